/* SPDX-License-Identifier: MIT
 * The answers that follow from a mark. They are derived from the catalogue: what the facts that a
 * step gives need to be true, which program or vaccine the step is of. */
#ifndef MILEPOST_SESSION_CHANGE_MARK_ANSWERS_H
#define MILEPOST_SESSION_CHANGE_MARK_ANSWERS_H

#include "milepost/doses.h"
#include "milepost/session/marks.h"
#include "session/state/session.h"

/* ---- satisfy.c ------------------------------------------------------------------------------- */

/* Answers on their way to what a condition wants. */
struct answering {
    const struct catalog *catalog;
    struct answers answers; /* as they are to be */
    date_day day;           /* on which they hold */
};

void answering_put(struct answering *answering, int question, struct answer answer);
/* A number or a day. */
void answering_put_value(struct answering *answering, int question, int32_t value);
/* A choice by its id; nothing where the question has no such value. */
void answering_choose(struct answering *answering, int question, const char *value);

/* Changes as few answers as make the condition true; false when none of ours does. What was not
 * asked is never taken back, and nothing is made unanswered. */
bool answering_satisfy(struct answering *answering, const struct condition *condition);

/* ---- mark_answers.c -------------------------------------------------------------------------- */

/* What the answers become when a step of the catalogue is marked; returns how many change. *changes
 * is the caller's to free. */
int mark_answers(const struct session *session, int step, const struct mark_request *request,
                 struct answer_change **changes);

/* Of a step with doses: the next one, if it is given on that day. */
struct dose_ruling mark_dose(const struct session *session, int step, date_day day);

/* True of what a person is in and that ends on a day which the school may tell. */
bool step_is_of_a_program(const struct step *step);

/* True when a mark of this kind on this step may change the answer to a question. */
bool mark_may_answer(const struct catalog *catalog, int step, enum mark_kind kind, int question);

#endif
