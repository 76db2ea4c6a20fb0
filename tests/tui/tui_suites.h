/* SPDX-License-Identifier: MIT
 * The suites of this folder. */
#ifndef MILEPOST_TESTS_TUI_SUITES_H
#define MILEPOST_TESTS_TUI_SUITES_H

#include "suites.h"

Suite *canvas_suite(void);
Suite *draw_suite(void);
Suite *theme_suite(void);
Suite *decoder_suite(void);
Suite *keys_suite(void);
Suite *list_suite(void);
Suite *list_screen_suite(void);
Suite *panel_suite(void);
Suite *calendar_suite(void);
Suite *line_suite(void);
Suite *field_suite(void);
Suite *value_suite(void);
Suite *page_suite(void);
Suite *places_suite(void);
Suite *named_file_suite(void);
Suite *letter_screen_suite(void);
Suite *print_screen_suite(void);
Suite *flow_suite(void);
Suite *find_screen_suite(void);
Suite *asking_suite(void);
Suite *layout_suite(void);
Suite *golden_suite(void);
Suite *people_suite(void);
Suite *unknowns_suite(void);
Suite *what_if_suite(void);
Suite *view_suite(void);
Suite *settings_screen_suite(void);
Suite *silent_suite(void);
Suite *views_suite(void);
Suite *schools_suite(void);
Suite *standing_suite(void);
Suite *figures_suite(void);
Suite *random_suite(void);
Suite *first_page_suite(void);
Suite *home_suite(void);
Suite *week_suite(void);
Suite *bring_back_suite(void);
Suite *newer_suite(void);
Suite *reveal_suite(void);
Suite *credits_suite(void);
Suite *taking_suite(void);
Suite *marking_suite(void);
Suite *form_suite(void);
Suite *typing_suite(void);
Suite *desk_suite(void);
Suite *all_keys_suite(void);
Suite *jump_suite(void);
Suite *undo_suite(void);
Suite *looked_up_suite(void);
Suite *help_suite(void);
Suite *pictures_suite(void);
Suite *states_suite(void);
Suite *sizes_suite(void);
Suite *pointing_suite(void);
Suite *later_suite(void);
Suite *compare_screen_suite(void);
Suite *people_by_keys_suite(void);
Suite *careers_suite(void);
Suite *roadmap_screen_suite(void);

#endif
