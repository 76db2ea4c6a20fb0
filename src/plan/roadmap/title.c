/* SPDX-License-Identifier: MIT
 * What a route is called: the steps that tell it from the others, and the work it waits for. */
#include <string.h>

#include "plan/roadmap/compare.h"

/* The exam of the goal itself, which every route has. */
static bool title_is_goal_exam(const struct profile *profile, int step)
{
    const struct step *s = &profile->catalog->steps[step];
    return s->kind == STEP_EXAM && s->credential == profile->goal_credential;
}

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

/* What a title names: the exam of the goal too where there is another one. */
struct title {
    const char **names;
    int count;
    bool other_exam;
};

/* The wait stands before what waits for it. */
static void title_list_parts(struct builder *builder, const struct route *route,
                             const struct network *network, const int *order, bool with_goal,
                             struct title *title)
{
    const struct profile *profile = &builder->profile;
    const struct link *wait = route_longest_wait(profile, route);

    *title = (struct title){.names = arena_new(&builder->roadmap->arena,
                                               (size_t)network->count * 2 + 1, sizeof(char *))};
    for (int i = 0; i < network->count; i++) {
        const struct node *node = &network->nodes[order[i]];
        bool goal_exam = title_is_goal_exam(profile, node->step);
        bool exam = profile->catalog->steps[node->step].kind == STEP_EXAM;

        title->other_exam |= exam && !goal_exam;
        if (wait && node->route == wait->to)
            title->names[title->count++] = title_of_wait(builder, wait->months);
        if ((goal_exam && with_goal) || title_tells_apart(profile, node->step))
            title->names[title->count++] = title_of_step(builder, node->step);
    }
}

/* "Coding course, then CCA, then a year at work" */
static const char *title_write(struct builder *builder, const struct title *title)
{
    struct buffer text = {0};

    for (int i = 0; i < title->count; i++)
        buffer_format(&text, "%s%s", i > 0 ? ", then " : "", title->names[i]);
    if (text.length == 0)
        buffer_add(&text, "Preparation and the exam");
    if (text.text[0] >= 'a' && text.text[0] <= 'z')
        text.text[0] = (char)(text.text[0] - 'a' + 'A');
    const char *written = arena_copy_text(&builder->roadmap->arena, text.text);
    buffer_clear(&text);
    return written;
}

void title_make(struct builder *builder, const struct route *route, const struct network *network,
                const int *order, struct route_summary *summary)
{
    struct title title;

    title_list_parts(builder, route, network, order, false, &title);
    summary->parts = title.names;
    summary->part_count = title.count;
    if (title.other_exam)
        title_list_parts(builder, route, network, order, true, &title);
    summary->title = title_write(builder, &title);
}
