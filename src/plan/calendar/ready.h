/* SPDX-License-Identifier: MIT
 * A route made ready for many orders of its study steps to be tried. */
#ifndef MILEPOST_PLAN_CALENDAR_READY_H
#define MILEPOST_PLAN_CALENDAR_READY_H

#include "plan/calendar/route.h"

struct ready {
    const struct route *route;
    int16_t first[ROUTE_STEPS + 1]; /* by step: where its links begin in `links` */
    int16_t links[ROUTE_LINKS];     /* indexes into the route's, grouped by the step they lead to */
    date_day floor[ROUTE_STEPS];
    date_day until[ROUTE_STEPS], shortest_until[ROUTE_STEPS]; /* not finished before this day */
    int days[ROUTE_STEPS], shortest[ROUTE_STEPS];
    int tail[ROUTE_STEPS];        /* days from a step's finish to the goal along its longest way */
    date_day latest[ROUTE_STEPS]; /* a step may not start later: what is held is too old then */
    bool loose;                   /* work that counts from its start may go on after the goal */
};

void ready_make(const struct profile *profile, const struct route *route, struct ready *ready);

/* The finish of the goal under an order; DATE_NONE when the order is impossible. */
date_day ready_try(const struct ready *ready, const struct study_order *order);

/* The steps that can be given at shorter intervals, as bits of the route. */
uint64_t ready_series(const struct ready *ready);

#endif
