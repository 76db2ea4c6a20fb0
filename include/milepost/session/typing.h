/* SPDX-License-Identifier: MIT
 * Results of the typing measure. They are kept as hours are logged, an entry each of two minutes,
 * under a name of their own: no step is begun by them, and no pace told. So they are undone,
 * exported and taken back as logged hours are. */
#ifndef MILEPOST_SESSION_TYPING_H
#define MILEPOST_SESSION_TYPING_H

#include "milepost/session/open.h"
#include "milepost/typing.h"

/* The question that a result answers, and the skill whose benchmark stands beside it. */
#define TYPING_QUESTION "skill.typing_wpm"
#define TYPING_SKILL    "typing"

struct kept_measure {
    date_day day;
    struct measure_result result;
};

/* One change; `said` receives a line. STATUS_USAGE when the day or the plan holds no more entries.
 */
enum status session_keep_measure(struct session *session, const struct measure_result *result,
                                 struct buffer *said, struct error *err) MP_MUST_CHECK;

/* The last `most` results in the order in which they were kept; returns how many these are. */
int session_measures(const struct session *session, struct kept_measure *out, int most);

/* Saves the words a minute as the answer, given today, as far as the question takes as many. */
enum status session_answer_measure(struct session *session, const struct measure_result *result,
                                   struct error *err) MP_MUST_CHECK;

#endif
