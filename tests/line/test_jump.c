/* SPDX-License-Identifier: MIT
 * Covers jumping by lines to whatever has a name. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "guide.h"
#include "line_suites.h"

START_TEST(jump__from_home__finds_plans_credentials_and_words)
{
    make_usual_plan();
    go("=/ cpc\nCPC, Certified\n=<\n=/ maria\nMaria, plan\n");
    ck_assert_heard(&talker, "\nBody: AAPC");
    ck_assert_heard(&talker, "\nSource: AAPC");
    ck_assert_heard(&talker, "\nPlan Maria.");
}
END_TEST

START_TEST(jump__from_home__finds_what_every_career_explains)
{
    go("=/ cpht-nha\nCPhT-NHA, Certified\n=<\n=/ uan\nUAN, word\n");
    ck_assert_heard(&talker, "\nBody: NHA");
    ck_assert_heard(&talker, "\nUniversal activity number.");
}
END_TEST

START_TEST(jump__without_words__asks_for_a_part_of_the_name)
{
    make_usual_plan();
    go("Maria\n=/\n=nosuchthing\n=study hours\nStudy hours a week, question\n=25\n");
    ck_assert_heard(&talker, "What are you looking for? Type a part of the name of a plan, "
                             "question, step");
    ck_assert_heard(&talker, "Nothing has \"nosuchthing\" in its name.\nWhat are you looking for?");
    assert_exports("\"time.hours_per_week\": 25,", true);
}
END_TEST

START_TEST(jump__to_a_step__leads_back_to_where_one_was)
{
    char *last;

    make_usual_plan();
    go("Maria\nMoney and hours\n=/coding course\nCoding course, 80 hours\n=<\n=.\n");
    ck_assert_heard(&talker, "\nStep Coding course");
    last = talker_last(&talker, "You are at ");
    ck_assert_ptr_nonnull(strstr(last, "month"));
    free(last);
}
END_TEST

START_TEST(jump__among_what_was_found__looks_for_something_else)
{
    make_usual_plan();
    go("Maria\n=/ exam\n=99\n=/ hours a week\nStudy hours a week, question\n=<\n=.\n");
    ck_assert_heard(&talker, "\"99\" is no number of the list, and no command.\nWhich of those "
                             "with \"exam\" in their name do you want?");
    ck_assert_heard(&talker, "What has \"hours a week\" in its name: ");
    ck_assert_heard(&talker, "You are at the overview, in the plan Maria.");
}
END_TEST

START_TEST(jump__to_another_plan__leaves_the_open_one)
{
    struct error err;
    int64_t plan;

    make_usual_plan();
    ck_assert_int_eq(plan_create(talker.store, &talker.clock, "Evening", &plan, &err), STATUS_OK);
    go("Maria\nRead the roadmap\n1. \n=/ even\nEvening, plan\n=.\n=<\n=.\n");
    ck_assert_heard(&talker, "You are at the overview, in the plan Evening.");
    ck_assert_heard(&talker, "You are at Home, the list of plans.");
}
END_TEST

START_TEST(jump__in_a_what_if__offers_no_other_plan)
{
    struct error err;
    int64_t plan;

    make_usual_plan();
    ck_assert_int_eq(plan_create(talker.store, &talker.clock, "Evening", &plan, &err), STATUS_OK);
    go("Maria\nWhat if\n=/ evening\n");
    ck_assert_heard(&talker, "Nothing has \"evening\" in its name.");
}
END_TEST

START_TEST(jump__to_schools_and_credits__opens_them)
{
    make_plan("work.credentials", "CPC");
    go("Maria\nCredits, and\nAdd a credit\n=Coding update\n=\n=2\n=1\n=!\n=<\n=<\n"
       "The worksheet\nAdd a school\n=Tech College\nCoding course\n=<\n=<\n"
       "=/ update\nCoding update, credit\n=<\n=/ tech\nTech College, school\n=<\n"
       "=/ professional coder\nCPC, held\n");
    ck_assert_heard(&talker, "\nCredit Coding update.");
    ck_assert_heard(&talker, "\nSchool Tech College");
    ck_assert_heard(&talker, "Type the number");
}
END_TEST

START_TEST(jump__where_a_path_is_typed__leaves_it_a_path)
{
    go("Import a plan\n=/nowhere/plan.json\n=/ cpc\nCPC, Certified\n");
    ck_assert_heard(&talker, "/nowhere/plan.json: ");
    ck_assert_heard(&talker, "\nBody: AAPC");
}
END_TEST

START_TEST(stop_without_a_list__refuses_what_is_typed_in_words_that_fit)
{
    go("=/ cpc\nCPC, Certified\n=\n=7\n");
    ck_assert_heard(&talker, "There is nothing to choose here. < goes back.");
    ck_assert_not_heard(&talker, "number of the list");
}
END_TEST

Suite *line_jump_suite(void)
{
    Suite *suite = suite_create("line_jump");
    TCase *group = tcase_create("jump");

    tcase_set_timeout(group, 120);
    tcase_add_checked_fixture(group, guide_setup, guide_teardown);
    tcase_add_test(group, jump__from_home__finds_plans_credentials_and_words);
    tcase_add_test(group, jump__from_home__finds_what_every_career_explains);
    tcase_add_test(group, jump__without_words__asks_for_a_part_of_the_name);
    tcase_add_test(group, jump__to_a_step__leads_back_to_where_one_was);
    tcase_add_test(group, jump__among_what_was_found__looks_for_something_else);
    tcase_add_test(group, jump__to_another_plan__leaves_the_open_one);
    tcase_add_test(group, jump__in_a_what_if__offers_no_other_plan);
    tcase_add_test(group, jump__to_schools_and_credits__opens_them);
    tcase_add_test(group, jump__where_a_path_is_typed__leaves_it_a_path);
    tcase_add_test(group, stop_without_a_list__refuses_what_is_typed_in_words_that_fit);
    suite_add_tcase(suite, group);
    return suite;
}
