/* SPDX-License-Identifier: MIT
 * Rows as an undo record has them: a line for each of their texts. */
#ifndef MILEPOST_SESSION_CHANGE_UNDO_LINES_H
#define MILEPOST_SESSION_CHANGE_UNDO_LINES_H

#include "milepost/store/change.h"
#include "milepost/text.h"

/* ---- undo_lines.c ---------------------------------------------------------------------------- */

/* The lines of a written row, "" for those that it has not, in one copy that is freed with
 * free(). */
char *undo_lines(const char *text, const char **lines, int count);

/* Adds one of the first lines of a credit or a comment, made inert. */
void undo_lines_add(const char *text, int which, struct buffer *out);

#endif
