/* SPDX-License-Identifier: MIT
 * The plan's own figures for assumptions as rows. */
#include "store/plan/rows.h"

#include <stdlib.h>
#include <string.h>

#include "store/file/sql.h"

const struct assumption_row *assumption_find(const struct assumption_rows *rows,
                                             const char *assumption)
{
    for (size_t i = 0; i < rows->count; i++)
        if (strcmp(rows->items[i].assumption, assumption) == 0)
            return &rows->items[i];
    return NULL;
}

enum status assumptions_load(struct store *store, int64_t plan, struct assumption_rows *out,
                             struct error *err)
{
    VECTOR(struct assumption_row) found = {0};
    sqlite3_stmt *rows;
    enum status status =
        sql_start(store, SQL_ASSUMPTION_LIST, CELLS(cell_number(plan)), &rows, err);

    while (sql_next(store, rows, &status, err))
        VECTOR_PUSH(&found, (struct assumption_row){
                                .assumption = column_copy(rows, 0),
                                .low = sqlite3_column_int(rows, 1),
                                .likely = sqlite3_column_int(rows, 2),
                                .high = sqlite3_column_int(rows, 3),
                            });
    *out = (struct assumption_rows){.items = found.items, .count = found.count};
    if (status != STATUS_OK)
        assumption_rows_clear(out);
    return status;
}

void assumption_rows_clear(struct assumption_rows *rows)
{
    for (size_t i = 0; i < rows->count; i++)
        free(rows->items[i].assumption);
    free(rows->items);
    *rows = (struct assumption_rows){0};
}

enum status assumption_put(struct store *store, int64_t plan, const struct assumption_row *row,
                           struct error *err)
{
    return sql_run(store, SQL_ASSUMPTION_PUT,
                   CELLS(cell_number(plan), cell_text(row->assumption), cell_number(row->low),
                         cell_number(row->likely), cell_number(row->high)),
                   err);
}

enum status assumption_drop(struct store *store, int64_t plan, const char *assumption,
                            struct error *err)
{
    return sql_run(store, SQL_ASSUMPTION_DROP, CELLS(cell_number(plan), cell_text(assumption)),
                   err);
}
