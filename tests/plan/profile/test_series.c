/* SPDX-License-Identifier: MIT
 * The days of the doses to come: what doses that were given, of the same vaccine or another, leave
 * of them. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "plan/person.h"
#include "plan/plan_suites.h"

static const struct roadmap_step *step(const char *id)
{
    const struct roadmap_step *step = person_step(id);

    ck_assert_int_gt(step->dose_count, 0);
    return step;
}

/* The day of a dose to come, counted from 0. */
static date_day dose(const char *id, int number)
{
    ck_assert_int_lt(number, step(id)->dose_count);
    return step(id)->doses[number];
}

static void answer_day(const char *id, date_day day)
{
    char text[DATE_TEXT];

    person_answer(id, date_iso(day, text));
}

static void one_dose(const char *vaccine, date_day last)
{
    char id[64];

    person_answer(vaccine, "partial");
    snprintf(id, sizeof id, "%s.doses", vaccine);
    person_answer(id, "1");
    snprintf(id, sizeof id, "%s.last", vaccine);
    answer_day(id, last);
}

static void newcomer(void)
{
    person_answer("goal.target", "CPC");
    person_answer("school.level", "high-school");
    person_answer("school.program", "none");
}

/* ---- live vaccines --------------------------------------------------------------------------- */

START_TEST(live_dose__planned__is_28_days_after_a_live_dose_that_was_given)
{
    newcomer();
    one_dose("vaccine.varicella", person.today - 9);
    person_answer("vaccine.mmr", "none");
    person_plan();

    ck_assert_int_eq(dose("vaccine.mmr", 0), person.today + 19);
    ck_assert_int_eq(dose("vaccine.varicella", 0), person.today + 19);
    ck_assert_int_eq(dose("vaccine.mmr", 1), person.today + 47);
}
END_TEST

/* Also of a series that is complete with it. */
START_TEST(live_dose__planned__is_28_days_after_the_last_of_a_complete_series)
{
    newcomer();
    person_answer("vaccine.mmr", "complete");
    answer_day("vaccine.mmr.last", person.today - 3);
    person_answer("vaccine.varicella", "none");
    person_plan();

    ck_assert_int_eq(dose("vaccine.varicella", 0), person.today + 25);
    ck_assert(
        person.roadmap->relevant[catalog_find_question(catalog_builtin(), "vaccine.mmr.last")]);
}
END_TEST

START_TEST(live_doses__both_to_come__are_on_one_day)
{
    newcomer();
    person_answer("vaccine.mmr", "none");
    person_answer("vaccine.varicella", "none");
    person_plan();

    for (int i = 0; i < 2; i++)
        ck_assert_int_eq(dose("vaccine.mmr", i), dose("vaccine.varicella", i));
}
END_TEST

static void check_apart(date_day day, date_day other)
{
    ck_assert_msg(day == other || day - other >= 28 || other - day >= 28,
                  "live doses %d days apart", day - other);
}

/* Both begun, on every pair of days of two months. */
START_TEST(live_doses__whatever_days_were_told__are_on_one_day_or_28_apart)
{
    newcomer();
    for (int mmr = 0; mmr < 60; mmr += 7) {
        for (int varicella = 0; varicella < 60; varicella += 9) {
            one_dose("vaccine.mmr", person.today - mmr);
            one_dose("vaccine.varicella", person.today - varicella);
            person_plan();
            check_apart(dose("vaccine.mmr", 0), dose("vaccine.varicella", 0));
            check_apart(dose("vaccine.mmr", 0), person.today - varicella);
            check_apart(dose("vaccine.varicella", 0), person.today - mmr);
        }
    }
}
END_TEST

START_TEST(dose__of_a_vaccine_that_is_not_live__waits_for_no_live_dose)
{
    newcomer();
    one_dose("vaccine.varicella", person.today - 9);
    person_answer("vaccine.tdap", "none");
    person_answer("vaccine.hepb", "none");
    person_plan();

    ck_assert_int_eq(dose("vaccine.tdap", 0), person.today);
    ck_assert_int_eq(dose("vaccine.hepb.three-dose", 0), person.today);
}
END_TEST

/* ---- waits ----------------------------------------------------------------------------------- */

/* The wait since the last dose goes on while other things do. */
START_TEST(series__that_goes_on_late__does_not_wait_twice)
{
    newcomer();
    person_answer("goal.start", "2027-03-01");
    one_dose("vaccine.hepb", person.today - 10);
    person_answer("vaccine.hepb.product", "three-dose");
    person_plan();

    ck_assert_int_eq(dose("vaccine.hepb.three-dose", 0), date_from_civil(2027, 3, 1));
    ck_assert_int_eq(dose("vaccine.hepb.three-dose", 1), date_from_civil(2027, 3, 1) + 150);
}
END_TEST

