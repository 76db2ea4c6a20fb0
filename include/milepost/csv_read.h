/* SPDX-License-Identifier: MIT
 * CSV from outside, row by row, with bounds: whatever the file, one row is in memory at a time. */
#ifndef MILEPOST_CSV_READ_H
#define MILEPOST_CSV_READ_H

#include <stdbool.h>
#include <stddef.h>

enum { CSV_ROW_MOST = 64 * 1024, CSV_COLUMNS_MOST = 100 };

struct csv_cell {
    const char *text; /* ends in NUL; may hold others */
    size_t length;
};

struct csv_row {
    int number; /* as a spreadsheet counts: empty ones too, the lines of a quoted cell not */
    const struct csv_cell *cells;
    int count;
};

enum csv_end {
    CSV_END,
    CSV_STOPPED,      /* the caller wanted no more */
    CSV_ROW_TOO_LONG, /* more bytes or cells than its bounds allow */
    CSV_STRAY_QUOTE,  /* within a cell that is not quoted, or behind the end of a quoted one */
    CSV_OPEN_QUOTE,   /* the file ends within a quoted cell */
    CSV_UTF16,        /* it is another encoding altogether */
};

/* Where reading ended: the row and the column (from 1) of what is wrong. */
struct csv_place {
    enum csv_end end;
    int row, column;
};

/* ---- csv_read.c */

/* Calls `take` for each row that is not empty. Cells are parted by commas, or by the semicolons or
 * tabs that the first line has more of. `take` returns false to stop. */
typedef bool csv_row_fn(void *context, const struct csv_row *row);
struct csv_place csv_read(const char *bytes, size_t length, csv_row_fn *take, void *context);

/* The same of a file that comes piece by piece, the first of them holding its first line or much of
 * it, with bounds of the caller's. csv_feed is false once nothing more is wanted; csv_feed_end says
 * where reading ended and frees it. */
struct csv_bounds {
    size_t row_most, columns_most;
};
struct csv_reading;
struct csv_reading *csv_begin(const struct csv_bounds *bounds, csv_row_fn *take, void *context);
bool csv_feed(struct csv_reading *reading, const char *bytes, size_t length);
struct csv_place csv_feed_end(struct csv_reading *reading);

#endif
