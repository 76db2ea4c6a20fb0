/* SPDX-License-Identifier: MIT
 * Covers `--accessible`: lines are read without a terminal, and the end of them is no failure. */
#include <stdlib.h>
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

START_TEST(accessible__view__takes_a_comment_into_the_file)
{
    run(&home, "new Maria --no-input");
    run(&home, "export Maria -o p.json");
    run_lines("view p.json --accessible --author Ana", "/ sit the cpc\n1\n2\nBook early\nq\n");
    ck_assert_done(&home);
    ck_assert_has(&home.out, "the comment of Ana on \"Sit the CPC exam\" is added");
    ck_assert_has(&home.err, "p.json: send it back;");
    run(&home, "view p.json");
    ck_assert_has(&home.out, "Book early");
}
END_TEST

/* The number before this choice, the last time that it was offered. */
static int number_before(const char *choice)
{
    const char *at = buffer_text(&home.out), *last = NULL;

    while ((at = strstr(at, choice)))
        last = at++;
    ck_assert_msg(last != NULL, "\"%s\" is not offered:\n%s", choice, buffer_text(&home.out));
    while (last > home.out.text && last[-1] != '\n')
        last--;
    return (int)strtol(last, NULL, 10);
}

/* Neither an escape nor any other control, nor what draws boxes. */
static void check_lines_alone(void)
{
    for (size_t i = 0; i < home.out.length; i++)
        ck_assert_msg(home.out.text[i] == '\n' || (unsigned char)home.out.text[i] >= ' ',
                      "byte %d at %zu", home.out.text[i], i);
    ck_assert_has_not(&home.out, "\342\224"); /* U+2500 and what follows */
}

START_TEST(accessible__whole_interview_and_roadmap_through_a_pipe__has_no_cursor_addressing)
{
    struct buffer lines = {0};
    int overview;

    buffer_repeat(&lines, "!\n", 80);
    run_lines("new Maria --accessible", buffer_text(&lines));
    ck_assert_done(&home);
    check_lines_alone();
    buffer_truncate(&lines, 0);
    buffer_format(&lines, "%d\n", number_before("Go on"));
    buffer_repeat(&lines, "!\n", 80);
    run_lines("resume --accessible", buffer_text(&lines));
    ck_assert_done(&home);
    check_lines_alone();
    overview = number_before("Back to the overview");
    buffer_truncate(&lines, 0);
    buffer_format(&lines, "%d\n", overview);
    run_lines("resume --accessible", buffer_text(&lines));
    buffer_truncate(&lines, 0);
    buffer_format(&lines, "%d\n%d\n1\n", overview, number_before("Read the roadmap"));
    run_lines("resume --accessible", buffer_text(&lines));
    ck_assert_done(&home);
    check_lines_alone();
    ck_assert_has(&home.out, "Done when: ");

    run(&home, "answers");
    ck_assert_has_not(&home.out, "not answered");
    buffer_clear(&lines);
}
END_TEST

Suite *lines_suite(void)
{
    Suite *suite = suite_create("lines");
    TCase *group = tcase_create("lines");

    tcase_add_checked_fixture(group, setup, teardown);
    tcase_set_timeout(group, 180);
    tcase_add_test(group, accessible__without_a_terminal__reads_lines_to_their_end);
    tcase_add_test(group, accessible__new__puts_the_first_question);
    tcase_add_test(group, accessible__by_its_variable__resumes_where_it_was_left);
    tcase_add_test(group, accessible__with_no_input__asks_nothing);
    tcase_add_test(group, accessible__view__takes_a_comment_into_the_file);
    tcase_add_test(
        group, accessible__whole_interview_and_roadmap_through_a_pipe__has_no_cursor_addressing);
    suite_add_tcase(suite, group);
    return suite;
}
