/* SPDX-License-Identifier: MIT
 * Covers `--accessible`: lines are read without a terminal, and the end of them is no failure. */
#include <string.h>

#include "cli/cli_suites.h"
#include "cli/run.h"

static struct home home;

static void setup(void)
{
    home_setup(&home);
}

static void teardown(void)
{
    home_teardown(&home);
}

static void run_lines(const char *words, const char *lines)
{
    put_text(&home, "lines", lines);
    home.input = "lines";
    run(&home, words);
}

START_TEST(accessible__without_a_terminal__reads_lines_to_their_end)
{
    run_lines("--accessible", "1\nMaria\n1\n");
    ck_assert_done(&home);
    ck_assert_has(&home.out, "All is saved.");
    run(&home, "list");
    ck_assert_has(&home.out, "Maria");
}
END_TEST

START_TEST(accessible__new__puts_the_first_question)
{
    run_lines("new Maria --accessible", "");
    ck_assert_done(&home);
    ck_assert_has(&home.out, "Question 1 of ");
}
END_TEST

START_TEST(accessible__by_its_variable__resumes_where_it_was_left)
{
    run_lines("new Maria --accessible", "1\n");
    home.variable = "MILEPOST_ACCESSIBLE=1";
    run_lines("resume", "");
    ck_assert_done(&home);
    ck_assert_has(&home.out, "Question 2 of ");
}
END_TEST

START_TEST(accessible__with_no_input__asks_nothing)
{
    run_lines("--accessible --no-input", "1\n");
    ck_assert_int_eq(home.code, 2);
    ck_assert_str_eq(buffer_text(&home.out), "");
}
END_TEST

Suite *lines_suite(void)
{
    Suite *suite = suite_create("lines");
    TCase *group = tcase_create("lines");

    tcase_add_checked_fixture(group, setup, teardown);
    tcase_add_test(group, accessible__without_a_terminal__reads_lines_to_their_end);
    tcase_add_test(group, accessible__new__puts_the_first_question);
    tcase_add_test(group, accessible__by_its_variable__resumes_where_it_was_left);
    tcase_add_test(group, accessible__with_no_input__asks_nothing);
    suite_add_tcase(suite, group);
    return suite;
}
