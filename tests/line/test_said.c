/* SPDX-License-Identifier: MIT
 * Covers that what is said by lines is true of what was done: what is kept, what is taken back and
 * what something is called. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "guide.h"
#include "line_suites.h"

#define EXAM "Maria\nRead the roadmap\nSit the CPC exam\n"

/* Behind the last of these words. */
static const char *said_after(const char *words)
{
    const char *last = NULL;

    for (const char *at = talker.heard; (at = strstr(at, words)); at++)
        last = at;
    ck_assert_msg(last != NULL, "\"%s\" is not in:\n%s", words, talker.heard);
    return last + strlen(words);
}

/* ---- what is half typed ------------------------------------------------------------------------ */

START_TEST(mark__that_is_half_typed_at_the_end__is_said_not_to_be_kept)
{
    make_usual_plan();
    go(EXAM "Mark it as done\n=\n=425\n");
    ck_assert_heard(&talker, " is not marked: what was typed for it is not kept.\nAll else is "
                             "saved. Goodbye.");
}
END_TEST

START_TEST(mark__that_goes_back__asks_for_the_part_before)
{
    make_usual_plan();
    go(EXAM "Mark it as done\n=\n=425\n=<\n");
    ck_assert_ptr_nonnull(strstr(said_after("Note; < goes back:"), "What was paid for it"));
}
END_TEST

START_TEST(mark__that_is_saved__says_what_it_changed)
{
    make_usual_plan();
    go(EXAM "Mark it as done\n=\n=425\n=\n");
    ck_assert_ptr_nonnull(strstr(said_after(" is done, 4 Jan 2027"), ". What changed: "));
    ck_assert_heard(&talker, "\nAll is saved. Goodbye.");
}
END_TEST

START_TEST(credit__that_is_half_typed_at_the_end__is_said_not_to_be_kept)
{
    make_plan("work.credentials", "CPC");
    go("Maria\nCredits, and\nAdd a credit\n=Coding update\n");
    ck_assert_heard(&talker, "The new credit is not written down.\nAll else is saved.");
}
END_TEST

/* ---- what was done ---------------------------------------------------------------------------- */

#define HOURS                                                                                      \
    "Maria\nRead the roadmap\nPrepare for the CPC exam\nWrite down hours\n=2.5\n=\n=<\n=<\n"       \
    "What was done\n2 hours 30 minutes of\n"

START_TEST(history__a_number_of_which_is_typed__tells_it_and_takes_nothing_back)
{
    make_usual_plan();
    go(HOURS);
    ck_assert_ptr_nonnull(strstr(said_after("1. Take it back"), "\n2. Leave it as it is"));
    assert_exports("\"minutes\": 150", true);
}
END_TEST

START_TEST(history__that_is_asked_to__takes_hours_back)
{
    make_usual_plan();
    go(HOURS "Take it back\n");
    ck_assert_ptr_nonnull(strstr(said_after("Take it back"), "What was done to this plan"));
    assert_exports("\"minutes\": 150", false);
}
END_TEST

/* ---- the first answers ------------------------------------------------------------------------- */

#define FIRST_BUT_SCHOOL "Start\n=Maria\nStarting\nCPC: Certified Professional Coder\n=>\n=10\n"

START_TEST(first_answer__that_is_left__is_asked_for_before_anything_else)
{
    go(FIRST_BUT_SCHOOL);
    ck_assert_heard(&talker, "Left until the other first answers are given.");
    ck_assert_ptr_nonnull(strstr(said_after("Saved: "), "highest level of school"));
    ck_assert_not_heard(&talker, "Section Your goal");
}
END_TEST

START_TEST(first_answer__that_alone_is_missing__can_t_be_left)
{
    go(FIRST_BUT_SCHOOL "=>\n");
    ck_assert_heard(&talker, "they can't wait. ! says that you don't know yet.");
    go("Maria\nGo on with the questions: The first answers\nHigh school diploma\n");
    ck_assert_heard(&talker, "A first sketch of your way to the CPC.");
}
END_TEST

START_TEST(answer__in_a_what_if__is_tried_and_not_said_to_be_saved)
{
    make_usual_plan();
    go("Maria\nWhat if\nTry other answers\nStudy hours a week\n=25\n");
    ck_assert_heard(&talker, "\nTried: Study hours a week: 25");
    ck_assert_not_heard(&talker, "Saved: ");
}
END_TEST

/* ---- where text is typed ----------------------------------------------------------------------- */

START_TEST(text__where_it_is_asked_for__says_how_to_go_back)
{
    make_usual_plan();
    go(EXAM "Mark it as done\n=?\n");
    ck_assert_heard(&talker, "\nDay; < goes back:\n");
    ck_assert_heard(&talker, "Words are taken as text here, u, r and q as well");
}
END_TEST

START_TEST(q__at_the_name_of_the_very_first_plan__leaves)
{
    go("Start\n=q\n");
    ck_assert_heard(&talker, "Goodbye.");
    go("=.\n");
    ck_assert_heard(&talker, "\n1. Start: ");
}
END_TEST

START_TEST(q__at_the_name_of_another_plan__is_its_name)
{
    make_usual_plan();
    go("Start a new plan\n=q\n=<\n");
    ck_assert_heard(&talker, "\nPlan q.\n");
}
END_TEST

/* ---- words ------------------------------------------------------------------------------------ */

START_TEST(headline__of_a_plan__has_plain_words_and_years)
{
    make_usual_plan();
    go("Maria\nRead the roadmap\n");
    ck_assert_ptr_nonnull(strstr(said_after("\nCPC: "), ", as likely as not by then; in 4 of 5 "
                                                        "cases by "));
    ck_assert_ptr_nonnull(strstr(said_after("Roadmap to CPC: "), " 202"));
    ck_assert_not_heard(&talker, "even odds");
}
END_TEST

