/* SPDX-License-Identifier: MIT
 * The letter that belongs to a line of the roadmap, wherever such a line is focused. */
#ifndef MILEPOST_TUI_PARTS_LETTER_H
#define MILEPOST_TUI_PARTS_LETTER_H

#include "tui/stage/screen.h"

/* ---- letter.c */

/* False: there is none for line `line` (-1: no line), or the plan has no use for it. */
bool letter_can(struct tui *tui, int line);
struct action letter_open(struct tui *tui, int line);

#endif
