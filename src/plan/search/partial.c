/* SPDX-License-Identifier: MIT
 * Building a route. What a partial route promises, after each function here that returns true:
 *
 * - its steps start with the one that gives the goal, and each need of each step that stands is met
 *   today, linked to the step or day that meets it, or open on the agenda;
 * - its links make no circle: `depends` holds what each step waits for, directly or not;
 * - a step is brought in for what it gives only if no other hands over any of the same itself;
 * - its cost, hours, gates and odds are sums of the floors of its steps (bounds.c). A step is added
 *   and never taken away, so they only grow, and odds only fall: nothing that the route can become
 * is better in any of them.
 *
 * After false the route cannot be built so, or has no room (`full`), and is only to be given back.
 */
#include <string.h>

#include "plan/profile/requirement.h"
#include "plan/search/search.h"

bool partial_link(struct partial *partial, struct link link)
{
    struct route *route = &partial->route;
    uint64_t to_bit = UINT64_C(1) << link.to;

    if (route->link_count == ROUTE_LINKS) {
        partial->full = true;
        return false;
    }
    if (link.from >= 0) {
        if (link.from == link.to || (partial->depends[link.from] & to_bit))
            return false;
        uint64_t added = partial->depends[link.from] | UINT64_C(1) << link.from;
        partial->depends[link.to] |= added;
        for (int i = 0; i < route->count; i++) {
            if (partial->depends[i] & to_bit)
                partial->depends[i] |= added;
        }
    }
    route->links[route->link_count++] = link;
    return true;
}

struct link link_from(const struct search *search, const struct partial *partial,
                      const struct open_item *item, int from)
{
    const struct profile *profile = search->profile;
    const struct requirement *requirement = item->requirement;
    struct link link = {.from = (int16_t)from,
                        .to = item->step,
                        .fact = (int16_t)requirement_fact(profile, requirement),
                        .lag = requirement->lag_days};

    if (requirement->kind == REQUIREMENT_MONTHS) {
        link.months =
            (int16_t)(requirement->months - profile->experience[requirement->experience].months);
        link.from_start = profile->catalog->steps[partial->route.steps[from]].employment;
    }
    return link;
}

struct link link_held(const struct search *search, const struct open_item *item)
{
    const struct profile *profile = search->profile;
    const struct requirement *requirement = item->requirement;
    date_day since;

    (void)requirement_state(profile, requirement, &since);
    return (struct link){.from = -1,
                         .to = item->step,
                         .fact = requirement->fact,
                         .day = since,
                         .expires = true,
                         .until = facts_recent_until(profile, requirement)};
}

void partial_note_choice(struct partial *partial, const char *need, const char *path)
{
    struct route *route = &partial->route;
    if (route->choice_count == ROUTE_CHOICES)
        partial->full = true;
    else
        route->choices[route->choice_count++] = (struct route_choice){need, path};
}

/* What gives the goal is the last step of a route, so no route goes through it. */
bool partial_may_add(const struct search *search, const struct partial *partial, int step)
{
    const struct index_list *gives = &search->profile->gives[step];
    if (profile_gives(search->profile, step, search->profile->goal_fact))
        return false;
    for (int i = 0; i < gives->count; i++) {
        int fact = gives->items[i];
        if (fact < GIVEN_WORDS * 64 && (partial->given[fact / 64] & UINT64_C(1) << (fact % 64)))
            return false;
    }
    return route_index(&partial->route, step) < 0;
}

static void partial_note_given(struct partial *partial, const struct index_list *gives)
{
    for (int i = 0; i < gives->count; i++) {
        int fact = gives->items[i];
        if (fact < GIVEN_WORDS * 64)
            partial->given[fact / 64] |= UINT64_C(1) << (fact % 64);
    }
}

int partial_provider(const struct search *search, const struct partial *partial, int fact,
                     int for_step, int after)
{
    uint64_t bit = UINT64_C(1) << for_step;
    for (int i = after + 1; i < partial->route.count; i++) {
        if (i != for_step && !(partial->depends[i] & bit) &&
            profile_gives(search->profile, partial->route.steps[i], fact))
            return i;
    }
    return -1;
}

/* ---- needs ----------------------------------------------------------------------------------- */

bool partial_push(struct partial *partial, struct open_item item)
{
    if (partial->open == AGENDA) {
        partial->full = true;
        return false;
    }
    partial->agenda[partial->open++] = item;
    return true;
}

/* Where work is the goal, routes are told apart by the credential they enter it with. */
static bool requirement_opens_door(const struct profile *profile,
                                   const struct requirement *requirement)
{
    return profile->goal_credential < 0 && requirement->kind == REQUIREMENT_FACT &&
           profile->credential_fact[requirement->fact];
}

bool partial_take_path(const struct search *search, struct partial *partial, int step,
                       const struct need *need, const struct path *path)
{
    const struct profile *profile = search->profile;

    for (int i = 0; i < path->count; i++) {
        const struct requirement *requirement = &path->items[i];
        date_day day;
        bool met = requirement_state(profile, requirement, &day) == REQUIREMENT_MET;
        struct open_item item = {
            .step = (int16_t)step, .need = need, .path = path, .requirement = requirement};
        struct link link = {.from = -1, .to = (int16_t)step, .fact = -1, .day = day};
        if (!met && requirement_fact(profile, requirement) < 0)
            return false;
        if (step == 0 && !met && requirement_opens_door(profile, requirement))
            partial->route.entry = requirement->fact;
        if (met ? day > profile->today && !partial_link(partial, link)
                : !partial_push(partial, item))
            return false;
    }
    return true;
}

