/* SPDX-License-Identifier: MIT
 * What must hold of every roadmap, over random answers on the shipped catalogue.
 * MILEPOST_PROFILES sets how many are tried. */
#include <stdlib.h>

#include "milepost/roadmap.h"
#include "plan_suites.h"

static uint64_t state = UINT64_C(0x4d696c65706f7374);
static struct answers answers;
static date_day today;

static uint32_t dice(uint32_t sides)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (uint32_t)(state % sides);
}

static int profiles(void)
{
    const char *text = getenv("MILEPOST_PROFILES");
    int64_t count = 300;
    if (text)
        ck_assert(text_parse_number(text, 1, 1000000, &count));
    return (int)count;
}

static void setup(void)
{
    answers_init(&answers, catalog_builtin());
    today = date_from_civil(2026, 11, 23);
}

static void teardown(void)
{
    answers_clear(&answers);
}

/* A value of any kind the question takes; dates lie about the plan's day. */
static struct answer random_answer(const struct question *question)
{
    struct answer answer = {.state = ANSWER_VALUE, .as_of = today - (date_day)dice(400)};
    switch (question->type) {
    case ANSWER_CHOICE:
    case ANSWER_YESNO:
        answer.value = (int32_t)dice((uint32_t)question->value_count);
        break;
    case ANSWER_MULTI:
        answer.set = UINT64_C(1) << dice((uint32_t)question->value_count);
        break;
    case ANSWER_NUMBER:
    case ANSWER_MONEY:
        answer.value =
            question->min + (int32_t)dice((uint32_t)(question->max - question->min > 5000
                                                         ? 5000
                                                         : question->max - question->min + 1));
        break;
    case ANSWER_DATE:
        answer.value = today - 1500 + (date_day)dice(3000);
        break;
    }
    return answer;
}

static void answer_at_random(void)
{
    for (int q = 0; q < answers.catalog->question_count; q++) {
        const struct question *question = &answers.catalog->questions[q];
        uint32_t face = dice(10);
        answers.items[q] = (struct answer){.as_of = DATE_NONE};
        if (face < 5)
            answers.items[q] = random_answer(question);
        else if (face == 5)
            answers.items[q] = (struct answer){.state = ANSWER_UNKNOWN, .as_of = today};
        else if (face == 6 && question->is_private)
            answers.items[q] = (struct answer){.state = ANSWER_DECLINED, .as_of = today};
    }
}

static struct roadmap *plan(bool forecast)
{
    struct plan_input input = {.catalog = answers.catalog,
                               .answers = &answers,
                               .today = today,
                               .without_forecast = !forecast};
    return roadmap_make(&input);
}

static const char *goal(const struct roadmap *roadmap)
{
    return roadmap->goal_id;
}

START_TEST(roadmap__of_any_answers__comes_and_puts_needs_first)
{
    for (int i = 0, count = profiles(); i < count; i++) {
        answer_at_random();
        struct roadmap *roadmap = plan(true);
        ck_assert_msg(roadmap->step_count > 0, "%d: %s has no steps", i, goal(roadmap));
        ck_assert(!roadmap->capped);
        for (int s = 0; s < roadmap->step_count; s++) {
            const struct roadmap_step *step = &roadmap->steps[s];
            for (int n = 0; n < step->need_count; n++) {
                const struct roadmap_step *need = &roadmap->steps[step->needs[n]];
                if (need->finish == DATE_NONE || step->start == DATE_NONE ||
                    step->role == ROLE_COMPANION || need->kind == STEP_JOB)
                    continue;
                ck_assert_msg(need->finish <= step->start ||
                                  need->kind == STEP_STUDY, /* an apprenticeship is also work */
                              "%d: %s: %s starts before %s is done", i, goal(roadmap), step->id,
                              need->id);
            }
            ck_assert(step->start == DATE_NONE || step->start >= today || step->dose_count > 0);
        }
        ck_assert(roadmap->p80 == DATE_NONE || roadmap->p50 <= roadmap->p80);
        ck_assert_int_le(roadmap->cost.low, roadmap->cost.likely);
        ck_assert_int_le(roadmap->cost.likely, roadmap->cost.high);
        roadmap_free(&roadmap);
    }
}
END_TEST

