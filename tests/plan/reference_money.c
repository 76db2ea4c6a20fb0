/* SPDX-License-Identifier: MIT
 * The reference solver's money: on which day each step of a schedule is paid, by whom, how often
 * (planning.md, "Steps" and "Schedule"). */
#include <check.h>
#include <string.h>

#include "reference_parts.h"

/* ---- the day of payment ---------------------------------------------------------------------- */

/* What is held may be too old later: the last day on which the step may start. */
static date_day last_day(const struct schedule *schedule, int s)
{
    date_day day = INT32_MAX;

    for (int h = 0; h < schedule->handovers->count; h++) {
        const struct handover *handover = &schedule->handovers->items[h];
        if (handover->from < 0 && schedule->candidate->picks[handover->pick].step == s &&
            handover->demand.until < day)
            day = handover->demand.until;
    }
    return day;
}

/* Moved to `day`, but neither sooner than it can be nor later than it may. */
static date_day moved(const struct schedule *schedule, int s, date_day day)
{
    date_day last = last_day(schedule, s);

    day = day < last ? day : last;
    return day > schedule->start[s] ? day : schedule->start[s];
}

static date_day paid_on(const struct schedule *schedule, int s);

/* The most days that lie between what `from` gives and `to`; -1 when it gives nothing. */
static int longest_lag(const struct schedule *schedule, int from, int to)
{
    int lag = -1;

    for (int h = 0; h < schedule->handovers->count; h++) {
        const struct handover *handover = &schedule->handovers->items[h];
        if (handover->from == from && schedule->candidate->picks[handover->pick].step == to &&
            handover->demand.lag > lag)
            lag = handover->demand.lag;
    }
    if (lag < 0 && in_set(exams_for_members(schedule->candidate->told->catalog, from), to))
        lag = 0;
    return lag;
}

/* Evidence is begun as long before its use as it may take, and no sooner than it counts. */
static date_day evidence_day(const struct schedule *schedule, int s, int user)
{
    const struct step *step = &schedule->candidate->told->catalog->steps[s];
    int lag = longest_lag(schedule, s, user);
    int before = lag + step->days.range.high;

    if (step->valid_days > 0 && before > step->days.range.low + step->valid_days)
        before = step->days.range.low + step->valid_days;
    if (before < lag + step->days.range.likely)
        before = lag + step->days.range.likely;
    return moved(schedule, s, paid_on(schedule, user) - before);
}

/* The day on which a step begins, and of evidence the soonest of them. */
static date_day first_day(const struct schedule *schedule, int s)
{
    const struct catalog *catalog = schedule->candidate->told->catalog;
    date_day first = INT32_MAX;

    for (int user = 0; catalog->steps[s].perishable && user < catalog->step_count; user++) {
        if (!in_set(schedule->candidate->set, user) || longest_lag(schedule, s, user) < 0)
            continue;
        date_day day = evidence_day(schedule, s, user);
        first = day < first ? day : first;
    }
    return first == INT32_MAX ? paid_on(schedule, s) : first;
}

/* A purchase is made just before its first use, all else as soon as it can be. */
static date_day paid_on(const struct schedule *schedule, int s)
{
    const struct catalog *catalog = schedule->candidate->told->catalog;
    date_day use = INT32_MAX;

    for (int user = 0; catalog->steps[s].kind == STEP_PURCHASE && user < catalog->step_count &&
                       !schedule->candidate->told->doing[s].begun;
         user++) {
        int lag = longest_lag(schedule, s, user);
        if (!in_set(schedule->candidate->set, user) || lag < 0)
            continue;
        date_day day = first_day(schedule, user) - lag;
        use = day < use ? day : use;
    }
    if (use == INT32_MAX)
        return schedule->start[s];
    return moved(schedule, s, use - (schedule->finish[s] - schedule->start[s]));
}

/* ---- what is paid ---------------------------------------------------------------------------- */

struct payment {
    int step, user; /* user: what evidence is for, else the step itself */
    date_day day;
    date_day used; /* the day on which the step begins */
};

struct purse {
    const struct schedule *schedule;
    struct payment payments[REFERENCE_STEPS * REFERENCE_STEPS];
    int count;
    date_day certified; /* the day of the first credential */
    struct reference_route *route;
};

