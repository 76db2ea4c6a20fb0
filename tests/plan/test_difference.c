/* SPDX-License-Identifier: MIT
 * Covers the difference between two roadmaps: steps, days, prices, gates, goal and route. */
#include "milepost/difference.h"

#include <string.h>

#include "person.h"
#include "plan_suites.h"

static struct roadmap *before;
static struct difference difference;

/* High school, no program, no months, 10 hours a week, to the CPC. */
static void setup(void)
{
    person_setup();
    person_answer("goal.target", "CPC");
    person_answer("school.level", "high-school");
    person_answer("school.program", "none");
    person_answer("work.coding_months", "0");
    person_answer("time.hours_per_week", "10");
    person_plan();
    before = person.roadmap;
    person.roadmap = NULL;
}

static void teardown(void)
{
    difference_clear(&difference);
    roadmap_free(&before);
    person_teardown();
}

/* Compares the roadmap at the start with that of the answers as they are now. */
static void compare(void)
{
    difference_make(&difference, before, person_plan());
}

static bool is_gone(const char *id)
{
    for (int i = 0; i < difference.gone_count; i++)
        if (strcmp(before->steps[difference.gone[i]].id, id) == 0)
            return true;
    return false;
}

static bool is_added(const char *id)
{
    for (int i = 0; i < difference.added_count; i++)
        if (strcmp(person.roadmap->steps[difference.added[i]].id, id) == 0)
            return true;
    return false;
}

static const struct step_change *change_of(const char *id)
{
    for (int i = 0; i < difference.step_count; i++)
        if (strcmp(before->steps[difference.steps[i].before].id, id) == 0)
            return &difference.steps[i];
    return NULL;
}

START_TEST(difference_make__equal_answers__finds_nothing)
{
    compare();

    ck_assert(difference_is_empty(&difference));
}
END_TEST

START_TEST(difference_make__more_hours__moves_steps_and_the_finish)
{
    const struct step_change *exam;

    person_answer("time.hours_per_week", "20");
    compare();
    exam = change_of("exam.CPC");

    ck_assert(difference.finish);
    ck_assert_int_lt(person.roadmap->p50, before->p50);
    ck_assert_ptr_nonnull(exam);
    ck_assert(exam->moved);
    ck_assert_str_eq(person.roadmap->steps[exam->after].id, "exam.CPC");
    ck_assert_int_lt(difference_day(&person.roadmap->steps[exam->after]),
                     difference_day(&before->steps[exam->before]));
    ck_assert(!difference.goal);
    ck_assert(!difference.route);
    ck_assert_int_eq(difference.gone_count, 0);
    ck_assert_int_eq(difference.added_count, 0);
    ck_assert_int_eq(difference.gate_count, 0);
}
END_TEST

START_TEST(difference_make__a_program_completed__takes_its_steps_off)
{
    person_answer("school.program", "completed");
    person_answer("school.program_kind", "course");
    person_answer("school.program_hours", "100");
    person_answer("school.program_end", "2026-06");
    compare();

    ck_assert(is_gone("program.course"));
    ck_assert(difference.cost);
    ck_assert(difference.route);
    ck_assert_ptr_null(change_of("program.course"));
}
END_TEST

START_TEST(difference_make__an_unknown__adds_what_is_to_find_out)
{
    person_answer("background.record", "unknown");
    compare();

    ck_assert(is_added("find-out.background.record"));
    ck_assert(!is_gone("find-out.background.record"));
}
END_TEST

START_TEST(difference_make__a_conviction__changes_the_gate)
{
    const struct gate_change *change = NULL;

    person_answer("background.record", "conviction");
    compare();
    for (int i = 0; i < difference.gate_count; i++)
        if (difference.gates[i].after >= 0 && difference.gates[i].before >= 0)
            change = &difference.gates[i];

    ck_assert_ptr_nonnull(change);
    ck_assert_str_eq(before->gates[change->before].id, person.roadmap->gates[change->after].id);
    ck_assert_int_ne(before->gates[change->before].outcome,
                     person.roadmap->gates[change->after].outcome);
}
END_TEST

START_TEST(difference_make__a_goal_reached__has_no_gates_any_more)
{
    person_answer("work.credentials", "CPC");
    compare();

    ck_assert(difference.goal);
    ck_assert(difference.route);
    ck_assert_int_eq(person.roadmap->goal_state, GOAL_REACHED);
    ck_assert_int_eq(difference.gate_count, before->gate_count);
    for (int i = 0; i < difference.gate_count; i++)
        ck_assert_int_eq(difference.gates[i].after, -1);
}
END_TEST

START_TEST(difference_make__another_goal__is_told)
{
    person_answer("goal.target", "CCA");
    compare();

    ck_assert(difference.goal);
    ck_assert(is_gone("exam.CPC"));
    ck_assert(is_added("exam.CCA"));
}
END_TEST

START_TEST(difference_make__a_student__pays_less_on_the_same_days)
{
    const struct step_change *membership;

    person_answer("money.student", "yes");
    compare();
    membership = change_of("membership.AAPC");

    ck_assert(difference.cost);
    ck_assert_ptr_nonnull(membership);
    ck_assert(membership->repriced);
    ck_assert(!membership->moved);
}
END_TEST

