/* SPDX-License-Identifier: MIT
 * Days in words, and spans of days: nothing is said twice. Whoever shows a date takes it from here.
 */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "milepost/date.h"

/* ---- the style ------------------------------------------------------------------------------- */

static enum date_style date_style;

enum date_style date_style_use(enum date_style style)
{
    enum date_style before = date_style;

    date_style = style;
    return before;
}

enum date_style date_style_now(void)
{
    return date_style;
}

/* "Jun 14, 2027" for "14 Jun 2027", "2027-06-14" for "14 Jun 27". */
int date_style_columns(int columns)
{
    return columns + (date_style != DATE_DAY_MONTH);
}

/* ---- a day ----------------------------------------------------------------------------------- */

static const char *const month_names[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                          "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

enum date_form { FORM_LONG, FORM_SHORT, FORM_TIGHT, FORM_MONTH_YEAR, FORM_MONTH, FORM_MONTH_TIGHT };

/* d and D are the day, m the month's name and M its number, y the year and Y its last two digits;
 * all else stands for itself. "Jun 27" is a month where the day comes first, and a day where the
 * month does. */
static const char *const date_patterns[DATE_STYLE_COUNT][FORM_MONTH_TIGHT + 1] = {
    [DATE_DAY_MONTH] = {"d m y", "d m", "d m Y", "m y", "m", "m Y"},
    [DATE_MONTH_DAY] = {"m d, y", "m d", "m d 'Y", "m y", "m", "m 'Y"},
    [DATE_IN_ISO] = {"y-M-D", "M-D", "y-M-D", "y-M", "M", "y-M"},
};

static int date_put_part(char part, struct date_civil at, char *out, size_t size)
{
    switch (part) {
    case 'd':
        return snprintf(out, size, "%d", at.day);
    case 'D':
        return snprintf(out, size, "%02d", at.day);
    case 'm':
        return snprintf(out, size, "%s", month_names[at.month - 1]);
    case 'M':
        return snprintf(out, size, "%02d", at.month);
    case 'y':
        return snprintf(out, size, "%d", at.year);
    case 'Y':
        return snprintf(out, size, "%02d", at.year % 100);
    default:
        return snprintf(out, size, "%c", part);
    }
}

static char *date_put(date_day day, enum date_form form, char buffer[DATE_TEXT])
{
    struct date_civil at = date_to_civil(day);
    size_t used = 0;

    strcpy(buffer, "–");
    if (day == DATE_NONE)
        return buffer;
    for (const char *part = date_patterns[date_style][form]; *part != '\0'; part++)
        used += (size_t)date_put_part(*part, at, buffer + used, DATE_TEXT - used);
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
    return date_put(day, FORM_LONG, buffer);
}

char *date_month_year(date_day day, char buffer[DATE_TEXT])
{
    return date_put(day, FORM_MONTH_YEAR, buffer);
}

char *date_short(date_day day, char buffer[DATE_TEXT])
{
    return date_put(day, FORM_SHORT, buffer);
}

char *date_tight(date_day day, char buffer[DATE_TEXT])
{
    return date_put(day, FORM_TIGHT, buffer);
}

char *date_month(date_day day, char buffer[DATE_TEXT])
{
    return date_put(day, FORM_MONTH, buffer);
}

char *date_month_tight(date_day day, char buffer[DATE_TEXT])
{
    return date_put(day, FORM_MONTH_TIGHT, buffer);
}

char *date_or_month(date_day day, bool by_season, char buffer[DATE_TEXT])
{
    return by_season ? date_month_year(day, buffer) : date_long(day, buffer);
}

char *date_beside(date_day day, date_day other, char buffer[DATE_TEXT])
{
    bool same_year = date_to_civil(day).year == date_to_civil(other).year;

    return same_year ? date_short(day, buffer) : date_long(day, buffer);
}

const char *date_comma(void)
{
    return date_style == DATE_MONTH_DAY ? "; " : ", ";
}

/* ---- spans of days --------------------------------------------------------------------------- */

static bool span_is_in_month(date_day start, date_day finish)
{
    struct date_civil from = date_to_civil(start), to = date_to_civil(finish);

    return start != finish && from.year == to.year && from.month == to.month;
}

/* The days of one month, which is said once. */
static void span_put_in_month(date_day start, date_day finish, bool year, char first[DATE_TEXT],
                              char last[DATE_TEXT])
{
    struct date_civil to = date_to_civil(finish);

    if (date_style == DATE_DAY_MONTH) {
        snprintf(first, DATE_TEXT, "%d", date_to_civil(start).day);
        (void)(year ? date_long(finish, last) : date_short(finish, last));
        return;
    }
    date_short(start, first);
    if (year)
        snprintf(last, DATE_TEXT, "%d, %d", to.day, to.year);
    else
        snprintf(last, DATE_TEXT, "%d", to.day);
}

/* The year stands behind what it is of, in ISO before it. */
static void span_put(date_day start, date_day finish, bool year, char first[DATE_TEXT],
                     char last[DATE_TEXT])
{
    if (date_style != DATE_IN_ISO && span_is_in_month(start, finish)) {
        span_put_in_month(start, finish, year, first, last);
    } else if (!year) {
        date_short(start, first);
        date_short(finish, last);
    } else if (date_style == DATE_IN_ISO) {
        date_long(start, first);
        date_beside(finish, start, last);
    } else {
        date_beside(start, finish, first);
        date_long(finish, last);
    }
}

/* Between days that have hyphens of their own the dash stands apart. */
char *date_span(date_day start, date_day finish, bool year, char buffer[DATE_SPAN_TEXT])
{
    char first[DATE_TEXT], last[DATE_TEXT];

    if (start == finish)
        return year ? date_long(finish, buffer) : date_short(finish, buffer);
    span_put(start, finish, year, first, last);
    snprintf(buffer, DATE_SPAN_TEXT, "%s%s%s", first, date_style == DATE_IN_ISO ? " – " : "–",
             last);
    return buffer;
}

/* "2027-09 – 12"; two whole months need no blanks to be told from a day. */
static void span_put_iso_months(struct date_civil from, struct date_civil to,
                                char buffer[DATE_SPAN_TEXT])
{
    if (from.year == to.year)
        snprintf(buffer, DATE_SPAN_TEXT, "%d-%02d – %02d", from.year, from.month, to.month);
    else
        snprintf(buffer, DATE_SPAN_TEXT, "%d-%02d–%d-%02d", from.year, from.month, to.year,
                 to.month);
}

char *date_months(date_day start, date_day finish, char buffer[DATE_SPAN_TEXT])
{
    struct date_civil from = date_to_civil(start), to = date_to_civil(finish);
    const char *first = month_names[from.month - 1], *last = month_names[to.month - 1];

    if (from.year == to.year && from.month == to.month)
        return date_month_year(finish, buffer);
    if (date_style == DATE_IN_ISO)
        span_put_iso_months(from, to, buffer);
    else if (from.year == to.year)
        snprintf(buffer, DATE_SPAN_TEXT, "%s–%s %d", first, last, to.year);
    else
        snprintf(buffer, DATE_SPAN_TEXT, "%s '%02d–%s '%02d", first, from.year % 100, last,
                 to.year % 100);
    return buffer;
}

/* ---- where a date is not to be parted -------------------------------------------------------- */

static int digits_before(const char *line, const char *at)
{
    int count = 0;

    while (at - count > line && isdigit((unsigned char)at[-1 - count]))
        count++;
    return count;
}

static int digits_from(const char *at)
{
    int count = 0;

    while (isdigit((unsigned char)at[count]))
        count++;
    return count;
}

static bool is_day_long(int digits)
{
    return digits == 1 || digits == 2;
}

static bool month_stands_at(const char *at)
{
    for (int i = 0; i < 12; i++)
        if (strncmp(at, month_names[i], 3) == 0)
            return !isalpha((unsigned char)at[3]);
    return false;
}

static bool month_stands_before(const char *line, const char *at)
{
    return at - line >= 3 && month_stands_at(at - 3) &&
           (at - line == 3 || !isalpha((unsigned char)at[-4]));
}

bool date_goes_on(const char *line, const char *gap)
{
    const char *next = gap + 1;
    bool behind_day = gap > line && gap[-1] == ',' && is_day_long(digits_before(line, gap - 1));

    if (month_stands_at(next))
        return is_day_long(digits_before(line, gap));
    if (month_stands_before(line, gap))
        return digits_from(next) > 0 || (*next == '\'' && digits_from(next + 1) > 0);
    return behind_day && digits_from(next) == 4;
}
