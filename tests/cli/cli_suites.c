/* SPDX-License-Identifier: MIT
 * The tests of src/cli, all through the program itself. */
#include "cli_suites.h"

suite_maker *const test_suites[] = {options_suite,      plans_suite,
                                    answers_suite,      print_suite,
                                    history_suite,      transfer_suite,
                                    view_suite,         files_suite,
                                    catalog_suite,      output_suite,
                                    assume_suite,       program_suite,
                                    what_if_suite,      agenda_suite,
                                    agenda_later_suite, mark_suite,
                                    letter_suite,       credit_suite,
                                    credit_files_suite, print_parts_suite,
                                    print_school_suite, calendar_suite,
                                    school_suite,       lines_suite,
                                    app_settings_suite, school_compare_suite,
                                    print_pay_suite,    lines_rescue_suite,
                                    near_suite,         help_suite,
                                    batch_suite,        batch_lines_suite,
                                    career_suite,       NULL};
