/* SPDX-License-Identifier: MIT
 * What is done in a crash stands ready before, for a handler may hardly call anything. The signal
 * then ends the program as it would have, with its core and its exit code. */
#include "tui/terminal/crash.h"

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>
#include <unistd.h>

enum { FAREWELL_BYTES = 256, STACK_BYTES = 1 << 16 };

static const int crash_signals[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};
enum { CRASH_COUNT = sizeof crash_signals / sizeof *crash_signals };

static const char crash_words[] =
    "milepost: the program failed. What was shown as saved is in the data file.\n";

/* The terminal as it was, for the handler. */
static struct {
    char farewell[FAREWELL_BYTES];
    size_t length;
    struct termios modes;
    bool watched[CRASH_COUNT];
    /* The program's own may be what overflowed. */
    _Alignas(max_align_t) char stack[STACK_BYTES];
} crash;

static void give_back(int number)
{
    ssize_t ignored = write(STDOUT_FILENO, crash.farewell, crash.length);

    tcsetattr(STDIN_FILENO, TCSANOW, &crash.modes);
    ignored = write(STDERR_FILENO, crash_words, sizeof crash_words - 1);
    (void)ignored;
    raise(number); /* the handler is gone by now */
}

/* Without the time that old terminals ask to be waited. */
static void add_farewell(const char *string)
{
    const char *wait = string ? strstr(string, "$<") : NULL;
    size_t length = wait ? (size_t)(wait - string) : string ? strlen(string) : 0;

    if (length == 0 || length > FAREWELL_BYTES - crash.length)
        return;
    memcpy(crash.farewell + crash.length, string, length);
    crash.length += length;
}

void crash_watch(const struct termios *modes, const char *const *strings, int count)
{
    const stack_t stack = {.ss_sp = crash.stack, .ss_size = sizeof crash.stack};
    struct sigaction action = {.sa_handler = give_back,
                               .sa_flags = (int)SA_RESETHAND | SA_ONSTACK | SA_NODEFER};
    struct sigaction old;

    crash.length = 0;
    crash.modes = *modes;
    for (int i = 0; i < count; i++)
        add_farewell(strings[i]);
    sigaltstack(&stack, NULL);
    for (int i = 0; i < CRASH_COUNT; i++) {
        /* a sanitizer that watches already has more to say */
        sigaction(crash_signals[i], NULL, &old);
        crash.watched[i] = old.sa_handler == SIG_DFL;
        if (crash.watched[i])
            sigaction(crash_signals[i], &action, NULL);
    }
}

void crash_unwatch(void)
{
    for (int i = 0; i < CRASH_COUNT; i++)
        if (crash.watched[i])
            signal(crash_signals[i], SIG_DFL);
}
