/* SPDX-License-Identifier: MIT
 * Money and odds: what a step costs on a day, how often it is paid, how likely an exam is
 * passed (planning.md, "Steps"). */
#include <string.h>

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

static uint64_t body_bit(int body)
{
    return body >= 0 && body < 64 ? UINT64_C(1) << body : 0;
}

uint64_t bill_joined(const struct profile *profile, const struct route *route)
{
    uint64_t joined = 0;
    for (int i = 0; i < route->count; i++) {
        const struct step *step = &profile->catalog->steps[route->steps[i]];
        if (step->if_cheaper)
            joined |= body_bit(step->body);
    }
    return joined;
}

/* The day on which a step of the route gives the first credential; INT32_MAX: none does. */
static date_day certified_on(const struct network *network, const struct timing *timing)
{
    const struct profile *profile = network->profile;
    date_day day = INT32_MAX;

    for (int n = 0; n < network->count; n++) {
        if (network->nodes[n].route < 0 || timing->finish[n] >= day)
            continue;
        for (int c = 0; c < profile->catalog->credential_count; c++) {
            if (profile_gives(profile, network->nodes[n].step,
                              profile->catalog->credentials[c].fact))
                day = timing->finish[n];
        }
    }
    return day;
}

struct terms bill_terms(const struct network *network, const struct timing *timing)
{
    return (struct terms){.joined = network->joined,
                          .certified = network->profile->student ? certified_on(network, timing)
                                                                 : INT32_MAX};
}

/* Student prices end with the program, and with the first credential (body AAPC of the catalogue):
 * on that day they still hold, because the exam may be paid on it, too. A member of the body pays
 * its member fee for an exam. */
static const struct cost *cost_for(const struct profile *profile, const struct step *step,
                                   date_day day, struct terms terms)
{
    bool student = profile->student && !profile->certified && day <= profile->student_until &&
                   day <= terms.certified;

    if (student && step->student_cost.count > 0)
        return &step->student_cost;
    if (step->template == TEMPLATE_EXAM && step->credential >= 0) {
        const struct credential *credential = &profile->catalog->credentials[step->credential];
        bool member =
            profile->member[credential->body] || (terms.joined & body_bit(credential->body));
        if (credential->member_fee.count > 0 && member)
            return &credential->member_fee;
    }
    return &step->cost;
}

/* The whole price that the chosen school asks, for as many years as the program takes. */
static struct bill bill_of_school(const struct profile *profile, const struct price *usual)
{
    money_cents price = profile->school->price;

    return (struct bill){.told = true,
                         .free = price == 0,
                         .amount = {price, price, price},
                         .compare = price,
                         .years = usual ? usual->years : 0};
}

struct bill bill_for(const struct profile *profile, int step, date_day day, struct terms terms)
{
    const struct step *s = &profile->catalog->steps[step];
    const struct cost *cost = cost_for(profile, s, day, terms);
    struct bill bill = {.price = catalog_price_on(cost, day)};

    if (own_school_has(profile, step) && profile->school->price != MONEY_NONE)
        return bill_of_school(profile, bill.price);
    if (cost->pricing == PRICING_FREE) {
        bill.free = true;
    } else if (!bill.price) {
        bill.unpriced = true;
        bill.compare = profile->dearest[s->kind];
        bill.amount = (struct money_range){MONEY_NONE, MONEY_NONE, MONEY_NONE};
    } else {
        bill.partial = bill.price->partial;
        bill.amount = amount_of(bill.price);
        bill.compare = compared(bill.price);
        bill.years = bill.price->years;
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

int bill_times(int every_months, date_day from, date_day to)
{
    if (every_months <= 0 || to - from <= every_months * 28) /* no month is shorter */
        return 1;
    int whole = date_months_between(from, to) / every_months;
    return whole + (date_add_months(from, whole * every_months) < to);
}

/* True when a sooner line of the same group was paid in the same calendar year. */
static bool paid_already(const struct network *network, const struct timing *timing, int n)
{
    const struct step *steps = network->profile->catalog->steps;
    const char *group = steps[network->nodes[n].step].once_a_year;
    int year = date_to_civil(timing->start[n]).year;

    for (int i = 0; group[0] && i < network->count; i++) {
        date_day start = timing->start[i];
        bool sooner = start < timing->start[n] || (start == timing->start[n] && i < n);
        if (i != n && sooner && date_to_civil(start).year == year &&
            strcmp(steps[network->nodes[i].step].once_a_year, group) == 0)
            return true;
    }
    return false;
}

/* Adds up all payments of a line: dues that fall due later have the price of that day. */
static void pay_again(const struct profile *profile, int step, date_day start, int times,
                      struct terms terms, struct bill *bill)
{
    int months = profile->catalog->steps[step].every_months;

    bill->total = bill->amount;
    bill->compare_total = bill->compare;
    for (int i = 1; i < times; i++) {
        struct bill again = bill_for(profile, step, date_add_months(start, i * months), terms);
        bill->compare_total += again.compare;
        bill->partial |= again.partial || again.unpriced;
        if (again.free || again.unpriced || bill->unpriced)
            continue;
        bill->total.low += again.amount.low;
        bill->total.likely += again.amount.likely;
        bill->total.high += again.amount.high;
    }
}

void bills_make(const struct network *network, const struct timing *timing, struct bill *bills,
                int *times)
{
    const struct profile *profile = network->profile;
    date_day goal = network->goal >= 0 ? timing->finish[network->goal] : DATE_NONE;
    struct terms terms = bill_terms(network, timing);

    for (int n = 0; n < network->count; n++) {
        const struct node *node = &network->nodes[n];
        bills[n] = bill_for(profile, node->step, timing->start[n], terms);
        times[n] = node->route < 0 ? 1
                                   : bill_times(profile->catalog->steps[node->step].every_months,
                                                timing->start[n], goal);
        if (paid_already(network, timing, n))
            bills[n] = (struct bill){.free = true};
        else
            pay_again(profile, node->step, timing->start[n], times[n], terms, &bills[n]);
    }
}

/* ---- odds ------------------------------------------------------------------------------------ */

/* The steps of a route that wait for step `sooner`, directly or not, and itself, as bits. */
static uint64_t waiting_for(const struct route *route, int sooner)
{
    uint64_t waiting = UINT64_C(1) << sooner, before;

    do {
        before = waiting;
        for (int i = 0; i < route->link_count; i++) {
            const struct link *link = &route->links[i];
            if (link->from >= 0 && (waiting & UINT64_C(1) << link->from))
                waiting |= UINT64_C(1) << link->to;
        }
    } while (waiting != before);
    return waiting;
}

/* The fact holds at the exam: it holds today, or comes from a step that does not wait for it. */
static bool has_fact(const struct profile *profile, const struct route *route, int exam, int fact)
{
    int at = 0;
    if (profile->facts[fact].met)
        return true;
    while (at < route->count - 1 && route->steps[at] != exam)
        at++;
    uint64_t later = waiting_for(route, at);
    for (int i = 0; i < route->count; i++) {
        if (profile_gives(profile, route->steps[i], fact) && !(later & UINT64_C(1) << i))
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
        if (!route && (!best || profile_permille(profile, rate) > profile_permille(profile, best)))
            best = rate; /* not known yet what the route will hold: the bound is the best */
        if (route && (rate->fact < 0 || has_fact(profile, route, step, rate->fact))) {
            best = rate;
            break;
        }
    }
    if (used)
        *used = best;
    return best ? profile_permille(profile, best) : 1000;
}
