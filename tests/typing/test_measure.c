/* SPDX-License-Identifier: MIT
 * Covers the measure with a clock that the tests feed: what counts, when it ends, and clocks that
 * jump. */
#include "milepost/typing.h"
#include "typing_suites.h"

static struct measure measure;

static void begin(void)
{
    measure_begin(&measure, 0);
}

/* Types so many characters as they stand there, one each `every` milliseconds from `from` on;
 * returns when the next would come. */
static int64_t type_right(int count, int64_t from, int64_t every)
{
    for (int i = 0; i < count; i++, from += every)
        measure_type(&measure, (unsigned char)measure.text[measure.at], from);
    return from;
}

START_TEST(measure__until_the_first_key__takes_no_time)
{
    begin();
    ck_assert(!measure_pass(&measure, 5000000));
    measure_type(&measure, 'T', 9000000);
    ck_assert_int_eq(measure.state, MEASURE_RUNS);
    ck_assert_int_eq(measure_seconds_left(&measure, 9000000), 120);
    ck_assert_int_eq(measure_seconds_left(&measure, 9000001), 120);
    ck_assert_int_eq(measure_seconds_left(&measure, 9001000), 119);
}
END_TEST

/* 500 characters in two minutes are 100 words, 50 a minute, 15,000 an hour. */
START_TEST(measure__five_keys__are_a_word)
{
    struct measure_result result;

    begin();
    type_right(500, 1000, 240);
    ck_assert(measure_pass(&measure, 1000 + MEASURE_MS));
    ck_assert_int_eq(measure.state, MEASURE_DONE);
    result = measure_result_of(&measure);
    ck_assert_int_eq(result.words, 50);
    ck_assert_int_eq(result.keystrokes, 15000);
    ck_assert_int_eq(result.right, 1000);
    ck_assert_int_eq(result.erased, 0);
}
END_TEST

START_TEST(measure__wrong_characters_that_stand__are_no_words)
{
    struct measure_result result;

    begin();
    type_right(400, 0, 240);
    for (int i = 0; i < 100; i++)
        measure_type(&measure, '~', 96000 + i * 200);
    measure_pass(&measure, MEASURE_MS);
    result = measure_result_of(&measure);
    ck_assert_int_eq(result.words, 40);
    ck_assert_int_eq(result.right, 800);
    ck_assert_int_eq(result.keystrokes, 15000);
}
END_TEST

START_TEST(measure__a_mistake_that_is_mended__counts_as_keys_and_as_not_right)
{
    struct measure_result result;
    int64_t at;

    begin();
    at = type_right(398, 0, 240);
    measure_type(&measure, 0x4E2D, at); /* a wide character is one wrong key */
    measure_erase(&measure, at + 100);
    type_right(1, at + 200, 0);
    ck_assert_int_eq(measure.at, 399);
    type_right(10, 116000, 10);
    measure_pass(&measure, MEASURE_MS);
    result = measure_result_of(&measure);
    ck_assert_int_eq(result.words, 41); /* 409 characters */
    ck_assert_int_eq(result.erased, 1);
    ck_assert_int_eq(result.right, 997);                 /* 409 of 410 */
    ck_assert_int_eq(result.keystrokes, (410 + 1) * 30); /* two minutes */
}
END_TEST

START_TEST(measure__backspace_at_the_start__counts_and_stays_there)
{
    begin();
    measure_erase(&measure, 0);
    ck_assert_int_eq(measure.state, MEASURE_READY);
    measure_type(&measure, 'T', 10);
    measure_erase(&measure, 20);
    measure_erase(&measure, 30);
    ck_assert_int_eq(measure.at, 0);
    ck_assert_int_eq(measure.erased, 2);
}
END_TEST

START_TEST(measure__a_key_after_two_minutes__is_too_late)
{
    begin();
    type_right(500, 0, 239);
    measure_type(&measure, (unsigned char)measure.text[measure.at], MEASURE_MS);
    ck_assert_int_eq(measure.state, MEASURE_DONE);
    ck_assert_int_eq(measure.characters, 500);
    ck_assert_int_eq(measure_seconds_left(&measure, MEASURE_MS + 5000), 0);
}
END_TEST

START_TEST(measure__without_a_key_for_half_a_minute__stops)
{
    begin();
    type_right(100, 0, 100);
    ck_assert(!measure_pass(&measure, 9900 + MEASURE_IDLE_MS - 1));
    ck_assert(measure_pass(&measure, 9900 + MEASURE_IDLE_MS));
    ck_assert_int_eq(measure.state, MEASURE_STOPPED);
    type_right(1, 9900 + MEASURE_IDLE_MS + 1, 0);
    ck_assert_int_eq(measure.characters, 100);
}
END_TEST

START_TEST(measure__a_clock_that_jumps_ahead__stops_it)
{
    begin();
    type_right(100, 0, 100);
    type_right(1, INT64_C(1) << 60, 0);
    ck_assert_int_eq(measure.state, MEASURE_STOPPED);
}
END_TEST

START_TEST(measure__a_clock_that_goes_back__costs_no_time)
{
    int64_t at;

    begin();
    at = type_right(101, 1000000, 100); /* ten seconds */
    ck_assert_int_eq(measure_seconds_left(&measure, at - 100), 110);
    ck_assert_int_eq(measure_seconds_left(&measure, 0), 110);
    at = type_right(101, 0, 100);
    ck_assert_int_eq(measure.state, MEASURE_RUNS);
    ck_assert_int_eq(measure_seconds_left(&measure, at - 100), 100);
}
END_TEST

START_TEST(measure__of_who_stops_near_the_end__is_done)
{
    begin();
    type_right(950, 0, 100);
    measure_pass(&measure, MEASURE_MS);
    ck_assert_int_eq(measure.state, MEASURE_DONE);
    measure_pass(&measure, 10 * MEASURE_MS);
    ck_assert_int_eq(measure.state, MEASURE_DONE);
}
END_TEST

START_TEST(measure__at_the_end_of_its_text__is_done_by_the_time_it_took)
{
    begin();
    type_right(measure.length, 0, 10);
    ck_assert_int_eq(measure.state, MEASURE_DONE);
    ck_assert_int_gt(measure.length, MEASURE_LENGTH - 500);
    ck_assert_int_ge(measure_result_of(&measure).words, 1200);
}
END_TEST

Suite *measure_suite(void)
{
    Suite *suite = suite_create("measure");
    TCase *tcase = tcase_create("measure");

    tcase_add_test(tcase, measure__until_the_first_key__takes_no_time);
    tcase_add_test(tcase, measure__five_keys__are_a_word);
    tcase_add_test(tcase, measure__wrong_characters_that_stand__are_no_words);
    tcase_add_test(tcase, measure__a_mistake_that_is_mended__counts_as_keys_and_as_not_right);
    tcase_add_test(tcase, measure__backspace_at_the_start__counts_and_stays_there);
    tcase_add_test(tcase, measure__a_key_after_two_minutes__is_too_late);
    tcase_add_test(tcase, measure__without_a_key_for_half_a_minute__stops);
    tcase_add_test(tcase, measure__a_clock_that_jumps_ahead__stops_it);
    tcase_add_test(tcase, measure__a_clock_that_goes_back__costs_no_time);
    tcase_add_test(tcase, measure__of_who_stops_near_the_end__is_done);
    tcase_add_test(tcase, measure__at_the_end_of_its_text__is_done_by_the_time_it_took);
    suite_add_tcase(suite, tcase);
    return suite;
}
