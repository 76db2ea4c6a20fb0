/* SPDX-License-Identifier: MIT
 * The unit tests of src/tui. */
#include "tui_suites.h"

suite_maker *const test_suites[] = {
    canvas_suite,         decoder_suite,        draw_suite,
    theme_suite,          keys_suite,           list_suite,
    list_screen_suite,    calendar_suite,       line_suite,
    field_suite,          value_suite,          page_suite,
    named_file_suite,     letter_screen_suite,  print_screen_suite,
    flow_suite,           asking_suite,         layout_suite,
    golden_suite,         unknowns_suite,       what_if_suite,
    views_suite,          standing_suite,       schools_suite,
    find_screen_suite,    figures_suite,        places_suite,
    random_suite,         first_page_suite,     week_suite,
    marking_suite,        form_suite,           typing_suite,
    home_suite,           people_suite,         bring_back_suite,
    newer_suite,          reveal_suite,         credits_suite,
    taking_suite,         view_suite,           settings_screen_suite,
    silent_suite,         desk_suite,           all_keys_suite,
    jump_suite,           looked_up_suite,      help_suite,
    undo_suite,           pictures_suite,       states_suite,
    sizes_suite,          pointing_suite,       later_suite,
    compare_screen_suite, people_by_keys_suite, NULL};
