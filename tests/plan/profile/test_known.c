/* SPDX-License-Identifier: MIT
 * Months of work and doses as a plan knows them today, by answers and by marks. */
#include <string.h>

#include "plan/person.h"
#include "plan/plan_suites.h"

static struct plan_input known_input(void)
{
    return (struct plan_input){.catalog = catalog_builtin(),
                               .answers = &person.answers,
                               .today = person.today,
                               .progress = person_progress()};
}

START_TEST(plan_work__while_it_goes_on__grows_from_the_day_it_was_told)
{
    struct plan_input input;

    person_answer("work.coding_months", "5");
    person_answer("work.coding_now", "yes");
    input = known_input();
    input.today = date_add_months(person.today, 3);
    struct plan_work work = plan_work(&input, EXPERIENCE_FIELD);

    ck_assert_int_eq(work.months, 8);
    ck_assert(work.told && work.going_on);
    ck_assert_int_eq(work.since, DATE_NONE);
}
END_TEST

START_TEST(plan_work__of_a_job_that_was_marked__has_the_day_it_began)
{
    date_day found = date_add_months(person.today, -4);
    struct plan_input input;

    person_answer("goal.target", "first-job");
    person_mark("first-job.physician-office", MARK_DONE, found);
    input = known_input();
    struct plan_work work = plan_work(&input, EXPERIENCE_FIELD);

    ck_assert_int_eq(work.since, found);
    ck_assert_int_eq(work.months, 4);
}
END_TEST

START_TEST(plan_work__that_nobody_told__is_not_told)
{
    struct plan_input input = known_input();

    ck_assert(!plan_work(&input, EXPERIENCE_FIELD).told);
    ck_assert(!plan_work(&input, EXPERIENCE_RELATED).told);
}
END_TEST

/* The ways in the catalogue's order: a course and Practicode, work and a course, work and
 * Practicode, two years of work. */
START_TEST(plan_apprentice__tells__what_each_way_lacks)
{
    int cpc_a = catalog_find_credential(catalog_builtin(), "CPC-A");
    const struct apprentice_way *ways;
    struct plan_input input;
    struct arena arena = {0};

    person_answer("work.credentials", "CPC-A");
    person_answer("work.coding_months", "13");
    person_answer("work.coding_now", "yes");
    input = known_input();

    ck_assert_int_eq(plan_apprentice(&input, cpc_a, &arena, &ways), 4);
    ck_assert_str_eq(ways[2].path->id, "work-practicode");
    ck_assert(ways[2].parts[0].met && !ways[2].parts[1].met && !ways[2].met);
    ck_assert_int_eq(ways[2].parts[1].day, DATE_NONE);
    ck_assert(!ways[3].met);
    ck_assert_int_eq(ways[3].parts[0].day, date_add_months(person.today, 11));
    input.today = date_add_months(person.today, 11);
    plan_apprentice(&input, cpc_a, &arena, &ways);
    ck_assert(ways[3].met);
    ck_assert_int_eq(
        plan_apprentice(&input, catalog_find_credential(input.catalog, "CPC"), &arena, &ways), 0);
    arena_clear(&arena);
}
END_TEST

static const struct {
    const char *answer;
    enum truth member;
} memberships[] = {{"yes", TRUTH_TRUE}, {"no", TRUTH_FALSE}, {"", TRUTH_UNKNOWN}};

START_TEST(plan_membership__is__what_was_told)
{
    struct plan_input input;

    person_answer("person.stage", "working");
    person_answer("member.aapc", memberships[_i].answer);
    input = known_input();
    ck_assert_int_eq(plan_membership(&input, 0), memberships[_i].member);
}
END_TEST

START_TEST(plan_doses__told_and_marked__stand_in_their_order)
{
    const struct catalog *catalog = catalog_builtin();
    struct plan_input input;
    date_day days[4];
    int mmr = 0;

    while (strcmp(catalog->vaccines[mmr].id, "mmr") != 0)
        mmr++;
    person_answer("vaccine.mmr", "partial");
    person_answer("vaccine.mmr.doses", "1");
    person_answer("vaccine.mmr.last", "2026-09-01");
    person_mark("vaccine.mmr", MARK_DOSE, person.today);
    input = known_input();

    ck_assert_int_eq(plan_doses(&input, mmr, days, 4), 2);
    ck_assert_int_eq(days[0], date_from_civil(2026, 9, 1));
    ck_assert_int_eq(days[1], person.today);
    ck_assert_int_eq(days[2], DATE_NONE);
}
END_TEST

Suite *known_suite(void)
{
    Suite *suite = suite_create("known");
    TCase *tcase = tcase_create("known");

    tcase_add_checked_fixture(tcase, person_setup, person_teardown);
    tcase_add_test(tcase, plan_work__while_it_goes_on__grows_from_the_day_it_was_told);
    tcase_add_test(tcase, plan_work__of_a_job_that_was_marked__has_the_day_it_began);
    tcase_add_test(tcase, plan_work__that_nobody_told__is_not_told);
    tcase_add_test(tcase, plan_apprentice__tells__what_each_way_lacks);
    ADD_TABLE_TEST(tcase, plan_membership__is__what_was_told, memberships);
    tcase_add_test(tcase, plan_doses__told_and_marked__stand_in_their_order);
    suite_add_tcase(suite, tcase);
    return suite;
}
