/* SPDX-License-Identifier: MIT
 * A baseline as it is stored, and back. */
#include "session/state/baseline_row.h"

#include <stdlib.h>
#include <string.h>

static int baseline_step_compare(const void *left, const void *right)
{
    const struct baseline_step_row *a = left, *b = right;

    return strcmp(a->step, b->step);
}

static void baseline_take_steps(struct baseline_row *row, const struct plan_baseline *baseline,
                                struct arena *arena)
{
    row->steps = arena_new(arena, (size_t)baseline->step_count + 1, sizeof *row->steps);
    for (int i = 0; i < baseline->step_count; i++) {
        const struct baseline_step *step = &baseline->steps[i];

        row->steps[row->step_count++] = (struct baseline_step_row){
            .step = (char *)step->id,
            .start = step->start,
            .finish = step->finish,
            .cost = step->cost < 0 ? MONEY_NONE : step->cost,
        };
    }
    if (row->step_count > 1)
        qsort(row->steps, row->step_count, sizeof *row->steps, baseline_step_compare);
}

/* Two lines of one id would be one step. */
static void baseline_drop_doubles(struct baseline_row *row)
{
    size_t kept = 0;

    for (size_t i = 0; i < row->step_count; i++)
        if (kept == 0 || strcmp(row->steps[kept - 1].step, row->steps[i].step) != 0)
            row->steps[kept++] = row->steps[i];
    row->step_count = kept;
}

struct baseline_row baseline_row_of(const struct roadmap *roadmap, struct arena *arena)
{
    struct plan_baseline baseline = baseline_of(roadmap, arena);
    struct baseline_row row = {
        .made = baseline.made,
        .catalogue = (char *)baseline.catalogue,
        .route = (char *)baseline.route,
        .p50 = baseline.p50,
        .p80 = baseline.p80,
        .cost = baseline.cost < 0 ? MONEY_NONE : baseline.cost,
        .hours_per_week = baseline.hours_per_week,
    };

    baseline_take_steps(&row, &baseline, arena);
    baseline_drop_doubles(&row);
    return row;
}

struct plan_baseline baseline_of_row(const struct baseline_row *row, struct arena *arena)
{
    struct baseline_step *steps = arena_new(arena, row->step_count + 1, sizeof *steps);

    for (size_t i = 0; i < row->step_count; i++)
        steps[i] = (struct baseline_step){.id = row->steps[i].step,
                                          .start = row->steps[i].start,
                                          .finish = row->steps[i].finish,
                                          .cost = row->steps[i].cost};
    return (struct plan_baseline){.made = row->made,
                                  .catalogue = row->catalogue,
                                  .route = row->route,
                                  .p50 = row->p50,
                                  .p80 = row->p80,
                                  .cost = row->cost,
                                  .hours_per_week = row->hours_per_week,
                                  .steps = steps,
                                  .step_count = (int)row->step_count};
}
