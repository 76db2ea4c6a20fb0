/* SPDX-License-Identifier: MIT
 * Moments as text in UTC, for exported plans. */
#include "session/exchange/stamp.h"

#include <stdio.h>
#include <string.h>

#include "milepost/date.h"

static int64_t stamp_day(int64_t seconds)
{
    return seconds / SECONDS_A_DAY - (seconds % SECONDS_A_DAY < 0);
}

void stamp_write(int64_t seconds, char out[STAMP_TEXT])
{
    char day[DATE_TEXT];
    int64_t days = stamp_day(seconds);
    int rest = (int)(seconds - days * SECONDS_A_DAY);

    snprintf(out, STAMP_TEXT, "%sT%02d:%02d:%02dZ", date_iso((date_day)days, day), rest / 3600,
             rest / 60 % 60, rest % 60);
}

/* Reads two digits that are at most `most`; -1 when they are not. */
static int stamp_digits(const char *text, int most)
{
    int number;

    if (text[0] < '0' || text[0] > '9' || text[1] < '0' || text[1] > '9')
        return -1;
    number = (text[0] - '0') * 10 + (text[1] - '0');
    return number <= most ? number : -1;
}

bool stamp_parse(const char *text, int64_t *seconds)
{
    char day_text[11];
    date_day day;
    int hour, minute, second;

    if (strlen(text) != 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':' ||
        text[19] != 'Z')
        return false;
    memcpy(day_text, text, 10);
    day_text[10] = '\0';
    hour = stamp_digits(text + 11, 23);
    minute = stamp_digits(text + 14, 59);
    second = stamp_digits(text + 17, 59);
    if (!date_parse(day_text, DATE_MONTH_REFUSED, &day) || hour < 0 || minute < 0 || second < 0)
        return false;
    *seconds = (int64_t)day * SECONDS_A_DAY + hour * 3600 + minute * 60 + second;
    return true;
}
