/* SPDX-License-Identifier: MIT
 * What a step costs. */
#ifndef MILEPOST_PLAN_PRICE_H
#define MILEPOST_PLAN_PRICE_H

#include "plan/profile/profile.h"

/* What a step costs when it is paid on `day`. */
struct bill {
    bool free, unpriced, partial;
    bool told;                 /* by the school that was chosen */
    struct money_range amount; /* MONEY_NONE three times when unpriced */
    money_cents compare; /* what it counts for in comparisons: the likely figure, or the dearest */
    int times;           /* how often it is paid until the goal */
    struct money_range total;  /* of all payments that are made, each at the price of its day */
    money_cents compare_total; /* the same for comparisons */
    int years;                 /* that it is paid for one by one; 0: it is paid at once */
    const struct price *price; /* the catalogue's entry it was taken from, or NULL */
};

/* What a route changes in the prices that are asked. */
struct terms {
    uint64_t joined;    /* bodies whose members' prices are paid, as bits (see route_joins) */
    date_day certified; /* the day of its first credential; INT32_MAX: it gives none */
};

/* ---- price.c ------------------------------------------------------------------------------- */

/* The bit that stands for a body among those joined. */
uint64_t price_body_bit(int body);

struct bill price_on(const struct profile *profile, int step, date_day day, struct terms terms);

/* The dearest sourced likely price of a kind of step (of any, when the kind has none): what an
 * unpriced one counts for in comparisons. */
money_cents price_dearest(const struct catalog *catalog, enum step_kind kind);

#endif
