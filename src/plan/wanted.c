/* SPDX-License-Identifier: MIT
 * By when a companion is wanted, and what follows where it comes later than that: a series is given
 * at its shortest intervals if it is in time by them, and what can't be in time says so. */
#include "builder.h"

/* ---- the day --------------------------------------------------------------------------------- */

/* The day before which a companion is wanted by the step that it comes before. */
static date_day by_step(const struct builder *builder, int n)
{
    int by = builder->companions[n].by_node;

    if (by < 0 || builder->undated[by])
        return DATE_NONE;
    if (builder->companions[n].by_end)
        return finish_of(builder, by);
    return builder->input->without_forecast ? builder->timing.start[by]
                                            : builder->forecast.nodes[by].start_p50;
}

static bool is_evidence(const struct builder *builder, int n)
{
    return builder->profile.catalog->steps[builder->network.nodes[n].step].perishable;
}

static date_day sooner(date_day left, date_day right)
{
    if (left == DATE_NONE || right == DATE_NONE)
        return left == DATE_NONE ? right : left;
    return left < right ? left : right;
}

/* What has no day of its own, late in a program, is over at the end of that. Evidence for it is
 * told by its use. */
date_day wanted_by(const struct builder *builder, int n)
{
    int within = builder->companions[n].within_node;
    date_day by = by_step(builder, n);

    return within < 0 || is_evidence(builder, n) ? by : sooner(by, finish_of(builder, within));
}

/* The same on likely durations, on which the doses of a series are laid out. */
static date_day likely_by(const struct builder *builder, int n)
{
    const struct companion *companion = &builder->companions[n];
    const struct timing *timing = &builder->timing;
    date_day by = companion->by_node < 0 ? DATE_NONE
                  : companion->by_end    ? timing->finish[companion->by_node]
                                         : timing->start[companion->by_node];
    date_day within =
        companion->within_node < 0 ? DATE_NONE : timing->finish[companion->within_node];

    return sooner(by, within);
}

/* ---- too late -------------------------------------------------------------------------------- */

/* Like a series of the route, only if something is gained by it (planning.md, "Schedule"): a
 * practicum that is sure has an end; the day on which somebody finds work is open. */
void wanted_hurry(struct builder *builder)
{
    for (int n = 0; n < builder->network.count; n++) {
        struct node *node = &builder->network.nodes[n];
        const struct work *work = &builder->profile.work[node->step];
        date_day by = likely_by(builder, n), start = builder->timing.start[n];

        if (work->doses == 0 || builder->companions[n].within_node < 0)
            continue;
        if (by == DATE_NONE || builder->timing.finish[n] <= by || start + work->shortest > by)
            continue;
        node->shortest = true;
        builder->durations[n] = network_likely_days(&builder->network, n);
        builder->timing.finish[n] = start + builder->durations[n];
    }
}

/* How a series could end sooner, if it can. */
static const char *shortest_text(const struct builder *builder, int n, date_day start)
{
    const struct node *node = &builder->network.nodes[n];
    const struct work *work = &builder->profile.work[node->step];
    char day[DATE_TEXT];

    if (work->doses == 0 || node->shortest || work->shortest >= work->days.likely)
        return "";
    return arena_format(&builder->roadmap->arena,
                        " At the shortest intervals that count it could be done on %s.",
                        date_long(start + work->shortest, day));
}

/* The two days are medians of different draws, so that one of them may be past the other by chance:
 * on likely durations it must be too late as well. */
const char *wanted_late(const struct builder *builder, int n, const struct roadmap_step *step)
{
    date_day by = likely_by(builder, n);
    char done[DATE_TEXT], wanted[DATE_TEXT];

    if (step->role == ROLE_ROUTE || is_evidence(builder, n) || step->by == DATE_NONE ||
        step->finish == DATE_NONE || step->finish <= step->by || by == DATE_NONE ||
        builder->timing.finish[n] <= by)
        return NULL;
    return arena_format(
        &builder->roadmap->arena,
        "It is wanted by %s and likely to be done on %s.%s Ask whether you may begin "
        "before it is done.",
        date_long(step->by, wanted), date_long(step->finish, done),
        shortest_text(builder, n, step->start));
}

/* What a sure practicum asks for decides whether the program can be finished at all. */
void wanted_note(struct builder *builder)
{
    const struct roadmap *roadmap = builder->roadmap;

    for (int i = 0; i < roadmap->step_count; i++) {
        const struct roadmap_step *step = &roadmap->steps[i];
        int n = builder->node_of[i];

        if (n >= 0 && step->late && builder->companions[n].within_node >= 0)
            builder_note(builder,
                         arena_format(&builder->roadmap->arena, "%s. %s", step->title, step->late));
    }
}
