/* SPDX-License-Identifier: MIT
 * Comments as rows. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "milepost/memory.h"
#include "store/file/sql.h"
#include "store/plan/rows.h"

static void comment_row_clear(struct comment_row *row)
{
    free(row->step);
    free(row->author);
    free(row->text);
}

void comment_rows_clear(struct comment_rows *rows)
{
    for (size_t i = 0; i < rows->count; i++)
        comment_row_clear(&rows->items[i]);
    free(rows->items);
    *rows = (struct comment_rows){0};
}

struct comment_row *comment_find(const struct comment_rows *rows, const char *uuid)
{
    for (size_t i = 0; i < rows->count; i++)
        if (strcmp(rows->items[i].uuid, uuid) == 0)
            return &rows->items[i];
    return NULL;
}

static bool comment_is_before(const struct comment_row *row, const struct comment_row *other)
{
    return row->day != other->day ? row->day < other->day : strcmp(row->uuid, other->uuid) < 0;
}

void comment_rows_drop(struct comment_rows *rows, const char *uuid)
{
    struct comment_row *row = comment_find(rows, uuid);
    size_t at = row ? (size_t)(row - rows->items) : rows->count;

    if (!row)
        return;
    comment_row_clear(row);
    rows->count--;
    memmove(row, row + 1, (rows->count - at) * sizeof *row);
}

void comment_rows_put(struct comment_rows *rows, const struct comment_row *row)
{
    struct comment_row copy = *row;
    size_t at = 0;

    copy.step = memory_copy_text(row->step);
    copy.author = memory_copy_text(row->author);
    copy.text = memory_copy_text(row->text);
    comment_rows_drop(rows, copy.uuid);
    while (at < rows->count && comment_is_before(&rows->items[at], &copy))
        at++;
    rows->items = memory_resize(rows->items, rows->count + 1, sizeof *rows->items);
    memmove(&rows->items[at + 1], &rows->items[at], (rows->count - at) * sizeof *rows->items);
    rows->items[at] = copy;
    rows->count++;
}

bool comments_same(const struct comment_row *left, const struct comment_row *right)
{
    return left->day == right->day && left->taken == right->taken &&
           strcmp(left->uuid, right->uuid) == 0 && strcmp(left->step, right->step) == 0 &&
           strcmp(left->author, right->author) == 0 && strcmp(left->text, right->text) == 0;
}

enum status comments_load(struct store *store, int64_t plan, struct comment_rows *out,
                          struct error *err)
{
    sqlite3_stmt *rows;
    enum status status = sql_start(store, SQL_COMMENT_LIST, CELLS(cell_number(plan)), &rows, err);

    *out = (struct comment_rows){0};
    while (sql_next(store, rows, &status, err)) {
        struct comment_row row = {.step = (char *)column_text(rows, 1),
                                  .author = (char *)column_text(rows, 2),
                                  .text = (char *)column_text(rows, 3),
                                  .day = column_day(rows, 4),
                                  .taken = column_day(rows, 5)};

        snprintf(row.uuid, sizeof row.uuid, "%s", column_text(rows, 0));
        comment_rows_put(out, &row);
    }
    if (status != STATUS_OK)
        comment_rows_clear(out);
    return status;
}

enum status comment_put(struct store *store, int64_t plan, const struct comment_row *row,
                        struct error *err)
{
    return sql_run(store, SQL_COMMENT_PUT,
                   CELLS(cell_number(plan), cell_text(row->uuid), cell_text(row->step),
                         cell_text(row->author), cell_text(row->text), cell_day(row->day),
                         cell_day(row->taken)),
                   err);
}

enum status comment_drop(struct store *store, int64_t plan, const char *uuid, struct error *err)
{
    return sql_run(store, SQL_COMMENT_DROP, CELLS(cell_number(plan), cell_text(uuid)), err);
}
