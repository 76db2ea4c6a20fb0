/* SPDX-License-Identifier: MIT
 * The suites of this folder. */
#ifndef MILEPOST_TESTS_TYPING_SUITES_H
#define MILEPOST_TESTS_TYPING_SUITES_H

#include "suites.h"

Suite *measure_suite(void);
Suite *measure_lines_suite(void);
Suite *measure_texts_suite(void);
Suite *measure_written_suite(void);

#endif
