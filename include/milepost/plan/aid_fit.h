/* SPDX-License-Identifier: MIT
 * Whether a kind of help with paying fits a program of a school, by the catalogue's dated rules. */
#ifndef MILEPOST_PLAN_AID_FIT_H
#define MILEPOST_PLAN_AID_FIT_H

#include "milepost/catalog.h"
#include "milepost/plan.h"

enum aid_answer {
    AID_ASK,      /* what the rules ask for is not known, or only somebody else can say it */
    AID_FITS,     /* what can be checked holds; who pays still has to confirm it */
    AID_DOES_NOT, /* a rule is against it, or the school does not take it */
};

enum aid_why {
    AID_WHY_CONFIRM, /* its rule says no length: whoever pays decides */
    AID_WHY_UNKNOWN, /* hours or weeks are not known */
    AID_WHY_KIND,    /* the kind of program is none of those that the catalogue has for it */
    AID_WHY_LENGTH,  /* of the program */
    AID_WHY_DAY,     /* ... fits a form that begins later only */
    AID_WHY_REFUSED, /* the school told which help it takes, and this is not among it */
};

struct aid_fit {
    enum aid_answer answer;
    enum aid_why why;
    int length; /* the form of the aid that fits, or may; -1: none */
};

/* `start` is the day on which the program begins if the school has not said which. */
struct aid_fit aid_fit(const struct catalog *catalog, int aid, const struct plan_school *school,
                       date_day start);

#endif
