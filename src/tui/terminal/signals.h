/* SPDX-License-Identifier: MIT
 * Signals: noted, to be looked at between frames. */
#ifndef MILEPOST_TUI_TERMINAL_SIGNALS_H
#define MILEPOST_TUI_TERMINAL_SIGNALS_H

#include <stdbool.h>

/* Kinds, as bits. */
enum signal_bit { SIGNAL_RESIZE = 1, SIGNAL_SUSPEND = 2, SIGNAL_STOP = 4, SIGNAL_CONTINUE = 8 };

struct signals; /* what was in force before */

/* Notes signals from now on, once a process. */
struct signals *signals_catch(void);
void signals_release(struct signals **signals);
int signals_noted(void); /* bits of those that came since they were forgotten */
void signals_forget(int bits);
/* Sleeps for at most so many milliseconds (-1: without an end) until there is something to read
 * on standard input, or the end of it, or a signal comes. */
enum waking { WOKEN_BY_INPUT, WOKEN_BY_SIGNAL, WOKEN_BY_TIME };
enum waking signals_sleep(const struct signals *signals, int most_ms);
/* Notes those that wait: sleeping does not while there is always something to read. */
void signals_let_in(const struct signals *signals);
void signals_stop_job(void); /* to the shell; returns when continued */

#endif
