/* SPDX-License-Identifier: MIT
 * The suites that run Milepost on a terminal. */
#ifndef MILEPOST_TESTS_E2E_SUITES_H
#define MILEPOST_TESTS_E2E_SUITES_H

#include "suites.h"

Suite *journey_suite(void);
Suite *bytes_suite(void);
Suite *credits_suite(void);
Suite *ending_suite(void);
Suite *manners_suite(void);
Suite *marked_suite(void);
Suite *scarce_suite(void);
Suite *school_files_suite(void);
Suite *schools_suite(void);
Suite *size_suite(void);
Suite *terminal_suite(void);
Suite *odd_suite(void);
Suite *outside_suite(void);
Suite *prints_suite(void);
Suite *hand_off_suite(void);
Suite *safety_suite(void);
Suite *saving_suite(void);
Suite *inert_suite(void);
Suite *damaged_suite(void);
Suite *unsaved_suite(void);
Suite *what_if_suite(void);
Suite *mouse_suite(void);
Suite *recording_suite(void);
Suite *rule_pack_suite(void);
Suite *killed_suite(void);
Suite *waiting_suite(void);

/* A suite of one case whose tests may take as long as a terminal needs. */
Suite *e2e_suite(const char *name, TCase **tcase, SFun set_up, SFun tear_down);

#endif
