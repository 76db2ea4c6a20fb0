/* SPDX-License-Identifier: MIT
 * Measured figures, and what is told of them. */
#ifndef MILEPOST_TESTS_BENCH_SAMPLES_H
#define MILEPOST_TESTS_BENCH_SAMPLES_H

#include "milepost/vector.h"

/* A zeroed struct is empty; free with samples_clear. */
struct samples {
    VECTOR(double) values;
};

void samples_add(struct samples *samples, double value);
void samples_clear(struct samples *samples);

/* The value below which `percent` of them lie (50: the median); 0 without any. Sorts them. */
double samples_percentile(struct samples *samples, double percent);

/* Mean and standard deviation; 0 without enough of them. */
double samples_mean(const struct samples *samples);
double samples_deviation(const struct samples *samples);

#endif
