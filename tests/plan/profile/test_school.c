/* SPDX-License-Identifier: MIT
 * What a chosen school changes: its figures stand in place of the catalogue's range. */
#include <string.h>

#include "plan/person.h"
#include "plan/plan_suites.h"

static struct plan_school school;

static int program(const char *id)
{
    const struct catalog *catalog = catalog_builtin();
    for (int i = 0; i < catalog->program_count; i++) {
        if (strcmp(catalog->programs[i].id, id) == 0)
            return i;
    }
    return -1;
}

static uint64_t approval(const char *id)
{
    const struct catalog *catalog = catalog_builtin();
    const struct question *question =
        &catalog->questions[catalog_find_question(catalog, "school.program_approval")];
    return UINT64_C(1) << catalog_find_value(question, id);
}

/* A school of which only name and kind are known. */
static void choose(const char *kind)
{
    school = (struct plan_school){.name = "Evergreen College",
                                  .program = program(kind),
                                  .hours = -1,
                                  .weeks = -1,
                                  .price = MONEY_NONE,
                                  .intake = DATE_NONE,
                                  .practicum = TRUTH_UNKNOWN};
    ck_assert_int_ge(school.program, 0);
    person.input.school = &school;
}

static void setup(void)
{
    person_setup();
    person_answer("goal.target", "CPC");
    person_answer("school.level", "high-school");
    person_answer("school.program", "none");
    person_answer("work.coding_months", "0");
    person_answer("time.hours_per_week", "10");
    choose("course");
}

/* Whether a reason of the step holds a text. */
static bool school_says(const struct roadmap_step *step, const char *text)
{
    for (int i = 0; i < step->because.count; i++) {
        const char *rule = step->because.items[i].rule;

        if (rule && strstr(rule, text))
            return true;
    }
    return false;
}

START_TEST(school__with_its_price__replaces_the_range)
{
    school.price = 312300;
    person_plan();

    const struct roadmap_step *step = person_step("program.course");
    ck_assert_int_eq(step->cost.low, 312300);
    ck_assert_int_eq(step->cost.likely, 312300);
    ck_assert_int_eq(step->cost.high, 312300);
}
END_TEST

START_TEST(school__that_costs_nothing__is_free)
{
    school.price = 0;
    person_plan();

    ck_assert(person_step("program.course")->free);
}
END_TEST

START_TEST(school__with_its_weeks_and_hours__sets_the_length)
{
    school.weeks = 20;
    school.hours = 90;
    person_plan();

    const struct roadmap_step *step = person_step("program.course");
    ck_assert_int_eq(step->finish - step->start, 140);
    ck_assert_int_eq(step->hours.low, 90);
    ck_assert_int_eq(step->hours.high, 90);
}
END_TEST

START_TEST(school__of_which_little_is_known__leaves_the_catalogues_figures)
{
    person_plan();
    const struct roadmap_step *step = person_step("program.course");
    ck_assert_int_lt(step->cost.low, step->cost.high);
    ck_assert_int_lt(step->hours.low, step->hours.high);
}
END_TEST

START_TEST(school__with_a_next_class__starts_no_sooner)
{
    school.intake = date_from_civil(2027, 8, 23);
    person_plan();

    const struct roadmap_step *step = person_step("program.course");
    ck_assert_int_eq(step->start, school.intake);
    bool said = false;
    for (int i = 0; i < step->because.count; i++)
        said |= step->because.items[i].binding == BINDS_INTAKE;
    ck_assert(said);
}
END_TEST

START_TEST(school__whose_class_started_already__does_not_bind)
{
    person_plan();
    date_day start = person_step("program.course")->start;
    school.intake = person.today - 30;
    person_plan();

    ck_assert_int_eq(person_step("program.course")->start, start);
}
END_TEST

START_TEST(school__is_named__on_its_line)
{
    person_plan();
    ck_assert_str_eq(person_step("program.course")->title, "Coding course at Evergreen College");
}
END_TEST

START_TEST(school__with_too_few_hours__takes_no_year_off_the_apprenticeship)
{
    school.hours = 60;
    person_plan();

    for (int i = 0; i < person.roadmap->route_count; i++) {
        const struct route_summary *route = &person.roadmap->routes[i];
        bool by_it = person_has_step(route, "program.course");
        for (int c = 0; c < route->choice_count; c++)
            ck_assert_msg(!by_it || strcmp(route->choices[c].path, "course-and-practicode") != 0,
                          "a course of 60 hours stands for 80");
    }
    school.hours = 80;
    person_plan();
    bool stands = false;
    for (int i = 0; i < person.roadmap->route_count; i++)
        stands |= person_has_step(&person.roadmap->routes[i], "program.course");
    ck_assert(stands);
}
END_TEST

START_TEST(school__chosen__is_on_the_route_that_is_followed)
{
    choose("certificate");
    person_plan();

    ck_assert(
        person_has_step(&person.roadmap->routes[person.roadmap->route], "program.certificate"));
    ck_assert_int_eq(person.roadmap->notes.count, 0);
}
END_TEST

static const char *const beaten_kinds[] = {"course", "certificate", "diploma", "associate"};

/* However dear and long it is, it is what the person chose. */
START_TEST(school__that_every_other_way_beats__is_planned_with_all_the_same)
{
    choose(beaten_kinds[_i]);
    school.price = 9900000;
    school.weeks = 200;
    school.hours = 900;
    person_plan();

    ck_assert(person.roadmap->at_school);
    for (int i = 0; i < person.roadmap->notes.count; i++)
        ck_assert_ptr_null(strstr(person.roadmap->notes.items[i], "does not go through"));
    ck_assert_int_gt(person.roadmap->route_count, 1);
    for (int i = 0; i < person.roadmap->route_count; i++)
        if (person.roadmap->routes[i].labels & LABEL_CHEAPEST)
            ck_assert_int_ne(i, person.roadmap->route);
}
END_TEST

