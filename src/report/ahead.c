/* SPDX-License-Identifier: MIT
 * The way to the goal as a few parts: runs of steps of one phase along the chain that sets the
 * date. What is done beside it takes no time of its own. */
#include "milepost/report/ahead.h"

#include <stdlib.h>

/* ---- the chain ------------------------------------------------------------------------------- */

static bool ahead_is_on_chain(const struct roadmap *roadmap, const struct roadmap_step *step)
{
    return step->role == ROLE_ROUTE && step->critical && roadmap_step_is_open(step) &&
           step->start != DATE_NONE && step->start < roadmap->p50;
}

/* Of two that start on one day the one that ends first is first. */
static bool ahead_is_before(const struct roadmap_step *a, const struct roadmap_step *b)
{
    return a->start != b->start ? a->start < b->start : a->finish < b->finish;
}

/* By their start; returns how many. */
static int ahead_chain(const struct roadmap *roadmap, const struct roadmap_step **chain)
{
    int count = 0;

    for (int i = 0; i < roadmap->step_count; i++) {
        const struct roadmap_step *step = &roadmap->steps[i];
        int at = count;

        if (!ahead_is_on_chain(roadmap, step))
            continue;
        for (; at > 0 && ahead_is_before(step, chain[at - 1]); at--)
            chain[at] = chain[at - 1];
        chain[at] = step;
        count++;
    }
    return count;
}

/* ---- its parts ------------------------------------------------------------------------------- */

static void ahead_remove(struct ahead_way *way, int part)
{
    for (int i = part; i + 1 < way->count; i++)
        way->parts[i] = way->parts[i + 1];
    way->count--;
}

/* A part that takes no day gives way to what begins then. */
static void ahead_add(struct ahead_way *way, const struct roadmap_step *step, date_day today)
{
    const char *title = phase_title(step->phase);
    date_day from = step->start < today ? today : step->start;
    struct ahead_part *last = way->count > 0 ? &way->parts[way->count - 1] : NULL;

    if (last && last->title == title)
        return;
    if (last && last->from >= from) {
        last->title = title;
        return;
    }
    if (way->count == AHEAD_MOST)
        ahead_way_join(way);
    way->parts[way->count++] = (struct ahead_part){.title = title, .from = from};
}

/* What is reached on the way stands where the next part begins. */
static void ahead_set_milestones(struct ahead_way *way, const struct roadmap *roadmap)
{
    for (int i = 0; i < roadmap->milestone_count; i++) {
        const struct milestone *milestone = &roadmap->milestones[i];
        int part = 0;

        if (milestone->p50 == DATE_NONE || milestone->p50 >= roadmap->p50)
            continue;
        while (part < way->count && way->parts[part].from < milestone->p50)
            part++;
        if (part < way->count)
            way->parts[part].reached = milestone->title;
    }
}

static const char *ahead_goal(const struct roadmap *roadmap)
{
    return roadmap->milestone_count > 0 ? roadmap->milestones[roadmap->milestone_count - 1].title
                                        : "";
}

bool ahead_way_make(const struct roadmap *roadmap, struct ahead_way *way)
{
    const struct roadmap_step **chain;
    int count;

    *way = (struct ahead_way){.end = roadmap->p50, .p80 = roadmap->p80};
    if (roadmap->goal_state != GOAL_OPEN || roadmap->p50 == DATE_NONE ||
        roadmap->p50 <= roadmap->today)
        return false;
    chain = memory_new((size_t)roadmap->step_count + 1, sizeof *chain);
    count = ahead_chain(roadmap, chain);
    for (int i = 0; i < count; i++)
        ahead_add(way, chain[i], roadmap->today);
    free(chain);
    way->goal = ahead_goal(roadmap);
    if (way->count > 0)
        way->parts[0].from = roadmap->today;
    ahead_set_milestones(way, roadmap);
    return way->count > 0;
}

static int ahead_days(const struct ahead_way *way, int part)
{
    return (part + 1 < way->count ? way->parts[part + 1].from : way->end) - way->parts[part].from;
}

/* The first part stays where it is, today; what is reached is kept as long as anything else is
 * left to join. */
bool ahead_way_join(struct ahead_way *way)
{
    int shortest = -1;

    for (int i = 0; i < way->count; i++)
        if (!way->parts[i].reached &&
            (shortest < 0 || ahead_days(way, i) < ahead_days(way, shortest)))
            shortest = i;
    if (way->count <= 1)
        return false;
    if (shortest < 0)
        shortest = way->count - 1;
    if (shortest == 0) {
        way->parts[1].from = way->parts[0].from;
        way->parts[1].reached = NULL;
    }
    ahead_remove(way, shortest);
    return true;
}
