/* SPDX-License-Identifier: MIT
 * Dates with slashes, of which only the whole column tells whether the month or the day is first.
 */
#ifndef MILEPOST_SESSION_EXCHANGE_CREDIT_DATES_H
#define MILEPOST_SESSION_EXCHANGE_CREDIT_DATES_H

#include <stdbool.h>

#include "milepost/text.h"

/* What the dates of a column with slashes show. */
struct credit_dates {
    bool month_first, day_first; /* one of them can be read in no other way */
};

/* ---- credit_dates.c */

void credit_dates_look(struct credit_dates *dates, const char *text);

/* Adds the date as `2026-03-14` when it is of that form and the column says how it is meant; else
 * as it stands, without a time of day behind it. */
void credit_dates_write(const struct credit_dates *dates, const char *text, struct buffer *out);

/* True of one that may be meant in two ways as far as the column tells. */
bool credit_dates_unclear(const struct credit_dates *dates, const char *text);

#endif
