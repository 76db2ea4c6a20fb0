/* SPDX-License-Identifier: MIT
 * What the work pays, by the wages in the file of schools. */
#ifndef MILEPOST_SCHOOL_PAY_H
#define MILEPOST_SCHOOL_PAY_H

#include <stdbool.h>
#include <stdint.h>

#include "milepost/error.h"
#include "milepost/store/schools.h"

/* What so many of a hundred people in the work do not earn. */
enum school_pay_level {
    SCHOOL_PAY_10,
    SCHOOL_PAY_25,
    SCHOOL_PAY_MEDIAN,
    SCHOOL_PAY_COUNT,
};

struct school_pay {
    bool known;
    char area[48];                     /* "Georgia" */
    int64_t dollars[SCHOOL_PAY_COUNT]; /* a year; SCHOOLS_UNKNOWN, or SCHOOLS_ABOVE */
    int year;                          /* of May of which they are */
    int64_t source;
};

/* ---- pay.c */

/* Of an occupation, by its code, in "US" or a state of two letters, however they are written. */
enum status school_pay_read(struct store *store, const char *state, const char *occupation,
                            struct school_pay *out, struct error *err) MP_MUST_CHECK;

#endif
