/* SPDX-License-Identifier: MIT
 * Evidence that goes stale, on a route and beside one; vaccine series that hold the goal up. */
#include <string.h>

#include "plan/person.h"
#include "plan/plan_suites.h"
#include "plan/small.h"

static const struct roadmap_step *step(const char *id)
{
    int index = roadmap_find_step(roadmap, id);
    ck_assert_msg(index >= 0, "no step %s", id);
    return &roadmap->steps[index];
}

/* A goal after two steps, a hundred days apart, that both want a test. */
static int two_uses(int low, int high, int valid)
{
    int early = mini_fact(&mini, "early"), tested = mini_fact(&mini, "tested");
    int late_fact = mini_fact(&mini, "late");
    int goal = mini_step(&mini, "goal", STEP_PAPERWORK, 0, exactly(1));
    int first = mini_step(&mini, "first", STEP_PAPERWORK, early, exactly(100));
    int second = mini_step(&mini, "second", STEP_PAPERWORK, late_fact, exactly(10));
    int test = mini_step(&mini, "test", STEP_SCREENING, tested, (struct range){low, low, high});

    mini.steps[test].perishable = true;
    mini.steps[test].valid_days = (int16_t)valid;
    mini_price(&mini, test, 30, 30, 30);
    mini_needs(&mini, goal, late_fact);
    mini_needs(&mini, second, early);
    mini_needs(&mini, first, tested);
    mini_needs(&mini, second, tested);
    return test;
}

START_TEST(evidence__wanted_twice__is_got_and_paid_twice)
{
    two_uses(2, 5, 30);
    roadmap = mini_roadmap(&mini);

    ck_assert_int_eq(step("test@first")->start, mini.today);
    ck_assert_int_gt(step("test@second")->start, mini.today + 90);
    ck_assert_int_eq(roadmap->cost.likely, 6000);
    ck_assert_int_eq(roadmap->routes[0].cost.likely, 6000);
}
END_TEST

START_TEST(evidence__is_begun__as_long_before_its_use_as_it_may_take)
{
    two_uses(2, 5, 30);
    roadmap = mini_roadmap(&mini);

    ck_assert_int_eq(step("second")->start - step("test@second")->start, 5);
}
END_TEST

START_TEST(evidence__is_never__stale_when_it_is_used)
{
    two_uses(1, 20, 7);
    roadmap = mini_roadmap(&mini);

    const struct roadmap_step *test = step("test@second");
    ck_assert_int_le(step("second")->start - test->finish, 7);
    ck_assert_int_le(test->finish, step("second")->start);
}
END_TEST

/* ---- series ---------------------------------------------------------------------------------- */

/* The doses of hepatitis B (vaccine hepb of the catalogue). */
static const struct dose three_doses[] = {
    {.recommended_days = 0, .min_from_previous = 0, .min_from_first = 0},
    {.recommended_days = 30, .min_from_previous = 28, .min_from_first = 28},
    {.recommended_days = 180, .min_from_previous = 56, .min_from_first = 112}};
static const struct vaccine hepatitis = {.id = "hepb",
                                         .title = "Hepatitis B",
                                         .product = "",
                                         .doses = three_doses,
                                         .dose_count = 3,
                                         .evidence = "",
                                         .renew = "",
                                         .question = 0};

/* A goal after a series and another step of so many days. */
static void series_beside(int days)
{
    int immune = mini_fact(&mini, "immune"), other = mini_fact(&mini, "other");
    int goal = mini_step(&mini, "goal", STEP_PAPERWORK, 0, exactly(0));
    int series = mini_step(&mini, "series", STEP_SERIES, immune, exactly(0));

    mini_step(&mini, "beside", STEP_PAPERWORK, other, exactly(days));
    mini.catalog.vaccines = &hepatitis;
    mini.catalog.vaccine_count = 1;
    mini.steps[series].vaccine = 0;
    mini_needs(&mini, goal, immune);
    mini_needs(&mini, goal, other);
    roadmap = mini_roadmap(&mini);
}

START_TEST(series__that_holds_the_goal_up__is_given_at_its_shortest)
{
    series_beside(10);

    ck_assert_int_eq(step("series")->doses[1] - mini.today, 28);
    ck_assert_int_eq(step("series")->doses[2] - mini.today, 112);
    ck_assert_int_eq(roadmap->p50 - mini.today, 112);
}
END_TEST

