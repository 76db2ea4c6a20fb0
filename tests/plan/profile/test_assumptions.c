/* SPDX-License-Identifier: MIT
 * A plan's own figures in place of the catalogue's assumptions. */
#include <string.h>

#include "plan/person.h"
#include "plan/plan_suites.h"

static struct plan_assumption own;

static void assume(const char *id, int low, int likely, int high)
{
    const struct catalog *catalog = catalog_builtin();

    own.assumption = -1;
    for (int i = 0; i < catalog->assumption_count; i++) {
        if (strcmp(catalog->assumptions[i].id, id) == 0)
            own.assumption = i;
    }
    ck_assert_int_ge(own.assumption, 0);
    own.range = (struct range){low, likely, high};
    person.input.assumptions = &own;
    person.input.assumption_count = 1;
}

static void a_coder_to_be(void)
{
    person_answer("goal.target", "CCA");
    person_answer("school.level", "high-school");
    person_answer("work.coding_months", "12");
    person_answer("time.hours_per_week", "7");
}

START_TEST(assumption__set_by_the_person__sets_the_length_of_a_step)
{
    a_coder_to_be();
    assume("prepare-cca", 30, 30, 30);
    person_plan();

    const struct roadmap_step *step = person_step("prepare.CCA");
    ck_assert_int_eq(step->hours.likely, 30);
    ck_assert_int_eq(step->finish - step->start, 30);
}
END_TEST

START_TEST(assumption__of_a_pass_rate__sets_the_odds)
{
    person_answer("goal.target", "CPC");
    person_answer("work.coding_months", "24");
    person_answer("goal.preparation", "minimum");
    assume("aapc-pass-course", 900, 900, 900);
    person_plan();

    ck_assert_int_eq(person.roadmap->odds, 90);
}
END_TEST

START_TEST(assumption__of_a_wait__sets_the_wait_after_a_failed_exam)
{
    person_answer("goal.target", "CPC");
    person_answer("work.coding_months", "24");
    person_answer("goal.preparation", "minimum");
    date_day before = person_plan()->p80;
    assume("aapc-retake-wait", 200, 200, 200);
    person_plan();

    ck_assert_int_gt(person.roadmap->p80, before + 150);
}
END_TEST

START_TEST(roadmap__tells__which_figures_are_the_persons_own)
{
    a_coder_to_be();
    assume("prepare-cca", 30, 31, 32);
    person_plan();

    for (int i = 0; i < catalog_builtin()->assumption_count; i++)
        ck_assert(person.roadmap->assumed[i].adjusted == (i == own.assumption));
    ck_assert_int_eq(person.roadmap->assumed[own.assumption].range.likely, 31);
}
END_TEST

static const char *const searches[][3] = {
    {"RHIA", "job-search-lead", "drug-screen@first-job"},
    {"CPCO", "job-search-lead", "background-check@first-job"},
    {"specialty", "job-search", "drug-screen@first-job"},
};

START_TEST(offer__comes__after_the_search_that_is_assumed)
{
    person_answer("goal.target", searches[_i][0]);
    person_answer("school.level", "bachelor");
    person_answer("work.coding_now", "no");
    person_answer("work.credentials", "CIC"); /* a specialty stands beside a core credential */
    person_answer("work.coding_months", "30");
    person_plan();

    const struct roadmap_step *search = person_step(searches[_i][1]);
    ck_assert_int_eq(search->start, person.roadmap->p50);
    ck_assert_int_ge(search->finish - search->start, 60);
    ck_assert_int_eq(search->assumption_count, 1);
    ck_assert_int_ge(person_step(searches[_i][2])->start, search->finish);
}
END_TEST

Suite *assumptions_suite(void)
{
    Suite *suite = suite_create("assumptions");
    TCase *tcase = tcase_create("assumptions");
    tcase_add_checked_fixture(tcase, person_setup, person_teardown);
    tcase_add_test(tcase, assumption__set_by_the_person__sets_the_length_of_a_step);
    tcase_add_test(tcase, assumption__of_a_pass_rate__sets_the_odds);
    tcase_add_test(tcase, assumption__of_a_wait__sets_the_wait_after_a_failed_exam);
    tcase_add_test(tcase, roadmap__tells__which_figures_are_the_persons_own);
    tcase_add_loop_test(tcase, offer__comes__after_the_search_that_is_assumed, 0,
                        (int)(sizeof searches / sizeof searches[0]));
    suite_add_tcase(suite, tcase);
    return suite;
}