START_TEST(series__at_its_shortest__tells_the_day_without_counting_a_wait_twice)
{
    /* A course that is over before the series is. */
    const struct plan_assumption eight_weeks = {
        .assumption = catalog_find_assumption(catalog_builtin(), "course-80-days"),
        .range = {56, 56, 56},
    };

    person.input.assumptions = &eight_weeks;
    person.input.assumption_count = 1;
    person.today = date_from_civil(2026, 11, 29);
    person_answer("goal.target", "CPC");
    person_answer("vaccine.hepb", "partial");
    person_answer("vaccine.hepb.doses", "1");
    person_answer("vaccine.hepb.last", "2026-11-10");
    person_answer("vaccine.hepb.product", "three-dose");
    person_answer("school.program", "enrolled");
    person_answer("school.program_kind", "course");
    person_answer("school.practicum", "yes");
    person_plan();

    const char *late = step("vaccine.hepb.three-dose")->late;
    ck_assert_ptr_nonnull(late);
    ck_assert_msg(strstr(late, "it could be done on 2 Mar 2027.") != NULL, "%s", late);
}
END_TEST

/* A day is a dose, also where nobody counted. */
START_TEST(dose__after_one_of_which_only_the_day_is_told__waits_for_it)
{
    newcomer();
    person_answer("vaccine.mmr", "partial");
    answer_day("vaccine.mmr.last", person.today);
    person_plan();

    ck_assert_int_eq(step("vaccine.mmr")->dose_count, 1);
    ck_assert_int_eq(dose("vaccine.mmr", 0), person.today + 28);
}
END_TEST

/* ---- hepatitis B ----------------------------------------------------------------------------- */

/* Two of three doses, the last of them today, for a practicum that only the shortest intervals are
 * in time for. */
static void two_of_three(void)
{
    char end[DATE_TEXT];

    person_answer("goal.target", "CPC");
    person_answer("school.program", "enrolled");
    person_answer("school.practicum", "yes");
    person_answer("school.program_end", date_iso(person.today + 100, end));
    person_answer("vaccine.hepb", "partial");
    person_answer("vaccine.hepb.doses", "2");
    person_answer("vaccine.hepb.product", "three-dose");
    answer_day("vaccine.hepb.last", person.today);
}

START_TEST(hepatitis_b__without_the_first_day__takes_it_for_as_late_as_it_can_have_been)
{
    two_of_three();
    person_plan();

    ck_assert_int_eq(dose("vaccine.hepb.three-dose", 0), person.today + 84);
}
END_TEST

START_TEST(hepatitis_b__with_the_first_day__may_end_28_days_sooner)
{
    two_of_three();
    answer_day("vaccine.hepb.first", person.today - 60);
    person_plan();

    ck_assert_int_eq(dose("vaccine.hepb.three-dose", 0), person.today + 56);
}
END_TEST

START_TEST(hepatitis_b__ends__16_weeks_after_the_first_dose_and_8_after_the_second)
{
    two_of_three();
    for (int first = 28; first < 70; first += 3) {
        answer_day("vaccine.hepb.first", person.today - first);
        person_plan();
        int days = first < 56 ? 112 - first : 56;
        ck_assert_int_eq(dose("vaccine.hepb.three-dose", 0), person.today + days);
    }
}
END_TEST

/* A first dose after the last is a slip of the pen. */
START_TEST(hepatitis_b__with_a_first_day_after_the_last__is_planned_without_it)
{
    two_of_three();
    answer_day("vaccine.hepb.last", person.today - 10);
    answer_day("vaccine.hepb.first", person.today);
    person_plan();

    ck_assert_int_eq(dose("vaccine.hepb.three-dose", 0), person.today + 74);
}
END_TEST

static bool first_day_is_asked(void)
{
    int question = catalog_find_question(catalog_builtin(), "vaccine.hepb.first");
    bool *active = calloc((size_t)catalog_builtin()->question_count, sizeof *active);

    ck_assert_int_ge(question, 0);
    ck_assert(catalog_builtin()->questions[question].is_private);
    interview_active(&person.answers, active);
    bool asked = active[question] && person_plan()->relevant[question];
    free(active);
    return asked;
}

