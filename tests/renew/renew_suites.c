/* SPDX-License-Identifier: MIT
 * The unit tests of src/renew. */
#include "renew_suites.h"

suite_maker *const test_suites[] = {units_suite,         cycle_suite,          minimums_suite,
                                    ledger_suite,        ledger_credits_suite, ledger_cycles_suite,
                                    ledger_people_suite, slow_ledger_suite,    NULL};
