/* SPDX-License-Identifier: MIT
 * Undo and redo over all plans, from where none is open: the newest change of any of them is taken
 * back, deleted plans' too. A plan that was just begun, copied or imported has no change to undo:
 * it is taken out. */
#ifndef MILEPOST_SESSION_PAST_H
#define MILEPOST_SESSION_PAST_H

#include "milepost/session/open.h"

/* What was done in this run; zeroed at its start. */
struct plans_past {
    int64_t changed; /* the plan that was changed last: what is redone first */
    int64_t made;    /* the plan that was begun, copied or imported last: an undo takes it out */
    int64_t unmade;  /* the plan that an undo took out: a redo brings it back */
    bool many;       /* several were imported together: no undo takes all of them out */
};

/* A plan was changed, or made: alone, or with `many` others. */
void plans_past_change(struct plans_past *past, int64_t plan);
void plans_past_make(struct plans_past *past, int64_t plan, bool many);
/* A plan was opened: what was made before it is no longer the last. */
void plans_past_open(struct plans_past *past, int64_t plan);

enum past_outcome {
    PAST_NOTHING, /* there is nothing to undo, or to redo */
    PAST_MOVED,   /* `said` has what was undone or redone, and of which plan */
    PAST_OUT,     /* the new plan was taken out */
    PAST_IN,      /* it is here again */
    PAST_MANY     /* plans that were imported together are not taken out at once */
};

/* Takes back, or makes again, the last change of all plans; *plan is the one it was of, or 0 when
 * none is there any more: nothing was undone, or the plan was taken out. */
enum status plans_past_undo(struct plans_past *past, struct store *store,
                            const struct catalog *catalog, const struct clock_source *clock,
                            bool again, enum past_outcome *outcome, int64_t *plan,
                            struct buffer *said, struct error *err) MP_MUST_CHECK;

#endif
