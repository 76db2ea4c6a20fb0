/* SPDX-License-Identifier: MIT
 * Showing money in whole dollars. Sums stay in cents; each amount is rounded once, when it is
 * shown, so that parts as shown may differ from their sum as shown by a dollar. */
#include "milepost/money.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Enough for a minus sign, 17 digits and 5 commas. */
enum { AMOUNT_TEXT = 28 };

/* Works on the remainder, since adding 50 cents first could overflow. */
int64_t money_dollars(money_cents cents)
{
    int64_t dollars = cents / 100;
    int64_t left = cents % 100;

    if (left >= 50)
        return dollars + 1;
    if (left < -50)
        return dollars - 1;
    return dollars;
}

/* Writes the amount from its last digit backwards: `-`, `currency`, `3,480`. */
static void money_write(char out[AMOUNT_TEXT], int64_t dollars, const char *currency)
{
    char digits[AMOUNT_TEXT];
    char *at = digits + sizeof digits - 1;
    int64_t left = llabs(dollars);
    int written = 0;

    *at = '\0';
    do {
        if (written > 0 && written % 3 == 0)
            *--at = ',';
        *--at = (char)('0' + left % 10);
        left /= 10;
        written++;
    } while (left > 0);
    snprintf(out, AMOUNT_TEXT, "%s%s%s", dollars < 0 ? "-" : "", currency, at);
}

char *money_format(money_cents cents, char buffer[MONEY_TEXT])
{
    if (cents == MONEY_NONE)
        strcpy(buffer, "ask");
    else
        money_write(buffer, money_dollars(cents), "$");
    return buffer;
}

char *money_format_range(money_cents low, money_cents high, char buffer[MONEY_TEXT])
{
    char from[AMOUNT_TEXT], to[AMOUNT_TEXT];

    if (low == MONEY_NONE || high == MONEY_NONE)
        return money_format(MONEY_NONE, buffer);
    if (money_dollars(low) == money_dollars(high))
        return money_format(low, buffer);

    money_write(from, money_dollars(low), "$");
    money_write(to, money_dollars(high), "");
    snprintf(buffer, MONEY_TEXT, "%s–%s", from, to);
    return buffer;
}
