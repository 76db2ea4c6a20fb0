/* SPDX-License-Identifier: MIT
 * Preloaded into the program: the clock says what FAR_CLOCK does, in seconds since 1970. */
#define _GNU_SOURCE 1
#include <stdlib.h>
#include <time.h>

time_t time(time_t *out)
{
    const char *wanted = getenv("FAR_CLOCK");
    time_t now = wanted ? (time_t)strtoll(wanted, NULL, 10) : 0;

    if (out)
        *out = now;
    return now;
}
