/* SPDX-License-Identifier: MIT
 * The clock: the only code that asks what day it is, and how much time has passed. */
#include "milepost/session/clock.h"

#include <time.h>

date_day clock_today(const struct clock_source *clock)
{
    if (clock->fixed_day != DATE_NONE)
        return clock->fixed_day;
    return date_from_unix((int64_t)time(NULL));
}

bool clock_is_usable(const struct clock_source *clock)
{
    date_day today = clock_today(clock);

    return today >= DATE_FIRST && today <= DATE_LAST;
}

int64_t clock_now(const struct clock_source *clock)
{
    if (clock->fixed_day != DATE_NONE)
        return (int64_t)clock->fixed_day * SECONDS_A_DAY + SECONDS_A_DAY / 2;
    return (int64_t)time(NULL);
}

int64_t clock_ms(const struct clock_source *clock)
{
    struct timespec now;

    if (clock->fixed_ms)
        return *clock->fixed_ms;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}
