/* SPDX-License-Identifier: MIT
 * Marks and logged hours as parts of a plan. Two programs that mark different steps, or log hours,
 * do not disturb each other: each row is merged by itself. */
#ifndef MILEPOST_SESSION_STATE_PROGRESS_PART_H
#define MILEPOST_SESSION_STATE_PROGRESS_PART_H

#include "milepost/store/plan.h"

/* ---- progress_part.c ------------------------------------------------------------------------- */

bool marks_equal(const struct plan_record *left, const struct plan_record *right);
void marks_copy(struct plan_record *to, const struct plan_record *from);
void marks_merge(struct plan_record *mine, const struct plan_record *old,
                 const struct plan_record *now);
/* True when both marked the same step. */
bool marks_rival(const struct plan_record *mine, const struct plan_record *old,
                 const struct plan_record *now);

bool logs_equal(const struct plan_record *left, const struct plan_record *right);
void logs_copy(struct plan_record *to, const struct plan_record *from);
void logs_merge(struct plan_record *mine, const struct plan_record *old,
                const struct plan_record *now);
bool logs_rival(const struct plan_record *mine, const struct plan_record *old,
                const struct plan_record *now);

/* True when the marks of a step are not the same in both. */
bool marks_differ_of(const struct plan_record *left, const struct plan_record *right,
                     const char *step);

#endif
