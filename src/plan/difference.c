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

static bool text_is_same(const char *left, const char *right)
{
    return strcmp(left ? left : "", right ? right : "") == 0;
}

/* With its use, if it is evidence: what is for the practicum is not for the job. */
static int difference_find_step(const struct roadmap *roadmap, const char *id)
{
    for (int i = 0; i < roadmap->step_count; i++)
        if (strcmp(roadmap->steps[i].id, id) == 0)
            return i;
    return -1;
}

bool difference_by_season(const struct roadmap_step *step)
{
    bool told_by = step->dose_count == 0 && step->by != DATE_NONE;

    return step->status != STEP_DONE && step->status != STEP_STARTED &&
           (told_by ? step->wanted_by_season : step->by_season);
}

static bool money_is_same(const struct money_range *left, const struct money_range *right)
{
    return left->low == right->low && left->likely == right->likely && left->high == right->high;
}

/* ---- steps ----------------------------------------------------------------------------------- */

static int step_month_shown(const struct roadmap_step *step)
{
    struct date_civil start;

    if (!step->by_month || step->start == DATE_NONE)
        return -1;
    start = date_to_civil(step->start);
    return start.year * 12 + start.month;
}

/* Two days of a line, as far as they are told: a season is told by month. */
static bool step_days_are_same(const struct roadmap_step *left, date_day left_day,
                               const struct roadmap_step *right, date_day right_day)
{
    struct date_civil a = date_to_civil(left_day), b = date_to_civil(right_day);

    if (!difference_by_season(left) || !difference_by_season(right) || left_day == DATE_NONE ||
        right_day == DATE_NONE)
        return left_day == right_day;
    return a.year == b.year && a.month == b.month;
}

static bool doses_are_same(const struct roadmap_step *left, const struct roadmap_step *right)
{
    if (left->dose_count != right->dose_count)
        return false;
    for (int i = 0; i < left->dose_count; i++)
        if (left->doses[i] != right->doses[i])
            return false;
    return true;
}

/* The start counts where it is shown. */
static date_day step_start_shown(const struct roadmap_step *step)
{
    return step->dose_count > 0 || step->by != DATE_NONE ? DATE_NONE : step->start;
}

/* What stands beside an event has the event's words and a month in place of a day. */
static bool step_is_moved(const struct roadmap_step *before, const struct roadmap_step *after)
{
    if (before->when && after->when)
        return strcmp(before->when, after->when) != 0 ||
               step_month_shown(before) != step_month_shown(after);
    return !text_is_same(before->when, after->when) ||
           !step_days_are_same(before, difference_day(before), after, difference_day(after)) ||
           !step_days_are_same(before, step_start_shown(before), after, step_start_shown(after)) ||
           !doses_are_same(before, after);
}

static bool step_is_repriced(const struct roadmap_step *before, const struct roadmap_step *after)
{
    return before->free != after->free || before->unpriced != after->unpriced ||
           before->partial != after->partial || !money_is_same(&before->cost, &after->cost);
}

/* The steps of one roadmap that the other has not. */
static int steps_only_in(const struct roadmap *roadmap, const struct roadmap *other, int *out)
{
    int count = 0;

    for (int i = 0; i < roadmap->step_count; i++)
        if (difference_find_step(other, roadmap->steps[i].id) < 0)
            out[count++] = i;
    return count;
}

static void difference_of_steps(struct difference *difference)
{
    const struct roadmap *before = difference->before, *after = difference->after;
    int *gone = arena_new(&difference->arena, (size_t)before->step_count + 1, sizeof *gone);
    int *added = arena_new(&difference->arena, (size_t)after->step_count + 1, sizeof *added);
    struct step_change *changes =
        arena_new(&difference->arena, (size_t)after->step_count + 1, sizeof *changes);

    difference->gone = gone;
    difference->gone_count = steps_only_in(before, after, gone);
    difference->added = added;
    difference->added_count = steps_only_in(after, before, added);
    difference->steps = changes;
    for (int i = 0; i < after->step_count; i++) {
        int old = difference_find_step(before, after->steps[i].id);
        struct step_change change = {.before = old, .after = i};

        if (old < 0)
            continue;
        change.moved = step_is_moved(&before->steps[old], &after->steps[i]);
        change.repriced = step_is_repriced(&before->steps[old], &after->steps[i]);
        if (change.moved || change.repriced)
            changes[difference->step_count++] = change;
    }
}

