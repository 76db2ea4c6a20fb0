/* SPDX-License-Identifier: MIT
 * Ties: routes that are as good as each other (docs/planning.md, "Ties").
 *
 * Where two even-odds days differ by less than half of what the wider route spreads over, the
 * difference is less than anybody knows. Which of them comes first is then decided by what does not
 * move with the hours a week or a day more: so no such answer moves the recommendation. */
#include <stdlib.h>
#include <string.h>

#include "plan/roadmap/compare.h"

static int route_spread(const struct route_summary *route)
{
    return route->p80 - route->p20;
}

bool route_is_as_good(const struct route_summary *a, const struct route_summary *b)
{
    if (a->p50 == DATE_NONE || a->p80 == DATE_NONE || b->p50 == DATE_NONE || b->p80 == DATE_NONE)
        return false;
    int apart = abs(a->p50 - b->p50);
    int wider = route_spread(a) > route_spread(b) ? route_spread(a) : route_spread(b);
    return apart == 0 || apart * 2 < wider;
}

/* The catalogue's first credential is the most common one to begin with. */
static bool contender_begins_commonly(const struct builder *builder,
                                      const struct contender *contender)
{
    const struct catalog *catalog = builder->profile.catalog;

    for (int i = 0; i < contender->route->count; i++) {
        const struct step *step = &catalog->steps[contender->route->steps[i]];
        if (step->kind == STEP_EXAM && step->credential == 0)
            return true;
    }
    return false;
}

/* What puts a before b where they are as good as each other, or NULL: it comes behind. */
static const char *contender_reason(const struct builder *builder, const struct contender *a,
                                    const struct contender *b)
{
    bool common_a = contender_begins_commonly(builder, a);
    bool common_b = contender_begins_commonly(builder, b);

    if (common_a != common_b)
        return common_a ? "begins with the most common first credential" : NULL;
    if (a->summary.gates != b->summary.gates)
        return a->summary.gates < b->summary.gates ? "has fewer gates" : NULL;
    if (a->summary.at_least != b->summary.at_least)
        return b->summary.at_least ? "has a price that is known" : NULL;
    if (a->route->cost != b->route->cost)
        return a->route->cost < b->route->cost ? "costs less" : NULL;
    return route_compare_ids(a->route, b->route) < 0 ? "is named first" : NULL;
}

int ties_sort(struct builder *builder, struct contender *contenders, int count)
{
    const struct contender soonest = contenders[0];
    int tied = 0;

    for (int i = 0; i < count; i++) {
        struct contender item = contenders[i];
        if (item.route->alone != soonest.route->alone ||
            item.route->undated != soonest.route->undated ||
            !route_is_as_good(&item.summary, &soonest.summary))
            continue;
        int at = tied++;
        while (at > 0 && contender_reason(builder, &item, &contenders[at - 1]))
            at--;
        memmove(&contenders[at + 1], &contenders[at], (size_t)(i - at) * sizeof item);
        contenders[at] = item;
    }
    return tied;
}

void ties_note(struct builder *builder, const struct contender *contenders, int tied)
{
    const struct contender *first = &contenders[0], *soonest = first;

    for (int i = 0; i < tied; i++) {
        if (contenders[i].summary.labels & LABEL_SOONEST)
            soonest = &contenders[i];
    }
    if (soonest == first)
        return;
    const char *decides = first->route->entry >= 0 ? " Count in ten adverts near you which "
                                                     "credential they ask for: that tells more."
                                                   : "";
    builder_note(
        builder,
        arena_format(&builder->roadmap->arena,
                     "In date \"%s\" is as good as \"%s\"; it comes first because it %s.%s",
                     first->summary.title, soonest->summary.title,
                     contender_reason(builder, first, soonest), decides));
}