START_TEST(headline__of_what_is_reached__names_where_its_upkeep_is)
{
    make_plan("work.credentials", "CPC");
    go("Maria\n");
    ck_assert_heard(&talker, "CPC: reached; the roadmap has what keeps it up.");
}
END_TEST

START_TEST(credit__that_does_not_count__is_said_not_to_be_for_the_body)
{
    make_usual_plan();
    go("Maria\nCredits, and\nAdd a credit\n=Coding update\n=\n=2\n=1\n=!\n");
    ck_assert_heard(&talker, "\nIt is not for AAPC: no credential of it is held.");
}
END_TEST

/* ---- the week --------------------------------------------------------------------------------- */

START_TEST(week__with_more_than_it_tells__opens_the_rest)
{
    make_usual_plan();
    go("Maria\nWhat to do now\nThe whole roadmap\n");
    ck_assert_heard(&talker, "after these. The whole roadmap\n");
    ck_assert_heard(&talker, "\nRoadmap to CPC: ");
}
END_TEST

START_TEST(week__of_a_route_that_is_followed__says_what_its_days_are)
{
    make_usual_plan();
    go("Maria\nCompare the routes\n1. \nFollow this route\n=<\nWhat to do now\n");
    ck_assert_heard(&talker, "In the next 7 days. A day that is told is the one by which it is to "
                             "be done; it may lie after these.");
}
END_TEST

/* ---- what something is called ------------------------------------------------------------------ */

START_TEST(copy__that_was_made__is_named_and_undone)
{
    make_usual_plan();
    go("Maria\nCheck your answers\nStudy hours a week\n=25\n=<\nCopy this plan\n=\n=u\n=<\n=.\n");
    ck_assert_heard(&talker, "Copied as Maria copy, which is in the list of plans; Maria is still "
                             "open. u takes the copy out.");
    ck_assert_ptr_nonnull(strstr(said_after("Undone: the new plan is taken out"), "Plan Maria."));
    ck_assert_ptr_null(strstr(said_after("You are at Home"), "Maria copy"));
    assert_exports("\"time.hours_per_week\": 25", true);
}
END_TEST

START_TEST(copy__with_a_change_behind_it__stays_when_that_is_undone)
{
    make_usual_plan();
    go("Maria\nCopy this plan\n=\nCheck your answers\nStudy hours a week\n=25\n=<\n=u\n=<\n=.\n");
    ck_assert_ptr_nonnull(strstr(said_after("You are at Home"), "Maria copy"));
    assert_exports("\"time.hours_per_week\": 10", true);
}
END_TEST

START_TEST(plan__that_is_given_a_free_name__says_which)
{
    go("Start\n=\n");
    ck_assert_heard(&talker, "The plan is called My plan.");
}
END_TEST

/* ---- where one is ----------------------------------------------------------------------------- */

static const struct {
    const char *way, *heard;
} places[] = {
    {EXAM "Mark it as done\n=\n=.\n",
     "You are at the mark of the step Sit the CPC exam as done: what was paid, in the plan Maria."},
    {"Maria\nRename this plan\n=.\n", "You are at \"New name of the plan\", in the plan Maria."},
    {"Maria\nCheck your answers\nStudy hours a week\n=.\n",
     "You are at the question \"Study hours a week\", in the plan Maria."},
};

START_TEST(where__at_something_typed__names_what_it_is)
{
    make_usual_plan();
    go(places[_i].way);
    ck_assert_heard(&talker, places[_i].heard);
}
END_TEST

Suite *line_said_suite(void)
{
    Suite *suite = suite_create("line_said");
    TCase *group = tcase_create("said");

    tcase_set_timeout(group, 120);
    tcase_add_checked_fixture(group, guide_setup, guide_teardown);
    tcase_add_test(group, mark__that_is_half_typed_at_the_end__is_said_not_to_be_kept);
    tcase_add_test(group, mark__that_goes_back__asks_for_the_part_before);
    tcase_add_test(group, mark__that_is_saved__says_what_it_changed);
    tcase_add_test(group, credit__that_is_half_typed_at_the_end__is_said_not_to_be_kept);
    tcase_add_test(group, history__a_number_of_which_is_typed__tells_it_and_takes_nothing_back);
    tcase_add_test(group, history__that_is_asked_to__takes_hours_back);
    tcase_add_test(group, first_answer__that_is_left__is_asked_for_before_anything_else);
    tcase_add_test(group, first_answer__that_alone_is_missing__can_t_be_left);
    tcase_add_test(group, answer__in_a_what_if__is_tried_and_not_said_to_be_saved);
    tcase_add_test(group, text__where_it_is_asked_for__says_how_to_go_back);
    tcase_add_test(group, q__at_the_name_of_the_very_first_plan__leaves);
    tcase_add_test(group, q__at_the_name_of_another_plan__is_its_name);
    tcase_add_test(group, headline__of_a_plan__has_plain_words_and_years);
    tcase_add_test(group, headline__of_what_is_reached__names_where_its_upkeep_is);
    tcase_add_test(group, credit__that_does_not_count__is_said_not_to_be_for_the_body);
    tcase_add_test(group, week__with_more_than_it_tells__opens_the_rest);
    tcase_add_test(group, week__of_a_route_that_is_followed__says_what_its_days_are);
    tcase_add_test(group, copy__that_was_made__is_named_and_undone);
    tcase_add_test(group, copy__with_a_change_behind_it__stays_when_that_is_undone);
    tcase_add_test(group, plan__that_is_given_a_free_name__says_which);
    ADD_TABLE_TEST(group, where__at_something_typed__names_what_it_is, places);
    suite_add_tcase(suite, group);
    return suite;
}
