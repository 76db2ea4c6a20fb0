/* SPDX-License-Identifier: MIT
 * The plans of the data file as lines of a menu. */
#include "line/stops/plans.h"

#include "milepost/session/pick.h"
#include "milepost/words.h"

static void plans_say_due(const struct plan_card *card, date_day today, struct buffer *out)
{
    char day[DATE_TEXT];

    if (card->due == DATE_NONE)
        return;
    buffer_format(out, ", next due %s", date_long(plan_card_due(card, today), day));
    if (plan_card_is_overdue(card, today)) {
        buffer_add(out, ", ");
        words_overdue(card->due, today, out);
    }
    buffer_add(out, ": ");
    plan_card_say_what(card, out);
}

static void plans_say(const struct plan_card *card, date_day today, struct buffer *out)
{
    buffer_add(out, card->name);
    if (card->title[0] != '\0')
        buffer_format(out, ", goal %s", card->title);
    if (card->standing[0] != '\0')
        buffer_format(out, ", %s", card->standing);
    if (card->bar_short[0] != '\0')
        buffer_format(out, ", %s", card->bar_short);
    plans_say_due(card, today, out);
}

/* ---- on a desk ------------------------------------------------------------------------------- */

static void plans_say_next(const struct plan_card *card, date_day today, struct buffer *out)
{
    char day[DATE_TEXT];

    if (card->planned == DATE_NONE)
        buffer_add(out, ", not planned yet: open it");
    else if (card->due == DATE_NONE)
        buffer_format(out, ", %s", card->standing);
    else
        buffer_format(out, ", next %s: ", date_long(plan_card_due(card, today), day));
    if (card->planned != DATE_NONE && card->due != DATE_NONE)
        plan_card_say_what(card, out);
}

static void plans_say_on_desk(const struct plan_card *card, date_day today, int ahead,
                              struct buffer *out)
{
    struct buffer risk = {0};

    buffer_add(out, card->name);
    if (card->title[0] != '\0')
        buffer_format(out, ", goal %s", card->title);
    plans_say_next(card, today, out);
    plan_card_say_risk(card, today, ahead, &risk);
    if (risk.length > 0)
        buffer_format(out, ", at risk: %s", buffer_text(&risk));
    buffer_clear(&risk);
}

const char *plans_order_words(enum plan_order order)
{
    static const char *const words[] = {[PLANS_BY_USE] = "by last use",
                                        [PLANS_BY_NAME] = "by name",
                                        [PLANS_BY_DUE] = "by what is next",
                                        [PLANS_BY_RISK] = "by what is at risk"};

    return words[order];
}

/* ---- all of them ------------------------------------------------------------------------------ */

static void plans_add_card(struct stop *stop, int tag, const struct plan_card *card, bool desk)
{
    date_day today = clock_today(stop->plain->options->clock);
    struct buffer text = {0};

    if (desk)
        plans_say_on_desk(card, today, plain_setting(stop->plain, SETTING_REMINDER_DAYS), &text);
    else
        plans_say(card, today, &text);
    menu_add(&stop->menu, tag, 0, "%s", buffer_text(&text))->number = card->id;
    buffer_clear(&text);
}

/* Until somebody chooses another order, what is to be done next stands first on a desk. */
static void plans_pick(struct plain *plain, struct plan_cards *cards)
{
    if (!plain->ordered)
        plain->order = cards->count >= PLANS_DESK ? PLANS_BY_DUE : PLANS_BY_USE;
    plan_cards_pick(cards,
                    &(struct plan_pick){.words = buffer_text(&plain->finding),
                                        .order = plain->order,
                                        .today = clock_today(plain->options->clock),
                                        .ahead = plain_setting(plain, SETTING_REMINDER_DAYS)});
}

size_t plans_add(struct stop *stop, int tag)
{
    struct plan_cards cards = {0};
    struct error err;
    size_t count;

    if (store_list_cards(stop->plain->options->store, false, 0, &cards, &err) != STATUS_OK)
        talk_say(&stop->plain->talk, "%s", err.text);
    count = cards.count;
    plans_pick(stop->plain, &cards);
    for (size_t i = 0; i < cards.count; i++)
        plans_add_card(stop, tag, &cards.items[i], count >= PLANS_DESK);
    plan_cards_clear(&cards);
    return count;
}

void plans_say_name(const struct plain *plain, int64_t plan, struct buffer *out)
{
    struct plan_cards cards = {0};
    struct error ignored; /* what is done to the plan says it */

    if (store_list_cards(plain->options->store, false, 0, &cards, &ignored) == STATUS_OK)
        for (size_t i = 0; i < cards.count; i++)
            if (cards.items[i].id == plan)
                buffer_add(out, cards.items[i].name);
    plan_cards_clear(&cards);
}
