/* SPDX-License-Identifier: MIT
 * All of a plan that its roadmap is made from, taken out of a session and put into one. Whatever
 * is added to a plan and moves its roadmap has to be copied here. */
#include <string.h>

#include "private.h"

/* ---- routes ---------------------------------------------------------------------------------- */

void choices_copy(struct choice_rows *to, const struct choice_rows *from)
{
    to->count = from->count;
    to->items = memory_new(from->count, sizeof *to->items);
    for (size_t i = 0; i < from->count; i++)
        to->items[i] = (struct choice_row){.need = memory_copy_text(from->items[i].need),
                                           .path = memory_copy_text(from->items[i].path)};
}

bool choices_equal(const struct choice_rows *left, const struct choice_rows *right)
{
    if (left->count != right->count)
        return false;
    for (size_t i = 0; i < left->count; i++)
        if (strcmp(left->items[i].need, right->items[i].need) != 0 ||
            strcmp(left->items[i].path, right->items[i].path) != 0)
            return false;
    return true;
}

/* ---- all of it ------------------------------------------------------------------------------- */

void plan_state_take(const struct session *session, struct plan_state *out)
{
    answers_copy(&out->answers, &session->answers);
    choices_copy(&out->route, &session->record.route);
}

void plan_state_put(struct session *session, const struct plan_state *state)
{
    answers_copy(&session->answers, &state->answers);
    choice_rows_clear(&session->record.route);
    choices_copy(&session->record.route, &state->route);
    session_forget(session);
}

void plan_state_clear(struct plan_state *state)
{
    answers_clear(&state->answers);
    choice_rows_clear(&state->route);
}
