/* SPDX-License-Identifier: MIT
 * A plan as it was when its route was chosen, how far it has moved since, and what would mend that.
 * All pure: they borrow from the roadmap, the baseline and the catalogue, which must outlive them.
 */
#ifndef MILEPOST_BASELINE_H
#define MILEPOST_BASELINE_H

#include "milepost/roadmap.h"

/* ---- the baseline ---------------------------------------------------------------------------- */

struct baseline_step {
    const char *id;         /* of a line of the roadmap */
    date_day start, finish; /* or DATE_NONE */
    money_cents cost;       /* or MONEY_NONE */
};

struct plan_baseline {
    date_day made;
    const char *catalogue, *route; /* the catalogue's version, the route's title */
    date_day p50, p80;             /* or DATE_NONE */
    money_cents cost;              /* likely, what was paid by then included; or MONEY_NONE */
    int hours_per_week;
    const struct baseline_step *steps;
    int step_count;
};

/* The roadmap as a baseline; its lines live in the arena. Steps of the route and beside it that are
 * to do, under way or done; without those that only ask for an answer. */
struct plan_baseline baseline_of(const struct roadmap *roadmap, struct arena *arena);

/* The line with this id, or NULL. */
const struct baseline_step *baseline_find_step(const struct plan_baseline *baseline,
                                               const char *id);

/* What a line of the roadmap was then, or NULL. A program is the same line once the person is in
 * it.
 */
const struct baseline_step *baseline_find_line(const struct plan_baseline *baseline,
                                               const struct roadmap *roadmap, int line);

/* The plan as it was then in the form of a roadmap, for a difference from `now`, from which all
 * that a baseline does not tell is taken. It borrows from both; free with roadmap_free. */
struct roadmap *baseline_roadmap(const struct plan_baseline *baseline, const struct roadmap *now);

/* ---- the slip -------------------------------------------------------------------------------- */

/* How a step moved the goal. */
enum slip_cause {
    SLIP_LONGER,        /* it took, or takes, longer */
    SLIP_BEGAN_LATE,    /* it was begun later */
    SLIP_TO_BEGIN_LATE, /* it is to be begun later, on a day to come */
    SLIP_NOT_BEGUN,     /* it could have been begun by now */
    SLIP_FAILED,        /* an attempt at the exam failed */
    SLIP_ADDED,         /* it was not planned */
};
#define SLIP_CAUSE_COUNT (SLIP_ADDED + 1)

struct slip_part {
    int step; /* index into roadmap->steps, or -1 */
    int days; /* so many it moved the goal by */
    enum slip_cause cause;
};

struct slip {
    const struct plan_baseline *baseline;
    const struct roadmap *roadmap;
    bool dated;            /* both have a day for the goal */
    date_day planned, now; /* these days: even odds, or the day on which it was reached */
    int days;              /* later; negative: sooner */
    /* Of a later goal, on the chain that sets its date: what moved it first, and most. */
    struct slip_part first, most;
    /* Study that is to come in another order than planned: this goes before that. Alike: none. */
    int sooner, later;
    /* More than planned in all, what is paid included; negative: less; MONEY_NONE: nobody can tell.
     */
    money_cents cost;
    money_cents prices; /* so much of it on lines that nobody has begun: their price is another */
    bool at_least;      /* something has no price */
    bool catalogue;     /* it is not the one of the baseline: facts and fees may be others */
    bool hours;         /* of study a week are others than in the baseline */
};

void slip_make(struct slip *slip, const struct roadmap *roadmap,
               const struct plan_baseline *baseline);

const char *slip_cause_id(enum slip_cause cause); /* "longer" */

/* ---- what would mend it ---------------------------------------------------------------------- */

enum offer_kind {
    OFFER_HOURS,   /* more hours of study a week */
    OFFER_ROUTE,   /* another route from here */
    OFFER_MINIMUM, /* only what is required */
    OFFER_PACE,    /* planned with the hours a week that are studied now */
};
#define OFFER_KIND_COUNT (OFFER_PACE + 1)

/* One change of the plan: an answer, or the choice of a route. */
struct offer {
    enum offer_kind kind;
    struct answer_change answer; /* its question is -1 where a route is to be chosen */
    int hours;                   /* a week, of OFFER_HOURS and OFFER_PACE */
    int route;                   /* its number, of OFFER_ROUTE; else 0 */
    const char *title;           /* of that route, or NULL */
    date_day p50, p80;           /* of the goal, once it is taken */
    bool by_season;              /* ... told by their months */
    money_cents cost;            /* what is left to pay then, likely */
    bool at_least;
    int days;           /* later than as it stands; negative: sooner */
    money_cents dearer; /* than as it stands; negative: cheaper */
    bool meets;         /* the day that was planned, or `by` */
};

#define OFFERS_MOST 6

struct offer_list {
    struct offer items[OFFERS_MOST]; /* all end sooner than the plan as it stands; soonest first */
    int count;
    date_day by; /* the day that they are held against */
    /* With the hours a week that are studied now, where they are others than planned: it is among
     * the items when it ends sooner. Its `hours` are 0 where nobody logged any. */
    struct offer pace;
};

/* What would bring a plan that is late nearer to its day, each found by planning again from
 * `input`, of which `slip->roadmap` was made. Nothing for a plan that is not late. */
void offers_make(struct offer_list *list, const struct plan_input *input, const struct slip *slip);

const char *offer_kind_id(enum offer_kind kind); /* "hours" */

#endif
