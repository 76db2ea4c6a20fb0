/* SPDX-License-Identifier: MIT
 * What a roadmap asks of the person by when: what is due, and what to do now. Pure: the day is the
 * roadmap's own, or an argument. */
#ifndef MILEPOST_AGENDA_H
#define MILEPOST_AGENDA_H

#include "milepost/baseline.h"

/* ---- what is due ----------------------------------------------------------------------------- */

enum due_kind {
    DUE_DOSE,
    DUE_EVIDENCE,  /* it grows too old: wanted fresh by that day */
    DUE_EXAM,      /* to be sat, and so booked, by then */
    DUE_RETAKE,    /* the same after a failed attempt, once its wait is over */
    DUE_LETTER,    /* proof that goes to a body */
    DUE_SCHOOL,    /* choosing and entering one, and what is wanted before that */
    DUE_AID,       /* help with paying */
    DUE_FEE,       /* books, a membership */
    DUE_RENEWAL,   /* a cycle that ends, dues, what comes again */
    DUE_GATE,      /* an answer on which somebody's check depends */
    DUE_CLEARANCE, /* what a check would ask for; also what is private and not told */
    DUE_STEP,      /* anything else with a day */
};
#define DUE_KIND_COUNT (DUE_STEP + 1)

/* One thing that is due. As it is kept in the data file it has neither line nor gate, and only its
 * text tells that it is due by month. */
struct due_item {
    date_day day;  /* what was missed keeps the day on which it was due */
    bool by_month; /* it is told by month, not by day; its day is the last of that month */
    const char *what;
    const char *step; /* id of the line, or of the gate */
    enum due_kind kind;
    bool is_private;
    int line, gate;                  /* indexes into the roadmap, or -1 */
    const struct roadmap_step *pays; /* whose cost is paid then, or NULL: none is, or not told */
};

/* Soonest first. Texts are borrowed from the roadmap, which has to outlive it, or owned here. */
struct due_list {
    struct arena arena;
    const struct due_item *items;
    int count;
};

/* All that has a day, or a latest day, of its own: each thing once. What is looked for (a job),
 * what is studied and what may be done at any time is not due. What was missed keeps its day: that
 * of its own rule, or of the baseline (NULL: nothing is followed). Clear with due_list_clear. */
void due_list_make(struct due_list *list, const struct roadmap *roadmap,
                   const struct plan_baseline *baseline);
void due_list_clear(struct due_list *list);

/* How many of the first items are due within so many days of `today` (overdue ones too). */
int due_list_within(const struct due_list *list, date_day today, int days);

bool due_item_is_overdue(const struct due_item *item, date_day today);
/* What is due first of a line of the roadmap, if it is overdue; else NULL. */
const struct due_item *due_list_overdue(const struct due_list *list, int line, date_day today);

const char *due_kind_id(enum due_kind kind); /* "dose" */
bool due_kind_find(const char *id, enum due_kind *kind);

/* ---- what to do now -------------------------------------------------------------------------- */

/* Why it is among them; the first that holds. */
enum next_reason {
    NEXT_OVERDUE,
    NEXT_GOAL,  /* a delay would move the goal, or every payment waits for it */
    NEXT_BEGUN, /* it is under way */
    NEXT_DUE,   /* its latest day is near */
    NEXT_OPEN,  /* it can be begun */
};
#define NEXT_REASON_COUNT (NEXT_OPEN + 1)

/* At most so many; before a route is followed, so few that a person can begin. */
enum { NEXT_MOST = 7, NEXT_FIRST_MOST = 3, NEXT_DAYS = 7 };

struct next_item {
    int line; /* index into roadmap->steps */
    enum next_reason reason;
    date_day day;      /* its latest day, or DATE_NONE; of what is overdue the day it was due */
    const char *doing; /* what it begins with, or NULL */
    int doses;         /* still to come, of a series */
    bool exam;
    int hours;   /* of study within those days; 0: it is no study */
    bool logged; /* ... at the pace of what was logged, by which its day is reckoned, too */
};

struct next_list {
    struct next_item items[NEXT_MOST];
    int count;
    int left_out; /* more that could be done within those days, and is not due in them */
    int due;      /* more that is due within those days; not counted before a route is followed */
    int days;
    bool followed; /* false: they are what to begin with */
};

/* What to do within so many days, the most pressing first. Before a route is followed (`followed`
 * false), where there is one: what can be done at once, in an order in which a person can do it.
 * First comes what costs nothing and could make the rest void, then what most others wait for. */
void next_list_make(struct next_list *list, const struct roadmap *roadmap,
                    const struct plan_baseline *baseline, int days, bool followed);

const char *next_reason_id(enum next_reason reason); /* "overdue" */

#endif
