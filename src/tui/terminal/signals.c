/* SPDX-License-Identifier: MIT
 * The signals of a program that has a terminal. They are blocked but while it sleeps, so none can
 * slip in between a look and the sleep, and all is as it was before at its end. */
#include "tui/terminal/signals.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/select.h>
#include <unistd.h>

#include "milepost/memory.h"

static const struct {
    int number, bit;
} caught[] = {
    {SIGWINCH, SIGNAL_RESIZE},  {SIGTSTP, SIGNAL_SUSPEND}, {SIGINT, SIGNAL_STOP},
    {SIGTERM, SIGNAL_STOP},     {SIGHUP, SIGNAL_STOP},     {SIGQUIT, SIGNAL_STOP},
    {SIGCONT, SIGNAL_CONTINUE},
};
enum { SIGNAL_COUNT = sizeof caught / sizeof *caught };

struct signals {
    sigset_t asleep; /* the signal mask while asleep */
    sigset_t before;
    struct sigaction old[SIGNAL_COUNT];
};

/* The one flag that handlers set: a bit for each kind. */
static volatile sig_atomic_t signal_flag;

static void note_signal(int number)
{
    for (size_t i = 0; i < SIGNAL_COUNT; i++)
        if (caught[i].number == number)
            signal_flag |= caught[i].bit;
}

struct signals *signals_catch(void)
{
    struct signals *signals = memory_new(1, sizeof *signals);
    struct sigaction action = {.sa_handler = note_signal};
    sigset_t ours;

    sigemptyset(&ours);
    signal_flag = 0;
    for (size_t i = 0; i < SIGNAL_COUNT; i++) {
        sigaddset(&ours, caught[i].number);
        sigaction(caught[i].number, &action, &signals->old[i]);
    }
    sigprocmask(SIG_BLOCK, &ours, &signals->before);
    signals->asleep = signals->before;
    for (size_t i = 0; i < SIGNAL_COUNT; i++)
        sigdelset(&signals->asleep, caught[i].number);
    return signals;
}

/* Whoever asked the program to stop may ask again while it does: that must not cut its end short.
 * So what is pending is thrown away, and after a stop the asking stays unheard. */
void signals_release(struct signals **signals)
{
    struct sigaction ignore = {.sa_handler = SIG_IGN};
    bool stopped = signal_flag & SIGNAL_STOP;

    for (size_t i = 0; i < SIGNAL_COUNT; i++)
        sigaction(caught[i].number, &ignore, NULL);
    sigprocmask(SIG_SETMASK, &(*signals)->before, NULL);
    for (size_t i = 0; i < SIGNAL_COUNT; i++)
        if (!stopped || caught[i].bit != SIGNAL_STOP)
            sigaction(caught[i].number, &(*signals)->old[i], NULL);
    free(*signals);
    *signals = NULL;
}

int signals_noted(void)
{
    return signal_flag;
}

void signals_forget(int bits)
{
    signal_flag &= ~bits;
}

enum waking signals_sleep(const struct signals *signals, int most_ms)
{
    struct timespec most = {most_ms / 1000, most_ms % 1000 * 1000000L};
    fd_set set;
    int count;

    FD_ZERO(&set);
    FD_SET(STDIN_FILENO, &set);
    count =
        pselect(STDIN_FILENO + 1, &set, NULL, NULL, most_ms < 0 ? NULL : &most, &signals->asleep);
    if (count == 0)
        return WOKEN_BY_TIME;
    return count < 0 && errno == EINTR ? WOKEN_BY_SIGNAL : WOKEN_BY_INPUT;
}

void signals_let_in(const struct signals *signals)
{
    sigset_t ours;

    sigprocmask(SIG_SETMASK, &signals->asleep, &ours);
    sigprocmask(SIG_SETMASK, &ours, NULL);
}

/* The whole job, so that a shell script around the program stops with it. */
void signals_stop_job(void)
{
    struct sigaction stop = {.sa_handler = SIG_DFL};
    struct sigaction ours;
    sigset_t mask;

    sigaction(SIGTSTP, &stop, &ours);
    kill(0, SIGTSTP);
    sigemptyset(&mask);
    sigaddset(&mask, SIGTSTP);
    sigaddset(&mask, SIGCONT);
    sigprocmask(SIG_UNBLOCK, &mask, NULL); /* stops here until SIGCONT */
    sigprocmask(SIG_BLOCK, &mask, NULL);
    sigaction(SIGTSTP, &ours, NULL);
}
