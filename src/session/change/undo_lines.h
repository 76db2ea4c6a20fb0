/* SPDX-License-Identifier: MIT
 * Rows as an undo record has them: a line for each of their texts. */
#ifndef MILEPOST_SESSION_CHANGE_UNDO_LINES_H
#define MILEPOST_SESSION_CHANGE_UNDO_LINES_H

#include "milepost/text.h"

/* The lines of a credit. */
enum {
    CREDIT_LINE_UNITS,
    CREDIT_LINE_TITLE,
    CREDIT_LINE_PROVIDER,
    CREDIT_LINE_EVIDENCE,
    CREDIT_LINE_NOTE,
    CREDIT_LINE_BODIES,
    CREDIT_LINE_CATEGORIES,
    CREDIT_LINES
};

/* ---- undo_lines.c ---------------------------------------------------------------------------- */

/* The lines of a written row, "" for those that it has not, in one copy that is freed with
 * free(). */
char *undo_lines(const char *text, const char **lines, int count);

/* Adds one of the lines of a credit, made inert. */
void undo_lines_add(const char *text, int which, struct buffer *out);

#endif
