/* SPDX-License-Identifier: MIT
 * What is due in a plan, worked out with each change of it and kept in the data file beside it. */
#ifndef MILEPOST_SESSION_AGENDA_H
#define MILEPOST_SESSION_AGENDA_H

#include "milepost/session/open.h"
#include "milepost/store/agenda.h"

/* Plans whatever is changed through a store, within the transaction of the change. Its user owns
 * it, for longer than the store; the rest is its own. */
struct plan_follower {
    const struct catalog *catalog;
    const struct clock_source *clock;
    struct store_follower base;
    int64_t plan, revision;  /* what was planned last, */
    struct roadmap *roadmap; /* and its roadmap, until a session takes it; or NULL */
};

void follower_begin(struct plan_follower *follower, struct store *store,
                    const struct catalog *catalog, const struct clock_source *clock);
void follower_end(struct plan_follower *follower); /* once the store is closed */

/* Works out what is due in the open plan, and what lists say of it. */
void session_agenda(struct session *session, struct agenda *out);

/* Brings the agenda in the data file up to what the plan is by now. STATUS_CONFLICT: another
 * program changed the plan meanwhile, and has its own. */
enum status session_note_agenda(struct session *session, struct error *err) MP_MUST_CHECK;

/* Hears how far long work has come: "planning", 17 of 300. */
typedef void progress_fn(void *context, const char *doing, size_t done, size_t of);

/* Plans every plan anew and notes what is due in each. */
enum status session_plan_all(struct store *store, const struct catalog *catalog,
                             const struct clock_source *clock, progress_fn *progress, void *context,
                             struct error *err) MP_MUST_CHECK;

#endif
