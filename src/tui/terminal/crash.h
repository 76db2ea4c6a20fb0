/* SPDX-License-Identifier: MIT
 * A crash gives the terminal back all the same, so that the shell behind it can be read and typed
 * into. */
#ifndef MILEPOST_TUI_TERMINAL_CRASH_H
#define MILEPOST_TUI_TERMINAL_CRASH_H

#include <termios.h>

/* Until crash_unwatch a crash writes these strings (NULL: nothing) and sets the modes. Once a
 * process. */
void crash_watch(const struct termios *modes, const char *const *strings, int count);
void crash_unwatch(void);

#endif
