/* SPDX-License-Identifier: MIT
 * Another program, run once. It is fed and read at the same time, so neither can wait for the
 * other forever. */
#include "milepost/child.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* From when on a key gives it up, and how often it is looked at. */
enum { CHILD_KEYS_MS = 1000, CHILD_LOOK_MS = 20 };

/* Those who ask this program to end. They wait until the child is stopped: it leads a session of
 * its own, so that nobody else would tell it. */
static const int child_asking[] = {SIGTERM, SIGINT, SIGHUP, SIGQUIT};

enum { CHILD_ASKING_COUNT = sizeof child_asking / sizeof *child_asking };

/* ---- where it is ----------------------------------------------------------------------------- */

static bool child_is_program(const char *folder, size_t length, const char *name,
                             struct buffer *path)
{
    size_t begun = path->length;

    buffer_add_bytes(path, folder, length);
    buffer_format(path, "/%s", name);
    if (length > 0 && access(buffer_text(path) + begun, X_OK) == 0)
        return true;
    buffer_truncate(path, begun);
    return false;
}

bool child_find(const char *name, struct buffer *path)
{
    const char *at = getenv("PATH");

    while (at && *at != '\0') {
        size_t length = strcspn(at, ":");

        if (child_is_program(at, length, name, path))
            return true;
        at += length + (at[length] == ':');
    }
    return false;
}

static const char *child_name(const struct child_job *job)
{
    const char *slash = strrchr(job->argv[0], '/');

    return slash ? slash + 1 : job->argv[0];
}

/* ---- its pipes ------------------------------------------------------------------------------- */

/* The child reads, the child writes, the child says why it can't begin. */
enum { CHILD_IN, CHILD_OUT, CHILD_WHY, CHILD_PIPES };

struct child {
    const struct child_job *job;
    pid_t pid;
    int pipes[CHILD_PIPES][2]; /* [0] is read from, [1] written to; -1: closed */
    size_t fed;
    struct buffer taken;
    bool too_much;
    int64_t begun;
};

static void child_close(int *end)
{
    if (*end >= 0)
        close(*end);
    *end = -1;
}

static void child_close_all(struct child *child)
{
    for (int i = 0; i < CHILD_PIPES; i++)
        for (int end = 0; end < 2; end++)
            child_close(&child->pipes[i][end]);
}

/* Above the three that the child gets anew, whatever of them this program was started without. */
static bool child_lift(int *end)
{
    int lifted = fcntl(*end, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);

    close(*end);
    *end = lifted;
    return lifted >= 0;
}

static bool child_open(struct child *child)
{
    memset(child->pipes, -1, sizeof child->pipes);
    for (int i = 0; i < CHILD_PIPES; i++) {
        if (pipe(child->pipes[i]) != 0)
            return false;
        if (!child_lift(&child->pipes[i][0]) || !child_lift(&child->pipes[i][1]))
            return false;
    }
    return true;
}

/* The child's side. In a session of its own it has no terminal to ask anything on. */
_Noreturn static void child_become(const struct child *child)
{
    int nowhere = open("/dev/null", O_WRONLY);
    sigset_t none;
    int why;

    sigemptyset(&none); /* the terminal blocks some while it is awake, child_run others */
    sigprocmask(SIG_SETMASK, &none, NULL);
    signal(SIGPIPE, SIG_DFL);
    setsid();
    (void)!child_lift(&nowhere);
    dup2(child->pipes[CHILD_IN][0], STDIN_FILENO);
    dup2(child->job->most > 0 ? child->pipes[CHILD_OUT][1] : nowhere, STDOUT_FILENO);
    dup2(nowhere, STDERR_FILENO);
    execvp(child->job->argv[0], (char *const *)child->job->argv);
    why = errno;
    if (write(child->pipes[CHILD_WHY][1], &why, sizeof why) < 0)
        _exit(126);
    _exit(127);
}

/* ---- feeding and reading it ------------------------------------------------------------------ */

static int64_t child_ms(const struct child *child)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000 - child->begun;
}

static bool child_try_later(ssize_t done)
{
    return done < 0 && (errno == EINTR || errno == EAGAIN);
}

/* Writes what the pipe takes now. */
static void child_feed(struct child *child)
{
    int *end = &child->pipes[CHILD_IN][1];
    size_t left = child->job->in_length - child->fed;
    ssize_t written;

    if (*end < 0)
        return;
    written = left > 0 ? write(*end, child->job->in + child->fed, left) : 0;
    if (child_try_later(written))
        return;
    if (written > 0)
        child->fed += (size_t)written;
    if (written <= 0 || child->fed == child->job->in_length)
        child_close(end); /* it has all, or wants no more */
}

/* Reads what there is; false when there is nothing just now. */
static bool child_take_some(struct child *child)
{
    int *end = &child->pipes[CHILD_OUT][0];
    char bytes[16384];
    ssize_t length;

    if (*end < 0)
        return false;
    length = read(*end, bytes, sizeof bytes);
    if (child_try_later(length))
        return false;
    if (length <= 0) {
        child_close(end);
        return false;
    }
    child->too_much = (size_t)length > child->job->most - child->taken.length;
    if (!child->too_much)
        buffer_add_bytes(&child->taken, bytes, (size_t)length);
    return !child->too_much;
}

static void child_take(struct child *child)
{
    while (child_take_some(child))
        continue;
}

/* Somebody asks this program to end, or presses a key because nothing happens, or it takes too
 * long, or writes without end. */
