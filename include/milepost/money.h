/* SPDX-License-Identifier: MIT
 * Money in cents of US dollars; shown in whole dollars, rounded half up once, at the end. */
#ifndef MILEPOST_MONEY_H
#define MILEPOST_MONEY_H

#include <stddef.h>
#include <stdint.h>

typedef int64_t money_cents;

enum { CENTS = 100 }; /* a dollar */

/* No amount is known. */
#define MONEY_NONE ((money_cents)INT64_MIN)

/* Whole dollars, half up (-50 cents is 0). */
int64_t money_dollars(money_cents cents);

/* `$3,480`; MONEY_NONE gives `ask`. Buffer of MONEY_TEXT bytes, returned. */
#define MONEY_TEXT 64
char *money_format(money_cents cents, char buffer[MONEY_TEXT]);

/* `$3,480–5,140`, or one amount when both round to the same. */
char *money_format_range(money_cents low, money_cents high, char buffer[MONEY_TEXT]);

#endif
