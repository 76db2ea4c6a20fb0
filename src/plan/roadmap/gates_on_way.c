/* SPDX-License-Identifier: MIT
 * Which gates stand on the way: the one count that routes, overview and prints show. */
#include "plan/profile/gate_rule.h"
#include "plan/roadmap/compare.h"

/* A part of the route that has no node of its own there, once it is sure: a practicum of the
 * program. */
static bool step_is_within(const struct profile *profile, const struct route *route, int step)
{
    const struct step *s = &profile->catalog->steps[step];

    if (!profile->steps[step].stands || !s->timing[0] || !told_condition(profile, &s->when))
        return false;
    for (int i = 0; i < s->with_count; i++) {
        for (int j = 0; j < route->count; j++) {
            if (s->with[i].place == PLACE_DURING &&
                anchor_is_step(profile, &s->with[i], route->steps[j]))
                return true;
        }
    }
    return false;
}

static bool gate_is_asked_within(const struct profile *profile, const struct route *route,
                                 const struct gate *gate)
{
    for (int i = 0; i < gate->by_count; i++) {
        if (gate->by[i].kind == ANCHOR_STEP && step_is_within(profile, route, gate->by[i].index))
            return true;
    }
    return false;
}

bool gate_is_on_way(const struct profile *profile, const struct route *route,
                    const struct gate *gate, const struct gate_rule *rule)
{
    if (rule->outcome == GATE_CLEAR)
        return false;
    for (int i = 0; i < route->count; i++) {
        if (gate_is_asked_before(profile, gate, rule, route->steps[i]))
            return true;
    }
    return gate_is_asked_within(profile, route, gate);
}

int gates_on_way(const struct profile *profile, const struct route *route)
{
    const struct catalog *catalog = profile->catalog;
    int count = 0;

    for (int i = 0; i < catalog->gate_count; i++) {
        const struct gate_rule *rule = gate_decide(profile, &catalog->gates[i], profile->today);
        count += rule && gate_is_on_way(profile, route, &catalog->gates[i], rule);
    }
    return count;
}
