/* SPDX-License-Identifier: MIT
 * A ledger as tests write it down: what is held, what trackers show, what was earned. */
#ifndef MILEPOST_TESTS_RENEW_LEDGER_CASE_H
#define MILEPOST_TESTS_RENEW_LEDGER_CASE_H

#include "milepost/ledger.h"
#include "milepost/memory.h"
#include "milepost/vector.h"

struct ledger_case {
    const struct catalog *catalog;
    date_day today;
    struct arena arena;
    VECTOR(struct ledger_held) held;
    VECTOR(struct ledger_tracker) trackers;
    VECTOR(struct credit) credits;
    struct ledger *ledger; /* of the last case_work */
};

/* Of the shipped catalogue. */
void case_begin(struct ledger_case *tried, const char *today);
void case_end(struct ledger_case *tried);

date_day case_day(const char *text); /* NULL: DATE_NONE */

/* Credentials parted by spaces, all held since that day. */
void case_hold(struct ledger_case *tried, const char *codes, const char *since);
void case_track(struct ledger_case *tried, const char *body, const char *end, int needed);

/* Units in hundredths; bodies and categories parted by spaces; "" gives a title of its own. */
void case_earn(struct ledger_case *tried, const char *day, int units, const char *bodies,
               const char *categories, const char *title);

/* What the ledger makes of it on the day; the one before is gone. */
const struct ledger *case_work(struct ledger_case *tried);
const struct ledger *case_work_on(struct ledger_case *tried, const char *today);

/* Of that ledger; fails where there is none. */
const struct ledger_cycle *case_present(const struct ledger_case *tried, const char *body);
const struct ledger_cycle *case_before(const struct ledger_case *tried, const char *body);
const struct ledger_verdict *case_verdict(const struct ledger_case *tried, int credit,
                                          const char *body);
const struct ledger_category *case_category(const struct ledger_cycle *cycle, const char *id);
const struct ledger_day *case_late(const struct ledger_cycle *cycle, enum late_kind kind);
int case_body(const struct ledger_case *tried, const char *id);

#endif
