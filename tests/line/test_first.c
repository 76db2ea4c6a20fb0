/* SPDX-License-Identifier: MIT
 * Covers the first minutes by lines: the welcome, how far it is, what can wait, what an answer
 * changed, and what lies ahead once the first answers are given. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "guide.h"
#include "line_suites.h"

/* The first answers of somebody who starts, but for the hours. */
#define FIRST_BUT_HOURS                                                                            \
    "Start\n=Maria\nStarting\nCPC: Certified Professional Coder\nHigh school diploma\n"

/* Where the last of these words was heard. */
static const char *heard_last(const char *words)
{
    const char *last = NULL;

    for (const char *at = talker.heard; (at = strstr(at, words)); at++)
        last = at;
    ck_assert_msg(last != NULL, "\"%s\" is not in:\n%s", words, talker.heard);
    return last;
}

/* ---- the welcome ------------------------------------------------------------------------------ */

START_TEST(home__without_a_plan__says_what_it_does_where_answers_go_and_how_to_leave)
{
    talker_script(&talker, "");
    ck_assert_heard(&talker, "Milepost plans your way there: 6 to 45 short questions");
    ck_assert_heard(&talker, "Your answers stay in one file on this computer: ");
    ck_assert_heard(&talker, talker.path);
    ck_assert_heard(&talker, "q leaves at any time; nothing is lost.");
}
END_TEST

START_TEST(home__with_a_plan__spares_the_welcome)
{
    make_usual_plan();
    talker_script(&talker, "");
    ck_assert_not_heard(&talker, "6 to 45 short questions");
}
END_TEST

/* ---- sections --------------------------------------------------------------------------------- */

START_TEST(section__that_begins__says_what_it_is_good_for_and_how_far_it_is)
{
    talker_script(&talker, "1\nMaria\n");
    ck_assert_heard(&talker, "Section The first answers. Good for: a first, rough roadmap with a "
                             "date and a cost.");
    ck_assert_heard(&talker, "Section 1 of 9; a rough roadmap comes after it.");
}
END_TEST

START_TEST(section__that_is_skipped__is_left_for_later_and_led_back_to)
{
    make_usual_plan();
    go("Maria\nGo on with the questions: Your goal\n=>>\n=<\n=<\n=<\n");
    ck_assert_heard(&talker, "Your goal is left for later; the overview leads back to it.");
    ck_assert_heard(&talker, "Section Time and money. Good for: ");
    go("Maria\nCheck your answers\n=<\nGo on with the questions\n=>>\n=>>\n=>>\n=>>\n=>>\n=>>\n"
       "=>>\n=>>\n=>>\n");
    ck_assert_heard(&talker, "sections are left for later; the roadmap takes what they ask for "
                             "unknown.");
}
END_TEST

START_TEST(section__of_the_first_answers__can_t_wait)
{
    const char *refused;

    talker_script(&talker, "1\nMaria\n>>\n");
    refused = heard_last("The first answers make the roadmap: they can't wait.");
    ck_assert_ptr_nonnull(strstr(refused, "Question 1 of "));
}
END_TEST

START_TEST(skip__where_nothing_is_asked__says_so)
{
    talker_script(&talker, ">>\n");
    ck_assert_heard(&talker, ">> leaves a section of the questions for later; here is none.");
}
END_TEST

/* ---- what an answer changed ------------------------------------------------------------------- */

START_TEST(answer__that_moves_the_date__says_so)
{
    const char *saved;

    make_usual_plan();
    go("Maria\nCheck your answers\nStudy hours a week\n=25\n");
    saved = heard_last("Saved: Study hours a week: 25 hours a week. What changed: ");
    ck_assert_ptr_nonnull(strstr(saved, " sooner"));
}
END_TEST

START_TEST(answer__that_moves_nothing__says_so)
{
    make_usual_plan();
    go("Maria\nCheck your answers\nStudy hours a week\n=10\n");
    ck_assert_heard(&talker, "What changed: no date and no cost changed.");
}
END_TEST

/* ---- what lies ahead -------------------------------------------------------------------------- */

START_TEST(first_answers__once_they_are_given__tell_what_lies_ahead)
{
    const char *ahead;

    go(FIRST_BUT_HOURS "=10\n");
    ahead = heard_last("A first sketch of your way to the CPC.");
    ck_assert_ptr_nonnull(strstr(ahead, "The way: "));
    ck_assert_ptr_nonnull(strstr(ahead, "\nWhen: "));
    ck_assert_ptr_nonnull(strstr(ahead, "\nMoney: $"));
    ck_assert_ptr_nonnull(strstr(ahead, "\nChance: "));
    ck_assert_ptr_nonnull(strstr(ahead, "Try: 10 hours of study a week more ("));
    ck_assert_ptr_nonnull(strstr(ahead, "Try: Help with paying ("));
}
END_TEST

START_TEST(ahead__to_a_first_job__stands_in_a_sentence)
{
    make_plan("goal.target", "first-job");
    go("Maria\nGo on with the questions\n=!\n=!\n");
    ck_assert_heard(&talker, "sketch of your way to a first job in coding or billing.");
}
END_TEST

START_TEST(ahead__once_it_was_heard__goes_on_with_the_questions)
{
    go(FIRST_BUT_HOURS "=10\nGo on: \n");
    ck_assert_ptr_nonnull(strstr(heard_last("Section Your goal. Good for: "), "Question 1 of "));
}
END_TEST

START_TEST(hours__that_are_tried__are_taken_and_undone)
{
    const char *date;

    go(FIRST_BUT_HOURS "=10\nTry: 10 hours\n=u\n");
    ck_assert_heard(&talker, "u takes it back.");
    date = heard_last("Undone: ");
    ck_assert_ptr_nonnull(strstr(date, "Try: 10 hours of study a week more ("));
    assert_exports("\"time.hours_per_week\": 10", true);
}
END_TEST

START_TEST(ahead__from_the_overview__is_told_and_left)
{
    make_usual_plan();
    go("Maria\nWhat lies ahead\nTry: Help with paying\n=<\n=<\n");
    ck_assert_heard(&talker, "A first sketch of your way to the CPC.");
    ck_assert_ptr_nonnull(strstr(heard_last("One or more numbers"), "Plan Maria."));
}
END_TEST

Suite *line_first_suite(void)
{
    Suite *suite = suite_create("line_first");
    TCase *group = tcase_create("first");

    tcase_set_timeout(group, 120);
    tcase_add_checked_fixture(group, guide_setup, guide_teardown);
    tcase_add_test(group,
                   home__without_a_plan__says_what_it_does_where_answers_go_and_how_to_leave);
    tcase_add_test(group, home__with_a_plan__spares_the_welcome);
    tcase_add_test(group, section__that_begins__says_what_it_is_good_for_and_how_far_it_is);
    tcase_add_test(group, section__that_is_skipped__is_left_for_later_and_led_back_to);
    tcase_add_test(group, section__of_the_first_answers__can_t_wait);
    tcase_add_test(group, skip__where_nothing_is_asked__says_so);
    tcase_add_test(group, answer__that_moves_the_date__says_so);
    tcase_add_test(group, answer__that_moves_nothing__says_so);
    tcase_add_test(group, first_answers__once_they_are_given__tell_what_lies_ahead);
    tcase_add_test(group, ahead__to_a_first_job__stands_in_a_sentence);
    tcase_add_test(group, ahead__once_it_was_heard__goes_on_with_the_questions);
    tcase_add_test(group, hours__that_are_tried__are_taken_and_undone);
    tcase_add_test(group, ahead__from_the_overview__is_told_and_left);
    suite_add_tcase(suite, group);
    return suite;
}
