/* SPDX-License-Identifier: MIT
 * Covers which questions are shown, what hides the others, and the way forward and back. */
#include "milepost/interview.h"

#include <string.h>

#include "interview_suites.h"
#include "random_answers.h"
#include "small_catalog.h"

enum { ROUNDS = 2000 };

static bool is_active(const struct answers *answers, int question)
{
    bool active[QUESTION_COUNT];

    interview_active(answers, active);
    return active[question];
}

START_TEST(interview_active__hides__what_is_unknown)
{
    struct answers answers = fresh_answers();

    ck_assert(!is_active(&answers, KIND));
    give(&answers, PROGRAM, "unknown");
    ck_assert(!is_active(&answers, KIND));
    give(&answers, PROGRAM, "none");
    ck_assert(!is_active(&answers, KIND));
    give(&answers, PROGRAM, "completed");
    ck_assert(is_active(&answers, KIND));
    answers_clear(&answers);
}
END_TEST

START_TEST(interview_active__hides__what_hangs_on_a_hidden_answer)
{
    struct answers answers = fresh_answers();

    give(&answers, RECORD, "conviction");
    give(&answers, RECORD_CLASS, "felony");
    ck_assert(is_active(&answers, SEALED));

    give(&answers, RECORD, "none"); /* the class stays answered, but does not count */

    ck_assert(!is_active(&answers, RECORD_CLASS));
    ck_assert(!is_active(&answers, SEALED));
    answers_clear(&answers);
}
END_TEST

/* The first question hangs on the second, which can't have been answered by then. */
START_TEST(interview_active__hides__what_hangs_on_a_later_question)
{
    static const struct condition_node on_second = {CONDITION_LESS, 1, 5};
    const struct question questions[] = {
        {.id = "a", .type = ANSWER_NUMBER, .max = 9, .when = {&on_second, 1, ""}},
        {.id = "b", .type = ANSWER_NUMBER, .max = 9},
    };
    const struct catalog catalog = {.questions = questions, .question_count = 2};
    struct answers answers;
    bool active[2];

    answers_init(&answers, &catalog);
    give(&answers, 1, "3");
    interview_active(&answers, active);

    ck_assert(!active[0]);
    ck_assert(active[1]);
    answers_clear(&answers);
}
END_TEST

START_TEST(interview_active__brings_back__the_old_answer)
{
    struct answers answers = fresh_answers();

    give(&answers, PROGRAM, "enrolled");
    give(&answers, KIND, "certificate");
    give(&answers, PROGRAM, "none");
    ck_assert(!is_active(&answers, KIND));
    give(&answers, PROGRAM, "completed");

    ck_assert(is_active(&answers, KIND));
    ck_assert_int_eq(answers.items[KIND].value, KIND_CERTIFICATE);
    answers_clear(&answers);
}
END_TEST

static const struct {
    const char *program, *kind;
    int question, hidden_by;
} hidden[] = {
    {"enrolled", "certificate", KIND, -1},
    {"enrolled", "certificate", PROGRAM_END, -1},
    {"none", "certificate", KIND, PROGRAM},
    {"", "", KIND, PROGRAM},
    {"none", "certificate", PROGRAM_END, PROGRAM},
    {"enrolled", "course", PROGRAM_END, KIND}, /* the first it names holds */
    {"enrolled", "", PROGRAM_END, KIND},
    {"completed", "course", PROGRAM_END, PROGRAM}, /* both: the first */
    {"enrolled", "certificate", SPECIALTY, GOAL},
    {"enrolled", "certificate", GOAL, -1},
};

START_TEST(interview_hidden_by__names__the_question_that_hides)
{
    struct answers answers = fresh_answers();

    give(&answers, PROGRAM, hidden[_i].program);
    give(&answers, KIND, hidden[_i].kind);

    ck_assert_int_eq(interview_hidden_by(&answers, hidden[_i].question), hidden[_i].hidden_by);
    answers_clear(&answers);
}
END_TEST

