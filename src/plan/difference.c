/* SPDX-License-Identifier: MIT
 * Two roadmaps side by side: steps and gates are the same when their ids are. */
#include "milepost/difference.h"

#include <string.h>

date_day difference_day(const struct roadmap_step *step)
{
    if (step->status == STEP_DONE || step->status == STEP_STARTED)
        return step->finish;
    if (step->dose_count > 0)
        return step->doses[step->dose_count - 1];
    if (step->by != DATE_NONE)
        return step->by;
    /* What a retake would add shows in what comes after. */
    return step->kind == STEP_EXAM ? step->start : step->finish;
}

static bool same_text(const char *left, const char *right)
{
    return strcmp(left ? left : "", right ? right : "") == 0;
}

/* With its use, if it is evidence: what is for the practicum is not for the job. */
static int find_step(const struct roadmap *roadmap, const char *id)
{
    for (int i = 0; i < roadmap->step_count; i++)
        if (strcmp(roadmap->steps[i].id, id) == 0)
            return i;
    return -1;
}

static bool same_money(const struct money_range *left, const struct money_range *right)
{
    return left->low == right->low && left->likely == right->likely && left->high == right->high;
}

/* ---- steps ----------------------------------------------------------------------------------- */

static int month_of(const struct roadmap_step *step)
{
    struct date_civil start;

    if (!step->by_month || step->start == DATE_NONE)
        return -1;
    start = date_to_civil(step->start);
    return start.year * 12 + start.month;
}

static bool same_doses(const struct roadmap_step *left, const struct roadmap_step *right)
{
    if (left->dose_count != right->dose_count)
        return false;
    for (int i = 0; i < left->dose_count; i++)
        if (left->doses[i] != right->doses[i])
            return false;
    return true;
}

/* The start counts where it is shown. */
static date_day shown_start(const struct roadmap_step *step)
{
    return step->dose_count > 0 || step->by != DATE_NONE ? DATE_NONE : step->start;
}

/* What stands beside an event has the event's words and a month in place of a day. */
static bool is_moved(const struct roadmap_step *before, const struct roadmap_step *after)
{
    if (before->when && after->when)
        return strcmp(before->when, after->when) != 0 || month_of(before) != month_of(after);
    return !same_text(before->when, after->when) ||
           difference_day(before) != difference_day(after) ||
           shown_start(before) != shown_start(after) || !same_doses(before, after);
}

static bool is_repriced(const struct roadmap_step *before, const struct roadmap_step *after)
{
    return before->free != after->free || before->unpriced != after->unpriced ||
           before->partial != after->partial || !same_money(&before->cost, &after->cost);
}

/* The steps of one roadmap that the other has not. */
static int only_in(const struct roadmap *roadmap, const struct roadmap *other, int *out)
{
    int count = 0;

    for (int i = 0; i < roadmap->step_count; i++)
        if (find_step(other, roadmap->steps[i].id) < 0)
            out[count++] = i;
    return count;
}

static void compare_steps(struct difference *difference)
{
    const struct roadmap *before = difference->before, *after = difference->after;
    int *gone = arena_new(&difference->arena, (size_t)before->step_count + 1, sizeof *gone);
    int *added = arena_new(&difference->arena, (size_t)after->step_count + 1, sizeof *added);
    struct step_change *changes =
        arena_new(&difference->arena, (size_t)after->step_count + 1, sizeof *changes);

    difference->gone = gone;
    difference->gone_count = only_in(before, after, gone);
    difference->added = added;
    difference->added_count = only_in(after, before, added);
    difference->steps = changes;
    for (int i = 0; i < after->step_count; i++) {
        int old = find_step(before, after->steps[i].id);
        struct step_change change = {.before = old, .after = i};

        if (old < 0)
            continue;
        change.moved = is_moved(&before->steps[old], &after->steps[i]);
        change.repriced = is_repriced(&before->steps[old], &after->steps[i]);
        if (change.moved || change.repriced)
            changes[difference->step_count++] = change;
    }
}

/* ---- gates ----------------------------------------------------------------------------------- */

static int find_gate(const struct roadmap *roadmap, const char *id)
{
    for (int i = 0; i < roadmap->gate_count; i++)
        if (strcmp(roadmap->gates[i].id, id) == 0)
            return i;
    return -1;
}

static bool same_outcome(const struct roadmap_gate *left, const struct roadmap_gate *right)
{
    return left->outcome == right->outcome && left->until == right->until;
}

static void compare_gates(struct difference *difference)
{
    const struct roadmap *before = difference->before, *after = difference->after;
    size_t most = (size_t)(before->gate_count + after->gate_count) + 1;
    struct gate_change *changes = arena_new(&difference->arena, most, sizeof *changes);

    difference->gates = changes;
    for (int i = 0; i < before->gate_count; i++)
        if (find_gate(after, before->gates[i].id) < 0)
            changes[difference->gate_count++] = (struct gate_change){.before = i, .after = -1};
    for (int i = 0; i < after->gate_count; i++) {
        int old = find_gate(before, after->gates[i].id);

        if (old < 0 || !same_outcome(&before->gates[old], &after->gates[i]))
            changes[difference->gate_count++] = (struct gate_change){.before = old, .after = i};
    }
}

/* ---- the goal -------------------------------------------------------------------------------- */

static bool same_choices(const struct route_summary *left, const struct route_summary *right)
{
    if (left->choice_count != right->choice_count)
        return false;
    for (int i = 0; i < left->choice_count; i++)
        if (strcmp(left->choices[i].need, right->choices[i].need) != 0 ||
            strcmp(left->choices[i].path, right->choices[i].path) != 0)
            return false;
    return true;
}

static bool same_route(const struct roadmap *left, const struct roadmap *right)
{
    if (left->route < 0 || right->route < 0)
        return left->route < 0 && right->route < 0;
    return same_choices(&left->routes[left->route], &right->routes[right->route]);
}

static void compare_goals(struct difference *difference)
{
    const struct roadmap *before = difference->before, *after = difference->after;

    difference->goal =
        !same_text(before->goal_id, after->goal_id) || before->goal_state != after->goal_state;
    difference->route = !same_route(before, after);
    difference->finish = before->p50 != after->p50 || before->p80 != after->p80 ||
                         before->not_reached != after->not_reached ||
                         !same_text(before->when, after->when);
    difference->cost =
        !same_money(&before->cost, &after->cost) || before->at_least != after->at_least;
    difference->budget = before->over != after->over;
}

void difference_make(struct difference *difference, const struct roadmap *before,
                     const struct roadmap *after)
{
    *difference = (struct difference){.before = before, .after = after};
    compare_steps(difference);
    compare_gates(difference);
    compare_goals(difference);
}

void difference_clear(struct difference *difference)
{
    arena_clear(&difference->arena);
    *difference = (struct difference){0};
}

bool difference_is_empty(const struct difference *difference)
{
    return !difference->goal && !difference->route && !difference->finish && !difference->cost &&
           !difference->budget && difference->gone_count == 0 && difference->added_count == 0 &&
           difference->step_count == 0 && difference->gate_count == 0;
}
