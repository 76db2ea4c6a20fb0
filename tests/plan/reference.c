/* SPDX-License-Identifier: MIT
 * The slow and obvious solver. A route here is a set of steps and a path for each of their
 * needs, such that
 *  - one step gives the goal, and no fact is given by two steps of the set;
 *  - every requirement of a chosen path is given by a step of the set;
 *  - no step waits for itself;
 *  - no step can be left out with the same paths. */
#include "reference.h"

#include <check.h>
#include <string.h>

#define MAX_NEEDS (REFERENCE_STEPS * 3)

struct candidate {
    const struct catalog *catalog;
    unsigned set; /* bit n: step n is on the route */
    int goal;     /* the step that gives it */
    const struct need *needs[MAX_NEEDS];
    int need_step[MAX_NEEDS], path[MAX_NEEDS], need_count;
    bool waits[REFERENCE_STEPS][REFERENCE_STEPS]; /* [a][b]: a waits for b */
    int study[REFERENCE_STEPS], study_count;
};

static bool in_set(unsigned set, int step)
{
    return set >> step & 1;
}

static bool gives(const struct catalog *catalog, int step, int fact)
{
    const struct index_list *list = &catalog->steps[step].gives;
    for (int i = 0; i < list->count; i++) {
        if (list->items[i] == fact)
            return true;
    }
    return false;
}

static int giver(const struct candidate *candidate, int fact)
{
    for (int s = 0; s < candidate->catalog->step_count; s++) {
        if (in_set(candidate->set, s) && gives(candidate->catalog, s, fact))
            return s;
    }
    return -1;
}

static bool gives_a_fact_twice(const struct catalog *catalog, unsigned set)
{
    for (int fact = 0; fact < catalog->fact_count; fact++) {
        int count = 0;
        for (int s = 0; s < catalog->step_count; s++)
            count += in_set(set, s) && gives(catalog, s, fact);
        if (count > 1)
            return true;
    }
    return false;
}

/* Who waits for whom on the chosen paths; false when a requirement has no giver. */
static bool link_up(struct candidate *candidate)
{
    memset(candidate->waits, 0, sizeof candidate->waits);
    for (int n = 0; n < candidate->need_count; n++) {
        const struct path *path = &candidate->needs[n]->paths[candidate->path[n]];
        for (int i = 0; i < path->count; i++) {
            int from = giver(candidate, path->items[i].fact);
            if (from < 0)
                return false;
            candidate->waits[candidate->need_step[n]][from] = true;
        }
    }
    return true;
}

/* Follows the waits to their ends; false when a step waits for itself. */
static bool close_waits(struct candidate *candidate, bool all[REFERENCE_STEPS][REFERENCE_STEPS])
{
    int count = candidate->catalog->step_count;
    memcpy(all, candidate->waits, sizeof candidate->waits);
    for (int k = 0; k < count; k++) {
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++)
                all[i][j] |= all[i][k] && all[k][j];
        }
    }
    for (int i = 0; i < count; i++) {
        if (all[i][i])
            return false;
    }
    return true;
}

static bool all_needed(const struct candidate *candidate,
                       bool all[REFERENCE_STEPS][REFERENCE_STEPS])
{
    for (int s = 0; s < candidate->catalog->step_count; s++) {
        if (in_set(candidate->set, s) && s != candidate->goal && !all[candidate->goal][s])
            return false;
    }
    return true;
}

/* ---- the calendar ---------------------------------------------------------------------------- */

static int finish_of(const struct candidate *candidate, int step, const int *after)
{
    int start = 0;
    for (int s = 0; s < candidate->catalog->step_count; s++) {
        if (candidate->waits[step][s]) {
            int finish = finish_of(candidate, s, after);
            start = finish > start ? finish : start;
        }
    }
    if (after[step] >= 0) {
        int finish = finish_of(candidate, after[step], after);
        start = finish > start ? finish : start;
    }
    return start + candidate->catalog->steps[step].days.range.likely;
}

