/* SPDX-License-Identifier: MIT
 * Bills: what the nodes of a network cost on their days, and how often each is paid
 * (planning.md, "Money"). */
#include <string.h>

#include "plan/calendar/bills.h"

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
