/* SPDX-License-Identifier: MIT
 * A slip and its offers in words. */
#include "milepost/report/slip.h"

#include "milepost/words.h"

/* ---- what moved ------------------------------------------------------------------------------ */

static const char *slip_verb(const struct slip *slip, const struct slip_part *part)
{
    bool closed = slip->roadmap->steps[part->step].status == STEP_DONE;

    switch (part->cause) {
    case SLIP_LONGER:
        return closed ? "took longer" : "takes longer";
    case SLIP_BEGAN_LATE:
        return "was begun later";
    case SLIP_TO_BEGIN_LATE:
        return "begins later";
    case SLIP_NOT_BEGUN:
        return "is still to be begun";
    case SLIP_FAILED:
        return closed ? "took more than one try" : "is to be sat again";
    case SLIP_ADDED:
        return "was not part of it then";
    }
    return "";
}

static void slip_say_part(const struct slip *slip, const struct slip_part *part, struct buffer *out)
{
    buffer_format(out, "“%s” %s", slip->roadmap->steps[part->step].title, slip_verb(slip, part));
}

/* What moved it most; and what did so before that. */
static void slip_say_parts(const struct slip *slip, struct buffer *out)
{
    buffer_add(out, ": ");
    slip_say_part(slip, &slip->most, out);
    if (slip->first.step < 0 || slip->first.step == slip->most.step)
        return;
    buffer_add(out, ", and before that ");
    slip_say_part(slip, &slip->first, out);
}

bool report_slip_short(const struct slip *slip, struct buffer *out)
{
    if (!slip->dated)
        return false;
    if (slip->days == 0)
        buffer_add(out, "As planned");
    words_days(slip->days, out);
    buffer_add(out, slip->days == 0 ? "." : " than planned.");
    return true;
}

/* No order is offered: the plan takes the one that ends soonest. */
static void slip_say_order(const struct slip *slip, struct buffer *out)
{
    if (slip->sooner != slip->later)
        buffer_format(out, " From here “%s” comes before “%s”, in another order than then.",
                      slip->roadmap->steps[slip->sooner].title,
                      slip->roadmap->steps[slip->later].title);
}

bool report_slip(const struct slip *slip, struct buffer *out)
{
    char made[DATE_TEXT];

    if (!slip->dated)
        return false;
    date_long(slip->baseline->made, made);
    if (slip->days == 0) {
        buffer_format(out, "As planned on %s.", made);
        slip_say_order(slip, out);
        return true;
    }
    words_days(slip->days, out);
    buffer_format(out, " than planned on %s", made);
    if (slip->most.step >= 0)
        slip_say_parts(slip, out);
    buffer_add_char(out, '.');
    if (slip->days > 0 && slip->hours)
        buffer_format(out, " It was planned with %d hours of study a week, now with %d.",
                      slip->baseline->hours_per_week, slip->roadmap->hours_per_week);
    slip_say_order(slip, out);
    return true;
}

/* ---- money ----------------------------------------------------------------------------------- */

static void slip_say_prices(const struct slip *slip, struct buffer *out)
{
    char text[MONEY_TEXT];
    bool both_more = slip->prices > 0 && slip->cost > 0;

    if (money_dollars(slip->prices) == 0)
        return;
    if (both_more && slip->prices >= slip->cost)
        buffer_add(out, ", by other prices");
    else if (both_more)
        buffer_format(out, ", %s of it by other prices", money_format(slip->prices, text));
}

bool report_slip_money(const struct slip *slip, struct buffer *out)
{
    money_cents cost = slip->cost == MONEY_NONE ? 0 : slip->cost;
    money_cents amount = cost < 0 ? -cost : cost;
    bool differs = money_dollars(amount) > 0;
    char text[MONEY_TEXT];

    if (differs) {
        buffer_format(out, "%s %s than planned", money_format(amount, text),
                      slip->cost < 0 ? "less" : "more");
        slip_say_prices(slip, out);
        if (slip->at_least)
            buffer_add(out, ", as far as prices are known");
        buffer_add_char(out, '.');
    }
    if (slip->catalogue)
        buffer_format(out,
                      "%sThe catalogue is another than then (%s, now %s): facts and fees may "
                      "have changed.",
                      differs ? " " : "", slip->baseline->catalogue,
                      slip->roadmap->catalog->version);
    return differs || slip->catalogue;
}

/* ---- a line ---------------------------------------------------------------------------------- */

bool report_planned(const struct slip *slip, int line, struct buffer *out)
{
    const struct roadmap_step *step = &slip->roadmap->steps[line];
    const struct baseline_step *base =
        step->role == ROLE_ROUTE ? baseline_find_line(slip->baseline, slip->roadmap, line) : NULL;
    char span[DATE_SPAN_TEXT];

    if (!base || base->finish == DATE_NONE || step->finish == DATE_NONE ||
        base->finish == step->finish)
        return false;
    buffer_add(out, date_span(base->start == DATE_NONE ? base->finish : base->start, base->finish,
                              true, span));
    return true;
}

/* ---- offers ---------------------------------------------------------------------------------- */

void report_offer(const struct offer *offer, struct buffer *out)
{
    const char *s = offer->hours == 1 ? "" : "s";

    switch (offer->kind) {
    case OFFER_HOURS:
        buffer_format(out, "Study %d hour%s a week", offer->hours, s);
        break;
    case OFFER_ROUTE:
        buffer_format(out, "Route %d: %s", offer->route, offer->title);
        break;
    case OFFER_MINIMUM:
        buffer_add(out, "Only what is required, not what is recommended");
        break;
    case OFFER_PACE:
        buffer_format(out, "Plan with the %d hour%s a week that you study now", offer->hours, s);
        break;
    }
}

void report_offer_effect(const struct offer *offer, struct buffer *out)
{
    char day[DATE_TEXT];

    buffer_format(out, "%s, ", date_or_month(offer->p50, offer->by_season, day));
    words_days(offer->days, out);
    if (money_dollars(offer->dearer) == 0)
        return;
    buffer_add(out, ", ");
    words_dollars(money_dollars(offer->dearer), out);
}

bool report_pace(const struct offer_list *offers, struct buffer *out)
{
    const struct offer *pace = &offers->pace;

    if (pace->hours == 0 || pace->days <= 0)
        return false;
    buffer_format(out, "At the %d hour%s a week that you study now: ", pace->hours,
                  pace->hours == 1 ? "" : "s");
    report_offer_effect(pace, out);
    buffer_add_char(out, '.');
    return true;
}

const char *report_no_offers(void)
{
    return "No change of hours or route that is known here ends sooner.";
}
