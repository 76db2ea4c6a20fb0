/* SPDX-License-Identifier: MIT
 * Changes of what is printed on credentials: an item for each, its code the subject; the value is
 * the number, and its day that on which it expires. */
#include "store/change/parts.h"
#include "store/file/fault.h"

/* Either row may be NULL. */
static void held_add(struct change_items *items, const struct held_row *old,
                     const struct held_row *new)
{
    const struct value none = value_of_text("");
    struct value before = none, after = none;

    if (old)
        before = (struct value){'v', old->number, old->expires};
    if (new)
        after = (struct value){'v', new->number, new->expires};
    items_add(items, PART_HELD, old ? old->code : new->code, &before, &after);
}

enum status held_items(struct change_writer *writer, const struct plan_change *change,
                       struct change_items *items, struct error *err)
{
    const struct held_rows *new = change->held;
    struct held_rows old;
    enum status status;

    if (!new)
        return STATUS_OK;
    status = held_load(writer->store, writer->plan, &old, err);
    for (size_t i = 0; status == STATUS_OK && i < old.count; i++)
        if (!held_find(new, old.items[i].code))
            held_add(items, &old.items[i], NULL);
    for (size_t i = 0; status == STATUS_OK && i < new->count; i++) {
        const struct held_row *row = &new->items[i];

        if (row->number[0] == '\0' && row->expires == DATE_NONE)
            status = store_sqlite_fault(writer->store, SQLITE_CONSTRAINT, err);
        held_add(items, held_find(&old, row->code), row);
    }
    held_rows_clear(&old);
    return status;
}

static enum status held_row_apply(struct change_writer *writer, const struct change_item *item,
                                  enum direction direction, struct error *err)
{
    const struct value *value = item_value(item, direction);

    if (value->state == 0)
        return held_drop(writer->store, writer->plan, item->subject, err);
    return held_put(writer->store, writer->plan,
                    &(struct held_row){.code = item->subject,
                                       .number = (char *)value->text,
                                       .expires = value->day},
                    err);
}

enum status held_apply(struct change_writer *writer, const struct change_item *items, size_t count,
                       enum direction direction, struct error *err)
{
    enum status status = STATUS_OK;

    for (size_t i = 0; status == STATUS_OK && i < count; i++)
        status = held_row_apply(writer, &items[i], direction, err);
    return status;
}
