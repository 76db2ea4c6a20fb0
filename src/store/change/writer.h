/* SPDX-License-Identifier: MIT
 * One undoable change while it is written, and the record that it leaves. */
#ifndef MILEPOST_STORE_CHANGE_WRITER_H
#define MILEPOST_STORE_CHANGE_WRITER_H

#include "store/plan/rows.h"

/* One undoable change while it is written. */
struct change_writer {
    struct store *store;
    int64_t plan, now;
    enum change_kind kind;
    int64_t revision; /* of the plan before the change */
    bool deleted;     /* the plan is */
    int64_t id;       /* of the change, once there is something to record */
    int64_t items;
};

/* Begins a transaction on a plan, and ends it: commits the change with the plan's new revision,
 * or takes everything back. */
enum status change_begin(struct change_writer *writer, struct store *store, int64_t plan,
                         int64_t now, struct error *err) MP_MUST_CHECK;
/* The same for all changes but undo, redo and import: the plan must not be deleted. */
enum status change_begin_live(struct change_writer *writer, struct store *store,
                              enum change_kind kind, int64_t plan, int64_t now,
                              struct error *err) MP_MUST_CHECK;
enum status change_end(struct change_writer *writer, enum status status,
                       struct error *err) MP_MUST_CHECK;

extern const char *const change_kind_names[];
#define CHANGE_KIND_COUNT (CHANGE_PARTS + 1)

/* What an item of a change is about. */
enum change_part { PART_ANSWER, PART_NAME, PART_ROUTE, PART_ASSUMPTION, PART_PROGRAM };
#define CHANGE_PART_COUNT (PART_PROGRAM + 1)

extern const char *const change_part_names[];

/* One item of a change, as recorded; it owns its texts. */
struct change_item {
    enum change_part part;
    char *subject;
    struct value before, after;
};

/* Makes the row of the change, which is done with its first item; a deletion has none. What was
 * undone can't be redone from here on. */
enum status change_record_begin(struct change_writer *writer, struct error *err) MP_MUST_CHECK;

/* Writes an item; the row of the change is made with its first. */
enum status change_record(struct change_writer *writer, enum change_part part, const char *subject,
                          const struct value *before, const struct value *after,
                          struct error *err) MP_MUST_CHECK;

/* A value that is a text, or the lack of one ("" or NULL). */
static inline struct value value_of_text(const char *text)
{
    bool any = text && text[0] != '\0';

    return (struct value){.state = any ? 'v' : '\0', .text = any ? text : "", .day = DATE_NONE};
}

enum direction { BACK, FORTH };

static inline const struct value *item_value(const struct change_item *item,
                                             enum direction direction)
{
    return direction == BACK ? &item->before : &item->after;
}

#endif
