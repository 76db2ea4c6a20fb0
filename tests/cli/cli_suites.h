/* SPDX-License-Identifier: MIT
 * The suites of tests/cli. */
#ifndef MILEPOST_TESTS_CLI_SUITES_H
#define MILEPOST_TESTS_CLI_SUITES_H

#include "suites.h"

suite_maker agenda_suite, agenda_later_suite, answers_suite, assume_suite, catalog_suite,
    credit_suite, credit_files_suite, files_suite, history_suite, letter_suite, lines_suite,
    mark_suite, options_suite, output_suite, plans_suite, print_suite, print_parts_suite,
    print_school_suite, program_suite, school_suite, transfer_suite, view_suite, what_if_suite,
    calendar_suite, app_settings_suite, school_compare_suite, print_pay_suite;

suite_maker lines_rescue_suite, near_suite, help_suite;
suite_maker lines_rescue_suite, batch_suite, batch_lines_suite;
suite_maker career_suite, career_schools_suite, careers_on_hand_suite, lines_rescue_suite;

#endif
