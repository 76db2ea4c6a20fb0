/* SPDX-License-Identifier: MIT
 * Credits of a file as they are written there, before any is looked at. */
#ifndef MILEPOST_SESSION_EXCHANGE_CREDIT_RAW_H
#define MILEPOST_SESSION_EXCHANGE_CREDIT_RAW_H

#include "milepost/csv_read.h"
#include "milepost/memory.h"
#include "milepost/session/credit_file.h"
#include "milepost/vector.h"
#include "session/exchange/credit_dates.h"

struct credit_raw {
    int row;
    const char *fields[CREDIT_FIELD_COUNT]; /* NULL: the file has no such column */
    bool told[CREDIT_FIELD_COUNT];          /* what is wrong with the cell was told already */
};

struct credit_source {
    const struct credit_job *job;
    struct credit_file *file; /* receives the columns and the faults */
    struct arena arena;       /* owns the texts */
    VECTOR(struct credit_raw) rows;
    struct credit_dates dates;
    struct csv_place place; /* where the table ended */
    struct error *err;      /* receives the first fault */
};

/* ---- credit_raw.c */

/* Tells a fault: "FILE: row 14, column Units: TEXT"; 0 and NULL leave a part out. */
void credit_fault(struct credit_source *source, int row, const char *column, const char *format,
                  ...) MP_PRINTF(4, 5);

/* The header of a field's column, or the field's own name. */
const char *credit_header(const struct credit_source *source, enum credit_field field);

/* ---- credit_json.c */

/* True of what begins as JSON does. */
bool credit_json_is(const struct credit_job *job);

/* Reads the entries straight into the rows of the file. False after any fault. */
bool credit_json_read(struct credit_source *source, const struct session *session);

/* ---- credit_csv.c */

/* Reads the columns and the rows; what is wrong is told. False: the columns can't be told. */
bool credit_csv_read(struct credit_source *source);

/* Tells what kept the rest of the table from being read, if anything did. */
void credit_csv_tell_end(struct credit_source *source);

#endif
