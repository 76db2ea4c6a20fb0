/* SPDX-License-Identifier: MIT
 * Dates as people type them. A text is cut into numbers and words; what they may mean follows from
 * their kinds and order. Two meanings are none: the fault says which part is missing. */
#include <string.h>

#include "milepost/date.h"
#include "milepost/text.h"

enum {
    MOST_PARTS = 3,
    LONGEST_WORD = 12,
    NEAR_DAYS = 122, /* from today: the same day a year on is then far */
    CENTURY = 2000,  /* of a year of two digits */
};

enum part_kind { PART_NUMBER, PART_MONTH, PART_WORD };

struct date_part {
    enum part_kind kind;
    int number; /* of a month: 1 to 12 */
    int digits;
    char word[LONGEST_WORD + 1]; /* in small letters */
    char before;                 /* the sign that parts it from the one before; ' ' for blanks */
};

struct parts {
    struct date_part items[MOST_PARTS];
    int count;
};

static const char *const long_months[] = {"january",   "february", "march",    "april",
                                          "may",       "june",     "july",     "august",
                                          "september", "october",  "november", "december"};
static const char *const weekdays[] = {"monday", "tuesday",  "wednesday", "thursday",
                                       "friday", "saturday", "sunday"};

/* ---- cutting --------------------------------------------------------------------------------- */

static bool is_date_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

static bool is_letter(char byte)
{
    return text_lower(byte) >= 'a' && text_lower(byte) <= 'z';
}

/* Its place among names, of which three letters do; -1: none of them. */
static int find_name(const char *word, const char *const *names, int count)
{
    size_t length = strlen(word);

    for (int i = 0; length >= 3 && i < count; i++)
        if (strncmp(names[i], word, length) == 0)
            return i;
    return -1;
}

static bool take_number(const char **at, struct date_part *part)
{
    part->kind = PART_NUMBER;
    for (; is_date_digit(**at); (*at)++, part->digits++) {
        if (part->digits == 4)
            return false;
        part->number = part->number * 10 + (**at - '0');
    }
    return true;
}

static bool take_word(const char **at, struct date_part *part)
{
    size_t length = 0;

    for (; is_letter(**at); (*at)++) {
        if (length == LONGEST_WORD)
            return false;
        part->word[length++] = text_lower(**at);
    }
    part->number = find_name(part->word, long_months, 12) + 1;
    part->kind = part->number > 0 ? PART_MONTH : PART_WORD;
    return length > 0;
}

/* 4th, 1st: behind a number of one or two digits. */
static void pass_ordinal(const char **at, const struct date_part *part)
{
    static const char *const endings[] = {"st", "nd", "rd", "th"};

    for (int i = 0; part->kind == PART_NUMBER && part->digits <= 2 && i < 4; i++)
        if (text_lower((*at)[0]) == endings[i][0] && text_lower((*at)[1]) == endings[i][1] &&
            !is_letter((*at)[2]) && !is_date_digit((*at)[2])) {
            *at += 2;
            return;
        }
}

/* One sign with blanks around it, or blanks alone. */
static char pass_between(const char **at)
{
    char sign = ' ';

    *at += strspn(*at, " ");
    if (**at != '\0' && strchr("/-.,", **at))
        sign = *(*at)++;
    *at += strspn(*at, " ");
    return sign == ',' ? ' ' : sign;
}

static bool date_cut(const char *text, struct parts *parts)
{
    const char *at = text + strspn(text, " ");

    while (*at != '\0') {
        struct date_part part = {0};

        part.before = parts->count > 0 ? pass_between(&at) : ' ';
        if (*at == '\0')
            return part.before == ' '; /* blanks at the end */
        if (parts->count == MOST_PARTS)
            return false;
        if (!(is_date_digit(*at) ? take_number(&at, &part) : take_word(&at, &part)))
            return false;
        pass_ordinal(&at, &part);
        parts->items[parts->count++] = part;
        if (is_letter(*at) || (is_date_digit(*at) && part.kind == PART_NUMBER))
            return false;
    }
    return parts->count > 0;
}

/* ---- meaning --------------------------------------------------------------------------------- */

struct date_reading {
    enum date_month_rule rule;
    date_day today;
    enum date_care care;
    date_day *out;
};

