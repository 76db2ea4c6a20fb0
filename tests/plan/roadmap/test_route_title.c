/* SPDX-License-Identifier: MIT
 * What routes are called, on the shipped catalogue. */
#include <string.h>

#include "plan/person.h"
#include "plan/plan_suites.h"

static void newcomer(const char *months)
{
    person_answer("goal.target", "CPC");
    person_answer("school.level", "high-school");
    person_answer("school.program", "none");
    person_answer("work.coding_months", months);
    person_answer("time.hours_per_week", "10");
}

static const struct route_summary *route_called(const char *title)
{
    for (int i = 0; i < person.roadmap->route_count; i++)
        if (strcmp(person.roadmap->routes[i].title, title) == 0)
            return &person.roadmap->routes[i];
    ck_abort_msg("no route is called %s", title);
}

START_TEST(route_title__names__what_tells_routes_apart)
{
    const struct route_summary *route;

    newcomer("0");
    person_plan();
    route = route_called("Coding course, then Practicode");

    ck_assert_int_eq(route->part_count, 2);
    ck_assert_str_eq(route->parts[0], "coding course");
    ck_assert_str_eq(route->parts[1], "Practicode");
}
END_TEST

START_TEST(route_title__of_a_wait__says_how_long_it_still_is)
{
    newcomer("0");
    person_plan();
    route_called("Coding course, then first coding job, then a year at work");

    newcomer("7");
    person_plan();
    route_called("Coding course, then first coding job, then 5 months at work");

    person_answer("goal.preparation", "minimum");
    newcomer("0");
    person_plan();
    route_called("First coding job, then 2 years at work");
}
END_TEST

START_TEST(route_title__of_work_that_goes_on__needs_no_new_job)
{
    newcomer("20");
    person_answer("work.coding_now", "yes");
    person_answer("goal.preparation", "minimum");
    person_plan();

    route_called("Time at work");
}
END_TEST

static void a_coder_to_ccs(void)
{
    person_answer("goal.target", "CCS");
    person_answer("school.level", "high-school");
    person_answer("school.program", "none");
    person_answer("work.coding_months", "18");
    person_answer("time.hours_per_week", "8");
    person_plan();
}

START_TEST(route_title__of_two_exams__names_both)
{
    a_coder_to_ccs();

    const struct route_summary *route = route_called("CCA, then CCS");
    ck_assert_int_eq(route->part_count, 1); /* the goal's exam tells no routes apart */
    ck_assert_str_eq(route->parts[0], "CCA");
}
END_TEST

START_TEST(exam__before_another__is_prepared_for_and_sat_first)
{
    a_coder_to_ccs();

    ck_assert_int_le(person_step("prepare.CCA")->finish, person_step("prepare.CCS")->start);
    ck_assert_int_le(person_step("exam.CCA")->start, person_step("prepare.CCS")->start + 7);
    ck_assert_int_gt(person_step("exam.CCS")->start - person_step("exam.CCA")->finish, 60);
}
END_TEST

/* The months are collected in the first job, before the credential that leads to the second. */
START_TEST(route_title__of_a_wait_on_the_way__stands_where_it_is_waited)
{
    person_answer("goal.target", "first-job");
    person_answer("goal.setting", "billing");
    person_answer("school.level", "high-school");
    person_answer("school.program", "none");
    person_answer("work.coding_months", "0");
    person_answer("work.related_months", "14");
    person_answer("work.supervised_year", "yes");
    person_answer("work.coding_now", "no");
    person_answer("time.hours_per_week", "10");
    person_plan();

    route_called("A billing or records job, then 10 months at work, then CPB, then first billing "
                 "job");
}
END_TEST

START_TEST(route_title__with_nothing_to_tell_apart__is_the_exam)
{
    newcomer("30");
    person_answer("school.program", "completed");
    person_answer("school.program_kind", "certificate");
    person_plan();

    ck_assert_int_eq(route_called("Preparation and the exam")->part_count, 0);
}
END_TEST

Suite *route_title_suite(void)
{
    Suite *suite = suite_create("route_title");
    TCase *tcase = tcase_create("route_title");

    tcase_add_checked_fixture(tcase, person_setup, person_teardown);
    tcase_add_test(tcase, route_title__of_two_exams__names_both);
    tcase_add_test(tcase, exam__before_another__is_prepared_for_and_sat_first);
    tcase_add_test(tcase, route_title__names__what_tells_routes_apart);
    tcase_add_test(tcase, route_title__of_a_wait__says_how_long_it_still_is);
    tcase_add_test(tcase, route_title__of_work_that_goes_on__needs_no_new_job);
    tcase_add_test(tcase, route_title__of_a_wait_on_the_way__stands_where_it_is_waited);
    tcase_add_test(tcase, route_title__with_nothing_to_tell_apart__is_the_exam);
    suite_add_tcase(suite, tcase);
    return suite;
}
