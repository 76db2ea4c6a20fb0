/* SPDX-License-Identifier: MIT
 * The forecast of exams against closed forms. */
#include <math.h>

#include "plan/calendar/sampling.h"
#include "plan/plan_suites.h"
#include "plan/small.h"

/* An exam of no days that costs $100, with a wait after each failed attempt. */
static int add_exam(const char *id, int fact, int permille, struct range wait)
{
    struct pass_rate *rate = arena_new(&mini.arena, 1, sizeof *rate);
    int exam = mini_step(&mini, id, STEP_EXAM, fact, (struct range){0, 0, 0});

    *rate = (struct pass_rate){
        .fact = -1, .permille = (int16_t)permille, .assumption = -1, .source = 0};
    mini.steps[exam].pass_rates = rate;
    mini.steps[exam].pass_rate_count = 1;
    mini.steps[exam].retake_days =
        (struct estimate){.stated = true, .range = wait, .assumption = -1, .source = 0};
    mini_price(&mini, exam, 100, 100, 100);
    return exam;
}

/* The share of draws, in percent, that reach the goal within so many days. */
static int within(int days)
{
    char text[DATE_TEXT];
    mini_answer(&mini, "goal.by", date_iso(mini.today + days, text));
    struct roadmap *timed = mini_roadmap(&mini);
    int percent = timed->meets_by;
    roadmap_free(&timed);
    return percent;
}

static const struct range month = {30, 30, 30};

/* An exam passed at 60 % a try: 60, 84, 93.6 and 97.44 % pass by the first four attempts, and it is
 * never passed in 0.4^4 = 2.56 %. */
START_TEST(forecast__of_an_exam__shows_the_share_not_reached)
{
    add_exam("exam", 0, 600, month);

    roadmap = mini_roadmap(&mini);

    check_share(roadmap->not_reached, pow(0.4, 4));
    ck_assert_int_eq(days_to(roadmap->p50), 0);
    ck_assert_int_eq(days_to(roadmap->p80), 30);
    ck_assert_int_eq(roadmap->cost.likely, 10000);
    ck_assert_int_eq(roadmap->cost_p80, 20000);
    ck_assert_int_eq(roadmap->odds, 60);
    roadmap_free(&roadmap);
}
END_TEST

/* One payment for two attempts: 84 % pay once. */
START_TEST(forecast__of_an_exam_paid_for_two_attempts__pays_once_for_both)
{
    int exam = add_exam("exam", 0, 600, month);
    ((struct price *)mini.steps[exam].cost.items)->attempts = 2;

    roadmap = mini_roadmap(&mini);

    ck_assert_int_eq(days_to(roadmap->p80), 30);
    ck_assert_int_eq(roadmap->cost_p80, 10000);
    roadmap_free(&roadmap);
}
END_TEST

START_TEST(forecast__of_an_exam__waits_longer_after_the_third_attempt)
{
    int exam = add_exam("exam", 0, 300, month);
    mini.steps[exam].third_retake_days =
        (struct estimate){.stated = true, .range = {365, 365, 365}, .assumption = -1, .source = 0};

    check_share(within(60), 1 - pow(0.7, 3));
    check_share(within(424), 1 - pow(0.7, 3));
    check_share(within(425), 1 - pow(0.7, 4));
}
END_TEST

START_TEST(forecast__of_an_exam__spreads_the_attempts_as_the_pass_rate_says)
{
    static const int permilles[] = {300, 420, 600, 700, 840};

    for (size_t i = 0; i < sizeof permilles / sizeof permilles[0]; i++) {
        double failed = 1 - permilles[i] / 1000.0;
        mini_clear(&mini);
        mini_init(&mini);
        add_exam(arena_format(&mini.arena, "exam%d", permilles[i]), 0, permilles[i], month);
        for (int attempt = 1; attempt <= FORECAST_ATTEMPTS; attempt++)
            check_share(within(30 * (attempt - 1)), 1 - pow(failed, attempt));
        check_share(within(10000), 1 - pow(failed, FORECAST_ATTEMPTS));
    }
}
END_TEST

/* Both must be passed: with failures f and g of the first and the second the shares multiply. */
START_TEST(forecast__of_two_exams__is_reached_when_both_are_passed)
{
    int ready = mini_fact(&mini, "ready");
    int last = add_exam("second", 0, 420, month);
    add_exam("first", ready, 700, month);
    mini_needs(&mini, last, ready);
    double none = 0.7 * 0.42, one = none * (0.3 + 0.58);
    double two = none * (0.3 * 0.3 + 0.3 * 0.58 + 0.58 * 0.58);

    roadmap = mini_roadmap(&mini);

    check_share(within(0), none);
    check_share(within(30), none + one);
    check_share(within(60), none + one + two);
    check_share(roadmap->not_reached, 1 - (1 - pow(0.3, 4)) * (1 - pow(0.58, 4)));
    ck_assert_int_eq(roadmap->odds, 29);
    roadmap_free(&roadmap);
}
END_TEST

