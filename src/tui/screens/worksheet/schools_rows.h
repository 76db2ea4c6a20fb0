/* SPDX-License-Identifier: MIT
 * The rows of the worksheet: schools_rows.c. */
#ifndef MILEPOST_TUI_SCHOOLS_ROWS_H
#define MILEPOST_TUI_SCHOOLS_ROWS_H

#include "tui/parts/list_screen.h"
#include "tui/screens/worksheet/schools_found.h"

enum { TAG_LINE = PLACE_COUNT };

struct schools_screen {
    struct list_screen base;
    struct list header;
    struct list_column columns[ROW_CELLS];
    int focus, first, shown; /* schools: the focused one, and those on the screen */
    int count;
    int64_t number; /* of the focused one */
    struct schools_found found;
    int64_t newest; /* the highest number seen: a higher one was just added */
};

void schools_fill(struct list_screen *base);

#endif
