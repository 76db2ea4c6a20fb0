/* SPDX-License-Identifier: MIT
 * What was written last into a calendar of a plan, or as tasks. The next one says by it what moved
 * and what fell away; without it a calendar program would keep both days. */
#ifndef MILEPOST_SENT_H
#define MILEPOST_SENT_H

#include <stdbool.h>
#include <stddef.h>

#include "milepost/date.h"

/* ---- sent.c ---------------------------------------------------------------------------------- */

/* An event, a to-do or a task as it was written. It owns its texts. */
struct sent_entry {
    char *uid; /* the part before the plan's id: "exam.CPC", "vaccine.mmr.2" */
    char *title;
    date_day day, finish; /* both are in it; DATE_NONE: a to-do, which has no day */
    int sequence;         /* grows whenever it is written anew, and with the days */
    bool cancelled;
};

/* Each uid once, in their order. */
struct sent_calendar {
    struct sent_entry *items;
    size_t count;
};

void sent_clear(struct sent_calendar *calendar);
/* Puts a copy in the place of the entry of its uid, if there is one. */
void sent_put(struct sent_calendar *calendar, const struct sent_entry *entry);
/* The entry, or NULL. */
const struct sent_entry *sent_find(const struct sent_calendar *calendar, const char *uid);
/* What the uid of a task begins with; all others are of a calendar. */
#define SENT_TASK "task:"
bool sent_is_task(const struct sent_entry *entry);
/* Puts copies of those that are tasks, or of those that are not, beside what is there: who writes
 * the one leaves the other as it was. */
void sent_keep(struct sent_calendar *to, const struct sent_calendar *from, bool tasks);
/* True when the two say the same of all entries. */
bool sent_equal(const struct sent_calendar *left, const struct sent_calendar *right);

#endif
