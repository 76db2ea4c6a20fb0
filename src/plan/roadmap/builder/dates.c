/* SPDX-License-Identifier: MIT
 * Dates of nodes as they are shown, and what has none because it waits behind a bar. */
#include "plan/roadmap/builder/builder.h"

/* What waits for a step without a duration has no date of its own; what waits for any
 * reinstatement is blocked. Links point forward, so one pass is enough. */
void dates_find_bars(struct builder *builder)
{
    const struct network *network = &builder->network;
    builder->bar = -1;
    for (int n = 0; n < network->count; n++) {
        const struct node *node = &network->nodes[n];
        for (int i = node->first_link; i < node->first_link + node->link_count; i++) {
            int from = network->links[i].from;
            if (from < 0)
                continue;
            int step = network->nodes[from].step;
            bool undated_wait = builder->profile.work[step].undated;
            builder->undated[n] |= builder->undated[from] || undated_wait;
            builder->blocked[n] |=
                builder->blocked[from] || step_is_bar(&builder->profile.catalog->steps[step]);
        }
        if (builder->profile.work[node->step].undated)
            builder->bar = (int16_t)n;
    }
}

const char *dates_after_bar(struct builder *builder, date_day day)
{
    const struct step *bar =
        &builder->profile.catalog->steps[builder->network.nodes[builder->bar].step];
    int weeks = day == DATE_NONE ? 0 : (day - builder->profile.today + 6) / 7;
    return weeks > 0 ? arena_format(&builder->roadmap->arena, "%s + %d week%s", bar->id, weeks,
                                    weeks == 1 ? "" : "s")
                     : arena_format(&builder->roadmap->arena, "after %s", bar->id);
}

date_day dates_finish_as_if(const struct builder *builder, int n)
{
    return builder->input->without_forecast || builder->network.goal < 0
               ? builder->timing.finish[n]
               : builder->forecast.nodes[n].finish_p50;
}

date_day dates_finish(const struct builder *builder, int n)
{
    return builder->undated[n] ? DATE_NONE : dates_finish_as_if(builder, n);
}
