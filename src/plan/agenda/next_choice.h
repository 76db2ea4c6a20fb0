/* SPDX-License-Identifier: MIT
 * Whether a line of a roadmap is something to do now, why, and what it is ordered by:
 * next_choice.c. */
#ifndef MILEPOST_PLAN_NEXT_CHOICE_H
#define MILEPOST_PLAN_NEXT_CHOICE_H

#include "milepost/agenda.h"

/* A step that could be among them, with what it is ordered by: the smaller comes first. */
struct next_choice {
    struct next_item item;
    int64_t ranks[4];
};

/* What the list is made from. */
struct next_making {
    const struct roadmap *roadmap;
    const struct due_list *due;
    int days;
    date_day until; /* the last of these days */
};

/* True when something of the line is due in these days. */
bool next_is_due(const struct next_making *making, int line);

/* False: it is nothing for these days. Of a plan that is followed, and of one that is not. */
bool next_choose(const struct next_making *making, int line, struct next_choice *choice);
bool next_choose_first(const struct next_making *making, int line, struct next_choice *choice);

#endif