START_TEST(school__that_no_route_takes__is_said)
{
    person_answer("work.coding_months", "30");
    person_answer("goal.preparation", "minimum");
    choose("bachelor");
    person_plan();

    ck_assert_int_eq(person.roadmap->notes.count, 1);
    ck_assert_ptr_nonnull(strstr(person.roadmap->notes.items[0], "Evergreen College"));
}
END_TEST

START_TEST(school__without_the_approval__is_not_where_the_degree_is_earned)
{
    person_answer("goal.target", "RHIT");
    choose("associate");
    school.price = 100;
    school.approval_told = true;
    school.approval = approval("none");
    person_plan();
    ck_assert_int_ne(person_step("him-program.associate")->cost.likely, 100);

    school.approval = approval("cahiim");
    person_plan();
    ck_assert_int_eq(person_step("him-program.associate")->cost.likely, 100);
}
END_TEST

START_TEST(school__without_a_practicum__needs_no_clearance_for_one)
{
    person_plan();
    ck_assert_int_ge(roadmap_find_step(person.roadmap, "practicum"), 0);

    school.practicum = TRUTH_FALSE;
    person_plan();
    ck_assert_int_lt(roadmap_find_step(person.roadmap, "practicum"), 0);
}
END_TEST

/* Nobody told the whole price; the years of the award at what a year costs are the least. */
START_TEST(school__with_a_published_year__is_planned_with_the_years_of_its_award)
{
    school.tuition = 1342000;
    school.tuition_year = 2023;
    school.tuition_years = 1;
    person_plan();

    const struct roadmap_step *step = person_step("program.course");
    ck_assert_int_eq(step->cost.low, 1342000);
    ck_assert_int_eq(step->cost.high, 1342000);
    ck_assert(step->partial);
    ck_assert(school_says(step, "$13,420 for a year"));
    ck_assert(school_says(step, "(IPEDS, 2023)"));
    ck_assert(school_says(step, "Assumed: 1 year of it"));
}
END_TEST

START_TEST(school__of_several_years__is_paid_for_all_of_them)
{
    school.tuition = 50000;
    school.tuition_years = 2;
    person_plan();

    ck_assert_int_eq(person_step("program.course")->cost.likely, 100000);
}
END_TEST

START_TEST(school__shorter_than_a_year__costs_a_published_year_at_the_most)
{
    person_plan();
    money_cents low = person_step("program.course")->cost.low;
    school.tuition = 1342000;
    person_plan();

    const struct roadmap_step *step = person_step("program.course");
    ck_assert_int_eq(step->cost.low, low);
    ck_assert_int_eq(step->cost.likely, 1342000);
    ck_assert_int_eq(step->cost.high, 1342000);
}
END_TEST

START_TEST(school__with_its_price__passes_the_published_year_over)
{
    school.price = 312300;
    school.tuition = 1342000;
    school.tuition_years = 1;
    person_plan();

    ck_assert_int_eq(person_step("program.course")->cost.high, 312300);
}
END_TEST

START_TEST(school__without_any_price__says_that_the_range_is_of_the_kind)
{
    person_plan();

    ck_assert(school_says(person_step("program.course"), "not what Evergreen College asks"));
}
END_TEST

Suite *school_suite(void)
{
    Suite *suite = suite_create("school");
    TCase *tcase = tcase_create("school");
    tcase_add_checked_fixture(tcase, setup, person_teardown);
    tcase_add_test(tcase, school__with_its_price__replaces_the_range);
    tcase_add_test(tcase, school__that_costs_nothing__is_free);
    tcase_add_test(tcase, school__with_its_weeks_and_hours__sets_the_length);
    tcase_add_test(tcase, school__of_which_little_is_known__leaves_the_catalogues_figures);
    tcase_add_test(tcase, school__with_a_next_class__starts_no_sooner);
    tcase_add_test(tcase, school__whose_class_started_already__does_not_bind);
    tcase_add_test(tcase, school__is_named__on_its_line);
    tcase_add_test(tcase, school__with_too_few_hours__takes_no_year_off_the_apprenticeship);
    tcase_add_test(tcase, school__chosen__is_on_the_route_that_is_followed);
    tcase_add_loop_test(tcase, school__that_every_other_way_beats__is_planned_with_all_the_same, 0,
                        (int)(sizeof beaten_kinds / sizeof *beaten_kinds));
    tcase_add_test(tcase, school__that_no_route_takes__is_said);
    tcase_add_test(tcase, school__without_the_approval__is_not_where_the_degree_is_earned);
    tcase_add_test(tcase, school__without_a_practicum__needs_no_clearance_for_one);
    tcase_add_test(tcase, school__with_a_published_year__is_planned_with_the_years_of_its_award);
    tcase_add_test(tcase, school__of_several_years__is_paid_for_all_of_them);
    tcase_add_test(tcase, school__shorter_than_a_year__costs_a_published_year_at_the_most);
    tcase_add_test(tcase, school__with_its_price__passes_the_published_year_over);
    tcase_add_test(tcase, school__without_any_price__says_that_the_range_is_of_the_kind);
    suite_add_tcase(suite, tcase);
    return suite;
}
