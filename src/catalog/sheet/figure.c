/* SPDX-License-Identifier: MIT
 * The figures of a text: its numbers, and what they are in other units. */
#include "catalog/sheet/figure.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

enum { THOUSAND = 1000, MOST_DIGITS = 12 };

static bool figure_digit(const char *at, const char *end)
{
    return at < end && *at >= '0' && *at <= '9';
}

static bool figure_letter(char byte)
{
    return isalpha((unsigned char)byte) || byte == '_';
}

/* ---- numbers --------------------------------------------------------------------------------- */

/* "2,500": a comma with three digits behind it, and no more. */
static bool figure_groups(const char *at, const char *end)
{
    return at < end && *at == ',' && figure_digit(at + 1, end) && figure_digit(at + 2, end) &&
           figure_digit(at + 3, end) && !figure_digit(at + 4, end);
}

static int64_t figure_value(const char **at, const char *end)
{
    int64_t value = 0, unit = THOUSAND;
    int digits = 0;

    for (; figure_digit(*at, end) || figure_groups(*at, end); (*at)++)
        if (**at != ',' && digits++ < MOST_DIGITS)
            value = value * 10 + (**at - '0');
    value *= THOUSAND;
    if (*at < end && **at == '.' && figure_digit(*at + 1, end))
        for ((*at)++; figure_digit(*at, end); (*at)++)
            value += (unit /= 10) * (**at - '0');
    return value;
}

/* The digits belong to a name: E19, ICD-10-CM. */
static bool figure_in_name(const char *text, const char *start)
{
    if (start == text)
        return false;
    if (start[-1] == '-' && start - 1 > text)
        return figure_letter(start[-2]);
    return figure_letter(start[-1]);
}

static const char *const month_names[] = {"January",   "February", "March",    "April",
                                          "May",       "June",     "July",     "August",
                                          "September", "October",  "November", "December"};

/* The month whose name, or its first three letters, the `length` bytes at `word` are. */
static const char *month_of(const char *word, size_t length)
{
    for (size_t i = 0; i < sizeof month_names / sizeof *month_names; i++)
        if (length >= 3 && length <= strlen(month_names[i]) &&
            memcmp(word, month_names[i], length) == 0)
            return month_names[i];
    return NULL;
}

/* "30 June", "June 2027". */
static const char *month_beside(const char *text, const struct figure *figure, const char *end)
{
    const char *from = figure->start, *to = figure->end;
    const char *month = NULL;

    while (to < end && (*to == ' ' || *to == '\n'))
        to++;
    for (from = to; to < end && figure_letter(*to);)
        to++;
    month = month_of(from, (size_t)(to - from));
    if (month)
        return month;
    for (to = figure->start; to > text && (to[-1] == ' ' || to[-1] == '\n');)
        to--;
    for (from = to; from > text && figure_letter(from[-1]);)
        from--;
    return month_of(from, (size_t)(to - from));
}

bool figure_next(const char *text, const char **at, const char *end, struct figure *out)
{
    while (*at < end) {
        if (!figure_digit(*at, end)) {
            (*at)++;
            continue;
        }
        out->start = *at;
        out->value = figure_value(at, end);
        out->end = *at;
        if (figure_in_name(text, out->start))
            continue;
        out->month = month_beside(text, out, end);
        return true;
    }
    return false;
}

/* ---- what a sheet may be quoted as ----------------------------------------------------------- */

static void set_add(struct figure_set *set, int64_t value)
{
    VECTOR_PUSH(&set->values, value);
}

/* Whole units out of `value` times `times` / `parts`, down and up. */
static void set_add_ratio(struct figure_set *set, int64_t value, int64_t times, int64_t parts)
{
    int64_t whole = value * times / (parts * THOUSAND);

    set_add(set, whole * THOUSAND);
    if (whole * parts * THOUSAND != value * times)
        set_add(set, (whole + 1) * THOUSAND);
}

static const struct {
    const char *word; /* what the unit begins with */
    int times, parts; /* of the unit that a catalogue counts in */
} units[] = {
    {"week", 7, 1},   {"month", 365, 12}, {"month", 30, 1},   {"year", 12, 1},
    {"year", 365, 1}, {"year", 1461, 4},  {"y ", 12, 1},      {"h", 1, 24},
    {"min", 1, 60},   {"%", 10, 1},       {"percent", 10, 1}, {"clock hour", 1, 1},
};

/* "16-18 weeks", "24 to 48 hours", "9 or 12+ months": the unit stands for each. */
static const char *unit_behind(const char *at, const char *end)
{
    while (at < end && (strchr(" -+~", *at) || figure_digit(at, end) || (*at & 0x80)))
        at++;
    for (size_t i = 0; i < 2; i++) {
        const char *const joint = i ? "to " : "or ";

        if (end - at > 3 && memcmp(at, joint, 3) == 0)
            for (at += 3; at < end && (strchr(" +~", *at) || figure_digit(at, end));)
                at++;
    }
    return at;
}

static void set_add_units(struct figure_set *set, int64_t value, const char *at, const char *end)
{
    const char *unit = unit_behind(at, end);

    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        size_t length = strlen(units[i].word);

        if ((size_t)(end - unit) >= length && strncasecmp(unit, units[i].word, length) == 0)
            set_add_ratio(set, value, units[i].times, units[i].parts);
    }
    if (value > 0 && value < THOUSAND)
        set_add(set, value * THOUSAND); /* 0.62 is 620 of a thousand */
}

/* Of a table whose columns are parted by commas, too. */
static void set_add_parts(struct figure_set *set, const struct figure *figure)
{
    for (const char *at = figure->start; at < figure->end;) {
        int64_t value = 0;

        for (; figure_digit(at, figure->end); at++)
            value = value * 10 + (*at - '0');
        set_add(set, value * THOUSAND);
        at++;
    }
}

static void set_add_words(struct figure_set *set, const char *text, const char *end)
{
    static const char *const numbers[] = {"one",   "two",   "three", "four", "five",   "six",
                                          "seven", "eight", "nine",  "ten",  "eleven", "twelve"};

    for (const char *at = text; at < end;) {
        const char *word = at;

        while (at < end && figure_letter(*at))
            at++;
        for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
            int64_t value = (int64_t)(i + 1) * THOUSAND;

            if ((size_t)(at - word) != strlen(numbers[i]) ||
                strncasecmp(word, numbers[i], (size_t)(at - word)) != 0)
                continue;
            set_add(set, value);
            set_add_units(set, value, at, end);
        }
        if (at == word)
            at++;
    }
}

void figure_set_add_text(const char *text, size_t length, struct figure_set *set)
{
    const char *at = text, *end = text + length;
    struct figure figure;

    while (figure_next(text, &at, end, &figure)) {
        set_add(set, figure.value);
        set_add_units(set, figure.value, figure.end, end);
        set_add_parts(set, &figure);
    }
    set_add_words(set, text, end);
}

bool figure_set_has(const struct figure_set *set, int64_t value)
{
    for (size_t i = 0; i < set->values.count; i++)
        if (set->values.items[i] == value)
            return true;
    return false;
}

bool figures_name_month(const char *text, size_t length, const char *month)
{
    for (const char *at = text; at + 3 <= text + length; at++)
        if (strncasecmp(at, month, 3) == 0 && (at == text || !figure_letter(at[-1])))
            return true;
    return false;
}
