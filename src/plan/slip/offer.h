/* SPDX-License-Identifier: MIT
 * One change of a plan, planned whole: what comes of it, against the plan as it stands. */
#ifndef MILEPOST_PLAN_SLIP_OFFER_H
#define MILEPOST_PLAN_SLIP_OFFER_H

#include "milepost/baseline.h"

/* What an offer is held against. */
struct offer_ground {
    const struct plan_input *input;
    const struct roadmap *now; /* made of it */
    date_day by;               /* the day that an offer meets or not; DATE_NONE: none */
};

/* ---- offer.c */

/* Plans `input`, which differs from that of the ground. False: it leads nowhere, or to an exam that
 * is learned for alone where the plan does not. */
bool offer_plan(const struct offer_ground *ground, const struct plan_input *input,
                struct offer *offer);
/* The same of another answer: a value's index, or a number. */
bool offer_plan_value(const struct offer_ground *ground, int question, int value,
                      struct offer *offer);

#endif
