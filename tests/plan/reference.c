/* SPDX-License-Identifier: MIT
 * The slow and obvious solver. A route is a set of steps and a path for each of their needs, such
 * that
 *  - no fact is given by two steps of the set;
 *  - one after another, each step whose needs the earlier ones meet, the goal is reached;
 *  - it is not reached when any step is left out and the paths stay the same.
 * Memberships that save money come beside, each choice of them. */
#include "reference.h"

#include <check.h>
#include <string.h>

#include "reference_parts.h"

/* ---- is it a route --------------------------------------------------------------------------- */

static bool given_in(const struct catalog *catalog, unsigned set, int fact)
{
    for (int s = 0; s < catalog->step_count; s++) {
        if (in_set(set, s) && step_hands_over(catalog, s, fact))
            return true;
    }
    return false;
}

static bool path_is_met(const struct told *told, const struct path *path, unsigned done)
{
    for (int i = 0; i < path->count; i++) {
        struct demand demand = told_demand(told, &path->items[i]);
        if (demand.state == NEVER)
            return false;
        if (demand.state == TAKES_A_STEP &&
            (demand.fact < 0 || !given_in(told->catalog, done, demand.fact)))
            return false;
    }
    return true;
}

static bool may_start(const struct candidate *candidate, int step, unsigned done)
{
    if (candidate->told->guards[step] & ~done)
        return false;
    for (int n = 0; n < candidate->pick_count; n++) {
        const struct pick *pick = &candidate->picks[n];
        if (pick->step == step &&
            !path_is_met(candidate->told, &pick->need->paths[pick->path], done))
            return false;
    }
    return true;
}

/* Does what can be done of `set` until nothing more can; what that is. */
static unsigned do_all(const struct candidate *candidate, unsigned set)
{
    unsigned done = 0, before;

    do {
        before = done;
        for (int s = 0; s < candidate->told->catalog->step_count; s++) {
            if (in_set(set, s) && !in_set(done, s) && may_start(candidate, s, done))
                done |= 1u << s;
        }
    } while (done != before);
    return done;
}

static bool reaches_goal(const struct candidate *candidate, unsigned set)
{
    return given_in(candidate->told->catalog, do_all(candidate, set), GOAL);
}

static bool depends_on_days(const struct candidate *candidate)
{
    for (int n = 0; n < candidate->pick_count; n++) {
        const struct path *path = &candidate->picks[n].need->paths[candidate->picks[n].path];
        for (int i = 0; i < path->count; i++) {
            if (told_demand(candidate->told, &path->items[i]).state == STANDS_WHILE)
                return true;
        }
    }
    return false;
}

/* The same paths with fewer steps: each of them is done, and in time. */
static bool is_route_with(const struct candidate *candidate, unsigned set)
{
    struct candidate fewer = {.told = candidate->told, .set = set};
    struct reference_route route;
    struct handovers handovers;

    for (int n = 0; n < candidate->pick_count; n++) {
        if (in_set(set, candidate->picks[n].step))
            fewer.picks[fewer.pick_count++] = candidate->picks[n];
    }
    return do_all(&fewer, set) == set && given_in(fewer.told->catalog, set, GOAL) &&
           reference_days(&fewer, &route, &handovers);
}

static bool is_minimal(const struct candidate *candidate)
{
    unsigned all = candidate->set;

    for (unsigned set = (all - 1) & all; depends_on_days(candidate) && set; set = (set - 1) & all) {
        if (is_route_with(candidate, set))
            return false;
    }
    if (depends_on_days(candidate))
        return true;
    for (int s = 0; s < candidate->told->catalog->step_count; s++) {
        if (in_set(candidate->set, s) && reaches_goal(candidate, candidate->set & ~(1u << s)))
            return false;
    }
    return true;
}

/* ---- every choice of paths ------------------------------------------------------------------- */

static void note_choices(const struct candidate *candidate, struct reference_route *route)
{
    for (int n = 0; n < candidate->pick_count; n++) {
        const struct pick *pick = &candidate->picks[n];
        route->choices[route->choice_count++] =
            (struct reference_choice){pick->need->id, pick->need->paths[pick->path].id};
    }
}

/* The memberships of bodies that give an exam of the set. */
static unsigned memberships_for(const struct candidate *candidate)
{
    const struct catalog *catalog = candidate->told->catalog;
    unsigned all = 0;

    for (int s = 0; s < catalog->step_count; s++) {
        if (exams_for_members(catalog, s) & candidate->set &&
            told_step_stands(candidate->told, s) &&
            !candidate->told->met[catalog->steps[s].gives.items[0]])
            all |= 1u << s;
    }
    return all;
}

static void add_route(const struct candidate *candidate, struct reference *out)
{
    struct reference_route route = {.set = candidate->set};
    struct handovers handovers;

    if (!reference_days(candidate, &route, &handovers))
        return;
    reference_costs(candidate, &route);
    reference_figures(candidate, &handovers, &route);
    note_choices(candidate, &route);
    VECTOR_PUSH(&out->routes, route);
}

/* A minimal route is one with every choice of memberships. */
static void judge(const struct candidate *candidate, struct reference *out)
{
    unsigned all = memberships_for(candidate), some = 0;

    if (do_all(candidate, candidate->set) != candidate->set || !is_minimal(candidate))
        return;
    do {
        struct candidate with = *candidate;
        with.set |= some;
        add_route(&with, out);
        some = (some - all) & all; /* the next subset */
    } while (some);
}

