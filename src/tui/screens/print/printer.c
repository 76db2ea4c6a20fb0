/* SPDX-License-Identifier: MIT
 * The printer: whatever `lp` on PATH does with a text. */
#include "tui/screens/print/printer.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
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

/* The child's side: `lp` reads the text from the pipe and says nothing on the screen. */
_Noreturn static void printer_become_lp(const int ends[2])
{
    int nowhere = open("/dev/null", O_WRONLY);
    sigset_t none;

    sigemptyset(&none); /* the terminal blocks some while it is awake */
    sigprocmask(SIG_SETMASK, &none, NULL);
    dup2(ends[0], STDIN_FILENO);
    dup2(nowhere, STDOUT_FILENO);
    dup2(nowhere, STDERR_FILENO);
    close(ends[0]);
    close(ends[1]);
    execlp("lp", "lp", "-s", (char *)NULL);
    _exit(127);
}

static enum status printer_feed(pid_t child, int pipe_end, const char *bytes, size_t length,
                                struct error *err)
{
    struct sigaction ignore = {.sa_handler = SIG_IGN};
    struct sigaction before;
    int result = 0;
    bool sent;

    sigaction(SIGPIPE, &ignore, &before); /* lp may end before it has read everything */
    sent = whole_file_put(pipe_end, bytes, length) == 0;
    close(pipe_end);
    sigaction(SIGPIPE, &before, NULL);
    while (waitpid(child, &result, 0) < 0 && errno == EINTR)
        continue;
    if (sent && WIFEXITED(result) && WEXITSTATUS(result) == 0)
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
