/* SPDX-License-Identifier: MIT
 * Statements with their values, and the rows they give. */
#ifndef MILEPOST_STORE_FILE_SQL_H
#define MILEPOST_STORE_FILE_SQL_H

#include "milepost/date.h"
#include "milepost/money.h"
#include "store/file/handle.h"

/* One bound value. An array of them ends with a zeroed one. */
enum cell_type { CELL_END, CELL_NULL, CELL_NUMBER, CELL_TEXT };

struct sql_cell {
    enum cell_type type;
    int length; /* bytes of the text; -1: all of it */
    int64_t number;
    const char *text;
};

#define CELLS(...) ((const struct sql_cell[]){__VA_ARGS__, {.type = CELL_END}})
#define NO_CELLS   ((const struct sql_cell[]){{.type = CELL_END}})

struct sql_cell cell_number(int64_t number);
struct sql_cell cell_text(const char *text);
struct sql_cell cell_bytes(const char *text, size_t length);
struct sql_cell cell_day(date_day day);              /* DATE_NONE is NULL in the file */
struct sql_cell cell_money(money_cents cents);       /* MONEY_NONE likewise */
struct sql_cell cell_text_or_null(const char *text); /* "" likewise */

/* Binds a statement for reading its rows; the texts must outlive them. *rows is NULL on failure,
 * which sql_next takes as no rows, so that one loop handles both:
 *
 *     status = sql_start(store, SQL_PLAN_LIST, cells, &rows, err);
 *     while (sql_next(store, rows, &status, err))
 *         ...
 *
 * No such loop is left early. */
enum status sql_start(struct store *store, enum sql which, const struct sql_cell *cells,
                      sqlite3_stmt **rows, struct error *err) MP_MUST_CHECK;
bool sql_next(struct store *store, sqlite3_stmt *rows, enum status *status, struct error *err);

/* Gives up the prepared statements, of which none is in use; each is prepared again when needed. */
void sql_release(struct store *store);

/* Runs a statement to its end. */
enum status sql_run(struct store *store, enum sql which, const struct sql_cell *cells,
                    struct error *err) MP_MUST_CHECK;

/* The number in the first row; *found (may be NULL) says whether there is one. */
enum status sql_number(struct store *store, enum sql which, const struct sql_cell *cells,
                       int64_t *number, bool *found, struct error *err) MP_MUST_CHECK;

/* Runs a statement for each value of "a,b,c": its position and itself go to the cells from `at` on,
 * which are the last ones. */
enum status sql_run_each(struct store *store, enum sql which, struct sql_cell *cells, int at,
                         const char *values, struct error *err) MP_MUST_CHECK;

/* Runs a query that is no statement of the handle. *text is the first column of its first row, or
 * NULL without one; freed with free(). */
enum status sql_ask(struct store *store, const char *query, char **text,
                    struct error *err) MP_MUST_CHECK;

/* A column's text ("" for NULL, which a damaged file may hold anywhere): good until the next row,
 * or a copy that is freed with free(). A day, and a time in seconds: what no calendar of ours knows
 * is no day, and the nearest time. */
const char *column_text(sqlite3_stmt *rows, int column);
char *column_copy(sqlite3_stmt *rows, int column);
date_day column_day(sqlite3_stmt *rows, int column);
int64_t column_time(sqlite3_stmt *rows, int column);
money_cents column_money(sqlite3_stmt *rows, int column); /* MONEY_NONE for NULL */

#endif
