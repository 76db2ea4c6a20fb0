/* SPDX-License-Identifier: MIT
 * Changes of the ledger: an item for each credit, its number the subject and its day the value's.
 * An undo record writes it as CREDIT_LINES, a line each: no text has a line end. */
#include <inttypes.h>
#include <stdlib.h>

#include "milepost/memory.h"
#include "milepost/text.h"
#include "store/change/parts.h"
#include "store/change/written_lines.h"
#include "store/file/fault.h"

/* ---- the written form ------------------------------------------------------------------------ */

static void credit_write(const struct credit_row *row, struct buffer *out)
{
    buffer_format(out, "%d\n%s\n%s\n%s\n%s\n%s\n%s", row->units, row->title, row->provider,
                  row->evidence, row->note, row->bodies, row->categories);
}

_Static_assert(CREDIT_LINES <= LINES_MOST, "a written row has room for a credit");

/* The row borrows its texts from the lines. */
static bool credit_read(const struct change_item *item, const struct value *value,
                        struct written_lines *lines, struct credit_row *out)
{
    int64_t units = 0;

    if (!lines_read(value->text, CREDIT_LINES, lines) ||
        !text_parse_number(lines->items[CREDIT_LINE_UNITS], 0, INT32_MAX, &units))
        return false;
    *out = (struct credit_row){
        .day = value->day,
        .units = (int)units,
        .title = lines->items[CREDIT_LINE_TITLE],
        .provider = lines->items[CREDIT_LINE_PROVIDER],
        .evidence = lines->items[CREDIT_LINE_EVIDENCE],
        .note = lines->items[CREDIT_LINE_NOTE],
        .bodies = lines->items[CREDIT_LINE_BODIES],
        .categories = lines->items[CREDIT_LINE_CATEGORIES],
    };
    return text_parse_number(item->subject, 1, INT64_MAX, &out->number);
}

/* ---- what a change makes of them ------------------------------------------------------------- */

/* Either row may be NULL. */
static void credit_add(struct change_items *items, const struct credit_row *old,
                       const struct credit_row *new)
{
    struct buffer before = {0}, after = {0}, subject = {0};
    struct value left, right;

    if (old && new &&credits_same(old, new))
        return;
    if (old)
        credit_write(old, &before);
    if (new)
        credit_write(new, &after);
    left = value_of_text(before.text);
    right = value_of_text(after.text);
    left.day = old ? old->day : DATE_NONE;
    right.day = new ? new->day : DATE_NONE;
    buffer_format(&subject, "%" PRId64, old ? old->number : new->number);
    items_add(items, PART_CREDIT, subject.text, &left, &right);
    buffer_clear(&before);
    buffer_clear(&after);
    buffer_clear(&subject);
}

/* Gives the new ones their numbers. One that comes with a number that was given before, to one that
 * is gone, is new too. */
static enum status credits_number(struct change_writer *writer, const struct credit_rows *old,
                                  struct credit_rows *new, struct error *err)
{
    int64_t before, last;
    enum status status = progress_last(writer->store, writer->plan, "credit", &before, err);

    if (status != STATUS_OK)
        return status;
    last = before;
    for (size_t i = 0; i < new->count; i++)
        if (!credit_find(old, new->items[i].number))
            new->items[i].number = number_given(new->items[i].number, &last);
    credit_rows_sort(new);
    for (size_t i = 0; i < new->count; i++)
        if (new->items[i].number < 1 || new->items[i].units < 0 ||
            (i > 0 && new->items[i].number == new->items[i - 1].number))
            return store_sqlite_fault(writer->store, SQLITE_CONSTRAINT, err);
    if (last == before)
        return STATUS_OK;
    return progress_keep_last(writer->store, writer->plan, "credit", last, err);
}

enum status credits_items(struct change_writer *writer, const struct plan_change *change,
                          struct change_items *items, struct error *err)
{
    struct credit_rows *new = change->credits;
    struct credit_rows old;
    enum status status;

    if (!new)
        return STATUS_OK;
    status = credits_load(writer->store, writer->plan, &old, err);
    if (status == STATUS_OK)
        status = credits_number(writer, &old, new, err);
    for (size_t i = 0; status == STATUS_OK && i < old.count; i++)
        if (!credit_find(new, old.items[i].number))
            credit_add(items, &old.items[i], NULL);
    for (size_t i = 0; status == STATUS_OK && i < new->count; i++)
        credit_add(items, credit_find(&old, new->items[i].number), &new->items[i]);
    credit_rows_clear(&old);
    return status;
}

/* ---- making them ----------------------------------------------------------------------------- */

static enum status credit_apply(struct change_writer *writer, const struct change_item *item,
                                enum direction direction, struct error *err)
{
    const struct value *value = item_value(item, direction);
    struct written_lines lines = {0};
    struct credit_row row = {0};
    enum status status;

    if (value->state == 0 && text_parse_number(item->subject, 1, INT64_MAX, &row.number))
        status = credit_drop(writer->store, writer->plan, row.number, err);
    else if (value->state != 0 && credit_read(item, value, &lines, &row))
        status = credit_put(writer->store, writer->plan, &row, err);
    else
        status = store_is_damaged(writer->store, err);
    lines_clear(&lines);
    return status;
}

enum status credits_apply(struct change_writer *writer, const struct change_item *items,
                          size_t count, enum direction direction, struct error *err)
{
    enum status status = STATUS_OK;

    for (size_t i = 0; status == STATUS_OK && i < count; i++)
        status = credit_apply(writer, &items[i], direction, err);
    return status;
}
