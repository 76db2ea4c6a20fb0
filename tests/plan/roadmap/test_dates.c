/* SPDX-License-Identifier: MIT
 * The dates of a line: where no route is left to draw, of what has no day, and of a series that
 * goes on. */
#include "plan/person.h"
#include "plan/plan_suites.h"
#include "plan/small.h"

static const struct roadmap_step *line(const char *id)
{
    int index = roadmap_find_step(roadmap, id);

    ck_assert_int_ge(index, 0);
    return &roadmap->steps[index];
}

/* Something to go on with, once the goal stands. */
static int step_after(const char *id, enum step_kind kind, struct range days)
{
    static const struct anchor after_goal = {.kind = ANCHOR_GOAL, .place = PLACE_AFTER, .use = ""};
    int step = mini_step(&mini, id, kind, -1, days);

    mini.steps[step].phase = PHASE_ADVANCE;
    mini.steps[step].with = &after_goal;
    mini.steps[step].with_count = 1;
    return step;
}

static void plan_with_goal_reached(void)
{
    mini.facts[0].met = yes_to("own.held");
    mini_answer(&mini, "own.held", "yes");
    roadmap = mini_roadmap(&mini);
    ck_assert_int_eq(roadmap->goal_state, GOAL_REACHED);
}

/* No goal is drawn, so there is no median: the likely days stand. */
START_TEST(dates__with_the_goal_reached__are_the_likely_ones)
{
    step_after("course", STEP_STUDY, (struct range){10, 10, 200});

    plan_with_goal_reached();

    ck_assert_int_eq(days_to(line("course")->start), 0);
    ck_assert_int_eq(days_to(line("course")->finish), 10);
    ck_assert_int_eq(days_to(line("course")->p80), 10);
}
END_TEST

START_TEST(dates__of_advice_with_the_goal_reached__are_any_time)
{
    step_after("advice", STEP_ADVICE, exactly(0));
    step_after("form", STEP_PAPERWORK, exactly(0));

    plan_with_goal_reached();

    ck_assert_str_eq(line("advice")->when, "any time");
    ck_assert_int_eq(line("advice")->start, DATE_NONE);
    ck_assert_ptr_null(line("form")->when);
    ck_assert_int_eq(days_to(line("form")->start), 0);
}
END_TEST

START_TEST(dates__of_a_wait_that_nobody_can_date__are_not_there)
{
    int over = mini_fact(&mini, "over");
    int goal = mini_step(&mini, "goal", STEP_PAPERWORK, 0, exactly(1));
    int bar = mini_step(&mini, "bar", STEP_WAIT, over, exactly(0));

    mini.steps[bar].days.stated = false;
    mini_needs(&mini, goal, over);
    roadmap = mini_roadmap(&mini);

    ck_assert_int_eq(line("bar")->start, DATE_NONE);
    ck_assert_int_eq(line("bar")->finish, DATE_NONE);
}
END_TEST

/* The second dose counts from four weeks after the first. */
START_TEST(dates__of_a_series_under_way__begin_with_its_next_dose)
{
    person_answer("goal.target", "CPC");
    person_answer("school.program", "none");
    person_answer("vaccine.hepb", "partial");
    person_answer("vaccine.hepb.product", "three-dose");
    person_answer("vaccine.hepb.doses", "1");
    person_answer("vaccine.hepb.last", "2026-11-20");

    person_plan();

    const struct roadmap_step *series = person_step("vaccine.hepb.three-dose");
    ck_assert_int_eq(series->dose_count, 2);
    ck_assert_int_gt(series->doses[0], person.today);
    ck_assert_int_eq(series->start, series->doses[0]);
}
END_TEST

Suite *dates_suite(void)
{
    Suite *suite = suite_create("dates");
    TCase *small = tcase_create("mini"), *shipped = tcase_create("person");

    tcase_add_checked_fixture(small, small_setup, small_teardown);
    tcase_add_test(small, dates__with_the_goal_reached__are_the_likely_ones);
    tcase_add_test(small, dates__of_advice_with_the_goal_reached__are_any_time);
    tcase_add_test(small, dates__of_a_wait_that_nobody_can_date__are_not_there);
    suite_add_tcase(suite, small);
    tcase_add_checked_fixture(shipped, person_setup, person_teardown);
    tcase_add_test(shipped, dates__of_a_series_under_way__begin_with_its_next_dose);
    suite_add_tcase(suite, shipped);
    return suite;
}
