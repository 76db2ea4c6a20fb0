/* SPDX-License-Identifier: MIT
 * How long a roadmap takes to make, measured in this process. */
#ifndef MILEPOST_TESTS_BENCH_PLANNING_H
#define MILEPOST_TESTS_BENCH_PLANNING_H

#include <stdbool.h>

#include "samples.h"

/* Makes the roadmap of an answers file `times` times; adds the milliseconds of each to `with`
 * (the forecast) and to `without` it. False when the file can't be read, which is then told. */
bool planning_measure(const char *path, int times, struct samples *with, struct samples *without);

/* The same for a goal of which nothing else is known: a value of goal.target. */
void planning_measure_goal(int value, int times, struct samples *with, struct samples *without);

/* How much what the forecast shows of an answers file's route varies over so many other streams. */
struct variation {
    struct samples p50, p80, cost_p80; /* days, days, dollars */
    int other_route;                   /* times that another route came first */
};

/* False when the file can't be read, which is then told. */
bool planning_vary(const char *path, int streams, struct variation *variation);

#endif