START_TEST(interview_hidden_by__is_an_earlier_question__for_every_hidden_one)
{
    struct stream stream = {.state = 6};
    struct answers answers = fresh_answers();
    bool active[QUESTION_COUNT];

    for (int i = 0; i < ROUNDS; i++) {
        draw_answers(&stream, &answers);
        interview_active(&answers, active);
        for (int question = 0; question < QUESTION_COUNT; question++) {
            int by = interview_hidden_by(&answers, question);

            ck_assert_int_eq(by < 0, active[question]);
            ck_assert_int_lt(by, question);
        }
    }
    answers_clear(&answers);
}
END_TEST

START_TEST(interview_status__tells__hidden_and_irrelevant_apart)
{
    struct answers answers = fresh_answers();
    bool relevant[QUESTION_COUNT] = {[KIND] = true};
    enum question_status status[QUESTION_COUNT];

    interview_status(&answers, relevant, status);

    ck_assert_int_eq(status[COURSES], QUESTION_IRRELEVANT);
    ck_assert_int_eq(status[KIND], QUESTION_HIDDEN); /* matters, but is not shown */
    ck_assert_int_eq(status[SEALED], QUESTION_HIDDEN);
    answers_clear(&answers);
}
END_TEST

START_TEST(interview_status__always_asks__the_first_section)
{
    struct answers answers = fresh_answers();
    bool relevant[QUESTION_COUNT] = {false};
    enum question_status status[QUESTION_COUNT];

    interview_status(&answers, relevant, status);

    ck_assert_int_eq(status[GOAL], QUESTION_ASKED);
    ck_assert_int_eq(status[MONTHS], QUESTION_ASKED);
    ck_assert_int_eq(status[SPECIALTY], QUESTION_HIDDEN); /* its condition still rules */
    answers_clear(&answers);
}
END_TEST

START_TEST(interview_status__takes__all_for_relevant_without_a_set)
{
    struct answers answers = fresh_answers();
    enum question_status status[QUESTION_COUNT];

    interview_status(&answers, NULL, status);

    for (int i = 0; i < QUESTION_COUNT; i++)
        ck_assert_int_eq(status[i], is_active(&answers, i) ? QUESTION_ASKED : QUESTION_HIDDEN);
    answers_clear(&answers);
}
END_TEST

static int next_of(const struct answers *answers, int from, bool all)
{
    enum question_status status[QUESTION_COUNT];

    interview_status(answers, NULL, status);
    return interview_next(answers, status, from, all);
}

START_TEST(interview_next__passes_over__hidden_and_answered)
{
    struct answers answers = fresh_answers();

    ck_assert_int_eq(next_of(&answers, -1, false), GOAL);
    ck_assert_int_eq(next_of(&answers, GOAL, false), LEVEL); /* the specialty is hidden */
    give(&answers, LEVEL, "unknown");                        /* that is an answer */
    ck_assert_int_eq(next_of(&answers, GOAL, false), PROGRAM);
    ck_assert_int_eq(next_of(&answers, GOAL, true), LEVEL);
    answers_clear(&answers);
}
END_TEST

START_TEST(interview_next__follows__a_branch_that_an_answer_opens)
{
    struct answers answers = fresh_answers();

    give(&answers, PROGRAM, "enrolled");
    ck_assert_int_eq(next_of(&answers, MONTHS, false), KIND);
    give(&answers, KIND, "certificate");
    ck_assert_int_eq(next_of(&answers, KIND, false), PROGRAM_END);
    answers_clear(&answers);
}
END_TEST

START_TEST(interview_next__ends__after_the_last_question)
{
    struct answers answers = fresh_answers();

    ck_assert_int_eq(next_of(&answers, DOSES, true), -1);
    ck_assert_int_eq(next_of(&answers, DOSES, false), -1);
    answers_clear(&answers);
}
END_TEST

START_TEST(interview_previous__goes_back__over_answered_ones_too)
{
    struct answers answers = fresh_answers();
    enum question_status status[QUESTION_COUNT];

    give(&answers, GOAL, "CPC");
    interview_status(&answers, NULL, status);

    ck_assert_int_eq(interview_previous(status, LEVEL), GOAL);
    ck_assert_int_eq(interview_previous(status, GOAL), -1);
    ck_assert_int_eq(interview_previous(status, COURSES), MONTHS);
    answers_clear(&answers);
}
END_TEST