static bool partial_open_need(const struct search *search, struct partial *partial, int step,
                              const struct need *need)
{
    if (!need_stands(search->profile, need) || need_is_met_today(search->profile, need))
        return true;
    if (need->count == 1)
        return partial_take_path(search, partial, step, need, &need->paths[0]);
    return partial_push(partial, (struct open_item){.step = (int16_t)step, .need = need});
}

/* ---- steps ----------------------------------------------------------------------------------- */

/* No paying step before the exclusion search; no enrolment before what a record asks for. */
static bool partial_add_guards(struct search *search, struct partial *partial, int at)
{
    const struct catalog *catalog = search->profile->catalog;
    const struct step *guarded = &catalog->steps[partial->route.steps[at]];

    for (int i = 0; i < search->guard_count; i++) {
        int g = search->guards[i];
        const struct step *guard = &catalog->steps[g];
        bool applies = (guard->guard == GUARD_PAYING && step_is_paying(guarded)) ||
                       (guard->guard == GUARD_ENROLMENT && guarded->enrolment);
        if (!applies || guard == guarded)
            continue;
        int index = route_index(&partial->route, g);
        if (index < 0)
            index = partial_add_step(search, partial, g, (struct asked){.parent = -1});
        if (index < 0)
            return false;
        /* A guard that itself waits for the guarded step cannot also come before it. */
        (void)partial_link(partial,
                           (struct link){.from = (int16_t)index, .to = (int16_t)at, .fact = -1});
    }
    return true;
}

/* Cost, effort, gates and odds so far: they only grow (odds only fall). */
static void partial_take_floor(struct partial *partial, const struct step_floor *floor)
{
    struct route *route = &partial->route;
    if (floor->saver >= 0)
        partial->saved[floor->saver] += floor->saves;
    if (!(partial->groups & floor->group))
        route->cost += floor->cost;
    partial->groups |= floor->group;
    route->hours += floor->hours;
    route->odds *= floor->odds;
    route->unpriced |= floor->unpriced;
    route->undated |= floor->undated;
    partial->gates |= floor->gates;
    partial->study += floor->study ? floor->days : 0;
    route->gates = __builtin_popcountll(partial->gates);
}

int partial_add_step(struct search *search, struct partial *partial, int step, struct asked asked)
{
    struct route *route = &partial->route;
    const struct step *added = &search->profile->catalog->steps[step];

    if (route->count == ROUTE_STEPS) {
        partial->full = true;
        return -1;
    }
    int at = route->count++;
    route->steps[at] = (int16_t)step;
    route->asked[at] = asked;
    partial->depends[at] = 0;
    partial_take_floor(partial, &search->floors[step]);
    route->at_school |= own_school_has(search->profile, step);
    partial_note_given(partial, &search->profile->gives[step]);
    for (int i = added->needs.count - 1; i >= 0; i--) {
        if (!partial_open_need(search, partial, at, &added->needs.items[i]))
            return -1;
    }
    return partial_add_guards(search, partial, at) ? at : -1;
}

struct open_item partial_take_item(struct partial *partial, int at)
{
    struct open_item item = partial->agenda[at];
    memmove(&partial->agenda[at], &partial->agenda[at + 1],
            (size_t)(--partial->open - at) * sizeof item);
    return item;
}

/* ---- branching ------------------------------------------------------------------------------- */

/* Only what is in use is copied: this is where the search spends its time. */
struct partial *partial_branch(struct search *search, const struct partial *partial)
{
    struct partial *copy = search->spare;
    const struct route *from = &partial->route;

    if (copy)
        search->spare = copy->next;
    else
        copy = arena_new(search->arena, 1, sizeof *copy);
    struct route *to = &copy->route;
#define COPY(array, count) memcpy(to->array, from->array, (size_t)(count) * sizeof from->array[0])
    COPY(steps, from->count);
    COPY(asked, from->count);
    COPY(links, from->link_count);
    COPY(choices, from->choice_count);
#undef COPY
    to->count = from->count;
    to->link_count = from->link_count;
    to->choice_count = from->choice_count;
    to->entry = from->entry;
    to->cost = from->cost;
    to->unpriced = from->unpriced;
    to->undated = from->undated;
    to->at_school = from->at_school;
    to->hours = from->hours;
    to->gates = from->gates;
    to->odds = from->odds;
    memcpy(copy->agenda, partial->agenda, (size_t)partial->open * sizeof partial->agenda[0]);
    memcpy(copy->depends, partial->depends, (size_t)from->count * sizeof partial->depends[0]);
    copy->open = partial->open;
    copy->full = false;
    copy->gates = partial->gates;
    copy->groups = partial->groups;
    copy->study = partial->study;
    memcpy(copy->saved, partial->saved, sizeof copy->saved);
    memcpy(copy->given, partial->given, sizeof copy->given);
    return copy;
}

void partial_give_back(struct search *search, struct partial *partial)
{
    partial->next = search->spare;
    search->spare = partial;
}
