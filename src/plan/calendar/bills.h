/* SPDX-License-Identifier: MIT
 * Money and odds of a route on its days. */
#ifndef MILEPOST_PLAN_BILLS_H
#define MILEPOST_PLAN_BILLS_H

#include "plan/calendar/network.h"
#include "plan/profile/price.h"

/* ---- bills.c ------------------------------------------------------------------------------- */

struct terms bill_terms(const struct network *network, const struct timing *timing);

/* How often a yearly line is paid from `from` until `to`, at least once. */
int bill_times(int every_months, date_day from, date_day to);

/* Bills of the nodes on their days, and how often each is paid until the goal: what is paid once
 * in a calendar year is charged once, and what is paid again has a price for each time. */
void bills_make(const struct network *network, const struct timing *timing, struct bill *bills,
                int *times);

/* ---- odds.c -------------------------------------------------------------------------------- */

/* First-time pass rate of an exam in thousandths, given the facts met and a route; the entry it
 * was taken from goes to *used (NULL when the step has none: 1000). */
int exam_permille(const struct profile *profile, const struct route *route, int step,
                  const struct pass_rate **used);

#endif
