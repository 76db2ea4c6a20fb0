/* SPDX-License-Identifier: MIT
 * Two sides of a plan as rows of a list: what it was like before, and what it is like. */
#ifndef MILEPOST_TUI_PARTS_DIFFERENCE_ROWS_H
#define MILEPOST_TUI_PARTS_DIFFERENCE_ROWS_H

#include "milepost/report.h"
#include "tui/parts/list_screen.h"

/* Of a row that opens nothing. */
enum { DIFFERENCE_LINE = PLACE_COUNT, DIFFERENCE_OWN };

/* The columns of such a list. */
#define DIFFERENCE_COLUMNS 3
extern const struct list_column difference_columns[DIFFERENCE_COLUMNS];

struct difference_rows {
    struct list_screen *view;
    const char *was; /* how the side before is called behind a title: "now" */
    int part;        /* of the line that was added last, or -1 */
};

/* What the two columns are; nothing where there is no room for them. */
void difference_rows_label(const struct difference_rows *rows, const char *before,
                           const char *after);
/* Both sides in columns, or behind the title where there is no room for columns. */
struct list_row *difference_rows_add(const struct difference_rows *rows, const char *title,
                                     const char *before, const char *after);
/* All lines of a difference; those of a step open it. */
void difference_rows_fill(struct difference_rows *rows, const struct difference *difference);

#endif
