/* SPDX-License-Identifier: MIT
 * Answers on their way to and from the store and files. */
#ifndef MILEPOST_SESSION_STATE_WRITTEN_H
#define MILEPOST_SESSION_STATE_WRITTEN_H

#include "milepost/interview.h"
#include "milepost/store/plan.h"
#include "milepost/vector.h"

/* ---- written.c */

/* The state letter of a row: 'v', 'u', 'd', or 0 for no answer. */
char written_state(const struct answer *answer);

/* The text of a row: the written form of a value, else "". The caller frees it. */
char *written_value(const struct question *question, const struct answer *answer);

/* Reads a stored row; false when it no longer fits the question. */
bool written_read(const struct question *question, char state, const char *value, date_day as_of,
                  struct answer *out);

/* Checks a text of one line, and appends it without the spaces around it; `what` names it in an
 * error. */
enum status written_line(const char *what, const char *text, int most, struct buffer *written,
                         struct error *err) MP_MUST_CHECK;

/* Appends a row for each answer; the rows own their texts. */
typedef VECTOR(struct answer_row) answer_vector;
void written_rows(const struct answers *answers, answer_vector *rows);

#endif
