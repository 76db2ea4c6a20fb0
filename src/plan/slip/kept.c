/* SPDX-License-Identifier: MIT
 * A baseline in the form of a roadmap, to be held against the one of now: what it does not tell is
 * as it is now, so that no difference comes of it. */
#include <string.h>

#include "milepost/baseline.h"

static struct money_range kept_amount(money_cents cost)
{
    return (struct money_range){.low = cost, .likely = cost, .high = cost};
}

static void kept_price(struct roadmap_step *step, money_cents cost)
{
    if (cost == MONEY_NONE) {
        step->unpriced = true;
        return;
    }
    if (step->unpriced || step->cost.likely != cost)
        step->cost = kept_amount(cost);
    step->free = cost == 0 && step->free;
    step->unpriced = false;
}

/* What is over, or has words in place of a day, was told by no baseline. */
static struct roadmap_step kept_line(const struct roadmap_step *now,
                                     const struct baseline_step *base)
{
    struct roadmap_step step = *now;

    if (!roadmap_step_is_open(now) || !base)
        return step;
    kept_price(&step, base->cost);
    if (now->status == STEP_STARTED || now->when || base->finish == DATE_NONE)
        return step;
    step.start = base->start == DATE_NONE ? step.start : base->start;
    step.finish = base->finish;
    return step;
}

/* Of a step that is on the roadmap no more; its title is that of the catalogue, if it has it. */
static struct roadmap_step kept_gone(const struct roadmap *now, const struct baseline_step *base)
{
    int step = catalog_find_line(now->catalog, base->id);

    return (struct roadmap_step){
        .step = step,
        .question = -1,
        .id = base->id,
        .title = step >= 0 ? now->catalog->steps[step].title : base->id,
        .role = ROLE_ROUTE,
        .start = base->start,
        .finish = base->finish,
        .p80 = DATE_NONE,
        .by = DATE_NONE,
        .by_step = -1,
        .unpriced = base->cost == MONEY_NONE,
        .cost = kept_amount(base->cost == MONEY_NONE ? 0 : base->cost),
    };
}

static bool kept_is_new(const struct roadmap_step *step, const struct baseline_step *base)
{
    return !base && step->step >= 0 && roadmap_step_is_open(step);
}

/* The baseline's line goes on as one of now: as itself, or as the program that a person is in. */
static bool kept_goes_on(const struct plan_baseline *baseline, const struct roadmap *now, int index)
{
    for (int i = 0; i < now->step_count; i++)
        if (baseline_find_line(baseline, now, i) == &baseline->steps[index])
            return true;
    return false;
}

static void kept_lines(struct roadmap *kept, const struct plan_baseline *baseline,
                       const struct roadmap *now)
{
    size_t most = (size_t)(now->step_count + baseline->step_count) + 1;
    struct roadmap_step *steps = arena_new(&kept->arena, most, sizeof *steps);
    int count = 0;

    for (int i = 0; i < now->step_count; i++) {
        const struct baseline_step *base = baseline_find_line(baseline, now, i);

        if (!kept_is_new(&now->steps[i], base))
            steps[count++] = kept_line(&now->steps[i], base);
    }
    for (int i = 0; i < baseline->step_count; i++)
        if (!kept_goes_on(baseline, now, i))
            steps[count++] = kept_gone(now, &baseline->steps[i]);
    kept->steps = steps;
    kept->step_count = count;
}

/* What a baseline knows is what the whole costs; what was paid since then was part of it. */
static void kept_total(struct roadmap *kept, money_cents cost)
{
    money_cents left = cost - kept->paid;

    if (cost == MONEY_NONE || left == kept->cost.likely)
        return;
    left = left < 0 ? 0 : left;
    kept->counted += left - kept->cost.likely;
    kept->cost = kept_amount(left);
}

struct roadmap *baseline_roadmap(const struct plan_baseline *baseline, const struct roadmap *now)
{
    struct roadmap *kept = memory_new(1, sizeof *kept);

    *kept = *now;
    kept->arena = (struct arena){0};
    kept->p50 = baseline->p50;
    kept->p80 = baseline->p80;
    kept_total(kept, baseline->cost);
    kept_lines(kept, baseline, now);
    return kept;
}
