/* SPDX-License-Identifier: MIT
 * One undoable change while it is written, and the record that it leaves. */
#ifndef MILEPOST_STORE_CHANGE_WRITER_H
#define MILEPOST_STORE_CHANGE_WRITER_H

#include "milepost/store/change.h"
#include "store/change/item.h"

struct change_writer {
    struct store *store;
    int64_t plan, now;
    enum change_kind kind;
    bool unrecorded;             /* a new plan: there is nothing that could be undone */
    int64_t revision;            /* of the plan before the change */
    bool deleted;                /* the plan is */
    const struct agenda *agenda; /* of the plan after it, if that is known; else NULL */
    bool moves;                  /* what is due, perhaps: anything changed but the name */
    int64_t id;                  /* of the change, once there is something to record */
    int64_t items;
};

extern const char *const change_kind_names[];
#define CHANGE_KIND_COUNT (CHANGE_PARTS + 1)

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

/* Makes the row of the change, which is done with its first item; a deletion has none. What was
 * undone can't be redone from here on. */
enum status change_record_begin(struct change_writer *writer, struct error *err) MP_MUST_CHECK;

/* Writes an item; the row of the change is made with its first. */
enum status change_record(struct change_writer *writer, const struct change_item *item,
                          struct error *err) MP_MUST_CHECK;

#endif
