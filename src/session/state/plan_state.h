/* SPDX-License-Identifier: MIT
 * All of a plan that its roadmap is made from, copied and compared. */
#ifndef MILEPOST_SESSION_STATE_PLAN_STATE_H
#define MILEPOST_SESSION_STATE_PLAN_STATE_H

#include "milepost/session/open.h"

struct plan_state {
    struct answers answers;
    struct choice_rows route;
    struct assumption_rows figures;
    struct program_rows schools;
};

/* ---- state.c */

/* Copies what the session holds; `out` is zeroed. */
void plan_state_take(const struct session *session, struct plan_state *out);
/* The session holds it from now on. */
void plan_state_put(struct session *session, const struct plan_state *state);
void plan_state_clear(struct plan_state *state);

void choices_copy(struct choice_rows *to, const struct choice_rows *from);
bool choices_equal(const struct choice_rows *left, const struct choice_rows *right);
void figures_copy(struct assumption_rows *to, const struct assumption_rows *from);
bool figures_equal(const struct assumption_rows *left, const struct assumption_rows *right);
void schools_copy(struct program_rows *to, const struct program_rows *from);
bool schools_equal(const struct program_rows *left, const struct program_rows *right);
/* The same of one school, whether or not it is chosen. */
bool school_equal(const struct program_row *left, const struct program_row *right);

/* The session holds copies of these from now on. */
void session_hold_figures(struct session *session, const struct assumption_rows *figures);
void session_hold_schools(struct session *session, const struct program_rows *schools);

#endif
