/* SPDX-License-Identifier: MIT
 * A line of the history as a list shows it. Pure. */
#include "milepost/session/marks.h"

date_day history_day(const struct history_line *line)
{
    return line->made == HISTORY_NOT_KNOWN ? line->day : date_from_unix(line->made);
}

void history_say(const struct history_line *line, struct buffer *out)
{
    char own[DATE_TEXT];

    buffer_add(out, line->text);
    if (line->day != DATE_NONE && line->day != history_day(line))
        buffer_format(out, ", of %s", date_long(line->day, own));
    if (line->undone)
        buffer_add(out, " (undone)");
}
