/* SPDX-License-Identifier: MIT
 * What another program changed meanwhile that is to be saved too, and saying it. */
#include "session/change/change.h"

/* The first question of these that another program answered meanwhile, and in another way.
 * `before` is what was known of the answers. */
static int rival_find_answer(const struct session *session, const struct saving *saving,
                             const struct answers *before)
{
    for (int i = 0; i < saving->count; i++) {
        int index = saving->changes[i].question;
        const struct question *question = &session->catalog->questions[index];
        const struct answer *now = &session->answers.items[index];

        if (!answer_equal(question, now, &before->items[index]) &&
            !answer_equal(question, now, &saving->changes[i].after))
            return index;
    }
    return RIVAL_NONE;
}

int rival_find(const struct session *session, const struct saving *saving,
               const struct plan_state *before)
{
    const struct plan_record *now = &session->record;

    if (saving->route && !choices_equal(&now->route, &before->route) &&
        !choices_equal(&now->route, saving->route))
        return RIVAL_ROUTE;
    if (saving->figures && !figures_equal(&now->assumptions, &before->figures) &&
        !figures_equal(&now->assumptions, saving->figures))
        return RIVAL_FIGURES;
    if (saving->schools && !schools_equal(&now->programs, &before->schools) &&
        !schools_equal(&now->programs, saving->schools))
        return RIVAL_SCHOOLS;
    return rival_find_answer(session, saving, &before->answers);
}

enum status save_conflict(const struct session *session, int rival, struct error *err)
{
    static const struct {
        const char *what, *noun;
    } others[] = {
        [-RIVAL_ROUTE] = {"the route", "choice"},
        [-RIVAL_FIGURES] = {"your own figures", "list"},
        [-RIVAL_SCHOOLS] = {"the schools", "list"},
    };

    return error_set(err, STATUS_CONFLICT,
                     "%s: another program changed this %s meanwhile, nothing was saved; look "
                     "at it, and give yours again if it is to stand",
                     rival < 0 ? others[-rival].what : session->catalog->questions[rival].label,
                     rival < 0 ? others[-rival].noun : "answer");
}
