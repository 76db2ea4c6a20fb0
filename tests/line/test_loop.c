/* SPDX-License-Identifier: MIT
 * Covers the accessible program as a whole: where its commands lead, and what never goes out. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "line_suites.h"
#include "talker.h"

static struct talker talker;

static void setup(void)
{
    talker_setup(&talker);
}

static void teardown(void)
{
    talker_teardown(&talker);
}

START_TEST(line_run__at_the_end_of_its_input__has_saved_every_answer)
{
    struct buffer text = {0};

    talker_script(&talker, "1\nMaria\n1\n");
    ck_assert_heard(&talker, "Saved: ");
    ck_assert_heard(&talker, "All is saved.");
    talker_export(&talker, &text);
    ck_assert_ptr_nonnull(strstr(buffer_text(&text), "\": \"starting\""));
    buffer_clear(&text);
}
END_TEST

START_TEST(line_run__after_an_error__puts_the_question_again)
{
    char *question;
    const char *error;

    talker_script(&talker, "1\nMaria\n99\n");
    question = talker_last(&talker, "Question 1 of ");
    error = strstr(talker.heard, "\"99\" is no number of the list");
    ck_assert_ptr_nonnull(error);
    ck_assert_ptr_nonnull(strstr(error, question));
    free(question);
}
END_TEST

START_TEST(line_run__goes_back__from_the_first_question_to_the_plan_and_home)
{
    char *last;

    talker_script(&talker, "1\nMaria\n<\n<\n.\n");
    last = talker_last(&talker, "You are at ");
    ck_assert_str_eq(last, "You are at Home, the list of plans.");
    free(last);
}
END_TEST

START_TEST(line_run__takes_back__a_plan_that_was_deleted)
{
    talker_script(&talker, "1\nMaria\n<\n<\n3\n1\nu\n");
    ck_assert_heard(&talker, "The plan Maria is deleted");
    ck_assert_ptr_nonnull(strstr(strstr(talker.heard, "The plan Maria is deleted"), "1. Maria"));
}
END_TEST

START_TEST(line_run__gives_its_hints__once)
{
    const char *hint;

    talker_script(&talker, "1\nMaria\n<\n");
    hint = strstr(talker.heard, "Type a number and press Enter.");
    ck_assert_ptr_nonnull(hint);
    ck_assert_ptr_null(strstr(hint + 1, "Type a number and press Enter."));
}
END_TEST

START_TEST(line_run__leaves_a_question__for_later)
{
    char *question;

    talker_script(&talker, "1\nMaria\n>\n");
    question = talker_last(&talker, "Question ");
    ck_assert_int_eq(strncmp(question, "Question 2 ", 11), 0);
    free(question);
}
END_TEST

START_TEST(line_run__writes__no_byte_that_a_terminal_acts_on)
{
    talker_script(&talker, "1\nMaria \033[2J\nM\xff\nMaria\n?\n.\n!\n+\n-\n>\n<\nu\nr\n<\n.\nq\n");
    for (const char *at = talker.heard; *at != '\0'; at++)
        ck_assert_msg(*at == '\n' || (unsigned char)*at >= ' ', "byte %d", *at);
    ck_assert_not_heard(&talker, "─");
}
END_TEST

/* The number that a line of the plan's menu has. */
static int number_of(const char *label)
{
    const char *at = strstr(talker.heard, label);

    ck_assert_msg(at != NULL, "%s", talker.heard);
    while (at > talker.heard && at[-1] != '\n')
        at--;
    return atoi(at);
}

/* Makes a plan with the first answers, by a file, and opens it with more lines behind. */
static void open_plan(const char *more)
{
    struct answers answers;
    struct buffer script = {0};
    struct error err;
    int64_t plan;
    static const char *const given[][2] = {
        {"goal.target", "CPC"},      {"school.level", "high-school"}, {"school.program", "none"},
        {"work.coding_months", "0"}, {"time.hours_per_week", "10"},
    };

    answers_init(&answers, catalog_builtin());
    for (size_t i = 0; i < sizeof given / sizeof *given; i++) {
        int question = catalog_find_question(catalog_builtin(), given[i][0]);

        ck_assert_int_eq(answer_parse(&catalog_builtin()->questions[question], given[i][1],
                                      talker.clock.fixed_day, &answers.items[question], &err),
                         STATUS_OK);
    }
    ck_assert_int_eq(
        plan_create_answered(talker.store, &talker.clock, "Maria", &answers, &plan, &err),
        STATUS_OK);
    answers_clear(&answers);
    buffer_format(&script, "1\n%s", more);
    talker_script(&talker, buffer_text(&script));
    buffer_clear(&script);
}

