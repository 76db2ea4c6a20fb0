/* SPDX-License-Identifier: MIT
 * Comments as a part of a plan. Two programs that read different ones do not disturb each other:
 * each is merged by itself. */
#ifndef MILEPOST_SESSION_STATE_COMMENT_PART_H
#define MILEPOST_SESSION_STATE_COMMENT_PART_H

#include "milepost/store/plan.h"

/* ---- comment_part.c -------------------------------------------------------------------------- */

bool comments_equal(const struct plan_record *left, const struct plan_record *right);
void comments_copy(struct plan_record *to, const struct plan_record *from);
void comments_merge(struct plan_record *mine, const struct plan_record *old,
                    const struct plan_record *now);
/* True when both changed the same comment. */
bool comments_rival(const struct plan_record *mine, const struct plan_record *old,
                    const struct plan_record *now);

#endif
