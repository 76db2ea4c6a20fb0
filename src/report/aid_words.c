/* SPDX-License-Identifier: MIT
 * Words for help with paying: how long a program has to be for it, and whether it fits. */
#include "milepost/report/promise.h"

/* "600 hours or more", "8–14 weeks", "up to 80 hours" */
static void aid_say_bounds(int least, int most, const char *unit, struct buffer *out)
{
    if (least > 0 && most > 0)
        buffer_format(out, "%d–%d %s", least, most, unit);
    else if (least > 0)
        buffer_format(out, "%d %s or more", least, unit);
    else if (most > 0)
        buffer_format(out, "up to %d %s", most, unit);
}

void report_aid_length(const struct aid_length *length, struct buffer *out)
{
    bool hours = length->least_hours > 0 || length->most_hours > 0;
    bool weeks = length->least_weeks > 0 || length->most_weeks > 0;
    char day[DATE_TEXT];

    aid_say_bounds(length->least_hours, length->most_hours, "hours", out);
    if (hours && weeks)
        buffer_add(out, " over ");
    aid_say_bounds(length->least_weeks, length->most_weeks, "weeks", out);
    if (length->from > 0)
        buffer_format(out, ", from %s on", date_long(length->from, day));
}

const char *report_aid_answer(enum aid_answer answer)
{
    static const char *const words[] = {
        [AID_ASK] = "ask", [AID_FITS] = "fits", [AID_DOES_NOT] = "does not fit"};

    return words[answer];
}
