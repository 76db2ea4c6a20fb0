/* SPDX-License-Identifier: MIT
 * What-if: a copy of an open plan in memory, and keeping what was tried in it. */
#ifndef MILEPOST_SESSION_TRIAL_H
#define MILEPOST_SESSION_TRIAL_H

#include "milepost/session/change.h"

/* A copy of an open plan in memory alone. All that a session can do works on it as on a plan; what
 * is answered, chosen, half typed or undone there never reaches the data file, and undo takes back
 * what was done in the copy. Closed with session_close; NULL on failure. */
enum status session_trial(const struct session *session, struct session **out,
                          struct error *err) MP_MUST_CHECK;
bool session_is_trial(const struct session *session);

/* True when a trial holds other answers, figures or schools, or another route, than it began with.
 */
bool session_trial_differs(const struct session *trial);

/* The answers that differ from those it began with, in the catalogue's order; returns how many.
 * *changes is the caller's to free. */
int session_trial_changes(const struct session *trial, struct answer_change **changes);

/* Saves what differs in a trial of `session` as one change that can be undone; `said` receives a
 * line. STATUS_CONFLICT: another program changed the same meanwhile; the plan was read again and
 * nothing was saved, the next call saves over it. The trial stays open. */
enum status session_keep_trial(struct session *session, struct session *trial, struct buffer *said,
                               struct error *err) MP_MUST_CHECK;

#endif
