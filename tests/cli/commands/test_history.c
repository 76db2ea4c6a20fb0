/* SPDX-License-Identifier: MIT
 * Covers undo and redo from the command line. */
#include <string.h>

#include "cli/arrange.h"
#include "cli/cli_suites.h"

START_TEST(undo__takes_back__one_command_whole)
{
    run(&home, "set time.hours_per_week=20 work.coding_months=3");
    run(&home, "undo");
    ck_assert_done(&home);
    ck_assert_has(&home.err, "milepost: Maria: Undone: ");
    ck_assert_has(&home.err, ", and 1 more answer\n");
    run(&home, "answers --json");
    ck_assert_has(&home.out, "\"time.hours_per_week\": 10");
    ck_assert_has(&home.out, "\"work.coding_months\": 0");
}
END_TEST

START_TEST(redo__makes__the_change_again)
{
    run(&home, "set time.hours_per_week=20");
    run(&home, "undo");
    run(&home, "redo");
    ck_assert_str_eq(buffer_text(&home.err),
                     "milepost: Maria: Redone: Study hours a week is now 20 hours a week\n");
    run(&home, "redo");
    ck_assert_refused(&home, 2, "milepost: Maria: there is nothing to make again");
}
END_TEST

START_TEST(undo__of_a_name__says_it)
{
    run(&home, "rename Maria Mia");
    run(&home, "undo Mia");
    ck_assert_str_eq(buffer_text(&home.err), "milepost: Maria: Undone: the plan's name is Maria\n");
}
END_TEST

START_TEST(undo__never_shows__a_private_answer)
{
    run(&home, "set background.record=conviction");
    run(&home, "set background.record=none");
    run(&home, "undo");
    ck_assert_has_not(&home.err, "onviction");
    ck_assert_has(&home.err, "is as it was before");
}
END_TEST

Suite *history_suite(void)
{
    Suite *suite = suite_create("history");
    TCase *tcase = maria_case("history");

    tcase_add_test(tcase, undo__takes_back__one_command_whole);
    tcase_add_test(tcase, redo__makes__the_change_again);
    tcase_add_test(tcase, undo__of_a_name__says_it);
    tcase_add_test(tcase, undo__never_shows__a_private_answer);
    suite_add_tcase(suite, tcase);
    return suite;
}
