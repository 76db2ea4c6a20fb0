/* SPDX-License-Identifier: MIT
 * All parts of a change. To write a change is to record its items and to make them by the code
 * that makes them again in a redo; so whatever is recorded can be undone. */
#include "store/change/parts.h"

#include "store/file/sql.h"

static const struct {
    part_items_fn *items;
    part_apply_fn *apply;
} parts[] = {
    [PART_NAME] = {name_items, name_apply},
    [PART_ROUTE] = {route_items, route_apply},
    [PART_ASSUMPTION] = {assumptions_items, assumptions_apply},
    [PART_PROGRAM] = {programs_items, programs_apply},
    [PART_MARK] = {marks_items, marks_apply},
    [PART_LOG] = {logs_items, logs_apply},
    [PART_BASELINE] = {baselines_items, baselines_apply},
    [PART_CREDIT] = {credits_items, credits_apply},
    [PART_HELD] = {held_items, held_apply},
    [PART_COMMENT] = {comments_items, comments_apply},
    [PART_CATALOGUE] = {catalogue_items, catalogue_apply},
    [PART_ANSWER] = {answers_items, answers_apply},
};

_Static_assert(sizeof parts / sizeof *parts == CHANGE_PART_COUNT, "every part is written");

/* What a plan is called and what is written to its steps moves nothing in it. */
static bool part_moves(enum change_part part)
{
    return part != PART_NAME && part != PART_COMMENT;
}

/* Items of one part follow each other. */
static size_t part_length(const struct change_item *items, size_t count)
{
    size_t length = 1;

    while (length < count && items[length].part == items[0].part)
        length++;
    return length;
}

enum status parts_apply(struct change_writer *writer, const struct change_items *items,
                        enum direction direction, struct error *err)
{
    enum status status = STATUS_OK;
    size_t length;

    for (size_t i = 0; status == STATUS_OK && i < items->count; i += length) {
        length = part_length(&items->items[i], items->count - i);
        writer->moves = writer->moves || part_moves(items->items[i].part);
        status =
            parts[items->items[i].part].apply(writer, &items->items[i], length, direction, err);
    }
    return status;
}

static enum status part_write(struct change_writer *writer, part_items_fn *part,
                              const struct plan_change *change, struct error *err)
{
    struct change_items items = {0};
    enum status status = part(writer, change, &items, err);

    for (size_t i = 0; status == STATUS_OK && i < items.count; i++)
        status = change_record(writer, &items.items[i], err);
    if (status == STATUS_OK)
        status = parts_apply(writer, &items, FORTH, err);
    items_clear(&items);
    return status;
}

enum status parts_write(struct change_writer *writer, const struct plan_change *change,
                        struct error *err)
{
    enum status status = STATUS_OK;

    for (int i = 0; status == STATUS_OK && i < CHANGE_PART_COUNT; i++)
        status = part_write(writer, parts[i].items, change, err);
    for (size_t i = 0; status == STATUS_OK && i < change->answer_count; i++)
        status =
            sql_run(writer->store, SQL_DRAFT_DROP,
                    CELLS(cell_number(writer->plan), cell_text(change->answers[i].question)), err);
    if (status == STATUS_OK && change->place)
        status = sql_run(writer->store, SQL_PLAN_PLACE,
                         CELLS(cell_number(writer->plan), cell_text(change->place)), err);
    return status;
}
