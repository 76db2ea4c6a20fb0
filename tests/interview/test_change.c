/* SPDX-License-Identifier: MIT
 * Covers changes of answers, and undo and redo of any sequence of them. */
#include "milepost/interview.h"

#include <string.h>

#include "interview_suites.h"
#include "random_answers.h"
#include "small_catalog.h"

/* Every field, the day included: undo gives back exactly what stood. */
static void assert_same(const struct answers *left, const struct answers *right)
{
    for (int i = 0; i < QUESTION_COUNT; i++) {
        ck_assert_int_eq(left->items[i].state, right->items[i].state);
        ck_assert_int_eq(left->items[i].value, right->items[i].value);
        ck_assert_uint_eq(left->items[i].set, right->items[i].set);
        ck_assert_int_eq(left->items[i].as_of, right->items[i].as_of);
    }
}

START_TEST(change_answer__lays_in__a_new_answer)
{
    struct answers answers = fresh_answers();
    struct change change = {0};
    struct answer six = {.state = ANSWER_VALUE, .value = 6, .as_of = answer_day()};

    ck_assert(change_answer(&change, &answers, MONTHS, &six));

    ck_assert_int_eq(answers.items[MONTHS].value, 6);
    ck_assert_int_eq(change.count, 1);
    ck_assert_int_eq(change.items[0].before.state, ANSWER_NONE);
    change_clear(&change);
    ck_assert_int_eq(change.count, 0);
    answers_clear(&answers);
}
END_TEST

START_TEST(change_answer__passes_over__what_already_stands)
{
    struct answers answers = fresh_answers();
    struct change change = {0};
    struct answer six = {.state = ANSWER_VALUE, .value = 6, .as_of = answer_day() + 30};

    give(&answers, MONTHS, "6");

    ck_assert(!change_answer(&change, &answers, MONTHS, &six));
    ck_assert_int_eq(change.count, 0);
    ck_assert_int_eq(answers.items[MONTHS].as_of, answer_day());
    change_clear(&change);
    answers_clear(&answers);
}
END_TEST

START_TEST(change_answer__keeps__what_stood_before_the_first)
{
    struct answers answers = fresh_answers();
    struct change change = {0};
    struct answer six = {.state = ANSWER_VALUE, .value = 6, .as_of = answer_day()};
    struct answer seven = {.state = ANSWER_VALUE, .value = 7, .as_of = answer_day()};

    ck_assert(change_answer(&change, &answers, MONTHS, &six));
    ck_assert(change_answer(&change, &answers, MONTHS, &seven));
    ck_assert_int_eq(change.count, 1);

    change_undo(&change, &answers);
    ck_assert_int_eq(answers.items[MONTHS].state, ANSWER_NONE);
    change_redo(&change, &answers);
    ck_assert_int_eq(answers.items[MONTHS].value, 7);
    change_clear(&change);
    answers_clear(&answers);
}
END_TEST

START_TEST(change_undo__takes_back__several_answers_as_one)
{
    struct answers answers = fresh_answers();
    struct change change = {0};
    struct answer program = {.state = ANSWER_VALUE, .value = PROGRAM_COMPLETED, .as_of = 1};
    struct answer kind = {.state = ANSWER_UNKNOWN, .as_of = 1};

    give(&answers, PROGRAM, "enrolled");
    ck_assert(change_answer(&change, &answers, PROGRAM, &program));
    ck_assert(change_answer(&change, &answers, KIND, &kind));
    change_undo(&change, &answers);

    ck_assert_int_eq(answers.items[PROGRAM].value, PROGRAM_ENROLLED);
    ck_assert_int_eq(answers.items[PROGRAM].as_of, answer_day());
    ck_assert_int_eq(answers.items[KIND].state, ANSWER_NONE);
    change_clear(&change);
    answers_clear(&answers);
}
END_TEST

enum { CHANGES = 300 };

static void change_at_random(struct stream *stream, struct change *change, struct answers *answers)
{
    int count = 1 + draw(stream, 4);

    for (int i = 0; i < count; i++) {
        int question = draw(stream, QUESTION_COUNT);
        struct answer after = draw_answer(stream, &small_catalog.questions[question]);

        change_answer(change, answers, question, &after);
    }
}

START_TEST(change_undo_and_redo__give_back__every_state_on_the_way)
{
    struct stream stream = {.state = 10};
    struct answers answers = fresh_answers();
    struct answers states[CHANGES + 1] = {{0}};
    struct change changes[CHANGES] = {{0}};

    for (int i = 0; i < CHANGES; i++) {
        answers_copy(&states[i], &answers);
        change_at_random(&stream, &changes[i], &answers);
    }
    answers_copy(&states[CHANGES], &answers);

    for (int i = CHANGES - 1; i >= 0; i--) {
        change_undo(&changes[i], &answers);
        assert_same(&answers, &states[i]);
    }
    for (int i = 0; i < CHANGES; i++) {
        change_redo(&changes[i], &answers);
        assert_same(&answers, &states[i + 1]);
    }

    for (int i = 0; i < CHANGES; i++)
        change_clear(&changes[i]);
    for (int i = 0; i <= CHANGES; i++)
        answers_clear(&states[i]);
    answers_clear(&answers);
}
END_TEST

Suite *change_suite(void)
{
    Suite *suite = suite_create("change");
    TCase *tcase = tcase_create("change");

    tcase_add_test(tcase, change_answer__lays_in__a_new_answer);
    tcase_add_test(tcase, change_answer__passes_over__what_already_stands);
    tcase_add_test(tcase, change_answer__keeps__what_stood_before_the_first);
    tcase_add_test(tcase, change_undo__takes_back__several_answers_as_one);
    tcase_add_test(tcase, change_undo_and_redo__give_back__every_state_on_the_way);
    suite_add_tcase(suite, tcase);
    return suite;
}
