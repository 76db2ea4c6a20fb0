/* SPDX-License-Identifier: MIT
 * Covers the measure where whole lines are heard of: what of them counts, and when. */
#include <string.h>

#include "milepost/typing.h"
#include "typing_suites.h"

enum { LINE = 40 };

static struct measure measure;
static char line[LINE + 1];

static void begin(void)
{
    measure_begin(&measure, 0);
    measure_start(&measure, 1000);
}

/* The next line as it stands. */
static int next_line(void)
{
    int length = measure_line(&measure, LINE);

    memcpy(line, measure.text + measure.at, (size_t)length);
    line[length] = '\0';
    return length;
}

/* Types lines as they stand, each character in so many milliseconds, until the time is over. */
static void type_all(int every)
{
    int64_t from = 1000;

    while (measure.state == MEASURE_RUNS) {
        int length = next_line();
        int64_t to = from + (int64_t)(length + 1) * every;

        ck_assert(measure_type_line(&measure, length, line, from, to));
        from = to;
    }
}

START_TEST(lines__of_the_text__end_before_a_word_that_does_not_fit)
{
    begin();
    ck_assert_int_eq(next_line(), 36);
    ck_assert_str_eq(line, "The patient is a 54-year-old man who");
}
END_TEST

/* A key each 240 ms is 50 words a minute; the one in which the time ends is none. */
START_TEST(lines__typed_evenly__give_what_their_keys_give)
{
    struct measure_result result;

    begin();
    type_all(240);
    ck_assert_int_eq(measure.state, MEASURE_DONE);
    result = measure_result_of(&measure);
    ck_assert_int_eq(result.words, 50);
    ck_assert_int_eq(result.keystrokes, 499 * 30);
    ck_assert_int_eq(result.right, 1000);
    ck_assert_int_eq(result.erased, MEASURE_UNSEEN);
}
END_TEST

static const struct {
    const char *typed;
    int keys, right;
} slips[] = {
    {"The patient is a 54-year-old man who", 37, 37},
    {"The ptient is a 54-year-old man who", 36, 36},   /* one is missing */
    {"The paatient is a 54-year-old man who", 38, 37}, /* one too many */
    {"The pstient is a 54-year-old man who", 37, 36},
    {"The patient", 12, 12},
    {"\xe4\xb8\xad", 2, 1}, /* one wide character is one key */
};

START_TEST(line__with_a_slip__is_wrong_in_that_alone)
{
    int length;

    begin();
    length = next_line();
    ck_assert(measure_type_line(&measure, length, slips[_i].typed, 1000, 21000));
    ck_assert_int_eq(measure.at, length + 1);
    ck_assert_int_eq(measure.characters, slips[_i].keys);
    ck_assert_int_eq(measure.hits, slips[_i].right);
}
END_TEST

START_TEST(line__that_comes_at_once__does_not_count)
{
    int length;

    begin();
    length = next_line();
    ck_assert(!measure_type_line(&measure, length, line, 1000, 1100));
    ck_assert_int_eq(measure.at, 0);
    ck_assert_int_eq(measure.characters, 0);
    ck_assert_int_eq(measure.state, MEASURE_RUNS);
    ck_assert_int_eq(measure.elapsed, 100);
}
END_TEST

START_TEST(line__behind_the_two_minutes__counts_as_far_as_they_go)
{
    int length;

    begin();
    ck_assert(!measure_pass(&measure, 1000 + 29000));
    measure_type_line(&measure, next_line(), line, 30000, 60000);
    measure_type_line(&measure, next_line(), line, 60000, 111000);
    length = next_line();
    measure_type_line(&measure, length, line, 111000, 111000 + 2 * 10000);
    ck_assert_int_eq(measure.state, MEASURE_DONE);
    ck_assert_int_eq(measure.elapsed, MEASURE_MS);
    ck_assert_int_lt(measure.characters, 37 + 36 + length);
}
END_TEST

START_TEST(line__that_takes_minutes__stops_it)
{
    begin();
    measure_type_line(&measure, next_line(), line, 1000, 1000 + 110000);
    ck_assert_int_eq(measure.state, MEASURE_STOPPED);
}
END_TEST

START_TEST(lines__to_the_end_of_the_text__end_the_measure)
{
    begin();
    type_all(26);
    ck_assert_int_eq(measure.state, MEASURE_DONE);
    ck_assert_int_eq(measure.at, measure.length);
}
END_TEST

Suite *measure_lines_suite(void)
{
    Suite *suite = suite_create("measure-lines");
    TCase *tcase = tcase_create("lines");

    tcase_add_test(tcase, lines__of_the_text__end_before_a_word_that_does_not_fit);
    tcase_add_test(tcase, lines__typed_evenly__give_what_their_keys_give);
    ADD_TABLE_TEST(tcase, line__with_a_slip__is_wrong_in_that_alone, slips);
    tcase_add_test(tcase, line__that_comes_at_once__does_not_count);
    tcase_add_test(tcase, line__behind_the_two_minutes__counts_as_far_as_they_go);
    tcase_add_test(tcase, line__that_takes_minutes__stops_it);
    tcase_add_test(tcase, lines__to_the_end_of_the_text__end_the_measure);
    suite_add_tcase(suite, tcase);
    return suite;
}
