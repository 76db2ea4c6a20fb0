/* SPDX-License-Identifier: MIT
 * What the file of schools has of those on the worksheet: looked up once each. */
#ifndef MILEPOST_TUI_SCREENS_WORKSHEET_SCHOOLS_FOUND_H
#define MILEPOST_TUI_SCREENS_WORKSHEET_SCHOOLS_FOUND_H

#include "milepost/session/schools.h"
#include "tui/parts/list_screen.h"

enum { FOUND_TEXT = 120 };

/* A zeroed one is empty. */
struct schools_found {
    struct {
        int64_t number;
        money_cents price;       /* that was told when it was looked up */
        struct buffer closed;    /* or merged, says who; else nothing */
        char around[FOUND_TEXT]; /* what others charge */
    } items[SCHOOLS_MAX];
    int count;
};

/* ---- schools_found.c ------------------------------------------------------------------------- */

/* A line for each of them that has closed since it was added. */
void schools_add_closed(struct schools_found *found, struct list_screen *view,
                        const struct school *schools, int count);

/* A row with what others charge beside each of those that are shown, from the first on; none where
 * no school of the worksheet came from the file. */
void schools_add_around(struct schools_found *found, struct list_screen *view,
                        const struct school *schools, int count, int first, int shown);

void schools_found_clear(struct schools_found *found);

#endif
