/* SPDX-License-Identifier: MIT
 * The minder is the leader of the terminal's session; the program is a job of its own in it, so
 * that stopping it works as under a shell. */
#define _GNU_SOURCE 1
#include "ptty.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { EXIT_NOT_RUN = 127, CAPABILITY_DAC_OVERRIDE = 1, ARRIVAL_MS = 500 };

double ptty_now(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

/* ---- in the program's process, before it is the program ------------------------------------- */

static void reset_signals(void)
{
    static const int numbers[] = {SIGHUP,  SIGINT,  SIGQUIT, SIGTERM, SIGTSTP,
                                  SIGTTIN, SIGTTOU, SIGPIPE, SIGCHLD};
    sigset_t none;

    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        signal(numbers[i], SIG_DFL);
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
}

static void give_terminal(pid_t group)
{
    tcsetpgrp(STDIN_FILENO, group); /* the minder ignores SIGTTOU; so does the child until now */
}

_Noreturn static void become(const struct ptty_command *command)
{
    setpgid(0, 0);
    give_terminal(getpid());
    reset_signals();
    if (command->powerless)
        prctl(PR_CAPBSET_DROP, CAPABILITY_DAC_OVERRIDE, 0, 0, 0);
    if (chdir(command->folder) == 0)
        execve(command->words[0], (char *const *)command->words,
               (char *const *)command->environment);
    _exit(EXIT_NOT_RUN);
}

/* ---- the minder ----------------------------------------------------------------------------- */

static void tell(int news, enum ptty_news_kind kind, pid_t program, int status)
{
    struct ptty_news item = {.kind = kind, .program = program, .status = status};
    ssize_t written;

    tcgetattr(STDIN_FILENO, &item.modes);
    written = write(news, &item, sizeof item);
    (void)written; /* nobody listens any more: nothing is left to do */
}

static void wait_for_order(int orders)
{
    char order;
    ssize_t got;

    do
        got = read(orders, &order, 1);
    while (got < 0 && errno == EINTR);
}

static void mind(pid_t program, int news, int orders)
{
    int status;

    while (waitpid(program, &status, WUNTRACED) == program) {
        if (!WIFSTOPPED(status)) {
            tell(news, PTTY_ENDED, program, status);
            return;
        }
        give_terminal(getpid());
        tell(news, PTTY_STOPPED, program, status);
        wait_for_order(orders);
        give_terminal(program);
        kill(-program, SIGCONT);
    }
}

_Noreturn static void be_minder(const struct ptty_command *command, int slave, int news, int orders)
{
    pid_t program;

    setsid();
    ioctl(slave, TIOCSCTTY, 0);
    for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
        dup2(slave, fd);
    signal(SIGTTOU, SIG_IGN);
    signal(SIGHUP, SIG_IGN);
    signal(SIGPIPE, SIG_IGN);
    program = fork();
    if (program == 0)
        become(command);
    tell(news, PTTY_STARTED, program, 0);
    mind(program, news, orders);
    _exit(EXIT_SUCCESS);
}

/* ---- the test's side ------------------------------------------------------------------------ */

static bool make_pipe(int ends[2])
{
    return pipe2(ends, O_CLOEXEC) == 0;
}

static bool wait_for_start(struct ptty *ptty)
{
    struct pollfd news = {.fd = ptty->news, .events = POLLIN};
    struct ptty_news item;

    while (poll(&news, 1, -1) < 0 && errno == EINTR)
        continue;
    if (!ptty_take_news(ptty, &item) || item.program <= 0)
        return false;
    ptty->program = item.program;
    return true;
}

bool ptty_open(struct ptty *ptty, const struct ptty_command *command)
{
    struct winsize size = {.ws_row = (unsigned short)command->rows,
                           .ws_col = (unsigned short)command->columns};
    int news[2], orders[2], slave;

    *ptty = (struct ptty){.master = -1};
    if (!make_pipe(news) || !make_pipe(orders) ||
        openpty(&ptty->master, &slave, NULL, NULL, &size) != 0)
        return false;
    fcntl(ptty->master, F_SETFD, FD_CLOEXEC);
    fcntl(slave, F_SETFD, FD_CLOEXEC);
    tcgetattr(slave, &ptty->before);
    ptty->minder = fork();
    if (ptty->minder == 0) {
        close(ptty->master);
        close(orders[1]);
        be_minder(command, slave, news[1], orders[0]);
    }
    close(slave);
    close(news[1]);
    close(orders[0]);
    signal(SIGPIPE, SIG_IGN); /* an order may come after the minder has left */
    ptty->news = news[0];
    ptty->orders = orders[1];
    return ptty->minder > 0 && wait_for_start(ptty);
}

bool ptty_take_news(struct ptty *ptty, struct ptty_news *news)
{
    struct pollfd ready = {.fd = ptty->news, .events = POLLIN};

    if (poll(&ready, 1, 0) <= 0 || read(ptty->news, news, sizeof *news) != sizeof *news)
        return false;
    ptty->ended = news->kind == PTTY_ENDED;
    return true;
}

void ptty_foreground(struct ptty *ptty)
{
    ssize_t written = write(ptty->orders, "f", 1);

    (void)written;
}

void ptty_resize(struct ptty *ptty, int columns, int rows)
{
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};

    ioctl(ptty->master, TIOCSWINSZ, &size);
}

