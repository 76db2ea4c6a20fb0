/* SPDX-License-Identifier: MIT
 * The tests of src/school. */
#ifndef MILEPOST_TESTS_SCHOOL_SUITES_H
#define MILEPOST_TESTS_SCHOOL_SUITES_H

#include "suites.h"

Suite *cell_suite(void);
Suite *find_suite(void);
Suite *school_known_suite(void);
Suite *recognise_suite(void);
Suite *school_pay_suite(void);
Suite *school_import_suite(void);
Suite *school_refuse_suite(void);
Suite *school_keep_suite(void);
Suite *school_careers_suite(void);

#endif
