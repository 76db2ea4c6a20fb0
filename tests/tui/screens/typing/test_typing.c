/* SPDX-License-Identifier: MIT
 * Covers the typing measure on its screens, with a clock that the tests feed: from the question to
 * the answer, what is kept, wrong keys, pastes, Esc in the middle, sizes. */
#include <string.h>

#include "milepost/session/typing.h"
#include "tui/screens/typing/typing.h"
#include "tui/stage.h"
#include "tui/tui_suites.h"

static const int sizes[][2] = {{80, 24}, {120, 40}, {40, 12}};
enum { SIZES = 3 };

static struct stage stage;
static int64_t now;

static void tear_down(void)
{
    stage_close(&stage);
}

/* Before the question on typing alone. */
static void open_question(int columns, int rows)
{
    now = 5000;
    stage_open(&stage, stage_catalog(), columns, rows);
    stage.clock.fixed_ms = &now;
    stage_begin(&stage);
    stage_keys(&stage, FIRST_ANSWERS);
    stage_restart(&stage);
    stage_keys(&stage, "Enter");
    stage_go(&stage,
             place_with(PLACE_QUESTION, catalog_find_question(stage_catalog(), TYPING_QUESTION)));
}

static void open_measure(int columns, int rows)
{
    open_question(columns, rows);
    stage_keys(&stage, "Ctrl-T");
}

static const struct measure *measure_on_top(void)
{
    return &((const struct typing_page *)tui_top(&stage.tui))->measure;
}

/* So many characters as they stand there, each after `every` milliseconds. */
static void type(int count, int every)
{
    for (int i = 0; i < count; i++) {
        const struct measure *measure = measure_on_top();

        now += i > 0 ? every : 0;
        stage_press(&stage, (unsigned char)measure->text[measure->at], false);
    }
}

/* Time passes while nobody types, and the screen looks. */
static void pass(int ms)
{
    now += ms;
    stage_keys(&stage, "");
}

/* A whole measure of so many words a minute, up to its end. */
static void measure_words(int words)
{
    type(words * 10, MEASURE_MS / (words * 10));
    pass(MEASURE_MS);
    pass(2000);
}

static int kept_count(void)
{
    struct kept_measure kept[TYPING_RESULTS];

    return session_measures(stage.tui.session, kept, TYPING_RESULTS);
}

static void expect_answer(const char *answer)
{
    struct buffer text = {0};

    ck_assert_str_eq(stage_answer(&stage, TYPING_QUESTION, &text), answer);
    buffer_clear(&text);
}

START_TEST(question__on_typing__leads_to_the_measure_by_a_key_in_the_footer)
{
    open_question(sizes[_i][0], sizes[_i][1]);
    ck_assert(stage_shows(&stage, "Ctrl-T measure"));
    stage_keys(&stage, "Ctrl-T");
    ck_assert(stage_shows(&stage, "for two minutes"));
    stage_golden(&stage, "typing-ready");
    if (_i == 0)
        stage_golden_rest(&stage, "typing-ready");
}
END_TEST

START_TEST(question__on_something_else__says_where_typing_is_measured)
{
    stage_open(&stage, stage_catalog(), 80, 24);
    stage_begin(&stage);
    ck_assert(!stage_shows(&stage, "Ctrl-T"));
    stage_keys(&stage, "Ctrl-T");
    ck_assert(stage_shows(&stage, "at the question on typing"));
}
END_TEST

START_TEST(step__that_improves_typing__leads_to_the_measure)
{
    const struct roadmap *roadmap;
    int line = -1;

    open_question(80, 24);
    stage_keys(&stage, "=20 Enter");
    roadmap = session_roadmap(stage.tui.session);
    for (int i = 0; i < roadmap->step_count; i++)
        if (roadmap->steps[i].step >= 0 &&
            stage_catalog()->steps[roadmap->steps[i].step].skill >= 0)
            line = i;
    ck_assert_int_ge(line, 0);
    stage_go(&stage, place_with(PLACE_STEP, line));
    ck_assert(stage_shows(&stage, "Ctrl-T measure"));
    stage_keys(&stage, "Ctrl-T");
    ck_assert(stage_shows(&stage, "for two minutes"));
}
END_TEST