START_TEST(interview_next_and_previous__undo_each_other__on_any_answers)
{
    struct stream stream = {.state = 7};
    struct answers answers = fresh_answers();
    enum question_status status[QUESTION_COUNT];
    bool relevant[QUESTION_COUNT];

    for (int i = 0; i < ROUNDS; i++) {
        draw_answers(&stream, &answers);
        for (int question = 0; question < QUESTION_COUNT; question++)
            relevant[question] = draw(&stream, 4) > 0;
        interview_status(&answers, relevant, status);
        for (int at = -1, next; (next = interview_next(&answers, status, at, true)) >= 0; at = next)
            ck_assert_int_eq(interview_previous(status, next), at);
    }
    answers_clear(&answers);
}
END_TEST

/* Answering what comes next, whatever is answered, leads through all questions to the end. */
START_TEST(interview_next__comes_to_an_end__when_each_is_answered)
{
    struct stream stream = {.state = 8};
    struct answers answers = fresh_answers();

    for (int i = 0; i < ROUNDS; i++) {
        int next = -1;
        int steps = 0;

        for (int question = 0; question < QUESTION_COUNT; question++)
            give(&answers, question, "");
        while ((next = next_of(&answers, next, false)) >= 0) {
            answers.items[next] = draw_value(&stream, &small_catalog.questions[next]);
            ck_assert_int_le(++steps, QUESTION_COUNT);
        }
        ck_assert_int_eq(next_of(&answers, -1, false), -1);
    }
    answers_clear(&answers);
}
END_TEST

/* Hiding a question and showing it again gives the answer it had, for any answers. */
START_TEST(interview_active__loses_no_answer__whatever_is_hidden)
{
    struct stream stream = {.state = 9};
    struct answers answers = fresh_answers();
    struct answers kept = fresh_answers();

    for (int i = 0; i < ROUNDS; i++) {
        bool before[QUESTION_COUNT], after[QUESTION_COUNT];
        int question = draw(&stream, QUESTION_COUNT);

        draw_answers(&stream, &answers);
        answers_copy(&kept, &answers);
        interview_active(&answers, before);
        answers.items[question] = draw_answer(&stream, &small_catalog.questions[question]);
        interview_active(&answers, after);
        answers.items[question] = kept.items[question];
        interview_active(&answers, after);

        ck_assert_mem_eq(before, after, sizeof before);
        for (int other = 0; other < QUESTION_COUNT; other++)
            ck_assert(answer_equal(&small_catalog.questions[other], &answers.items[other],
                                   &kept.items[other]));
    }
    answers_clear(&answers);
    answers_clear(&kept);
}
END_TEST

Suite *interview_suite(void)
{
    Suite *suite = suite_create("interview");
    TCase *tcase = tcase_create("interview");

    tcase_add_test(tcase, interview_active__hides__what_is_unknown);
    tcase_add_test(tcase, interview_active__hides__what_hangs_on_a_hidden_answer);
    tcase_add_test(tcase, interview_active__hides__what_hangs_on_a_later_question);
    tcase_add_test(tcase, interview_active__brings_back__the_old_answer);
    tcase_add_test(tcase, interview_active__loses_no_answer__whatever_is_hidden);
    ADD_TABLE_TEST(tcase, interview_hidden_by__names__the_question_that_hides, hidden);
    tcase_add_test(tcase, interview_hidden_by__is_an_earlier_question__for_every_hidden_one);
    tcase_add_test(tcase, interview_status__tells__hidden_and_irrelevant_apart);
    tcase_add_test(tcase, interview_status__always_asks__the_first_section);
    tcase_add_test(tcase, interview_status__takes__all_for_relevant_without_a_set);
    tcase_add_test(tcase, interview_next__passes_over__hidden_and_answered);
    tcase_add_test(tcase, interview_next__follows__a_branch_that_an_answer_opens);
    tcase_add_test(tcase, interview_next__ends__after_the_last_question);
    tcase_add_test(tcase, interview_next__comes_to_an_end__when_each_is_answered);
    tcase_add_test(tcase, interview_previous__goes_back__over_answered_ones_too);
    tcase_add_test(tcase, interview_next_and_previous__undo_each_other__on_any_answers);
    suite_add_tcase(suite, tcase);
    return suite;
}
