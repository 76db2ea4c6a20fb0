/* SPDX-License-Identifier: MIT
 * Doses of a series that were given, and the days between doses. */
#ifndef MILEPOST_PLAN_SERIES_H
#define MILEPOST_PLAN_SERIES_H

#include "plan/profile/profile.h"

/* Doses that were given, by the answers and by marks after those; days that were not told are
 * DATE_NONE. */
struct given_doses {
    int answered, count; /* by the answers alone; in all */
    date_day first, last;
};

struct given_doses series_given(const struct profile *profile, int vaccine);

/* How many doses the series has for who had been given so many when it was planned. */
int series_length(const struct vaccine *vaccine, int given);

/* Days from the latest day on which the first dose can have been given to that of the last, when
 * `given` doses were given. */
int series_span_given(const struct vaccine *vaccine, int given);

/* The first day on which a dose that is not the first may be given. */
date_day series_dose_after(const struct dose *dose, bool shortest, date_day previous,
                           date_day first);

#endif
