/* SPDX-License-Identifier: MIT
 * By when a companion is wanted, and what follows where it comes later than that: a series is given
 * at its shortest intervals if it is in time by them, and what can't be in time says so. */
#include "plan/roadmap/companions.h"

/* ---- the day --------------------------------------------------------------------------------- */

/* A day by which a companion is wanted, as it is shown and on likely durations, on which the doses
 * of a series are laid out. */
struct deadline {
    date_day shown, likely;
    bool by_season;
};
#define NO_DEADLINE ((struct deadline){DATE_NONE, DATE_NONE, false})

static bool wanted_is_evidence(const struct builder *builder, int n)
{
    return builder->profile.catalog->steps[builder->network.nodes[n].step].perishable;
}

static struct deadline deadline_at_end(const struct builder *builder, int node)
{
    return (struct deadline){dates_finish(builder, node), builder->timing.finish[node],
                             builder->season.finish[node]};
}

static struct deadline deadline_node_start(const struct builder *builder, int node)
{
    date_day likely = builder->timing.start[node];

    return (struct deadline){
        builder->input->without_forecast ? likely : builder->forecast.nodes[node].start_p50, likely,
        builder->season.start[node]};
}

static struct deadline deadline_of(const struct builder *builder, int n, int depth);

static int deadline_room(date_day wanted, date_day finish)
{
    return wanted == DATE_NONE || finish == DATE_NONE || wanted <= finish ? 0 : wanted - finish;
}

/* The last day on which a node can begin: what stands beside the route is planned as soon as can
 * be, and that day would move with each day on which it is planned. `depth` ends what waits for
 * each other. */
static struct deadline deadline_last_start(const struct builder *builder, int node, int depth)
{
    struct deadline start = deadline_node_start(builder, node), wanted;

    if (depth == 0 || !companion_can_wait(builder, node))
        return start;
    wanted = deadline_of(builder, node, depth - 1);
    start.shown += deadline_room(wanted.shown, dates_finish(builder, node));
    start.likely += deadline_room(wanted.likely, builder->timing.finish[node]);
    start.by_season |= wanted.by_season;
    return start;
}

/* By what it comes before. */
static struct deadline deadline_before(const struct builder *builder, int n, int depth)
{
    const struct companion *companion = &builder->companions[n];
    int by = companion->by_node;

    if (by < 0 || builder->undated[by])
        return NO_DEADLINE;
    if (companion->by_end)
        return deadline_at_end(builder, by);
    return deadline_last_start(builder, by, depth);
}

static struct deadline deadline_by_step(const struct builder *builder, int n)
{
    return deadline_before(builder, n, builder->network.count);
}

/* What has no day of its own, late in a program, is over at the end of that. */
static struct deadline deadline_by_practicum(const struct builder *builder, int n)
{
    int within = builder->companions[n].within_node;

    return within < 0 ? NO_DEADLINE : deadline_at_end(builder, within);
}

/* It is wanted for the practicum sooner than for anything else. Evidence for one is told by its
 * use. */
static bool deadline_is_within(const struct builder *builder, int n, struct deadline by)
{
    struct deadline within = deadline_by_practicum(builder, n);

    return builder->companions[n].within_sure && !wanted_is_evidence(builder, n) &&
           within.shown != DATE_NONE && (by.shown == DATE_NONE || within.shown < by.shown);
}

static struct deadline deadline_of(const struct builder *builder, int n, int depth)
{
    struct deadline by = deadline_before(builder, n, depth);

    return deadline_is_within(builder, n, by) ? deadline_by_practicum(builder, n) : by;
}

date_day wanted_by(const struct builder *builder, int n, bool *by_season)
{
    struct deadline deadline = deadline_of(builder, n, builder->network.count);

    *by_season = deadline.by_season;
    return deadline.shown;
}

void wanted_tell_step(const struct builder *builder, int n, struct roadmap_step *step)
{
    const struct companion *companion = &builder->companions[n];
    bool within = deadline_is_within(builder, n, deadline_by_step(builder, n));
    int node = within ? companion->within_node : companion->by_node;

    if (step->by == DATE_NONE || node < 0)
        return;
    step->by_step = builder->roadmap_step[node];
    step->by_end = within || companion->by_end;
}

/* ---- too late -------------------------------------------------------------------------------- */

/* The day of the last dose to come at the shortest intervals. */
static date_day wanted_at_shortest(const struct work *work, date_day start)
{
    return series_dose(work, true, work->doses - 1, start);
}

/* Like a series of the route, only if something is gained by it (docs/planning.md, "Network"): a
 * practicum that is sure has an end; the day on which somebody finds work is open. */
