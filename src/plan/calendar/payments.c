/* SPDX-License-Identifier: MIT
 * Payments: when a line is paid, and what is asked each time. The one rule, asked by the bills, the
 * month table, the forecast and the reasons: the first payment is due when the line begins; what is
 * paid again falls due every so many months from then on, as often as that comes before the goal,
 * and each payment has the price of its own day. */
#include "plan/calendar/bills.h"

date_day payments_day(date_day first, int every_months, int i)
{
    return i ? date_add_months(first, i * every_months) : first;
}

int payments_until(int every_months, date_day from, date_day to)
{
    if (every_months <= 0 || from == DATE_NONE || to == DATE_NONE)
        return 1;
    if (to - from <= every_months * 28) /* no month is shorter */
        return 1;
    struct date_civil first = date_to_civil(from), end = date_to_civil(to);
    int months = (end.year - first.year) * 12 + end.month - first.month;
    int last = months / every_months, longest = date_days_in_month(end.year, end.month);
    bool in_that_month = last * every_months == months;
    /* the last one falls in the month of the end, or before it as all others do */
    return last + (!in_that_month || (first.day < longest ? first.day : longest) < end.day);
}

/* ---- while the person is a student ----------------------------------------------------------- */

/* Students pay less, and what a body sells them (a membership, an exam) need not be used at once:
 * where that is cheaper over the plan it is paid on the last day of the program. All such lines go
 * together, because a body sells its exam to students who are members. */

/* Nothing is paid before the person wants to pay, nor before what guards all payments. */
static bool early_is_possible(const struct network *network, const struct timing *timing,
                              struct terms terms)
{
    const struct profile *profile = network->profile;
    date_day until = profile->student_until;

    if (!profile->student || profile->certified || until == INT32_MAX || until < profile->today ||
        until < profile->start || terms.certified <= until)
        return false;
    for (int n = 0; n < network->count; n++) {
        int step = network->nodes[n].step;
        if (profile->catalog->steps[step].guard == GUARD_PAYING &&
            (timing->finish[n] > until || profile->work[step].undated))
            return false;
    }
    return true;
}

/* What is bought is there from then on, so what it waits for must be done; an exam is only paid. */
static bool early_is_ready(const struct network *network, const struct timing *timing, int n)
{
    const struct node *node = &network->nodes[n];
    date_day ready = node->floor, until = network->profile->student_until;

    for (int i = node->first_link; i < node->first_link + node->link_count; i++) {
        date_day day = link_day(&network->links[i], timing->start, timing->finish);
        ready = day > ready ? day : ready;
    }
    return ready <= until || network->profile->catalog->steps[node->step].kind == STEP_EXAM;
}

/* What students pay less for and what is only used after the program. */
static bool early_can_be(const struct network *network, const struct timing *timing, int n)
{
    const struct profile *profile = network->profile;
    const struct node *node = &network->nodes[n];
    const struct step *step = &profile->catalog->steps[node->step];

    return node->route >= 0 && step->student_cost.count > 0 && !step->perishable &&
           !step->of_the_year && !step->once_a_year[0] &&
           (step->kind == STEP_PURCHASE || step->kind == STEP_EXAM) &&
           timing->start[n] > profile->student_until && early_is_ready(network, timing, n);
}

/* All payments of a node when the first is made on day `first`. */
static money_cents early_sum(const struct network *network, const struct timing *timing,
                             struct terms terms, int n, date_day first)
{
    const struct profile *profile = network->profile;
    int step = network->nodes[n].step, every = profile->catalog->steps[step].every_months;
    int count = payments_until(every, first, timing->finish[network->goal]);
    money_cents sum = 0;

    for (int i = 0; i < count; i++)
        sum += price_on(profile, step, payments_day(first, every, i), terms).compare;
    return sum;
}

static bool early_pays(const struct network *network, const struct timing *timing,
                       struct terms terms)
{
    date_day until = network->profile->student_until;
    money_cents more = 0;

    if (network->goal < 0 || !early_is_possible(network, timing, terms))
        return false;
    for (int n = 0; n < network->count; n++) {
        if (early_can_be(network, timing, n))
            more += early_sum(network, timing, terms, n, until) -
                    early_sum(network, timing, terms, n, timing->start[n]);
    }
    return more < 0;
}

static bool early_holds(const struct network *network, const struct timing *timing,
                        struct terms terms, int n)
{
    return terms.early && early_can_be(network, timing, n);
}

/* ---- the payments of a line ------------------------------------------------------------------ */

/* The day on which a step of the route gives the first credential; INT32_MAX: none does. */
static date_day terms_certified_on(const struct network *network, const struct timing *timing)
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

struct terms payments_terms(const struct network *network, const struct timing *timing)
{
    struct terms terms = {.joined = network->joined, .certified = INT32_MAX};

    if (!network->profile->student)
        return terms;
    terms.certified = terms_certified_on(network, timing);
    terms.early = early_pays(network, timing, terms);
    return terms;
}

struct payments payments_of(const struct network *network, const struct timing *timing,
                            struct terms terms, int n)
{
    const struct node *node = &network->nodes[n];
    date_day goal = network->goal >= 0 ? timing->finish[network->goal] : DATE_NONE;
    struct payments payments = {.profile = network->profile,
                                .step = node->step,
                                .first = timing->start[n],
                                .every_months =
                                    network->profile->catalog->steps[node->step].every_months,
                                .count = 1,
                                .used = timing->start[n],
                                .terms = terms};

    payments.early = early_holds(network, timing, terms, n);
    if (payments.early)
        payments.first = network->profile->student_until;
    if (node->route >= 0)
        payments.count = payments_until(payments.every_months, payments.first, goal);
    return payments;
}

struct bill payments_bill(const struct payments *payments, int i)
{
    return price_on(payments->profile, payments->step,
                    payments_day(payments->first, payments->every_months, i), payments->terms);
}
