/* SPDX-License-Identifier: MIT
 * One press of a key, as the terminal tells it. */
#ifndef MILEPOST_TUI_TERMINAL_PRESS_H
#define MILEPOST_TUI_TERMINAL_PRESS_H

#include <stdbool.h>
#include <stdint.h>

/* One key press: a character (control characters included), or one of these. */
enum key {
    PRESS_NONE = 0x110000,
    PRESS_UP,
    PRESS_DOWN,
    PRESS_LEFT,
    PRESS_RIGHT,
    PRESS_HOME,
    PRESS_END,
    PRESS_PAGE_UP,
    PRESS_PAGE_DOWN,
    PRESS_TAB_BACK,
    PRESS_DELETE,
    PRESS_F1,
    PRESS_F10,
    PRESS_OTHER, /* a key that has no meaning anywhere: it is still answered */
    PRESS_CLICK, /* the mouse: up to PRESS_WHEEL_DOWN */
    PRESS_WHEEL_UP,
    PRESS_WHEEL_DOWN,
    PRESS_POINTED, /* no key of a keyboard: the focus was put where somebody pointed */
    PRESS_LAST
};
#define PRESS_CTRL(letter) ((uint32_t)((letter)&0x1F))
#define PRESS_TAB          9u
#define PRESS_ENTER        13u
#define PRESS_ESC          27u
#define PRESS_BACKSPACE    127u

struct press {
    uint32_t key;
    bool pasted;     /* part of a paste: text at most, never a command */
    int row, column; /* of the mouse, from 0 */
};

#endif
