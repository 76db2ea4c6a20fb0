/* SPDX-License-Identifier: MIT
 * How long so many days are. */
#include "milepost/days.h"

void days_say(int days, struct buffer *out)
{
    enum { DAYS_OF_TWO_YEARS = 730, DAYS_OF_FOUR_YEARS = 1461, MONTHS_OF_FOUR_YEARS = 48 };
    int months = (days * MONTHS_OF_FOUR_YEARS + DAYS_OF_FOUR_YEARS / 2) / DAYS_OF_FOUR_YEARS;

    if (days <= DAYS_OF_TWO_YEARS)
        buffer_format(out, "%d day%s", days, days == 1 ? "" : "s");
    else
        buffer_format(out, "%d years", months / 12);
    if (days > DAYS_OF_TWO_YEARS && months % 12 > 0)
        buffer_format(out, " %d month%s", months % 12, months % 12 == 1 ? "" : "s");
}
