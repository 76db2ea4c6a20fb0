/* SPDX-License-Identifier: MIT
 * Prices: what a step costs on a day, under the terms that hold then. */
#include "plan/profile/price.h"

static money_cents cents_or_none(int32_t cents)
{
    return cents == CATALOG_BLANK ? MONEY_NONE : cents;
}

/* Missing low or high is the likely figure. Between two known ends nobody knows what is likely: the
 * dearer counts, and how far below it the price may lie is kept. */
static struct money_range price_amount(const struct price *price)
{
    struct money_range amount = {cents_or_none(price->cents.low),
                                 cents_or_none(price->cents.likely),
                                 cents_or_none(price->cents.high), 0};
    if (amount.likely == MONEY_NONE && amount.low != MONEY_NONE && amount.high != MONEY_NONE)
        amount.open = amount.high - amount.low;
    if (amount.likely == MONEY_NONE)
        amount.likely = amount.high != MONEY_NONE ? amount.high : amount.low;
    if (amount.low == MONEY_NONE)
        amount.low = amount.likely;
    if (amount.high == MONEY_NONE)
        amount.high = amount.likely;
    return amount;
}

void price_add(struct money_range *sum, const struct money_range *amount)
{
    sum->low += amount->low;
    sum->likely += amount->likely;
    sum->high += amount->high;
    sum->open += amount->open;
}

uint64_t price_body_bit(int body)
{
    return body >= 0 && body < 64 ? UINT64_C(1) << body : 0;
}

/* Student prices end with the program, and with the first credential (body AAPC of the catalogue):
 * on that day they still hold, because the exam may be paid on it, too. A member of the body pays
 * its member fee for an exam. */
static const struct cost *price_list_for(const struct profile *profile, const struct step *step,
                                         date_day day, struct terms terms)
{
    bool student = profile->student && !profile->certified && day <= profile->student_until &&
                   day <= terms.certified;

    if (student && step->student_cost.count > 0)
        return &step->student_cost;
    if (step->template == TEMPLATE_EXAM && step->credential >= 0) {
        const struct credential *credential = &profile->catalog->credentials[step->credential];
        bool member =
            profile->member[credential->body] || (terms.joined & price_body_bit(credential->body));
        if (credential->member_fee.count > 0 && member)
            return &credential->member_fee;
    }
    return &step->cost;
}

/* The whole price that the chosen school asks, for as many years as the program takes. */
static struct bill price_of_school(const struct profile *profile, const struct price *usual)
{
    money_cents price = profile->school->price;

    return (struct bill){.told = true,
                         .free = price == 0,
                         .amount = {price, price, price, 0},
                         .compare = price,
                         .years = usual ? usual->years : 0};
}

struct bill price_on(const struct profile *profile, int step, date_day day, struct terms terms)
{
    const struct step *s = &profile->catalog->steps[step];
    const struct cost *cost = price_list_for(profile, s, day, terms);
    struct bill bill = {.price = catalog_price_on(cost, day)};

    if (own_school_has(profile, step) && profile->school->price != MONEY_NONE)
        return price_of_school(profile, bill.price);
    if (cost->pricing == PRICING_FREE) {
        bill.free = true;
    } else if (!bill.price) {
        bill.unpriced = true;
        bill.compare = profile->dearest[s->kind];
        bill.amount = (struct money_range){MONEY_NONE, MONEY_NONE, MONEY_NONE, 0};
    } else {
        bill.partial = bill.price->partial;
        bill.amount = price_amount(bill.price);
        bill.compare = bill.amount.likely;
        bill.years = bill.price->years;
    }
    return bill;
}

/* The dearest sourced price, of one kind of step or of any. */
static money_cents price_dearest_where(const struct catalog *catalog, bool any, enum step_kind kind)
{
    money_cents dearest = 0;
    for (int i = 0; i < catalog->step_count; i++) {
        const struct step *step = &catalog->steps[i];
        for (int j = 0; (any || step->kind == kind) && j < step->cost.count; j++) {
            money_cents price = price_amount(&step->cost.items[j]).likely;
            if (price > dearest)
                dearest = price;
        }
    }
    return dearest;
}

money_cents price_dearest_of_kind(const struct catalog *catalog, enum step_kind kind)
{
    return price_dearest_where(catalog, false, kind);
}

money_cents price_dearest(const struct catalog *catalog, enum step_kind kind)
{
    money_cents dearest = price_dearest_of_kind(catalog, kind);
    return dearest ? dearest : price_dearest_where(catalog, true, kind);
}
