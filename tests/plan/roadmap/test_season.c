/* SPDX-License-Identifier: MIT
 * What rests on a guess half a year wide is told by month: the first job and all that follows it.
 */
#include "plan/person.h"
#include "plan/plan_suites.h"

static void setup(void)
{
    person_setup();
    person_answer("goal.target", "first-job");
    person_answer("goal.setting", "physician-office");
    person_answer("school.level", "high-school");
    person_answer("school.program", "none");
    person_answer("work.coding_months", "0");
}

/* Nothing of the first job is told by day. */
START_TEST(season__of_a_first_job__is_that_of_its_day_and_the_goal)
{
    person_plan();

    ck_assert(person.roadmap->by_season);
    ck_assert(person_step("first-job.physician-office")->by_season);
    for (int i = 0; i < person.roadmap->route_count; i++)
        ck_assert(person.roadmap->routes[i].by_season);
    for (int i = 0; i < person.roadmap->milestone_count; i++)
        ck_assert_int_eq(person.roadmap->milestones[i].by_season,
                         person.roadmap->milestones[i].fact == person.roadmap->goal_fact);
    ck_assert(person_gate("vaccine-hepb")->wanted_by_season);
}
END_TEST

/* The course and the exam before the search keep their days, and so does what is due before it. */
START_TEST(season__before_the_search_for_a_job__is_not_told)
{
    person_plan();

    ck_assert(!person_step("exam.CPC")->by_season);
    ck_assert(!person_step("program.course")->by_season);
    ck_assert(!person_gate("background")->wanted_by_season);
}
END_TEST

/* A year at work before the next exam begins with that job. */
START_TEST(season__of_a_job_on_the_way__is_that_of_the_exam_behind_it)
{
    person_answer("goal.target", "CCS");
    person_answer("school.program", "completed");
    person_answer("school.program_kind", "course");
    person_plan();

    for (int i = 0; i < person.roadmap->route_count; i++) {
        const struct route_summary *route = &person.roadmap->routes[i];
        bool works = person_has_step(route, "first-job.physician-office") ||
                     person_has_step(route, "first-job.hospital-outpatient") ||
                     person_has_step(route, "first-job.hospital-inpatient") ||
                     person_has_step(route, "first-job.risk-adjustment");
        ck_assert_int_eq(route->by_season, works);
    }
}
END_TEST

/* Who knows how their town hires has a day. */
START_TEST(season__with_a_figure_of_ones_own__is_a_day)
{
    struct plan_assumption own = {.range = {30, 90, 270}};
    own.assumption = catalog_find_assumption(person.answers.catalog, "job-search-physician-office");
    person.input.assumptions = &own;
    person.input.assumption_count = 1;
    person_plan();

    ck_assert(!person.roadmap->by_season);
    ck_assert(!person_step("first-job.physician-office")->by_season);
}
END_TEST

static bool looks_further(const char *credential_step)
{
    bool found = false;

    for (int i = 0; i < person.roadmap->route_count; i++)
        found |= person_has_step(&person.roadmap->routes[i], credential_step);
    return found;
}

/* By a credential that few of the counted adverts ask for the search is taken to be longer, by an
 * assumption with a name. */
START_TEST(search__by_a_credential_that_few_adverts_ask_for__takes_longer)
{
    person_answer("adverts.CPC", "8");
    person_answer("adverts.CCA", "3");
    person_plan();
    ck_assert(!looks_further("wider-search.CPC"));
    ck_assert(!looks_further("wider-search.CCA"));

    person_answer("adverts.CCA", "2");
    person_plan();
    ck_assert(!looks_further("wider-search.CPC"));
    ck_assert(looks_further("wider-search.CCA"));
}
END_TEST

START_TEST(search__of_who_counted_no_adverts__is_the_same_by_any_credential)
{
    person_plan();

    ck_assert(!looks_further("wider-search.CPC"));
    ck_assert(!looks_further("wider-search.CCA"));
}
END_TEST

/* A paid apprenticeship is the job: its first day reaches the goal, not its last. */
START_TEST(first_job__as_an_apprentice__is_reached_on_the_first_day)
{
    person_answer("school.want_kind", "apprenticeship");
    person_plan();

    const struct roadmap_step *place = person_step("apprenticeship-place");
    ck_assert_int_eq(person_step("first-job.apprenticeship")->finish, place->finish);
    ck_assert_int_eq(person.roadmap->p50, place->finish);
    ck_assert_int_lt(roadmap_find_step(person.roadmap, "program.apprenticeship"), 0);
    ck_assert(person.roadmap->by_season);
}
END_TEST

/* For a credential its classes and its months count, to the end. */
START_TEST(credential__as_an_apprentice__takes_the_whole_of_it)
{
    person_answer("goal.target", "CPC");
    person_answer("school.want_kind", "apprenticeship");
    person_plan();

    ck_assert_int_eq(person.roadmap->goal_state, GOAL_OPEN);
    ck_assert(person_has_step(&person.roadmap->routes[0], "program.apprenticeship"));
    ck_assert_int_lt(roadmap_find_step(person.roadmap, "first-job.apprenticeship"), 0);
}
END_TEST

Suite *season_suite(void)
{
    Suite *suite = suite_create("season");
    TCase *tcase = tcase_create("season");

    tcase_add_checked_fixture(tcase, setup, person_teardown);
    tcase_add_test(tcase, season__of_a_first_job__is_that_of_its_day_and_the_goal);
    tcase_add_test(tcase, season__before_the_search_for_a_job__is_not_told);
    tcase_add_test(tcase, season__of_a_job_on_the_way__is_that_of_the_exam_behind_it);
    tcase_add_test(tcase, season__with_a_figure_of_ones_own__is_a_day);
    tcase_add_test(tcase, search__by_a_credential_that_few_adverts_ask_for__takes_longer);
    tcase_add_test(tcase, search__of_who_counted_no_adverts__is_the_same_by_any_credential);
    tcase_add_test(tcase, first_job__as_an_apprentice__is_reached_on_the_first_day);
    tcase_add_test(tcase, credential__as_an_apprentice__takes_the_whole_of_it);
    suite_add_tcase(suite, tcase);
    return suite;
}
