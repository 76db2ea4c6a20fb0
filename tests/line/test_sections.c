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

Suite *line_sections_suite(void)
{
    Suite *suite = suite_create("line_sections");
    TCase *group = tcase_create("sections");

    tcase_set_timeout(group, 60);
    tcase_add_checked_fixture(group, guide_setup, guide_teardown);
    tcase_add_test(group, sections__are_told__each_with_how_far_it_is);
    tcase_add_test(group, section__that_is_chosen__begins_with_its_first_open_question);
    tcase_add_test(group, section__that_was_left__is_left_for_later_and_leads_back);
    suite_add_tcase(suite, group);
    return suite;
}
