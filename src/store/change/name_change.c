/* SPDX-License-Identifier: MIT
 * A change of the plan's name. */
#include <stdlib.h>

#include "store/change/parts.h"
#include "store/file/sql.h"
#include "store/plan/plan.h"

enum status name_items(struct change_writer *writer, const struct plan_change *change,
                       struct change_items *items, struct error *err)
{
    char *name = NULL;
    enum status status =
        change->name ? plan_name(writer->store, writer->plan, &name, err) : STATUS_OK;

    if (name)
        items_add(items, PART_NAME, "", &(struct value){'v', name, DATE_NONE},
                  &(struct value){'v', change->name, DATE_NONE});
    free(name);
    return status;
}

enum status name_apply(struct change_writer *writer, const struct change_item *items, size_t count,
                       enum direction direction, struct error *err)
{
    const char *name = item_value(&items[0], direction)->text;
    const char *instead = direction == BACK ? NAME_MAKE_ROOM : NAME_CHOOSE_ANOTHER;
    enum status status = plan_name_is_free(writer->store, name, writer->plan, instead, err);

    (void)count;
    if (status != STATUS_OK)
        return status;
    return sql_run(writer->store, SQL_PLAN_NAME, CELLS(cell_number(writer->plan), cell_text(name)),
                   err);
}
