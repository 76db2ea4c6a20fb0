/* SPDX-License-Identifier: MIT
 * A solver that is slow and obvious, written apart from the planner: every set of steps, every
 * choice of paths, every order of study. It says what the planner must find. */
#ifndef MILEPOST_TESTS_PLAN_REFERENCE_H
#define MILEPOST_TESTS_PLAN_REFERENCE_H

#include "mini.h"

#define REFERENCE_STEPS 10

struct reference {
    bool reachable;
    int soonest;      /* days until the goal on the soonest route */
    int64_t cheapest; /* cents of the cheapest */
    int routes;       /* minimal routes there are */
};

/* Needs of one path hold one or more facts; needs have any number of paths. */
void reference_solve(const struct mini *mini, struct reference *out);

#endif
