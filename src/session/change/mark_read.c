/* SPDX-License-Identifier: MIT
 * Hours and costs as people type them. Pure. */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "milepost/session/marks.h"

enum { MINUTES_AN_HOUR = 60 };

/* Digits at the start of the text; -1 without any, or with too many. */
static int64_t digits_read(const char **text)
{
    enum { MOST = 9 };
    const char *at = *text;
    int64_t number = 0;

    while (*at >= '0' && *at <= '9' && at - *text < MOST)
        number = number * 10 + (*at++ - '0');
    if (at == *text || (*at >= '0' && *at <= '9'))
        return -1;
    *text = at;
    return number;
}

/* ---- hours ----------------------------------------------------------------------------------- */

/* ".5", ".25" of an hour in minutes, or -1. */
static int64_t fraction_read(const char **text)
{
    const char *from = ++*text;
    int64_t part = digits_read(text), of = 1;

    if (part < 0 || *text - from > 2)
        return -1;
    for (const char *at = from; at < *text; at++)
        of *= 10;
    return (part * MINUTES_AN_HOUR + of / 2) / of;
}

static bool unit_is(const char *text, const char *first, const char *second, const char *third)
{
    while (*text == ' ')
        text++;
    return strcmp(text, first) == 0 || strcmp(text, second) == 0 || strcmp(text, third) == 0;
}

/* Minutes, or -1 for what is no length of time. */
static int64_t minutes_read(const char *text)
{
    int64_t whole = digits_read(&text), more = 0;
    bool parted = false; /* into hours and minutes */

    if (whole < 0)
        return -1;
    if (unit_is(text, "m", "min", "minutes"))
        return whole;
    if (*text == '.') {
        more = fraction_read(&text);
    } else if (*text == ':' || (*text == 'h' && text[1] >= '0' && text[1] <= '9')) {
        text++;
        parted = true;
        more = digits_read(&text);
        if (more >= MINUTES_AN_HOUR)
            return -1;
    }
    if (more < 0 ||
        !(*text == '\0' || unit_is(text, "h", "hours", "hour") ||
          unit_is(text, "hr", "hrs", "hours") || (parted && unit_is(text, "m", "min", "minutes"))))
        return -1;
    return whole * MINUTES_AN_HOUR + more;
}

enum status hours_read(const char *text, int *minutes, struct error *err)
{
    int64_t read = minutes_read(text);

    if (read < 1)
        return error_set(err, STATUS_USAGE,
                         "%.40s: write hours of study as 2, 1.5, 1:30 or 90m; less than a minute "
                         "is none",
                         text);
    if (read > MINUTES_A_DAY)
        return error_set(err, STATUS_USAGE, "%.40s: a day has 24 hours; log each day by itself",
                         text);
    *minutes = (int)read;
    return STATUS_OK;
}

void hours_show(int minutes, struct buffer *out)
{
    int hours = minutes / MINUTES_AN_HOUR, rest = minutes % MINUTES_AN_HOUR;

    if (hours > 0)
        buffer_format(out, "%d hour%s", hours, hours == 1 ? "" : "s");
    if (rest > 0 || hours == 0)
        buffer_format(out, "%s%d minute%s", hours > 0 ? " " : "", rest, rest == 1 ? "" : "s");
}

/* ---- costs ----------------------------------------------------------------------------------- */

/* Digits with or without commas between thousands; -1 for anything else. */
static int64_t dollars_read(const char **text)
{
    int64_t number = digits_read(text);

    while (number >= 0 && **text == ',') {
        const char *from = ++*text;
        int64_t next = digits_read(text);

        if (next < 0 || *text - from != 3 || number > MARK_COST_MAX)
            return -1;
        number = number * 1000 + next;
    }
    return number;
}

enum status cost_read(const char *text, money_cents *cents, struct error *err)
{
    const char *at = text[0] == '$' ? text + 1 : text;
    int64_t dollars = dollars_read(&at), part = 0;

    if (dollars >= 0 && *at == '.') {
        const char *from = ++at;

        part = digits_read(&at);
        if (at - from != 2)
            part = -1;
    }
    if (dollars < 0 || part < 0 || *at != '\0')
        return error_set(err, STATUS_USAGE,
                         "%.40s: write the cost in dollars, such as 425 or 425.50; it is not below "
                         "zero",
                         text);
    *cents = dollars * CENTS + part;
    if (*cents > MARK_COST_MAX)
        return error_set(err, STATUS_USAGE, "%.40s: the cost is at most 1,000,000 dollars", text);
    return STATUS_OK;
}
