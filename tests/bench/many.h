/* SPDX-License-Identifier: MIT
 * Many plans in one data file. */
#ifndef MILEPOST_TESTS_BENCH_MANY_H
#define MILEPOST_TESTS_BENCH_MANY_H

#include "home.h"

/* Measures lists and Home with ten plans and with more, beside sqlite3 reading the plans, and
 * prints a table. False when something did not run. */
bool many_table(const struct home *home, int rounds, bool is_short);

#endif
