/* SPDX-License-Identifier: MIT
 * The order of the suites. */
#include "e2e_suites.h"

enum { SECONDS = 60 };

suite_maker *const test_suites[] = {
    journey_suite,      ending_suite,  manners_suite,   size_suite,     terminal_suite,
    saving_suite,       unsaved_suite, damaged_suite,   safety_suite,   scarce_suite,
    odd_suite,          schools_suite, inert_suite,     what_if_suite,  marked_suite,
    credits_suite,      outside_suite, prints_suite,    hand_off_suite, mouse_suite,
    recording_suite,    killed_suite,  rule_pack_suite, waiting_suite,  bytes_suite,
    school_files_suite, NULL};

Suite *e2e_suite(const char *name, TCase **tcase, SFun set_up, SFun tear_down)
{
    Suite *suite = suite_create(name);

    *tcase = tcase_create(name);
    tcase_set_timeout(*tcase, SECONDS);
    tcase_add_checked_fixture(*tcase, set_up, tear_down);
    suite_add_tcase(suite, *tcase);
    return suite;
}
