/* SPDX-License-Identifier: MIT
 * How long a roadmap takes on made-up catalogues of several shapes and sizes. */
#ifndef MILEPOST_TESTS_BENCH_GROWTH_H
#define MILEPOST_TESTS_BENCH_GROWTH_H

#include <stdbool.h>

/* Prints a table: each shape with 10, 100 and 1,000 steps, planned `times` times. False when one
 * of them gave no roadmap. */
bool growth_table(int times);

#endif
