/* SPDX-License-Identifier: MIT
 * What a folder of tests gives to the runner. */
#ifndef MILEPOST_TESTS_SUITES_H
#define MILEPOST_TESTS_SUITES_H

#include <check.h>

typedef Suite *suite_maker(void);

/* The folder's suites in the order they run; the last entry is NULL. */
extern suite_maker *const test_suites[];

/* A loop test over a table: the test sees its row number as `_i`. */
#define ADD_TABLE_TEST(tcase, test, table)                                                         \
    tcase_add_loop_test(tcase, test, 0, (int)(sizeof(table) / sizeof *(table)))

#endif
