/* SPDX-License-Identifier: MIT
 * The box of an overlay that asks something: its title, what is to be known, and below them rows of
 * the overlay's own. */
#ifndef MILEPOST_TUI_STAGE_BOX_H
#define MILEPOST_TUI_STAGE_BOX_H

#include "tui/canvas/canvas.h"

/* Draws it in the middle of the screen; the pane of so many own rows. These stay in sight however
 * low the terminal is: first the blank rows give way, then the title, then the text. */
struct pane box_draw(const struct pane *whole, const char *title, const char *text, int own);

#endif
