/* SPDX-License-Identifier: MIT
 * The forecast against closed forms. */
#include <math.h>

#include "mini.h"
#include "plan_suites.h"

static struct mini mini;

static void setup(void)
{
    mini_init(&mini);
}

static void teardown(void)
{
    mini_clear(&mini);
}

static int days_to(const struct mini *from, date_day day)
{
    return day - from->today;
}

START_TEST(forecast_triangular__meets__its_ends_and_mode)
{
    ck_assert_double_eq_tol(forecast_triangular(4, 6, 14, 0), 4, 1e-9);
    ck_assert_double_eq_tol(forecast_triangular(4, 6, 14, 0.2), 6, 1e-9);
    ck_assert_double_eq_tol(forecast_triangular(4, 6, 14, 1), 14, 1e-9);
    ck_assert_double_eq_tol(forecast_triangular(5, 5, 5, 0.3), 5, 1e-9);
}
END_TEST

START_TEST(forecast_uniform__depends_on__id_stream_and_draw_alone)
{
    ck_assert_double_eq(forecast_uniform("a", 1, 2), forecast_uniform("a", 1, 2));
    ck_assert_double_ne(forecast_uniform("a", 1, 2), forecast_uniform("b", 1, 2));
    ck_assert_double_ne(forecast_uniform("a", 1, 2), forecast_uniform("a", 2, 2));
    ck_assert_double_ne(forecast_uniform("a", 1, 2), forecast_uniform("a", 1, 3));
}
END_TEST

START_TEST(forecast_uniform__is__even)
{
    int tenths[10] = {0};
    for (unsigned draw = 0; draw < 20000; draw++)
        tenths[(int)(forecast_uniform("step", 0, draw) * 10)]++;

    for (int i = 0; i < 10; i++) {
        ck_assert_int_gt(tenths[i], 1800);
        ck_assert_int_lt(tenths[i], 2200);
    }
}
END_TEST

/* planning.md, example 7: one step of 4/6/14 weeks has its 80 % date at 10.0 weeks. */
START_TEST(forecast__of_one_triangular_step__meets_the_closed_form)
{
    mini_step(&mini, "only", STEP_PAPERWORK, 0, (struct range){28, 42, 98});

    struct roadmap *roadmap = mini_roadmap(&mini);

    ck_assert_int_eq(roadmap->goal_state, GOAL_OPEN);
    ck_assert_double_eq_tol(days_to(&mini, roadmap->p50) / 7.0, 14 - sqrt(0.5 * 10 * 8), 0.25);
    ck_assert_double_eq_tol(days_to(&mini, roadmap->p80) / 7.0, 10.0, 0.25);
    roadmap_free(&roadmap);
}
END_TEST

/* The same four times in parallel: P80 11.9 weeks. */
START_TEST(forecast__of_four_parallel_steps__is_later_than_any_of_them)
{
    int goal = mini_step(&mini, "goal", STEP_PAPERWORK, 0, (struct range){0, 0, 0});
    const char *const ids[] = {"one", "two", "three", "four"};
    for (int i = 0; i < 4; i++) {
        int fact = mini_fact(&mini, ids[i]);
        mini_step(&mini, ids[i], STEP_PAPERWORK, fact, (struct range){28, 42, 98});
        mini_needs(&mini, goal, fact);
    }

    struct roadmap *roadmap = mini_roadmap(&mini);

    ck_assert_double_eq_tol(days_to(&mini, roadmap->p80) / 7.0, 11.9, 0.25);
    ck_assert_double_eq_tol(days_to(&mini, roadmap->p50) / 7.0, 10.3, 0.35);
    roadmap_free(&roadmap);
}
END_TEST

