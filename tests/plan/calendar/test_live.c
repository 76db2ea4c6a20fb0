/* SPDX-License-Identifier: MIT
 * Live vaccines of a catalogue of its own: other intervals, series that wait for each other. */
#include <string.h>

#include "plan/plan_suites.h"
#include "plan/small.h"

static struct vaccine live[2];

static const struct dose often[] = {
    {.recommended_days = 0},
    {.recommended_days = 40, .min_from_previous = 40, .min_from_first = 40}};
static const struct dose seldom[] = {
    {.recommended_days = 0},
    {.recommended_days = 90, .min_from_previous = 90, .min_from_first = 90}};

static int live_series(const char *id, int vaccine, const struct dose *doses, int fact)
{
    int series = mini_step(&mini, id, STEP_SERIES, fact, (struct range){0, 0, 0});

    live[vaccine] = (struct vaccine){.id = id,
                                     .title = id,
                                     .product = "",
                                     .live = true,
                                     .live_gap_days = 30,
                                     .doses = doses,
                                     .dose_count = 2,
                                     .evidence = "",
                                     .renew = "",
                                     .question = 0};
    mini.steps[series].vaccine = (int16_t)vaccine;
    return series;
}

/* A goal after two live series, the second of which waits so many days for something else. */
static void two_live_series(int wait)
{
    int one = mini_fact(&mini, "one"), two = mini_fact(&mini, "two");
    int before = mini_fact(&mini, "before");
    int goal = mini_step(&mini, "goal", STEP_PAPERWORK, 0, (struct range){0, 0, 0});

    live_series("often", 0, often, one);
    int second = live_series("seldom", 1, seldom, two);
    mini_step(&mini, "wait", STEP_PAPERWORK, before, (struct range){wait, wait, wait});
    mini.catalog.vaccines = live;
    mini.catalog.vaccine_count = 2;
    mini_needs(&mini, goal, one);
    mini_needs(&mini, goal, two);
    mini_needs(&mini, second, before);
    roadmap = mini_roadmap(&mini);
}

static const struct roadmap_step *find(const char *id)
{
    int index = roadmap_find_step(roadmap, id);

    ck_assert_int_ge(index, 0);
    ck_assert_int_eq(roadmap->steps[index].dose_count, 2);
    return &roadmap->steps[index];
}

START_TEST(live_series__that_go_on_at_different_times__keep_the_catalogues_gap)
{
    two_live_series(_i);

    const struct roadmap_step *one = find("often"), *other = find("seldom");
    for (int i = 0; i < 2; i++) {
        for (int j = 0; j < 2; j++) {
            int apart = one->doses[i] - other->doses[j];
            ck_assert_msg(apart == 0 || apart <= -30 || apart >= 30, "%d days apart", apart);
        }
    }
    ck_assert_int_eq(one->doses[1] - one->doses[0], 40);
    ck_assert_int_eq(other->doses[1] - other->doses[0], 90);
    ck_assert_int_ge(roadmap->p50, other->doses[1]);
}
END_TEST

START_TEST(live_series__that_are_far_enough_apart__go_on_at_once)
{
    two_live_series(75);

    ck_assert_int_eq(find("often")->doses[0], mini.today);
    ck_assert_int_eq(find("seldom")->doses[0], mini.today + 75);
}
END_TEST

Suite *live_suite(void)
{
    Suite *suite = suite_create("live");
    TCase *tcase = tcase_create("live");

    tcase_add_checked_fixture(tcase, small_setup, small_teardown);
    tcase_add_loop_test(tcase, live_series__that_go_on_at_different_times__keep_the_catalogues_gap,
                        0, 80);
    tcase_add_test(tcase, live_series__that_are_far_enough_apart__go_on_at_once);
    suite_add_tcase(suite, tcase);
    return suite;
}
