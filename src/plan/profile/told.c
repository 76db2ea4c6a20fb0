/* SPDX-License-Identifier: MIT
 * What was told: the answer to a question, or the neutral value in its place. */
#include <string.h>

#include "plan/profile/profile.h"

const struct answer *profile_answer(const struct profile *profile, int question)
{
    if (question < 0 || !profile->active[question])
        return NULL;
    const struct answer *answer = &profile->answers.items[question];
    return answer->state == ANSWER_VALUE ? answer : NULL;
}

int told_question(const struct profile *profile, const char *id)
{
    return catalog_find_question(profile->catalog, id);
}

const struct answer *told_answer(const struct profile *profile, const char *id)
{
    return profile_answer(profile, told_question(profile, id));
}

/* The answer to a choice or number, or the neutral value of its question. */
int32_t told_value(const struct profile *profile, const char *id, bool *assumed)
{
    int question = told_question(profile, id);
    const struct answer *answer = profile_answer(profile, question);
    if (assumed)
        *assumed = !answer;
    if (answer)
        return answer->value;
    return question >= 0 && profile->catalog->questions[question].has_neutral
               ? profile->catalog->questions[question].neutral
               : 0;
}

bool told_is(const struct profile *profile, const char *id, const char *value)
{
    int question = told_question(profile, id);
    if (question < 0)
        return false;
    int32_t index = told_value(profile, id, NULL);
    const struct question *q = &profile->catalog->questions[question];
    return index >= 0 && index < q->value_count && strcmp(q->values[index].id, value) == 0;
}
