/* SPDX-License-Identifier: MIT
 * What differs between two states of a plan, as a change. */
#include <stdlib.h>

#include "session/change/change.h"

void between_make(const struct plan_state *from, const struct plan_state *to, struct change *out)
{
    const struct catalog *catalog = to->answers.catalog;
    struct answer_change *answers = memory_new((size_t)catalog->question_count, sizeof *answers);

    *out =
        (struct change){.answers = answers, .place = -1, .rows = (struct plan_record *)&to->record};
    for (int i = 0; i < catalog->question_count; i++)
        if (!answer_equal(&catalog->questions[i], &from->answers.items[i], &to->answers.items[i]))
            answers[out->answer_count++] =
                (struct answer_change){.question = i, .after = to->answers.items[i]};
    for (int i = 0; i < PLAN_PART_COUNT; i++)
        if (!part_equal((enum plan_part)i, &from->record, &to->record))
            out->parts |= PART_BIT(i);
}

void between_clear(struct change *change)
{
    free((struct answer_change *)change->answers);
    *change = (struct change){0};
}

bool states_equal(const struct plan_state *left, const struct plan_state *right)
{
    struct change change;
    bool same;

    between_make(left, right, &change);
    same = change_is_empty(&change);
    between_clear(&change);
    return same;
}
