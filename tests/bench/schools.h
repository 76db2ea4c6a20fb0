/* SPDX-License-Identifier: MIT
 * Schools from made-up official files of full size. */
#ifndef MILEPOST_TESTS_BENCH_SCHOOLS_H
#define MILEPOST_TESTS_BENCH_SCHOOLS_H

#include "home.h"

/* Measures an import beside sqlite3's of the same files, and finding schools, and prints a table;
 * `is_short` takes files of a hundredth of the size. False when something did not run. */
bool schools_table(const struct home *home, int rounds, bool is_short);

#endif