static void gather_payments(struct purse *purse)
{
    const struct schedule *schedule = purse->schedule;
    const struct catalog *catalog = schedule->candidate->told->catalog;

    for (int s = 0; s < catalog->step_count; s++) {
        if (!in_set(schedule->candidate->set, s))
            continue;
        const struct told *told = schedule->candidate->told;
        date_day day = doing_is_paid(told, s) ? told->doing[s].since : paid_on(schedule, s);
        if (!catalog->steps[s].perishable)
            purse->payments[purse->count++] = (struct payment){s, s, day, day};
        for (int user = 0; catalog->steps[s].perishable && user < catalog->step_count; user++) {
            if (in_set(schedule->candidate->set, user) && longest_lag(schedule, s, user) >= 0)
                purse->payments[purse->count++] = (struct payment){
                    s, user, evidence_day(schedule, s, user), evidence_day(schedule, s, user)};
        }
    }
}

static void find_certified(struct purse *purse)
{
    const struct schedule *schedule = purse->schedule;
    const struct catalog *catalog = schedule->candidate->told->catalog;

    purse->certified = INT32_MAX;
    for (int s = 0; s < catalog->step_count; s++) {
        for (int c = 0; in_set(schedule->candidate->set, s) && c < catalog->credential_count; c++) {
            date_day end = schedule->finish[s] + paid_on(schedule, s) - schedule->start[s];
            if (end < purse->certified && step_hands_over(catalog, s, catalog->credentials[c].fact))
                purse->certified = end;
        }
    }
}

static void note(const struct purse *purse, enum reference_feature feature, bool there)
{
    if (there)
        purse->route->features |= UINT64_C(1) << feature;
}

/* Students pay less until the program ends or they are certified; on that day they still do. */
static bool pays_as_student(const struct purse *purse, const struct payment *payment)
{
    const struct told *told = purse->schedule->candidate->told;
    bool student = told->student && !told->certified &&
                   told->catalog->steps[payment->step].student_cost.count > 0;

    note(purse, WITH_STUDENT_NO_MORE, student && payment->day > told->student_until);
    note(purse, WITH_STUDENT_CERTIFIED, student && payment->day > purse->certified);
    student &= payment->day <= told->student_until && payment->day <= purse->certified;
    note(purse, WITH_STUDENT_PRICE, student);
    return student;
}

/* The fact that the person is a member, or -1. */
static int membership_of(const struct told *told, int body)
{
    const char *prefix = "membership/", *id = told->catalog->bodies[body].id;

    for (int f = 0; f < told->catalog->fact_count; f++) {
        const char *fact = told->catalog->facts[f].id;
        if (told->met[f] && strncmp(fact, prefix, strlen(prefix)) == 0 &&
            strcmp(fact + strlen(prefix), id) == 0)
            return f;
    }
    return -1;
}

/* A member today, or by what is bought before. */
static bool is_member(const struct purse *purse, int body)
{
    const struct told *told = purse->schedule->candidate->told;
    bool held = membership_of(told, body) >= 0, bought = false;

    for (int s = 0; s < told->catalog->step_count; s++)
        bought |= in_set(purse->schedule->candidate->set, s) &&
                  told->catalog->steps[s].if_cheaper && told->catalog->steps[s].body == body;
    note(purse, WITH_MEMBER_PRICE, held);
    return held || bought;
}

static const struct cost *cost_of(const struct purse *purse, const struct payment *payment)
{
    const struct catalog *catalog = purse->schedule->candidate->told->catalog;
    const struct step *step = &catalog->steps[payment->step];

    if (pays_as_student(purse, payment))
        return &step->student_cost;
    if (step->credential >= 0) {
        const struct credential *credential = &catalog->credentials[step->credential];
        if (credential->member_fee.count > 0 && is_member(purse, credential->body))
            return &credential->member_fee;
    }
    return &step->cost;
}

