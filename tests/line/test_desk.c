/* SPDX-License-Identifier: MIT
 * Covers many plans by lines: what is next and at risk, their order, finding and printing them. */
#include <check.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "guide.h"
#include "line_suites.h"

/* Six plans, of which each is opened once, so that it is planned. */
static void make_desk(void)
{
    static const char *const names[] = {"Ben", "Cleo", "Dora", "Emil", "Fay"};
    struct error err;
    int64_t copy;

    make_usual_plan();
    go("Maria\nWhat is due\n=<\n=<\n");
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        ck_assert_int_eq(plan_copy(talker.store, &talker.clock, 1, names[i], &copy, &err),
                         STATUS_OK);
}

START_TEST(desk__by_lines__tells_what_is_next_in_each_line)
{
    make_desk();
    talker_script(&talker, "+\n");
    ck_assert_heard(&talker, "6 plans, by what is next. Type only and a part");
    ck_assert_heard(&talker, "Maria, goal CPC, next 4 Jan 2027: Search");
}
END_TEST

START_TEST(desk__that_is_searched__leaves_those_that_have_it)
{
    make_desk();
    talker_script(&talker, "only cle\n");
    ck_assert_heard(&talker, "1 of 6 plans: those with \"cle\" in their name or goal");
    ck_assert_heard(&talker, "\n1. Cleo");
    ck_assert_heard(&talker, "\n2. Tell all plans again");
}
END_TEST

START_TEST(desk__where_only_is_typed_alone__says_what_comes_behind_it)
{
    make_desk();
    talker_script(&talker, "only\n?\n");
    ck_assert_heard(&talker, "Type only and a part of a name or goal, such as only Maria, to hear "
                             "those plans alone.");
    ck_assert_not_heard(&talker, "no command");
}
END_TEST

START_TEST(desk__without_plans__is_not_searched)
{
    talker_script(&talker, "only cle\n");
    ck_assert_not_heard(&talker, "0 of 0 plans");
    ck_assert_not_heard(&talker, "Tell all plans again");
}
END_TEST

/* There as everywhere. */
START_TEST(desk__where_find_is_typed__finds_anything_by_its_name)
{
    make_desk();
    talker_script(&talker, "find cle\n");
    ck_assert_heard(&talker, "What has \"cle\" in its name:");
    ck_assert_heard(&talker, "\n1. Cleo, plan");
    ck_assert_not_heard(&talker, "Tell all plans again");
}
END_TEST

START_TEST(desk__that_is_sorted__keeps_its_order)
{
    make_desk();
    go("Put the plans in another\nby name\n=.\n");
    ck_assert_heard(&talker, "6 plans, by name.");
    ck_assert_heard(&talker, "\n1. Ben");
}
END_TEST

START_TEST(desk__prints__the_page_of_some_plans)
{
    struct buffer words = {0};
    char path[128];

    make_desk();
    buffer_format(&words,
                  "Put the plans in another\nby name\nPrint the page of every\n=1,3\n"
                  "To text files\n=%s\n",
                  talker.folder);
    go(buffer_text(&words));
    ck_assert_heard(&talker, "2 of 2 pages saved in ");
    snprintf(path, sizeof path, "%s/ben-page.txt", talker.folder);
    ck_assert_int_eq(unlink(path), 0);
    snprintf(path, sizeof path, "%s/dora-page.txt", talker.folder);
    ck_assert_int_eq(unlink(path), 0);
    buffer_clear(&words);
}
END_TEST

START_TEST(desk__with_a_folder_that_is_not_there__asks_for_it_again)
{
    make_desk();
    go("Print the page of every\n=\nTo text files\n=/nowhere/at/all\n");
    ck_assert_heard(&talker, "/nowhere/at/all: ");
    ck_assert_heard(&talker, "give another folder");
}
END_TEST

Suite *line_desk_suite(void)
{
    Suite *suite = suite_create("line_desk");
    TCase *group = tcase_create("desk");

    tcase_set_timeout(group, 60);
    tcase_add_checked_fixture(group, guide_setup, guide_teardown);
    tcase_add_test(group, desk__by_lines__tells_what_is_next_in_each_line);
    tcase_add_test(group, desk__that_is_searched__leaves_those_that_have_it);
    tcase_add_test(group, desk__where_only_is_typed_alone__says_what_comes_behind_it);
    tcase_add_test(group, desk__without_plans__is_not_searched);
    tcase_add_test(group, desk__where_find_is_typed__finds_anything_by_its_name);
    tcase_add_test(group, desk__that_is_sorted__keeps_its_order);
    tcase_add_test(group, desk__prints__the_page_of_some_plans);
    tcase_add_test(group, desk__with_a_folder_that_is_not_there__asks_for_it_again);
    suite_add_tcase(suite, group);
    return suite;
}
