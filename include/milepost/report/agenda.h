/* SPDX-License-Identifier: MIT
 * What is due, and what to do now, in words. A list of what is due may come from a roadmap or from
 * where it was kept: what is not told is left out. */
#ifndef MILEPOST_REPORT_AGENDA_H
#define MILEPOST_REPORT_AGENDA_H

#include "milepost/agenda.h"
#include "milepost/text.h"

/* ---- due.c ----------------------------------------------------------------------------------- */

struct report_due {
    const char *name; /* of the plan */
    date_day today;
    const struct due_item *items; /* soonest first */
    int count;
    bool with_private; /* else a private thing is a "clearance item" without id or cost */
};

/* Lines of 72 columns for a person, or "milepost-due": 1. */
void report_due(const struct report_due *due, bool json, bool ascii, struct buffer *out);

/* One line for a prompt or a status bar: "31 Dec CEUs for AAPC, overdue by 4 days, 4 more"; nothing
 * when nothing is due. */
void report_due_short(const struct report_due *due, bool ascii, struct buffer *out);

/* What it is called: "clearance item" unless private things are told. */
const char *report_due_what(const struct due_item *item, bool with_private);

/* The same, with the month of what is told by month: for where a thing is kept with its day alone.
 */
void report_due_kept(const struct due_item *item, struct buffer *out);

/* "31 Dec 2026, overdue by 4 days", "Jan 2028" */
void report_due_day(const struct due_item *item, date_day today, struct buffer *out);

/* ---- next.c ---------------------------------------------------------------------------------- */

struct report_next {
    const char *name; /* of the plan */
    const struct roadmap *roadmap;
    const struct next_list *list;
};

/* Lines of 72 columns for a person, or "milepost-next": 1. */
void report_next(const struct report_next *next, bool json, bool ascii, struct buffer *out);

/* "by 9 Dec", "31 Dec 2026, overdue by 4 days", "from 23 Nov, 23 Dec": its date as the roadmap says
 * it. */
void report_next_day(const struct roadmap *roadmap, const struct next_item *item,
                     struct buffer *out);

/* What to do in one line, with its hours: "10 hours in these 7 days. Read a chapter." */
void report_next_doing(const struct next_list *list, const struct next_item *item,
                       struct buffer *out);

/* "In the next 7 days", "Where to begin" */
void report_next_heading(const struct next_list *list, struct buffer *out);

/* "And 3 more that are due"; nothing when none are. */
void report_next_due(const struct next_list *list, struct buffer *out);

/* How many more there are and where they stand; nothing when there are none. */
void report_next_left_out(const struct next_list *list, struct buffer *out);

#endif
