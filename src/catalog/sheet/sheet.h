/* SPDX-License-Identifier: MIT
 * A fact sheet: a page of Markdown, and the rows that a catalogue may quote. */
#ifndef MILEPOST_CATALOG_SHEET_H
#define MILEPOST_CATALOG_SHEET_H

#include <stdbool.h>
#include <stddef.h>

#include "milepost/vector.h"

/* A sheet as text, which ends with a NUL. */
struct sheet_text {
    const char *name; /* of its file: SHEET.md */
    const char *bytes;
    size_t length;
};

/* Of a table, or a section under its heading; its text stands in the sheet. */
struct sheet_row {
    const char *id; /* as the sheet writes it: its first cell, or the heading's number or word */
    size_t id_length;
    const char *text;
    size_t length;
};

struct fact_sheet {
    const char *name; /* of its file, without .md */
    size_t name_length;
    VECTOR(struct sheet_row) rows;
};

/* The sheet keeps pointing into `text`. Free its rows with VECTOR_CLEAR. */
void sheet_read(const struct sheet_text *text, struct fact_sheet *sheet);

/* The row is the one that a catalogue calls `id`: letters, digits, `.` and `_` as they are, in
 * either case, and one `-` for whatever stands between. */
bool sheet_row_is(const struct sheet_row *row, const char *id);

/* The row's text names the row of that id: as a word, or as one of S1-S10. */
bool sheet_row_names(const struct sheet_row *row, const char *id, size_t length);

#endif
