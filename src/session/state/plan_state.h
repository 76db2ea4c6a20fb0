/* SPDX-License-Identifier: MIT
 * What a plan holds, as a session knows it. */
#ifndef MILEPOST_SESSION_STATE_PLAN_STATE_H
#define MILEPOST_SESSION_STATE_PLAN_STATE_H

#include "milepost/session/open.h"
#include "milepost/store/change.h"
#include "milepost/vector.h"

struct plan_state {
    struct plan_record record;
    struct answers answers;               /* those of the record, parsed */
    VECTOR(struct orphan_answer) orphans; /* borrow their texts from `record` */
};

/* What of a plan is changed, compared and kept as a whole. */
enum plan_part {
    PLAN_ROUTE,
    PLAN_FIGURES,
    PLAN_SCHOOLS,
    PLAN_MARKS,
    PLAN_LOGS,
    PLAN_BASELINE,
    PLAN_CREDITS,
    PLAN_HELD,
    PLAN_COMMENTS
};
#define PLAN_PART_COUNT (PLAN_COMMENTS + 1)

/* ---- plan_state.c */

/* Reads a plan whole; on failure `out` is as it was. */
enum status plan_state_read(struct store *store, const struct catalog *catalog, int64_t id,
                            struct plan_state *out, struct error *err) MP_MUST_CHECK;
/* Makes the answers and orphans of the record. */
void plan_state_parse(struct plan_state *state, const struct catalog *catalog);
/* Copies what can be changed and compared: the answers and the parts. `out` is zeroed. */
void plan_state_copy(struct plan_state *out, const struct plan_state *from);
void plan_state_clear(struct plan_state *state);

/* True when the answer is not what stands there, be that one that the catalogue no longer has. */
bool plan_state_differs(const struct plan_state *state, const struct answer_change *change);
/* Holds these answers from now on. */
void plan_state_answer(struct plan_state *state, const struct answer_edit *edits, size_t count);

/* ---- plan_part.c */

bool part_equal(enum plan_part part, const struct plan_record *left,
                const struct plan_record *right);
/* Puts a copy of it in the place of what was there. */
void part_copy(enum plan_part part, struct plan_record *to, const struct plan_record *from);

/* `mine` was made of `old`, which another program made `now` meanwhile: whatever of `mine` is as it
 * was becomes as it is now. Of marks, logged hours, credits, what is printed on credentials and
 * comments that is each by itself, of others the whole. */
void part_merge(enum plan_part part, struct plan_record *mine, const struct plan_record *old,
                const struct plan_record *now);
/* True when both changed the same thing of it, to something else. */
bool part_rivals(enum plan_part part, const struct plan_record *mine, const struct plan_record *old,
                 const struct plan_record *now);
#endif
