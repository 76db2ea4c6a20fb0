/* SPDX-License-Identifier: MIT
 * A change of a plan on its way: one record for all that can change, and one way to save it. */
#ifndef MILEPOST_SESSION_CHANGE_CHANGE_H
#define MILEPOST_SESSION_CHANGE_CHANGE_H

#include "milepost/session/change.h"
#include "session/state/session.h"

struct change {
    const struct answer_change *answers; /* one without a day is given today */
    int answer_count;
    int place;                /* a question; -1: leave it */
    unsigned parts;           /* the parts that change, a bit each: they are to be as in `rows` */
    struct plan_record *rows; /* new schools receive their numbers here */
    bool dated;               /* an answer of another day is another answer */
    bool takes;               /* the catalogue in use, which the person knows of from then on */
    bool kept;                /* what was tried: undo speaks of the what-if */
};

#define PART_BIT(part) (1U << (part))

static inline bool change_is_empty(const struct change *change)
{
    return change->answer_count == 0 && change->parts == 0 && !change->takes;
}

/* ---- save.c */

/* Saves a change, whole or not at all, as one that can be undone; then the session holds it. What
 * another program changed meanwhile is read first: STATUS_CONFLICT when it is the same thing, made
 * something else; the session holds what is on disk then. */
enum status change_save(struct session *session, const struct change *change,
                        struct error *err) MP_MUST_CHECK;
/* The same of one part alone. */
enum status change_save_part(struct session *session, enum plan_part part, struct plan_record *rows,
                             struct error *err) MP_MUST_CHECK;

/* ---- rival.c */

/* STATUS_CONFLICT, in words, when the plan is another `now` than it was known `before` in
 * something that the change changes too, to something else. */
enum status rival_check(const struct change *change, const struct plan_state *before,
                        const struct plan_state *now, struct error *err) MP_MUST_CHECK;
/* That such an answer was changed elsewhere: STATUS_CONFLICT. */
enum status rival_say_answer(const struct catalog *catalog, int question, struct error *err);

/* ---- between.c */

/* The change that leads from one state of a plan to another. Its rows are those of `to`, its
 * answers are freed with between_clear. */
void between_make(const struct plan_state *from, const struct plan_state *to, struct change *out);
void between_clear(struct change *change);
bool states_equal(const struct plan_state *left, const struct plan_state *right);

/* ---- schools.c */

/* session_add_school, of a program of the file of schools. */
enum status school_add_listed(struct session *session, const struct school_edit *edits, int count,
                              const struct school_listing *listed, int64_t *number,
                              struct buffer *said, struct error *err) MP_MUST_CHECK;

/* ---- undo_words.c */

/* "Undone: School program is again Enrolled now" */
void undo_say(const struct session *session, const struct change_report *report, bool undone,
              struct buffer *said);

#endif
