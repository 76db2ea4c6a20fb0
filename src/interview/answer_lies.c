/* SPDX-License-Identifier: MIT
 * Whether a day may lie where it does. Only what is newly given is held to this: time moves the
 * days of stored answers past one another, and no answer is lost by that. */
#include "interview/quote.h"

/* A month that has begun is neither ahead nor behind: the end of it that suits is taken. */
static date_day lies_day(const struct question *question, const char *text, date_day today,
                         date_day day)
{
    enum date_month_rule rule = question->lies == LIES_BEHIND ? DATE_MONTH_FIRST : DATE_MONTH_LAST;
    date_day other;

    if (question->month_rule == DATE_MONTH_REFUSED)
        return day;
    if (date_parse(text, rule, &other) ||
        date_read(text, rule, today, DATE_SHOWN, &other) == DATE_READ)
        return other;
    return day;
}

enum status answer_check_day(const struct question *question, const char *text,
                             const struct answer *answer, date_day today, struct error *err)
{
    bool behind = question->lies == LIES_BEHIND;
    struct buffer quote = {0};
    char said[DATE_TEXT];
    date_day day;

    if (question->type != ANSWER_DATE || question->lies == LIES_EITHER ||
        answer->state != ANSWER_VALUE || today == DATE_NONE)
        return STATUS_OK;
    day = lies_day(question, text, today, answer->value);
    if (behind ? day <= today : day >= today)
        return STATUS_OK;
    if (question->is_private)
        answer_quote(question, text, &quote);
    else
        buffer_add(&quote, date_long(answer->value, said));
    error_set(err, STATUS_USAGE, "%s: %s lies %s; this asks for a day that is %s", question->id,
              buffer_text(&quote), behind ? "ahead" : "behind", behind ? "past" : "to come");
    buffer_clear(&quote);
    return STATUS_USAGE;
}
