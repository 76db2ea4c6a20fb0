/* SPDX-License-Identifier: MIT
 * The unit tests of src/line. */
#include "line_suites.h"

suite_maker *const test_suites[] = {line_read_suite,
                                    line_menu_suite,
                                    line_loop_suite,
                                    line_people_suite,
                                    line_reach_suite,
                                    line_display_suite,
                                    line_jump_suite,
                                    line_typing_suite,
                                    line_undo_suite,
                                    line_view_suite,
                                    line_first_suite,
                                    line_promises_suite,
                                    line_find_suite,
                                    line_sections_suite,
                                    line_newer_suite,
                                    line_desk_suite,
                                    line_said_suite,
                                    line_careers_suite,
                                    NULL};
