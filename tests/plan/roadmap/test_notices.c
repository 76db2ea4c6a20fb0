/* SPDX-License-Identifier: MIT
 * What the catalogue says at once: to whom, and from where. */
#include <string.h>

#include "plan/person.h"
#include "plan/plan_suites.h"

static void setup(void)
{
    person_setup();
    person_answer("school.level", "high-school");
    person_answer("school.program", "none");
    person_answer("work.coding_months", "0");
}

static bool is_told_of_first_jobs(void)
{
    person_plan();
    return person.roadmap->notice_count == 1 &&
           strstr(person.roadmap->notices[0]->text, "First jobs are mostly on site");
}

START_TEST(notices__to_one_who_wants_a_first_job_or_to_stay_home__say_where_first_jobs_are)
{
    person_answer("goal.target", "first-job");
    ck_assert(is_told_of_first_jobs());

    person_answer("goal.target", "CPC");
    ck_assert(!is_told_of_first_jobs());

    person_answer("goal.workplace", "remote");
    ck_assert(is_told_of_first_jobs());

    person_answer("work.coding_now", "yes");
    person_answer("work.coding_months", "30");
    ck_assert(!is_told_of_first_jobs());
}
END_TEST

/* A figure is never without its source. */
START_TEST(notices__sources__stand_among_those_of_the_roadmap)
{
    const struct index_list *sources;

    person_answer("goal.target", "first-job");
    ck_assert(is_told_of_first_jobs());
    sources = &person.roadmap->notices[0]->sources;

    ck_assert_int_gt(sources->count, 0);
    for (int i = 0; i < sources->count; i++) {
        bool listed = false;
        for (int j = 0; j < person.roadmap->source_count; j++)
            listed |= person.roadmap->sources[j] == sources->items[i];
        ck_assert(listed);
    }
}
END_TEST

Suite *notices_suite(void)
{
    Suite *suite = suite_create("notices");
    TCase *tcase = tcase_create("notices");

    tcase_add_checked_fixture(tcase, setup, person_teardown);
    tcase_add_test(tcase,
                   notices__to_one_who_wants_a_first_job_or_to_stay_home__say_where_first_jobs_are);
    tcase_add_test(tcase, notices__sources__stand_among_those_of_the_roadmap);
    suite_add_tcase(suite, tcase);
    return suite;
}
