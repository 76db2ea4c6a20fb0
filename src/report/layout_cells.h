/* SPDX-License-Identifier: MIT
 * Texts side by side, each wrapped within its own columns: what rows and tables are made of. */
#ifndef MILEPOST_REPORT_LAYOUT_CELLS_H
#define MILEPOST_REPORT_LAYOUT_CELLS_H

#include "milepost/layout.h"

struct layout_cell {
    const char *text;
    int columns;
    bool right; /* it ends in its last column */
};

struct layout_line {
    const char *mark; /* before the first of its lines */
    int indent;       /* columns that are kept for the mark */
    const struct layout_cell *cells;
    int count;
    int gap; /* columns between two cells */
};

/* As many lines as its longest cell needs, none with blanks at its end. */
void layout_cells(struct buffer *out, const struct layout_line *line);

/* Ends a line, without the blanks it ended in. */
void layout_end_line(struct buffer *out);

#endif
