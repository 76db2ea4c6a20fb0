/* SPDX-License-Identifier: MIT
 * Bills: what the nodes of a network cost on their days, all payments added up (docs/planning.md,
 * "Money"). Of a group that is paid once in a calendar year the soonest line of each year pays, and
 * the others of that year are free; so the bills of a network stand only together. */
#include <string.h>

#include "plan/calendar/bills.h"

/* The day on which a node is paid: what is under way was, when it began. */
static date_day bill_day(const struct network *network, const struct timing *timing, int n)
{
    int step = network->nodes[n].step;

    return price_is_paid(network->profile, step)
               ? standing_of(&network->profile->standings, step)->began
               : timing->start[n];
}

/* True when a sooner line of the same group was paid in the same calendar year: on the way, or
 * before today. */
static bool bill_paid_already(const struct network *network, const struct timing *timing, int n)
{
    const struct step *steps = network->profile->catalog->steps;
    const char *group = steps[network->nodes[n].step].once_a_year;
    date_day day = bill_day(network, timing, n);
    int year = date_to_civil(day).year;

    for (int i = 0; group[0] && i < network->count; i++) {
        date_day other = bill_day(network, timing, i);
        bool sooner = other < day || (other == day && i < n);
        if (i != n && sooner && date_to_civil(other).year == year &&
            strcmp(steps[network->nodes[i].step].once_a_year, group) == 0)
            return true;
    }
    return group[0] && price_group_paid(network->profile, group, year);
}

/* All payments of a line added up. */
static struct bill bill_of_payments(const struct payments *payments)
{
    struct bill bill = payments_bill(payments, 0);

    bill.times = payments->count;
    bill.tries = bill.price && bill.price->attempts ? bill.price->attempts : 1;
    bill.early = payments->early;
    bill.again =
        price_on(payments->profile, payments->step, payments->used, payments->terms).amount.likely;
    bill.total = bill.amount;
    bill.compare_total = bill.compare;
    for (int i = 1; i < payments->count; i++) {
        struct bill again = payments_bill(payments, i);
        bill.compare_total += again.compare;
        bill.partial |= again.partial || again.unpriced;
        if (again.free || again.unpriced || bill.unpriced)
            continue;
        price_add(&bill.total, &again.amount);
    }
    return bill;
}

/* Of several tries that were bought together one is left: the next is paid for. */
static void bill_take_tries(struct bill *bill, int left)
{
    if (left == 0 || bill->free)
        return;
    if (bill->unpriced)
        *bill = (struct bill){.free = true, .times = bill->times};
    bill->begun = true;
    bill->tries = left;
    bill->total.low -= bill->amount.low;
    bill->total.likely -= bill->amount.likely;
    bill->total.high -= bill->amount.high;
    bill->total.open -= bill->amount.open;
    bill->compare_total -= bill->compare;
    bill->compare = 0;
    bill->amount = (struct money_range){0};
}

void bills_make(const struct network *network, const struct timing *timing, struct bill *bills)
{
    struct terms terms = payments_terms(network, timing);

    for (int n = 0; n < network->count; n++) {
        struct payments payments = payments_of(network, timing, terms, n);
        if (bill_paid_already(network, timing, n)) {
            bills[n] = (struct bill){.free = true, .times = payments.count};
            continue;
        }
        bills[n] = bill_of_payments(&payments);
        bill_take_tries(&bills[n], price_tries_left(network->profile, network->nodes[n].step));
        struct held held = holds_of(network, timing, terms, n);
        holds_apply(&held, &bills[n]);
    }
}
