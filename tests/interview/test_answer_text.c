/* SPDX-License-Identifier: MIT
 * Covers how answers are written for files and shown to a person. */
#include "milepost/interview.h"

#include "interview_suites.h"
#include "small_catalog.h"

static const struct {
    int question;
    const char *text, *written, *shown;
} forms[] = {
    {GOAL, "", "", "not answered"},
    {GOAL, "unknown", "unknown", "I don't know yet"},
    {RECORD, "declined", "declined", "Prefer not to say"},
    {GOAL, "CPC", "CPC", "CPC: physician offices"},
    {CODING_NOW, "yes", "yes", "Yes"},
    {CODING_NOW, "no", "no", "No"},
    {MONTHS, "0", "0", "0 months"},
    {MONTHS, "1", "1", "1 month"},
    {MONTHS, "6", "6", "6 months"},
    {BUDGET, "2000", "2000", "$2,000"},
    {BUDGET, "1000000", "1000000", "$1,000,000"},
    {GOAL_BY, "2027-06-14", "2027-06-14", "14 Jun 2027"},
    {PROGRAM_END, "2027-06", "2027-06-30", "30 Jun 2027"},
    {COURSES, "none", "none", "None of these"},
    {COURSES, "coding,anatomy", "anatomy,coding", "Anatomy, Coding"},
};

START_TEST(answer_write__gives__the_written_form)
{
    struct answers answers = fresh_answers();
    struct buffer out = {0};

    give(&answers, forms[_i].question, forms[_i].text);
    answer_write(&small_catalog.questions[forms[_i].question], &answers.items[forms[_i].question],
                 &out);

    ck_assert_str_eq(buffer_text(&out), forms[_i].written);
    buffer_clear(&out);
    answers_clear(&answers);
}
END_TEST

START_TEST(answer_show__gives__words_for_a_person)
{
    struct answers answers = fresh_answers();
    struct buffer out = {0};

    give(&answers, forms[_i].question, forms[_i].text);
    answer_show(&small_catalog.questions[forms[_i].question], &answers.items[forms[_i].question],
                &out);

    ck_assert_str_eq(buffer_text(&out), forms[_i].shown);
    buffer_clear(&out);
    answers_clear(&answers);
}
END_TEST

static const struct {
    const char *unit;
    int32_t value;
    const char *shown;
} units[] = {
    {"", 1, "1"},
    {"hours a week", 1, "1 hour a week"},
    {"hours a week", 10, "10 hours a week"},
    {"words a minute", 1, "1 word a minute"},
    {"wpm", 1, "1 wpm"},
    {"s", 1, "1 s"},
};

START_TEST(answer_show__puts__one_in_the_singular)
{
    struct question question = {.id = "q", .type = ANSWER_NUMBER, .unit = units[_i].unit};
    struct answer answer = {.state = ANSWER_VALUE, .value = units[_i].value};
    struct buffer out = {0};

    answer_show(&question, &answer, &out);

    ck_assert_str_eq(buffer_text(&out), units[_i].shown);
    buffer_clear(&out);
}
END_TEST

START_TEST(answer_write__appends__to_what_is_there)
{
    struct answer answer = {.state = ANSWER_VALUE, .value = 12};
    struct buffer out = {0};

    buffer_add(&out, "a=");
    answer_write(&small_catalog.questions[MONTHS], &answer, &out);
    buffer_add(&out, ";");
    answer_show(&small_catalog.questions[MONTHS], &answer, &out);

    ck_assert_str_eq(buffer_text(&out), "a=12;12 months");
    buffer_clear(&out);
}
END_TEST

Suite *answer_text_suite(void)
{
    Suite *suite = suite_create("answer_text");
    TCase *tcase = tcase_create("answer_text");

    ADD_TABLE_TEST(tcase, answer_write__gives__the_written_form, forms);
    ADD_TABLE_TEST(tcase, answer_show__gives__words_for_a_person, forms);
    ADD_TABLE_TEST(tcase, answer_show__puts__one_in_the_singular, units);
    tcase_add_test(tcase, answer_write__appends__to_what_is_there);
    suite_add_tcase(suite, tcase);
    return suite;
}
