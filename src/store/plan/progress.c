/* SPDX-License-Identifier: MIT
 * Marks and logged hours as rows, and the numbers that they and baselines are given. */
#include <stdlib.h>
#include <string.h>

#include "milepost/memory.h"
#include "store/file/sql.h"
#include "store/plan/rows.h"

/* ---- marks ----------------------------------------------------------------------------------- */

static void mark_row_clear(struct mark_row *row)
{
    free(row->step);
    free(row->kind);
    free(row->note);
}

void mark_rows_clear(struct mark_rows *rows)
{
    for (size_t i = 0; i < rows->count; i++)
        mark_row_clear(&rows->items[i]);
    free(rows->items);
    *rows = (struct mark_rows){0};
}

void mark_rows_add(struct mark_rows *rows, const struct mark_row *row)
{
    struct mark_row copy = *row;

    copy.step = memory_copy_text(row->step);
    copy.kind = memory_copy_text(row->kind);
    copy.note = memory_copy_text(row->note);
    rows->items = memory_resize(rows->items, rows->count + 1, sizeof *rows->items);
    rows->items[rows->count++] = copy;
}

struct mark_row *mark_find(const struct mark_rows *rows, int64_t number)
{
    for (size_t i = 0; i < rows->count; i++)
        if (rows->items[i].number == number)
            return &rows->items[i];
    return NULL;
}

bool marks_same(const struct mark_row *left, const struct mark_row *right)
{
    return left->day == right->day && left->cost == right->cost &&
           strcmp(left->step, right->step) == 0 && strcmp(left->kind, right->kind) == 0 &&
           strcmp(left->note, right->note) == 0;
}

enum status marks_load(struct store *store, int64_t plan, struct mark_rows *out, struct error *err)
{
    VECTOR(struct mark_row) found = {0};
    sqlite3_stmt *rows;
    enum status status = sql_start(store, SQL_MARK_LIST, CELLS(cell_number(plan)), &rows, err);

    while (sql_next(store, rows, &status, err))
        VECTOR_PUSH(&found, (struct mark_row){
                                .number = sqlite3_column_int64(rows, 0),
                                .step = column_copy(rows, 1),
                                .kind = column_copy(rows, 2),
                                .day = column_day(rows, 3),
                                .cost = column_money(rows, 4),
                                .note = column_copy(rows, 5),
                            });
    *out = (struct mark_rows){.items = found.items, .count = found.count};
    if (status != STATUS_OK)
        mark_rows_clear(out);
    return status;
}

enum status mark_put(struct store *store, int64_t plan, const struct mark_row *row,
                     struct error *err)
{
    return sql_run(store, SQL_MARK_PUT,
                   CELLS(cell_number(plan), cell_number(row->number), cell_text(row->step),
                         cell_text(row->kind), cell_day(row->day), cell_money(row->cost),
                         cell_text_or_null(row->note)),
                   err);
}

enum status mark_drop(struct store *store, int64_t plan, int64_t number, struct error *err)
{
    return sql_run(store, SQL_MARK_DROP, CELLS(cell_number(plan), cell_number(number)), err);
}

/* ---- logged hours ---------------------------------------------------------------------------- */

void log_rows_clear(struct log_rows *rows)
{
    for (size_t i = 0; i < rows->count; i++) {
        free(rows->items[i].step);
        free(rows->items[i].note);
    }
    free(rows->items);
    *rows = (struct log_rows){0};
}

void log_rows_add(struct log_rows *rows, const struct log_row *row)
{
    struct log_row copy = *row;

    copy.step = memory_copy_text(row->step);
    copy.note = memory_copy_text(row->note);
    rows->items = memory_resize(rows->items, rows->count + 1, sizeof *rows->items);
    rows->items[rows->count++] = copy;
}

struct log_row *log_find(const struct log_rows *rows, int64_t number)
{
    for (size_t i = 0; i < rows->count; i++)
        if (rows->items[i].number == number)
            return &rows->items[i];
    return NULL;
}

bool logs_same(const struct log_row *left, const struct log_row *right)
{
    return left->day == right->day && left->minutes == right->minutes &&
           strcmp(left->step, right->step) == 0 && strcmp(left->note, right->note) == 0;
}

enum status logs_load(struct store *store, int64_t plan, struct log_rows *out, struct error *err)
{
    VECTOR(struct log_row) found = {0};
    sqlite3_stmt *rows;
    enum status status = sql_start(store, SQL_LOG_LIST, CELLS(cell_number(plan)), &rows, err);

    while (sql_next(store, rows, &status, err))
        VECTOR_PUSH(&found, (struct log_row){
                                .number = sqlite3_column_int64(rows, 0),
                                .step = column_copy(rows, 1),
                                .day = column_day(rows, 2),
                                .minutes = sqlite3_column_int(rows, 3),
                                .note = column_copy(rows, 4),
                            });
    *out = (struct log_rows){.items = found.items, .count = found.count};
    if (status != STATUS_OK)
        log_rows_clear(out);
    return status;
}

enum status log_put(struct store *store, int64_t plan, const struct log_row *row, struct error *err)
{
    return sql_run(store, SQL_LOG_PUT,
                   CELLS(cell_number(plan), cell_number(row->number), cell_text(row->step),
                         cell_day(row->day), cell_number(row->minutes),
                         cell_text_or_null(row->note)),
                   err);
}

enum status log_drop(struct store *store, int64_t plan, int64_t number, struct error *err)
{
    return sql_run(store, SQL_LOG_DROP, CELLS(cell_number(plan), cell_number(number)), err);
}

/* ---- numbers --------------------------------------------------------------------------------- */

enum status progress_last(struct store *store, int64_t plan, const char *part, int64_t *last,
                          struct error *err)
{
    *last = 0;
    return sql_number(store, SQL_PROGRESS_NUMBER, CELLS(cell_number(plan), cell_text(part)), last,
                      NULL, err);
}

enum status progress_keep_last(struct store *store, int64_t plan, const char *part, int64_t last,
                               struct error *err)
{
    return sql_run(store, SQL_PROGRESS_NUMBER_PUT,
                   CELLS(cell_number(plan), cell_text(part), cell_number(last)), err);
}
