/* SPDX-License-Identifier: MIT
 * The cycles of a ledger in few words, alike in every list. */
#ifndef MILEPOST_REPORT_CYCLE_H
#define MILEPOST_REPORT_CYCLE_H

#include "milepost/ledger.h"
#include "milepost/text.h"

/* "24 of 40" */
void report_earned(int earned, int needed, struct buffer *out);

/* "in grace", "inactive"; "" while it runs. */
const char *report_cycle_short(enum ledger_state state);

/* How the cycles stand, a body after the other: "24 of 40 units"; "AAPC 24 of 40, AHIMA in grace".
 * Nothing without a cycle. */
void report_cycles(const struct catalog *catalog, const struct ledger *ledger, struct buffer *out);

#endif
