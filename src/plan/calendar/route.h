/* SPDX-License-Identifier: MIT
 * A route: which steps, why, and what waits for what. */
#ifndef MILEPOST_PLAN_ROUTE_H
#define MILEPOST_PLAN_ROUTE_H

#include "plan/profile/profile.h"

#define ROUTE_STEPS   48
#define ROUTE_LINKS   160
#define ROUTE_CHOICES 32

/* `to` may start when `from` is finished and `lag` days and `months` months have passed; or,
 * with from -1, on `day`. */
struct link {
    int16_t from, to;
    int16_t lag, months;
    bool from_start; /* the months count from the start of `from` (an apprenticeship is work) */
    int16_t fact;    /* what `from` hands over, or -1 */
    date_day day;
    bool expires; /* what is held since `day` counts for `to` only if that starts by `until` */
    date_day until;
};

/* Why a step is on a route: the path (of a need of step `parent`) that asked for it. */
struct asked {
    int16_t parent; /* index within the route, or -1: the goal, or a guard */
    const struct need *need;
    const struct path *path;
};

/* The order of study steps, as indexes within the route, and what else sets a route's length. */
struct study_order {
    int16_t items[ROUTE_STEPS];
    uint64_t waits_for[ROUTE_STEPS]; /* by item: the steps it waits for, as bits of the route */
    int count;
    uint64_t shortest; /* series given at their shortest intervals, as bits of the route */
    bool exact;        /* every order was tried */
};

struct route {
    int16_t steps[ROUTE_STEPS]; /* catalogue indexes; [0] gives the goal */
    struct asked asked[ROUTE_STEPS];
    int count;
    struct link links[ROUTE_LINKS];
    int link_count;
    struct route_choice choices[ROUTE_CHOICES];
    int choice_count;
    int16_t entry; /* fact: the credential that opens the door to a job that is the goal; or -1 */

    /* for comparing; filled when the route is complete */
    struct study_order order;
    date_day finish;
    money_cents cost;
    bool unpriced;  /* the cost is partly a guess */
    bool undated;   /* it waits for something without a duration: finish is a floor */
    bool at_school; /* it goes to the school that the person chose */
    bool alone;     /* an exam on it is learned for without a course or work in the field */
    int hours;
    int gates;
    double odds;
};

/* The day from which a link lets its step start, when the steps start and are finished on these
 * days. This is where plans spend their time. */
static inline date_day link_day(const struct link *link, const date_day *start,
                                const date_day *finish)
{
    date_day day = link->day;

    if (link->from >= 0)
        day = link->from_start ? start[link->from] : finish[link->from];
    if (link->months)
        day = date_add_months(day, link->months);
    return day + link->lag;
}

/* ---- route.c ------------------------------------------------------------------------------- */

/* The index of a catalogue step within the route, or -1. */
int route_index(const struct route *route, int step);

/* The path that a route has chosen for a need, by their ids, or NULL where it had no choice. */
const char *route_chosen(const struct route *route, const char *need);

/* The order of two routes by the ids of their choices: what decides between equals. */
int route_compare_ids(const struct route *a, const struct route *b);

/* True when `a` is ahead of `b` by a label's bit index, on likely figures: what has a date, or all
 * prices, is ahead of what has not. */
bool route_is_ahead(const struct route *a, const struct route *b, int label);

/* The bodies that a route joins because it saves money. */
uint64_t route_joins(const struct profile *profile, const struct route *route);

/* True when a step of the route hands the fact over. */
bool route_gives(const struct profile *profile, const struct route *route, int fact);

/* ---- waits.c ------------------------------------------------------------------------------- */

/* Sets what each study step of an order waits for, directly or not. What the person is enrolled in
 * goes on before any other study begins. */
void order_find_waits(const struct profile *profile, const struct route *route,
                      struct study_order *order);

/* As a teacher would: what prepares for an exam waits for what prepares for each exam before it.
 * False when nothing more needs to wait. */
bool order_put_exams_in_turn(const struct profile *profile, const struct route *route,
                             struct study_order *order);

/* ---- order.c ------------------------------------------------------------------------------- */

/* Finds the order of study that finishes a complete route soonest on likely durations, and sets
 * that finish. False when every order contradicts the links or uses a fact that is too old by
 * then. */
bool order_find(const struct profile *profile, struct route *route);

/* The day before which a step can't start whatever it waits for, and what says so. */
date_day order_floor(const struct profile *profile, int step, enum binding *binding);

#endif
