/* SPDX-License-Identifier: MIT
 * The box of an overlay that asks something: its title, what is to be known, and below them rows of
 * the overlay's own. */
#ifndef MILEPOST_TUI_STAGE_BOX_H
#define MILEPOST_TUI_STAGE_BOX_H

#include "tui/stage/stage.h"

struct box {
    const char *title, *text;
    int top;    /* the first row of the text that is in sight */
    int hidden; /* so many of its rows are not, since it was drawn last */
};

/* Draws it in the middle of the screen; the pane of so many own rows. These stay in sight however
 * low the terminal is: first the blank rows give way, then the title, then the text, of which the
 * rest is then had by page keys, as its lower edge says. */
struct pane box_draw(const struct tui *tui, const struct pane *whole, struct box *box, int own);

/* Takes a page key while some of the text is out of sight. */
bool box_key(struct box *box, enum command command);

#endif
