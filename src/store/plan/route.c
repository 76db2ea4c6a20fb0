/* SPDX-License-Identifier: MIT
 * The chosen route as rows, in its order. */
#include "store/plan/rows.h"

#include <stdlib.h>
#include <string.h>

#include "store/file/sql.h"

bool choices_equal(const struct choice_rows *left, const struct choice_rows *right)
{
    if (left->count != right->count)
        return false;
    for (size_t i = 0; i < left->count; i++)
        if (strcmp(left->items[i].need, right->items[i].need) != 0 ||
            strcmp(left->items[i].path, right->items[i].path) != 0)
            return false;
    return true;
}

enum status route_load(struct store *store, int64_t plan, struct choice_rows *out,
                       struct error *err)
{
    VECTOR(struct choice_row) choices = {0};
    sqlite3_stmt *rows;
    enum status status = sql_start(store, SQL_ROUTE_LIST, CELLS(cell_number(plan)), &rows, err);

    while (sql_next(store, rows, &status, err))
        VECTOR_PUSH(&choices, (struct choice_row){.need = column_copy(rows, 0),
                                                  .path = column_copy(rows, 1)});
    *out = (struct choice_rows){.items = choices.items, .count = choices.count};
    if (status != STATUS_OK)
        choice_rows_clear(out);
    return status;
}

enum status route_put(struct store *store, int64_t plan, const struct choice_row *choices,
                      size_t count, struct error *err)
{
    enum status status = sql_run(store, SQL_ROUTE_CLEAR, CELLS(cell_number(plan)), err);

    for (size_t i = 0; status == STATUS_OK && i < count; i++)
        status = sql_run(store, SQL_ROUTE_PUT,
                         CELLS(cell_number(plan), cell_number((int64_t)i),
                               cell_text(choices[i].need), cell_text(choices[i].path)),
                         err);
    return status;
}

void choice_rows_clear(struct choice_rows *rows)
{
    for (size_t i = 0; i < rows->count; i++) {
        free(rows->items[i].need);
        free(rows->items[i].path);
    }
    free(rows->items);
    *rows = (struct choice_rows){0};
}