static bool order_is_possible(const struct candidate *candidate,
                              bool all[REFERENCE_STEPS][REFERENCE_STEPS])
{
    for (int i = 0; i < candidate->study_count; i++) {
        for (int j = i + 1; j < candidate->study_count; j++) {
            if (all[candidate->study[i]][candidate->study[j]])
                return false;
        }
    }
    return true;
}

static void best_order(struct candidate *candidate, int fixed,
                       bool all[REFERENCE_STEPS][REFERENCE_STEPS], int *best)
{
    if (fixed < candidate->study_count) {
        for (int i = fixed; i < candidate->study_count; i++) {
            int swap = candidate->study[fixed];
            candidate->study[fixed] = candidate->study[i];
            candidate->study[i] = swap;
            best_order(candidate, fixed + 1, all, best);
            candidate->study[i] = candidate->study[fixed];
            candidate->study[fixed] = swap;
        }
        return;
    }
    if (!order_is_possible(candidate, all))
        return;
    int after[REFERENCE_STEPS];
    memset(after, -1, sizeof after);
    for (int i = 1; i < candidate->study_count; i++)
        after[candidate->study[i]] = candidate->study[i - 1];
    int finish = finish_of(candidate, candidate->goal, after);
    if (*best < 0 || finish < *best)
        *best = finish;
}

static int64_t cost_of(const struct candidate *candidate)
{
    int64_t cost = 0;
    for (int s = 0; s < candidate->catalog->step_count; s++) {
        const struct cost *price = &candidate->catalog->steps[s].cost;
        if (in_set(candidate->set, s) && price->count > 0)
            cost += price->items[0].cents.likely;
    }
    return cost;
}

/* ---- every set, every choice ----------------------------------------------------------------- */

static void judge(struct candidate *candidate, struct reference *out)
{
    bool all[REFERENCE_STEPS][REFERENCE_STEPS];
    int finish = -1;

    if (!link_up(candidate) || !close_waits(candidate, all) || !all_needed(candidate, all))
        return;
    best_order(candidate, 0, all, &finish);
    if (finish < 0)
        return;
    int64_t cost = cost_of(candidate);
    if (!out->reachable || finish < out->soonest)
        out->soonest = finish;
    if (!out->reachable || cost < out->cheapest)
        out->cheapest = cost;
    out->reachable = true;
    out->routes++;
}

static void choose_paths(struct candidate *candidate, int need, struct reference *out)
{
    if (need == candidate->need_count) {
        judge(candidate, out);
        return;
    }
    for (int p = 0; p < candidate->needs[need]->count; p++) {
        candidate->path[need] = p;
        choose_paths(candidate, need + 1, out);
    }
}

static void gather(struct candidate *candidate)
{
    for (int s = 0; s < candidate->catalog->step_count; s++) {
        const struct step *step = &candidate->catalog->steps[s];
        if (!in_set(candidate->set, s))
            continue;
        if (step->kind == STEP_STUDY)
            candidate->study[candidate->study_count++] = s;
        for (int n = 0; n < step->needs.count; n++) {
            candidate->needs[candidate->need_count] = &step->needs.items[n];
            candidate->need_step[candidate->need_count++] = s;
        }
    }
}

void reference_solve(const struct mini *mini, struct reference *out)
{
    const struct catalog *catalog = &mini->catalog;

    *out = (struct reference){.reachable = false};
    ck_assert_int_le(catalog->step_count, REFERENCE_STEPS);
    for (unsigned set = 1; set < 1u << catalog->step_count; set++) {
        struct candidate candidate = {.catalog = catalog, .set = set};
        candidate.goal = giver(&candidate, 0);
        if (candidate.goal < 0 || gives_a_fact_twice(catalog, set))
            continue;
        gather(&candidate);
        choose_paths(&candidate, 0, out);
    }
}
