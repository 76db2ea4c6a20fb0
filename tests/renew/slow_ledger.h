/* SPDX-License-Identifier: MIT
 * A second ledger, slow and obvious: nothing is sorted, every question is answered by looking at
 * everything, and units are given out half by half. It reads the catalogue's tables and the
 * calendar, and nothing of the ledger's own. */
#ifndef MILEPOST_TESTS_RENEW_SLOW_LEDGER_H
#define MILEPOST_TESTS_RENEW_SLOW_LEDGER_H

#include "milepost/ledger.h"

enum { SLOW_CREDITS = 64, SLOW_CYCLES = 64, SLOW_CATEGORIES = 16 };

/* One credit before the body. */
struct slow_verdict {
    bool judged; /* the credit names the body */
    enum credit_why why;
    int counted;
    int cycle; /* of the body's, from 0; -1: none */
};

struct slow_cycle {
    date_day from, to;
    int needed, earned, left;
    int category_count, category_needed[SLOW_CATEGORIES], category_earned[SLOW_CATEGORIES];
    enum ledger_state state;
};

struct slow_ledger {
    struct slow_verdict verdicts[SLOW_CREDITS];
    struct slow_cycle
        cycles[SLOW_CYCLES]; /* with one ahead, whether anything stands in it or not */
    int cycle_count;
};

/* Of one body; of credits whose units are whole halves. */
void slow_ledger_work(const struct ledger_input *input, int body, struct slow_ledger *out);

#endif
