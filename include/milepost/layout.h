/* SPDX-License-Identifier: MIT
 * Plain text in lines of 72 columns, for prints and for what commands show. */
#ifndef MILEPOST_LAYOUT_H
#define MILEPOST_LAYOUT_H

#include "milepost/text.h"

#define LAYOUT_COLUMNS 72

/* Left and right on one line; what does not fit beside the left goes onto its own. */
void layout_pair(struct buffer *out, const char *left, const char *right);

/* A paragraph: the first line begins with `lead`, the others with as many spaces. */
void layout_paragraph(struct buffer *out, const char *lead, const char *text);

/* A title, a date and a cost in columns, each wrapped within its own; a long date or cost takes
 * what the other leaves free. */
void layout_row(struct buffer *out, const char *mark, const char *title, const char *middle,
                const char *right);

/* The same on one line where that holds it: the title takes what the other two leave, which stand
 * at the right. */
void layout_entry(struct buffer *out, const char *mark, const char *title, const char *middle,
                  const char *right);

/* A title and two texts to be compared, in columns, each wrapped within its own. */
void layout_sides(struct buffer *out, const char *title, const char *left, const char *right);

/* A label and up to LAYOUT_CELLS texts side by side in columns of one width, each wrapped. */
#define LAYOUT_CELLS 4
void layout_columns(struct buffer *out, const char *label, const char *const *cells, int count);

/* Heads, and rows of cells below them. Bit i of `right`: column i stands at its right edge. */
struct layout_table {
    const char *const *heads;
    int columns, rows;
    const char *const *cells; /* rows * columns */
    unsigned right;
};
void layout_table(struct buffer *out, const struct layout_table *table);

/* A line of dashes. */
void layout_rule(struct buffer *out);

/* The text with its ASCII letters in capitals. */
void layout_upper(struct buffer *out, const char *text);

/* The same on a line of its own, below an empty one. */
void layout_heading(struct buffer *out, const char *text);

/* Moves a finished text to `out`, all of it through text_add_inert, and clears it. */
void layout_finish(struct buffer *draft, bool ascii, struct buffer *out);

#endif