static bool child_is_given_up(const struct child *child)
{
    struct pollfd keys = {.fd = STDIN_FILENO, .events = POLLIN};
    int64_t passed = child_ms(child);
    sigset_t waiting;

    sigpending(&waiting);
    for (int i = 0; i < CHILD_ASKING_COUNT; i++)
        if (sigismember(&waiting, child_asking[i]) == 1)
            return true;
    if (child->job->terminal_keys && passed > CHILD_KEYS_MS && isatty(STDIN_FILENO) &&
        poll(&keys, 1, 0) > 0)
        return true;
    return child->too_much || passed > child->job->patience_ms;
}

static void child_stop(struct child *child, int *result)
{
    kill(-child->pid, SIGKILL);
    kill(child->pid, SIGKILL); /* it may not lead its session yet */
    while (waitpid(child->pid, result, 0) < 0 && errno == EINTR)
        continue;
}

/* True when it ended by itself, with its `result`; else it is stopped, and all it started. */
static bool child_ends(struct child *child, int *result)
{
    struct pollfd ends[2] = {{.events = POLLOUT}, {.events = POLLIN}};

    while (!child_is_given_up(child)) {
        child_feed(child);
        child_take(child);
        if (waitpid(child->pid, result, WNOHANG) == child->pid) {
            child_take(child); /* what it wrote last */
            return !child->too_much;
        }
        ends[0].fd = child->pipes[CHILD_IN][1];
        ends[1].fd = child->pipes[CHILD_OUT][0];
        poll(ends, 2, CHILD_LOOK_MS);
    }
    child_stop(child, result);
    return false;
}

/* ---- the whole ------------------------------------------------------------------------------- */

/* 0 when it has begun, else the errno that says why not. */
static int child_begun(struct child *child)
{
    int why = 0;
    ssize_t length;

    child_close(&child->pipes[CHILD_IN][0]);
    child_close(&child->pipes[CHILD_OUT][1]);
    child_close(&child->pipes[CHILD_WHY][1]);
    do
        length = read(child->pipes[CHILD_WHY][0], &why, sizeof why);
    while (length < 0 && errno == EINTR);
    if (length == (ssize_t)sizeof why)
        child_stop(child, &(int){0});
    return why;
}

static int child_result(const struct child *child, int result)
{
    if (WIFSIGNALED(result))
        return 128 + WTERMSIG(result);
    if (WEXITSTATUS(result) == 0 && child->fed < child->job->in_length)
        return -1;
    return WEXITSTATUS(result);
}

static enum status child_cannot(const struct child_job *job, int why, struct error *err)
{
    if (why == ENOENT || why == ENOTDIR || why == EACCES)
        return error_set(err, STATUS_NOT_FOUND, "there is no program %s", child_name(job));
    return error_set(err, STATUS_IO, "%s can't be started: %s", child_name(job), error_reason(why));
}

static enum status child_attend(struct child *child, struct buffer *out, int *result,
                                struct error *err)
{
    int why = child_begun(child);
    bool ended;

    if (why != 0)
        return child_cannot(child->job, why, err);
    fcntl(child->pipes[CHILD_IN][1], F_SETFL, O_NONBLOCK);
    fcntl(child->pipes[CHILD_OUT][0], F_SETFL, O_NONBLOCK);
    child->begun = child_ms(child);
    ended = child_ends(child, result);
    if (child->too_much)
        return error_set(err, STATUS_IO, "%s writes without end and was stopped",
                         child_name(child->job));
    if (!ended)
        return error_set(err, STATUS_BUSY, "%s did not answer and was stopped",
                         child_name(child->job));
    *result = child_result(child, *result);
    if (out)
        buffer_add_bytes(out, buffer_text(&child->taken), child->taken.length);
    return STATUS_OK;
}

static enum status child_start(struct child *child, struct buffer *out, int *result,
                               struct error *err)
{
    if (!child_open(child))
        return child_cannot(child->job, errno, err);
    child->pid = fork();
    if (child->pid == 0)
        child_become(child);
    if (child->pid < 0)
        return child_cannot(child->job, errno, err);
    return child_attend(child, out, result, err);
}

/* As signals were before. */
struct child_signals {
    sigset_t mask;
    struct sigaction pipe, end;
};

/* From before the child is there: one who asks in between would leave it behind. */
static void child_hold_signals(struct child_signals *before)
{
    struct sigaction ignore = {.sa_handler = SIG_IGN}, usual = {.sa_handler = SIG_DFL};
    sigset_t held;

    sigemptyset(&held);
    for (int i = 0; i < CHILD_ASKING_COUNT; i++)
        sigaddset(&held, child_asking[i]);
    sigprocmask(SIG_BLOCK, &held, &before->mask);
    sigaction(SIGPIPE, &ignore, &before->pipe); /* it may end before it has read everything */
    sigaction(SIGCHLD, &usual, &before->end);   /* where it is ignored nobody hears of its end */
}

static void child_release_signals(const struct child_signals *before)
{
    sigaction(SIGCHLD, &before->end, NULL);
    sigaction(SIGPIPE, &before->pipe, NULL);
    sigprocmask(SIG_SETMASK, &before->mask, NULL);
}

enum status child_run(const struct child_job *job, struct buffer *out, int *result,
                      struct error *err)
{
    struct child child = {.job = job};
    struct child_signals before;
    enum status status;

    *result = 0;
    child_hold_signals(&before);
    status = child_start(&child, out, result, err);
    child_close_all(&child);
    buffer_clear(&child.taken);
    child_release_signals(&before);
    return status;
}
