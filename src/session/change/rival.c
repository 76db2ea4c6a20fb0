/* SPDX-License-Identifier: MIT
 * What another program changed meanwhile that is to be changed here too: the person has to look
 * at it. All else stands beside the change. */
#include "session/change/change.h"

static const struct {
    const char *what, *noun;
} part_words[] = {
    [PLAN_ROUTE] = {"the route", "choice"},
    [PLAN_FIGURES] = {"your own figures", "list"},
    [PLAN_SCHOOLS] = {"the schools", "list"},
    [PLAN_MARKS] = {"what is marked on a step", "step"},
    [PLAN_LOGS] = {"the hours that are logged", "entry"},
    [PLAN_BASELINE] = {"the baseline", "baseline"},
    [PLAN_CREDITS] = {"a credit", "entry"},
    [PLAN_HELD] = {"what is noted of a credential", "credential"},
    [PLAN_COMMENTS] = {"a comment", "comment"},
};

_Static_assert(sizeof part_words / sizeof *part_words == PLAN_PART_COUNT, "every part is named");

static enum status rival_say(const char *what, const char *noun, struct error *err)
{
    return error_set(err, STATUS_CONFLICT,
                     "%s: another program changed this %s meanwhile, nothing was saved; look "
                     "at it, and give yours again if it is to stand",
                     what, noun);
}

enum status rival_say_answer(const struct catalog *catalog, int question, struct error *err)
{
    return rival_say(catalog->questions[question].label, "answer", err);
}

static bool is_rival_part(const struct change *change, enum plan_part part,
                          const struct plan_state *before, const struct plan_state *now)
{
    return (change->parts & PART_BIT(part)) &&
           part_rivals(part, change->rows, &before->record, &now->record);
}

static bool is_rival_answer(const struct answer_change *change, const struct plan_state *before,
                            const struct plan_state *now)
{
    const struct question *question = &now->answers.catalog->questions[change->question];
    const struct answer *answer = &now->answers.items[change->question];

    return !answer_equal(question, answer, &before->answers.items[change->question]) &&
           !answer_equal(question, answer, &change->after);
}

enum status rival_check(const struct change *change, const struct plan_state *before,
                        const struct plan_state *now, struct error *err)
{
    for (int i = 0; i < PLAN_PART_COUNT; i++)
        if (is_rival_part(change, (enum plan_part)i, before, now))
            return rival_say(part_words[i].what, part_words[i].noun, err);
    for (int i = 0; i < change->answer_count; i++)
        if (is_rival_answer(&change->answers[i], before, now))
            return rival_say_answer(now->answers.catalog, change->answers[i].question, err);
    return STATUS_OK;
}
