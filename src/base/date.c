/* SPDX-License-Identifier: MIT
 * The calendar. Day numbers are turned into dates in years that begin on 1 March, so that the
 * leap day is the last of its year, and in eras of 400 such years, which are all alike. */
#include "milepost/date.h"

#include <time.h>

enum {
    DAYS_IN_ERA = 146097,
    DAYS_TO_1970 = 719468, /* from 0000-03-01 */
};

/* Division that rounds down, for years and days before the epoch. */
static int64_t divide_down(int64_t number, int64_t by)
{
    return number / by - (number % by < 0);
}

/* Days from 1 March to the first of the month; March is 0. The months from March on repeat
 * 31, 30, 31, 30, 31 days, 153 in five months. */
static int64_t days_before_month(int64_t month_from_march)
{
    return (153 * month_from_march + 2) / 5;
}

date_day date_from_civil(int year, int month, int day)
{
    int64_t march_year = (int64_t)year - (month <= 2);
    int64_t era = divide_down(march_year, 400);
    int64_t year_of_era = march_year - era * 400;
    int64_t day_of_year = days_before_month((month + 9) % 12) + day - 1;
    int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

    return (date_day)(era * DAYS_IN_ERA + day_of_era - DAYS_TO_1970);
}

struct date_civil date_to_civil(date_day day)
{
    int64_t shifted = (int64_t)day + DAYS_TO_1970;
    int64_t era = divide_down(shifted, DAYS_IN_ERA);
    int64_t day_of_era = shifted - era * DAYS_IN_ERA;
    /* Taking out the leap days before it (every 4 years, 100 years, 400 years) leaves
     * years of 365 days. */
    int64_t year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    int64_t day_of_year = day_of_era - (year_of_era * 365 + year_of_era / 4 - year_of_era / 100);
    int64_t month_from_march = (5 * day_of_year + 2) / 153;
    int64_t month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;

    return (struct date_civil){
        .year = (int)(era * 400 + year_of_era + (month <= 2)),
        .month = (int)month,
        .day = (int)(day_of_year - days_before_month(month_from_march) + 1),
    };
}

static bool is_leap_year(int year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int date_days_in_month(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    return days[month - 1] + (month == 2 && is_leap_year(year));
}

/* Reads exactly `count` digits; stops at the first other byte, so never past a NUL. */
static bool date_read_digits(const char *text, int count, int *out)
{
    int number = 0;

    for (int i = 0; i < count; i++) {
        if (text[i] < '0' || text[i] > '9')
            return false;
        number = number * 10 + (text[i] - '0');
    }
    *out = number;
    return true;
}

static bool date_read_month(const char *text, int *year, int *month)
{
    return date_read_digits(text, 4, year) && text[4] == '-' &&
           date_read_digits(text + 5, 2, month) && *year >= DATE_MIN_YEAR &&
           *year <= DATE_MAX_YEAR && *month >= 1 && *month <= 12;
}

bool date_parse(const char *text, enum date_month_rule rule, date_day *out)
{
    int year, month, day;

    if (!date_read_month(text, &year, &month))
        return false;

    if (text[7] == '\0') {
        if (rule == DATE_MONTH_REFUSED)
            return false;
        day = rule == DATE_MONTH_FIRST ? 1 : date_days_in_month(year, month);
    } else if (text[7] != '-' || !date_read_digits(text + 8, 2, &day) || text[10] != '\0') {
        return false;
    }
    if (day < 1 || day > date_days_in_month(year, month))
        return false;
    *out = date_from_civil(year, month, day);
    return true;
}

date_day date_add_months(date_day day, int months)
{
    struct date_civil civil;
    int64_t total;
    int year, month, last;

    if (day == DATE_NONE)
        return DATE_NONE;

    civil = date_to_civil(day);
    total = (int64_t)civil.year * 12 + civil.month - 1 + months;
    year = (int)divide_down(total, 12);
    month = (int)(total - (int64_t)year * 12) + 1;
    last = date_days_in_month(year, month);
    return date_from_civil(year, month, civil.day < last ? civil.day : last);
}

int date_months_between(date_day from, date_day to)
{
    struct date_civil start, end;
    int months;

    if (to < from)
        return -date_months_between(to, from);

    start = date_to_civil(from);
    end = date_to_civil(to);
    months = (end.year - start.year) * 12 + end.month - start.month;
    return date_add_months(from, months) > to ? months - 1 : months;
}

date_day date_from_unix(int64_t seconds)
{
    time_t moment = (time_t)seconds;
    struct tm local;

    if (!localtime_r(&moment, &local))
        return DATE_NONE;
    return date_from_civil(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
}
