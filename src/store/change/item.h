/* SPDX-License-Identifier: MIT
 * The items of a change: each is one cell of a plan with what stood there before and what stands
 * there after. They are all that an undo record holds. */
#ifndef MILEPOST_STORE_CHANGE_ITEM_H
#define MILEPOST_STORE_CHANGE_ITEM_H

#include "store/plan/rows.h"

/* What an item is about, in the order in which parts are written. */
enum change_part {
    PART_NAME,
    PART_ROUTE,
    PART_ASSUMPTION,
    PART_PROGRAM,
    PART_MARK,
    PART_LOG,
    PART_BASELINE,
    PART_CREDIT,
    PART_HELD,
    PART_COMMENT,
    PART_CATALOGUE,
    PART_ANSWER
};
#define CHANGE_PART_COUNT (PART_ANSWER + 1)

extern const char *const change_part_names[];

/* It owns its texts. */
struct change_item {
    enum change_part part;
    char *subject;
    struct value before, after;
};

struct change_items {
    struct change_item *items;
    size_t count, capacity;
};

enum direction { BACK, FORTH };

/* What stands there after taking the item back, or making it again. */
const struct value *item_value(const struct change_item *item, enum direction direction);

/* A value that is a text, or the lack of one ("" or NULL). */
struct value value_of_text(const char *text);

/* Adds copies of them, but not when before and after are the same. */
void items_add(struct change_items *list, enum change_part part, const char *subject,
               const struct value *before, const struct value *after);
void items_clear(struct change_items *list);

/* The items of a recorded change, in their order. STATUS_CORRUPT when one is of no part. */
enum status items_load(struct store *store, int64_t change, struct change_items *out,
                       struct error *err) MP_MUST_CHECK;

/* The index of a name, or -1. */
int index_of_name(const char *const *names, int count, const char *name);

#endif
