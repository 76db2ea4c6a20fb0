/* SPDX-License-Identifier: MIT
 * How a followed plan stands against what was planned, and what would bring a late one back. */
#include "line/stops/stops.h"
#include "milepost/report/slip.h"

enum { AMENDS_OFFER, AMENDS_REBASE };

static void amends_add(struct stop *stop, const struct offer *offer, int index)
{
    struct buffer text = {0};

    report_offer(offer, &text);
    buffer_add(&text, ": ");
    report_offer_effect(offer, &text);
    menu_add(&stop->menu, AMENDS_OFFER, index, "%s%s", buffer_text(&text),
             offer->meets ? ", in time" : "");
    buffer_clear(&text);
}

static void amends_tell_late(struct stop *stop, const struct offer_list *offers)
{
    struct buffer text = {0};

    talk_say(&stop->plain->talk, "%s",
             offers->count > 0 ? "What would bring it back:" : report_no_offers());
    for (int i = 0; i < offers->count; i++)
        amends_add(stop, &offers->items[i], i);
    report_pace(offers, &text);
    talk_say(&stop->plain->talk, "%s", buffer_text(&text));
    buffer_clear(&text);
    menu_add(&stop->menu, AMENDS_REBASE, 0,
             "Take the day as it is: compare with the plan as it stands today from now on");
}

static void amends_tell(struct stop *stop)
{
    struct session *session = stop->plain->session;
    const struct slip *slip = session_slip(session);
    struct talk *talk = &stop->plain->talk;
    struct buffer text = {0};

    if (!slip) {
        talk_say(talk, "No route is followed yet: what it looked like is kept when one is chosen. "
                       "< goes back.");
        return;
    }
    report_slip(slip, &text);
    talk_say(talk, "%s", buffer_text(&text));
    buffer_truncate(&text, 0);
    report_slip_money(slip, &text);
    talk_say(talk, "%s", buffer_text(&text));
    buffer_clear(&text);
    if (slip->days > 0 && slip->roadmap->goal_state == GOAL_OPEN)
        amends_tell_late(stop, session_offers(session));
    else
        talk_say(talk, "Nothing is to be brought back. < goes back.");
    menu_tell(&stop->menu, talk);
}

static void amends_ask(const struct stop *stop, struct buffer *out)
{
    (void)stop;
    buffer_add(out, "Which of these do you want to take? . tells them again, < takes none.");
}

static struct onward amends_choose(struct stop *stop, const struct menu_item *item)
{
    struct session *session = stop->plain->session;
    struct buffer said = {0};
    struct error err;
    enum status status =
        item->tag == AMENDS_REBASE
            ? session_rebase(session, &said, &err)
            : session_take_offer(session, &session_offers(session)->items[item->value], &said,
                                 &err);

    return plain_changed(stop->plain, status, &said, &err);
}

static const struct stop_ops amends_ops = {.name = "what would bring it back",
                                           .tell = amends_tell,
                                           .ask = amends_ask,
                                           .choose = amends_choose};

struct stop *offers_stop(struct plain *plain, const struct stop_place *place)
{
    (void)place;
    return stop_new(plain, &amends_ops, sizeof(struct stop));
}