/* ---- what the system tells of it ------------------------------------------------------------- */

/* As the system tells it: R when it runs, S when it sleeps, T when it was stopped ... */
static char program_state(const struct ptty *ptty)
{
    char path[32], about[512] = "";
    const char *name_end;
    FILE *file;

    snprintf(path, sizeof path, "/proc/%d/stat", (int)ptty->program);
    file = fopen(path, "re");
    if (!file)
        return 'X';
    about[fread(about, 1, sizeof about - 1, file)] = '\0';
    fclose(file);
    name_end = strrchr(about, ')');
    return name_end && name_end[1] == ' ' ? name_end[2] : 'X';
}

static bool has_output(const struct ptty *ptty)
{
    struct pollfd master = {.fd = ptty->master, .events = POLLIN};

    return poll(&master, 1, 0) > 0 && (master.revents & POLLIN);
}

static bool has_keys_left(const struct ptty *ptty)
{
    int slave = ioctl(ptty->master, TIOCGPTPEER, O_RDONLY | O_NOCTTY | O_CLOEXEC);
    int left = 0;

    if (slave < 0)
        return false;
    ioctl(slave, FIONREAD, &left);
    close(slave);
    return left > 0;
}

/* ---- keys ------------------------------------------------------------------------------------- */

/* All that the program read so far, keys or not; -1 where nobody may know. */
static int64_t bytes_read(const struct ptty *ptty)
{
    char path[32];
    long long count = -1;
    FILE *file;

    snprintf(path, sizeof path, "/proc/%d/io", (int)ptty->program);
    file = fopen(path, "re");
    if (!file)
        return -1;
    if (fscanf(file, "rchar: %lld", &count) != 1)
        count = -1;
    fclose(file);
    return count;
}

/* What is written reaches the program's end a moment later: until then nobody can see that there
 * are keys to take. What is thrown away on the way, as by a change of modes, is not waited for
 * long. */
static void wait_for_arrival(const struct ptty *ptty, int64_t before)
{
    double until = ptty_now() + ARRIVAL_MS;

    while (before >= 0 && bytes_read(ptty) == before && !has_keys_left(ptty) &&
           strchr("RSD", program_state(ptty)) && ptty_now() < until)
        sched_yield();
}

bool ptty_write(struct ptty *ptty, const char *bytes, size_t length)
{
    int64_t before = bytes_read(ptty);

    while (length > 0) {
        ssize_t written = write(ptty->master, bytes, length);

        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        bytes += written;
        length -= (size_t)written;
    }
    wait_for_arrival(ptty, before);
    return true;
}

/* ---- at rest -------------------------------------------------------------------------------- */

/* The output is looked at last: what was written before it fell asleep is seen then. */
bool ptty_rests(const struct ptty *ptty)
{
    char state;

    if (ptty->ended || ptty->master < 0)
        return true;
    if (has_output(ptty))
        return false;
    state = program_state(ptty);
    if (state == 'R' || state == 'D' || (state == 'S' && has_keys_left(ptty)))
        return false;
    return !has_output(ptty);
}

void ptty_hang_up(struct ptty *ptty)
{
    if (ptty->master >= 0)
        close(ptty->master);
    ptty->master = -1;
}

void ptty_close(struct ptty *ptty)
{
    struct pollfd news = {.fd = ptty->news, .events = POLLIN};
    struct ptty_news item;
    int status;

    ptty_hang_up(ptty);
    while (!ptty->ended) {
        kill(ptty->program, SIGKILL);
        ptty_foreground(ptty); /* if it was stopped, its minder waits for that */
        poll(&news, 1, -1);
        ptty_take_news(ptty, &item);
    }
    close(ptty->news);
    close(ptty->orders);
    waitpid(ptty->minder, &status, 0);
}
