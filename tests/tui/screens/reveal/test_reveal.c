/* SPDX-License-Identifier: MIT
 * Covers what lies ahead: when it is shown, its figures in plain words, what would move them and
 * trying that. */
#include "tui/stage.h"
#include "tui/tui_suites.h"

static struct stage stage;
static struct buffer text;

/* With the first answers given. */
static void reveal_open_stage(int columns, int rows)
{
    stage_open(&stage, stage_catalog(), columns, rows);
    stage_begin(&stage);
    stage_keys(&stage, FIRST_ANSWERS);
}

static void reveal_close_stage(void)
{
    stage_close(&stage);
    buffer_clear(&text);
}

START_TEST(reveal__after_the_first_answers__says_three_figures_in_plain_words)
{
    reveal_open_stage(80, 24);
    ck_assert(stage_shows(&stage, "4 Dec 2027     as likely as not by then; in 4 of 5 cases"));
    ck_assert(stage_shows(&stage, "$3,301–8,301   at least, to pay by then; likely $4,696"));
    ck_assert(stage_shows(&stage, "70 in 100      is the chance to pass every exam"));
    ck_assert(!stage_shows(&stage, "even odds"));
}
END_TEST

START_TEST(reveal__enter__goes_on_with_the_questions)
{
    reveal_open_stage(80, 24);
    stage_keys(&stage, "Enter");
    ck_assert(stage_shows(&stage, "My plan › Schooling and work"));
    stage_keys(&stage, "Enter Enter Tab Enter");
    ck_assert(!stage_shows(&stage, "What lies ahead"));
}
END_TEST

START_TEST(reveal__hours_taken__are_the_answer_until_u_takes_them_back)
{
    reveal_open_stage(80, 24);
    ck_assert(stage_shows(&stage, "46 days sooner"));
    stage_keys(&stage, "Down Enter");
    ck_assert(stage_shows(&stage, "Taken: Study 20 hours a week"));
    ck_assert_str_eq(stage_answer(&stage, "time.hours_per_week", &text), "20");
    stage_keys(&stage, "u");
    ck_assert_str_eq(stage_answer(&stage, "time.hours_per_week", &text), "10");
    ck_assert(stage_shows(&stage, "46 days sooner"));
}
END_TEST

/* The day that was named stands once the hours are taken. */
START_TEST(reveal__hours_taken__move_the_day_by_what_was_said)
{
    reveal_open_stage(80, 24);
    date_day before = session_roadmap(stage.tui.session)->p50;
    stage_keys(&stage, "Down Enter");
    ck_assert_int_eq(before - session_roadmap(stage.tui.session)->p50, 46);
}
END_TEST

START_TEST(reveal__enter_before_the_effect_stands_there__takes_nothing_and_says_so)
{
    stage_open(&stage, stage_catalog(), 80, 24);
    stage_begin(&stage);
    stage_quick_keys(&stage, FIRST_ANSWERS "Down Enter");
    ck_assert(stage_shows(&stage, "What this would change is still being worked out."));
    ck_assert_str_eq(stage_answer(&stage, "time.hours_per_week", &text), "10");
    stage_keys(&stage, "Enter");
    ck_assert_str_eq(stage_answer(&stage, "time.hours_per_week", &text), "20");
}
END_TEST

START_TEST(reveal__school_aid_and_route__lead_to_where_they_are_settled)
{
    reveal_open_stage(80, 24);
    stage_keys(&stage, "Down Down Enter");
    ck_assert(stage_shows(&stage, "Schools"));
    stage_keys(&stage, "Esc Down Enter");
    ck_assert(stage_shows(&stage, "Who may help you to pay?"));
    stage_keys(&stage, "Esc Down Enter");
    ck_assert(stage_shows(&stage, "Routes › Route 3"));
    stage_keys(&stage, "Esc");
    ck_assert(stage_shows(&stage, "What lies ahead"));
}
END_TEST

START_TEST(reveal__from_the_overview__is_had_again)
{
    reveal_open_stage(80, 24);
    stage_go(&stage, place_of(PLACE_OVERVIEW));
    ck_assert(stage_shows(&stage, "Ahead"));
    stage_go(&stage, place_of(PLACE_REVEAL));
    stage_keys(&stage, "Enter");
    ck_assert(stage_shows(&stage, "My plan › Schooling and work"));
}
END_TEST

/* Nothing of it is cut: the focused row is in sight, and all else by moving on. */
START_TEST(reveal__at_the_least_size__shows_the_row_that_goes_on)
{
    reveal_open_stage(40, 9);
    ck_assert(stage_shows(&stage, "4 Dec 2027 as likely as not by then"));
    ck_assert(stage_shows(&stage, "Go on: 14 questions left"));
    stage_keys(&stage, "Down");
    ck_assert(stage_shows(&stage, "10 hours of study a week more"));
    ck_assert(stage_shows(&stage, "46 days sooner"));
}
END_TEST

START_TEST(reveal__on_a_wall__is_no_wider_than_it_reads)
{
    reveal_open_stage(200, 60);
    stage_golden(&stage, "reveal");
}
END_TEST

Suite *reveal_suite(void)
{
    Suite *suite = suite_create("reveal");
    TCase *all = tcase_create("all");

    tcase_add_checked_fixture(all, NULL, reveal_close_stage);
    tcase_add_test(all, reveal__after_the_first_answers__says_three_figures_in_plain_words);
    tcase_add_test(all, reveal__enter__goes_on_with_the_questions);
    tcase_add_test(all, reveal__hours_taken__are_the_answer_until_u_takes_them_back);
    tcase_add_test(all, reveal__hours_taken__move_the_day_by_what_was_said);
    tcase_add_test(all, reveal__enter_before_the_effect_stands_there__takes_nothing_and_says_so);
    tcase_add_test(all, reveal__school_aid_and_route__lead_to_where_they_are_settled);
    tcase_add_test(all, reveal__from_the_overview__is_had_again);
    tcase_add_test(all, reveal__at_the_least_size__shows_the_row_that_goes_on);
    tcase_add_test(all, reveal__on_a_wall__is_no_wider_than_it_reads);
    suite_add_tcase(suite, all);
    return suite;
}