static int first_met_path(const struct told *told, const struct need *need)
{
    for (int p = 0; p < need->count; p++) {
        bool met = true;
        for (int i = 0; i < need->paths[p].count; i++)
            met &= told_demand(told, &need->paths[p].items[i]).state == STANDS_TODAY;
        if (met)
            return p;
    }
    return -1;
}

/* The path that was chosen for the same need of another step, or -1. */
static int chosen_before(const struct candidate *candidate, int pick)
{
    for (int n = 0; n < pick; n++) {
        if (strcmp(candidate->picks[n].need->id, candidate->picks[pick].need->id) == 0)
            return candidate->picks[n].path;
    }
    return -1;
}

static void choose_paths(struct candidate *candidate, int at, struct reference *out)
{
    if (at == candidate->pick_count) {
        judge(candidate, out);
        return;
    }
    struct pick *pick = &candidate->picks[at];
    int before = chosen_before(candidate, at);
    int met = first_met_path(candidate->told, pick->need);
    int only = before >= 0 ? before : met;

    for (int p = 0; p < pick->need->count; p++) {
        if (only >= 0 && p != only)
            continue;
        pick->path = p;
        if (path_is_met(candidate->told, &pick->need->paths[p], candidate->set))
            choose_paths(candidate, at + 1, out);
    }
}

/* ---- every set of steps ---------------------------------------------------------------------- */

static bool gives_itself(const struct catalog *catalog, int step, int fact)
{
    const struct index_list *gives = &catalog->steps[step].gives;

    for (int i = 0; i < gives->count; i++) {
        if (gives->items[i] == fact)
            return true;
    }
    return false;
}

static bool gives_a_fact_twice(const struct catalog *catalog, unsigned set)
{
    for (int fact = 0; fact < catalog->fact_count; fact++) {
        int count = 0;
        for (int s = 0; s < catalog->step_count; s++)
            count += in_set(set, s) && gives_itself(catalog, s, fact);
        if (count > 1)
            return true;
    }
    return false;
}

/* All that may be on a route. What is bought only to save money comes in at the end. */
static unsigned usable_steps(const struct told *told)
{
    unsigned usable = 0;

    for (int s = 0; s < told->catalog->step_count; s++) {
        if (told_step_stands(told, s) && !told->catalog->steps[s].if_cheaper)
            usable |= 1u << s;
    }
    return usable;
}

static void gather_needs(struct candidate *candidate)
{
    for (int s = 0; s < candidate->told->catalog->step_count; s++) {
        const struct need_list *needs = &candidate->told->catalog->steps[s].needs;
        for (int n = 0; in_set(candidate->set, s) && n < needs->count; n++) {
            if (!told_need_stands(candidate->told, &needs->items[n]))
                continue;
            candidate->picks[candidate->pick_count++] =
                (struct pick){.step = s, .need = &needs->items[n]};
        }
    }
}

void reference_solve(const struct mini *mini, struct reference *out)
{
    const struct catalog *catalog = &mini->catalog;
    static struct told told;

    *out = (struct reference){.state = GOAL_UNREACHABLE};
    ck_assert_int_le(catalog->step_count, REFERENCE_STEPS);
    told_read(&told, mini);
    if (told.met[GOAL]) {
        out->state = GOAL_REACHED;
        return;
    }
    unsigned usable = usable_steps(&told);
    for (unsigned set = usable; set; set = (set - 1) & usable) {
        struct candidate candidate = {.told = &told, .set = set};
        if (!given_in(catalog, set, GOAL) || gives_a_fact_twice(catalog, set))
            continue;
        gather_needs(&candidate);
        choose_paths(&candidate, 0, out);
    }
    if (out->routes.count > 0)
        out->state = GOAL_OPEN;
}

void reference_clear(struct reference *reference)
{
    VECTOR_CLEAR(&reference->routes);
}

static bool goes_so(const struct reference_route *route, const struct route_choice *choice)
{
    for (int i = 0; i < route->choice_count; i++) {
        if (strcmp(route->choices[i].need, choice->need) == 0)
            return strcmp(route->choices[i].path, choice->path) == 0;
    }
    return true;
}

const struct reference_route *reference_find(const struct reference *reference, unsigned set,
                                             const struct route_choice *choices, int count)
{
    for (size_t i = 0; i < reference->routes.count; i++) {
        const struct reference_route *route = &reference->routes.items[i];
        bool same = route->set == set;
        for (int c = 0; same && c < count; c++)
            same = goes_so(route, &choices[c]);
        if (same)
            return route;
    }
    return NULL;
}

const struct reference_cost *reference_cost_of(const struct reference_route *route,
                                               const struct route_summary *told)
{
    for (int i = 0; i < route->cost_count; i++) {
        const struct reference_cost *cost = &route->costs[i];
        if (cost->cents.low == told->cost.low && cost->cents.likely == told->cost.likely &&
            cost->cents.high == told->cost.high && cost->open == told->cost.open &&
            cost->compare == told->counted && cost->unpriced == told->at_least)
            return cost;
    }
    return NULL;
}

struct reference_cost reference_cost_at_most(const struct reference_route *route)
{
    struct reference_cost most = route->costs[0];

    for (int i = 1; i < route->cost_count; i++) {
        most.unpriced |= route->costs[i].unpriced;
        if (route->costs[i].compare > most.compare)
            most.compare = route->costs[i].compare;
    }
    return most;
}
