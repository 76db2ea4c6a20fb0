/* SPDX-License-Identifier: MIT
 * What must be studied before what: by the links of the route, because it is under way already, and
 * as a teacher would have it. */
#include <string.h>

#include "plan/calendar/route.h"

/* What each step waits for, directly or not. */
static void route_find_waits(const struct route *route, uint64_t *waits)
{
    bool more = true;

    memset(waits, 0, ROUTE_STEPS * sizeof *waits);
    while (more) {
        more = false;
        for (int i = 0; i < route->link_count; i++) {
            const struct link *link = &route->links[i];
            if (link->from < 0)
                continue;
            uint64_t all = waits[link->to] | waits[link->from] | UINT64_C(1) << link->from;
            more |= all != waits[link->to];
            waits[link->to] = all;
        }
    }
}

/* The person is in it: by an answer, or by a mark. */
static bool step_is_running(const struct profile *profile, int step)
{
    return profile->catalog->steps[step].until >= 0 || standing_is_begun(&profile->standings, step);
}

/* What the person is enrolled in, or has begun, goes on before any other study begins, but for what
 * it waits for itself. */
static void order_running_first(const struct profile *profile, const struct route *route,
                                struct study_order *order)
{
    uint64_t running[ROUTE_STEPS] = {0}; /* by item */

    for (int i = 0; i < order->count; i++) {
        uint64_t self = UINT64_C(1) << order->items[i];
        for (int j = 0; j < order->count; j++) {
            bool is_running = step_is_running(profile, route->steps[order->items[j]]);
            if (i != j && is_running && !(order->waits_for[j] & self))
                running[i] |= UINT64_C(1) << order->items[j];
        }
    }
    for (int i = 0; i < order->count; i++) {
        if (!step_is_running(profile, route->steps[order->items[i]]))
            order->waits_for[i] |= running[i];
    }
}

void order_find_waits(const struct profile *profile, const struct route *route,
                      struct study_order *order)
{
    uint64_t waits[ROUTE_STEPS];

    route_find_waits(route, waits);
    for (int i = 0; i < order->count; i++)
        order->waits_for[i] = waits[order->items[i]];
    order_running_first(profile, route, order);
}

/* The exam that a study step of the route prepares for, as an index within the route, or -1. */
static int route_exam_of(const struct profile *profile, const struct route *route, int study)
{
    const struct step *steps = profile->catalog->steps;
    const struct step *preparation = &steps[route->steps[study]];

    for (int at = 0; preparation->template == TEMPLATE_PREPARATION && at < route->count; at++) {
        const struct step *exam = &steps[route->steps[at]];
        if (exam->template == TEMPLATE_EXAM && exam->credential == preparation->credential)
            return at;
    }
    return -1;
}

bool order_put_exams_in_turn(const struct profile *profile, const struct route *route,
                             struct study_order *order)
{
    uint64_t waits[ROUTE_STEPS];
    bool any = false;

    route_find_waits(route, waits);
    for (int i = 0; i < order->count; i++) {
        int exam = route_exam_of(profile, route, order->items[i]);
        for (int j = 0; exam >= 0 && j < order->count; j++) {
            int sooner = route_exam_of(profile, route, order->items[j]);
            uint64_t bit = UINT64_C(1) << order->items[j];
            if (sooner < 0 || sooner == exam || !(waits[exam] & UINT64_C(1) << sooner) ||
                order->waits_for[i] & bit)
                continue;
            order->waits_for[i] |= bit;
            any = true;
        }
    }
    return any;
}
