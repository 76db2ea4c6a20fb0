/* SPDX-License-Identifier: MIT
 * Odds: how likely an exam is passed at the first try. With a route it is the first entry whose
 * fact holds at the exam, today or from a step that does not wait for the exam itself. Without one
 * it is the best entry of all: no route does better, so it may stand in a bound.
 * Whoever learns a field alone for its exam takes the preparation that asks for nothing. */
#include "plan/calendar/bills.h"

/* The steps of a route that wait for step `sooner`, directly or not, and itself, as bits. */
static uint64_t route_waiting_for(const struct route *route, int sooner)
{
    uint64_t waiting = UINT64_C(1) << sooner, before;

    do {
        before = waiting;
        for (int i = 0; i < route->link_count; i++) {
            const struct link *link = &route->links[i];
            if (link->from >= 0 && (waiting & UINT64_C(1) << link->from))
                waiting |= UINT64_C(1) << link->to;
        }
    } while (waiting != before);
    return waiting;
}

/* The fact holds at the exam: it holds today, or comes from a step that does not wait for it. */
static bool exam_has_fact(const struct profile *profile, const struct route *route, int exam,
                          int fact)
{
    int at = 0;
    if (profile->facts[fact].met)
        return true;
    while (at < route->count - 1 && route->steps[at] != exam)
        at++;
    uint64_t later = route_waiting_for(route, at);
    for (int i = 0; i < route->count; i++) {
        if (profile_gives(profile, route->steps[i], fact) && !(later & UINT64_C(1) << i))
            return true;
    }
    return false;
}

int odds_permille(const struct profile *profile, const struct route *route, int step,
                  const struct pass_rate **used)
{
    const struct step *s = &profile->catalog->steps[step];
    const struct pass_rate *best = NULL;

    for (int i = 0; i < s->pass_rate_count; i++) {
        const struct pass_rate *rate = &s->pass_rates[i];
        if (!route && (!best || own_permille(profile, rate) > own_permille(profile, best)))
            best = rate; /* not known yet what the route will hold: the bound is the best */
        if (route && (rate->fact < 0 || exam_has_fact(profile, route, step, rate->fact))) {
            best = rate;
            break;
        }
    }
    if (used)
        *used = best;
    return best ? own_permille(profile, best) : 1000;
}

bool odds_step_is_alone(const struct profile *profile, int step)
{
    const struct catalog *catalog = profile->catalog;
    const struct step *own = &catalog->steps[step];

    if (own->template != TEMPLATE_PREPARATION || own->kind != STEP_STUDY || own->needs.count > 0)
        return false;
    for (int i = 0; i < catalog->step_count; i++) {
        const struct step *other = &catalog->steps[i];
        if (other->template == TEMPLATE_PREPARATION && other->kind == STEP_STUDY &&
            other->credential == own->credential && other->needs.count > 0)
            return true;
    }
    return false;
}
