/* SPDX-License-Identifier: MIT
 * What a route is called: the steps that tell it from the others, and the work it waits for. */
#include <string.h>

#include "plan/roadmap/compare.h"

/* The steps that tell routes apart: programs, work, other exams. */
static bool title_tells_apart(const struct profile *profile, int step)
{
    const struct step *s = &profile->catalog->steps[step];
    if (s->kind == STEP_EXAM)
        return s->credential != profile->goal_credential;
    return (s->kind == STEP_STUDY && s->template != TEMPLATE_PREPARATION) || s->kind == STEP_JOB;
}

/* As it is called in the middle of a sentence: "Coding course, 80 hours" is "coding course" here,
 * "Sit the CCA exam" is "CCA"; "Practicode" and "AAPC's course" stay as they are. */
static const char *title_of_step(struct builder *builder, int step)
{
    const struct catalog *catalog = builder->profile.catalog;
    struct arena *arena = &builder->roadmap->arena;
    const struct step *s = &catalog->steps[step];

    if (s->kind == STEP_EXAM && s->credential >= 0)
        return catalog->credentials[s->credential].code;
    char *text = arena_copy_bytes(arena, s->title, strcspn(s->title, ","));
    if (s->kind == STEP_JOB || s->template == TEMPLATE_PROGRAM)
        text[0] = catalog_small_first(catalog, text);
    return text;
}

/* The link with the most months of work that a route waits for after it has begun, else one to
 * experience that grows already; NULL: it waits for none. */
static const struct link *route_longest_wait(const struct profile *profile,
                                             const struct route *route)
{
    const struct link *longest = NULL;

    for (int i = 0; i < route->link_count; i++) {
        const struct link *link = &route->links[i];
        bool waits = link->months > 0 || (link->from < 0 && link->day > profile->today);
        if (waits && (!longest || link->months > longest->months))
            longest = link;
    }
    return longest;
}

/* "a year at work" */
static const char *title_of_wait(struct builder *builder, int months)
{
    if (months == 0)
        return "time at work";
    if (months == 12)
        return "a year at work";
    if (months % 12 == 0)
        return arena_format(&builder->roadmap->arena, "%d years at work", months / 12);
    return arena_format(&builder->roadmap->arena, "%d month%s at work", months,
                        months == 1 ? "" : "s");
}

/* The wait stands before what waits for it. */
static void title_list_parts(struct builder *builder, const struct route *route,
                             const struct network *network, const int *order,
                             struct route_summary *summary)
{
    const char **parts =
        arena_new(&builder->roadmap->arena, (size_t)summary->step_count + 1, sizeof *parts);
    const struct link *wait = route_longest_wait(&builder->profile, route);

    for (int i = 0; i < summary->step_count; i++) {
        const struct node *node = &network->nodes[order[i]];
        if (wait && node->route == wait->to)
            parts[summary->part_count++] = title_of_wait(builder, wait->months);
        if (title_tells_apart(&builder->profile, node->step))
            parts[summary->part_count++] = title_of_step(builder, node->step);
    }
    summary->parts = parts;
}

/* "Coding course, then CCA, then a year at work" */
static void title_write(struct builder *builder, struct route_summary *summary)
{
    struct buffer title = {0};

    for (int i = 0; i < summary->part_count; i++)
        buffer_format(&title, "%s%s", i > 0 ? ", then " : "", summary->parts[i]);
    if (title.length == 0)
        buffer_add(&title, "Preparation and the exam");
    if (title.text[0] >= 'a' && title.text[0] <= 'z')
        title.text[0] = (char)(title.text[0] - 'a' + 'A');
    summary->title = arena_copy_text(&builder->roadmap->arena, title.text);
    buffer_clear(&title);
}

void title_make(struct builder *builder, const struct route *route, const struct network *network,
                const int *order, struct route_summary *summary)
{
    title_list_parts(builder, route, network, order, summary);
    title_write(builder, summary);
}
