/* SPDX-License-Identifier: MIT
 * A route: its steps (the first gives the goal), what waits for what, and the choices it made. What
 * the person chose is kept as these choices, by ids, so that the route is found again when its
 * steps have changed. Where two routes are equal in their figures the ids of their choices decide
 * which comes first, so one plan always shows them in one order. */
#include <string.h>

#include "plan/calendar/route.h"
#include "plan/profile/price.h"

int route_index(const struct route *route, int step)
{
    for (int i = 0; i < route->count; i++) {
        if (route->steps[i] == step)
            return i;
    }
    return -1;
}

const char *route_chosen(const struct route *route, const char *need)
{
    for (int i = 0; i < route->choice_count; i++) {
        if (strcmp(route->choices[i].need, need) == 0)
            return route->choices[i].path;
    }
    return NULL;
}

int route_compare_ids(const struct route *a, const struct route *b)
{
    for (int i = 0; i < a->choice_count && i < b->choice_count; i++) {
        int order = strcmp(a->choices[i].path, b->choices[i].path);
        if (order)
            return order;
    }
    return a->choice_count - b->choice_count;
}

bool route_is_ahead(const struct route *a, const struct route *b, int label)
{
    switch (1 << label) {
    case LABEL_CHEAPEST:
        return a->unpriced != b->unpriced ? b->unpriced : a->cost < b->cost;
    case LABEL_LEAST_EFFORT:
        return a->hours < b->hours;
    case LABEL_BEST_ODDS:
        return a->odds > b->odds;
    case LABEL_FEWEST_GATES:
        return a->gates < b->gates;
    default:
        return a->undated != b->undated ? b->undated : a->finish < b->finish;
    }
}

uint64_t route_joins(const struct profile *profile, const struct route *route)
{
    uint64_t joined = 0;
    for (int i = 0; i < route->count; i++) {
        const struct step *step = &profile->catalog->steps[route->steps[i]];
        if (step->if_cheaper)
            joined |= price_body_bit(step->body);
    }
    return joined;
}

bool route_gives(const struct profile *profile, const struct route *route, int fact)
{
    for (int i = 0; i < route->count; i++) {
        if (profile_gives(profile, route->steps[i], fact))
            return true;
    }
    return false;
}
