/* SPDX-License-Identifier: MIT
 * What comes before what: the order in which a person can do things. */
#include "plan/agenda/next_order.h"

#include <stdlib.h>

static const struct step *next_order_step(const struct roadmap *roadmap, int line)
{
    int step = roadmap->steps[line].step;

    return step >= 0 ? &roadmap->catalog->steps[step] : NULL;
}

bool next_leads_to_guard(const struct roadmap *roadmap, int line)
{
    int guard = roadmap_find_guard(roadmap);

    return line == guard || (guard >= 0 && roadmap_step_needs(&roadmap->steps[guard], line));
}

int next_voids(const struct roadmap *roadmap, int line)
{
    const struct roadmap_step *step = &roadmap->steps[line];
    const struct step *s = next_order_step(roadmap, line);

    if (step->claim || next_leads_to_guard(roadmap, line))
        return 0;
    if (s && s->guard != GUARD_NOTHING)
        return 1;
    return step->free && step->is_private && step->phase == PHASE_PREPARE ? 2 : 3;
}

bool next_comes_before(const struct roadmap *roadmap, int line, int other)
{
    const struct step *s = next_order_step(roadmap, line), *o = next_order_step(roadmap, other);

    if (!s || !o || line == other || roadmap->steps[other].role != ROLE_ROUTE)
        return false;
    for (int i = 0; i < s->with_count; i++) {
        const struct anchor *anchor = &s->with[i];

        if (anchor->place != PLACE_BEFORE)
            continue;
        if ((anchor->kind == ANCHOR_STEP && anchor->index == roadmap->steps[other].step) ||
            (anchor->kind == ANCHOR_PHASE && anchor->index == (int)roadmap->steps[other].phase))
            return true;
        for (int j = 0; anchor->kind == ANCHOR_FACT && j < o->gives.count; j++)
            if (o->gives.items[j] == anchor->index)
                return true;
    }
    return false;
}

/* How many steps of the route wait for this one, and for those in turn. */
static int next_count_waiting(const struct roadmap *roadmap, int line, bool *seen)
{
    int count = 0;

    seen[line] = true;
    for (int i = 0; i < roadmap->step_count; i++) {
        const struct roadmap_step *step = &roadmap->steps[i];

        if (step->role == ROLE_ROUTE && !seen[i] && roadmap_step_needs(step, line))
            count += 1 + next_count_waiting(roadmap, i, seen);
    }
    return count;
}

static int next_waiting(const struct roadmap *roadmap, int line)
{
    bool *seen = memory_new((size_t)roadmap->step_count, sizeof *seen);
    int count = next_count_waiting(roadmap, line, seen);

    free(seen);
    return count;
}

int next_weight(const struct roadmap *roadmap, int line)
{
    int weight = next_waiting(roadmap, line);

    for (int i = 0; i < roadmap->step_count; i++) {
        int behind = next_comes_before(roadmap, line, i) ? next_waiting(roadmap, i) + 1 : 0;

        weight = behind > weight ? behind : weight;
    }
    return weight;
}

bool next_is_most_open(const struct roadmap *roadmap, int line)
{
    const struct roadmap_step *steps = roadmap->steps;

    if (steps[line].question < 0 || steps[line].narrows_days <= 0)
        return false;
    for (int i = 0; i < roadmap->step_count; i++)
        if (steps[i].question >= 0 && roadmap_step_is_open(&steps[i]) &&
            (steps[i].narrows_days > steps[line].narrows_days ||
             (steps[i].narrows_days == steps[line].narrows_days && i < line)))
            return false;
    return true;
}