static const struct price *price_in_force(const struct purse *purse, const struct cost *cost,
                                          date_day day)
{
    const struct price *in_force = NULL;

    for (int i = 0; i < cost->count; i++) {
        if (i == 0 || cost->items[i].from <= day)
            in_force = &cost->items[i];
    }
    note(purse, WITH_PRICE_CHANGE, in_force && in_force != &cost->items[0]);
    return in_force;
}

/* Books, a membership or an exam that a price paid no later holds already. */
static bool is_held(const struct purse *purse, const struct payment *payment)
{
    const struct schedule *schedule = purse->schedule;
    const struct catalog *catalog = schedule->candidate->told->catalog;
    const struct step *step = &catalog->steps[payment->step];
    bool held = false;

    if (step->perishable || (step->kind != STEP_PURCHASE && step->kind != STEP_EXAM))
        return false;
    if (schedule->candidate->told->doing[payment->step].attempts > 0)
        return false; /* the one try that it held was used */
    for (int p = 0; p < catalog->step_count; p++) {
        if (p == payment->step || !in_set(schedule->candidate->set, p) ||
            paid_on(schedule, p) > payment->used)
            continue;
        struct payment other = {p, p, paid_on(schedule, p), paid_on(schedule, p)};
        const struct price *price = price_in_force(purse, cost_of(purse, &other), other.day);
        for (int i = 0; price && i < price->holds.count; i++)
            held |= step_hands_over(catalog, payment->step, price->holds.items[i]);
    }
    note(purse, WITH_HELD, held);
    return held;
}

/* Between two ends of which nobody knows the likelier the dearer counts. */
static int32_t counted(const struct range *price)
{
    return price->likely == CATALOG_BLANK ? price->high : price->likely;
}

/* The dearest price that is known of the same kind and not paid over years, of any kind when that
 * has none. */
static int64_t dearest(const struct catalog *catalog, enum step_kind kind)
{
    int64_t of_kind = -1, of_any = 0;

    for (int s = 0; s < catalog->step_count; s++) {
        const struct step *step = &catalog->steps[s];
        for (int i = 0; i < step->cost.count; i++) {
            int64_t price = counted(&step->cost.items[i].cents);
            if (step->cost.items[i].years > 1)
                continue;
            if (price > of_any)
                of_any = price;
            if (step->kind == kind && price > of_kind)
                of_kind = price;
        }
    }
    return of_kind >= 0 ? of_kind : of_any;
}

static int32_t left_to_pay(int32_t cents, money_cents paid)
{
    return cents == CATALOG_BLANK ? CATALOG_BLANK : (int32_t)(cents > paid ? cents - paid : 0);
}

/* Without a day that was told it always was. */
static bool held_on(const struct told *told, int fact, date_day day)
{
    int asked = told->catalog->facts[fact].since;
    const struct answer *since = asked < 0 ? NULL : &told->answers->items[asked];
    bool dated = told->marked[fact] || (since && since->state == ANSWER_VALUE);

    return told->met[fact] && (!dated || told->since[fact] <= day);
}

/* The price of the day on which it was begun, for what the person was then. */
static const struct price *begun_price(const struct purse *purse, int s)
{
    const struct told *told = purse->schedule->candidate->told;
    const struct step *step = &told->catalog->steps[s];
    date_day day = told->doing[s].since;
    bool student = told->student && step->student_cost.count > 0 && day <= told->student_until;
    const struct cost *cost = &step->cost;

    for (int c = 0; c < told->catalog->credential_count; c++)
        student &= !held_on(told, told->catalog->credentials[c].fact, day - 1);
    if (!student && step->credential >= 0) {
        const struct credential *credential = &told->catalog->credentials[step->credential];
        int member = membership_of(told, credential->body);
        if (credential->member_fee.count > 0 && member >= 0 && held_on(told, member, day))
            cost = &credential->member_fee;
    }
    return price_in_force(purse, student ? &step->student_cost : cost, day);
}

/* What is left of a price of which a part was paid when the step began; false: it was all paid, or
 * nobody can tell. */
