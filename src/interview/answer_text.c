/* SPDX-License-Identifier: MIT
 * An answer in two forms: as it is stored and exported, which answer_parse reads back to the same
 * answer, and as a person reads it, which nothing reads. */
#include <string.h>

#include "interview/quote.h"
#include "milepost/money.h"

/* Appends the value of an answer whose state is ANSWER_VALUE. */
typedef void value_fn(const struct question *question, const struct answer *answer,
                      struct buffer *out);

static void answer_write_value_id(const struct question *question, const struct answer *answer,
                                  struct buffer *out)
{
    buffer_add(out, question->values[answer->value].id);
}

static void answer_show_label(const struct question *question, const struct answer *answer,
                              struct buffer *out)
{
    buffer_add(out, question->values[answer->value].label);
}

static void answer_write_ids(const struct question *question, const struct answer *answer,
                             struct buffer *out)
{
    const char *between = "";

    for (int i = 0; i < question->value_count; i++)
        if (answer->set >> i & 1) {
            buffer_format(out, "%s%s", between, question->values[i].id);
            between = ",";
        }
}

static void answer_show_labels(const struct question *question, const struct answer *answer,
                               struct buffer *out)
{
    const char *between = "";

    for (int i = 0; i < question->value_count; i++)
        if (answer->set >> i & 1) {
            buffer_format(out, "%s%s", between, question->values[i].label);
            between = ", ";
        }
}

static void answer_write_number(const struct question *question, const struct answer *answer,
                                struct buffer *out)
{
    (void)question;
    buffer_format(out, "%d", answer->value);
}

/* `6 months`, `1 month`, `10 hours a week`: a unit is written for many, so that of one loses
 * the s of its first word. */
static void answer_show_number(const struct question *question, const struct answer *answer,
                               struct buffer *out)
{
    const char *unit = question->unit;
    size_t word = strcspn(unit, " ");
    bool singular = answer->value == 1 && word > 1 && unit[word - 1] == 's';

    buffer_format(out, "%d", answer->value);
    if (unit[0] == '\0')
        return;
    buffer_add(out, " ");
    buffer_add_bytes(out, unit, singular ? word - 1 : word);
    buffer_add(out, unit + word);
}

static void answer_show_money(const struct question *question, const struct answer *answer,
                              struct buffer *out)
{
    char text[MONEY_TEXT];

    (void)question;
    buffer_add(out, money_format((money_cents)answer->value * 100, text));
}

static void answer_write_date(const struct question *question, const struct answer *answer,
                              struct buffer *out)
{
    char text[DATE_TEXT];

    (void)question;
    buffer_add(out, date_iso(answer->value, text));
}

static void answer_show_date(const struct question *question, const struct answer *answer,
                             struct buffer *out)
{
    char text[DATE_TEXT];

    (void)question;
    buffer_add(out, date_long(answer->value, text));
}

static const struct value_form {
    value_fn *write, *show;
} value_forms[] = {
    [ANSWER_CHOICE] = {.write = answer_write_value_id, .show = answer_show_label},
    [ANSWER_MULTI] = {.write = answer_write_ids, .show = answer_show_labels},
    [ANSWER_YESNO] = {.write = answer_write_value_id, .show = answer_show_label},
    [ANSWER_NUMBER] = {.write = answer_write_number, .show = answer_show_number},
    [ANSWER_MONEY] = {.write = answer_write_number, .show = answer_show_money},
    [ANSWER_DATE] = {.write = answer_write_date, .show = answer_show_date},
};

/* What stands in place of a value; NULL where there is one. */
static const struct state_words {
    const char *written, *shown;
} state_words[] = {
    [ANSWER_NONE] = {.written = "", .shown = "not answered"},
    [ANSWER_VALUE] = {0},
    [ANSWER_UNKNOWN] = {.written = "unknown", .shown = "I don't know yet"},
    [ANSWER_DECLINED] = {.written = "declined", .shown = "Prefer not to say"},
};

void answer_write(const struct question *question, const struct answer *answer, struct buffer *out)
{
    if (answer->state == ANSWER_VALUE)
        value_forms[question->type].write(question, answer, out);
    else
        buffer_add(out, state_words[answer->state].written);
}

void answer_show(const struct question *question, const struct answer *answer, struct buffer *out)
{
    if (answer->state == ANSWER_VALUE)
        value_forms[question->type].show(question, answer, out);
    else
        buffer_add(out, state_words[answer->state].shown);
}

void answer_add_day(const struct question *question, struct buffer *out)
{
    date_day day = date_from_civil(2027, 6, 14);
    char text[DATE_TEXT];

    buffer_add(out, date_long(day, text));
    if (question->month_rule != DATE_MONTH_REFUSED)
        buffer_format(out, " or %s", date_month_year(day, text));
}

void answer_wanted(const struct question *question, struct buffer *out)
{
    if (question->type == ANSWER_DATE) {
        buffer_add(out, "like ");
        answer_add_day(question, out);
    } else if (question->type == ANSWER_MONEY)
        buffer_format(out, "whole dollars, %d to %d", question->min, question->max);
    else
        buffer_format(out, "%d to %d", question->min, question->max);
}