void wanted_hurry(struct builder *builder)
{
    for (int n = 0; n < builder->network.count; n++) {
        struct node *node = &builder->network.nodes[n];
        const struct work *work = &builder->profile.work[node->step];
        date_day by = deadline_by_practicum(builder, n).likely, start = builder->timing.start[n];

        if (work->doses == 0 || !builder->companions[n].within_sure)
            continue;
        if (builder->timing.finish[n] <= by || wanted_at_shortest(work, start) > by)
            continue;
        node->shortest = true;
        node->hold = series_hold(work, true);
        builder->durations[n] = network_likely_days(&builder->network, n);
        builder->timing.finish[n] = wanted_at_shortest(work, start);
    }
}

/* How a series could end sooner, if it can. */
static const char *wanted_shortest_text(const struct builder *builder, int n)
{
    const struct node *node = &builder->network.nodes[n];
    const struct work *work = &builder->profile.work[node->step];
    char day[DATE_TEXT];
    date_day start = deadline_node_start(builder, n).shown;

    if (work->doses == 0 || node->shortest ||
        wanted_at_shortest(work, start) >= series_dose(work, false, work->doses - 1, start))
        return "";
    return arena_format(&builder->roadmap->arena,
                        " At the shortest intervals that count it could be done on %s.",
                        date_long(wanted_at_shortest(work, start), day));
}

/* The two days are medians of different draws, so that one of them may be past the other by chance:
 * on likely durations it must be too late as well. */
static bool deadline_is_missed(const struct builder *builder, int n,
                               const struct roadmap_step *step, struct deadline deadline)
{
    return deadline.shown != DATE_NONE && step->finish > deadline.shown &&
           builder->timing.finish[n] > deadline.likely;
}

/* "before “Coding course, 80 hours or so”, 9 Dec 2026" */
static const char *wanted_what_for(const struct builder *builder, int n, struct deadline deadline)
{
    const struct companion *companion = &builder->companions[n];
    const struct step *by =
        &builder->profile.catalog->steps[builder->network.nodes[companion->by_node].step];
    struct arena *arena = &builder->roadmap->arena;
    char text[DATE_TEXT];

    date_or_month(deadline.shown, deadline.by_season, text);
    if (companion->by_end && by->kind == STEP_JOB)
        return arena_format(arena, "on the first day at work, %s", text);
    return arena_format(arena, "before %s“%s”, %s", companion->by_end ? "the end of " : "",
                        by->title, text);
}

static const char *wanted_late_text(const struct builder *builder, int n,
                                    const struct roadmap_step *step, const char *wanted)
{
    bool series = builder->profile.work[step->step].doses > 0;
    char day[DATE_TEXT];

    return arena_format(&builder->roadmap->arena, "%s, and at even odds done on %s.%s%s", wanted,
                        date_or_month(step->finish, step->by_season, day),
                        wanted_shortest_text(builder, n),
                        series ? " Ask whether you may begin before the last dose."
                               : " Wait with that until it is done.");
}

const char *wanted_late(const struct builder *builder, int n, const struct roadmap_step *step)
{
    struct deadline by = deadline_by_step(builder, n), within = deadline_by_practicum(builder, n);
    bool sure = builder->companions[n].within_sure;
    struct arena *arena = &builder->roadmap->arena;
    char day[DATE_TEXT];

    if (step->role == ROLE_ROUTE || step->finish == DATE_NONE || wanted_is_evidence(builder, n))
        return NULL;
    bool misses_it = deadline_is_missed(builder, n, step, within);
    if (misses_it && sure)
        return wanted_late_text(builder, n, step,
                                arena_format(arena,
                                             "It is wanted for the practicum, by %s at the latest",
                                             date_long(within.shown, day)));
    if (deadline_is_missed(builder, n, step, by))
        return wanted_late_text(
            builder, n, step,
            arena_format(arena, "It is wanted %s", wanted_what_for(builder, n, by)));
    if (misses_it && builder->profile.work[step->step].doses > 0)
        return wanted_late_text(
            builder, n, step,
            arena_format(
                arena, "If the program has a practicum, it is wanted for that, by %s at the latest",
                date_long(within.shown, day)));
    return NULL;
}

/* What a sure practicum asks for decides whether the program can be finished at all. */
void wanted_note(struct builder *builder)
{
    const struct roadmap *roadmap = builder->roadmap;

    for (int i = 0; i < roadmap->step_count; i++) {
        const struct roadmap_step *step = &roadmap->steps[i];
        int n = builder->node_of[i];

        if (n >= 0 && step->late && builder->companions[n].within_sure)
            builder_note(builder,
                         arena_format(&builder->roadmap->arena, "%s. %s", step->title, step->late));
    }
}
