/* SPDX-License-Identifier: MIT
 * Covers undo and redo from the list of plans, over all of them and after a restart. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "guide.h"
#include "line_suites.h"

START_TEST(undo__at_home_after_a_restart__brings_a_deleted_plan_back)
{
    make_usual_plan();
    go("Delete a plan\nMaria\n=q\n");
    go("=.\n");
    ck_assert_not_heard(&talker, "Maria");
    go("=u\nMaria\n");
    ck_assert_heard(&talker, "Undone: ");
    ck_assert_heard(&talker, "(plan Maria)");
    ck_assert_heard(&talker, "\nPlan Maria.");
}
END_TEST

START_TEST(redo__at_home__deletes_the_plan_again)
{
    make_usual_plan();
    go("Delete a plan\nMaria\n=u\n=r\n=.\n");
    ck_assert_heard(&talker, "Redone: ");
    ck_assert_ptr_null(strstr(strstr(talker.heard, "You are at Home"), "Maria"));
}
END_TEST

START_TEST(undo__at_home_after_a_restart__takes_back_the_last_change_of_any_plan)
{
    make_usual_plan();
    go("Maria\nCheck your answers\nStudy hours a week\n=25\n");
    go("=u\n");
    ck_assert_heard(&talker, "Study hours a week is again 10 hours a week (plan Maria)");
    assert_exports("\"time.hours_per_week\": 10,", true);
}
END_TEST

START_TEST(undo__of_a_plan_that_was_just_begun__takes_it_out)
{
    go("Start\n=Maria\n=<\n=<\n=u\n=.\n=r\nMaria\n");
    ck_assert_heard(&talker, "Undone: the new plan is taken out; r brings it back.");
    ck_assert_ptr_nonnull(strstr(strstr(talker.heard, "You are at Home"), "\n1. Start: "));
    ck_assert_heard(&talker, "Redone: the new plan is here again.");
}
END_TEST

START_TEST(undo__at_home_of_nothing__says_so_and_asks_again)
{
    go("=u\n=r\n");
    ck_assert_heard(&talker, "There is nothing to undo.\nWhat do you want to do?");
    ck_assert_heard(&talker, "There is nothing to redo.\nWhat do you want to do?");
}
END_TEST

Suite *line_undo_suite(void)
{
    Suite *suite = suite_create("line_undo");
    TCase *group = tcase_create("undo");

    tcase_set_timeout(group, 120);
    tcase_add_checked_fixture(group, guide_setup, guide_teardown);
    tcase_add_test(group, undo__at_home_after_a_restart__brings_a_deleted_plan_back);
    tcase_add_test(group, redo__at_home__deletes_the_plan_again);
    tcase_add_test(group, undo__at_home_after_a_restart__takes_back_the_last_change_of_any_plan);
    tcase_add_test(group, undo__of_a_plan_that_was_just_begun__takes_it_out);
    tcase_add_test(group, undo__at_home_of_nothing__says_so_and_asks_again);
    suite_add_tcase(suite, group);
    return suite;
}
