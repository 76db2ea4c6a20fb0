/* SPDX-License-Identifier: MIT
 * The plans of the data file as lines of a menu. */
#ifndef MILEPOST_LINE_STOPS_PLANS_H
#define MILEPOST_LINE_STOPS_PLANS_H

#include "line/stage/stage.h"

/* Adds each with this tag, its number in the item; returns how many there are. */
size_t plans_add(struct stop *stop, int tag);

/* What a plan is called; nothing when it can't be read. */
void plans_say_name(const struct plain *plain, int64_t plan, struct buffer *out);

#endif
