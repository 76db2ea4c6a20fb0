/* SPDX-License-Identifier: MIT
 * Percentiles by rank: with few values the 99th is the greatest. */
#include "samples.h"

#include <math.h>
#include <stdlib.h>

void samples_add(struct samples *samples, double value)
{
    VECTOR_PUSH(&samples->values, value);
}

void samples_clear(struct samples *samples)
{
    VECTOR_CLEAR(&samples->values);
}

static int compare(const void *left, const void *right)
{
    double a = *(const double *)left;
    double b = *(const double *)right;

    return (a > b) - (a < b);
}

double samples_percentile(struct samples *samples, double percent)
{
    size_t count = samples->values.count;
    size_t rank;

    if (count == 0)
        return 0;
    qsort(samples->values.items, count, sizeof *samples->values.items, compare);
    rank = (size_t)ceil(percent / 100 * (double)count);
    return samples->values.items[rank > 0 ? rank - 1 : 0];
}

double samples_mean(const struct samples *samples)
{
    double sum = 0;

    for (size_t i = 0; i < samples->values.count; i++)
        sum += samples->values.items[i];
    return samples->values.count > 0 ? sum / (double)samples->values.count : 0;
}

double samples_deviation(const struct samples *samples)
{
    double mean = samples_mean(samples), sum = 0;

    for (size_t i = 0; i < samples->values.count; i++)
        sum += (samples->values.items[i] - mean) * (samples->values.items[i] - mean);
    return samples->values.count > 1 ? sqrt(sum / (double)(samples->values.count - 1)) : 0;
}
