/* SPDX-License-Identifier: MIT
 * One open plan: opening it, what is known of it, what follows from its answers. */
#ifndef MILEPOST_SESSION_OPEN_H
#define MILEPOST_SESSION_OPEN_H

#include "milepost/roadmap.h"
#include "milepost/session/clock.h"
#include "milepost/store/plan.h"

/* A stored answer whose question or value the catalogue no longer has: kept, shown under "no
 * longer in the catalogue", exported again. */
struct orphan_answer {
    const char *question, *value;
    char state;
    date_day as_of;
};

struct session;

/* The catalogue that a plan is of, of those on hand with `catalog`. STATUS_NOT_FOUND: none is. */
enum status session_find_catalog(struct store *store, const struct catalog *catalog, int64_t plan,
                                 const struct catalog **out, struct error *err) MP_MUST_CHECK;

/* Opens plan `id`: reads its answers. The store and catalogue stay the caller's and must
 * outlive the session. */
enum status session_open(struct store *store, const struct catalog *catalog,
                         const struct clock_source *clock, int64_t id, struct session **out,
                         struct error *err) MP_MUST_CHECK;
void session_close(struct session **session);

/* Reads the plan again when another program changed the file; true when it did. */
enum status session_refresh(struct session *session, bool *changed,
                            struct error *err) MP_MUST_CHECK;

int64_t session_plan_id(const struct session *session);
const char *session_uuid(const struct session *session);
const char *session_name(const struct session *session);
const struct catalog *session_catalog(const struct session *session);
/* That of the open plan; without one (NULL) the other. */
const struct catalog *session_catalog_or(const struct session *session,
                                         const struct catalog *catalog);
date_day session_today(const struct session *session);
const struct answers *session_answers(const struct session *session);
int session_orphans(const struct session *session, const struct orphan_answer **orphans);

/* When the last commit of this session returned (Unix seconds), 0 before the first. */
int64_t session_saved_at(const struct session *session);

/* True when a route was chosen or a step marked: the plan is no longer looked at alone, it is
 * followed. */
bool session_is_followed(const struct session *session);

/* ---- what follows from the answers ----------------------------------------------------------- */

/* Where each question stands (interview_status with the planner's relevance). */
const enum question_status *session_questions(struct session *session);

/* The roadmap of the answers as they stand; made on first use after a change, then kept. */
const struct roadmap *session_roadmap(struct session *session);

/* Days are shown in another style: the roadmap, which has some in its texts, is made again when
 * somebody looks at it. The plan is the same. */
void session_say_anew(struct session *session);

/* Grows whenever the plan becomes another one: what was made from its roadmap is out of date then,
 * whether the new one is made already or not. */
unsigned session_turn(const struct session *session);

/* True when session_roadmap would have to work. */
bool session_roadmap_stale(const struct session *session);

/* A roadmap for a print: without private answers unless `with_private`, following route
 * `route` (from 1; 0: the one the plan follows). Freed by the caller. STATUS_USAGE when there
 * is no such route. */
enum status session_print_roadmap(struct session *session, bool with_private, int route,
                                  struct roadmap **out, struct error *err) MP_MUST_CHECK;

#endif
