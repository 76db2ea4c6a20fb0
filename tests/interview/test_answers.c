/* SPDX-License-Identifier: MIT
 * Covers holding answers: empty, copied, compared. */
#include "milepost/interview.h"

#include "interview_suites.h"
#include "small_catalog.h"

START_TEST(answers_init__gives__no_answer_and_no_day)
{
    struct answers answers = fresh_answers();

    for (int i = 0; i < QUESTION_COUNT; i++) {
        ck_assert_int_eq(answers.items[i].state, ANSWER_NONE);
        ck_assert_int_eq(answers.items[i].as_of, DATE_NONE);
    }
    answers_clear(&answers);
    ck_assert_ptr_null(answers.items);
}
END_TEST

START_TEST(answers_init__takes__a_catalogue_without_questions)
{
    static const struct catalog empty = {.id = "empty"};
    struct answers answers;
    struct answers copy = {0};

    answers_init(&answers, &empty);
    answers_copy(&copy, &answers);

    ck_assert_ptr_eq(copy.catalog, &empty);
    answers_clear(&answers);
    answers_clear(&copy);
}
END_TEST

START_TEST(answers_copy__makes__its_own_answers)
{
    struct answers answers = fresh_answers();
    struct answers copy = {0};

    give(&answers, MONTHS, "6");
    answers_copy(&copy, &answers);
    give(&answers, MONTHS, "7");

    ck_assert_int_eq(copy.items[MONTHS].value, 6);
    answers_clear(&answers);
    answers_clear(&copy);
}
END_TEST

START_TEST(answers_copy__replaces__every_answer_that_stood)
{
    struct answers answers = fresh_answers();
    struct answers copy = fresh_answers();

    give(&answers, MONTHS, "6");
    give(&copy, LEVEL, "associate");
    answers_copy(&copy, &answers);

    ck_assert_int_eq(copy.items[MONTHS].value, 6);
    ck_assert_int_eq(copy.items[LEVEL].state, ANSWER_NONE);
    answers_clear(&answers);
    answers_clear(&copy);
}
END_TEST

static const struct {
    int question;
    const char *left, *right;
    bool equal;
} pairs[] = {
    {MONTHS, "", "", true},
    {MONTHS, "", "0", false},
    {MONTHS, "0", "0", true},
    {MONTHS, "0", "1", false},
    {MONTHS, "unknown", "unknown", true},
    {MONTHS, "unknown", "0", false},
    {MONTHS, "unknown", "", false},
    {RECORD, "unknown", "declined", false},
    {RECORD, "declined", "declined", true},
    {COURSES, "coding,anatomy", "anatomy,coding", true},
    {COURSES, "coding,anatomy", "coding", false},
};

START_TEST(answer_equal__compares__state_and_value)
{
    struct answers left = fresh_answers();
    struct answers right = fresh_answers();
    int question = pairs[_i].question;

    give(&left, question, pairs[_i].left);
    give(&right, question, pairs[_i].right);

    ck_assert_int_eq(answer_equal(&small_catalog.questions[question], &left.items[question],
                                  &right.items[question]),
                     pairs[_i].equal);
    answers_clear(&left);
    answers_clear(&right);
}
END_TEST

START_TEST(answer_equal__passes_over__the_day)
{
    struct answer left = {.state = ANSWER_VALUE, .value = 3, .as_of = 100};
    struct answer right = {.state = ANSWER_VALUE, .value = 3, .as_of = 200};

    ck_assert(answer_equal(&small_catalog.questions[MONTHS], &left, &right));
}
END_TEST

Suite *answers_suite(void)
{
    Suite *suite = suite_create("answers");
    TCase *tcase = tcase_create("answers");

    tcase_add_test(tcase, answers_init__gives__no_answer_and_no_day);
    tcase_add_test(tcase, answers_init__takes__a_catalogue_without_questions);
    tcase_add_test(tcase, answers_copy__makes__its_own_answers);
    tcase_add_test(tcase, answers_copy__replaces__every_answer_that_stood);
    ADD_TABLE_TEST(tcase, answer_equal__compares__state_and_value, pairs);
    tcase_add_test(tcase, answer_equal__passes_over__the_day);
    suite_add_tcase(suite, tcase);
    return suite;
}
