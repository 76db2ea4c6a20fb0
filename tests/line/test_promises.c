/* SPDX-License-Identifier: MIT
 * Covers what a school promised by lines: what is public beside it, and how it is written down. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "guide.h"
#include "line_suites.h"

/* To the promises of a school of one's own. */
#define PROMISES                                                                                   \
    "Maria\nThe worksheet\nAdd a school\n=Tech College\nCoding course\nWhat it promised\n"

START_TEST(promises__before_anything_was_told__say_so)
{
    make_usual_plan();
    go(PROMISES);
    ck_assert_heard(&talker, "What Tech College promised, each beside what is public.");
    ck_assert_heard(&talker, "1. Find work: not told yet");
    ck_assert_heard(&talker, "6. Help with paying: not told yet");
}
END_TEST

START_TEST(promise__that_is_opened__is_told_with_what_is_public_and_what_to_ask)
{
    make_usual_plan();
    go(PROMISES "Find work\n");
    ck_assert_heard(&talker, "Find work, promised: not told yet.");
    ck_assert_heard(&talker, "Nobody counts who finds work in coding.");
    ck_assert_heard(&talker, "Ask in writing: What share of last year's class works in coding?");
    ck_assert_heard(&talker, "\nSource: ");
}
END_TEST

START_TEST(promise__that_is_written_down__is_held_against_what_is_public)
{
    make_usual_plan();
    go(PROMISES "Find work\nWrite down\n=95\nBack to all\n");
    ck_assert_heard(&talker, "Find work, promised: 95 %.");
    ck_assert_heard(&talker, "1. Find work: 95 %; nobody publishes this");
    assert_exports("95", true);
}
END_TEST

START_TEST(promise__that_differs__says_so)
{
    make_usual_plan();
    go(PROMISES "Contact hours\nWrite down\n=600\nBack to all\n");
    ck_assert_heard(&talker, "3. Contact hours: 600 hours; differs");
}
END_TEST

START_TEST(promise__that_can_t_be_read__is_asked_for_again)
{
    const char *wrong;

    make_usual_plan();
    go(PROMISES "Find work\nWrite down\n=ninety\n");
    wrong = strstr(talker.heard, "\"ninety\" is not a whole number from 0 to 100");
    ck_assert_ptr_nonnull(wrong);
    ck_assert_ptr_nonnull(strstr(wrong, "Find work. The share of students who find work"));
}
END_TEST

START_TEST(promise__that_was_written_down__is_taken_back)
{
    make_usual_plan();
    go(PROMISES "Find work\nWrite down\n=95\n=<\n=u\n");
    ck_assert_ptr_nonnull(strstr(strstr(talker.heard, "Undone: "), "1. Find work: not told yet"));
}
END_TEST

START_TEST(approval__that_nobody_gives__is_something_to_look_into)
{
    make_usual_plan();
    go(PROMISES "Approval\nWrite down\n=accredited by the AAPC\n=<\nWhat to look into\n");
    ck_assert_heard(&talker, "\nLook into: ");
}
END_TEST

START_TEST(help_with_paying__is_told_for_this_program)
{
    make_plan("money.aid", "gi-bill");
    go(PROMISES "Help with paying that fits\n");
    ck_assert_heard(&talker, "\nGI Bill: ");
}
END_TEST

START_TEST(promise__beside_old_figures__says_what_their_mark_means)
{
    talker_import_schools(&talker);
    make_usual_plan();
    go("Maria\nThe worksheet\nFind a school\n=GA\nBirch Institute\nAdd it\nBirch Institute\nOpen "
       "it\n"
       "What it promised\nFind work\n");
    ck_assert_heard(&talker, " in 2023*");
    ck_assert_heard(&talker, "\n* More than two years old: ");
}
END_TEST

START_TEST(sheet__of_a_school__is_read_as_a_whole)
{
    make_usual_plan();
    go(PROMISES "Print or read the whole sheet\nRead it here\n");
    ck_assert_heard(&talker, "What Tech College told you");
    ck_assert_heard(&talker, "That was all of it.");
}
END_TEST

START_TEST(worksheet__of_a_closed_school__says_so_and_warns_of_the_choice)
{
    const char *chosen;

    talker_import_schools(&talker);
    make_usual_plan();
    go("Maria\nThe worksheet\nFind a school\n=AL\nDogwood School\nAdd it\nDogwood School\nOpen "
       "it\nChoose it\n=<\n=<\n=<\n=<\n=<\n");
    ck_assert_heard(&talker, "Dogwood School: closed or merged, says IPEDS directory (HD), 2024.");
    chosen = strstr(talker.heard, "is the chosen one");
    ck_assert_ptr_nonnull(chosen);
    ck_assert_ptr_nonnull(strstr(chosen, "look out: it is closed or merged"));
    ck_assert_ptr_nonnull(strstr(chosen, "Dogwood School, which you chose: closed or merged"));
}
END_TEST

Suite *line_promises_suite(void)
{
    Suite *suite = suite_create("line_promises");
    TCase *group = tcase_create("promises");

    tcase_set_timeout(group, 120);
    tcase_add_checked_fixture(group, guide_setup, guide_teardown);
    tcase_add_test(group, promises__before_anything_was_told__say_so);
    tcase_add_test(group, promise__that_is_opened__is_told_with_what_is_public_and_what_to_ask);
    tcase_add_test(group, promise__that_is_written_down__is_held_against_what_is_public);
    tcase_add_test(group, promise__that_differs__says_so);
    tcase_add_test(group, promise__that_can_t_be_read__is_asked_for_again);
    tcase_add_test(group, promise__that_was_written_down__is_taken_back);
    tcase_add_test(group, approval__that_nobody_gives__is_something_to_look_into);
    tcase_add_test(group, help_with_paying__is_told_for_this_program);
    tcase_add_test(group, promise__beside_old_figures__says_what_their_mark_means);
    tcase_add_test(group, sheet__of_a_school__is_read_as_a_whole);
    tcase_add_test(group, worksheet__of_a_closed_school__says_so_and_warns_of_the_choice);
    suite_add_tcase(suite, group);
    return suite;
}
