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

/* ---- change/measure.c ------------------------------------------------------------------------ */

/* One change; `said` receives a line. STATUS_USAGE when the day or the plan holds no more entries.
 */
enum status session_keep_measure(struct session *session, const struct measure_result *result,
                                 struct buffer *said, struct error *err) MP_MUST_CHECK;

/* The last `most` results in the order in which they were kept; returns how many these are. */
int session_measures(const struct session *session, struct kept_measure *out, int most);

/* Saves the words a minute as the answer, given today, as far as the question takes as many. */
enum status session_answer_measure(struct session *session, const struct measure_result *result,
                                   struct error *err) MP_MUST_CHECK;

/* ---- state/measuring.c ----------------------------------------------------------------------- */

/* What a measure belongs to: the question that it answers, and steps that are about it. */
bool measure_answers(const struct catalog *catalog, int question);
bool measure_is_of_step(const struct catalog *catalog, const struct roadmap_step *step);

/* "52 words a minute, 97.5 % right" */
void measure_say(const struct measure_result *result, struct buffer *out);
/* The keys behind it; `whole`: by which rule. */
void measure_say_keys(const struct measure_result *result, bool whole, struct buffer *out);
/* What employers look for, and who says so; nothing where the catalogue has none. */
void measure_say_benchmark(const struct catalog *catalog, date_day today, struct buffer *out);
/* "Your results: 31, 45, 52", in words a minute. */
void measure_say_earlier(const struct kept_measure *kept, int count, struct buffer *out);
void measure_say_last(const struct kept_measure *last, struct buffer *out);

#endif
