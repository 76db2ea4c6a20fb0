/* SPDX-License-Identifier: MIT
 * The suites of this folder. */
#ifndef MILEPOST_TESTS_INTERVIEW_SUITES_H
#define MILEPOST_TESTS_INTERVIEW_SUITES_H

#include "suites.h"

Suite *answer_parse_suite(void);
Suite *answer_read_suite(void);
Suite *answer_text_suite(void);
Suite *answers_suite(void);
Suite *condition_suite(void);
Suite *interview_suite(void);
Suite *progress_suite(void);

#endif
