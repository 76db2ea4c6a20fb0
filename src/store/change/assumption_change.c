/* SPDX-License-Identifier: MIT
 * Changes of the plan's own figures. An undo record writes them "low/likely/high". */
#include "store/change/parts.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "milepost/memory.h"
#include "milepost/text.h"
#include "store/file/fault.h"
#include "store/file/sql.h"
#include "store/plan/rows.h"

/* ---- the written form ------------------------------------------------------------------------ */

/* "" for no row. */
static void figures_write(const struct assumption_row *row, struct buffer *out)
{
    if (row)
        buffer_format(out, "%" PRId32 "/%" PRId32 "/%" PRId32, row->low, row->likely, row->high);
}

static bool figures_read(const char *text, struct assumption_row *out)
{
    int32_t *const figures[] = {&out->low, &out->likely, &out->high};
    char *copy = memory_copy_text(text), *at = copy;
    bool good = true;

    for (size_t i = 0; good && i < sizeof figures / sizeof *figures; i++) {
        char *end = at + strcspn(at, "/");
        int64_t figure = 0;

        good = (*end == '/') == (i < 2);
        *end = '\0';
        good = good && text_parse_number(at, 0, INT32_MAX, &figure);
        *figures[i] = (int32_t)figure;
        at = end + 1;
    }
    free(copy);
    return good;
}

/* ---- changes --------------------------------------------------------------------------------- */

/* What becomes of one assumption; either row may be NULL. */
static void figures_add(struct change_items *items, const char *assumption,
                        const struct assumption_row *old, const struct assumption_row *new)
{
    struct buffer before = {0}, after = {0};
    struct value left, right;

    figures_write(old, &before);
    figures_write(new, &after);
    left = value_of_text(before.text);
    right = value_of_text(after.text);
    items_add(items, PART_ASSUMPTION, assumption, &left, &right);
    buffer_clear(&before);
    buffer_clear(&after);
}

enum status assumptions_items(struct change_writer *writer, const struct plan_change *change,
                              struct change_items *items, struct error *err)
{
    const struct assumption_rows *figures = change->figures;
    struct assumption_rows old = {0};
    enum status status =
        figures ? assumptions_load(writer->store, writer->plan, &old, err) : STATUS_OK;

    for (size_t i = 0; i < old.count; i++)
        if (!assumption_find(figures, old.items[i].assumption))
            figures_add(items, old.items[i].assumption, &old.items[i], NULL);
    for (size_t i = 0; status == STATUS_OK && figures && i < figures->count; i++) {
        const struct assumption_row *new = &figures->items[i];

        if (new->low < 0 || new->likely < 0 || new->high < 0)
            status = store_sqlite_fault(writer->store, SQLITE_CONSTRAINT, err);
        figures_add(items, new->assumption, assumption_find(&old, new->assumption), new);
    }
    assumption_rows_clear(&old);
    return status;
}

enum status assumptions_apply(struct change_writer *writer, const struct change_item *items,
                              size_t count, enum direction direction, struct error *err)
{
    enum status status = STATUS_OK;

    for (size_t i = 0; status == STATUS_OK && i < count; i++) {
        struct assumption_row row = {.assumption = items[i].subject};
        const struct value *value = item_value(&items[i], direction);

        if (value->state == 0)
            status = assumption_drop(writer->store, writer->plan, items[i].subject, err);
        else if (figures_read(value->text, &row))
            status = assumption_put(writer->store, writer->plan, &row, err);
        else
            status = store_is_damaged(writer->store, err);
    }
    return status;
}
