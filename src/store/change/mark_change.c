/* SPDX-License-Identifier: MIT
 * Changes of what is marked: an item for each mark, its number the subject and its day the value's.
 * An undo record writes it "KIND\nSTEP\nCENTS\nNOTE", without a cost "-": no text has a line end.
 */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "milepost/memory.h"
#include "milepost/text.h"
#include "store/change/parts.h"
#include "store/change/written_lines.h"
#include "store/file/fault.h"

/* ---- the written form ------------------------------------------------------------------------ */

enum { MARK_LINE_KIND, MARK_LINE_STEP, MARK_LINE_COST, MARK_LINE_NOTE, MARK_LINES };

static void mark_write(const struct mark_row *row, struct buffer *out)
{
    buffer_format(out, "%s\n%s\n", row->kind, row->step);
    if (row->cost == MONEY_NONE)
        buffer_add(out, "-");
    else
        buffer_format(out, "%" PRId64, row->cost);
    buffer_format(out, "\n%s", row->note);
}

/* The row borrows its texts from the lines. */
static bool mark_read(const struct change_item *item, const struct value *value,
                      struct written_lines *lines, struct mark_row *out)
{
    int64_t cost = MONEY_NONE;

    if (!lines_read(value->text, MARK_LINES, lines))
        return false;
    *out = (struct mark_row){
        .kind = lines->items[MARK_LINE_KIND],
        .step = lines->items[MARK_LINE_STEP],
        .day = value->day,
        .note = lines->items[MARK_LINE_NOTE],
    };
    if (strcmp(lines->items[MARK_LINE_COST], "-") != 0 &&
        !text_parse_number(lines->items[MARK_LINE_COST], 0, INT64_MAX, &cost))
        return false;
    out->cost = cost;
    return text_parse_number(item->subject, 1, INT64_MAX, &out->number);
}

char *mark_item_step(const struct change_item *item)
{
    return lines_copy(item->after.state ? item->after.text : item->before.text, MARK_LINES,
                      MARK_LINE_STEP);
}

/* ---- what a change makes of them ------------------------------------------------------------- */

/* Either row may be NULL. */
static void mark_add(struct change_items *items, const struct mark_row *old,
                     const struct mark_row *new)
{
    struct buffer before = {0}, after = {0}, subject = {0};
    struct value left, right;

    if (old)
        mark_write(old, &before);
    if (new)
        mark_write(new, &after);
    left = value_of_text(before.text);
    right = value_of_text(after.text);
    left.day = old ? old->day : DATE_NONE;
    right.day = new ? new->day : DATE_NONE;
    buffer_format(&subject, "%" PRId64, old ? old->number : new->number);
    items_add(items, PART_MARK, subject.text, &left, &right);
    buffer_clear(&before);
    buffer_clear(&after);
    buffer_clear(&subject);
}

static int mark_compare(const void *left, const void *right)
{
    int64_t a = ((const struct mark_row *)left)->number;
    int64_t b = ((const struct mark_row *)right)->number;

    return (a > b) - (a < b);
}

/* Gives the new ones their numbers. One that comes with a number that was given before, to one that
 * is gone, is new too; and so is what follows it, for what stands on a step is its last mark. */
static enum status marks_number(struct change_writer *writer, const struct mark_rows *old,
                                struct mark_rows *new, struct error *err)
{
    int64_t before, last, previous = 0;
    enum status status = progress_last(writer->store, writer->plan, "mark", &before, err);

    if (status != STATUS_OK)
        return status;
    last = before;
    for (size_t i = 0; i < new->count; i++) {
        struct mark_row *row = &new->items[i];

        if (row->number <= previous || !mark_find(old, row->number))
            row->number = number_given(row->number, &last);
        previous = row->number;
        if (row->number < 1 || mark_find(new, row->number) != row ||
            (row->cost < 0 && row->cost != MONEY_NONE))
            return store_sqlite_fault(writer->store, SQLITE_CONSTRAINT, err);
    }
    if (new->count > 1)
        qsort(new->items, new->count, sizeof *new->items, mark_compare);
    if (last == before)
        return STATUS_OK;
    return progress_keep_last(writer->store, writer->plan, "mark", last, err);
}

enum status marks_items(struct change_writer *writer, const struct plan_change *change,
                        struct change_items *items, struct error *err)
{
    struct mark_rows *new = change->marks;
    struct mark_rows old;
    enum status status;

    if (!new)
        return STATUS_OK;
    status = marks_load(writer->store, writer->plan, &old, err);
    if (status == STATUS_OK)
        status = marks_number(writer, &old, new, err);
    for (size_t i = 0; status == STATUS_OK && i < old.count; i++)
        if (!mark_find(new, old.items[i].number))
            mark_add(items, &old.items[i], NULL);
    for (size_t i = 0; status == STATUS_OK && i < new->count; i++)
        mark_add(items, mark_find(&old, new->items[i].number), &new->items[i]);
    mark_rows_clear(&old);
    return status;
}

/* ---- making them ----------------------------------------------------------------------------- */

static enum status mark_apply(struct change_writer *writer, const struct change_item *item,
                              enum direction direction, struct error *err)
{
    const struct value *value = item_value(item, direction);
    struct written_lines lines = {0};
    struct mark_row row = {0};
    enum status status;

    if (value->state == 0 && text_parse_number(item->subject, 1, INT64_MAX, &row.number))
        status = mark_drop(writer->store, writer->plan, row.number, err);
    else if (value->state != 0 && mark_read(item, value, &lines, &row))
        status = mark_put(writer->store, writer->plan, &row, err);
    else
        status = store_is_damaged(writer->store, err);
    lines_clear(&lines);
    return status;
}

enum status marks_apply(struct change_writer *writer, const struct change_item *items, size_t count,
                        enum direction direction, struct error *err)
{
    enum status status = STATUS_OK;

    for (size_t i = 0; status == STATUS_OK && i < count; i++)
        status = mark_apply(writer, &items[i], direction, err);
    return status;
}
