/* SPDX-License-Identifier: MIT
 * Reading what a person types: it is brought into the written form, which answer_parse then reads.
 * What has no written form, or two, is refused. */
#include <string.h>

#include "interview/quote.h"

enum { NARROW_BLANK = 0x202F, FIXED_BLANK = 0xA0 };

/* ---- text ------------------------------------------------------------------------------------ */

/* Blanks of another kind made plain, none at the ends. */
static void add_plain(const char *text, struct buffer *out)
{
    const char *end = text + strlen(text);

    while (text < end) {
        const char *from = text;
        uint32_t character = text_next(&text, end);
        bool blank = character == ' ' || character == FIXED_BLANK || character == NARROW_BLANK;

        if (!blank)
            buffer_add_bytes(out, from, (size_t)(text - from));
        else if (out->length > 0)
            buffer_add_char(out, ' ');
    }
    while (out->length > 0 && out->text[out->length - 1] == ' ')
        buffer_truncate(out, out->length - 1);
}

/* True, and past it, when the words stand there, in letters of either size. */
static bool pass(const char **at, const char *words)
{
    const char *from = *at;

    for (; *words != '\0'; words++, from++)
        if (text_lower(*from) != *words)
            return false;
    *at = from;
    return true;
}

/* ---- numbers --------------------------------------------------------------------------------- */

/* 1500 and 1,500: a comma parts groups of three. */
static bool take_digits(const char **at, struct buffer *written)
{
    size_t first = strspn(*at, "0123456789");

    buffer_add_bytes(written, *at, first);
    *at += first;
    while (**at == ',' && first <= 3) {
        if (strspn(++*at, "0123456789") != 3)
            return false;
        buffer_add_bytes(written, *at, 3);
        *at += 3;
    }
    return first > 0;
}

static const struct {
    const char *unit, *shorter;
} shorter_units[] = {
    {"hours", "hrs"}, {"hours", "hr"},           {"hours", "h"},     {"months", "mos"},
    {"months", "mo"}, {"words a minute", "wpm"}, {"dollars", "usd"}, {"dollars", "$"},
};

/* The first word of a unit, for many or for one. */
static bool pass_first_word(const char **at, const char **unit)
{
    char word[40];
    size_t length = strcspn(*unit, " ");

    if (length == 0 || length >= sizeof word)
        return false;
    memcpy(word, *unit, length);
    word[length] = '\0';
    *unit += length;
    if (pass(at, word))
        return true;
    word[length - 1] = '\0';
    return (*unit)[-1] == 's' && pass(at, word);
}

static bool pass_shorter(const char **at, const char **unit)
{
    for (size_t i = 0; i < sizeof shorter_units / sizeof *shorter_units; i++) {
        size_t length = strlen(shorter_units[i].unit);

        if (strncmp(*unit, shorter_units[i].unit, length) == 0 &&
            pass(at, shorter_units[i].shorter)) {
            *unit += length;
            return true;
        }
    }
    return false;
}

/* The whole unit or its first word: `hours a week`, `hour`, `hrs per week`. */
static bool is_unit(const char *unit, const char *at)
{
    const char *whole = unit;

    if (!pass_first_word(&at, &unit)) {
        unit = whole;
        if (!pass_shorter(&at, &unit))
            return false;
    }
    if (*at == '\0')
        return true;
    if (strncmp(unit, " a ", 3) == 0 && (pass(&at, " per ") || pass(&at, "/")))
        unit += 3;
    return pass(&at, unit) && *at == '\0';
}

static bool write_typed_number(const struct question *question, const char *text,
                               struct buffer *written)
{
    bool money = question->type == ANSWER_MONEY;

    if (money && (pass(&text, "$") || pass(&text, "us$") || pass(&text, "usd")))
        text += strspn(text, " ");
    if (!take_digits(&text, written))
        return false;
    if (money)
        pass(&text, ".00");
    text += strspn(text, " ");
    return *text == '\0' || is_unit(money ? "dollars" : question->unit, text);
}

/* ---- dates ----------------------------------------------------------------------------------- */

/* What to type in place of a date that is none, or two. */
static enum status refuse_date(const struct question *question, const char *text,
                               enum date_fault fault, const char *instead, struct error *err)
{
    struct buffer quote = {0};
    enum status status;

    answer_quote(question, text, &quote);
    status = error_set(err, STATUS_USAGE, "%s: %s %s %s", question->id, buffer_text(&quote),
                       date_fault_says(fault), instead);
    buffer_clear(&quote);
    return status;
}

/* Where the written form is not what people see, an example says more than its letters. */
static enum status refuse_no_day(const struct question *question, const char *text,
                                 struct error *err)
{
    struct buffer instead = {0};
    enum status status;

    answer_add_day(question, &instead);
    status = refuse_date(question, text, DATE_NO_DAY, buffer_text(&instead), err);
    buffer_clear(&instead);
    return status;
}

static enum status read_date(const struct question *question, const char *text, date_day today,
                             enum date_care care, struct answer *out, struct error *err)
{
    date_day day;
    char iso[DATE_TEXT], longer[DATE_TEXT];
    enum date_fault fault = date_read(text, question->month_rule, today, care, &day);

    if (fault == DATE_NO_DAY && care == DATE_SHOWN)
        return refuse_no_day(question, text, err);
    if (fault == DATE_NO_DAY)
        return answer_parse(question, text, today, out, err);
    date_iso(day, iso);
    if (fault == DATE_READ)
        return answer_parse(question, iso, today, out, err);
    return refuse_date(question, text, fault, care == DATE_SHOWN ? date_long(day, longer) : iso,
                       err);
}

/* ---- answers --------------------------------------------------------------------------------- */

static enum status read_plain(const struct question *question, const char *text, date_day today,
                              enum date_care care, struct answer *out, struct error *err)
{
    struct buffer written = {0};
    enum status status;

    if (question->type == ANSWER_DATE)
        return read_date(question, text, today, care, out, err);
    if (!write_typed_number(question, text, &written)) {
        buffer_truncate(&written, 0);
        buffer_add(&written, text);
    }
    status = answer_parse(question, buffer_text(&written), today, out, err);
    buffer_clear(&written);
    return status;
}

enum status answer_read(const struct question *question, const char *text, date_day today,
                        enum date_care care, struct answer *out, struct error *err)
{
    bool typed = question->type == ANSWER_NUMBER || question->type == ANSWER_MONEY ||
                 question->type == ANSWER_DATE;
    struct buffer plain = {0};
    struct answer answer;
    struct error ignored;
    enum status status;

    if (!typed)
        return answer_parse(question, text, today, out, err);
    add_plain(text, &plain);
    status = answer_parse(question, buffer_text(&plain), today, &answer, &ignored);
    if (status != STATUS_OK)
        status = read_plain(question, buffer_text(&plain), today, care, &answer, err);
    if (status == STATUS_OK)
        status = answer_check_day(question, buffer_text(&plain), &answer, today, err);
    if (status == STATUS_OK)
        *out = answer;
    buffer_clear(&plain);
    return status;
}