static bool rest_of(const struct purse *purse, int s, struct range *rest)
{
    const struct told *told = purse->schedule->candidate->told;
    money_cents paid = told->doing[s].deposit;
    const struct price *price = begun_price(purse, s);

    if (paid == MONEY_NONE || told->catalog->steps[s].every_months > 0 || !price)
        return false;
    *rest =
        (struct range){left_to_pay(price->cents.low, paid), left_to_pay(price->cents.likely, paid),
                       left_to_pay(price->cents.high, paid)};
    return paid < counted(&price->cents);
}

static void add(const struct purse *purse, const struct payment *payment, bool held,
                struct reference_cost *sum)
{
    const struct catalog *catalog = purse->schedule->candidate->told->catalog;
    const struct cost *cost = cost_of(purse, payment);
    const struct price *entry = price_in_force(purse, cost, payment->day);
    const struct range *price = entry ? &entry->cents : NULL;
    struct range rest;

    if (doing_is_paid(purse->schedule->candidate->told, payment->step)) {
        if (!rest_of(purse, payment->step, &rest))
            return; /* it was paid */
        price = &rest;
    }
    if (price && held) {
        sum->cents.high += price->high;
    } else if (price) {
        sum->cents.low += price->low;
        sum->cents.likely += counted(price);
        sum->cents.high += price->high;
        sum->open += price->likely == CATALOG_BLANK ? price->high - price->low : 0;
        sum->compare += counted(price);
        note(purse, WITH_TWO_ENDS, price->likely == CATALOG_BLANK);
    } else if (cost->pricing == PRICING_ASK) {
        sum->unpriced = true;
        sum->compare += dearest(catalog, catalog->steps[payment->step].kind);
    }
}

/* Once, and again on each anniversary before the goal, at the price of that day. */
static void add_all(const struct purse *purse, struct payment payment, bool held,
                    struct reference_cost *sum)
{
    int months = purse->schedule->candidate->told->catalog->steps[payment.step].every_months;
    date_day first = payment.day;

    add(purse, &payment, held, sum);
    for (int time = 1; months > 0; time++) {
        payment.day = date_add_months(first, time * months);
        if (payment.day >= purse->schedule->goal)
            break;
        note(purse, WITH_PAID_AGAIN, true);
        add(purse, &payment, false, sum);
    }
}

/* ---- while the person is a student ----------------------------------------------------------- */

/* A membership or an exam may be paid on the last day of the program and be used later. */
static bool can_be_early(const struct purse *purse, const struct payment *payment)
{
    const struct told *told = purse->schedule->candidate->told;
    const struct step *step = &told->catalog->steps[payment->step];

    return (step->kind == STEP_PURCHASE || step->kind == STEP_EXAM) && !step->perishable &&
           !step->of_the_year && !step->once_a_year[0] && step->student_cost.count > 0 &&
           payment->day > told->student_until &&
           (step->kind == STEP_EXAM ||
            purse->schedule->start[payment->step] <= told->student_until);
}

/* Neither before the person pays anything, nor before what guards every payment is done. */
static bool may_be_early(const struct purse *purse)
{
    const struct schedule *schedule = purse->schedule;
    const struct told *told = schedule->candidate->told;
    date_day until = told->student_until;
    bool may = told->student && !told->certified && until != INT32_MAX && until >= told->today &&
               until >= told->start && purse->certified > until;

    for (int g = 0; g < told->catalog->step_count; g++)
        may &= !in_set(schedule->candidate->set, g) ||
               told->catalog->steps[g].guard != GUARD_PAYING || schedule->finish[g] <= until;
    return may;
}

/* All of them are paid early where that is cheaper over the plan, or none is. */
static void pay_early(struct purse *purse)
{
    date_day until = purse->schedule->candidate->told->student_until;
    struct reference_cost late = {.compare = 0}, early = {.compare = 0};

    if (!may_be_early(purse))
        return;
    for (int i = 0; i < purse->count; i++) {
        struct payment payment = purse->payments[i];
        if (!can_be_early(purse, &payment))
            continue;
        add_all(purse, payment, false, &late);
        payment.day = until;
        add_all(purse, payment, false, &early);
    }
    for (int i = 0; early.compare < late.compare && i < purse->count; i++) {
        if (!can_be_early(purse, &purse->payments[i]))
            continue;
        purse->payments[i].day = until;
        note(purse, WITH_STUDENT_EARLY, true);
    }
}

