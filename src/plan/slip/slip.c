/* SPDX-License-Identifier: MIT
 * How far a plan has moved from its baseline. The goal's date is followed back along the lines that
 * set it, each to the one that ended last before it; what a line adds to the delay of that one is
 * its own. */
#include "milepost/baseline.h"

#include <stdlib.h>
#include <string.h>

/* ---- lines ----------------------------------------------------------------------------------- */

static bool slip_is_closed(const struct roadmap_step *step)
{
    return step->status == STEP_DONE || step->status == STEP_WAIVED;
}

static const struct baseline_step *slip_base(const struct slip *slip, int line)
{
    return baseline_find_line(slip->baseline, slip->roadmap, line);
}

/* By how many days a line ends later than planned; 0 where that can't be told. */
static int slip_delay(const struct slip *slip, int line)
{
    const struct baseline_step *base = slip_base(slip, line);
    date_day finish = slip->roadmap->steps[line].finish;

    return base && base->finish != DATE_NONE && finish != DATE_NONE ? finish - base->finish : 0;
}

/* A line of the route that can have set the date of another: not what is bought as late as it may
 * be. */
static bool slip_sets_dates(const struct roadmap_step *step)
{
    return step->role == ROLE_ROUTE && step->step >= 0 && step->finish != DATE_NONE &&
           step->kind != STEP_PURCHASE && step->kind != STEP_ADVICE &&
           (step->critical || slip_is_closed(step) || step->status == STEP_STARTED ||
            step->attempts > 0); /* sat in vain: it could be sat again at once */
}

/* It was over before the other, as it stands or, for what is done, as it was planned. */
static bool slip_comes_before(const struct slip *slip, int before, int line)
{
    const struct roadmap_step *step = &slip->roadmap->steps[line];
    const struct roadmap_step *other = &slip->roadmap->steps[before];
    const struct baseline_step *base = slip_base(slip, line), *old = slip_base(slip, before);

    if (roadmap_step_needs(step, before))
        return true;
    if (other->finish > step->start || (other->finish == step->finish && before > line))
        return false;
    return !base || !old || base->start == DATE_NONE || old->finish <= base->start;
}

/* The line that ended last before this one, or -1. */
static int slip_before(const struct slip *slip, int line, const bool *seen)
{
    const struct roadmap *roadmap = slip->roadmap;
    int best = -1;

    for (int i = 0; i < roadmap->step_count; i++) {
        const struct roadmap_step *step = &roadmap->steps[i];

        if (seen[i] || !slip_sets_dates(step) || !slip_comes_before(slip, i, line))
            continue;
        if (best < 0 || step->finish > roadmap->steps[best].finish)
            best = i;
    }
    return best;
}

/* The line with which the goal is reached, or -1. */
static int slip_end(const struct roadmap *roadmap)
{
    int best = -1;

    for (int i = 0; i < roadmap->step_count; i++) {
        const struct roadmap_step *step = &roadmap->steps[i];

        if (slip_sets_dates(step) && (best < 0 || step->finish > roadmap->steps[best].finish))
            best = i;
    }
    return best;
}

/* ---- the chain ------------------------------------------------------------------------------- */

static enum slip_cause slip_cause_of(const struct slip *slip, int line, int days)
{
    const struct roadmap_step *step = &slip->roadmap->steps[line];
    const struct baseline_step *base = slip_base(slip, line);

    if (!base)
        return SLIP_ADDED;
    if (step->attempts > 0)
        return SLIP_FAILED;
    if (base->start == DATE_NONE)
        return SLIP_LONGER;
    if (step->status == STEP_TODO && base->start < slip->roadmap->today)
        return SLIP_NOT_BEGUN;
    if (step->status == STEP_TODO && (step->start - base->start) * 2 > days)
        return SLIP_TO_BEGIN_LATE;
    if (step->began != DATE_NONE && (step->began - base->start) * 2 > days)
        return SLIP_BEGAN_LATE;
    return SLIP_LONGER;
}

/* How much of the delay of the line before it a line takes over. What was over before this one was
 * to begin, and leaves more time before it than planned, moved nothing. */
static int slip_inherited(const struct slip *slip, int line, int before)
{
    const struct roadmap_step *step = &slip->roadmap->steps[line];
    const struct baseline_step *base = slip_base(slip, line);
    const struct baseline_step *old = before < 0 ? NULL : slip_base(slip, before);

    if (before < 0)
        return 0;
    date_day over = slip->roadmap->steps[before].finish;
    if (base && old && base->start != DATE_NONE && old->finish != DATE_NONE &&
        step->status == STEP_TODO && over <= base->start &&
        step->start - over > base->start - old->finish)
        return 0;
    return slip_delay(slip, before);
}

/* What a line adds to the delay of the one before it. */
static struct slip_part slip_part_of(const struct slip *slip, int line, int before)
{
    const struct roadmap_step *step = &slip->roadmap->steps[line];
    int inherited = slip_inherited(slip, line, before);
    int days = slip_delay(slip, line) - inherited;

    if (!slip_base(slip, line))
        days = before >= 0 ? step->finish - slip->roadmap->steps[before].finish : 0;
    return (struct slip_part){line, days, slip_cause_of(slip, line, days)};
}

/* A step on the way that is under way: until it is over, all that follows has wider ends. */
static bool slip_is_under_way(const struct roadmap *roadmap)
{
    bool runs = false;

    for (int i = 0; i < roadmap->step_count; i++)
        runs |= slip_sets_dates(&roadmap->steps[i]) && roadmap->steps[i].status == STEP_STARTED;
    return runs;
}