START_TEST(measure__at_its_end__is_kept_and_becomes_the_answer_with_a_key)
{
    open_measure(80, 24);
    measure_words(52);
    ck_assert(stage_shows(&stage, "52 words a minute, 100.0 % right"));
    ck_assert(stage_shows(&stage, "15,600 keystrokes an hour"));
    ck_assert(stage_shows(&stage, "40 words a minute (")); /* the benchmark and its source */
    ck_assert_int_eq(kept_count(), 1);
    expect_answer("");
    stage_keys(&stage, "Enter");
    expect_answer("52");
    ck_assert(stage_shows(&stage, "How fast do you type?"));
    ck_assert(stage_shows(&stage, "[ 52"));
    stage_restart(&stage);
    stage_keys(&stage, "Enter");
    ck_assert_int_eq(kept_count(), 1);
}
END_TEST

START_TEST(measure__under_way__looks_as_agreed)
{
    open_measure(sizes[_i][0], sizes[_i][1]);
    type(90, 200);
    stage_keys(&stage, "=~~ Backspace =~");
    type(4, 200);
    stage_golden(&stage, "typing-runs");
    if (_i == 0)
        stage_golden_rest(&stage, "typing-runs");
}
END_TEST

START_TEST(measure__ended__looks_as_agreed)
{
    static const int words[] = {31, 38, 35, 44, 47};

    open_measure(sizes[_i][0], sizes[_i][1]);
    for (int i = 0; i < 5; i++) {
        measure_words(words[i]);
        stage_keys(&stage, "Esc");
        stage.clock.fixed_day += 7;
        stage_keys(&stage, "Ctrl-T");
    }
    measure_words(52);
    stage_golden(&stage, "typing-done");
    if (_i == 0)
        stage_golden_rest(&stage, "typing-done");
    stage.tui.canvas.ascii = true;
    stage_golden(&stage, "typing-done");
}
END_TEST

START_TEST(measure__left_in_the_middle__keeps_nothing_and_says_so)
{
    open_measure(80, 24);
    type(200, 200);
    stage_keys(&stage, "Esc");
    ck_assert(stage_shows(&stage, "How fast do you type?"));
    ck_assert(stage_shows(&stage, "of less than two minutes nothing is kept"));
    ck_assert_int_eq(kept_count(), 0);
    expect_answer("");
}
END_TEST

START_TEST(measure__interrupted__keeps_nothing)
{
    open_measure(80, 24);
    type(200, 200);
    stage_keys(&stage, "Ctrl-C");
    ck_assert(stage.tui.ended);
    stage_restart(&stage);
    stage_keys(&stage, "Enter");
    ck_assert_int_eq(kept_count(), 0);
}
END_TEST

START_TEST(measure__half_typed_answer__is_still_there_after_it)
{
    open_question(80, 24);
    stage_keys(&stage, "=4 Ctrl-T");
    type(20, 200);
    stage_keys(&stage, "Esc");
    ck_assert(stage_shows(&stage, "[ 4"));
}
END_TEST

START_TEST(paste__into_the_measure__counts_nothing_and_says_so)
{
    open_measure(80, 24);
    stage_press(&stage, 'T', true);
    ck_assert(stage_shows(&stage, "A paste is not typing"));
    ck_assert_int_eq(measure_on_top()->state, MEASURE_READY);
    type(10, 100);
    stage_press(&stage, 'x', true);
    ck_assert_int_eq(measure_on_top()->at, 10);
}
END_TEST

