/* SPDX-License-Identifier: MIT
 * Covers the sections of the interview by lines: how far each is, and going into any of them. */
#include <check.h>
#include <string.h>

#include "guide.h"
#include "line_suites.h"

START_TEST(sections__are_told__each_with_how_far_it_is)
{
    make_usual_plan();
    go("Maria\nSections of the questions\n");
    ck_assert_heard(&talker, "The first answers: done\n");
    ck_assert_heard(&talker, "Your goal: in part, 1 of ");
    ck_assert_heard(&talker, "Vaccinations: not started");
}
END_TEST

START_TEST(section__that_is_chosen__begins_with_its_first_open_question)
{
    make_usual_plan();
    go("Maria\nSections of the questions\nVaccinations: not started\n");
    ck_assert_heard(&talker, "Section Vaccinations.");
    ck_assert_heard(&talker, "Question 1 of ");
}
END_TEST

/* From the first question of the section after the first answers to Home; more does no harm. */
#define TO_HOME "=<\n=<\n=<\n=<\n=<\n=<\n=<\n=<\n=<\n=<\n"

START_TEST(section__that_was_left__is_left_for_later_and_leads_back)
{
    const char *left;

    make_usual_plan();
    go("Maria\nSections of the questions\nVaccinations: not\n=>>\n" TO_HOME
       "Maria\nSections of the questions\nVaccinations: left for later\n");
    ck_assert_heard(&talker, "1 left for later");
    left = strstr(talker.heard, "Vaccinations: left for later");
    ck_assert_ptr_nonnull(strstr(left, "Section Vaccinations."));
}
END_TEST

/* ---- long choices ----------------------------------------------------------------------------- */

START_TEST(long_choice__of_which_a_part_is_typed__tells_those_that_hold_it)
{
    make_usual_plan();
    go("Maria\nCheck your answers\n. Goal: \n=cpc\n");
    ck_assert_heard(&talker, "have \"cpc\" in them.");
    ck_assert_ptr_nonnull(
        strstr(strstr(talker.heard, "have \"cpc\" in them."), ". CPC: Certified Professional"));
}
END_TEST

START_TEST(long_choice__with_one_line_that_holds_it__offers_that)
{
    make_usual_plan();
    go("Maria\nCheck your answers\n. Goal: \n=outpatient coder\n=\n");
    ck_assert_heard(&talker, "1 line has \"outpatient coder\" in it.");
    assert_exports("\"goal.target\": \"COC\"", true);
}
END_TEST

START_TEST(long_choice__of_several__is_narrowed_and_then_chosen_by_number)
{
    make_usual_plan();
    go("Maria\nCheck your answers\nCredentials held\n=Registered Health\nRHIT\n");
    assert_exports("\"RHIT\"", true);
}
END_TEST

START_TEST(long_choice__without_a_line_that_holds_it__says_so)
{
    make_usual_plan();
    go("Maria\nCheck your answers\n. Goal: \n=zebra\n");
    ck_assert_heard(&talker, "\"zebra\" is no number of the list, no part of a name in it");
}
END_TEST

Suite *line_sections_suite(void)
{
    Suite *suite = suite_create("line_sections");
    TCase *group = tcase_create("sections");

    tcase_set_timeout(group, 60);
    tcase_add_checked_fixture(group, guide_setup, guide_teardown);
    tcase_add_test(group, sections__are_told__each_with_how_far_it_is);
    tcase_add_test(group, section__that_is_chosen__begins_with_its_first_open_question);
    tcase_add_test(group, section__that_was_left__is_left_for_later_and_leads_back);
    tcase_add_test(group, long_choice__of_which_a_part_is_typed__tells_those_that_hold_it);
    tcase_add_test(group, long_choice__with_one_line_that_holds_it__offers_that);
    tcase_add_test(group, long_choice__of_several__is_narrowed_and_then_chosen_by_number);
    tcase_add_test(group, long_choice__without_a_line_that_holds_it__says_so);
    suite_add_tcase(suite, group);
    return suite;
}