/* What nobody has begun takes as long as planned, with the same hours and facts: that its middle
 * day lies further from its start comes from what is under way before it. */
static bool slip_is_borrowed(const struct slip *slip, const struct slip_part *part)
{
    return part->cause == SLIP_LONGER && slip->roadmap->steps[part->step].status == STEP_TODO &&
           !slip->hours && !slip->catalogue && slip_is_under_way(slip->roadmap);
}

/* Back from the goal: the last part that is seen to move it by a quarter of the whole is the first
 * in time. */
static void slip_follow(struct slip *slip)
{
    bool *seen = memory_new((size_t)slip->roadmap->step_count, sizeof *seen);
    int before, borrowed = 0;

    for (int line = slip_end(slip->roadmap); line >= 0; line = before) {
        seen[line] = true;
        before = slip_before(slip, line, seen);
        struct slip_part part = slip_part_of(slip, line, before);
        if (slip->roadmap->steps[line].status == STEP_STARTED) {
            part.days += borrowed;
            borrowed = 0;
        }
        if (slip_is_borrowed(slip, &part)) {
            borrowed += part.days;
            continue;
        }
        if (part.days > 0 && part.days * 4 >= slip->days)
            slip->first = part;
        if (part.days > 0 && part.days >= slip->most.days)
            slip->most = part;
    }
    free(seen);
}

/* ---- the order of study ---------------------------------------------------------------------- */

static const struct baseline_step *slip_study_to_come(const struct slip *slip, int line)
{
    const struct roadmap_step *step = &slip->roadmap->steps[line];
    bool study = step->kind == STEP_STUDY && step->role == ROLE_ROUTE && step->status == STEP_TODO;
    const struct baseline_step *base =
        study && step->start != DATE_NONE ? slip_base(slip, line) : NULL;

    return base && base->start != DATE_NONE ? base : NULL;
}

/* The first two that have changed places. */
static void slip_find_order(struct slip *slip)
{
    const struct roadmap *roadmap = slip->roadmap;

    for (int i = 0; i < roadmap->step_count && slip->sooner < 0; i++) {
        const struct baseline_step *base = slip_study_to_come(slip, i);
        for (int j = 0; base && j < roadmap->step_count && slip->sooner < 0; j++) {
            const struct baseline_step *other = slip_study_to_come(slip, j);
            if (!other || roadmap->steps[i].start >= roadmap->steps[j].start ||
                base->start <= other->start)
                continue;
            slip->sooner = i;
            slip->later = j;
        }
    }
}

/* ---- money ----------------------------------------------------------------------------------- */

/* What nobody has begun costs another amount than planned: that is its price. */
static money_cents slip_prices(const struct slip *slip)
{
    money_cents sum = 0;

    for (int i = 0; i < slip->roadmap->step_count; i++) {
        const struct roadmap_step *step = &slip->roadmap->steps[i];
        const struct baseline_step *base = slip_base(slip, i);

        if (step->status == STEP_TODO && step->role == ROLE_ROUTE && step->attempts == 0 &&
            !step->unpriced && base && base->cost != MONEY_NONE)
            sum += step->cost.likely - base->cost;
    }
    return sum;
}

/* A baseline out of a file may know no price. */
static money_cents slip_cost(const struct slip *slip)
{
    money_cents planned = slip->baseline->cost;

    return planned == MONEY_NONE ? MONEY_NONE
                                 : slip->roadmap->paid + slip->roadmap->cost.likely - planned;
}

/* ---- the whole ------------------------------------------------------------------------------- */

/* The day on which the goal was reached by what was marked, or DATE_NONE. */
static date_day slip_reached(const struct roadmap *roadmap)
{
    date_day last = DATE_NONE;

    for (int i = 0; i < roadmap->step_count; i++) {
        const struct roadmap_step *step = &roadmap->steps[i];

        if (step->role == ROLE_ROUTE && step->status == STEP_DONE &&
            (last == DATE_NONE || step->ended > last))
            last = step->ended;
    }
    return last;
}

void slip_make(struct slip *slip, const struct roadmap *roadmap,
               const struct plan_baseline *baseline)
{
    *slip = (struct slip){.baseline = baseline,
                          .roadmap = roadmap,
                          .planned = baseline->p50,
                          .now = roadmap->goal_state == GOAL_REACHED ? slip_reached(roadmap)
                                                                     : roadmap->p50,
                          .first = {.step = -1},
                          .most = {.step = -1},
                          .sooner = -1,
                          .later = -1,
                          .at_least = roadmap->at_least,
                          .catalogue = strcmp(baseline->catalogue, roadmap->catalog->version) != 0,
                          .hours = baseline->hours_per_week != roadmap->hours_per_week};
    slip->dated = slip->planned != DATE_NONE && slip->now != DATE_NONE;
    slip->days = slip->dated ? slip->now - slip->planned : 0;
    slip->cost = slip_cost(slip);
    slip->prices = slip_prices(slip);
    slip_find_order(slip);
    if (slip->days > 0)
        slip_follow(slip);
}

const char *slip_cause_id(enum slip_cause cause)
{
    static const char *const ids[SLIP_CAUSE_COUNT] = {"longer",    "began-late", "to-begin-late",
                                                      "not-begun", "failed",     "added"};

    return ids[cause];
}
