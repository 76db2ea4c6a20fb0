/* SPDX-License-Identifier: MIT
 * Credits out of a file and into one. A file is read and looked at as a whole: what its columns
 * mean, what becomes of each row, and every fault; only then may it be taken, all of it. */
#ifndef MILEPOST_SESSION_CREDIT_FILE_H
#define MILEPOST_SESSION_CREDIT_FILE_H

#include "milepost/session/credits.h"
#include "milepost/session/exchange.h"

#define CREDIT_FILE_LIMIT ((size_t)32 << 20)

/* ---- in -------------------------------------------------------------------------------------- */

enum credit_fate {
    FATE_NEW,
    FATE_THERE,    /* the plan has it: `same` is its number */
    FATE_REPEATED, /* the file has it further up: `same` is that row */
    FATE_FAULTY,
};

struct credit_file_row {
    int row; /* of the file, as a spreadsheet counts */
    enum credit_fate fate;
    int64_t same;
    struct credit_row credit; /* of a faulty one: as far as it could be read */
};

/* A column of the file. */
struct credit_file_column {
    char *header;
    int field; /* enum credit_field; -1: it is not taken */
};

struct credit_file {
    struct credit_file_column *columns;
    size_t column_count;
    struct credit_file_row *rows;
    size_t count;
    size_t fates[FATE_FAULTY + 1]; /* how many of each */
    bool month_first, day_first;   /* so the dates with slashes were read, if there are any */
    int faults;
};

struct credit_job {
    const char *bytes; /* CSV, or JSON as credits are exported */
    size_t length;
    const char *name;   /* for messages */
    const char *bodies; /* of rows that name none; NULL: what is held of one body alone */
    fault_fn *fault;    /* hears every fault, "FILE: row 14, column Units: ..."; may be NULL */
    void *context;
};

/* Reads and checks the whole file. STATUS_INVALID after any fault; *out is there all the same, to
 * be looked at, unless its columns can't be told. Nothing is changed. */
enum status credit_file_read(const struct session *session, const struct credit_job *job,
                             struct credit_file **out, struct error *err) MP_MUST_CHECK;

/* Adds the new ones as one change; `said` receives a line. Nothing happens without any. */
enum status credit_file_take(struct session *session, const struct credit_file *file,
                             struct buffer *said, struct error *err) MP_MUST_CHECK;
void credit_file_free(struct credit_file **file); /* accepts NULL */

/* ---- out ------------------------------------------------------------------------------------- */

/* All credits of the plan as CSV (RFC 4180, a row of headers) or as JSON ("milepost-credits": 1),
 * which credit_file_read reads back. In CSV no cell is a formula to a spreadsheet. */
void credit_file_csv(const struct session *session, struct buffer *out);
void credit_file_json(const struct session *session, struct buffer *out);

#endif
