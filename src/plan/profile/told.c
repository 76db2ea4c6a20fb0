/* SPDX-License-Identifier: MIT
 * What was told: the answer to a question, or the neutral value in its place. */
#include <string.h>

#include "plan/profile/profile.h"

/* True when the answer is the day on which a study step that still stands was to end. */
static bool told_is_past_end(const struct profile *profile, const struct step *step)
{
    const struct answer *end = told_answer(profile, step->until);

    return step->kind == STEP_STUDY && end && end->value < profile->today &&
           condition_truth(&step->when, &profile->answers, NULL) != TRUTH_FALSE;
}

void told_doubt_past_end(struct profile *profile)
{
    profile->past_end = DATE_NONE;
    for (int s = 0; s < profile->catalog->step_count; s++) {
        const struct step *step = &profile->catalog->steps[s];
        if (!told_is_past_end(profile, step))
            continue;
        profile->past_end = profile->answers.items[step->until].value;
        profile->past_end_question = step->until;
        profile->answers.items[step->until] =
            (struct answer){.state = ANSWER_UNKNOWN, .as_of = DATE_NONE};
    }
}

const struct answer *told_answer(const struct profile *profile, int question)
{
    if (question < 0 || !profile->active[question])
        return NULL;
    const struct answer *answer = &profile->answers.items[question];
    return answer->state == ANSWER_VALUE ? answer : NULL;
}

int32_t told_value(const struct profile *profile, int question, bool *assumed)
{
    const struct answer *answer = told_answer(profile, question);

    if (assumed)
        *assumed = !answer;
    if (answer)
        return answer->value;
    return question >= 0 && profile->catalog->questions[question].has_neutral
               ? profile->catalog->questions[question].neutral
               : 0;
}

bool told_is(const struct profile *profile, int question, const char *value)
{
    if (question < 0)
        return false;
    int32_t index = told_value(profile, question, NULL);
    const struct question *q = &profile->catalog->questions[question];
    return index >= 0 && index < q->value_count && strcmp(q->values[index].id, value) == 0;
}

bool told_condition(const struct profile *profile, const struct condition *condition)
{
    for (int i = 0; i < condition->count; i++) {
        if (condition->nodes[i].op <= CONDITION_ANSWERED &&
            !told_answer(profile, condition->nodes[i].question))
            return false;
    }
    return true;
}
