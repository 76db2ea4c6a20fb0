/* SPDX-License-Identifier: MIT
 * Preloaded into the program: the clock says what FAR_CLOCK does, in seconds since 1970. Of several
 * that commas part each look takes the next one, and the last one stays. */
#define _GNU_SOURCE 1
#include <stdlib.h>
#include <string.h>
#include <time.h>

time_t time(time_t *out)
{
    static const char *at;
    const char *comma;
    time_t now;

    if (!at)
        at = getenv("FAR_CLOCK");
    now = at ? (time_t)strtoll(at, NULL, 10) : 0;
    comma = at ? strchr(at, ',') : NULL;
    at = comma ? comma + 1 : at;
    if (out)
        *out = now;
    return now;
}
