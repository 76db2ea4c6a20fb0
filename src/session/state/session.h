/* SPDX-License-Identifier: MIT
 * What a session holds, and what follows from it. */
#ifndef MILEPOST_SESSION_STATE_SESSION_H
#define MILEPOST_SESSION_STATE_SESSION_H

#include "milepost/session/open.h"
#include "milepost/vector.h"
#include "session/state/worksheet.h"

struct trial;

struct session {
    struct store *store; /* NULL in a trial: nothing of it can reach the data file */
    struct trial *trial; /* NULL: a plan in the data file */
    const struct catalog *catalog;
    struct clock_source clock;
    struct plan_record record;            /* as it was read; its answers only serve the orphans */
    struct answers answers;               /* what is on disk, parsed */
    VECTOR(struct orphan_answer) orphans; /* borrow their texts from `record` */
    struct school_form form;
    struct worksheet worksheet;
    int place;
    int64_t saved_at;
    struct roadmap *roadmap;
    bool roadmap_stale;
    enum question_status *status;
    bool status_stale;
    char *draft;
};

/* ---- session.c */

/* What was made from the answers no longer holds. */
void session_forget(struct session *session);

/* ---- load.c */

/* Reads the plan from the store into the session; on failure the session is as it was. */
enum status session_load(struct session *session, struct error *err) MP_MUST_CHECK;

/* Reads the plan again after a change that is on disk since `now`. */
enum status session_changed(struct session *session, int64_t now, struct error *err) MP_MUST_CHECK;

/* ---- held.c */

/* True when the answer is not what stands on disk. */
bool answer_differs(const struct session *session, int question, const struct answer *after);

/* The day on which an answer counts as given. */
date_day answer_day(const struct session *session, const struct answer *answer);

/* Lays an answer that is saved into memory. */
void answer_lay_in(struct session *session, const struct answer_change *change);

/* ---- follow.c */

/* The roadmap of the answers along these choices. */
struct roadmap *follow_roadmap(const struct session *session, bool with_private,
                               const struct route_choice *choices, int count);

/* STATUS_USAGE when the roadmap has no route of this number (from 1). */
enum status follow_check_route(const struct roadmap *roadmap, int number,
                               struct error *err) MP_MUST_CHECK;

#endif