START_TEST(difference_make__beside_the_same_event__has_not_moved)
{
    int letters;

    person_answer("time.hours_per_week", "20");
    compare();
    letters = roadmap_find_step(before, "work-letters");

    ck_assert_int_ge(letters, 0);
    ck_assert_str_eq(before->steps[letters].when, person_step("work-letters")->when);
    ck_assert_int_ne(before->steps[letters].by, person_step("work-letters")->by);
    ck_assert_ptr_null(change_of("work-letters"));
}
END_TEST

/* A deadline that moves behind doses that stay is no other day. */
START_TEST(difference_make__doses_on_the_same_days__have_not_moved)
{
    person_answer("school.program", "enrolled");
    compare();

    ck_assert_ptr_null(change_of("vaccine.tdap"));
    ck_assert_ptr_nonnull(change_of("exam.CPC"));
}
END_TEST

START_TEST(difference_make__evidence__is_told_apart_by_its_use)
{
    person_answer("school.program", "enrolled");
    compare();

    ck_assert_int_ge(roadmap_find_step(before, "tb-test@practicum"), 0);
    ck_assert(is_gone("tb-test@practicum"));
    ck_assert(!is_gone("tb-test@first-job"));
}
END_TEST

START_TEST(difference_make__a_budget__is_told)
{
    person_answer("money.budget", "2000");
    compare();

    ck_assert(difference.budget);
    ck_assert(!difference.cost);
    ck_assert(!difference_is_empty(&difference));
}
END_TEST

/* Whatever is answered: each step is on one list alone, and the other way round it is the same. */
START_TEST(difference_make__the_other_way_round__swaps_gone_and_new)
{
    struct difference back;
    int shared;

    person_answer("goal.target", "CCS");
    person_answer("time.hours_per_week", "25");
    person_answer("vaccine.hepb", "complete");
    person_answer("background.record", "none");
    compare();
    difference_make(&back, person.roadmap, before);
    shared = before->step_count - difference.gone_count;

    ck_assert_int_eq(shared, person.roadmap->step_count - difference.added_count);
    ck_assert_int_le(difference.step_count, shared);
    ck_assert_int_eq(back.gone_count, difference.added_count);
    ck_assert_int_eq(back.added_count, difference.gone_count);
    ck_assert_int_eq(back.step_count, difference.step_count);
    ck_assert_int_eq(back.gate_count, difference.gate_count);
    difference_clear(&back);
}
END_TEST

START_TEST(difference_day__of_a_step__is_the_day_that_is_shown)
{
    const date_day doses[] = {11, 15};
    struct roadmap_step step = {.by = 30, .start = 10, .finish = 20, .doses = doses};

    ck_assert_int_eq(difference_day(&step), 30);
    step.by = DATE_NONE;
    ck_assert_int_eq(difference_day(&step), 20);
    step.kind = STEP_EXAM;
    ck_assert_int_eq(difference_day(&step), 10);
    step.dose_count = 2;
    ck_assert_int_eq(difference_day(&step), 15);
    step.status = STEP_DONE;
    ck_assert_int_eq(difference_day(&step), 20);
}
END_TEST

/* What one more credential adds: units of a cycle, and what is paid for it a year. */
START_TEST(difference__of_one_more_credential__shows_the_units_and_dues_that_it_adds)
{
    person_answer("goal.target", "keep-current");
    person_answer("work.credentials", "CPC");
    roadmap_free(&before);
    person_plan();
    before = person.roadmap;
    person.roadmap = NULL;
    person_answer("work.credentials", "CPC,CPMA,CCS");
    compare();

    ck_assert_int_eq(difference.units_count, 2);
    ck_assert_int_eq(difference.units[0].before, 36);
    ck_assert_int_eq(difference.units[0].after, 40);
    ck_assert_int_eq(difference.units[1].before, 0);
    ck_assert_int_eq(difference.units[1].after, 20);
    ck_assert(difference.upkeep);
    ck_assert_int_gt(person.roadmap->upkeep_per_year, before->upkeep_per_year);
}
END_TEST

Suite *difference_suite(void)
{
    Suite *suite = suite_create("difference");
    TCase *tcase = tcase_create("difference");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, difference_make__equal_answers__finds_nothing);
    tcase_add_test(tcase, difference_make__more_hours__moves_steps_and_the_finish);
    tcase_add_test(tcase, difference_make__a_program_completed__takes_its_steps_off);
    tcase_add_test(tcase, difference_make__an_unknown__adds_what_is_to_find_out);
    tcase_add_test(tcase, difference_make__a_conviction__changes_the_gate);
    tcase_add_test(tcase, difference_make__a_goal_reached__has_no_gates_any_more);
    tcase_add_test(tcase, difference_make__another_goal__is_told);
    tcase_add_test(tcase, difference_make__a_student__pays_less_on_the_same_days);
    tcase_add_test(tcase, difference_make__beside_the_same_event__has_not_moved);
    tcase_add_test(tcase, difference_make__doses_on_the_same_days__have_not_moved);
    tcase_add_test(tcase, difference_make__evidence__is_told_apart_by_its_use);
    tcase_add_test(tcase, difference_make__a_budget__is_told);
    tcase_add_test(tcase, difference_make__the_other_way_round__swaps_gone_and_new);
    tcase_add_test(tcase, difference_day__of_a_step__is_the_day_that_is_shown);
    tcase_add_test(tcase,
                   difference__of_one_more_credential__shows_the_units_and_dues_that_it_adds);
    suite_add_tcase(suite, tcase);
    return suite;
}
