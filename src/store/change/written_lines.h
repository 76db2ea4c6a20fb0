/* SPDX-License-Identifier: MIT
 * Rows of an undo record that are several texts, a line each; and numbers that are given once. */
#ifndef MILEPOST_STORE_CHANGE_WRITTEN_LINES_H
#define MILEPOST_STORE_CHANGE_WRITTEN_LINES_H

#include <stdbool.h>
#include <stdint.h>

#define LINES_MOST 7

struct written_lines {
    char *items[LINES_MOST];
};

/* ---- written_lines.c ------------------------------------------------------------------------- */

/* Parts a text into so many lines; false when it has not as many. */
bool lines_read(const char *text, int count, struct written_lines *out);
void lines_clear(struct written_lines *lines);

/* One of them, freed by the caller; "" when the text has not as many. */
char *lines_copy(const char *text, int count, int which);

/* The number of a row that is new to the plan: its own if that was never given, else the next. */
int64_t number_given(int64_t own, int64_t *last);

#endif