static enum date_fault read_day(const struct date_reading *reading, int year, int month, int day)
{
    if (year < DATE_MIN_YEAR || year > DATE_MAX_YEAR || month < 1 || month > 12 || day < 1 ||
        day > date_days_in_month(year, month))
        return DATE_NO_DAY;
    *reading->out = date_from_civil(year, month, day);
    return DATE_READ;
}

static enum date_fault read_whole_month(const struct date_reading *reading, int year, int month)
{
    bool last = reading->rule == DATE_MONTH_LAST && month >= 1 && month <= 12;

    if (reading->rule == DATE_MONTH_REFUSED)
        return DATE_NO_DAY;
    return read_day(reading, year, month, last ? date_days_in_month(year, month) : 1);
}

static date_day distance(date_day from, date_day to)
{
    return from < to ? to - from : from - to;
}

/* Without a year it is the one near today, if one is. */
static enum date_fault read_near(const struct date_reading *reading, int month, int day)
{
    int year = date_to_civil(reading->today).year;
    date_day nearest = DATE_NONE;

    /* Four years, for the sake of 29 February. */
    for (int i = year - 4; reading->today != DATE_NONE && i <= year + 4; i++) {
        date_day found;
        struct date_reading tried = *reading;

        tried.out = &found;
        if (read_day(&tried, i, month, day) == DATE_READ &&
            (nearest == DATE_NONE ||
             distance(reading->today, found) < distance(reading->today, nearest)))
            nearest = found;
    }
    if (nearest == DATE_NONE)
        return DATE_NO_DAY;
    *reading->out = nearest;
    return reading->care == DATE_SHOWN && distance(reading->today, nearest) <= NEAR_DAYS
               ? DATE_READ
               : DATE_NO_YEAR;
}

static bool is_year(const struct date_part *part)
{
    return part->kind == PART_NUMBER && part->digits == 4;
}

static bool is_short(const struct date_part *part)
{
    return part->kind == PART_NUMBER && part->digits <= 2;
}

/* A month by its name, with a day, a year, or both. */
static enum date_fault read_named(const struct date_reading *reading, const struct parts *parts,
                                  int month)
{
    const struct date_part *numbers[MOST_PARTS] = {0};
    int count = 0;

    for (int i = 0; i < parts->count; i++)
        if (parts->items[i].kind == PART_NUMBER)
            numbers[count++] = &parts->items[i];
    if (count != parts->count - 1 || count == 0)
        return DATE_NO_DAY;
    if (count == 1 && is_year(numbers[0]))
        return read_whole_month(reading, numbers[0]->number, month);
    if (count == 1)
        return is_short(numbers[0]) ? read_near(reading, month, numbers[0]->number) : DATE_NO_DAY;
    if (is_year(numbers[1]) && is_short(numbers[0]))
        return read_day(reading, numbers[1]->number, month, numbers[0]->number);
    if (is_year(numbers[0]) && is_short(numbers[1]))
        return read_day(reading, numbers[0]->number, month, numbers[1]->number);
    if (reading->care == DATE_SHOWN && is_short(numbers[0]) && numbers[1]->digits == 2)
        return read_day(reading, CENTURY + numbers[1]->number, month, numbers[0]->number);
    return DATE_NO_DAY;
}

/* In either order it is one day: 12/31/2026, 1/1/2027. */
static bool has_one_order(const struct date_part *month, const struct date_part *day)
{
    return month->number == day->number || day->number > 12;
}

/* Month, day, year, as it is written in the United States. A year of two digits is a guess. */
static enum date_fault read_us(const struct date_reading *reading, int year,
                               const struct date_part *month, const struct date_part *day,
                               bool whole_year)
{
    enum date_fault fault = read_day(reading, year, month->number, day->number);

    if (fault != DATE_READ)
        return read_day(reading, year, day->number, month->number) == DATE_READ ? DATE_DAY_FIRST
                                                                                : fault;
    if (has_one_order(month, day) && (whole_year || reading->care == DATE_SHOWN))
        return DATE_READ;
    return reading->care == DATE_SHOWN && day->before != '.' ? DATE_READ : DATE_TWO_WAYS;
}

