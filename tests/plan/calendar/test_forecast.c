/* SPDX-License-Identifier: MIT
 * The forecast against closed forms. */
#include <math.h>

#include "plan/calendar/sampling.h"
#include "plan/plan_suites.h"
#include "plan/small.h"

START_TEST(forecast_triangular__meets__its_ends_and_mode)
{
    ck_assert_double_eq_tol(draws_triangular(4, 6, 14, 0), 4, 1e-9);
    ck_assert_double_eq_tol(draws_triangular(4, 6, 14, 0.2), 6, 1e-9);
    ck_assert_double_eq_tol(draws_triangular(4, 6, 14, 1), 14, 1e-9);
    ck_assert_double_eq_tol(draws_triangular(5, 5, 5, 0.3), 5, 1e-9);
}
END_TEST

static double uniform(const char *id, unsigned stream, unsigned draw)
{
    return draws_uniform(draws_hash(id), stream, draw);
}

START_TEST(forecast_uniform__depends_on__id_stream_and_draw_alone)
{
    ck_assert_double_eq(uniform("a", 1, 2), uniform("a", 1, 2));
    ck_assert_double_ne(uniform("a", 1, 2), uniform("b", 1, 2));
    ck_assert_double_ne(uniform("a", 1, 2), uniform("a", 2, 2));
    ck_assert_double_ne(uniform("a", 1, 2), uniform("a", 1, 3));
}
END_TEST

START_TEST(forecast_uniform__is__even)
{
    int tenths[10] = {0};
    for (unsigned draw = 0; draw < 20000; draw++)
        tenths[(int)(uniform("step", 0, draw) * 10)]++;

    for (int i = 0; i < 10; i++) {
        ck_assert_int_gt(tenths[i], 1800);
        ck_assert_int_lt(tenths[i], 2200);
    }
}
END_TEST

/* ---- durations ------------------------------------------------------------------------------- */

/* Days below which a share of a distribution lies. */
typedef double quantile(double share);

/* The day that is shown lies within what the draws may be off; durations are rounded up once. */
static void check_day(date_day shown, quantile *days, double p)
{
    ck_assert_double_ge(days_to(shown), days(p - share_off(p)));
    ck_assert_double_le(days_to(shown), days(p + share_off(p)) + 1);
}

static const struct range weeks = {28, 42, 98}; /* 4/6/14 weeks */

static double one_step(double share)
{
    double left = 42 - 28, width = 98 - 28;
    return share * width < left ? 28 + sqrt(share * width * left)
                                : 98 - sqrt((1 - share) * width * (width - left));
}

/* All four are done when the last is: each must be below. */
static double last_of_four(double share)
{
    return one_step(pow(share, 0.25));
}

/* planning.md, example 7: one step of 4/6/14 weeks has its 80 % date at 10.0 weeks. */
START_TEST(forecast__of_one_triangular_step__meets_the_closed_form)
{
    mini_step(&mini, "only", STEP_PAPERWORK, 0, weeks);

    roadmap = mini_roadmap(&mini);

    ck_assert_double_eq_tol(one_step(0.8), 70, 1e-9);
    check_day(roadmap->p50, one_step, 0.5);
    check_day(roadmap->p80, one_step, 0.8);
    roadmap_free(&roadmap);
}
END_TEST

/* A goal after so many steps side by side. */
static struct roadmap *side_by_side(int count, struct range days)
{
    int goal = mini_step(&mini, "goal", STEP_PAPERWORK, 0, (struct range){0, 0, 0});

    for (int i = 0; i < count; i++) {
        const char *id = arena_format(&mini.arena, "step%d", i);
        int fact = mini_fact(&mini, id);
        mini_step(&mini, id, STEP_PAPERWORK, fact, days);
        mini_needs(&mini, goal, fact);
    }
    return mini_roadmap(&mini);
}

/* The same four times in parallel: P80 11.9 weeks. */
START_TEST(forecast__of_four_parallel_steps__is_later_than_any_of_them)
{
    roadmap = side_by_side(4, weeks);

    check_day(roadmap->p50, last_of_four, 0.5);
    check_day(roadmap->p80, last_of_four, 0.8);
    ck_assert_double_eq_tol(days_to(roadmap->p80) / 7.0, 11.9, 0.2);
    roadmap_free(&roadmap);
}
END_TEST

/* Its mean is 10.4 weeks: the mean of 1,000 draws has a standard deviation of 1.7 weeks /
 * sqrt(1000) = 0.053; the streams of the four ids are as good as independent. */
START_TEST(forecast_uniform__of_four_ids__has_the_mean_of_the_last_of_them)
{
    static const char *const ids[] = {"step0", "step1", "step2", "step3"};
    double sum = 0, mean = 0;

    for (unsigned draw = 0; draw < FORECAST_DRAWS; draw++) {
        double last = 0;
        for (int i = 0; i < 4; i++)
            last = fmax(last, one_step(uniform(ids[i], 0, draw)));
        sum += last;
    }
    for (int i = 0; i < 1000; i++)
        mean += last_of_four((i + 0.5) / 1000) / 1000;

    ck_assert_double_eq_tol(mean / 7, 10.4, 0.05);
    ck_assert_double_eq_tol(sum / FORECAST_DRAWS / 7, mean / 7, 4 * 0.053);
}
END_TEST

/* Thirty one after another: nearly normal. One has mean (28 + 42 + 98) / 3 and half a day for
 * rounding up, variance (a^2 + b^2 + c^2 - ab - ac - bc) / 18 and that of rounding, 1/12; their sum
 * has skewness 0.476 / sqrt(30), which moves the quantile z by (z^2 - 1) / 6 of it. */
