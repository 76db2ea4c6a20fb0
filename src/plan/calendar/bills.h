/* SPDX-License-Identifier: MIT
 * Money and odds of a route on its days. */
#ifndef MILEPOST_PLAN_BILLS_H
#define MILEPOST_PLAN_BILLS_H

#include "plan/calendar/network.h"
#include "plan/profile/price.h"

/* The payments of a line on likely days. */
struct payments {
    const struct profile *profile;
    int step, every_months;
    date_day first;
    int count;     /* until the goal, at least one */
    bool early;    /* the first is made before the line begins, on the last day of a program */
    date_day used; /* the day on which the line begins */
    struct terms terms;
};

/* ---- payments.c */

/* What a route changes in the prices. */
struct terms payments_terms(const struct network *network, const struct timing *timing);

/* The payments of node n on these days. */
struct payments payments_of(const struct network *network, const struct timing *timing,
                            struct terms terms, int n);

/* The day of payment `i`, from 0, when the first is paid on `first`. */
date_day payments_day(date_day first, int every_months, int i);

/* What is asked at payment `i`: also of one that comes after the goal. */
struct bill payments_bill(const struct payments *payments, int i);

/* How often a line is paid from `from` until `to`, at least once. */
int payments_until(int every_months, date_day from, date_day to);

/* ---- bills.c */

/* Bills of the nodes on their days: what is paid once in a calendar year is charged once, and what
 * is paid again has a price for each time. */
void bills_make(const struct network *network, const struct timing *timing, struct bill *bills);

/* ---- holds.c */

/* Whether the price of a program of the route holds the first payment of a line. */
struct held {
    enum holding how;
    const struct price *by; /* the usual price that does, or NULL */
    int tries;              /* at an exam, that it holds; 0: not told */
};
struct held holds_of(const struct network *network, const struct timing *timing, struct terms terms,
                     int n);

/* Takes what is held out of a bill. */
void holds_apply(const struct held *held, struct bill *bill);

/* One for each step of the catalogue: whether the price of some program may hold what it costs. In
 * the profile's arena. */
const bool *holds_steps(const struct profile *profile);

/* ---- odds.c -------------------------------------------------------------------------------- */

/* First-time pass rate of an exam in thousandths, given the facts met and a route; the entry it
 * was taken from goes to *used (NULL when the step has none: 1000). */
int odds_permille(const struct profile *profile, const struct route *route, int step,
                  const struct pass_rate **used);

/* True when the step prepares for an exam somebody who has not learned the field: another way to
 * prepare for it asks for that. */
bool odds_step_is_alone(const struct profile *profile, int step);

#endif
