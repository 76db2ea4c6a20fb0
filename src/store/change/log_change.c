/* SPDX-License-Identifier: MIT
 * Changes of logged hours: an item for each entry, its number the subject and its day the value's.
 * An undo record writes it "STEP\nMINUTES\nNOTE". */
#include <inttypes.h>
#include <stdlib.h>

#include "milepost/memory.h"
#include "milepost/text.h"
#include "store/change/parts.h"
#include "store/change/written_lines.h"
#include "store/file/fault.h"

enum { LOG_STEP, LOG_MINUTES, LOG_NOTE, LOG_LINES };

/* The row borrows its texts from the lines. */
static bool log_read(const struct change_item *item, const struct value *value,
                     struct written_lines *lines, struct log_row *out)
{
    int64_t minutes = 0;

    if (!lines_read(value->text, LOG_LINES, lines) ||
        !text_parse_number(lines->items[LOG_MINUTES], 0, INT32_MAX, &minutes))
        return false;
    *out = (struct log_row){
        .step = lines->items[LOG_STEP],
        .day = value->day,
        .minutes = (int)minutes,
        .note = lines->items[LOG_NOTE],
    };
    return text_parse_number(item->subject, 1, INT64_MAX, &out->number);
}

char *log_item_step(const struct change_item *item)
{
    return lines_copy(item->after.state ? item->after.text : item->before.text, LOG_LINES,
                      LOG_STEP);
}

/* ---- what a change makes of them ------------------------------------------------------------- */

/* Either row may be NULL. */
static void log_add(struct change_items *items, const struct log_row *old,
                    const struct log_row *new)
{
    struct buffer before = {0}, after = {0}, subject = {0};
    struct value left, right;

    if (old)
        buffer_format(&before, "%s\n%d\n%s", old->step, old->minutes, old->note);
    if (new)
        buffer_format(&after, "%s\n%d\n%s", new->step, new->minutes, new->note);
    left = value_of_text(before.text);
    right = value_of_text(after.text);
    left.day = old ? old->day : DATE_NONE;
    right.day = new ? new->day : DATE_NONE;
    buffer_format(&subject, "%" PRId64, old ? old->number : new->number);
    items_add(items, PART_LOG, subject.text, &left, &right);
    buffer_clear(&before);
    buffer_clear(&after);
    buffer_clear(&subject);
}

static int log_compare(const void *left, const void *right)
{
    int64_t a = ((const struct log_row *)left)->number;
    int64_t b = ((const struct log_row *)right)->number;

    return (a > b) - (a < b);
}

/* As marks are numbered. */
static enum status logs_number(struct change_writer *writer, const struct log_rows *old,
                               struct log_rows *new, struct error *err)
{
    int64_t before, last;
    enum status status = progress_last(writer->store, writer->plan, "log", &before, err);

    if (status != STATUS_OK)
        return status;
    last = before;
    for (size_t i = 0; i < new->count; i++) {
        struct log_row *row = &new->items[i];

        if (!log_find(old, row->number))
            row->number = number_given(row->number, &last);
        if (row->number < 1 || log_find(new, row->number) != row || row->minutes < 0)
            return store_sqlite_fault(writer->store, SQLITE_CONSTRAINT, err);
    }
    if (new->count > 1)
        qsort(new->items, new->count, sizeof *new->items, log_compare);
    if (last == before)
        return STATUS_OK;
    return progress_keep_last(writer->store, writer->plan, "log", last, err);
}

enum status logs_items(struct change_writer *writer, const struct plan_change *change,
                       struct change_items *items, struct error *err)
{
    struct log_rows *new = change->logs;
    struct log_rows old;
    enum status status;

    if (!new)
        return STATUS_OK;
    status = logs_load(writer->store, writer->plan, &old, err);
    if (status == STATUS_OK)
        status = logs_number(writer, &old, new, err);
    for (size_t i = 0; status == STATUS_OK && i < old.count; i++)
        if (!log_find(new, old.items[i].number))
            log_add(items, &old.items[i], NULL);
    for (size_t i = 0; status == STATUS_OK && i < new->count; i++)
        log_add(items, log_find(&old, new->items[i].number), &new->items[i]);
    log_rows_clear(&old);
    return status;
}

/* ---- making them ----------------------------------------------------------------------------- */

static enum status log_apply(struct change_writer *writer, const struct change_item *item,
                             enum direction direction, struct error *err)
{
    const struct value *value = item_value(item, direction);
    struct written_lines lines = {0};
    struct log_row row = {0};
    enum status status;

    if (value->state == 0 && text_parse_number(item->subject, 1, INT64_MAX, &row.number))
        status = log_drop(writer->store, writer->plan, row.number, err);
    else if (value->state != 0 && log_read(item, value, &lines, &row))
        status = log_put(writer->store, writer->plan, &row, err);
    else
        status = store_is_damaged(writer->store, err);
    lines_clear(&lines);
    return status;
}

enum status logs_apply(struct change_writer *writer, const struct change_item *items, size_t count,
                       enum direction direction, struct error *err)
{
    enum status status = STATUS_OK;

    for (size_t i = 0; status == STATUS_OK && i < count; i++)
        status = log_apply(writer, &items[i], direction, err);
    return status;
}