static double sum_of_thirty(double z)
{
    double mean = 30 * (56 + 0.5), deviation = sqrt(30 * (4116.0 / 18 + 1.0 / 12));

    return mean + deviation * (z + (z * z - 1) / 6 * 0.476 / sqrt(30));
}

START_TEST(forecast__of_a_long_chain__is_nearly_normal)
{
    int last = mini_step(&mini, "goal", STEP_PAPERWORK, 0, weeks);
    for (int i = 1; i < 30; i++) {
        const char *id = arena_format(&mini.arena, "step%d", i);
        int fact = mini_fact(&mini, id);
        mini_needs(&mini, last, fact);
        last = mini_step(&mini, id, STEP_PAPERWORK, fact, weeks);
    }

    roadmap = mini_roadmap(&mini);

    /* z of 0.5 -+ 4 * 0.0158 and 0.8 -+ 4 * 0.0126 */
    ck_assert_double_ge(days_to(roadmap->p50), sum_of_thirty(-0.159));
    ck_assert_double_le(days_to(roadmap->p50), sum_of_thirty(0.159));
    ck_assert_double_ge(days_to(roadmap->p80), sum_of_thirty(0.673));
    ck_assert_double_le(days_to(roadmap->p80), sum_of_thirty(1.039));
    roadmap_free(&roadmap);
}
END_TEST

/* Days are so fine here that the two never end on the same one. */
START_TEST(forecast__of_two_equal_steps__has_each_of_them_critical_in_half_of_the_draws)
{
    roadmap = side_by_side(2, (struct range){28000, 42000, 98000});

    int first = roadmap->steps[roadmap_find_step(roadmap, "step0")].criticality;
    int second = roadmap->steps[roadmap_find_step(roadmap, "step1")].criticality;
    check_share(first, 0.5);
    ck_assert_int_ge(first + second, 99);
    ck_assert_int_le(first + second, 100);
    roadmap_free(&roadmap);
}
END_TEST

/* At its longest the one takes less than the other at its shortest. */
START_TEST(forecast__of_a_step_that_is_always_shorter__never_has_it_critical)
{
    int goal = mini_step(&mini, "goal", STEP_PAPERWORK, 0, (struct range){0, 0, 0});
    int quick = mini_fact(&mini, "quick"), slow = mini_fact(&mini, "slow");
    mini_step(&mini, "quick", STEP_PAPERWORK, quick, (struct range){1, 5, 27});
    mini_step(&mini, "slow", STEP_PAPERWORK, slow, weeks);
    mini_needs(&mini, goal, quick);
    mini_needs(&mini, goal, slow);

    roadmap = mini_roadmap(&mini);

    ck_assert_int_eq(roadmap->steps[roadmap_find_step(roadmap, "quick")].criticality, 0);
    ck_assert_int_eq(roadmap->steps[roadmap_find_step(roadmap, "slow")].criticality, 100);
    roadmap_free(&roadmap);
}
END_TEST

/* Under other ids the streams are others: what is shown varies from one to the next by the standard
 * deviation of a quantile, sqrt(p (1 - p) / n) over the density, which is 0.70 days at the median
 * and 0.89 at 80 %. Of 200 tries it is known to 5 %, four of which are allowed. */
START_TEST(forecast__with_other_streams__varies_as_a_thousand_draws_must)
{
    enum { TRIES = 200 };
    double sum[2] = {0}, squares[2] = {0};

    for (int i = 0; i < TRIES; i++) {
        mini_clear(&mini);
        mini_init(&mini);
        mini_step(&mini, arena_format(&mini.arena, "only%d", i), STEP_PAPERWORK, 0,
                  (struct range){2800, 4200, 9800});
        roadmap = mini_roadmap(&mini);
        double days[2] = {days_to(roadmap->p50), days_to(roadmap->p80)};
        for (int q = 0; q < 2; q++) {
            sum[q] += days[q] / 100;
            squares[q] += days[q] * days[q] / 10000;
        }
        roadmap_free(&roadmap);
    }
    for (int q = 0; q < 2; q++) {
        double p = q ? 0.8 : 0.5, mean = sum[q] / TRIES;
        double density = 2 * sqrt((1 - p) / (70.0 * 56)); /* right of the mode */
        double expected = sqrt(p * (1 - p) / FORECAST_DRAWS) / density;
        double deviation = sqrt((squares[q] - TRIES * mean * mean) / (TRIES - 1));
        ck_assert_double_eq_tol(mean, one_step(p), 4 * expected / sqrt(TRIES));
        ck_assert_double_eq_tol(deviation / expected, 1, 0.2);
    }
}
END_TEST

/* ---- the same again -------------------------------------------------------------------------- */

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
    tcase_add_checked_fixture(tcase, small_setup, small_teardown);
    tcase_add_test(tcase, forecast_triangular__meets__its_ends_and_mode);
    tcase_add_test(tcase, forecast_uniform__depends_on__id_stream_and_draw_alone);
    tcase_add_test(tcase, forecast_uniform__is__even);
    tcase_add_test(tcase, forecast__of_one_triangular_step__meets_the_closed_form);
    tcase_add_test(tcase, forecast__of_four_parallel_steps__is_later_than_any_of_them);
    tcase_add_test(tcase, forecast_uniform__of_four_ids__has_the_mean_of_the_last_of_them);
    tcase_add_test(tcase, forecast__of_a_long_chain__is_nearly_normal);
    tcase_add_test(tcase,
                   forecast__of_two_equal_steps__has_each_of_them_critical_in_half_of_the_draws);
    tcase_add_test(tcase, forecast__of_a_step_that_is_always_shorter__never_has_it_critical);
    tcase_add_test(tcase, forecast__with_other_streams__varies_as_a_thousand_draws_must);
    tcase_add_test(tcase, forecast__is__the_same_every_time);
    suite_add_tcase(suite, tcase);
    return suite;
}