START_TEST(hepatitis_b__asks_for_the_first_day__where_the_third_dose_hangs_on_it)
{
    two_of_three();
    ck_assert(first_day_is_asked());
    person_answer("vaccine.hepb.product", "two-dose");
    ck_assert(!first_day_is_asked());
    person_answer("vaccine.hepb.product", "three-dose");
    person_answer("vaccine.hepb.doses", "1");
    ck_assert(!first_day_is_asked());
    person_answer("vaccine.hepb", "none");
    ck_assert(!first_day_is_asked());
}
END_TEST

/* ---- Tdap ------------------------------------------------------------------------------------ */

static void tdap_doses(const char *doses, const char *last)
{
    newcomer();
    person_answer("vaccine.tdap", "partial");
    person_answer("vaccine.tdap.doses", doses);
    person_answer("vaccine.tdap.last", last);
    person_plan();
}

START_TEST(tdap__after_one_dose__goes_on_after_28_days_and_six_months)
{
    tdap_doses("1", "2026-11-20");

    ck_assert_int_eq(step("vaccine.tdap")->dose_count, 2);
    ck_assert_int_eq(dose("vaccine.tdap", 0), date_from_civil(2026, 12, 18));
    ck_assert_int_eq(dose("vaccine.tdap", 1), date_from_civil(2027, 6, 18));
}
END_TEST

START_TEST(tdap__after_two_doses__goes_on_six_months_after_the_last)
{
    tdap_doses("2", "2026-08-31");

    ck_assert_int_eq(step("vaccine.tdap")->dose_count, 1);
    ck_assert_int_eq(dose("vaccine.tdap", 0), date_from_civil(2027, 2, 28));
}
END_TEST

/* The months that follow have 181 to 184 days. */
START_TEST(tdap__that_goes_on_late__keeps_six_months_before_its_last_dose)
{
    for (int month = 1; month <= 12; month++) {
        person.today = date_from_civil(2027, month, 1);
        tdap_doses("1", "2020-05-05");
        ck_assert_int_eq(dose("vaccine.tdap", 0), person.today);
        ck_assert_int_ge(dose("vaccine.tdap", 1), date_add_months(person.today, 6));
        ck_assert_int_le(dose("vaccine.tdap", 1), date_add_months(person.today, 6) + 3);
    }
}
END_TEST

START_TEST(tdap__never_begun__is_one_dose)
{
    newcomer();
    person_answer("vaccine.tdap", "none");
    person_plan();

    ck_assert_int_eq(step("vaccine.tdap")->dose_count, 1);
    ck_assert_int_eq(dose("vaccine.tdap", 0), person.today);
}
END_TEST

/* ---- flu ------------------------------------------------------------------------------------- */

/* The plan, on day `today`, of who had a flu dose on that day and is to have a job in a few months.
 */
static const struct roadmap_gate *flu_gate_of(date_day today)
{
    person.today = today;
    newcomer();
    person_answer("goal.target", "first-job");
    person_answer("goal.setting", "physician-office");
    person_answer("work.credentials", "CPC");
    person_answer("work.coding_now", "no");
    person_answer("vaccine.flu", "complete");
    answer_day("vaccine.flu.last", today);
    person_plan();
    return person_gate("vaccine-flu");
}

START_TEST(flu__given_in_march__does_not_clear_a_job_after_the_season)
{
    const struct roadmap_gate *gate = flu_gate_of(date_from_civil(2027, 3, 20));

    ck_assert_int_ge(gate->by, date_from_civil(2027, 7, 1));
    ck_assert_int_eq(gate->outcome, GATE_ACTION);
    ck_assert_int_eq(person_step("renew-flu")->start, date_from_civil(2027, 7, 1));
}
END_TEST

START_TEST(flu__given_in_a_season__clears_a_job_in_it)
{
    const struct roadmap_gate *gate = flu_gate_of(date_from_civil(2026, 10, 5));

    ck_assert_int_lt(gate->by, date_from_civil(2027, 7, 1));
    ck_assert_int_eq(gate->outcome, GATE_CLEAR);
}
END_TEST

START_TEST(flu__given_on_the_first_day_of_a_season__counts_for_all_of_it)
{
    flu_gate_of(date_from_civil(2027, 7, 1));
    ck_assert_int_eq(person_step("renew-flu")->start, date_from_civil(2028, 7, 1));

    flu_gate_of(date_from_civil(2027, 6, 30));
    ck_assert_int_eq(person_step("renew-flu")->start, date_from_civil(2027, 7, 1));
}
END_TEST

