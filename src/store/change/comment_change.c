/* SPDX-License-Identifier: MIT
 * Changes of comments: an item for each, its uuid the subject and its day the value's. An undo
 * record writes it as COMMENT_LINES, a line each: no text has a line end. */
#include <stdlib.h>
#include <string.h>

#include "milepost/text.h"
#include "store/change/parts.h"
#include "store/change/written_lines.h"
#include "store/file/fault.h"

/* ---- the written form ------------------------------------------------------------------------ */

static void comment_write(const struct comment_row *row, struct buffer *out)
{
    char day[DATE_TEXT];

    buffer_format(out, "%s\n%s\n%s\n%s", row->step, row->author,
                  row->taken == DATE_NONE ? "" : date_iso(row->taken, day), row->text);
}

_Static_assert(COMMENT_LINES <= LINES_MOST, "a written row has room for a comment");

/* The row borrows its texts from the lines. */
static bool comment_read(const struct change_item *item, const struct value *value,
                         struct written_lines *lines, struct comment_row *out)
{
    const char *taken;

    if (strlen(item->subject) >= sizeof out->uuid || !lines_read(value->text, COMMENT_LINES, lines))
        return false;
    *out = (struct comment_row){
        .step = lines->items[COMMENT_LINE_STEP],
        .author = lines->items[COMMENT_LINE_AUTHOR],
        .text = lines->items[COMMENT_LINE_TEXT],
        .day = value->day,
        .taken = DATE_NONE,
    };
    strcpy(out->uuid, item->subject);
    taken = lines->items[COMMENT_LINE_TAKEN];
    return taken[0] == '\0' || date_parse(taken, DATE_MONTH_REFUSED, &out->taken);
}

/* ---- what a change makes of them ------------------------------------------------------------- */

/* Either row may be NULL. */
static void comment_add(struct change_items *items, const struct comment_row *old,
                        const struct comment_row *new)
{
    struct buffer before = {0}, after = {0};
    struct value left, right;

    if (old)
        comment_write(old, &before);
    if (new)
        comment_write(new, &after);
    left = value_of_text(before.text);
    right = value_of_text(after.text);
    left.day = old ? old->day : DATE_NONE;
    right.day = new ? new->day : DATE_NONE;
    items_add(items, PART_COMMENT, old ? old->uuid : new->uuid, &left, &right);
    buffer_clear(&before);
    buffer_clear(&after);
}

enum status comments_items(struct change_writer *writer, const struct plan_change *change,
                           struct change_items *items, struct error *err)
{
    const struct comment_rows *new = change->comments;
    struct comment_rows old;
    enum status status;

    if (!new)
        return STATUS_OK;
    status = comments_load(writer->store, writer->plan, &old, err);
    for (size_t i = 0; status == STATUS_OK && i < old.count; i++)
        if (!comment_find(new, old.items[i].uuid))
            comment_add(items, &old.items[i], NULL);
    for (size_t i = 0; status == STATUS_OK && i < new->count; i++)
        comment_add(items, comment_find(&old, new->items[i].uuid), &new->items[i]);
    comment_rows_clear(&old);
    return status;
}

/* ---- making them ----------------------------------------------------------------------------- */

static enum status comment_apply(struct change_writer *writer, const struct change_item *item,
                                 enum direction direction, struct error *err)
{
    const struct value *value = item_value(item, direction);
    struct written_lines lines = {0};
    struct comment_row row = {0};
    enum status status;

    if (value->state == 0)
        status = comment_drop(writer->store, writer->plan, item->subject, err);
    else if (comment_read(item, value, &lines, &row))
        status = comment_put(writer->store, writer->plan, &row, err);
    else
        status = store_is_damaged(writer->store, err);
    lines_clear(&lines);
    return status;
}

enum status comments_apply(struct change_writer *writer, const struct change_item *items,
                           size_t count, enum direction direction, struct error *err)
{
    enum status status = STATUS_OK;

    for (size_t i = 0; status == STATUS_OK && i < count; i++)
        status = comment_apply(writer, &items[i], direction, err);
    return status;
}
