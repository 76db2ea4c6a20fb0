/* SPDX-License-Identifier: MIT
 * What a trial holds besides what a session does. */
#ifndef MILEPOST_SESSION_CHANGE_TRIAL_H
#define MILEPOST_SESSION_CHANGE_TRIAL_H

#include "milepost/session/trial.h"
#include "session/change/change.h"

/* Something done in a trial: what undo says of it, and how things stood afterwards. */
struct trial_step {
    struct change_report report;
    struct plan_state after;
};

struct trial_draft {
    char *field, *text;
};

/* steps[0] to steps[standing - 1] stand; the others are undone and can be made again. */
struct trial {
    struct plan_state base; /* the plan as it was known when the trial began */
    VECTOR(struct trial_step) steps;
    size_t standing;
    VECTOR(struct trial_draft) drafts;
};

/* ---- trial.c: what a session does in memory in place of writing it */

void trial_answer(struct session *session, const struct saving *saving);
void trial_choose_route(struct session *session, const struct choice_rows *route);
void trial_assume(struct session *session, const struct assumption_rows *figures);
/* Gives new schools their numbers. */
void trial_change_schools(struct session *session, struct program_rows *schools);
void trial_save_draft(struct session *session, const char *field, const char *text);
const char *trial_draft(const struct session *session, const char *field); /* "" without one */
enum status trial_undo(struct session *session, struct buffer *said,
                       struct error *err) MP_MUST_CHECK;
enum status trial_redo(struct session *session, struct buffer *said,
                       struct error *err) MP_MUST_CHECK;
void trial_free(struct trial **trial);

#endif
