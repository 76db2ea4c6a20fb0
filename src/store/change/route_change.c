/* SPDX-License-Identifier: MIT
 * A change of the chosen route. Its items are all old choices, then all new ones, so that either
 * side of them is a whole route in its order. */
#include <string.h>

#include "milepost/vector.h"
#include "store/change/parts.h"

enum status route_items(struct change_writer *writer, const struct plan_change *change,
                        struct change_items *items, struct error *err)
{
    const struct choice_rows *new = change->route;
    const struct value nothing = value_of_text("");
    struct choice_rows old = {0};
    enum status status = new ? route_load(writer->store, writer->plan, &old, err) : STATUS_OK;

    if (new &&status == STATUS_OK && !choices_equal(&old, new)) {
        for (size_t i = 0; i < old.count; i++)
            items_add(items, PART_ROUTE, old.items[i].need,
                      &(struct value){'v', old.items[i].path, DATE_NONE}, &nothing);
        for (size_t i = 0; i < new->count; i++)
            items_add(items, PART_ROUTE, new->items[i].need, &nothing,
                      &(struct value){'v', new->items[i].path, DATE_NONE});
    }
    choice_rows_clear(&old);
    return status;
}

enum status route_apply(struct change_writer *writer, const struct change_item *items, size_t count,
                        enum direction direction, struct error *err)
{
    VECTOR(struct choice_row) choices = {0};
    enum status status;

    for (size_t i = 0; i < count; i++) {
        const struct value *value = item_value(&items[i], direction);

        if (value->state != 0)
            VECTOR_PUSH(&choices,
                        (struct choice_row){.need = items[i].subject, .path = (char *)value->text});
    }
    status = route_put(writer->store, writer->plan, choices.items, choices.count, err);
    VECTOR_CLEAR(&choices);
    return status;
}
