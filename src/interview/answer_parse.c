/* SPDX-License-Identifier: MIT
 * Reading the written form of an answer. Nothing is guessed: a text is exactly what the question
 * takes, or it is refused with a line that says so. */
#include <stdlib.h>
#include <string.h>

#include "interview/quote.h"
#include "milepost/memory.h"
#include "milepost/nearest.h"

enum {
    QUOTED_COLUMNS = 40, /* of what was read; the rest is cut */
    LISTED_VALUES = 8,   /* a longer list is named by its first few */
    FIRST_FEW = 6,
};

/* Reads `text` into `out`, or says in `wrong` what is the matter and gives false. */
typedef bool parse_fn(const struct question *question, const char *text, struct answer *out,
                      struct buffer *wrong);

void answer_quote(const struct question *question, const char *text, struct buffer *out)
{
    struct buffer inert = {0};
    size_t fits;

    if (question->is_private) {
        buffer_add(out, "this value");
        return;
    }
    text_add_inert_line(&inert, text, false);
    fits = text_fit(buffer_text(&inert), QUOTED_COLUMNS);
    buffer_add(out, "\"");
    buffer_add_bytes(out, buffer_text(&inert), fits);
    buffer_add(out, fits < inert.length ? "...\"" : "\"");
    buffer_clear(&inert);
}

static bool answer_refuse(const struct question *question, const char *text, struct buffer *wrong,
                          const char *why)
{
    answer_quote(question, text, wrong);
    buffer_add(wrong, why);
    return false;
}

static bool answer_refuse_value(const struct question *question, const char *text,
                                struct buffer *wrong)
{
    bool all = question->value_count <= LISTED_VALUES;
    int named = all ? question->value_count : FIRST_FEW;
    struct nearest nearest = {.word = text};

    /* What was typed is private, and so is what it is near to. */
    for (int i = 0; i < question->value_count && !question->is_private; i++)
        nearest_offer(&nearest, question->values[i].id);
    answer_quote(question, text, wrong);
    for (int i = 0; i < named; i++)
        buffer_format(wrong, "%s%s", i == 0 ? " is not one of " : ", ", question->values[i].id);
    if (!all)
        buffer_format(wrong, " ...; `milepost catalog show %s` lists all %d", question->id,
                      question->value_count);
    buffer_add(wrong, nearest_says(&nearest));
    return false;
}

static bool answer_parse_choice(const struct question *question, const char *text,
                                struct answer *out, struct buffer *wrong)
{
    int value = catalog_find_value(question, text);

    if (value < 0)
        return answer_refuse_value(question, text, wrong);
    out->value = value;
    return true;
}

static bool answer_parse_yesno(const struct question *question, const char *text,
                               struct answer *out, struct buffer *wrong)
{
    int value = catalog_find_value(question, text);

    if (value < 0)
        return answer_refuse(question, text, wrong, " is not yes or no");
    out->value = value;
    return true;
}

/* One of the values of a multi answer. */
static bool answer_parse_item(const struct question *question, const char *text, struct answer *out,
                              struct buffer *wrong)
{
    int value = catalog_find_value(question, text);

    if (text[0] == '\0') {
        buffer_add(wrong, "a value is missing beside a comma; write values as a,b,c");
        return false;
    }
    if (value < 0)
        return answer_refuse_value(question, text, wrong);
    if (out->set >> value & 1)
        return answer_refuse(question, text, wrong, " is there twice; give each value once");
    out->set |= UINT64_C(1) << value;
    return true;
}

static bool holds_none_and_more(const struct question *question, uint64_t set)
{
    int none = catalog_find_value(question, "none");
    uint64_t alone = none < 0 ? 0 : UINT64_C(1) << none;

    return (set & alone) && set != alone;
}

static bool answer_parse_multi(const struct question *question, const char *text,
                               struct answer *out, struct buffer *wrong)
{
    for (const char *at = text;; at++) {
        size_t length = strcspn(at, ",");
        char *item = memory_copy_bytes(at, length);
        bool good = answer_parse_item(question, item, out, wrong);

        free(item);
        if (!good)
            return false;
        at += length;
        if (*at == '\0')
            break;
    }
    if (holds_none_and_more(question, out->set))
        return answer_refuse(question, "none", wrong, " stands alone; give it, or the others");
    return true;
}

static bool answer_parse_whole(const struct question *question, const char *text,
                               struct answer *out, struct buffer *wrong, const char *what)
{
    int64_t number;

    if (!text_parse_number(text, question->min, question->max, &number)) {
        answer_quote(question, text, wrong);
        buffer_format(wrong, " is not %s from %d to %d", what, question->min, question->max);
        return false;
    }
    out->value = (int32_t)number;
    return true;
}

static bool answer_parse_number(const struct question *question, const char *text,
                                struct answer *out, struct buffer *wrong)
{
    return answer_parse_whole(question, text, out, wrong, "a whole number");
}

static bool answer_parse_money(const struct question *question, const char *text,
                               struct answer *out, struct buffer *wrong)
{
    return answer_parse_whole(question, text, out, wrong, "a whole number of dollars");
}

static bool answer_parse_date(const struct question *question, const char *text, struct answer *out,
                              struct buffer *wrong)
{
    bool full = question->month_rule == DATE_MONTH_REFUSED;

    if (!date_parse(text, question->month_rule, &out->value))
        return answer_refuse(question, text, wrong,
                             full ? " is not a day; write YYYY-MM-DD"
                                  : " is not a day; write YYYY-MM-DD or YYYY-MM");
    return true;
}

static parse_fn *const parsers[] = {
    [ANSWER_CHOICE] = answer_parse_choice, [ANSWER_MULTI] = answer_parse_multi,
    [ANSWER_YESNO] = answer_parse_yesno,   [ANSWER_NUMBER] = answer_parse_number,
    [ANSWER_MONEY] = answer_parse_money,   [ANSWER_DATE] = answer_parse_date,
};

/* The words that stand in place of a value. */
static enum answer_state answer_state_of(const char *text)
{
    if (text[0] == '\0')
        return ANSWER_NONE;
    if (strcmp(text, "unknown") == 0)
        return ANSWER_UNKNOWN;
    if (strcmp(text, "declined") == 0)
        return ANSWER_DECLINED;
    return ANSWER_VALUE;
}

enum status answer_parse(const struct question *question, const char *text, date_day as_of,
                         struct answer *out, struct error *err)
{
    struct answer answer = {.state = answer_state_of(text), .as_of = as_of};
    struct buffer wrong = {0};
    bool good = true;

    if (answer.state == ANSWER_NONE)
        answer.as_of = DATE_NONE;
    else if (answer.state == ANSWER_VALUE)
        good = parsers[question->type](question, text, &answer, &wrong);
    else if (answer.state == ANSWER_DECLINED && !question->is_private)
        good =
            answer_refuse(question, text, &wrong, " is for private questions only; write unknown");

    if (good)
        *out = answer;
    else
        error_set(err, STATUS_USAGE, "%s: %s", question->id, buffer_text(&wrong));
    buffer_clear(&wrong);
    return good ? STATUS_OK : STATUS_USAGE;
}
