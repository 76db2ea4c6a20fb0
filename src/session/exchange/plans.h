/* SPDX-License-Identifier: MIT
 * Making a plan of a record. */
#ifndef MILEPOST_SESSION_EXCHANGE_PLANS_H
#define MILEPOST_SESSION_EXCHANGE_PLANS_H

#include "milepost/session/plans.h"

struct plan_making {
    const char *name; /* NULL: a free one made from `base` */
    const char *base;
    int64_t now;
};

/* ---- plans.c */

/* Stores the record as a new plan with a name and an id of its own, which it has from then on. */
enum status plan_make(struct store *store, struct plan_record *record,
                      const struct plan_making *making, int64_t *id,
                      struct error *err) MP_MUST_CHECK;

#endif
