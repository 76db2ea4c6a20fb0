/* SPDX-License-Identifier: MIT
 * The suites of this folder. */
#ifndef MILEPOST_TESTS_BASE_SUITES_H
#define MILEPOST_TESTS_BASE_SUITES_H

#include "suites.h"

Suite *alike_suite(void);
Suite *arena_suite(void);
Suite *buffer_suite(void);
Suite *child_suite(void);
Suite *csv_read_suite(void);
Suite *date_suite(void);
Suite *date_read_suite(void);
Suite *date_words_suite(void);
Suite *error_suite(void);
Suite *inert_suite(void);
Suite *line_source_suite(void);
Suite *looks_suite(void);
Suite *memory_suite(void);
Suite *money_suite(void);
Suite *nearest_suite(void);
Suite *path_suite(void);
Suite *sent_suite(void);
Suite *text_suite(void);
Suite *vector_suite(void);
Suite *whole_file_suite(void);
Suite *wrap_suite(void);

#endif
