/* SPDX-License-Identifier: MIT
 * The day and time of the program: the one thing that reads the clock, or --today. */
#ifndef MILEPOST_SESSION_CLOCK_H
#define MILEPOST_SESSION_CLOCK_H

#include <stdbool.h>

#include "milepost/date.h"

struct clock_source {
    date_day fixed_day;      /* DATE_NONE: the real day */
    const int64_t *fixed_ms; /* NULL: real milliseconds; these are those of a test */
};
date_day clock_today(const struct clock_source *clock);
bool clock_is_usable(const struct clock_source *clock); /* its day is one that can be read back */
int64_t clock_now(const struct clock_source *clock);    /* Unix seconds; noon UTC of a fixed day */
/* Milliseconds of a clock that nobody sets, from some time on. */
int64_t clock_ms(const struct clock_source *clock);

#endif
