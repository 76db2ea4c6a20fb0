/* SPDX-License-Identifier: MIT
 * The order of the steps on a print: by phase, within a phase by the day that stands on the line,
 * what has none last, unless all payments wait for it, such as to be reinstated. Screens and files
 * keep the roadmap's own order. */
#include <stdlib.h>

#include "report/sheet_parts.h"

/* The day that a reader sees of the line first, as piece_step_date tells it. */
static date_day order_day(const struct roadmap_step *step)
{
    if (step->status == STEP_WAIVED)
        return DATE_NONE;
    if (step->status == STEP_DONE || (step->status == STEP_STARTED && step->dose_count == 0))
        return step->finish;
    if (step->when)
        return step->start;
    if (step->dose_count > 0)
        return step->doses[0];
    return step->by != DATE_NONE ? step->by : step->start;
}

/* What all payments wait for and has no day is for today. */
static date_day order_day_of(const struct roadmap *roadmap, int index)
{
    date_day day = order_day(&roadmap->steps[index]);

    return day == DATE_NONE && index == roadmap_find_guard(roadmap) ? roadmap->today : day;
}

/* What may be done stands behind what has to be. */
static int order_rank(const struct roadmap_step *step)
{
    return step->phase == PHASE_ADVANCE ? PHASE_COUNT : (int)step->phase;
}

static bool order_is_before(const struct roadmap *roadmap, int one, int other)
{
    const struct roadmap_step *left = &roadmap->steps[one], *right = &roadmap->steps[other];
    date_day first = order_day_of(roadmap, one), second = order_day_of(roadmap, other);

    if (left->phase != right->phase)
        return order_rank(left) < order_rank(right);
    return first != DATE_NONE && (second == DATE_NONE || first < second);
}

int *sheet_order(const struct roadmap *roadmap)
{
    int *order = memory_new((size_t)roadmap->step_count + 1, sizeof *order);

    for (int i = 0; i < roadmap->step_count; i++) {
        int at = i;

        while (at > 0 && order_is_before(roadmap, i, order[at - 1])) {
            order[at] = order[at - 1];
            at--;
        }
        order[at] = i;
    }
    return order;
}
