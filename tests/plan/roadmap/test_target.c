/* SPDX-License-Identifier: MIT
 * The day to be there by, and the one by which something held must be used: what is said when it
 * can't be met. */
#include "plan/person.h"
#include "plan/plan_suites.h"

static void setup(void)
{
    person_setup();
    person_answer("goal.target", "CCS");
    person_answer("school.level", "high-school");
    person_answer("school.program", "none");
    person_answer("work.coding_months", "0");
}

START_TEST(target__that_can_not_be_met__names_what_ends_sooner)
{
    person_answer("goal.by", "2027-06-30");
    person_answer("goal.priority", "cheapest");
    person_plan();

    ck_assert_int_lt(person.roadmap->meets_by, 50);
    ck_assert(person_is_told("The chance to be there by 30 Jun 2027, as you wish, is 0 %."));
    ck_assert(person_is_told("Sooner, even odds "));
    ck_assert(!person_is_told("With only what is required"));
}
END_TEST

/* To a beginner it is never told as days saved: there the learning itself would be left out. */
START_TEST(target__of_somebody_with_a_program__names_what_only_the_required_would_save)
{
    person_answer("school.program", "completed");
    person_answer("school.program_kind", "certificate");
    person_answer("goal.by", "2027-06-30");
    person_plan();

    ck_assert(person_is_told("With only what is required"));
}
END_TEST

START_TEST(target__on_the_soonest_route__names_no_sooner_one)
{
    person_answer("goal.by", "2026-12-31");
    person_answer("goal.priority", "soonest");
    person_answer("goal.preparation", "minimum");
    person_plan();

    ck_assert(person_is_told("The chance to be there by"));
    ck_assert(!person_is_told("Sooner, even odds "));
    ck_assert(!person_is_told("With only what is required"));
}
END_TEST

/* Another route of the plan gives the days already: minimum adds nothing to it. */
START_TEST(target__of_which_another_route_gives_the_days__credits_minimum_with_none)
{
    person_answer("goal.target", "CPC");
    person_answer("work.coding_months", "13");
    person_answer("work.coding_now", "yes");
    person_answer("work.credentials", "CPC-A");
    person_answer("goal.priority", "cheapest");
    person_answer("goal.by", "2026-12-20");
    person_plan();

    ck_assert(person_is_told("Sooner, even odds 15 Feb 2027: Practicode."));
    ck_assert(!person_is_told("With only what is required"));
}
END_TEST

START_TEST(target__that_is_met_more_often_than_not__says_nothing)
{
    person_answer("goal.by", "2031-01-01");
    person_plan();

    ck_assert_int_ge(person.roadmap->meets_by, 50);
    ck_assert(!person_is_told("The chance to be there by"));
}
END_TEST

/* ---- what is about to grow too old ----------------------------------------------------------- */

/* A program that counts until 10 February: 90 hours of preparation take more than five weeks at ten
 * a week, and fit into them at eighteen. */
START_TEST(program__about_to_grow_too_old__names_the_hours_that_would_save_it)
{
    person.today = date_from_civil(2027, 1, 4);
    person_answer("goal.target", "CBCS");
    person_answer("school.program", "completed");
    person_answer("school.program_kind", "course");
    person_answer("school.program_end", "2022-02-10");
    person_answer("time.hours_per_week", "10");
    person_plan();
    ck_assert_int_ge(roadmap_find_step(person.roadmap, "program.course"), 0);
    ck_assert(person_is_told("until 10 Feb 2027. With 18 hours of study a week instead of 10 that "
                             "could be in time, for $117 instead of $4,012."));

    person_answer("time.hours_per_week", "18");
    person_plan();
    ck_assert_int_lt(roadmap_find_step(person.roadmap, "program.course"), 0);
    ck_assert(!person_is_told("hours of study a week instead"));

    person_answer("time.hours_per_week", "17");
    person_plan();
    ck_assert(person_is_told("With 18 hours of study a week instead of 17"));
}
END_TEST

/* No pace is enough for three days, and what is too old already is not spoken of. */
START_TEST(program__that_no_pace_saves__is_not_spoken_of)
{
    person_answer("goal.target", "CBCS");
    person_answer("school.program", "completed");
    person_answer("school.program_kind", "course");
    person_answer("school.program_end", "2021-11-26");
    person_plan();
    ck_assert(!person_is_told("hours of study a week instead"));

    person_answer("school.program_end", "2020-11-26");
    person_plan();
    ck_assert(!person_is_told("hours of study a week instead"));
}
END_TEST

Suite *target_suite(void)
{
    Suite *suite = suite_create("target");
    TCase *tcase = tcase_create("target");
    tcase_add_checked_fixture(tcase, setup, person_teardown);
    tcase_add_test(tcase, target__that_can_not_be_met__names_what_ends_sooner);
    tcase_add_test(tcase,
                   target__of_somebody_with_a_program__names_what_only_the_required_would_save);
    tcase_add_test(tcase, target__on_the_soonest_route__names_no_sooner_one);
    tcase_add_test(tcase, target__of_which_another_route_gives_the_days__credits_minimum_with_none);
    tcase_add_test(tcase, target__that_is_met_more_often_than_not__says_nothing);
    tcase_add_test(tcase, program__about_to_grow_too_old__names_the_hours_that_would_save_it);
    tcase_add_test(tcase, program__that_no_pace_saves__is_not_spoken_of);
    suite_add_tcase(suite, tcase);
    return suite;
}
