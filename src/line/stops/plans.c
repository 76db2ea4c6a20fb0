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

size_t plans_add(struct stop *stop, int tag)
{
    const struct line_options *options = stop->plain->options;
    struct plan_cards cards = {0};
    struct buffer text = {0};
    struct error err;
    size_t count;

    if (store_list_cards(options->store, false, 0, &cards, &err) != STATUS_OK)
        talk_say(&stop->plain->talk, "%s", err.text);
    count = cards.count;
    for (size_t i = 0; i < count; i++) {
        buffer_truncate(&text, 0);
        plans_say(&cards.items[i], clock_today(options->clock), &text);
        menu_add(&stop->menu, tag, 0, "%s", buffer_text(&text))->number = cards.items[i].id;
    }
    buffer_clear(&text);
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
