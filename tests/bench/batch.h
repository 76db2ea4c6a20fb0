/* SPDX-License-Identifier: MIT
 * A batch of plans: how many one core plans in a second, and what a second core gives. */
#ifndef MILEPOST_TESTS_BENCH_BATCH_H
#define MILEPOST_TESTS_BENCH_BATCH_H

#include "home.h"

/* Measures roadmaps and summaries of some people's plans, by one process and by two with half of
 * them each, and prints a table. False when something did not run. */
bool batch_table(const struct home *home, int rounds, bool is_short);

#endif
