/* SPDX-License-Identifier: MIT
 * What is saved as one change, and what another program changed meanwhile. */
#ifndef MILEPOST_SESSION_CHANGE_CHANGE_H
#define MILEPOST_SESSION_CHANGE_CHANGE_H

#include "milepost/session/change.h"
#include "session/state/plan_state.h"
#include "session/state/session.h"

struct saving {
    const struct answer_change *changes;
    int count;
    int place;                       /* -1: leave it */
    const struct choice_rows *route; /* the route that is followed from then on; NULL: leave it */
    const struct assumption_rows *figures; /* all own figures from then on; NULL: leave them */
    struct program_rows *schools;          /* all schools from then on; NULL: leave them */
};

/* ---- save.c */

enum status session_save(struct session *session, const struct saving *saving,
                         struct error *err) MP_MUST_CHECK;

/* ---- rival.c */

/* What another program changed as well: an answer by its question, or one of these. */
enum { RIVAL_NONE = -1, RIVAL_ROUTE = -2, RIVAL_FIGURES = -3, RIVAL_SCHOOLS = -4 };

/* The first of what is to be saved that another program changed meanwhile, and in another way.
 * `before` is what was known of the plan. */
int rival_find(const struct session *session, const struct saving *saving,
               const struct plan_state *before);

/* STATUS_CONFLICT in words. */
enum status save_conflict(const struct session *session, int rival, struct error *err);

#endif