START_TEST(keys__that_do_not_write__say_so_and_cost_nothing)
{
    open_measure(80, 24);
    stage_keys(&stage, "Enter");
    ck_assert(stage_shows(&stage, "begins with the first letter"));
    type(10, 100);
    stage_keys(&stage, "Up");
    ck_assert(stage_shows(&stage, "the keys that write count"));
    stage_keys(&stage, "Ctrl-U");
    ck_assert(stage_shows(&stage, "the keys that write count"));
    ck_assert_int_eq(measure_on_top()->at, 10);
    ck_assert_int_eq(measure_on_top()->characters, 10);
}
END_TEST

START_TEST(enter__at_the_end_of_a_line__is_a_space)
{
    open_measure(80, 24);
    type(3, 100); /* "The" */
    stage_keys(&stage, "Enter");
    ck_assert_int_eq(measure_on_top()->hits, 4);
}
END_TEST

START_TEST(wide_character__in_the_measure__is_one_wrong_key)
{
    open_measure(40, 12);
    stage_press(&stage, 0x65E5, false);
    stage_press(&stage, 0x301, false);
    ck_assert_int_eq(measure_on_top()->at, 2);
    ck_assert_int_eq(measure_on_top()->hits, 0);
    ck_assert(stage_shows(&stage, "The patient"));
}
END_TEST

START_TEST(measure__resized__goes_on)
{
    open_measure(80, 24);
    type(300, 100);
    tui_resize(&stage.tui, 40, 9);
    tui_draw(&stage.tui);
    ck_assert_int_ge(stage.tui.canvas.cursor_row, 0);
    tui_resize(&stage.tui, 20, 5);
    stage_keys(&stage, "=x");
    tui_resize(&stage.tui, 200, 60);
    tui_draw(&stage.tui);
    ck_assert_int_ge(stage.tui.canvas.cursor_row, 0);
    ck_assert_int_eq(measure_on_top()->at, 300);
    type(220, 407);
    pass(1000);
    ck_assert_int_eq(kept_count(), 1);
}
END_TEST

START_TEST(measure__without_a_key_for_half_a_minute__stops_and_can_begin_again)
{
    int first;

    open_measure(80, 24);
    first = measure_on_top()->number;
    type(100, 100);
    pass(MEASURE_IDLE_MS);
    ck_assert(stage_shows(&stage, "No key came for half a minute"));
    ck_assert_int_eq(kept_count(), 0);
    pass(2000);
    stage_keys(&stage, "Enter");
    ck_assert_int_eq(measure_on_top()->state, MEASURE_READY);
    ck_assert_int_ne(measure_on_top()->number, first);
}
END_TEST

START_TEST(measure__again__is_on_another_text_even_after_a_restart)
{
    int last;

    open_measure(80, 24);
    last = measure_on_top()->number;
    for (int i = 0; i < 3; i++) {
        measure_words(30);
        stage_keys(&stage, "Down Enter");
        ck_assert_int_eq(measure_on_top()->state, MEASURE_READY);
        ck_assert_int_ne(measure_on_top()->number, last);
        last = measure_on_top()->number;
    }
    measure_words(30);
    stage_restart(&stage);
    stage_keys(&stage, "Enter");
    stage_go(&stage, place_of(PLACE_TYPING));
    ck_assert_int_ne(measure_on_top()->number, last);
    ck_assert(stage_shows(&stage, "Last time: 30 words a minute"));
}
END_TEST

START_TEST(keys__still_typed_when_the_time_is_over__choose_nothing)
{
    open_measure(80, 24);
    type(500, 239);
    now += 1000;
    stage_keys(&stage, "=qjk Enter Space");
    ck_assert(stage_shows(&stage, "Take 50 as my answer"));
    ck_assert(stage_shows(&stage, "The time is over"));
    expect_answer("");
    pass(2000);
    stage_keys(&stage, "Enter");
    expect_answer("50");
}
END_TEST

