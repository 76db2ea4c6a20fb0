/* SPDX-License-Identifier: MIT
 * Payments: when a line is paid, and what is asked each time. The one rule, asked by the bills, the
 * month table, the forecast and the reasons: the first payment is due when the line begins; what is
 * paid again falls due every so many months from then on, as often as that comes before the goal,
 * and each payment has the price of its own day. */
#include "plan/calendar/bills.h"

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
    return (struct terms){
        .joined = network->joined,
        .certified = network->profile->student ? terms_certified_on(network, timing) : INT32_MAX};
}

int payments_until(int every_months, date_day from, date_day to)
{
    if (every_months <= 0 || to - from <= every_months * 28) /* no month is shorter */
        return 1;
    int whole = date_months_between(from, to) / every_months;
    return whole + (date_add_months(from, whole * every_months) < to);
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
                                .terms = terms};

    if (node->route >= 0)
        payments.count = payments_until(payments.every_months, payments.first, goal);
    return payments;
}

date_day payments_day(date_day first, int every_months, int i)
{
    return i ? date_add_months(first, i * every_months) : first;
}

struct bill payments_bill(const struct payments *payments, int i)
{
    return price_on(payments->profile, payments->step,
                    payments_day(payments->first, payments->every_months, i), payments->terms);
}
