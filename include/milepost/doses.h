/* SPDX-License-Identifier: MIT
 * Whether a dose of a vaccine counts on its day. Pure, as all of the plan is. */
#ifndef MILEPOST_DOSES_H
#define MILEPOST_DOSES_H

#include "milepost/plan.h"

enum dose_fault {
    DOSE_COUNTS,
    DOSE_NOT_WANTED,    /* the series is complete, or its proof is there */
    DOSE_OTHER_PRODUCT, /* it was begun with one of more doses, and goes on with that */
    DOSE_BEFORE_LAST,
    DOSE_TOO_SOON,  /* after the doses before it */
    DOSE_LIVE_NEAR, /* neither on one day with a live dose of another vaccine nor far from it */
};

/* What the rules of its series say of a dose. */
struct dose_ruling {
    enum dose_fault fault;
    int number, left; /* which dose it is, from 1; how many are to come after it */
    date_day before;  /* of the dose that it hangs on; DOSE_LIVE_NEAR: of another vaccine */
    date_day from;    /* DOSE_TOO_SOON: the first day on which the next dose counts, or DATE_NONE */
    int other;        /* DOSE_LIVE_NEAR: the vaccine; DOSE_OTHER_PRODUCT: the one to go on with */
    int days;         /* DOSE_LIVE_NEAR: so many days from it, or on one day, it counts */
};

/* ---- src/plan/profile/doses.c */

/* Of the next dose, were it given on that day, after those of the answers and the marks. Days that
 * nobody told rule nothing out. `vaccine` is an index into the catalogue's; `day` may be past. */
struct dose_ruling plan_dose_next(const struct plan_input *input, int vaccine, date_day day);

/* Of the last dose that the answers tell, by the day of the first and by live doses of others. */
struct dose_ruling plan_dose_told(const struct plan_input *input, int vaccine);

#endif