static enum date_fault date_read_two(const struct date_reading *reading,
                                     const struct date_part *parts)
{
    if (is_year(&parts[1]) && is_short(&parts[0]))
        return read_whole_month(reading, parts[1].number, parts[0].number);
    if (is_year(&parts[0]) && is_short(&parts[1]))
        return read_whole_month(reading, parts[0].number, parts[1].number);
    if (!is_short(&parts[0]) || !is_short(&parts[1]))
        return DATE_NO_DAY;
    return read_near(reading, parts[0].number, parts[1].number) == DATE_NO_DAY ? DATE_NO_DAY
                                                                               : DATE_TWO_WAYS;
}

static enum date_fault date_read_three(const struct date_reading *reading,
                                       const struct date_part *parts)
{
    const struct date_part *last = &parts[2];

    if (parts[1].before != last->before)
        return DATE_NO_DAY;
    if (is_year(&parts[0]) && is_short(&parts[1]) && is_short(last))
        return read_day(reading, parts[0].number, parts[1].number, last->number);
    if (!is_short(&parts[0]) || !is_short(&parts[1]))
        return DATE_NO_DAY;
    if (is_year(last))
        return read_us(reading, last->number, &parts[0], &parts[1], true);
    return last->digits == 2 ? read_us(reading, CENTURY + last->number, &parts[0], &parts[1], false)
                             : DATE_NO_DAY;
}

/* Numbers parted by a sign, not by blanks. */
static enum date_fault read_numbers(const struct date_reading *reading, const struct parts *parts)
{
    for (int i = 0; i < parts->count; i++)
        if (parts->items[i].kind != PART_NUMBER || (i > 0 && parts->items[i].before == ' '))
            return DATE_NO_DAY;
    if (parts->count == 2)
        return date_read_two(reading, parts->items);
    return parts->count == 3 ? date_read_three(reading, parts->items) : DATE_NO_DAY;
}

/* `next Monday` is the first one after today. */
static enum date_fault read_weekday(const struct date_reading *reading, const char *which,
                                    int weekday)
{
    int today = (int)(((int64_t)reading->today % 7 + 7 + 3) % 7); /* 1970-01-01 was a Thursday */

    if (weekday < 0 || reading->care != DATE_SHOWN)
        return DATE_NO_DAY;
    if (strcmp(which, "next") == 0)
        *reading->out = reading->today + (weekday - today + 6) % 7 + 1;
    else if (strcmp(which, "last") == 0)
        *reading->out = reading->today - (today - weekday + 6) % 7 - 1;
    else
        return DATE_NO_DAY;
    return DATE_READ;
}

static enum date_fault read_words(const struct date_reading *reading, const struct parts *parts)
{
    static const char *const near[] = {"yesterday", "today", "tomorrow"};
    const char *first = parts->items[0].word;

    if (reading->today == DATE_NONE)
        return DATE_NO_DAY;
    for (int i = 0; i < 3 && parts->count == 1; i++)
        if (strcmp(first, near[i]) == 0) {
            *reading->out = reading->today + i - 1;
            return DATE_READ;
        }
    if (parts->count != 2)
        return DATE_NO_DAY;
    return read_weekday(reading, first, find_name(parts->items[1].word, weekdays, 7));
}

enum date_fault date_read(const char *text, enum date_month_rule rule, date_day today,
                          enum date_care care, date_day *out)
{
    date_day found = DATE_NONE;
    struct date_reading reading = {rule, today, care, &found};
    struct parts parts = {0};
    enum date_fault fault;
    int month = 0;

    if (!date_cut(text, &parts))
        return DATE_NO_DAY;
    for (int i = 0; i < parts.count; i++)
        if (parts.items[i].kind == PART_MONTH)
            month = parts.items[i].number;
    if (month > 0)
        fault = read_named(&reading, &parts, month);
    else if (parts.items[0].kind == PART_WORD)
        fault = read_words(&reading, &parts);
    else
        fault = read_numbers(&reading, &parts);
    if (fault != DATE_NO_DAY)
        *out = found;
    return fault;
}

const char *date_fault_says(enum date_fault fault)
{
    static const char *const says[] = {
        [DATE_READ] = "",
        [DATE_NO_DAY] = "is no day; write it like",
        [DATE_NO_YEAR] = "has no year; write it with one, like",
        [DATE_TWO_WAYS] = "can be read in two ways; write it like",
        [DATE_DAY_FIRST] = "has the day first; write it like",
    };

    return says[fault];
}
