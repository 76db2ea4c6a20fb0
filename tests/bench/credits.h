/* SPDX-License-Identifier: MIT
 * Ten credits in a ledger, and ten thousand. */
#ifndef MILEPOST_TESTS_BENCH_CREDITS_H
#define MILEPOST_TESTS_BENCH_CREDITS_H

#include "home.h"

/* Measures the commands of the ledger with ten entries and with 10,000, and prints a table. False
 * when something did not run. */
bool credits_table(const struct home *home, int rounds);

#endif
