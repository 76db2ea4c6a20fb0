/* SPDX-License-Identifier: MIT
 * Whole calendar days, counted from 1970-01-01 (Gregorian, no zones, no clock). */
#ifndef MILEPOST_DATE_H
#define MILEPOST_DATE_H

#include <stdbool.h>
#include <stdint.h>

/* A day; arithmetic on days is plain integer arithmetic. */
typedef int32_t date_day;

/* Of a moment, in seconds since then (UTC), and of what was worked. */
enum { SECONDS_A_DAY = 86400, MINUTES_A_DAY = 1440 };

/* No date: absent, unknown or never. Less than every real date. */
#define DATE_NONE ((date_day)INT32_MIN)

/* The years that are read and written: 1900 to 2199. */
#define DATE_MIN_YEAR 1900
#define DATE_MAX_YEAR 2199
#define DATE_FIRST    ((date_day)-25567) /* the first day and the last day of them */
#define DATE_LAST     ((date_day)84005)

struct date_civil {
    int year, month, day; /* month 1-12, day 1-31 */
};

/* What `YYYY-MM` stands for when only a month was given. */
enum date_month_rule { DATE_MONTH_REFUSED, DATE_MONTH_FIRST, DATE_MONTH_LAST };

date_day date_from_civil(int year, int month, int day);
struct date_civil date_to_civil(date_day day);
int date_days_in_month(int year, int month);

/* Reads `YYYY-MM-DD` exactly, or `YYYY-MM` as the rule says. False for anything else:
 * a day that does not exist, a year out of range, spaces, signs, other separators. */
bool date_parse(const char *text, enum date_month_rule rule, date_day *out);

/* Where a date stands: typed into a field that says what it read, or where nobody sees that, so
 * that only what has one meaning to everyone is taken. */
enum date_care { DATE_SHOWN, DATE_UNSEEN };

enum date_fault {
    DATE_READ,
    DATE_NO_DAY,    /* no date, or a month where a day is wanted, or none that exists */
    DATE_NO_YEAR,   /* the year is missing, and no such day is near */
    DATE_TWO_WAYS,  /* 4/1, 1.4.2027: people read it in two ways */
    DATE_DAY_FIRST, /* 13/4/2027: the month comes first here */
};

/* ---- date_read.c */

/* Reads a date as people type it, `today` being the day it is: `2027-1-4`, `Jan 4`, `4 January
 * 2027`, `1/4/2027` (in the order of the United States; unseen only where no other order gives a
 * day, as of `12/31/2026`), `3/2027` and `March 2027` as the rule says, `tomorrow`, `next Monday`.
 * Behind a fault but DATE_NO_DAY *out is one day it may mean. */
enum date_fault date_read(const char *text, enum date_month_rule rule, date_day today,
                          enum date_care care, date_day *out);
/* What is wrong with it: words between what was typed and a day as it may be written. */
const char *date_fault_says(enum date_fault fault);

/* N months later (earlier if negative): the same day of the month, clamped to its last. */
date_day date_add_months(date_day day, int months);

/* Whole months from one day to a later one: 2026-01-31 to 2026-02-28 is 1, to 2026-02-27 is 0.
 * Negative when `to` is before `from`. */
int date_months_between(date_day from, date_day to);

/* The local calendar day of a Unix time, for the one caller that reads the clock. */
date_day date_from_unix(int64_t seconds);

/* ---- date_words.c ---------------------------------------------------------------------------- */

/* How days are shown in words: how a person reads them, and nothing else. It is held for the whole
 * program, as its locale is: the screens and the accessible program take it from the settings, and
 * whatever is printed, exported or stored is written as if nobody had chosen (`date_style_use`
 * around it). Nothing reads a date by it. */
enum date_style {
    DATE_DAY_MONTH, /* `14 Jun 2027`, unless somebody says otherwise */
    DATE_MONTH_DAY, /* `Jun 14, 2027` */
    DATE_IN_ISO,    /* `2027-06-14` */
};
#define DATE_STYLE_COUNT 3

/* From now on days are shown so; the style until now is returned. */
enum date_style date_style_use(enum date_style style);
enum date_style date_style_now(void);
/* A column for days, of so many columns for `14 Jun 2027`, in the style as it is. */
int date_style_columns(int columns);

/* `2027-06-14`, `14 Jun 2027`, `Jun 2027`, `14 Jun`, `14 Jun 27`, in the style as it is but for
 * date_iso. DATE_NONE gives an en dash (an empty string for ISO). The buffer holds at least
 * DATE_TEXT bytes; it is returned. */
#define DATE_TEXT 48 /* room for any int, so that the compiler can prove it */
char *date_iso(date_day day, char buffer[DATE_TEXT]);
char *date_long(date_day day, char buffer[DATE_TEXT]);
char *date_month_year(date_day day, char buffer[DATE_TEXT]);
char *date_short(date_day day, char buffer[DATE_TEXT]);
char *date_tight(date_day day, char buffer[DATE_TEXT]);

/* What parts days in a list: a comma, where days have none of their own. */
const char *date_comma(void);

/* `Jun`, and `Jun 27` where `Jun 2027` is too long. */
char *date_month(date_day day, char buffer[DATE_TEXT]);
char *date_month_tight(date_day day, char buffer[DATE_TEXT]);

/* As it stands beside `other`: without its year when that is the same. */
char *date_beside(date_day day, date_day other, char buffer[DATE_TEXT]);

/* "20–25 May", "11 Jan–7 Mar", with `year` "12 Nov 2026–9 May 2027"; one day when both are. */
#define DATE_SPAN_TEXT 100
char *date_span(date_day start, date_day finish, bool year, char buffer[DATE_SPAN_TEXT]);

/* `14 Jun 2027`, or `Jun 2027` of a day that rests on a guess too wide for one. */
char *date_or_month(date_day day, bool by_season, char buffer[DATE_TEXT]);

/* Its months alone: "Sep–Dec 2027", "Dec '27–Apr '28"; one month when it is one day. */
char *date_months(date_day start, date_day finish, char buffer[DATE_SPAN_TEXT]);

/* True when the space at `gap`, in a line that begins at `line`, stands within a date of any style:
 * `14 Jun`, `Jun 2027`, `Jun 14, 2027`. */
bool date_goes_on(const char *line, const char *gap);

#endif