/* The same once more, from Home to a line of the plan's menu, on its first two pages. */
static void enter(const char *label, const char *more)
{
    struct buffer script = {0};

    talker_script(&talker, "1\n+\n");
    buffer_format(&script, "1\n%d\n%s", number_of(label), more);
    talker_script(&talker, buffer_text(&script));
    buffer_clear(&script);
}

START_TEST(line_run__tells_a_step__with_what_to_do_and_why)
{
    open_plan("");
    enter("Read the roadmap", "1\n1\n");
    ck_assert_heard(&talker, "What to do: ");
    ck_assert_heard(&talker, "When: ");
    ck_assert_heard(&talker, "Why it is on the roadmap: ");
}
END_TEST

START_TEST(line_run__follows__the_route_that_is_chosen)
{
    open_plan("");
    enter("Compare the routes", "2\n1\n");
    ck_assert_heard(&talker, "Route 2 is followed now");
}
END_TEST

START_TEST(line_run__opens_a_step__from_what_is_due_and_what_to_do_now)
{
    open_plan("");
    enter("What is due", "1\n");
    ck_assert_heard(&talker, "Step ");
    enter("What to do now", "1\n");
    ck_assert_heard(&talker, "Step ");
}
END_TEST

/* The numbers of the menu are those of a step that is open: why, started, done, not needed. */
START_TEST(line_run__marks_a_step__and_takes_it_back)
{
    open_plan("");
    enter("What to do now", "1\n4\n\nsure\n2\n");
    ck_assert_heard(&talker, " is not needed, 4 Jan 2027");
    ck_assert_ptr_nonnull(strstr(strstr(talker.heard, " is not needed"), "Mark it as done"));
}
END_TEST

START_TEST(line_run__asks_for_the_day_again__when_it_can_t_be_read)
{
    const char *wrong;

    open_plan("");
    enter("What to do now", "1\n4\nsome day\n");
    wrong = strstr(talker.heard, "\"some day\" is no day");
    ck_assert_ptr_nonnull(wrong);
    ck_assert_ptr_nonnull(strstr(wrong, "On which day?"));
    ck_assert_not_heard(&talker, " is not needed, ");
}
END_TEST

/* Jan 4 or 1 April: which was meant is not guessed. */
START_TEST(line_run__asks_for_the_day_again__when_it_may_be_two)
{
    open_plan("");
    enter("What to do now", "1\n4\n4/1\n");
    ck_assert_heard(&talker, "\"4/1\" can be read in two ways; write it like 1 Apr 2027");
    ck_assert_not_heard(&talker, " is not needed, ");
}
END_TEST

Suite *line_loop_suite(void)
{
    Suite *suite = suite_create("line_loop");
    TCase *group = tcase_create("loop");

    tcase_add_checked_fixture(group, setup, teardown);
    tcase_add_test(group, line_run__at_the_end_of_its_input__has_saved_every_answer);
    tcase_add_test(group, line_run__after_an_error__puts_the_question_again);
    tcase_add_test(group, line_run__goes_back__from_the_first_question_to_the_plan_and_home);
    tcase_add_test(group, line_run__takes_back__a_plan_that_was_deleted);
    tcase_add_test(group, line_run__gives_its_hints__once);
    tcase_add_test(group, line_run__leaves_a_question__for_later);
    tcase_add_test(group, line_run__writes__no_byte_that_a_terminal_acts_on);
    tcase_add_test(group, line_run__tells_a_step__with_what_to_do_and_why);
    tcase_add_test(group, line_run__follows__the_route_that_is_chosen);
    tcase_add_test(group, line_run__opens_a_step__from_what_is_due_and_what_to_do_now);
    tcase_add_test(group, line_run__marks_a_step__and_takes_it_back);
    tcase_add_test(group, line_run__asks_for_the_day_again__when_it_can_t_be_read);
    tcase_add_test(group, line_run__asks_for_the_day_again__when_it_may_be_two);
    suite_add_tcase(suite, group);
    return suite;
}
