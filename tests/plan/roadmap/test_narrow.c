/* SPDX-License-Identifier: MIT
 * Answers to find out, ordered by how much each would narrow the date or the cost. */
#include <stdio.h>
#include <string.h>

#include "plan/person.h"
#include "plan/plan_suites.h"

static void setup(void)
{
    person_setup();
    person_answer("goal.target", "CPC");
    person_answer("school.level", "high-school");
    person_answer("time.hours_per_week", "10");
}

static const struct roadmap_step *find_out(const char *question)
{
    char id[80];
    snprintf(id, sizeof id, "find-out.%s", question);
    return person_step(id);
}

START_TEST(find_out__that_moves_the_date__says_by_how_much)
{
    person_answer("work.coding_months", "unknown");
    person_plan();

    const struct roadmap_step *step = find_out("work.coding_months");
    ck_assert_int_gt(step->narrows_days, 0);
    ck_assert_int_gt(step->narrows_cost, 0);
    ck_assert_ptr_nonnull(strstr(step->why, "could move the date by up to"));
}
END_TEST

START_TEST(find_out__spans__the_plans_that_the_answers_give)
{
    person_answer("work.coding_months", "unknown");
    person_plan();
    int narrows = find_out("work.coding_months")->narrows_days;
    date_day soonest = INT32_MAX, latest = DATE_NONE;

    person.input.without_forecast = true;
    for (int months = 0; months <= 36; months++) {
        char text[16];
        snprintf(text, sizeof text, "%d", months);
        person_answer("work.coding_months", text);
        date_day finish = person_plan()->p50;
        soonest = finish < soonest ? finish : soonest;
        latest = finish > latest ? finish : latest;
    }
    ck_assert_int_eq(narrows, latest - soonest);
}
END_TEST

START_TEST(find_out__that_only_a_gate_asks_for__moves_nothing)
{
    person_answer("work.coding_months", "0");
    person_answer("screening.tb", "unknown");
    person_plan();

    ck_assert_int_eq(find_out("screening.tb")->narrows_days, 0);
}
END_TEST

START_TEST(find_out__that_a_school_waits_for__moves_the_date)
{
    person_answer("work.coding_months", "0");
    person_answer("background.record", "unknown");
    person_plan();

    ck_assert_int_gt(find_out("background.record")->narrows_days, 0);
}
END_TEST

START_TEST(find_outs__stand__in_order_of_what_they_narrow)
{
    person_answer("work.coding_months", "unknown");
    person_answer("school.program", "unknown");
    person_answer("work.practicode", "unknown");
    person_answer("time.hours_per_week", "unknown");
    person_plan();

    int before = INT32_MAX, found = 0;
    for (int i = 0; i < person.roadmap->step_count; i++) {
        const struct roadmap_step *step = &person.roadmap->steps[i];
        if (step->question < 0)
            continue;
        ck_assert_int_le(step->narrows_days, before);
        before = step->narrows_days;
        found++;
    }
    ck_assert_int_eq(found, 4);
}
END_TEST

Suite *narrow_suite(void)
{
    Suite *suite = suite_create("narrow");
    TCase *tcase = tcase_create("narrow");
    tcase_add_checked_fixture(tcase, setup, person_teardown);
    tcase_add_test(tcase, find_out__that_moves_the_date__says_by_how_much);
    tcase_add_test(tcase, find_out__spans__the_plans_that_the_answers_give);
    tcase_add_test(tcase, find_out__that_only_a_gate_asks_for__moves_nothing);
    tcase_add_test(tcase, find_out__that_a_school_waits_for__moves_the_date);
    tcase_add_test(tcase, find_outs__stand__in_order_of_what_they_narrow);
    suite_add_tcase(suite, tcase);
    return suite;
}
