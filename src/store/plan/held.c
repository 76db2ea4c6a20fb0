/* SPDX-License-Identifier: MIT
 * What is printed on credentials as rows. */
#include <stdlib.h>
#include <string.h>

#include "milepost/memory.h"
#include "store/file/sql.h"
#include "store/plan/rows.h"

void held_rows_clear(struct held_rows *rows)
{
    for (size_t i = 0; i < rows->count; i++) {
        free(rows->items[i].code);
        free(rows->items[i].number);
    }
    free(rows->items);
    *rows = (struct held_rows){0};
}

/* Where a code stands, or would. */
static size_t held_place(const struct held_rows *rows, const char *code)
{
    size_t at = 0;

    while (at < rows->count && strcmp(rows->items[at].code, code) < 0)
        at++;
    return at;
}

static bool held_is_at(const struct held_rows *rows, size_t at, const char *code)
{
    return at < rows->count && strcmp(rows->items[at].code, code) == 0;
}

static void held_rows_drop(struct held_rows *rows, size_t at)
{
    free(rows->items[at].code);
    free(rows->items[at].number);
    rows->count--;
    memmove(&rows->items[at], &rows->items[at + 1], (rows->count - at) * sizeof *rows->items);
}

static void held_rows_insert(struct held_rows *rows, size_t at, struct held_row row)
{
    rows->items = memory_resize(rows->items, rows->count + 1, sizeof *rows->items);
    memmove(&rows->items[at + 1], &rows->items[at], (rows->count - at) * sizeof *rows->items);
    rows->items[at] = row;
    rows->count++;
}

void held_rows_put(struct held_rows *rows, const struct held_row *row)
{
    struct held_row copy = {memory_copy_text(row->code), memory_copy_text(row->number),
                            row->expires};
    size_t at = held_place(rows, copy.code);

    if (held_is_at(rows, at, copy.code))
        held_rows_drop(rows, at);
    if (copy.number[0] != '\0' || copy.expires != DATE_NONE) {
        held_rows_insert(rows, at, copy);
        return;
    }
    free(copy.code);
    free(copy.number);
}

struct held_row *held_find(const struct held_rows *rows, const char *code)
{
    size_t at = held_place(rows, code);

    return held_is_at(rows, at, code) ? &rows->items[at] : NULL;
}

bool held_same(const struct held_row *left, const struct held_row *right)
{
    return left->expires == right->expires && strcmp(left->code, right->code) == 0 &&
           strcmp(left->number, right->number) == 0;
}

enum status held_load(struct store *store, int64_t plan, struct held_rows *out, struct error *err)
{
    sqlite3_stmt *rows;
    enum status status = sql_start(store, SQL_HELD_LIST, CELLS(cell_number(plan)), &rows, err);

    *out = (struct held_rows){0};
    while (sql_next(store, rows, &status, err)) {
        struct held_row row = {column_copy(rows, 0), column_copy(rows, 1), column_day(rows, 2)};

        held_rows_put(out, &row);
        free(row.code);
        free(row.number);
    }
    if (status != STATUS_OK)
        held_rows_clear(out);
    return status;
}

enum status held_put(struct store *store, int64_t plan, const struct held_row *row,
                     struct error *err)
{
    return sql_run(store, SQL_HELD_PUT,
                   CELLS(cell_number(plan), cell_text(row->code), cell_text_or_null(row->number),
                         cell_day(row->expires)),
                   err);
}

enum status held_drop(struct store *store, int64_t plan, const char *code, struct error *err)
{
    return sql_run(store, SQL_HELD_DROP, CELLS(cell_number(plan), cell_text(code)), err);
}
