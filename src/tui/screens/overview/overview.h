/* SPDX-License-Identifier: MIT
 * An open plan at a glance. */
#ifndef MILEPOST_TUI_SCREENS_OVERVIEW_OVERVIEW_H
#define MILEPOST_TUI_SCREENS_OVERVIEW_OVERVIEW_H

#include "tui/parts/list_screen.h"

/* Of the row of a section: it opens one of its questions. */
enum { OVERVIEW_SECTION = PLACE_COUNT };

enum overview_cell { OVERVIEW_TITLE, OVERVIEW_STANDING, OVERVIEW_COST };
#define OVERVIEW_CELLS 3

struct overview {
    struct list_screen base;
    bool complete; /* the rows say all there is to say */
    bool settled;  /* they did so once */
};

void overview_fill(struct list_screen *view);

#endif
