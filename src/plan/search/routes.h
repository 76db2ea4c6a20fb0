/* SPDX-License-Identifier: MIT
 * What the search gives to those above it. */
#ifndef MILEPOST_PLAN_ROUTES_H
#define MILEPOST_PLAN_ROUTES_H

#include "plan/calendar/route.h"

#define ROUTE_CAP   4096  /* complete routes looked at; more are said to be there */
#define ROUTE_TRIES 65536 /* routes begun, so that dead ends can't go on for ever */

struct routes {
    struct route **items; /* none dominates another; in order of finish, cost, ids */
    int count;
    bool capped;
};

/* ---- routes.c ------------------------------------------------------------------------------ */

/* Every way to the goal that no other beats on date, cost, effort, gates and odds at once. */
void routes_find(const struct profile *profile, struct routes *out);

/* ---- missing.c ----------------------------------------------------------------------------- */

/* What no route can meet, in words: `out` gets at most `room` of them. */
int routes_missing(const struct profile *profile, const char **out, int room);

/* ---- relevant.c ---------------------------------------------------------------------------- */

/* Questions whose answers can still change the roadmap; one flag a question. */
void routes_relevant(const struct profile *profile, bool *relevant);

/* Those of them that can move the way to the goal itself: not what stands beside it. */
void routes_concerned(const struct profile *profile, bool *concerned);

/* ---- outlook.c ----------------------------------------------------------------------------- */

/* The route that comes first by a label's bit index, or NULL without one. Of those that are learned
 * alone one comes first only where all are. */
const struct route *outlook_best(const struct routes *routes, int label);

/* What other answers would come to, on likely figures. */
struct outlook {
    bool reachable;
    date_day finish;
    money_cents cost;
    bool unpriced; /* a line of it has no price */
    bool alone;    /* some way is learned without a course or work in the field */
};

/* The outlook of the route that comes first by a label's bit index; -1: by goal.priority. */
struct outlook outlook_of(const struct plan_input *input, int label);

/* True when a fact that is held, and may grow too old, counts on the route. */
bool route_uses_held(const struct route *route, int fact);

/* The outlook of the first route on which that fact counts. */
struct outlook outlook_of_held(const struct plan_input *input, int fact);

/* The same with only what is required, where more is planned. Returns the question that asks for
 * it, or -1: nothing more is planned, or no way leads there, or the person has not learned the
 * field: to leave that out saves nobody anything. */
int outlook_of_minimum(const struct plan_input *input, const struct profile *profile, int label,
                       struct outlook *outlook);

#endif
