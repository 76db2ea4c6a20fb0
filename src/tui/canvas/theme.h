/* SPDX-License-Identifier: MIT
 * How styles look on a terminal. */
#ifndef MILEPOST_TUI_CANVAS_THEME_H
#define MILEPOST_TUI_CANVAS_THEME_H

#include "milepost/tui.h"
#include "tui/canvas/canvas.h"

/* How a style looks under a theme: attributes, and one of the terminal's eight colours or -1; where
 * there are 256 of them `wide` in its place. */
struct look {
    uint8_t attributes;
    int8_t color;
    int16_t wide;
};
struct look theme_look(enum tui_theme theme, struct style style);

#endif