/* ---- once in a calendar year ----------------------------------------------------------------- */

static bool same_year(const struct purse *purse, const struct payment *a, const struct payment *b)
{
    const struct step *steps = purse->schedule->candidate->told->catalog->steps;
    const char *group = steps[a->step].once_a_year;

    return group[0] && strcmp(group, steps[b->step].once_a_year) == 0 &&
           date_to_civil(a->day).year == date_to_civil(b->day).year;
}

/* Something of the group was done in that year. */
static bool was_paid(const struct purse *purse, const struct payment *payment)
{
    const struct told *told = purse->schedule->candidate->told;
    bool paid = false;

    for (int s = 0; s < told->catalog->step_count; s++) {
        struct payment other = {.step = s, .day = told->doing[s].ended};
        paid |= told->doing[s].over && told->doing[s].done && same_year(purse, payment, &other);
    }
    return paid;
}

/* Something of the group must be paid sooner: on one day what another step waits for. */
static bool is_later(const struct purse *purse, int at)
{
    const struct schedule *schedule = purse->schedule;
    const struct payment *payment = &purse->payments[at];

    if (was_paid(purse, payment))
        return true;
    for (int i = 0; i < purse->count; i++) {
        const struct payment *other = &purse->payments[i];
        unsigned after = steps_after(schedule->candidate, schedule->handovers, other->user);
        if (same_year(purse, payment, other) &&
            (other->day < payment->day ||
             (other->day == payment->day && other->step != payment->step &&
              in_set(after, payment->step))))
            return true;
    }
    return false;
}

static void note_cost(struct reference_route *route, const struct reference_cost *cost)
{
    for (int i = 0; i < route->cost_count; i++) {
        const struct reference_cost *other = &route->costs[i];
        if (other->cents.low == cost->cents.low && other->cents.likely == cost->cents.likely &&
            other->cents.high == cost->cents.high && other->open == cost->open &&
            other->compare == cost->compare && other->unpriced == cost->unpriced)
            return;
    }
    ck_assert_int_lt(route->cost_count, REFERENCE_COSTS);
    route->costs[route->cost_count++] = *cost;
}

/* Pays from payment `at` on. Where several of a group are the first of a year, each may be the one
 * that is paid: those that are, are in `paid`. */
static void pay_from(const struct purse *purse, int at, uint64_t paid, struct reference_cost sum)
{
    const struct payment *payment = &purse->payments[at];
    bool again = false;

    if (at == purse->count) {
        note_cost(purse->route, &sum);
        return;
    }
    for (int i = 0; i < at; i++)
        again |= (paid >> i & 1) && same_year(purse, &purse->payments[i], payment);
    if (again || is_later(purse, at)) {
        note(purse, WITH_PAID_ONCE, true);
        pay_from(purse, at + 1, paid, sum);
        return;
    }
    for (int i = at + 1; i < purse->count; i++) {
        if (same_year(purse, payment, &purse->payments[i]) && !is_later(purse, i)) {
            pay_from(purse, at + 1, paid, sum); /* that one instead */
            break;
        }
    }
    add_all(purse, *payment, is_held(purse, payment), &sum);
    pay_from(purse, at + 1, paid | UINT64_C(1) << at, sum);
}

static void note_years(const struct purse *purse)
{
    const struct step *steps = purse->schedule->candidate->told->catalog->steps;

    for (int i = 0; i < purse->count; i++) {
        for (int j = 0; j < i; j++) {
            const struct payment *a = &purse->payments[i], *b = &purse->payments[j];
            note(purse, WITH_PAID_EACH_YEAR,
                 steps[a->step].once_a_year[0] && !same_year(purse, a, b) &&
                     strcmp(steps[a->step].once_a_year, steps[b->step].once_a_year) == 0);
        }
    }
}

void reference_pay(const struct schedule *schedule, struct reference_route *route)
{
    struct purse purse = {.schedule = schedule, .route = route};

    gather_payments(&purse);
    find_certified(&purse);
    pay_early(&purse);
    note_years(&purse);
    pay_from(&purse, 0, 0, (struct reference_cost){.compare = 0});
}
