/* SPDX-License-Identifier: MIT
 * How far what a thousand draws show may be from what it is. */
#ifndef MILEPOST_TESTS_PLAN_SAMPLING_H
#define MILEPOST_TESTS_PLAN_SAMPLING_H

#include <check.h>
#include <math.h>

#include "plan/calendar/forecast.h"

/* The share of a distribution that lies below the k-th of n sorted draws is Beta(k, n - k + 1):
 * with k = np its standard deviation is sqrt(p (1 - p) / n), that is 0.0158 at the median and
 * 0.0126 at 80 %. The tests allow four of them either way, which good draws pass but once in 16,000
 * times. */
static inline double share_off(double p)
{
    return 4 * sqrt(p * (1 - p) / FORECAST_DRAWS);
}

/* A share of draws, in whole percent that were cut off or rounded. */
static inline void check_share(int percent, double p)
{
    ck_assert_double_ge(percent, 100 * (p - share_off(p)) - 1);
    ck_assert_double_le(percent, 100 * (p + share_off(p)) + 1);
}

#endif
