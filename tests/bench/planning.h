/* SPDX-License-Identifier: MIT
 * How long a roadmap takes to make, measured in this process. */
#ifndef MILEPOST_TESTS_BENCH_PLANNING_H
#define MILEPOST_TESTS_BENCH_PLANNING_H

#include <stdbool.h>

#include "samples.h"

/* Makes the roadmap of an answers file `times` times; adds the milliseconds of each to `with`
 * (the forecast) and to `without` it. False when the file can't be read, which is then told. */
bool planning_measure(const char *path, int times, struct samples *with, struct samples *without);

#endif
