/* SPDX-License-Identifier: MIT
 * Covers the typing measure by lines, with a clock that the tests feed. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "guide.h"
#include "line_suites.h"

static int64_t now;
static const char *words;    /* what is typed outside of the measure, a line each */
static int every;            /* milliseconds a character */
static int lines_most;       /* of the measure, then it is left */
static const char *mistyped; /* typed in place of the first line, or NULL */

static void set_up(void)
{
    guide_setup();
    now = 1000;
    every = 240;
    lines_most = 1000;
    mistyped = NULL;
    talker.clock.fixed_ms = &now;
    make_usual_plan();
}

static bool is_line_asked(const struct talker *from)
{
    size_t length = strlen(from->heard);

    return length >= 6 && strcmp(from->heard + length - 6, "Line:\n") == 0;
}

static void type_line(struct talker *from, struct buffer *out)
{
    char *line = talker_last(from, "Type: ");

    if (lines_most-- == 0) {
        buffer_add(out, "<");
    } else {
        buffer_add(out, mistyped ? mistyped : line + strlen("Type: "));
        now += (int64_t)(out->length + 1) * every;
        mistyped = NULL;
    }
    free(line);
}

static bool type_measure(struct talker *from, struct buffer *out)
{
    size_t length = strcspn(words, "\n");

    if (is_line_asked(from)) {
        type_line(from, out);
        return true;
    }
    if (words[0] == '\0')
        return false;
    buffer_add_bytes(out, words, length);
    words += length + (words[length] == '\n');
    return true;
}

/* To the question on typing, into the measure, and what is typed behind it. */
#define TO_MEASURE "1\n/ typing speed\n1\nmeasure\n\n"

static void measure_typing(const char *typed)
{
    words = typed;
    talker_run(&talker, type_measure);
}

START_TEST(typing__by_lines__gives_words_a_minute_that_become_the_answer)
{
    measure_typing(TO_MEASURE "1\n");
    ck_assert_heard(&talker, "Type measure to find it out here, in two minutes.");
    ck_assert_heard(&talker, "The two minutes are over.\n50 words a minute, 100.0 % right.\n"
                             "14,970 keystrokes an hour, without Backspace, which is not seen by "
                             "lines.");
    ck_assert_heard(&talker, "What employers look for: ");
    ck_assert_heard(&talker, "50 words a minute is your answer now.");
    assert_exports("\"skill.typing_wpm\": 50", true);
    assert_exports("typed by lines", true);
}
END_TEST

START_TEST(typing__once_more__takes_another_text_and_tells_earlier_results)
{
    measure_typing(TO_MEASURE "2\n\n3\n");
    ck_assert_heard(&talker, "Last time: 50 words a minute");
    ck_assert_heard(&talker, "Your results: 50, 50 words a minute.");
    ck_assert_heard(&talker, "Type: Read the whole note first");
    assert_exports("\"skill.typing_wpm\"", false);
}
END_TEST

START_TEST(typing__that_is_stopped__keeps_nothing)
{
    lines_most = 3;
    measure_typing(TO_MEASURE);
    ck_assert_heard(&talker, "Stopped: of less than two minutes nothing is kept.");
    assert_exports("typed by lines", false);
}
END_TEST

START_TEST(typing__of_lines_that_come_at_once__does_not_count)
{
    every = 1;
    lines_most = 3;
    measure_typing(TO_MEASURE);
    ck_assert_heard(&talker, "That line came faster than anybody types: a paste does not "
                             "count.\nType: The patient is a 54-year-old man who\n");
}
END_TEST

/* A letter that is missing was no key; one that is wrong was. */
static const struct {
    const char *typed, *heard;
} slips[] = {
    {"The ptient is a 54-year-old man who", "50 words a minute, 100.0 % right."},
    {"The pstient is a 54-year-old man who", "50 words a minute, 99.7 % right."},
};

START_TEST(typing__with_a_slip__counts_the_rest_of_the_line)
{
    mistyped = slips[_i].typed;
    measure_typing(TO_MEASURE "1\n");
    ck_assert_heard(&talker, slips[_i].heard);
}
END_TEST

START_TEST(typing__of_an_empty_line__is_asked_for_again)
{
    mistyped = "";
    lines_most = 2;
    measure_typing(TO_MEASURE);
    ck_assert_heard(&talker, "Nothing was typed.\nType: The patient is");
}
END_TEST

START_TEST(typing__that_nobody_goes_on_with__says_nothing)
{
    every = 10000;
    measure_typing(TO_MEASURE "2\n");
    ck_assert_heard(&talker, "Stopped: nothing came for so long that nothing is kept of it.");
    assert_exports("typed by lines", false);
}
END_TEST

START_TEST(typing__on_a_narrow_display__tells_lines_that_stand_in_one)
{
    talker.columns = 20;
    lines_most = 2;
    measure_typing(TO_MEASURE);
    ck_assert_ptr_nonnull(strstr(talker.lines, "\nType: The patient\n"));
    ck_assert_ptr_nonnull(strstr(talker.lines, "\nType: is a\n"));
}
END_TEST

START_TEST(typing__is_reached__from_the_step_that_is_about_it)
{
    go("Maria\n=/ skills are\nSee how good your skills are, step\nMeasure how fast you type\n=<\n"
       "=.\n");
    ck_assert_heard(&talker, "How fast do you type?");
    ck_assert_heard(&talker, "You are at one step, in the plan Maria.");
}
END_TEST

START_TEST(typing__in_a_what_if__is_not_offered)
{
    go("Maria\nWhat if\n=/ typing speed\nTyping speed, question\n=measure\n");
    ck_assert_not_heard(&talker, "Type measure to find it out");
    ck_assert_heard(&talker, "\"measure\" is not a whole number");
}
END_TEST

Suite *line_typing_suite(void)
{
    Suite *suite = suite_create("line_typing");
    TCase *group = tcase_create("typing");

    tcase_set_timeout(group, 120);
    tcase_add_checked_fixture(group, set_up, guide_teardown);
    tcase_add_test(group, typing__by_lines__gives_words_a_minute_that_become_the_answer);
    tcase_add_test(group, typing__once_more__takes_another_text_and_tells_earlier_results);
    tcase_add_test(group, typing__that_is_stopped__keeps_nothing);
    tcase_add_test(group, typing__of_lines_that_come_at_once__does_not_count);
    ADD_TABLE_TEST(group, typing__with_a_slip__counts_the_rest_of_the_line, slips);
    tcase_add_test(group, typing__of_an_empty_line__is_asked_for_again);
    tcase_add_test(group, typing__that_nobody_goes_on_with__says_nothing);
    tcase_add_test(group, typing__on_a_narrow_display__tells_lines_that_stand_in_one);
    tcase_add_test(group, typing__is_reached__from_the_step_that_is_about_it);
    tcase_add_test(group, typing__in_a_what_if__is_not_offered);
    suite_add_tcase(suite, group);
    return suite;
}
