/* SPDX-License-Identifier: MIT
 * A plan that has something of everything. */
#ifndef MILEPOST_TESTS_TUI_FULL_PLAN_H
#define MILEPOST_TESTS_TUI_FULL_PLAN_H

#include "stage.h"

/* A plan with its first answers, a school and a credit, at its overview. */
void full_plan_open(struct stage *stage, const int size[2]);

/* Makes the plan of which full_plan_open opens copies: the unchecked fixture of suites that open it
 * often, which runs once before their tests are forked. */
void full_plan_prepare(void);

/* A place of this kind that is there in such a plan. */
struct place full_plan_place(const struct stage *stage, enum place_kind kind);

/* Home lies below a plan, a difference in a what-if, a damaged file below nothing, leaving asks
 * before it is seen, and this catalogue has no letters: none of them is gone to from elsewhere. */
bool full_plan_goes_to(enum place_kind kind);

#endif
