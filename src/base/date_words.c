/* SPDX-License-Identifier: MIT
 * Days in words, and spans of days: nothing is said twice. Whoever shows a date takes it from here.
 */
#include <stdio.h>
#include <string.h>

#include "milepost/date.h"

static const char *const month_names[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                          "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

static char *date_none(char buffer[DATE_TEXT])
{
    strcpy(buffer, "–");
    return buffer;
}

char *date_iso(date_day day, char buffer[DATE_TEXT])
{
    struct date_civil civil = date_to_civil(day);

    if (day == DATE_NONE)
        buffer[0] = '\0';
    else
        snprintf(buffer, DATE_TEXT, "%04d-%02d-%02d", civil.year, civil.month, civil.day);
    return buffer;
}

char *date_long(date_day day, char buffer[DATE_TEXT])
{
    struct date_civil civil = date_to_civil(day);

    if (day == DATE_NONE)
        return date_none(buffer);
    snprintf(buffer, DATE_TEXT, "%d %s %d", civil.day, month_names[civil.month - 1], civil.year);
    return buffer;
}

char *date_month_year(date_day day, char buffer[DATE_TEXT])
{
    struct date_civil civil = date_to_civil(day);

    if (day == DATE_NONE)
        return date_none(buffer);
    snprintf(buffer, DATE_TEXT, "%s %d", month_names[civil.month - 1], civil.year);
    return buffer;
}

char *date_short(date_day day, char buffer[DATE_TEXT])
{
    struct date_civil civil = date_to_civil(day);

    if (day == DATE_NONE)
        return date_none(buffer);
    snprintf(buffer, DATE_TEXT, "%d %s", civil.day, month_names[civil.month - 1]);
    return buffer;
}

char *date_tight(date_day day, char buffer[DATE_TEXT])
{
    struct date_civil civil = date_to_civil(day);

    if (day == DATE_NONE)
        return date_none(buffer);
    snprintf(buffer, DATE_TEXT, "%d %s %02d", civil.day, month_names[civil.month - 1],
             civil.year % 100);
    return buffer;
}

char *date_beside(date_day day, date_day other, char buffer[DATE_TEXT])
{
    bool same_year = date_to_civil(day).year == date_to_civil(other).year;

    return same_year ? date_short(day, buffer) : date_long(day, buffer);
}

char *date_span(date_day start, date_day finish, bool year, char buffer[DATE_SPAN_TEXT])
{
    struct date_civil from = date_to_civil(start), to = date_to_civil(finish);
    char first[DATE_TEXT] = "", last[DATE_TEXT];

    if (start != finish && from.year == to.year && from.month == to.month)
        snprintf(first, sizeof first, "%d", from.day);
    else if (start != finish)
        (void)(year ? date_beside(start, finish, first) : date_short(start, first));
    (void)(year ? date_long(finish, last) : date_short(finish, last));
    snprintf(buffer, DATE_SPAN_TEXT, "%s%s%s", first, first[0] ? "–" : "", last);
    return buffer;
}

char *date_or_month(date_day day, bool by_season, char buffer[DATE_TEXT])
{
    return by_season ? date_month_year(day, buffer) : date_long(day, buffer);
}

char *date_months(date_day start, date_day finish, char buffer[DATE_SPAN_TEXT])
{
    struct date_civil from = date_to_civil(start), to = date_to_civil(finish);
    const char *first = month_names[from.month - 1], *last = month_names[to.month - 1];

    if (from.year == to.year && from.month == to.month)
        snprintf(buffer, DATE_SPAN_TEXT, "%s %d", last, to.year);
    else if (from.year == to.year)
        snprintf(buffer, DATE_SPAN_TEXT, "%s–%s %d", first, last, to.year);
    else
        snprintf(buffer, DATE_SPAN_TEXT, "%s '%02d–%s '%02d", first, from.year % 100, last,
                 to.year % 100);
    return buffer;
}
