/* SPDX-License-Identifier: MIT
 * What a step costs. */
#ifndef MILEPOST_PLAN_PRICE_H
#define MILEPOST_PLAN_PRICE_H

#include "plan/profile/profile.h"

/* Whether the price of a program on the way holds a line already. */
enum holding {
    HELD_NOT,
    HELD_MAYBE,   /* nobody told what the person's own program holds: both sums stand */
    HELD_USUALLY, /* the usual price does */
    HELD_TOLD,    /* the person told that the price of their program does */
};

/* What a step costs when it is paid on `day`. */
struct bill {
    bool free, unpriced, partial;
    bool told;                 /* by the school that was chosen */
    bool published;            /* the same: the tuition of its years, as it is published */
    struct money_range amount; /* MONEY_NONE three times when unpriced */
    money_cents compare;       /* for comparing: the likely figure, or the dearest of its kind */
    int times;                 /* how often it is paid until the goal */
    struct money_range total;  /* of all payments that are made, each at the price of its day */
    money_cents compare_total; /* the same for comparisons */
    int tries;                 /* at an exam, that the first payment is for */
    enum holding held;         /* the first payment is, or may be, part of another line's price */
    bool begun;                /* it was made before today */
    bool early;                /* it is made while the person is a student */
    money_cents again;         /* then what a later one costs */
    int years;                 /* that it is paid for one by one; 0: it is paid at once */
    const struct price *price; /* the catalogue's entry it was taken from, or NULL */
};

/* What a route changes in the prices that are asked. */
struct terms {
    uint64_t joined;    /* bodies whose members' prices are paid, as bits (see route_joins) */
    date_day certified; /* the day of its first credential; INT32_MAX: it gives none */
    bool early;         /* what students pay less for is paid on the last day of the program */
    bool past;          /* it was paid: by what held on its day */
};

/* ---- price.c ------------------------------------------------------------------------------- */

/* The bit that stands for a body among those joined. */
uint64_t price_body_bit(int body);

/* Adds what is not blank to a sum. */
void price_add(struct money_range *sum, const struct money_range *amount);

/* True of what was begun, and so paid; of a series each dose is paid by itself. */
bool price_is_paid(const struct profile *profile, int step);

/* What is still to be paid. */
struct bill price_on(const struct profile *profile, int step, date_day day, struct terms terms);

/* What was paid for a step that was begun or done on `day`, if nobody told: as it was asked then.
 */
struct bill price_then(const struct profile *profile, int step, date_day day);

/* The years of a price by the year that have begun since a step that is under way did. */
int price_years_begun(const struct profile *profile, int step, int years);

/* True when a step of a group that is paid once in a calendar year was done in that year. */
bool price_group_paid(const struct profile *profile, const char *group, int year);

/* The usual price of a program that was begun or done by this day, if it holds what the step costs
 * and nobody told otherwise, and how many tries at an exam; or NULL. */
const struct price *price_held_by_marked(const struct profile *profile, int step, date_day by,
                                         enum truth *told, int *tries);

/* Tries at an exam that are paid for by now and left, because more than one was bought. */
int price_tries_left(const struct profile *profile, int step);

/* The dearest sourced price of a kind of step that is paid at once; 0 when the kind has none. Held
 * against a budget an unpriced line counts for it. */
money_cents price_dearest_of_kind(const struct catalog *catalog, enum step_kind kind);

/* The same, of any kind when this has none: what an unpriced line counts for when routes are
 * compared. */
money_cents price_dearest(const struct catalog *catalog, enum step_kind kind);

#endif
