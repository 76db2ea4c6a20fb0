/* SPDX-License-Identifier: MIT
 * A change of the baseline that counts: one item, its number before and after. The baselines
 * themselves stay, so that an undo finds the earlier one. */
#include <inttypes.h>

#include "milepost/memory.h"
#include "milepost/text.h"
#include "store/change/parts.h"
#include "store/change/written_lines.h"
#include "store/file/fault.h"

/* Adds those that the plan has not, and gives all of them the numbers that they have there. */
static enum status baselines_put_new(struct change_writer *writer, const struct baseline_rows *old,
                                     struct baseline_rows *new, struct error *err)
{
    int64_t before, last, current = 0;
    size_t added = 0;
    enum status status = progress_last(writer->store, writer->plan, "baseline", &before, err);

    last = before;
    for (size_t i = 0; status == STATUS_OK && i < new->count; i++) {
        struct baseline_row *row = &new->items[i];
        int64_t own = row->number, known = baseline_known(old, row);

        row->number = known ? known : number_given(own, &last);
        added += !known;
        if (!known)
            status = baseline_put(writer->store, writer->plan, row, err);
        if (own == new->current)
            current = row->number;
    }
    new->current = current;
    if (status == STATUS_OK && added > 0 && old->count + added > STORE_BASELINES_MAX)
        status = error_set(err, STATUS_INVALID,
                           "a plan holds at most %d baselines, and with these it would have %zu",
                           STORE_BASELINES_MAX, old->count + added);
    if (status != STATUS_OK || last == before)
        return status;
    return progress_keep_last(writer->store, writer->plan, "baseline", last, err);
}

static void baseline_add(struct change_items *items, int64_t old, int64_t new)
{
    struct buffer before = {0}, after = {0};
    struct value left, right;

    if (old != 0)
        buffer_format(&before, "%" PRId64, old);
    if (new != 0)
        buffer_format(&after, "%" PRId64, new);
    left = value_of_text(before.text);
    right = value_of_text(after.text);
    items_add(items, PART_BASELINE, "", &left, &right);
    buffer_clear(&before);
    buffer_clear(&after);
}

enum status baselines_items(struct change_writer *writer, const struct plan_change *change,
                            struct change_items *items, struct error *err)
{
    struct baseline_rows old;
    enum status status;

    if (!change->baselines)
        return STATUS_OK;
    status = baselines_load(writer->store, writer->plan, &old, err);
    if (status == STATUS_OK)
        status = baselines_put_new(writer, &old, change->baselines, err);
    if (status == STATUS_OK)
        baseline_add(items, old.current, change->baselines->current);
    baseline_rows_clear(&old);
    return status;
}

enum status baselines_apply(struct change_writer *writer, const struct change_item *items,
                            size_t count, enum direction direction, struct error *err)
{
    const struct value *value = item_value(&items[0], direction);
    int64_t number = 0;

    (void)count;
    if (value->state != 0 && !text_parse_number(value->text, 1, INT64_MAX, &number))
        return store_is_damaged(writer->store, err);
    return baseline_make_current(writer->store, writer->plan, number, err);
}
