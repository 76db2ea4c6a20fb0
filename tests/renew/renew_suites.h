/* SPDX-License-Identifier: MIT
 * The suites of this folder. */
#ifndef MILEPOST_TESTS_RENEW_SUITES_H
#define MILEPOST_TESTS_RENEW_SUITES_H

#include "suites.h"

Suite *cycle_suite(void);
Suite *ledger_suite(void);
Suite *ledger_credits_suite(void);
Suite *ledger_cycles_suite(void);
Suite *ledger_people_suite(void);
Suite *minimums_suite(void);
Suite *slow_ledger_suite(void);
Suite *units_suite(void);

#endif
