/* SPDX-License-Identifier: MIT
 * The suites of this folder. */
#ifndef MILEPOST_TESTS_CATALOG_SUITES_H
#define MILEPOST_TESTS_CATALOG_SUITES_H

#include "suites.h"

Suite *act_suite(void);
Suite *broken_suite(void);
Suite *broken_links_suite(void);
Suite *circle_suite(void);
Suite *compare_suite(void);
Suite *condition_suite(void);
Suite *describe_suite(void);
Suite *differ_suite(void);
Suite *emit_suite(void);
Suite *load_suite(void);
Suite *lookup_suite(void);
Suite *template_suite(void);
Suite *use_suite(void);
Suite *whole_suite(void);
Suite *glossary_suite(void);

#endif