START_TEST(measure__that_can_not_be_kept__is_not_lost_unsaid)
{
    open_question(80, 24);
    stage_restart_read_only(&stage);
    stage_keys(&stage, "Enter");
    stage_go(&stage, place_of(PLACE_TYPING));
    measure_words(40);
    ck_assert(stage_shows(&stage, "It is not kept yet"));
    ck_assert(stage_shows(&stage, "40 words a minute, 100.0 % right"));
    stage_keys(&stage, "Enter");
    ck_assert(stage_shows(&stage, "It is not kept yet"));
    stage_keys(&stage, "Esc");
    ck_assert(stage_shows(&stage, "The result could not be kept: 40 words a minute"));
}
END_TEST

START_TEST(what_if__at_the_question_on_typing__measures_nothing)
{
    open_question(80, 24);
    stage_keys(&stage, "Esc");
    stage_go(&stage, place_of(PLACE_CHECK));
    stage_keys(&stage, "w");
    stage_go(&stage,
             place_with(PLACE_QUESTION, catalog_find_question(stage_catalog(), TYPING_QUESTION)));
    ck_assert(!stage_shows(&stage, "Ctrl-T"));
    stage_keys(&stage, "Ctrl-T");
    ck_assert(stage_shows(&stage, "In a what-if nothing is measured"));
}
END_TEST

START_TEST(screen__while_typing__asks_for_the_clock_and_no_longer)
{
    open_measure(80, 24);
    ck_assert_int_eq(tui_patience(&stage.tui), -1);
    type(1, 0);
    ck_assert_int_gt(tui_patience(&stage.tui), 0);
    stage_keys(&stage, "Esc");
    ck_assert_int_eq(tui_patience(&stage.tui), -1);
}
END_TEST

Suite *typing_suite(void)
{
    Suite *suite = suite_create("typing-screen");
    TCase *tcase = tcase_create("typing");

    tcase_add_checked_fixture(tcase, NULL, tear_down);
    tcase_add_loop_test(tcase, question__on_typing__leads_to_the_measure_by_a_key_in_the_footer, 0,
                        SIZES);
    tcase_add_test(tcase, question__on_something_else__says_where_typing_is_measured);
    tcase_add_test(tcase, step__that_improves_typing__leads_to_the_measure);
    tcase_add_test(tcase, measure__at_its_end__is_kept_and_becomes_the_answer_with_a_key);
    tcase_add_loop_test(tcase, measure__under_way__looks_as_agreed, 0, SIZES);
    tcase_add_loop_test(tcase, measure__ended__looks_as_agreed, 0, SIZES);
    tcase_add_test(tcase, measure__left_in_the_middle__keeps_nothing_and_says_so);
    tcase_add_test(tcase, measure__interrupted__keeps_nothing);
    tcase_add_test(tcase, measure__half_typed_answer__is_still_there_after_it);
    tcase_add_test(tcase, paste__into_the_measure__counts_nothing_and_says_so);
    tcase_add_test(tcase, keys__that_do_not_write__say_so_and_cost_nothing);
    tcase_add_test(tcase, enter__at_the_end_of_a_line__is_a_space);
    tcase_add_test(tcase, wide_character__in_the_measure__is_one_wrong_key);
    tcase_add_test(tcase, measure__resized__goes_on);
    tcase_add_test(tcase, measure__without_a_key_for_half_a_minute__stops_and_can_begin_again);
    tcase_add_test(tcase, measure__again__is_on_another_text_even_after_a_restart);
    tcase_add_test(tcase, keys__still_typed_when_the_time_is_over__choose_nothing);
    tcase_add_test(tcase, measure__that_can_not_be_kept__is_not_lost_unsaid);
    tcase_add_test(tcase, what_if__at_the_question_on_typing__measures_nothing);
    tcase_add_test(tcase, screen__while_typing__asks_for_the_clock_and_no_longer);
    tcase_set_timeout(tcase, 30);
    suite_add_tcase(suite, tcase);
    return suite;
}
