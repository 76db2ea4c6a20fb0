/* SPDX-License-Identifier: MIT
 * The figures as Markdown tables, beside the floor's and what is aimed at. */
#ifndef MILEPOST_TESTS_BENCH_TABLE_H
#define MILEPOST_TESTS_BENCH_TABLE_H

#include "measure.h"

/* False when something was to be measured and was not; `idle` is as in measure_round. */
bool table_terminal(struct figures *figures, bool idle);

/* Makes the roadmap of each persona, and of each goal, so many times. False when one can't be
 * read. */
bool table_planning(int times);

/* How much the forecast of each persona varies over so many other streams. */
bool table_variation(int streams);

#endif
