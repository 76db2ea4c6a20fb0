/* SPDX-License-Identifier: MIT
 * Credits as rows, with their bodies and categories. A plan may have ten thousand: they stand by
 * number, so that one is found by halving. */
#include <stdlib.h>
#include <string.h>

#include "milepost/memory.h"
#include "milepost/text.h"
#include "store/file/sql.h"
#include "store/plan/rows.h"

/* ---- one ------------------------------------------------------------------------------------- */

void credit_row_clear(struct credit_row *row)
{
    free(row->title);
    free(row->provider);
    free(row->evidence);
    free(row->note);
    free(row->bodies);
    free(row->categories);
    *row = (struct credit_row){0};
}

void credit_row_copy(struct credit_row *row)
{
    row->title = memory_copy_text(row->title);
    row->provider = memory_copy_text(row->provider);
    row->evidence = memory_copy_text(row->evidence);
    row->note = memory_copy_text(row->note);
    row->bodies = memory_copy_text(row->bodies);
    row->categories = memory_copy_text(row->categories);
}

bool credits_same(const struct credit_row *left, const struct credit_row *right)
{
    return left->day == right->day && left->units == right->units &&
           strcmp(left->title, right->title) == 0 && strcmp(left->provider, right->provider) == 0 &&
           strcmp(left->evidence, right->evidence) == 0 && strcmp(left->note, right->note) == 0 &&
           strcmp(left->bodies, right->bodies) == 0 &&
           strcmp(left->categories, right->categories) == 0;
}

/* ---- all of a plan --------------------------------------------------------------------------- */

void credit_rows_clear(struct credit_rows *rows)
{
    for (size_t i = 0; i < rows->count; i++)
        credit_row_clear(&rows->items[i]);
    free(rows->items);
    *rows = (struct credit_rows){0};
}

/* Room is made by doubling: a count that is a power of two has none left. */
static void credit_rows_grow(struct credit_rows *rows)
{
    if ((rows->count & (rows->count - 1)) == 0)
        rows->items =
            memory_resize(rows->items, rows->count == 0 ? 1 : rows->count * 2, sizeof *rows->items);
}

void credit_rows_add(struct credit_rows *rows, const struct credit_row *row)
{
    struct credit_row copy = *row;

    credit_row_copy(&copy);
    credit_rows_grow(rows);
    rows->items[rows->count++] = copy;
}

/* A new one stands behind all that have a number. */
static uint64_t credit_rank(int64_t number)
{
    return number == 0 ? UINT64_MAX : (uint64_t)number;
}

static int credit_compare(const void *left, const void *right)
{
    uint64_t a = credit_rank(((const struct credit_row *)left)->number);
    uint64_t b = credit_rank(((const struct credit_row *)right)->number);

    return (a > b) - (a < b);
}

void credit_rows_sort(struct credit_rows *rows)
{
    if (rows->count > 1)
        qsort(rows->items, rows->count, sizeof *rows->items, credit_compare);
}

struct credit_row *credit_find(const struct credit_rows *rows, int64_t number)
{
    const struct credit_row wanted = {.number = number};

    if (number == 0 || rows->count == 0)
        return NULL;
    return bsearch(&wanted, rows->items, rows->count, sizeof *rows->items, credit_compare);
}

/* ---- reading --------------------------------------------------------------------------------- */

static struct credit_row credit_row_read(sqlite3_stmt *rows)
{
    return (struct credit_row){
        .number = sqlite3_column_int64(rows, 0),
        .day = column_day(rows, 1),
        .units = sqlite3_column_int(rows, 2),
        .title = column_copy(rows, 3),
        .provider = column_copy(rows, 4),
        .evidence = column_copy(rows, 5),
        .note = column_copy(rows, 6),
        .bodies = memory_copy_text(""),
        .categories = memory_copy_text(""),
    };
}

static enum status credit_rows_load(struct store *store, int64_t plan, struct credit_rows *out,
                                    struct error *err)
{
    sqlite3_stmt *rows;
    enum status status = sql_start(store, SQL_CREDIT_LIST, CELLS(cell_number(plan)), &rows, err);

    while (sql_next(store, rows, &status, err)) {
        credit_rows_grow(out);
        out->items[out->count++] = credit_row_read(rows);
    }
    return status;
}

/* Joins a value to a list with a comma. */
static void credit_list_add(char **list, const char *value)
{
    struct buffer joined = {0};

    if ((*list)[0] != '\0')
        buffer_format(&joined, "%s,", *list);
    buffer_add(&joined, value);
    free(*list);
    *list = joined.text;
}

static enum status credit_lists_load(struct store *store, int64_t plan, enum sql which,
                                     struct credit_rows *out, struct error *err)
{
    sqlite3_stmt *rows;
    enum status status = sql_start(store, which, CELLS(cell_number(plan)), &rows, err);

    while (sql_next(store, rows, &status, err)) {
        struct credit_row *row = credit_find(out, sqlite3_column_int64(rows, 0));

        if (row)
            credit_list_add(which == SQL_CREDIT_BODY_LIST ? &row->bodies : &row->categories,
                            column_text(rows, 1));
    }
    return status;
}

enum status credits_load(struct store *store, int64_t plan, struct credit_rows *out,
                         struct error *err)
{
    enum status status;

    *out = (struct credit_rows){0};
    status = credit_rows_load(store, plan, out, err);
    if (status == STATUS_OK)
        status = credit_lists_load(store, plan, SQL_CREDIT_BODY_LIST, out, err);
    if (status == STATUS_OK)
        status = credit_lists_load(store, plan, SQL_CREDIT_CATEGORY_LIST, out, err);
    if (status != STATUS_OK)
        credit_rows_clear(out);
    return status;
}

/* ---- writing --------------------------------------------------------------------------------- */

static enum status credit_list_put(struct store *store, int64_t plan, int64_t number,
                                   enum sql which, const char *list, struct error *err)
{
    struct sql_cell cells[5] = {cell_number(plan), cell_number(number)};

    return list[0] == '\0' ? STATUS_OK : sql_run_each(store, which, cells, 2, list, err);
}

enum status credit_put(struct store *store, int64_t plan, const struct credit_row *row,
                       struct error *err)
{
    enum status status = credit_drop(store, plan, row->number, err);

    if (status == STATUS_OK)
        status = sql_run(store, SQL_CREDIT_PUT,
                         CELLS(cell_number(plan), cell_number(row->number), cell_day(row->day),
                               cell_number(row->units), cell_text(row->title),
                               cell_text_or_null(row->provider), cell_text_or_null(row->evidence),
                               cell_text_or_null(row->note)),
                         err);
    if (status == STATUS_OK)
        status = credit_list_put(store, plan, row->number, SQL_CREDIT_BODY_PUT, row->bodies, err);
    if (status == STATUS_OK)
        status = credit_list_put(store, plan, row->number, SQL_CREDIT_CATEGORY_PUT, row->categories,
                                 err);
    return status;
}

enum status credit_drop(struct store *store, int64_t plan, int64_t number, struct error *err)
{
    return sql_run(store, SQL_CREDIT_DROP, CELLS(cell_number(plan), cell_number(number)), err);
}
