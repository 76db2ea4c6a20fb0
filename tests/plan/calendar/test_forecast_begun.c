/* SPDX-License-Identifier: MIT
 * The forecast of what is under way: it keeps the end that was drawn for it while it may. */
#include "plan/calendar/sampling.h"
#include "plan/plan_suites.h"
#include "plan/small.h"

static const struct range weeks = {28, 42, 98};   /* 4/6/14 weeks: the middle is at 53.7 days */
static const struct range hours = {60, 100, 180}; /* at ten a week: at 77.7 days */

static struct mark begun = {.step = "only", .kind = MARK_STARTED, .cost = MONEY_NONE};

/* The roadmap when the step has been under way for so many days. */
static struct roadmap *days_after(int days)
{
    mini.progress = (struct progress){.marks = &begun, .mark_count = 1};
    begun.day = mini.today - days;
    return mini_roadmap(&mini);
}

/* How long the step then takes in all, by half and by 80 % of the draws. */
static void ask_length(int days, int *middle, int *most)
{
    roadmap = days_after(days);
    *middle = roadmap->p50 - begun.day;
    *most = roadmap->p80 - begun.day;
    roadmap_free(&roadmap);
}

static void make_study(void)
{
    int step = mini_step(&mini, "only", STEP_STUDY, 0, (struct range){0, 0, 0});

    mini.steps[step].hours =
        (struct estimate){.range = hours, .assumption = -1, .source = -1, .stated = true};
}

START_TEST(forecast__of_a_step_under_way__keeps_its_end_until_its_middle)
{
    static const int days[] = {1, 20, 41, 53};
    int middle, most, later, at_most;

    mini_step(&mini, "only", STEP_PAPERWORK, 0, weeks);
    ask_length(0, &middle, &most);
    for (size_t i = 0; i < sizeof days / sizeof days[0]; i++) {
        ask_length(days[i], &later, &at_most);
        ck_assert_int_eq(later, middle);
        ck_assert_int_eq(at_most, most);
    }
}
END_TEST

START_TEST(forecast__of_study_under_way__keeps_its_end_until_its_middle)
{
    static const int days[] = {1, 13, 30, 69, 76};
    int middle, most, later, at_most;

    make_study();
    ask_length(0, &middle, &most);
    for (size_t i = 0; i < sizeof days / sizeof days[0]; i++) {
        ask_length(days[i], &later, &at_most);
        ck_assert_int_eq(later, middle);
        ck_assert_int_eq(at_most, most);
    }
}
END_TEST

START_TEST(forecast__of_a_step_beyond_its_middle__moves_on_by_more_than_a_day_a_day)
{
    int before, after, most;

    mini_step(&mini, "only", STEP_PAPERWORK, 0, weeks);
    for (int days = 60; days < 200; days += 20) {
        ask_length(days, &before, &most);
        ask_length(days + 20, &after, &most);
        ck_assert_int_gt(before, days);
        ck_assert_int_gt(after - before, 20);
    }
}
END_TEST

START_TEST(forecast__of_a_step_under_way__never_ends_sooner_than_one_that_is_done)
{
    int middle, most;

    mini_step(&mini, "only", STEP_PAPERWORK, 0, weeks);
    for (int days = 1; days < 200; days++) {
        ask_length(days, &middle, &most);
        ck_assert_int_gt(middle, days);
        ck_assert_int_ge(most, middle);
    }
}
END_TEST

Suite *forecast_begun_suite(void)
{
    Suite *suite = suite_create("forecast_begun");
    TCase *tcase = tcase_create("forecast_begun");

    tcase_add_checked_fixture(tcase, small_setup, small_teardown);
    tcase_add_test(tcase, forecast__of_a_step_under_way__keeps_its_end_until_its_middle);
    tcase_add_test(tcase, forecast__of_study_under_way__keeps_its_end_until_its_middle);
    tcase_add_test(tcase, forecast__of_a_step_beyond_its_middle__moves_on_by_more_than_a_day_a_day);
    tcase_add_test(tcase, forecast__of_a_step_under_way__never_ends_sooner_than_one_that_is_done);
    suite_add_tcase(suite, tcase);
    return suite;
}
