/* SPDX-License-Identifier: MIT
 * Which keys of the table mean something on a screen. */
#ifndef MILEPOST_TUI_SCREENS_ANYWHERE_KEYS_HERE_H
#define MILEPOST_TUI_SCREENS_ANYWHERE_KEYS_HERE_H

#include "tui/stage/screen.h"

/* The binding of this index does something on the screen, or in its text field if it has one, and
 * no earlier one has its key: a key has one meaning on a screen. */
bool keys_here_work(const struct screen *screen, int index);

/* What a key is for, as somebody looks for it. */
enum keys_use {
    KEYS_HERE,     /* what this screen is there for */
    KEYS_MOVING,   /* about it */
    KEYS_TYPING,   /* in a line of text */
    KEYS_ANYWHERE, /* on every other screen too */
    KEYS_USES
};

enum keys_use keys_here_use(int index);

#endif