/* ---- doses that are all there ---------------------------------------------------------------- */

static const struct {
    const char *vaccine, *step, *product;
    int doses; /* with fewer, one more is planned */
} complete[] = {
    {"vaccine.mmr", "vaccine.mmr", NULL, 2},
    {"vaccine.varicella", "vaccine.varicella", NULL, 2},
    {"vaccine.tdap", "vaccine.tdap", NULL, 3},
    {"vaccine.hepb", "vaccine.hepb.three-dose", "three-dose", 3},
    {"vaccine.hepb", "vaccine.hepb.two-dose", "two-dose", 2},
};

static void plan_after_doses(const char *vaccine, const char *product, int doses)
{
    char id[64], number[8];

    one_dose(vaccine, person.today - 900);
    snprintf(id, sizeof id, "%s.doses", vaccine);
    snprintf(number, sizeof number, "%d", doses);
    person_answer(id, number);
    if (product)
        person_answer("vaccine.hepb.product", product);
    person_plan();
}

START_TEST(series__with_all_doses_had__asks_for_proof_and_plans_none)
{
    newcomer();
    plan_after_doses(complete[_i].vaccine, complete[_i].product, complete[_i].doses);
    ck_assert_int_lt(roadmap_find_step(person.roadmap, complete[_i].step), 0);
    ck_assert_int_ge(roadmap_find_step(person.roadmap, "vaccine-proof"), 0);

    plan_after_doses(complete[_i].vaccine, complete[_i].product, complete[_i].doses - 1);
    ck_assert_int_eq(step(complete[_i].step)->dose_count, 1);
    ck_assert_int_lt(roadmap_find_step(person.roadmap, "vaccine-proof"), 0);
}
END_TEST

Suite *series_suite(void)
{
    Suite *suite = suite_create("series");
    TCase *tcase = tcase_create("series"), *wide = tcase_create("pairs of days");

    tcase_add_checked_fixture(tcase, person_setup, person_teardown);
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, live_dose__planned__is_28_days_after_a_live_dose_that_was_given);
    tcase_add_test(tcase, live_dose__planned__is_28_days_after_the_last_of_a_complete_series);
    tcase_add_test(tcase, live_doses__both_to_come__are_on_one_day);
    tcase_add_test(tcase, dose__of_a_vaccine_that_is_not_live__waits_for_no_live_dose);
    tcase_add_test(tcase, series__that_goes_on_late__does_not_wait_twice);
    tcase_add_test(tcase, series__at_its_shortest__tells_the_day_without_counting_a_wait_twice);
    tcase_add_test(tcase, dose__after_one_of_which_only_the_day_is_told__waits_for_it);
    tcase_add_test(tcase, tdap__after_one_dose__goes_on_after_28_days_and_six_months);
    tcase_add_test(tcase, tdap__after_two_doses__goes_on_six_months_after_the_last);
    tcase_add_test(tcase, tdap__that_goes_on_late__keeps_six_months_before_its_last_dose);
    tcase_add_test(tcase, tdap__never_begun__is_one_dose);
    tcase_add_test(tcase, flu__given_in_march__does_not_clear_a_job_after_the_season);
    tcase_add_test(tcase, flu__given_in_a_season__clears_a_job_in_it);
    tcase_add_test(tcase, flu__given_on_the_first_day_of_a_season__counts_for_all_of_it);
    tcase_add_test(tcase,
                   hepatitis_b__without_the_first_day__takes_it_for_as_late_as_it_can_have_been);
    tcase_add_test(tcase, hepatitis_b__with_the_first_day__may_end_28_days_sooner);
    tcase_add_test(tcase, hepatitis_b__ends__16_weeks_after_the_first_dose_and_8_after_the_second);
    tcase_add_test(tcase, hepatitis_b__with_a_first_day_after_the_last__is_planned_without_it);
    tcase_add_test(tcase, hepatitis_b__asks_for_the_first_day__where_the_third_dose_hangs_on_it);
    tcase_add_loop_test(tcase, series__with_all_doses_had__asks_for_proof_and_plans_none, 0,
                        (int)(sizeof complete / sizeof complete[0]));
    suite_add_tcase(suite, tcase);
    tcase_add_checked_fixture(wide, person_setup, person_teardown);
    tcase_set_timeout(wide, 60);
    tcase_set_tags(wide, "wide");
    tcase_add_test(wide, live_doses__whatever_days_were_told__are_on_one_day_or_28_apart);
    suite_add_tcase(suite, wide);
    return suite;
}
