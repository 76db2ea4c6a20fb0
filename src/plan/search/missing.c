/* SPDX-License-Identifier: MIT
 * What is missing when no route leads to the goal: what can be reached at all, and what that comes
 * down to. What is found here to be out of reach is on no route. The reverse is not sure: order,
 * age and circles are left aside, and where each need alone can be met, the goal itself is named.
 */
#include <string.h>

#include "plan/profile/requirement.h"
#include "plan/search/routes.h"

struct missing_reach {
    const struct profile *profile;
    bool *facts; /* met, or some step can give it */
    bool *seen;
    const char **out;
    int count, room;
};

static bool reach_has_requirement(const struct missing_reach *reach,
                                  const struct requirement *requirement)
{
    int fact = requirement_fact(reach->profile, requirement);
    date_day ignored;

    return requirement_state(reach->profile, requirement, &ignored) == REQUIREMENT_MET ||
           (fact >= 0 && reach->facts[fact]);
}

static bool reach_has_path(const struct missing_reach *reach, const struct path *path)
{
    for (int i = 0; i < path->count; i++) {
        if (!reach_has_requirement(reach, &path->items[i]))
            return false;
    }
    return true;
}

static bool reach_has_need(const struct missing_reach *reach, const struct need *need)
{
    for (int i = 0; i < need->count; i++) {
        if (reach_has_path(reach, &need->paths[i]))
            return true;
    }
    return !need_stands(reach->profile, need);
}

static bool reach_has_step(const struct missing_reach *reach, const struct step *step)
{
    for (int i = 0; i < step->needs.count; i++) {
        if (!reach_has_need(reach, &step->needs.items[i]))
            return false;
    }
    return true;
}

static void reach_find(struct missing_reach *reach)
{
    const struct catalog *catalog = reach->profile->catalog;
    bool more = true;

    for (int i = 0; i < catalog->fact_count; i++)
        reach->facts[i] = reach->profile->facts[i].met;
    while (more) {
        more = false;
        for (int s = 0; s < catalog->step_count; s++) {
            const struct step *step = &catalog->steps[s];
            if (!reach->profile->steps[s].offered || !reach_has_step(reach, step))
                continue;
            for (int i = 0; i < reach->profile->gives[s].count; i++)
                more |= fact_mark(catalog, reach->facts, reach->profile->gives[s].items[i]);
        }
    }
}

static void reach_say(struct missing_reach *reach, const char *title)
{
    for (int i = 0; i < reach->count; i++) {
        if (strcmp(reach->out[i], title) == 0)
            return;
    }
    if (reach->count < reach->room)
        reach->out[reach->count++] = title;
}

/* Walks down from what can't be had to what it comes down to. */
static void reach_explain(struct missing_reach *reach, int fact)
{
    const struct profile *profile = reach->profile;
    if (reach->seen[fact] || reach->facts[fact])
        return;
    reach->seen[fact] = true;
    const struct index_list *givers = &profile->givers[fact];
    if (givers->count == 0)
        reach_say(reach, profile->catalog->facts[fact].title);
    for (int g = 0; g < givers->count; g++) {
        const struct step *step = &profile->catalog->steps[givers->items[g]];
        for (int i = 0; i < step->needs.count; i++) {
            const struct need *need = &step->needs.items[i];
            if (reach_has_need(reach, need))
                continue;
            int before = reach->count;
            for (int p = 0; p < need->count; p++) {
                for (int r = 0; r < need->paths[p].count; r++) {
                    if (need->paths[p].items[r].kind <= REQUIREMENT_RECENT)
                        reach_explain(reach, need->paths[p].items[r].fact);
                }
            }
            if (reach->count == before)
                reach_say(reach, need->title);
        }
    }
}

int routes_missing(const struct profile *profile, const char **out, int room)
{
    size_t facts = (size_t)profile->catalog->fact_count + 1;
    struct missing_reach reach = {.profile = profile,
                                  .facts = arena_new(profile->arena, facts, sizeof(bool)),
                                  .seen = arena_new(profile->arena, facts, sizeof(bool)),
                                  .out = out,
                                  .room = room};

    if (profile->goal_fact < 0)
        return 0;
    reach_find(&reach);
    reach_explain(&reach, profile->goal_fact);
    if (reach.count == 0) /* each need can be met, but not all of them on one route */
        reach_say(&reach, profile->catalog->facts[profile->goal_fact].title);
    return reach.count;
}