/* An exam passed at 60 % a try with four tries fails for good in 0.4^4 = 2.56 % of draws. */
START_TEST(forecast__of_an_exam__shows_the_share_not_reached)
{
    static const struct pass_rate rate = {
        .fact = -1, .permille = 600, .assumption = -1, .source = 0};
    int exam = mini_step(&mini, "exam", STEP_EXAM, 0, (struct range){0, 0, 0});
    mini.steps[exam].pass_rates = &rate;
    mini.steps[exam].pass_rate_count = 1;
    mini.steps[exam].retake_days =
        (struct estimate){.stated = true, .range = {30, 30, 30}, .assumption = -1, .source = 0};
    mini_price(&mini, exam, 100, 100, 100);

    struct roadmap *roadmap = mini_roadmap(&mini);

    ck_assert_int_ge(roadmap->not_reached, 1);
    ck_assert_int_le(roadmap->not_reached, 4);
    ck_assert_int_eq(days_to(&mini, roadmap->p50), 0);
    ck_assert_int_eq(days_to(&mini, roadmap->p80), 30);
    ck_assert_int_eq(roadmap->cost.likely, 10000);
    ck_assert_int_eq(roadmap->cost_p80, 20000);
    ck_assert_int_eq(roadmap->odds, 60);
    roadmap_free(&roadmap);
}
END_TEST

/* At 10 % a try more than half of the draws never pass: nothing after the exam has a date. */
START_TEST(forecast__of_an_exam_mostly_failed__dates_nothing_after_it)
{
    static const struct pass_rate rate = {
        .fact = -1, .permille = 100, .assumption = -1, .source = 0};
    static const struct anchor after_goal = {.kind = ANCHOR_GOAL, .place = PLACE_AFTER};
    int exam = mini_step(&mini, "exam", STEP_EXAM, 0, (struct range){1, 1, 1});
    int frame = mini_step(&mini, "frame", STEP_PAPERWORK, -1, (struct range){2, 2, 2});
    mini.steps[exam].pass_rates = &rate;
    mini.steps[exam].pass_rate_count = 1;
    mini.steps[exam].hours =
        (struct estimate){.stated = true, .range = {4, 4, 4}, .assumption = -1, .source = 0};
    mini.steps[frame].with = &after_goal;
    mini.steps[frame].with_count = 1;

    struct roadmap *roadmap = mini_roadmap(&mini);

    const struct roadmap_step *first = &roadmap->steps[roadmap_find_step(roadmap, "exam")];
    const struct roadmap_step *then = &roadmap->steps[roadmap_find_step(roadmap, "frame")];
    ck_assert_int_eq(roadmap->p50, DATE_NONE);
    ck_assert_int_eq(first->start, mini.today);
    ck_assert_int_eq(first->finish, DATE_NONE);
    ck_assert_int_eq(then->start, DATE_NONE);
    roadmap_free(&roadmap);
}
END_TEST

START_TEST(forecast__is__the_same_every_time)
{
    int fact = mini_fact(&mini, "study");
    int goal = mini_step(&mini, "goal", STEP_PAPERWORK, 0, (struct range){5, 9, 30});
    mini_step(&mini, "study", STEP_STUDY, fact, (struct range){10, 20, 60});
    mini_needs(&mini, goal, fact);

    struct roadmap *first = mini_roadmap(&mini), *second = mini_roadmap(&mini);

    ck_assert_int_eq(first->p50, second->p50);
    ck_assert_int_eq(first->p80, second->p80);
    roadmap_free(&first);
    roadmap_free(&second);
}
END_TEST

Suite *forecast_suite(void)
{
    Suite *suite = suite_create("forecast");
    TCase *tcase = tcase_create("forecast");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, forecast_triangular__meets__its_ends_and_mode);
    tcase_add_test(tcase, forecast_uniform__depends_on__id_stream_and_draw_alone);
    tcase_add_test(tcase, forecast_uniform__is__even);
    tcase_add_test(tcase, forecast__of_one_triangular_step__meets_the_closed_form);
    tcase_add_test(tcase, forecast__of_four_parallel_steps__is_later_than_any_of_them);
    tcase_add_test(tcase, forecast__of_an_exam__shows_the_share_not_reached);
    tcase_add_test(tcase, forecast__of_an_exam_mostly_failed__dates_nothing_after_it);
    tcase_add_test(tcase, forecast__is__the_same_every_time);
    suite_add_tcase(suite, tcase);
    return suite;
}
