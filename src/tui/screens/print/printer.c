/* SPDX-License-Identifier: MIT
 * The printer: whatever `lp` on PATH does with a text. */
#include "tui/screens/print/printer.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "milepost/text.h"
#include "milepost/whole_file.h"

static bool printer_is_program(const char *folder, size_t length, const char *name)
{
    struct buffer path = {0};
    bool found;

    buffer_add_bytes(&path, folder, length);
    buffer_format(&path, "/%s", name);
    found = length > 0 && access(buffer_text(&path), X_OK) == 0;
    buffer_clear(&path);
    return found;
}

bool printer_exists(void)
{
    const char *at = getenv("PATH");

    while (at && *at != '\0') {
        size_t length = strcspn(at, ":");

        if (printer_is_program(at, length, "lp"))
            return true;
        at += length + (at[length] == ':');
    }
    return false;
}

/* How long `lp` may take, from when on a key gives it up, and how often it is looked at. */
enum { PRINTER_MOST_MS = 5000, PRINTER_PATIENCE_MS = 1000, PRINTER_LOOK_MS = 20 };

/* The child's side: `lp` reads the text from the pipe and says nothing on the screen. In a session
 * of its own it has no terminal to ask anything on. */
_Noreturn static void printer_become_lp(const int ends[2])
{
    int nowhere = open("/dev/null", O_WRONLY);
    sigset_t none;

    sigemptyset(&none); /* the terminal blocks some while it is awake */
    sigprocmask(SIG_SETMASK, &none, NULL);
    setsid();
    dup2(ends[0], STDIN_FILENO);
    dup2(nowhere, STDOUT_FILENO);
    dup2(nowhere, STDERR_FILENO);
    close(ends[0]);
    close(ends[1]);
    execlp("lp", "lp", "-s", (char *)NULL);
    _exit(127);
}

/* What `lp` is to read yet, and since when it runs. */
struct feeding {
    pid_t child;
    int pipe_end; /* -1: it has all, or wants no more */
    const char *bytes;
    size_t length;
    int64_t begun;
};

static int64_t feeding_ms(const struct feeding *feeding)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000 - feeding->begun;
}

/* Writes what the pipe takes now. */
static void feeding_write(struct feeding *feeding)
{
    ssize_t written = write(feeding->pipe_end, feeding->bytes, feeding->length);

    if (written < 0 && (errno == EINTR || errno == EAGAIN))
        return;
    if (written > 0) {
        feeding->bytes += written;
        feeding->length -= (size_t)written;
    }
    if (written <= 0 || feeding->length == 0) {
        close(feeding->pipe_end);
        feeding->pipe_end = -1;
    }
}

/* Somebody asks the program to end (the terminal blocks these while it is awake), or presses a
 * key because nothing happens, or it takes too long. */
static bool feeding_is_given_up(const struct feeding *feeding)
{
    static const int asking[] = {SIGTERM, SIGINT, SIGHUP, SIGQUIT};
    struct pollfd keys = {.fd = STDIN_FILENO, .events = POLLIN};
    int64_t passed = feeding_ms(feeding);
    sigset_t waiting;

    sigpending(&waiting);
    for (size_t i = 0; i < sizeof asking / sizeof *asking; i++)
        if (sigismember(&waiting, asking[i]) == 1)
            return true;
    if (passed > PRINTER_PATIENCE_MS && isatty(STDIN_FILENO) && poll(&keys, 1, 0) > 0)
        return true;
    return passed > PRINTER_MOST_MS;
}

/* True when `lp` ended by itself, with its `result`; else it is stopped, and all it started. */
static bool feeding_ends(struct feeding *feeding, int *result)
{
    struct pollfd taking = {.events = POLLOUT};

    while (!feeding_is_given_up(feeding)) {
        if (feeding->pipe_end >= 0)
            feeding_write(feeding);
        if (feeding->pipe_end < 0 && waitpid(feeding->child, result, WNOHANG) == feeding->child)
            return true;
        taking.fd = feeding->pipe_end;
        poll(&taking, 1, PRINTER_LOOK_MS);
    }
    if (feeding->pipe_end >= 0)
        close(feeding->pipe_end);
    kill(-feeding->child, SIGKILL);
    kill(feeding->child, SIGKILL); /* it may not lead its session yet */
    while (waitpid(feeding->child, result, 0) < 0 && errno == EINTR)
        continue;
    return false;
}

static enum status printer_feed(pid_t child, int pipe_end, const char *bytes, size_t length,
                                struct error *err)
{
    struct feeding feeding = {child, pipe_end, bytes, length, 0};
    struct sigaction ignore = {.sa_handler = SIG_IGN};
    struct sigaction before;
    int result = 0;
    bool ended;

    feeding.begun = feeding_ms(&feeding);
    fcntl(pipe_end, F_SETFL, O_NONBLOCK);
    sigaction(SIGPIPE, &ignore, &before); /* lp may end before it has read everything */
    ended = feeding_ends(&feeding, &result);
    sigaction(SIGPIPE, &before, NULL);
    if (!ended)
        return error_set(err, STATUS_IO,
                         "lp did not answer and was stopped: save it to a file instead");
    if (feeding.length == 0 && WIFEXITED(result) && WEXITSTATUS(result) == 0)
        return STATUS_OK;
    return error_set(err, STATUS_IO, "lp refused the print: save it to a file instead");
}

enum status printer_send(const char *bytes, size_t length, struct error *err)
{
    int ends[2];
    pid_t child;

    if (!printer_exists())
        return error_set(err, STATUS_NOT_FOUND, "no printer command (lp): save to a file instead");
    if (pipe(ends) != 0)
        return error_set(err, STATUS_IO, "lp can't be started: %s", strerror(errno));
    child = fork();
    if (child == 0)
        printer_become_lp(ends);
    close(ends[0]);
    if (child > 0)
        return printer_feed(child, ends[1], bytes, length, err);
    close(ends[1]);
    return error_set(err, STATUS_IO, "lp can't be started: %s", strerror(errno));
}
