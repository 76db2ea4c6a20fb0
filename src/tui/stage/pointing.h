/* SPDX-License-Identifier: MIT
 * The mouse, made keys. */
#ifndef MILEPOST_TUI_STAGE_POINTING_H
#define MILEPOST_TUI_STAGE_POINTING_H

#include "tui/stage/stage.h"

bool tui_is_pointed(struct press press); /* it is of the mouse */
/* The press of a key that such a one stands for on what was drawn last, once what it does by itself
 * is done: focus what was pointed at, scroll text. PRESS_NONE: nothing is left to do. */
struct press tui_point(struct tui *tui, struct press press);

#endif
