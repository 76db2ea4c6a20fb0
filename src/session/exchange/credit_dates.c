/* SPDX-License-Identifier: MIT
 * 3/14/2026 can be read in one way, 3/4/2026 in two: where the column has one of the first kind,
 * and none that begins with a day, all of it is meant so. */
#include "session/exchange/credit_dates.h"

#include <stdlib.h>
#include <string.h>

enum { MONTHS = 12, DAYS = 31 };

struct slashed {
    int first, second, year;
};

static const char *slashed_digits(const char *at, size_t least, size_t most, int *number)
{
    size_t digits = strspn(at, "0123456789");

    if (digits < least || digits > most)
        return NULL;
    *number = atoi(at);
    return at + digits;
}

/* The length of the date when a time of day follows it, else of all. */
static size_t date_length(const char *text)
{
    size_t length = strcspn(text, " T");
    const char *behind = text + length;
    int hour;

    if (length < 8 || strspn(text, "0123456789/-") != length || *behind == '\0')
        return strlen(text);
    behind = slashed_digits(behind + 1, 1, 2, &hour);
    return behind && *behind == ':' ? length : strlen(text);
}

/* 3/14/2026, with a year of four digits. */
static bool slashed_read(const char *text, struct slashed *out)
{
    size_t length = date_length(text);
    const char *at = slashed_digits(text, 1, 2, &out->first);

    at = at && *at == '/' ? slashed_digits(at + 1, 1, 2, &out->second) : NULL;
    at = at && *at == '/' ? slashed_digits(at + 1, 4, 4, &out->year) : NULL;
    return at == text + length && out->first <= DAYS && out->second <= DAYS;
}

void credit_dates_look(struct credit_dates *dates, const char *text)
{
    struct slashed date;

    if (!slashed_read(text, &date))
        return;
    dates->month_first = dates->month_first || (date.second > MONTHS && date.first <= MONTHS);
    dates->day_first = dates->day_first || (date.first > MONTHS && date.second <= MONTHS);
}

bool credit_dates_unclear(const struct credit_dates *dates, const char *text)
{
    struct slashed date;

    return slashed_read(text, &date) && date.first <= MONTHS && date.second <= MONTHS &&
           date.first != date.second && dates->month_first == dates->day_first;
}

void credit_dates_write(const struct credit_dates *dates, const char *text, struct buffer *out)
{
    struct slashed date;
    bool read = slashed_read(text, &date);

    if (read && (date.first == date.second || (dates->month_first && !dates->day_first)))
        buffer_format(out, "%04d-%02d-%02d", date.year, date.first, date.second);
    else if (read && dates->day_first && !dates->month_first)
        buffer_format(out, "%04d-%02d-%02d", date.year, date.second, date.first);
    else
        buffer_add_bytes(out, text, date_length(text));
}
