/* SPDX-License-Identifier: MIT
 * The roadmap: answers in, everything a person sees out. */
#include <stdlib.h>
#include <string.h>

#include "plan/roadmap/because/because.h"
#include "plan/roadmap/companions.h"
#include "plan/roadmap/compare.h"
#include "plan/roadmap/line.h"
#include "plan/roadmap/totals.h"

static const char *goal_title_text(const struct builder *builder)
{
    const struct profile *profile = &builder->profile;
    const struct catalog *catalog = profile->catalog;
    const struct question *question = &catalog->questions[profile->questions.goal_target];

    if (profile->goal_credential >= 0)
        return catalog->credentials[profile->goal_credential].code;
    return question->values[profile->goal_value].label;
}

/* The goal holds, or a credential that replaces it does. */
static bool goal_is_reached(struct builder *builder)
{
    const struct profile *profile = &builder->profile;

    if (profile->keep_current)
        return true;
    if (profile->goal_fact < 0)
        return false;
    const char *covering = facts_covering(profile, profile->goal_fact);
    if (covering)
        builder_note(builder,
                     arena_format(&builder->roadmap->arena,
                                  "No route is needed: the %s that you hold stands for the %s.",
                                  covering, builder->roadmap->goal_title));
    return covering || profile->facts[profile->goal_fact].met;
}

static void goal_set(struct builder *builder)
{
    struct roadmap *roadmap = builder->roadmap;
    const struct profile *profile = &builder->profile;
    const struct question *question = &profile->catalog->questions[profile->questions.goal_target];

    roadmap->goal_fact = profile->goal_fact;
    roadmap->goal_credential = profile->goal_credential;
    roadmap->goal_assumed = profile->goal_assumed;
    roadmap->goal_title = goal_title_text(builder);
    roadmap->goal_id = question->values[profile->goal_value].id;
    if (profile->goal_credential >= 0)
        roadmap->goal_id = profile->catalog->credentials[profile->goal_credential].code;
    roadmap->goal_state = goal_is_reached(builder) ? GOAL_REACHED
                          : builder->routes.count  ? GOAL_OPEN
                                                   : GOAL_UNREACHABLE;
}

static void goal_set_missing(struct builder *builder)
{
    enum { ROOM = 16 };
    struct roadmap *roadmap = builder->roadmap;
    const char **missing = arena_new(&roadmap->arena, ROOM, sizeof *missing);

    roadmap->missing = missing;
    if (roadmap->goal_state == GOAL_UNREACHABLE)
        roadmap->missing_count = routes_missing(&builder->profile, missing, ROOM);
}

/* The followed route with its companions on the calendar. */
static void roadmap_schedule(struct builder *builder)
{
    network_make(&builder->network, &builder->profile, builder->route);
    if (builder->route && !builder->network.exact)
        builder_note(builder, "More than seven study steps: not every order of them was tried, and "
                              "another might end sooner.");
    for (int n = 0; n < NETWORK_NODES; n++)
        builder->companions[n] =
            (struct companion){.by_node = -1, .during_node = -1, .within_node = -1};
    companions_add(builder);
    network_space_live(&builder->network, builder->durations, &builder->timing);
    wanted_hurry(builder);
    network_space_live(&builder->network, builder->durations, &builder->timing);
    network_slack(&builder->network, builder->durations, &builder->timing, builder->slack,
                  builder->critical);
    struct delays delays;
    network_find_delays(&builder->network, &delays);
    network_delay(&builder->network, &delays, builder->durations, &builder->timing);
    season_find(&builder->network, &builder->season);
    if (!builder->input->without_forecast)
        forecast_make(&builder->network, builder->route, true, &builder->forecast);
}

static bool goal_is_undated(const struct builder *builder)
{
    return builder->network.goal >= 0 && builder->undated[builder->network.goal];
}

/* The goal's dates and odds, from the forecast of the route that is followed. */
static void goal_set_forecast(struct builder *builder)
{
    struct roadmap *roadmap = builder->roadmap;

    roadmap->p20 = roadmap->p50 = roadmap->p80 = DATE_NONE;
    roadmap->meets_by = -1;
    if (!builder->route)
        return;
    const struct route_summary *route = &roadmap->routes[roadmap->route];
    if (route->alone)
        builder_note(builder, route->alone);
    roadmap->odds = route->odds;
    roadmap->not_reached = route->not_reached;
    roadmap->p20 = route->p20;
    roadmap->p50 = route->p50;
    roadmap->p80 = route->p80;
    roadmap->by_season = route->by_season;
    if (builder->profile.goal_by != DATE_NONE && !builder->input->without_forecast)
        roadmap->meets_by = builder->forecast.meets_by;
}

/* A route that waits for something without a duration has no date to go by. */
static void goal_set_undated(struct builder *builder)
{
    struct roadmap *roadmap = builder->roadmap;

    if (!goal_is_undated(builder))
        return;
    roadmap->when = dates_after_bar(builder, dates_finish_as_if(builder, builder->network.goal));
}

static struct assumed *roadmap_copy_assumed(const struct profile *profile, struct arena *arena)
{
    size_t count = (size_t)profile->catalog->assumption_count;
    struct assumed *copy = arena_new(arena, count + 1, sizeof *copy);

    if (count)
        memcpy(copy, profile->assumed, count * sizeof *copy);
    return copy;
}

struct roadmap *roadmap_make(const struct plan_input *input)
{
    struct roadmap *roadmap = memory_new(1, sizeof *roadmap);
    struct builder *builder = memory_new(1, sizeof *builder);
    struct arena scratch = {0};

    builder->roadmap = roadmap;
    builder->input = input;
    roadmap->catalog = input->catalog;
    roadmap->today = input->today;
    roadmap->with_private = !input->without_private;
    profile_make(&builder->profile, input, &scratch);
    roadmap->relevant = arena_new(&roadmap->arena, (size_t)input->catalog->question_count + 1,
                                  sizeof *roadmap->relevant);
    routes_relevant(&builder->profile, roadmap->relevant);
    /* Routes live as long as the roadmap: its summaries point into them. */
    builder->profile.arena = &roadmap->arena;
    routes_find(&builder->profile, &builder->routes);
    builder->profile.arena = &scratch;
    compare_make(builder);
    goal_set(builder);
    goal_set_missing(builder);
    roadmap_schedule(builder);
    goal_set_forecast(builder);
    overdue_note_end(builder);
    steps_make(builder);
    wanted_note(builder);
    goal_set_undated(builder);
    target_note(builder);
    expiring_note(builder);
    aid_wait_note(builder);
    gates_make(builder);
    notices_make(builder);
    totals_make(builder);
    roadmap->goal_because = because_of_goal(builder);
    roadmap->assumed = roadmap_copy_assumed(&builder->profile, &roadmap->arena);
    ledger_free(&builder->ledger);
    profile_clear(&builder->profile);
    arena_clear(&scratch);
    free(builder);
    return roadmap;
}
