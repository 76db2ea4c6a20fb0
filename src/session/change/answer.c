/* SPDX-License-Identifier: MIT
 * Answering: one answer with the place in the interview, or several together. */
#include "session/change/change.h"

enum status session_answer(struct session *session, int question, const struct answer *answer,
                           int place, struct error *err)
{
    struct answer_change change = {.question = question, .after = *answer};

    change.after.as_of = session_today(session);
    return change_save(
        session, &(struct change){.answers = &change, .answer_count = 1, .place = place}, err);
}

enum status session_answer_all(struct session *session, const struct answer_change *changes,
                               int count, struct error *err)
{
    enum status status = session_answers_fit(session, changes, count, err);

    if (status != STATUS_OK)
        return status;
    return change_save(
        session, &(struct change){.answers = changes, .answer_count = count, .place = -1}, err);
}