START_TEST(series__that_does_not_hold_the_goal_up__keeps_its_intervals)
{
    series_beside(300);

    ck_assert_int_eq(step("series")->doses[1] - mini.today, 30);
    ck_assert_int_eq(step("series")->doses[2] - mini.today, 180);
    ck_assert_int_eq(roadmap->p50 - mini.today, 300);
}
END_TEST

/* Something else then sets the date, and the goal is sooner all the same. */
START_TEST(series__that_holds_the_goal_up_in_part__is_given_at_its_shortest)
{
    series_beside(150);

    ck_assert_int_eq(step("series")->doses[2] - mini.today, 112);
    ck_assert_int_eq(roadmap->p50 - mini.today, 150);
}
END_TEST

/* ---- beside the route ------------------------------------------------------------------------ */

static void a_newcomer(void)
{
    person_answer("goal.target", "CPC");
    person_answer("school.level", "high-school");
    person_answer("work.coding_months", "0");
    person_answer("time.hours_per_week", "60");
    person_answer("vaccine.varicella", "immune");
}

/* Somebody with a CPC-A who finds work in so many days and lacks MMR. */
static void looks_for_work(int days)
{
    const struct catalog *catalog = catalog_builtin();
    static struct plan_assumption search;
    const struct step *job =
        &catalog->steps[catalog_find_step(catalog, "first-job.physician-office")];

    search = (struct plan_assumption){job->days.assumption, {days, days, days}};
    person.input.assumptions = &search;
    person.input.assumption_count = 1;
    person_answer("goal.target", "first-job");
    person_answer("goal.setting", "physician-office");
    person_answer("work.credentials", "CPC-A");
    person_answer("vaccine.mmr", "none");
    person_plan();
}

/* Two skin tests before it would fall within six weeks of the second dose. */
START_TEST(tb_test__of_two_steps_that_live_doses_hide__becomes_the_blood_test)
{
    looks_for_work(85);

    const struct roadmap_step *test = person_step("tb-blood@first-job");
    const struct roadmap_step *mmr = person_step("vaccine.mmr");
    ck_assert_int_eq(test->cost.likely, 7100);
    ck_assert_str_eq(test->when, "7 days before the first job");
    for (int d = 0; d < mmr->dose_count; d++)
        ck_assert(test->start <= mmr->doses[d] || test->start >= mmr->doses[d] + 42);
}
END_TEST

START_TEST(tb_test__that_no_day_before_its_use_suits__comes_with_the_first_live_dose)
{
    looks_for_work(20);

    const struct roadmap_step *test = person_step("tb-blood@first-job");
    ck_assert_int_eq(test->start, person_step("vaccine.mmr")->doses[0]);
    ck_assert_str_eq(test->when, "before or with the first live dose, for the first job");
}
END_TEST

START_TEST(tb_test__without_live_doses__stays_the_skin_test)
{
    a_newcomer();
    person_answer("vaccine.mmr", "complete");
    person_plan();

    ck_assert_int_eq(person_step("tb-test@first-job")->cost.likely, 6000);
    ck_assert_int_lt(roadmap_find_step(person.roadmap, "tb-blood"), 0);
}
END_TEST

/* Nothing is paid before the answer on reinstatement, the test of one visit neither. */
START_TEST(tb_test__that_takes_the_place_of_another__still_waits_for_what_guards_it)
{
    static struct plan_assumption own[2];
    for (int i = 0; i < catalog_builtin()->assumption_count; i++) {
        if (strcmp(catalog_builtin()->assumptions[i].id, "aapc-pass-self-study") == 0)
            own[0] = (struct plan_assumption){i, {900, 900, 900}};
        else if (strcmp(catalog_builtin()->assumptions[i].id, "job-search-lead") == 0)
            own[1] = (struct plan_assumption){i, {0, 0, 0}};
    }
    person.input.assumptions = own;
    person.input.assumption_count = 2;
    person_answer("goal.target", "CPCO");
    person_answer("time.hours_per_week", "51");
    person_answer("background.excluded", "yes");
    person_answer("background.reinstate_from", "2027-04-13");
    person_answer("vaccine.mmr", "complete");
    person_plan();

    ck_assert_int_ge(person_step("tb-blood@first-job")->start,
                     person_step("reinstatement-answer")->finish);
}
END_TEST

