/* SPDX-License-Identifier: MIT
 * A change of the chosen route. */
#include "store/change/parts.h"

#include <string.h>

#include "milepost/vector.h"
#include "store/plan/rows.h"

static bool route_same(const struct choice_rows *left, const struct choice_rows *right)
{
    if (left->count != right->count)
        return false;
    for (size_t i = 0; i < left->count; i++)
        if (strcmp(left->items[i].need, right->items[i].need) != 0 ||
            strcmp(left->items[i].path, right->items[i].path) != 0)
            return false;
    return true;
}

/* All old choices, then all new ones: either side of the record is a whole route in its order. */
static enum status route_record(struct change_writer *writer, const struct choice_rows *old,
                                const struct choice_rows *new, struct error *err)
{
    const struct value nothing = value_of_text("");
    enum status status = STATUS_OK;

    for (size_t i = 0; status == STATUS_OK && i < old->count + new->count; i++) {
        bool is_old = i < old->count;
        const struct choice_row *choice = is_old ? &old->items[i] : &new->items[i - old->count];
        const struct value path = {.state = 'v', .text = choice->path, .day = DATE_NONE};

        status = change_record(writer, PART_ROUTE, choice->need, is_old ? &path : &nothing,
                               is_old ? &nothing : &path, err);
    }
    return status;
}

enum status change_write_route(struct change_writer *writer, const struct choice_rows *route,
                               struct error *err)
{
    struct choice_rows old;
    enum status status = route_load(writer->store, writer->plan, &old, err);

    if (status == STATUS_OK && !route_same(&old, route)) {
        status = route_put(writer->store, writer->plan, route->items, route->count, err);
        if (status == STATUS_OK)
            status = route_record(writer, &old, route, err);
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