/* ---- gates ----------------------------------------------------------------------------------- */

static bool gate_is_same(const struct roadmap_gate *left, const struct roadmap_gate *right)
{
    return left->outcome == right->outcome && left->until == right->until;
}

static void difference_of_gates(struct difference *difference)
{
    const struct roadmap *before = difference->before, *after = difference->after;
    size_t most = (size_t)(before->gate_count + after->gate_count) + 1;
    struct gate_change *changes = arena_new(&difference->arena, most, sizeof *changes);

    difference->gates = changes;
    for (int i = 0; i < before->gate_count; i++)
        if (roadmap_find_gate(after, before->gates[i].id) < 0)
            changes[difference->gate_count++] = (struct gate_change){.before = i, .after = -1};
    for (int i = 0; i < after->gate_count; i++) {
        int old = roadmap_find_gate(before, after->gates[i].id);

        if (old < 0 || !gate_is_same(&before->gates[old], &after->gates[i]))
            changes[difference->gate_count++] = (struct gate_change){.before = old, .after = i};
    }
}

/* ---- staying certified ----------------------------------------------------------------------- */

static int difference_units(const struct roadmap *roadmap, const char *body)
{
    for (int i = 0; i < roadmap->cycle_count; i++)
        if (strcmp(roadmap->catalog->bodies[roadmap->cycles[i].body].id, body) == 0)
            return roadmap->cycles[i].full;
    return 0;
}

static void difference_of_upkeep(struct difference *difference)
{
    const struct roadmap *before = difference->before, *after = difference->after;
    int bodies = after->catalog->body_count;
    struct units_change *changes =
        arena_new(&difference->arena, (size_t)bodies + 1, sizeof *changes);

    difference->units = changes;
    for (int body = 0; body < bodies; body++) {
        const char *id = after->catalog->bodies[body].id;
        struct units_change change = {body, difference_units(before, id),
                                      difference_units(after, id)};

        if (change.before != change.after)
            changes[difference->units_count++] = change;
    }
    difference->upkeep = before->upkeep_per_year != after->upkeep_per_year;
}

/* ---- the goal -------------------------------------------------------------------------------- */

static bool choices_are_same(const struct route_summary *left, const struct route_summary *right)
{
    if (left->choice_count != right->choice_count)
        return false;
    for (int i = 0; i < left->choice_count; i++)
        if (strcmp(left->choices[i].need, right->choices[i].need) != 0 ||
            strcmp(left->choices[i].path, right->choices[i].path) != 0)
            return false;
    return true;
}

static bool route_is_same(const struct roadmap *left, const struct roadmap *right)
{
    if (left->route < 0 || right->route < 0)
        return left->route < 0 && right->route < 0;
    return choices_are_same(&left->routes[left->route], &right->routes[right->route]);
}

static void difference_of_goals(struct difference *difference)
{
    const struct roadmap *before = difference->before, *after = difference->after;

    difference->goal =
        !text_is_same(before->goal_id, after->goal_id) || before->goal_state != after->goal_state;
    difference->route = !route_is_same(before, after);
    difference->finish = before->p50 != after->p50 || before->p80 != after->p80 ||
                         before->not_reached != after->not_reached ||
                         !text_is_same(before->when, after->when);
    difference->cost =
        !money_is_same(&before->cost, &after->cost) || before->at_least != after->at_least;
    difference->budget = before->over != after->over;
}

void difference_make(struct difference *difference, const struct roadmap *before,
                     const struct roadmap *after)
{
    *difference = (struct difference){.before = before, .after = after};
    difference_of_steps(difference);
    difference_of_gates(difference);
    difference_of_upkeep(difference);
    difference_of_goals(difference);
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
           difference->step_count == 0 && difference->gate_count == 0 &&
           difference->units_count == 0 && !difference->upkeep;
}