START_TEST(evidence__for_two_uses__stands_twice_and_says_what_for)
{
    a_newcomer();
    person_answer("vaccine.mmr", "complete");
    person_plan();

    ck_assert_str_eq(person_step("tb-test@first-job")->title,
                     "TB skin test, two steps (first job)");
    ck_assert_str_eq(person_step("tb-test@practicum")->title,
                     "TB skin test, two steps (practicum)");
    ck_assert_str_eq(person_step("practicum-package")->when, "28–30 days before the practicum");
    ck_assert_int_eq(person_step("practicum-package")->start, DATE_NONE);
}
END_TEST

/* The practicum brings the series on the roadmap before the job is there. */
START_TEST(series__wanted_for_a_practicum_and_a_job__has_the_first_day_of_the_job)
{
    a_newcomer();
    person_answer("vaccine.mmr", "none");
    person_plan();

    ck_assert_int_eq(person_step("vaccine.mmr")->by,
                     person_step("first-job.physician-office")->finish);
    ck_assert_int_eq(person_step("vaccine.mmr")->by, person_gate("vaccine-mmr")->by);
}
END_TEST

START_TEST(tb_test__for_a_practicum_without_a_day__keeps_away_from_live_doses)
{
    a_newcomer();
    person_answer("vaccine.mmr", "none");
    person_plan();
    ck_assert_str_eq(person_step("tb-test@practicum")->when,
                     "27 days before the practicum, but not in the 42 days after a live dose");

    person_answer("vaccine.mmr", "complete");
    person_answer("vaccine.varicella", "complete");
    person_plan();
    ck_assert_str_eq(person_step("tb-test@practicum")->when, "27 days before the practicum");
}
END_TEST

/* A dose of this season is none of the season in which work begins. */
START_TEST(evidence__of_a_season__waits_for_its_use)
{
    a_newcomer();
    person_answer("vaccine.flu", "none");
    person_plan();

    const struct roadmap_step *flu = person_step("vaccine.flu@first-job");
    ck_assert_int_eq(flu->start, person_step("first-job.physician-office")->finish);
    ck_assert_int_eq(flu->dose_count, 0);
    ck_assert(flu->by_month);
}
END_TEST

START_TEST(evidence__after_the_offer__is_told_by_the_month_of_the_job)
{
    a_newcomer();
    person_plan();

    const struct roadmap_step *screen = person_step("drug-screen@first-job");
    ck_assert_str_eq(screen->when, "after the offer");
    ck_assert(screen->by_month);
    ck_assert_int_eq(screen->start, person_step("first-job.physician-office")->finish);
}
END_TEST

Suite *evidence_suite(void)
{
    Suite *suite = suite_create("evidence");
    TCase *route = tcase_create("route"), *beside = tcase_create("beside");
    tcase_add_checked_fixture(route, small_setup, small_teardown);
    tcase_add_test(route, evidence__wanted_twice__is_got_and_paid_twice);
    tcase_add_test(route, evidence__is_begun__as_long_before_its_use_as_it_may_take);
    tcase_add_test(route, evidence__is_never__stale_when_it_is_used);
    tcase_add_test(route, series__that_holds_the_goal_up__is_given_at_its_shortest);
    tcase_add_test(route, series__that_does_not_hold_the_goal_up__keeps_its_intervals);
    tcase_add_test(route, series__that_holds_the_goal_up_in_part__is_given_at_its_shortest);
    suite_add_tcase(suite, route);
    tcase_add_checked_fixture(beside, person_setup, person_teardown);
    tcase_add_test(beside, tb_test__of_two_steps_that_live_doses_hide__becomes_the_blood_test);
    tcase_add_test(beside,
                   tb_test__that_no_day_before_its_use_suits__comes_with_the_first_live_dose);
    tcase_add_test(beside, tb_test__without_live_doses__stays_the_skin_test);
    tcase_add_test(beside,
                   tb_test__that_takes_the_place_of_another__still_waits_for_what_guards_it);
    tcase_add_test(beside, evidence__for_two_uses__stands_twice_and_says_what_for);
    tcase_add_test(beside, series__wanted_for_a_practicum_and_a_job__has_the_first_day_of_the_job);
    tcase_add_test(beside, tb_test__for_a_practicum_without_a_day__keeps_away_from_live_doses);
    tcase_add_test(beside, evidence__of_a_season__waits_for_its_use);
    tcase_add_test(beside, evidence__after_the_offer__is_told_by_the_month_of_the_job);
    suite_add_tcase(suite, beside);
    return suite;
}