/* Thirty exams at 60 %, so that their cost is nearly normal. One takes 1 + 0.4 + 0.16 + 0.064 =
 * 1.624 attempts in the mean, with variance 3.448 - 1.624^2; the four attempts of what is never
 * passed are paid. z at 0.8 -+ 4 * 0.0126 is 0.673 and 1.039, and attempts are whole. */
START_TEST(forecast__of_many_exams__costs_the_expected_attempts)
{
    int goal = mini_step(&mini, "goal", STEP_PAPERWORK, 0, (struct range){0, 0, 0});
    for (int i = 0; i < 30; i++) {
        const char *id = arena_format(&mini.arena, "exam%d", i);
        int fact = mini_fact(&mini, id);
        add_exam(id, fact, 600, month);
        mini_needs(&mini, goal, fact);
    }
    double mean = 30 * 1.624, deviation = sqrt(30 * (3.448 - 1.624 * 1.624));

    roadmap = mini_roadmap(&mini);

    ck_assert_double_ge((double)roadmap->cost_p80 / 10000, mean + 0.673 * deviation - 1);
    ck_assert_double_le((double)roadmap->cost_p80 / 10000, mean + 1.039 * deviation + 1);
    roadmap_free(&roadmap);
}
END_TEST

/* The share below `days` of a triangular wait of 14/30/90, and of two of them one after another. */
static double wait_share(double days)
{
    if (days <= 14)
        return 0;
    if (days >= 90)
        return 1;
    return days < 30 ? (days - 14) * (days - 14) / (76.0 * 16)
                     : 1 - (90 - days) * (90 - days) / (76.0 * 60);
}

static double two_waits_share(double days)
{
    enum { PARTS = 2000 };
    double share = 0;

    for (int i = 0; i < PARTS; i++) {
        double first = 14 + 76 * (i + 0.5) / PARTS;
        double density = wait_share(first + 0.019) - wait_share(first - 0.019); /* over 76 / 2000 */
        share += density * wait_share(days - first);
    }
    return share;
}

/* Passed at once, after one wait, after two (60 %, 24 %, 9.6 %); a third does not end so soon. */
START_TEST(forecast__of_an_exam__waits_between_attempts_as_long_as_it_must)
{
    static const int days[] = {20, 30, 40, 42};
    add_exam("exam", 0, 600, (struct range){14, 30, 90});

    for (size_t i = 0; i < sizeof days / sizeof days[0]; i++)
        check_share(within(days[i]),
                    0.6 + 0.24 * wait_share(days[i]) + 0.096 * two_waits_share(days[i]));
    check_share(within(13), 0.6);
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

    roadmap = mini_roadmap(&mini);

    const struct roadmap_step *first = &roadmap->steps[roadmap_find_step(roadmap, "exam")];
    const struct roadmap_step *then = &roadmap->steps[roadmap_find_step(roadmap, "frame")];
    ck_assert_int_eq(roadmap->p50, DATE_NONE);
    ck_assert_int_eq(first->start, mini.today);
    ck_assert_int_eq(first->finish, DATE_NONE);
    ck_assert_int_eq(then->start, DATE_NONE);
    roadmap_free(&roadmap);
}
END_TEST

Suite *forecast_exams_suite(void)
{
    Suite *suite = suite_create("forecast_exams");
    TCase *tcase = tcase_create("forecast_exams");
    tcase_add_checked_fixture(tcase, small_setup, small_teardown);
    tcase_add_test(tcase, forecast__of_an_exam__shows_the_share_not_reached);
    tcase_add_test(tcase, forecast__of_an_exam_paid_for_two_attempts__pays_once_for_both);
    tcase_add_test(tcase, forecast__of_an_exam__waits_longer_after_the_third_attempt);
    tcase_add_test(tcase, forecast__of_an_exam__spreads_the_attempts_as_the_pass_rate_says);
    tcase_add_test(tcase, forecast__of_two_exams__is_reached_when_both_are_passed);
    tcase_add_test(tcase, forecast__of_many_exams__costs_the_expected_attempts);
    tcase_add_test(tcase, forecast__of_an_exam__waits_between_attempts_as_long_as_it_must);
    tcase_add_test(tcase, forecast__of_an_exam_mostly_failed__dates_nothing_after_it);
    suite_add_tcase(suite, tcase);
    return suite;
}
