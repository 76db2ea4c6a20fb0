/* SPDX-License-Identifier: MIT
 * When the cycle of continuing education that runs today ends. */
#include "milepost/renew.h"

/* Every end is counted from the first day, so that a 29 February is not lost on the way. The
 * last day belongs to the cycle: what is due that day is due today. */
date_day renew_cycle_end(const struct catalog *catalog, int body, date_day since, date_day today)
{
    int months = catalog->bodies[body].ceus.cycle_months;
    date_day end;

    if (months <= 0 || since == DATE_NONE)
        return DATE_NONE;
    end = date_add_months(since, months);
    for (int cycles = 2; end < today; cycles++)
        end = date_add_months(since, months * cycles);
    return end;
}
