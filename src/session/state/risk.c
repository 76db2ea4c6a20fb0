/* SPDX-License-Identifier: MIT
 * What is due and at risk of a plan today, by what is kept of it: nothing is planned. */
#include "milepost/session/pick.h"

#include <string.h>

#include "milepost/words.h"

date_day plan_card_due(const struct plan_card *card, date_day today)
{
    return card->moves && card->due != DATE_NONE && card->due < today ? today : card->due;
}

/* Where what is due is told by its month, that stands at the end. */
void plan_card_say_what(const struct plan_card *card, struct buffer *out)
{
    char month[DATE_TEXT];
    enum date_style shown = date_style_use(DATE_DAY_MONTH);
    size_t stored = strlen(date_month_year(card->due, month)), length = strlen(card->what);
    bool by_month = length > stored && strcmp(card->what + length - stored, month) == 0;

    date_style_use(shown);
    buffer_add_bytes(out, card->what, by_month ? length - stored : length);
    if (by_month)
        buffer_add(out, date_month_year(card->due, month));
}

bool plan_card_is_overdue(const struct plan_card *card, date_day today)
{
    return card->due != DATE_NONE && plan_card_due(card, today) < today;
}

static bool card_risks(const struct plan_card *card, enum plan_risk risk, date_day today, int ahead)
{
    switch (risk) {
    case RISK_OVERDUE:
        return plan_card_is_overdue(card, today);
    case RISK_LAPSE:
        return card->lapse != DATE_NONE && card->lapse <= today + ahead;
    case RISK_GATE:
        return card->bar_short[0] != '\0';
    case RISK_LATE:
        return card->late > 0;
    default:
        return true;
    }
}

enum plan_risk plan_card_risk(const struct plan_card *card, date_day today, int ahead)
{
    int risk = RISK_OVERDUE;

    while (!card_risks(card, (enum plan_risk)risk, today, ahead))
        risk--;
    return (enum plan_risk)risk;
}

static void risk_say_lapse(const struct plan_card *card, date_day today, struct buffer *out)
{
    char day[DATE_TEXT];

    if (card->lapse < today)
        buffer_format(out, "%s cycle over, units missing", card->lapse_of);
    else
        buffer_format(out, "%s units missing by %s", card->lapse_of, date_long(card->lapse, day));
}

static void risk_say(const struct plan_card *card, enum plan_risk risk, date_day today,
                     struct buffer *out)
{
    if (risk == RISK_OVERDUE)
        words_overdue(card->due, today, out);
    else if (risk == RISK_LAPSE)
        risk_say_lapse(card, today, out);
    else if (risk == RISK_GATE)
        buffer_add(out, card->bar_short);
    else {
        buffer_add(out, "goal ");
        words_days(card->late, out);
    }
}

void plan_card_say_risk(const struct plan_card *card, date_day today, int ahead, struct buffer *out)
{
    size_t before = out->length;

    for (int risk = RISK_OVERDUE; risk > RISK_NONE; risk--)
        if (card_risks(card, (enum plan_risk)risk, today, ahead)) {
            buffer_add(out, out->length > before ? "; " : "");
            risk_say(card, (enum plan_risk)risk, today, out);
        }
}
