/* SPDX-License-Identifier: MIT
 * Prices: what a step costs on a day, under the terms that hold then. */
#include "plan/profile/price.h"

#include <string.h>

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

static bool fact_held_on(const struct profile *profile, int fact, date_day day)
{
    return profile->facts[fact].met && profile->facts[fact].since <= day;
}

/* Certified before that day. */
static bool price_certified(const struct profile *profile, date_day day, bool past)
{
    const struct catalog *catalog = profile->catalog;
    bool certified = !past && profile->certified;

    for (int i = 0; past && i < catalog->credential_count; i++)
        certified |= fact_held_on(profile, catalog->credentials[i].fact, day - 1);
    return certified;
}

static bool price_member(const struct profile *profile, int body, date_day day, bool past)
{
    return profile->member[body] &&
           (!past || fact_held_on(profile, facts_membership(profile, body), day));
}

/* Student prices end with the program, and with the first credential (body AAPC of the catalogue):
 * on that day they still hold, because the exam may be paid on it, too. A member of the body pays
 * its member fee for an exam. */
static const struct cost *price_list_for(const struct profile *profile, const struct step *step,
                                         date_day day, struct terms terms)
{
    bool student = profile->student && day <= profile->student_until && day <= terms.certified &&
                   !price_certified(profile, day, terms.past);

    if (student && step->student_cost.count > 0)
        return &step->student_cost;
    if (step->template == TEMPLATE_EXAM && step->credential >= 0) {
        const struct credential *credential = &profile->catalog->credentials[step->credential];
        bool member = price_member(profile, credential->body, day, terms.past) ||
                      (terms.joined & price_body_bit(credential->body));
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

/* Nobody told the whole price, and what the chosen school publishes of a year is known: it counts
 * for the years that the award takes at the least. Of a program of less than a year it is the most,
 * and is likely, as nobody says how much of it that is. Books and exams come on top. */
static struct bill price_of_years(const struct profile *profile, const struct bill *usual)
{
    const struct plan_school *school = profile->school;
    const int years = school->tuition_years;
    const money_cents price = school->tuition * (years > 0 ? years : 1);
    struct bill bill = {.told = true,
                        .published = true,
                        .partial = true,
                        .amount = {price, price, price, 0},
                        .compare = price,
                        .years = years > 1 ? years : 0};

    if (years == 0 && usual->price && price_amount(usual->price).low < price)
        bill.amount.low = price_amount(usual->price).low;
    return bill;
}

/* What is asked of somebody who has paid nothing of it. */
static struct bill price_asked(const struct profile *profile, int step, date_day day,
                               struct terms terms)
{
    const struct step *s = &profile->catalog->steps[step];
    const struct cost *cost = price_list_for(profile, s, day, terms);
    struct bill bill = {.price = catalog_price_on(cost, day)};

    if (own_school_has(profile, step) && profile->school->price != MONEY_NONE)
        return price_of_school(profile, bill.price);
    if (own_school_has(profile, step) && profile->school->tuition > 0)
        return price_of_years(profile, &bill);
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

/* The years of a price that is paid by the year which have begun since the step did. */
int price_years_begun(const struct profile *profile, int step, int years)
{
    int begun =
        1 + date_months_between(standing_of(&profile->standings, step)->began, profile->today) / 12;
    return begun < years ? begun : years;
}

static money_cents price_part(money_cents whole, int parts, int of)
{
    return whole - whole * parts / of;
}

/* What is paid at once was paid when the step began; of a price by the year the years to come are
 * left. */
static void price_take_begun(const struct profile *profile, int step, struct bill *bill)
{
    int begun = bill->years > 1 ? price_years_begun(profile, step, bill->years) : bill->years;

    bill->begun = true;
    if (bill->unpriced || begun >= bill->years) {
        *bill =
            (struct bill){.begun = true, .free = true, .told = bill->told, .price = bill->price};
        return;
    }
    bill->amount.low = price_part(bill->amount.low, begun, bill->years);
    bill->amount.likely = price_part(bill->amount.likely, begun, bill->years);
    bill->amount.high = price_part(bill->amount.high, begun, bill->years);
    bill->amount.open = price_part(bill->amount.open, begun, bill->years);
    bill->compare = bill->amount.likely;
    bill->years -= begun;
}

static void price_take_off(money_cents *amount, money_cents paid)
{
    *amount = *amount > paid ? *amount - paid : 0;
}

/* What was told to be paid when it began is a part of the price of that day: the rest is to come.
 * What comes up to the likely price is all of it. */
static struct bill price_after_deposit(const struct profile *profile, int step)
{
    const struct standing *standing = standing_of(&profile->standings, step);
    struct bill bill = price_then(profile, standing->begun_as, standing->began);
    int begun = bill.years > 1 ? price_years_begun(profile, step, bill.years) : 0;

    if (standing->deposit >= bill.amount.likely)
        bill.amount = (struct money_range){0};
    price_take_off(&bill.amount.low, standing->deposit);
    price_take_off(&bill.amount.likely, standing->deposit);
    price_take_off(&bill.amount.high, standing->deposit);
    if (bill.amount.open > bill.amount.high - bill.amount.low)
        bill.amount.open = bill.amount.high - bill.amount.low;
    bill.begun = true;
    bill.free = bill.amount.high == 0;
    bill.compare = bill.amount.likely;
    bill.years = bill.years - begun > 1 ? bill.years - begun : 0;
    return bill;
}

/* Of what is paid again, or has no price, nobody can tell what is left. */
static bool price_has_deposit(const struct profile *profile, int step)
{
    const struct standing *standing = standing_of(&profile->standings, step);

    if (standing->deposit == MONEY_NONE || profile->catalog->steps[step].every_months)
        return false;
    struct bill bill = price_then(profile, standing->begun_as, standing->began);
    return !bill.free && !bill.unpriced;
}

bool price_is_paid(const struct profile *profile, int step)
{
    return standing_is_begun(&profile->standings, step) &&
           profile->catalog->steps[step].kind != STEP_SERIES;
}

struct bill price_on(const struct profile *profile, int step, date_day day, struct terms terms)
{
    if (!standing_of(&profile->standings, step) || !price_is_paid(profile, step))
        return price_asked(profile, step, day, terms);
    if (price_has_deposit(profile, step))
        return price_after_deposit(profile, step);
    struct bill bill = price_asked(profile, step, day, terms);
    if (!bill.free)
        price_take_begun(profile, step, &bill);
    return bill;
}

struct bill price_then(const struct profile *profile, int step, date_day day)
{
    return price_asked(profile, step, day, (struct terms){.certified = INT32_MAX, .past = true});
}

bool price_group_paid(const struct profile *profile, const char *group, int year)
{
    for (int i = 0; i < profile->standings.count; i++) {
        const struct standing *standing = &profile->standings.items[i];
        if (standing->status == STEP_DONE && standing->step >= 0 &&
            date_to_civil(standing->ended).year == year &&
            strcmp(profile->catalog->steps[standing->step].once_a_year, group) == 0)
            return true;
    }
    return false;
}

static bool price_holds_step(const struct profile *profile, const struct price *price, int step)
{
    for (int i = 0; price && i < price->holds.count; i++) {
        if (facts_come_with(profile->catalog, step, price->holds.items[i]))
            return true;
    }
    return false;
}

/* The price at which a program was begun or done by this mark, if it holds what the step costs. */
static const struct price *price_of_mark(const struct profile *profile, int mark, int step)
{
    const struct standings *all = &profile->standings;
    const struct mark *m = &all->progress->marks[mark];
    int program = all->of_mark[mark] < 0 ? -1 : all->mark_step[mark];

    if (program < 0 || profile->catalog->steps[program].template != TEMPLATE_PROGRAM ||
        (m->kind != MARK_STARTED && m->kind != MARK_DONE))
        return NULL;
    struct bill bill = price_then(profile, program, m->day);
    return !bill.told && price_holds_step(profile, bill.price, step) ? bill.price : NULL;
}

static const struct price *price_of_marked_program(const struct profile *profile, int step,
                                                   date_day by)
{
    enum step_kind kind = profile->catalog->steps[step].kind;
    int count = profile->standings.count ? profile->standings.progress->mark_count : 0;
    const struct price *price = NULL;

    if (kind != STEP_PURCHASE && kind != STEP_EXAM)
        return NULL;
    for (int i = 0; i < count && !price; i++) {
        if (profile->standings.progress->marks[i].day <= by)
            price = price_of_mark(profile, i, step);
    }
    return price;
}

const struct price *price_held_by_marked(const struct profile *profile, int step, date_day by,
                                         enum truth *told, int *tries)
{
    const struct price *price = price_of_marked_program(profile, step, by);

    if (!price)
        return NULL;
    *told = own_is_in_price(profile, step, tries);
    if (*told == TRUTH_UNKNOWN)
        *tries = price->attempts > 1 ? price->attempts : 1;
    return *told == TRUTH_FALSE ? NULL : price;
}

int price_tries_left(const struct profile *profile, int step)
{
    const struct standing *standing = standing_of(&profile->standings, step);

    if (!standing || standing->attempts == 0 || standing_is_begun(&profile->standings, step))
        return 0;
    const struct price *price = price_then(profile, step, standing->failed).price;
    int tries = price && price->attempts > 1 ? price->attempts : 1;
    return (tries - standing->attempts % tries) % tries;
}

/* The dearest sourced price, of one kind of step or of any. What is paid over years is a degree,
 * which no line without a price is. */
static money_cents price_dearest_where(const struct catalog *catalog, bool any, enum step_kind kind)
{
    money_cents dearest = 0;
    for (int i = 0; i < catalog->step_count; i++) {
        const struct step *step = &catalog->steps[i];
        for (int j = 0; (any || step->kind == kind) && j < step->cost.count; j++) {
            const struct price *price = &step->cost.items[j];
            money_cents amount = price_amount(price).likely;
            if (price->years <= 1 && amount > dearest)
                dearest = amount;
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
