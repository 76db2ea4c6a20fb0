/* SPDX-License-Identifier: MIT
 * What the catalogue says at once to people with these answers. */
#include <string.h>

#include "plan/roadmap/totals.h"

static bool notice_is_there(const struct roadmap *roadmap, const struct notice *notice)
{
    for (int i = 0; i < roadmap->notice_count; i++) {
        if (strcmp(roadmap->notices[i]->text, notice->text) == 0)
            return true;
    }
    return false;
}

static int notices_most(const struct catalog *catalog)
{
    int count = 0;

    for (int i = 0; i < catalog->question_count; i++)
        count += catalog->questions[i].notice_count;
    return count;
}

/* A goal that stands needs no warning about the way to it. */
void notices_make(struct builder *builder)
{
    struct roadmap *roadmap = builder->roadmap;
    const struct profile *profile = &builder->profile;
    const struct catalog *catalog = profile->catalog;
    const struct notice **items =
        arena_new(&roadmap->arena, (size_t)notices_most(catalog) + 1, sizeof *items);

    roadmap->notices = items;
    if (roadmap->goal_state == GOAL_REACHED)
        return;
    for (int i = 0; i < catalog->question_count; i++) {
        const struct question *question = &catalog->questions[i];
        for (int j = 0; j < question->notice_count; j++) {
            const struct notice *notice = &question->notices[j];
            if (condition_truth(&notice->when, &profile->answers, profile->active) == TRUTH_TRUE &&
                !notice_is_there(roadmap, notice))
                items[roadmap->notice_count++] = notice;
        }
    }
}
