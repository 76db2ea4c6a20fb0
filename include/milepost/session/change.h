/* SPDX-License-Identifier: MIT
 * Changing an open plan: answers, the place in the interview, the route; undo and redo. */
#ifndef MILEPOST_SESSION_CHANGE_H
#define MILEPOST_SESSION_CHANGE_H

#include "milepost/session/open.h"

/* Saves one answer durably with its undo record and the place (-1: leave it), then lays it into
 * the answers; it counts as given today. On failure nothing has changed. Saving an equal answer
 * writes only the place. */
enum status session_answer(struct session *session, int question, const struct answer *answer,
                           int place, struct error *err) MP_MUST_CHECK;

/* Whether answers that are newly given stand beside the others: days of doses that can't both
 * count. STATUS_USAGE says why not. */
enum status session_answers_fit(const struct session *session, const struct answer_change *changes,
                                int count, struct error *err) MP_MUST_CHECK;

/* Several answers as one change, all or none. An `after` without a day is given today.
 * STATUS_USAGE: session_answers_fit. */
enum status session_answer_all(struct session *session, const struct answer_change *changes,
                               int count, struct error *err) MP_MUST_CHECK;

/* Where the interview was left: a question, or -1. */
int session_place(const struct session *session);
enum status session_set_place(struct session *session, int question,
                              struct error *err) MP_MUST_CHECK;

/* What is half typed in a field, kept until it is saved ("" drops it). `field` is a question's id,
 * or another name, which then has a ':' in it, as no id has. */
enum status session_save_draft(struct session *session, const char *field, const char *text,
                               struct error *err) MP_MUST_CHECK;
/* "" when there is none. Owned by the session until the next call. */
const char *session_draft(struct session *session, const char *field);

/* Undo and redo; `said` receives a line: "Undone: School program is again Enrolled now".
 * STATUS_NOT_FOUND when there is nothing to undo. */
enum status session_undo(struct session *session, struct buffer *said,
                         struct error *err) MP_MUST_CHECK;
enum status session_redo(struct session *session, struct buffer *said,
                         struct error *err) MP_MUST_CHECK;
/* Undo, or with `again` redo, in a plan that is not open, which is opened as it is then: perhaps by
 * another catalogue, as a session that is open can't be. *moved is false when there was nothing to
 * undo. On failure nothing was undone. */
enum status session_open_moved(struct store *store, const struct catalog *catalog,
                               const struct clock_source *clock, int64_t plan, bool again,
                               bool *moved, struct session **out, struct buffer *said,
                               struct error *err) MP_MUST_CHECK;

/* Follows route `number` (from 1) from now on: a change. */
enum status session_choose_route(struct session *session, int number, struct buffer *said,
                                 struct error *err) MP_MUST_CHECK;

#endif
