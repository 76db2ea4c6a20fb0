/* SPDX-License-Identifier: MIT
 * What is due of the lines of a roadmap. */
#ifndef MILEPOST_PLAN_DUE_LINES_H
#define MILEPOST_PLAN_DUE_LINES_H

#include "milepost/vector.h"
#include "plan/agenda/due_day.h"

/* A list while it is made. */
struct due_making {
    struct arena *arena;
    const struct roadmap *roadmap;
    struct due_past past;
    VECTOR(struct due_item) items;
};

/* Adds what is due of a line, if it is open. */
void due_add_line(struct due_making *making, int line);

#endif
