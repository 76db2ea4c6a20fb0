/* SPDX-License-Identifier: MIT
 * The day to be there by: what is said when it is more likely missed than met. */
#include "plan/roadmap/totals.h"

static void target_note_share(struct builder *builder)
{
    const struct roadmap *roadmap = builder->roadmap;
    char day[DATE_TEXT];

    builder_note(builder,
                 arena_format(&builder->roadmap->arena,
                              "The chance to be there by %s, as you wish, is %d %%.",
                              date_long(builder->profile.goal_by, day), roadmap->meets_by));
}

/* The soonest of the routes that are shown, if it is not the one that is followed. */
static void target_note_soonest(struct builder *builder)
{
    const struct roadmap *roadmap = builder->roadmap;
    const struct route_summary *best = &roadmap->routes[roadmap->route];
    char day[DATE_TEXT];

    for (int i = 0; i < roadmap->route_count; i++) {
        const struct route_summary *route = &roadmap->routes[i];
        if (route->p50 != DATE_NONE && route->p50 < best->p50 && (!route->alone || best->alone))
            best = route;
    }
    if (best == &roadmap->routes[roadmap->route])
        return;
    builder_note(builder,
                 arena_format(&builder->roadmap->arena, "Sooner, even odds %s: %s.",
                              date_or_month(best->p50, best->by_season, day), best->title));
}

/* What is only recommended may be what makes it long. */
static void target_note_minimum(struct builder *builder)
{
    struct outlook outlook;
    int question = outlook_of_minimum(builder->input, &builder->profile, 0, &outlook);
    date_day soonest = outlook_best(&builder->routes, 0)->finish;

    if (question < 0 || outlook.finish >= soonest)
        return;
    builder_note(builder,
                 arena_format(&builder->roadmap->arena,
                              "With only what is required, not what is recommended, the soonest "
                              "way would end about %d days sooner (question: %s).",
                              soonest - outlook.finish,
                              builder->profile.catalog->questions[question].label));
}

void target_note(struct builder *builder)
{
    const struct roadmap *roadmap = builder->roadmap;

    if (roadmap->meets_by < 0 || roadmap->meets_by >= 50 || roadmap->p50 == DATE_NONE)
        return;
    target_note_share(builder);
    target_note_soonest(builder);
    target_note_minimum(builder);
}
