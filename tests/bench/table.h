/* SPDX-License-Identifier: MIT
 * The figures as Markdown tables, beside the floor's and what is aimed at. */
#ifndef MILEPOST_TESTS_BENCH_TABLE_H
#define MILEPOST_TESTS_BENCH_TABLE_H

#include "measure.h"

/* False when something was to be measured and was not; `idle` is as in measure_round. */
bool table_terminal(struct figures *figures, bool idle);

/* Makes the roadmap of each persona so many times. False when one can't be read. */
bool table_planning(int times);

#endif
