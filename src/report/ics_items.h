/* SPDX-License-Identifier: MIT
 * What of a roadmap goes into a calendar. */
#ifndef MILEPOST_REPORT_ICS_ITEMS_H
#define MILEPOST_REPORT_ICS_ITEMS_H

#include "milepost/agenda.h"
#include "milepost/vector.h"

/* One event or to-do. Texts are the roadmap's or the list's arena's. */
struct ics_item {
    const char *uid;      /* the part before the plan's id */
    const char *title;    /* of what is told by month with its month */
    date_day day, finish; /* both are in it; DATE_NONE: a to-do */
    int line, gate;       /* index into roadmap->steps, or into its gates; the other is -1 */
    enum due_kind kind;
    bool pays;       /* something is paid by then */
    bool is_private; /* others who see the calendar are not to see it */
};

struct ics_items {
    struct arena arena;
    struct due_list due;
    struct ics_item *items;
    size_t count, capacity;
};

/* ---- ics_items.c ----------------------------------------------------------------------------- */

/* All that is still to do, in the order of the roadmap, then the gates. Free with
 * ics_items_clear. */
void ics_items_make(struct ics_items *list, const struct roadmap *roadmap);
void ics_items_clear(struct ics_items *list);

/* The first item of a line of the roadmap, behind which its others follow; NULL: it has none. */
const struct ics_item *ics_items_first(const struct ics_items *list, int line);

/* The uid of a to-do for a step or gate. It is another one than its event's: a calendar program
 * does not make the one of the other. */
#define ICS_TODO ".todo"
/* What the uid of a gate begins with. */
#define ICS_GATE "gate."

enum { ICS_NO_ALARM = -1 };

/* How many days before its own an item is to be remembered: tomorrow at the soonest, as one in the
 * past would ring at once, or never. ICS_NO_ALARM: it is not later than today. */
int ics_item_alarm_days(const struct roadmap *roadmap, const struct ics_item *item);

#endif
