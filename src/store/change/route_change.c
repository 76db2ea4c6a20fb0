/* SPDX-License-Identifier: MIT
 * A change of the chosen route. */
#include "store/change/parts.h"

#include <string.h>

#include "milepost/vector.h"
#include "store/plan/rows.h"

static bool same_route(const struct choice_rows *left, const struct choice_row *right, size_t count)
{
    if (left->count != count)
        return false;
    for (size_t i = 0; i < count; i++)
        if (strcmp(left->items[i].need, right[i].need) != 0 ||
            strcmp(left->items[i].path, right[i].path) != 0)
            return false;
    return true;
}

/* All old choices, then all new ones: either side of the record is a whole route in its order. */
static enum status record_route(struct change_writer *writer, const struct choice_rows *old,
                                const struct choice_row *choices, size_t count, struct error *err)
{
    const struct value nothing = value_of_text("");
    enum status status = STATUS_OK;

    for (size_t i = 0; status == STATUS_OK && i < old->count; i++)
        status = change_record(
            writer, PART_ROUTE, old->items[i].need,
            &(struct value){.state = 'v', .text = old->items[i].path, .day = DATE_NONE}, &nothing,
            err);
    for (size_t i = 0; status == STATUS_OK && i < count; i++)
        status = change_record(
            writer, PART_ROUTE, choices[i].need, &nothing,
            &(struct value){.state = 'v', .text = choices[i].path, .day = DATE_NONE}, err);
    return status;
}

enum status change_write_route(struct change_writer *writer, const struct choice_row *choices,
                               size_t count, struct error *err)
{
    struct choice_rows old;
    enum status status = route_load(writer->store, writer->plan, &old, err);

    if (status == STATUS_OK && !same_route(&old, choices, count)) {
        status = route_put(writer->store, writer->plan, choices, count, err);
        if (status == STATUS_OK)
            status = record_route(writer, &old, choices, count, err);
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
