/* SPDX-License-Identifier: MIT
 * Questions that hang on themselves, alone or in a circle: none of them would ever be asked. */
#include "catalog/check/check.h"

#include <string.h>

#include "catalog/read/fault.h"
#include "catalog/read/records.h"

struct circle {
    const struct catalog *catalog;
    bool *seen; /* of each question: what is looked at hangs on it */
};

/* Each question is looked at once, so it ends. */
static void circle_follow(struct circle *circle, int question)
{
    const struct condition *when = &circle->catalog->questions[question].when;

    for (int i = 0; i < when->count; i++) {
        int next = when->nodes[i].question;
        bool asks = when->nodes[i].op <= CONDITION_ANSWERED;

        if (!asks || circle->seen[next])
            continue;
        circle->seen[next] = true;
        circle_follow(circle, next);
    }
}

static void circle_look(struct circle *circle, int question)
{
    memset(circle->seen, 0, (size_t)circle->catalog->question_count * sizeof *circle->seen);
    circle_follow(circle, question);
}

/* Of a circle the first question is named. */
static bool circle_is_first(struct circle *circle, int question)
{
    for (int i = 0; i < question; i++) {
        circle_look(circle, question);
        if (!circle->seen[i])
            continue;
        circle_look(circle, i);
        if (circle->seen[question])
            return false;
    }
    return true;
}

void check_circles(struct loader *loader, const struct catalog *catalog)
{
    struct circle circle = {
        catalog, arena_new(loader->arena, (size_t)catalog->question_count, sizeof(bool))};

    for (int i = 0; i < catalog->question_count; i++) {
        circle_look(&circle, i);
        if (circle.seen[i] && circle_is_first(&circle, i))
            fault_on(loader, records_spot(loader, LIST_QUESTION, i),
                     "the question `%s` hangs on its own answer, by its `when` or those of the "
                     "questions in it: it is never asked",
                     catalog->questions[i].id);
    }
}
