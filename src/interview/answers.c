/* SPDX-License-Identifier: MIT
 * A person's answers, one a question of the catalogue, at the question's index. An answer holds no
 * memory of its own, so that copying the bytes copies it. */
#include <stdlib.h>
#include <string.h>

#include "milepost/interview.h"
#include "milepost/memory.h"

void answers_init(struct answers *answers, const struct catalog *catalog)
{
    size_t count = (size_t)catalog->question_count;

    answers->catalog = catalog;
    answers->items = memory_new(count, sizeof *answers->items);
    for (size_t i = 0; i < count; i++)
        answers->items[i].as_of = DATE_NONE;
}

void answers_clear(struct answers *answers)
{
    free(answers->items);
    *answers = (struct answers){0};
}

void answers_copy(struct answers *to, const struct answers *from)
{
    size_t count = (size_t)from->catalog->question_count;

    if (!to->items)
        answers_init(to, from->catalog);
    if (to != from && count > 0)
        memcpy(to->items, from->items, count * sizeof *to->items);
}

bool answer_equal(const struct question *question, const struct answer *left,
                  const struct answer *right)
{
    if (left->state != right->state)
        return false;
    if (left->state != ANSWER_VALUE)
        return true;
    return question->type == ANSWER_MULTI ? left->set == right->set : left->value == right->value;
}

void answers_drop_private(struct answers *answers)
{
    for (int i = 0; i < answers->catalog->question_count; i++) {
        if (answers->catalog->questions[i].is_private)
            answers->items[i] = (struct answer){.state = ANSWER_NONE, .as_of = DATE_NONE};
    }
}
