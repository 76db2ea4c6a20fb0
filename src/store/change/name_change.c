/* SPDX-License-Identifier: MIT
 * A change of the plan's name. */
#include "store/change/parts.h"

#include <stdlib.h>

#include "store/file/sql.h"
#include "store/plan/plan.h"
#include "store/plan/rows.h"

static enum status write_name(struct change_writer *writer, const char *old, const char *name,
                              struct error *err)
{
    const struct value before = {.state = 'v', .text = old, .day = DATE_NONE};
    const struct value after = {.state = 'v', .text = name, .day = DATE_NONE};
    enum status status;

    if (answer_same(&before, &after))
        return STATUS_OK;
    status = plan_name_is_free(writer->store, name, writer->plan, err);
    if (status == STATUS_OK)
        status = sql_run(writer->store, SQL_PLAN_NAME,
                         CELLS(cell_number(writer->plan), cell_text(name)), err);
    if (status == STATUS_OK)
        status = change_record(writer, PART_NAME, "", &before, &after, err);
    return status;
}

enum status change_write_name(struct change_writer *writer, const char *name, struct error *err)
{
    char *old = NULL;
    sqlite3_stmt *rows;
    enum status status =
        sql_start(writer->store, SQL_PLAN_GET, CELLS(cell_number(writer->plan)), &rows, err);

    while (sql_next(writer->store, rows, &status, err))
        old = column_copy(rows, 2);
    if (status == STATUS_OK)
        status = write_name(writer, old, name, err);
    free(old);
    return status;
}

enum status name_apply(struct change_writer *writer, const struct change_item *items, size_t count,
                       enum direction direction, struct error *err)
{
    const char *name = item_value(&items[0], direction)->text;
    enum status status = plan_name_is_free(writer->store, name, writer->plan, err);

    (void)count;
    if (status != STATUS_OK)
        return status;
    return sql_run(writer->store, SQL_PLAN_NAME, CELLS(cell_number(writer->plan), cell_text(name)),
                   err);
}
