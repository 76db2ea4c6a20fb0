/* SPDX-License-Identifier: MIT
 * Credits and what is printed on credentials as parts of a plan. Two programs that enter different
 * ones do not disturb each other: each row is merged by itself. */
#ifndef MILEPOST_SESSION_STATE_CREDIT_PART_H
#define MILEPOST_SESSION_STATE_CREDIT_PART_H

#include "milepost/store/plan.h"

/* ---- credit_part.c --------------------------------------------------------------------------- */

bool credits_equal(const struct plan_record *left, const struct plan_record *right);
void credits_copy(struct plan_record *to, const struct plan_record *from);
void credits_merge(struct plan_record *mine, const struct plan_record *old,
                   const struct plan_record *now);
/* True when both changed the same credit. */
bool credits_rival(const struct plan_record *mine, const struct plan_record *old,
                   const struct plan_record *now);

bool held_equal(const struct plan_record *left, const struct plan_record *right);
void held_copy(struct plan_record *to, const struct plan_record *from);
void held_merge(struct plan_record *mine, const struct plan_record *old,
                const struct plan_record *now);
bool held_rival(const struct plan_record *mine, const struct plan_record *old,
                const struct plan_record *now);

#endif
