/* SPDX-License-Identifier: MIT
 * Which path of a need the route follows. Only where several were open is it among the choices. */
#include <string.h>

#include "plan/profile/requirement.h"
#include "plan/roadmap/because/chain.h"

/* True when a step of the route is there because this path asks for it. */
static bool path_asks_for_step(const struct route *route, int node, const struct path *path)
{
    for (int i = 0; i < route->count; i++) {
        if (route->asked[i].parent == node && route->asked[i].path == path)
            return true;
    }
    return false;
}

/* With what the route gives. Months that its work brings are told by the step that is there for
 * them. */
static bool requirement_is_met_by(const struct profile *profile, const struct route *route,
                                  const struct requirement *requirement)
{
    date_day ignored;

    if (requirement->kind > REQUIREMENT_RECENT)
        return requirement_state(profile, requirement, &ignored) == REQUIREMENT_MET;
    return profile->facts[requirement->fact].met || route_gives(profile, route, requirement->fact);
}

const struct path *path_followed(const struct builder *builder, int step, const struct need *need)
{
    const struct route *route = builder->route;
    const char *chosen = route_chosen(route, need->id);

    for (int p = 0; p < need->count; p++) {
        if (chosen ? strcmp(chosen, need->paths[p].id) == 0
                   : path_asks_for_step(route, step, &need->paths[p]))
            return &need->paths[p];
    }
    for (int p = 0; p < need->count && !chosen; p++) {
        const struct path *path = &need->paths[p];
        bool met = true;
        for (int r = 0; r < path->count && met; r++)
            met = requirement_is_met_by(&builder->profile, route, &path->items[r]);
        if (met)
            return path;
    }
    return NULL;
}
