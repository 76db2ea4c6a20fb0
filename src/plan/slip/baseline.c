/* SPDX-License-Identifier: MIT
 * A roadmap kept as a baseline. */
#include "milepost/baseline.h"

#include <string.h>

#include "plan/profile/standing.h"

/* What is paid, and what is likely left to pay. */
static money_cents baseline_total(const struct roadmap *roadmap)
{
    return roadmap->paid + roadmap->cost.likely;
}

static struct baseline_step baseline_line(const struct roadmap_step *step)
{
    return (struct baseline_step){.id = step->id,
                                  .start = step->start,
                                  .finish = step->finish,
                                  .cost = step->unpriced ? MONEY_NONE : step->cost.likely};
}

struct plan_baseline baseline_of(const struct roadmap *roadmap, struct arena *arena)
{
    struct baseline_step *steps = arena_new(arena, (size_t)roadmap->step_count + 1, sizeof *steps);
    struct plan_baseline baseline = {
        .made = roadmap->today,
        .catalogue = roadmap->catalog->version,
        .route = roadmap->route < 0 ? "" : roadmap->routes[roadmap->route].title,
        .p50 = roadmap->p50,
        .p80 = roadmap->p80,
        .cost = baseline_total(roadmap),
        .hours_per_week = roadmap->hours_per_week,
        .steps = steps};

    for (int i = 0; i < roadmap->step_count; i++)
        if (roadmap->steps[i].step >= 0 && roadmap->steps[i].status != STEP_WAIVED)
            steps[baseline.step_count++] = baseline_line(&roadmap->steps[i]);
    return baseline;
}

const struct baseline_step *baseline_find_step(const struct plan_baseline *baseline, const char *id)
{
    for (int i = 0; i < baseline->step_count; i++)
        if (strcmp(baseline->steps[i].id, id) == 0)
            return &baseline->steps[i];
    return NULL;
}

const struct baseline_step *baseline_find_line(const struct plan_baseline *baseline,
                                               const struct roadmap *roadmap, int line)
{
    const struct roadmap_step *step = &roadmap->steps[line];
    const struct baseline_step *found = baseline_find_step(baseline, step->id);

    for (int i = 0; !found && step->step >= 0 && i < baseline->step_count; i++) {
        int other = catalog_find_step(roadmap->catalog, baseline->steps[i].id);
        if (other >= 0 && program_goes_on_as(roadmap->catalog, step->step, other))
            found = &baseline->steps[i];
    }
    return found;
}
