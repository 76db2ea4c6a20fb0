/* SPDX-License-Identifier: MIT
 * Money and odds: what a step costs on a day, how often it is paid, how likely an exam is
 * passed (planning.md, "Steps"). */
#include "private.h"

static money_cents or_none(int32_t cents)
{
    return cents == CATALOG_BLANK ? MONEY_NONE : cents;
}

/* Missing low or high is the likely figure. Between two known ends the middle stands in for a
 * likely figure that nobody has told. */
static struct money_range amount_of(const struct price *price)
{
    struct money_range amount = {or_none(price->cents.low), or_none(price->cents.likely),
                                 or_none(price->cents.high)};
    if (amount.likely == MONEY_NONE && amount.low != MONEY_NONE && amount.high != MONEY_NONE)
        amount.likely = (amount.low + amount.high) / 2;
    if (amount.likely == MONEY_NONE)
        amount.likely = amount.high != MONEY_NONE ? amount.high : amount.low;
    if (amount.low == MONEY_NONE)
        amount.low = amount.likely;
    if (amount.high == MONEY_NONE)
        amount.high = amount.likely;
    return amount;
}

/* For comparing only, a line whose likely price is not known counts for its dearest. */
static money_cents compared(const struct price *price)
{
    struct money_range amount = amount_of(price);
    return price->cents.likely == CATALOG_BLANK ? amount.high : amount.likely;
}

/* Student prices end with the first credential (aapc.md 1.2); a member of the body pays its
 * member fee for an exam. */
static const struct cost *cost_for(const struct profile *profile, const struct step *step)
{
    if (profile->student && step->student_cost.count > 0 && !profile->certified)
        return &step->student_cost;
    if (step->template == TEMPLATE_EXAM && step->credential >= 0) {
        const struct credential *credential = &profile->catalog->credentials[step->credential];
        if (credential->member_fee.count > 0 && profile->member[credential->body])
            return &credential->member_fee;
    }
    return &step->cost;
}

struct bill bill_for(const struct profile *profile, int step, date_day day)
{
    const struct step *s = &profile->catalog->steps[step];
    const struct cost *cost = cost_for(profile, s);
    struct bill bill = {.price = catalog_price_on(cost, day)};

    if (cost->pricing == PRICING_FREE) {
        bill.free = true;
    } else if (!bill.price) {
        bill.unpriced = true;
        bill.compare = bill_dearest(profile->catalog, s->kind);
        bill.amount = (struct money_range){MONEY_NONE, MONEY_NONE, MONEY_NONE};
    } else {
        bill.partial = bill.price->partial;
        bill.amount = amount_of(bill.price);
        bill.compare = compared(bill.price);
    }
    return bill;
}

static money_cents dearest_where(const struct catalog *catalog, bool any, enum step_kind kind)
{
    money_cents dearest = 0;
    for (int i = 0; i < catalog->step_count; i++) {
        const struct step *step = &catalog->steps[i];
        for (int j = 0; (any || step->kind == kind) && j < step->cost.count; j++) {
            money_cents price = compared(&step->cost.items[j]);
            if (price > dearest)
                dearest = price;
        }
    }
    return dearest;
}

money_cents bill_dearest(const struct catalog *catalog, enum step_kind kind)
{
    money_cents dearest = dearest_where(catalog, false, kind);
    return dearest ? dearest : dearest_where(catalog, true, kind);
}

int bill_times(const struct step *step, date_day from, date_day to)
{
    if (step->every_months <= 0 || to <= from)
        return 1;
    int times = 1;
    while (date_add_months(from, times * step->every_months) < to)
        times++;
    return times;
}

/* ---- odds ------------------------------------------------------------------------------------ */

/* True when step `later` of a route waits for step `sooner`, directly or not. */
static bool waits_for(const struct route *route, int later, int sooner, int depth)
{
    for (int i = 0; i < route->link_count && depth < ROUTE_STEPS; i++) {
        const struct link *link = &route->links[i];
        if (link->to == later && link->from >= 0 &&
            (link->from == sooner || waits_for(route, link->from, sooner, depth + 1)))
            return true;
    }
    return false;
}

/* The fact holds at the exam: it holds today, or comes from a step that does not wait for it. */
static bool has_fact(const struct profile *profile, const struct route *route, int exam, int fact)
{
    int at = 0;
    if (profile->facts[fact].met)
        return true;
    while (at < route->count && route->steps[at] != exam)
        at++;
    for (int i = 0; i < route->count; i++) {
        if (i != at && profile_gives(profile, route->steps[i], fact) && !waits_for(route, i, at, 0))
            return true;
    }
    return false;
}

int exam_permille(const struct profile *profile, const struct route *route, int step,
                  const struct pass_rate **used)
{
    const struct step *s = &profile->catalog->steps[step];
    const struct pass_rate *best = NULL;

    for (int i = 0; i < s->pass_rate_count; i++) {
        const struct pass_rate *rate = &s->pass_rates[i];
        if (!route && (!best || rate->permille > best->permille))
            best = rate; /* not known yet what the route will hold: the bound is the best */
        if (route && (rate->fact < 0 || has_fact(profile, route, step, rate->fact))) {
            best = rate;
            break;
        }
    }
    if (used)
        *used = best;
    return best ? best->permille : 1000;
}
