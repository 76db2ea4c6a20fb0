/* SPDX-License-Identifier: MIT
 * Fees that can be had for less, told on their lines: what a student pays before the program ends,
 * two tries at an exam that are bought together, what a program's price may hold already. */
#include "plan/roadmap/line.h"

/* "Pay this by 31 Mar 2027, while you are a student: $157 in place of $222." */
static void fees_say_early(struct builder *builder, const struct bill *bill,
                           struct roadmap_step *step)
{
    struct arena *arena = &builder->roadmap->arena;
    char day[DATE_TEXT], now[MONEY_TEXT], later[MONEY_TEXT];

    if (!bill->early || bill->held == HELD_TOLD || bill->again == MONEY_NONE ||
        bill->again <= bill->amount.likely)
        return;
    builder_put_first(
        builder, &step->doing,
        arena_format(arena, "Pay this by %s, while you are a student: %s in place of %s.%s",
                     date_long(builder->profile.student_until, day),
                     money_format(bill->amount.likely, now), money_format(bill->again, later),
                     step->kind == STEP_EXAM ? " Ask until when you may sit it." : ""));
}

/* The price of several tries at once on the day of payment; NULL when none is known. */
static const struct price *fees_package(const struct builder *builder, const struct bill *bill,
                                        const struct payments *payments)
{
    const struct catalog *catalog = builder->profile.catalog;
    const struct step *s = &catalog->steps[payments->step];

    if (s->template != TEMPLATE_EXAM || s->credential < 0 || bill->held >= HELD_USUALLY)
        return NULL;
    const struct credential *credential = &catalog->credentials[s->credential];
    bool student = bill->price && s->student_cost.count > 0 &&
                   bill->price == catalog_price_on(&s->student_cost, payments->first);
    return catalog_price_on(student ? &credential->student_package : &credential->package,
                            payments->first);
}

/* What two tries cost one at a time, at odds of so many in a thousand: the first, and the second as
 * often as the first fails. */
static money_cents fees_one_at_a_time(money_cents each, int permille)
{
    return each + each * (1000 - permille) / 1000;
}

static void fees_say_package(struct builder *builder, int n, const struct bill *bill,
                             struct roadmap_step *step)
{
    struct arena *arena = &builder->roadmap->arena;
    struct payments payments = builder_payments(builder, n);
    const struct price *package = fees_package(builder, bill, &payments);
    char both[MONEY_TEXT], single[MONEY_TEXT], apart[MONEY_TEXT];

    if (!package || !builder->route || bill->unpriced || bill->free || bill->tries > 1)
        return;
    int permille = odds_permille(&builder->profile, builder->route, step->step, NULL);
    money_cents one = fees_one_at_a_time(bill->amount.likely, permille);
    builder_put_first(
        builder, &step->doing,
        arena_format(arena,
                     "Weigh two tries at once before you pay. They cost %s together. One costs %s, "
                     "and at your odds, %d in 100 at the first try, two one by one come to %s on "
                     "average: %s.",
                     money_format(package->cents.likely, both),
                     money_format(bill->amount.likely, single), (permille + 5) / 10,
                     money_format(one, apart),
                     package->cents.likely < one ? "buy both together" : "buy one at a time"));
}

/* What the price of a program holds, or may hold, is asked about before anything else. */
static void fees_ask_school(struct builder *builder, const struct bill *bill,
                            struct roadmap_step *step)
{
    if (bill->held == HELD_MAYBE || bill->held == HELD_USUALLY)
        builder_put_first(builder, &step->asking,
                          "To the school, first: \"Is this in the price of the program already? "
                          "Where does the agreement say so?\"");
}

void fees_say(struct builder *builder, int n, const struct bill *bill, struct roadmap_step *step)
{
    if (builder->network.nodes[n].route < 0)
        return;
    fees_say_package(builder, n, bill, step);
    fees_say_early(builder, bill, step);
    fees_ask_school(builder, bill, step);
}
