/* SPDX-License-Identifier: MIT
 * The plans of the data file as lines of a menu. */
#ifndef MILEPOST_LINE_STOPS_PLANS_H
#define MILEPOST_LINE_STOPS_PLANS_H

#include "line/stage/stage.h"

/* From so many plans on the list is a desk: what is next and at risk stands in each line, and it
 * can be sorted, searched and printed. */
enum { PLANS_DESK = 6 };

/* Adds those that are looked for, in their order, each with this tag and its number in the item;
 * returns how many plans there are in all. */
size_t plans_add(struct stop *stop, int tag);
/* "by what is next" */
const char *plans_order_words(enum plan_order order);

/* What a plan is called; nothing when it can't be read. */
void plans_say_name(const struct plain *plain, int64_t plan, struct buffer *out);

#endif