START_TEST(roadmap__of_any_answers__studies_one_thing_at_a_time)
{
    for (int i = 0, count = profiles(); i < count; i++) {
        answer_at_random();
        struct roadmap *roadmap = plan(false);
        for (int a = 0; a < roadmap->step_count; a++) {
            for (int b = 0; b < a; b++) {
                const struct roadmap_step *x = &roadmap->steps[a], *y = &roadmap->steps[b];
                if (x->kind != STEP_STUDY || y->kind != STEP_STUDY || x->role != ROLE_ROUTE ||
                    y->role != ROLE_ROUTE || x->start == DATE_NONE || y->start == DATE_NONE)
                    continue;
                ck_assert_msg(x->finish <= y->start || y->finish <= x->start,
                              "%d: %s: %s and %s at once", i, goal(roadmap), x->id, y->id);
            }
        }
        roadmap_free(&roadmap);
    }
}
END_TEST

/* The goal's day on likely durations, or a far one when there is no route. */
static date_day soonest(void)
{
    struct roadmap *roadmap = plan(false);
    date_day day = INT32_MAX;
    for (int i = 0; i < roadmap->route_count; i++) {
        if (roadmap->routes[i].p50 != DATE_NONE && roadmap->routes[i].p50 < day)
            day = roadmap->routes[i].p50;
    }
    if (roadmap->goal_state == GOAL_REACHED)
        day = today;
    roadmap_free(&roadmap);
    return day;
}

/* The same answer, given on the same day, but for a higher number. */
static void raise_answer(const char *id, int by)
{
    int q = catalog_find_question(answers.catalog, id);
    struct answer *answer = &answers.items[q];
    answer->value += by;
    if (answer->value > answers.catalog->questions[q].max)
        answer->value = answers.catalog->questions[q].max;
}

START_TEST(roadmap__with_more_hours_a_week__is_never_later)
{
    int q = catalog_find_question(answers.catalog, "time.hours_per_week");
    for (int i = 0, count = profiles() / 2; i < count; i++) {
        answer_at_random();
        answers.items[q] =
            (struct answer){.state = ANSWER_VALUE, .value = 1 + (int32_t)dice(40), .as_of = today};
        date_day before = soonest();
        raise_answer("time.hours_per_week", 1 + (int)dice(15));
        ck_assert_msg(soonest() <= before, "%d: later with more hours", i);
    }
}
END_TEST

START_TEST(roadmap__with_more_experience__is_never_later)
{
    int q = catalog_find_question(answers.catalog, "work.coding_months");
    for (int i = 0, count = profiles() / 2; i < count; i++) {
        answer_at_random();
        answers.items[q] =
            (struct answer){.state = ANSWER_VALUE, .value = (int32_t)dice(24), .as_of = today};
        date_day before = soonest();
        raise_answer("work.coding_months", 1 + (int)dice(12));
        ck_assert_msg(soonest() <= before, "%d: later with more experience", i);
    }
}
END_TEST

START_TEST(roadmap__of_the_same_answers__is_the_same)
{
    for (int i = 0, count = profiles() / 3; i < count; i++) {
        answer_at_random();
        struct roadmap *first = plan(true), *second = plan(true);
        ck_assert_int_eq(first->p50, second->p50);
        ck_assert_int_eq(first->p80, second->p80);
        ck_assert_int_eq(first->cost_p80, second->cost_p80);
        ck_assert_int_eq(first->step_count, second->step_count);
        for (int s = 0; s < first->step_count; s++) {
            ck_assert_str_eq(first->steps[s].id, second->steps[s].id);
            ck_assert_int_eq(first->steps[s].finish, second->steps[s].finish);
        }
        roadmap_free(&first);
        roadmap_free(&second);
    }
}
END_TEST

Suite *properties_suite(void)
{
    Suite *suite = suite_create("properties");
    TCase *tcase = tcase_create("properties");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_set_timeout(tcase, 120);
    tcase_add_test(tcase, roadmap__of_any_answers__comes_and_puts_needs_first);
    tcase_add_test(tcase, roadmap__of_any_answers__studies_one_thing_at_a_time);
    tcase_add_test(tcase, roadmap__with_more_hours_a_week__is_never_later);
    tcase_add_test(tcase, roadmap__with_more_experience__is_never_later);
    tcase_add_test(tcase, roadmap__of_the_same_answers__is_the_same);
    suite_add_tcase(suite, tcase);
    return suite;
}
