/* SPDX-License-Identifier: MIT
 * Covers the roadmap that each school of the worksheet would give: the figures are those of a
 * session in which it is the chosen one, nothing is changed for them, and they are kept until the
 * plan or the day is another. The real catalogue. */
#include <string.h>

#include "fixture.h"
#include "milepost/session/school_compare.h"
#include "session/state/session.h"
#include "session_suites.h"

static struct fixture fixture;
static struct buffer said;

static const struct {
    const char *kind, *hours, *weeks, *price, *intake;
} offers[] = {
    {"course", "80", "10", "3895", "2027-01-12"},
    {"course", "", "", "", ""},
    {"certificate", "634", "32", "1748", ""},
    {"diploma", "", "40", "12000", "2027-03-01"},
    {"associate", "", "", "9000", ""},
    {"apprenticeship", "", "", "", ""},
};
#define OFFERS ((int)(sizeof offers / sizeof *offers))

static void add_offer(int index)
{
    const char name[] = {'S', (char)('a' + index), '\0'};
    const struct school_edit edits[] = {{.field = PROGRAM_NAME, .text = name},
                                        {.field = PROGRAM_KIND, .text = offers[index].kind},
                                        {.field = PROGRAM_HOURS, .text = offers[index].hours},
                                        {.field = PROGRAM_WEEKS, .text = offers[index].weeks},
                                        {.field = PROGRAM_PRICE, .text = offers[index].price},
                                        {.field = PROGRAM_INTAKE, .text = offers[index].intake}};
    int64_t number = 0;

    ck_assert_msg(session_add_school(fixture.session, edits, 6, &number, &said, &fixture.err) ==
                      STATUS_OK,
                  "%s", fixture.err.text);
}

static void setup(void)
{
    fixture_setup_builtin(&fixture);
    fixture_answer(&fixture, "goal.target", "CPC");
    fixture_answer(&fixture, "school.program", "none");
    fixture_answer(&fixture, "time.hours_per_week", "10");
    for (int i = 0; i < OFFERS; i++)
        add_offer(i);
}

static void teardown(void)
{
    buffer_clear(&said);
    fixture_teardown(&fixture);
}

static const struct school *offered(int index)
{
    const struct school *schools;

    ck_assert_int_eq(session_schools(fixture.session, &schools), OFFERS);
    return &schools[index];
}

static void choose(int64_t number)
{
    ck_assert_int_eq(session_choose_school(fixture.session, number, NULL, &said, &fixture.err),
                     STATUS_OK);
}

/* The roadmap says that its route does not go through the chosen school. */
static bool passes_by(const struct roadmap *roadmap)
{
    for (int i = 0; i < roadmap->notes.count; i++)
        if (strstr(roadmap->notes.items[i], "does not go through"))
            return true;
    return false;
}

/* The figures of a school against the roadmap of the plan in which it is chosen. */
static void assert_as_chosen(int index)
{
    const struct school_roadmap figures = *session_school_roadmap(fixture.session, offered(index));
    const struct roadmap *roadmap;

    choose(offered(index)->number);
    roadmap = session_roadmap(fixture.session);
    ck_assert(figures.number == offered(index)->number);
    ck_assert_int_eq(figures.goal_state, roadmap->goal_state);
    ck_assert_int_eq(figures.has_route, roadmap->route >= 0);
    ck_assert_int_eq(figures.goes_there, !passes_by(roadmap));
    ck_assert_int_eq(figures.p20, roadmap->p20);
    ck_assert_int_eq(figures.p50, roadmap->p50);
    ck_assert_int_eq(figures.p80, roadmap->p80);
    ck_assert_int_eq(figures.not_reached, roadmap->not_reached);
    ck_assert_mem_eq(&figures.cost, &roadmap->cost, sizeof figures.cost);
    ck_assert(figures.cost_p80 == roadmap->cost_p80);
    ck_assert_int_eq(figures.at_least, roadmap->at_least);
    ck_assert_mem_eq(&figures.hours, &roadmap->hours, sizeof figures.hours);
    ck_assert_int_eq(figures.odds, roadmap->odds);
    choose(0);
}

START_TEST(session_school_roadmap__has__the_figures_of_the_plan_in_which_it_is_chosen)
{
    assert_as_chosen(_i);
}
END_TEST

START_TEST(session_school_roadmap__has__them_along_a_chosen_route_and_past_another_school)
{
    fixture_choose(&fixture, 1);
    choose(offered((_i + 1) % OFFERS)->number);

    assert_as_chosen(_i);
}
END_TEST

START_TEST(session_school_roadmap__of_unlike_prices__differs_by_them)
{
    const struct money_range first = session_school_roadmap(fixture.session, offered(0))->cost;
    const struct money_range second = session_school_roadmap(fixture.session, offered(1))->cost;

    ck_assert(session_school_roadmap(fixture.session, offered(0))->goes_there);
    ck_assert(first.high - first.low < second.high - second.low);
}
END_TEST

START_TEST(session_school_roadmap__changes__nothing)
{
    unsigned turn = session_turn(fixture.session);
    date_day before = session_roadmap(fixture.session)->p50;

    for (int i = 0; i < OFFERS; i++)
        session_school_roadmap(fixture.session, offered(i));

    ck_assert_uint_eq(session_turn(fixture.session), turn);
    ck_assert(!session_roadmap_stale(fixture.session));
    ck_assert_int_eq(session_roadmap(fixture.session)->p50, before);
    for (int i = 0; i < OFFERS; i++)
        ck_assert(!offered(i)->chosen);
    buffer_truncate(&said, 0);
    ck_assert_int_eq(session_undo(fixture.session, &said, &fixture.err), STATUS_OK);
    ck_assert_ptr_nonnull(strstr(buffer_text(&said), "Sf"));
}
END_TEST

START_TEST(session_known_school_roadmap__is_known__once_worked_out_and_until_a_change)
{
    ck_assert_ptr_null(session_known_school_roadmap(fixture.session, offered(0)));
    session_school_roadmap(fixture.session, offered(0));
    ck_assert_ptr_nonnull(session_known_school_roadmap(fixture.session, offered(0)));
    ck_assert_ptr_null(session_known_school_roadmap(fixture.session, offered(1)));

    fixture_answer(&fixture, "time.hours_per_week", "20");
    ck_assert_ptr_null(session_known_school_roadmap(fixture.session, offered(0)));
    assert_as_chosen(0);
}
END_TEST

START_TEST(session_known_school_roadmap__is_gone__on_another_day)
{
    session_school_roadmap(fixture.session, offered(0));
    fixture.session->clock.fixed_day++;

    ck_assert_ptr_null(session_known_school_roadmap(fixture.session, offered(0)));
    assert_as_chosen(0);
}
END_TEST

/* ---- how it reads ---------------------------------------------------------------------------- */

static const struct school_roadmap made_up = {.has_route = true,
                                              .goes_there = true,
                                              .has_exam = true,
                                              .p50 = 22000,
                                              .p80 = 22100,
                                              .cost = {404900, 450000, 469600, 0},
                                              .at_least = true,
                                              .hours = {140, 180, 260},
                                              .odds = 70};

static void assert_line(const struct school_roadmap *roadmap, enum school_roadmap_line line,
                        const char *expected)
{
    buffer_truncate(&said, 0);
    school_roadmap_show(roadmap, line, &said);
    ck_assert_str_eq(buffer_text(&said), expected);
}

START_TEST(school_roadmap_show__says__each_figure)
{
    assert_line(&made_up, SCHOOL_ROADMAP_P50, "27 Mar 2030");
    assert_line(&made_up, SCHOOL_ROADMAP_P80, "5 Jul 2030");
    assert_line(&made_up, SCHOOL_ROADMAP_COST, "at least $4,049–4,696, likely $4,500");
    assert_line(&made_up, SCHOOL_ROADMAP_ODDS, "70 % at the first try");
    assert_line(&made_up, SCHOOL_ROADMAP_HOURS, "140 to 260 hours, likely 180");
}
END_TEST

START_TEST(school_roadmap_show__by_season__says_the_month)
{
    struct school_roadmap roadmap = made_up;

    roadmap.by_season = true;
    assert_line(&roadmap, SCHOOL_ROADMAP_P50, "Mar 2030");
    assert_line(&roadmap, SCHOOL_ROADMAP_P80, "Jul 2030");
}
END_TEST

START_TEST(school_roadmap_show__of_a_route_past_it__says_so)
{
    struct school_roadmap roadmap = made_up;

    roadmap.goes_there = roadmap.has_exam = false;
    assert_line(&roadmap, SCHOOL_ROADMAP_P50, "27 Mar 2030; your route does not go through it");
    assert_line(&roadmap, SCHOOL_ROADMAP_ODDS, "no exam on the way");
}
END_TEST

START_TEST(school_roadmap_show__without_dates__says_what_there_is)
{
    struct school_roadmap roadmap = made_up;

    roadmap.p80 = DATE_NONE;
    roadmap.not_reached = 34;
    assert_line(&roadmap, SCHOOL_ROADMAP_P80,
                "no day: in 34 of 100 cases every try at an exam fails");
    roadmap.p50 = DATE_NONE;
    assert_line(&roadmap, SCHOOL_ROADMAP_P50, "no date yet");
    roadmap.when = "reinstatement + 30 weeks";
    assert_line(&roadmap, SCHOOL_ROADMAP_P50, "reinstatement + 30 weeks");
    roadmap.has_route = false;
    assert_line(&roadmap, SCHOOL_ROADMAP_P50, "no route reaches your goal as things stand");
    roadmap.goal_state = GOAL_REACHED;
    assert_line(&roadmap, SCHOOL_ROADMAP_P50, "you hold what you aim at");
    assert_line(&roadmap, SCHOOL_ROADMAP_COST, "–");
    assert_line(NULL, SCHOOL_ROADMAP_P50, "working it out ...");
    assert_line(NULL, SCHOOL_ROADMAP_COST, "...");
}
END_TEST

static void mark_first(int count)
{
    for (int i = 0; i < count; i++)
        ck_assert_int_eq(session_compare_school(fixture.session, offered(i), &fixture.err),
                         STATUS_OK);
}

START_TEST(school_comparison_make__gives__the_roadmaps_that_the_plan_would)
{
    struct school_comparison comparison;

    mark_first(SCHOOLS_COMPARED);
    ck_assert_int_eq(school_comparison_make(fixture.session, NULL, &comparison, &fixture.err),
                     STATUS_OK);
    ck_assert_int_eq(comparison.count, SCHOOLS_COMPARED);
    for (int i = 0; i < comparison.count; i++) {
        const struct school *school = comparison.columns[i].school;
        const struct school_roadmap *copy = session_school_roadmap(comparison.copy, school);
        const struct school_roadmap *own = session_school_roadmap(fixture.session, offered(i));

        ck_assert_str_eq(comparison.columns[i].name, offered(i)->fields[PROGRAM_NAME]);
        ck_assert_int_eq(copy->p50, own->p50);
        ck_assert_int_eq(copy->p80, own->p80);
        ck_assert_int_eq(copy->cost.likely, own->cost.likely);
        ck_assert_int_eq(copy->odds, own->odds);
    }
    school_comparison_clear(&comparison);
}
END_TEST

START_TEST(session_compare_school__beyond_four__is_refused_until_one_is_taken_off)
{
    mark_first(SCHOOLS_COMPARED);
    ck_assert_int_eq(session_compare_school(fixture.session, offered(4), &fixture.err),
                     STATUS_CONFLICT);
    mark_first(1);
    ck_assert(!session_compares_school(fixture.session, offered(0)));
    ck_assert_int_eq(session_compare_school(fixture.session, offered(4), &fixture.err), STATUS_OK);
    ck_assert_int_eq(session_compared_count(fixture.session), SCHOOLS_COMPARED);
}
END_TEST

Suite *school_roadmap_suite(void)
{
    Suite *suite = suite_create("school roadmap");
    TCase *tcase = tcase_create("school roadmap");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase,
                        session_school_roadmap__has__the_figures_of_the_plan_in_which_it_is_chosen,
                        0, OFFERS);
    tcase_add_loop_test(
        tcase, session_school_roadmap__has__them_along_a_chosen_route_and_past_another_school, 0,
        OFFERS);
    tcase_add_test(tcase, session_school_roadmap__of_unlike_prices__differs_by_them);
    tcase_add_test(tcase, session_school_roadmap__changes__nothing);
    tcase_add_test(tcase,
                   session_known_school_roadmap__is_known__once_worked_out_and_until_a_change);
    tcase_add_test(tcase, session_known_school_roadmap__is_gone__on_another_day);
    tcase_add_test(tcase, school_roadmap_show__says__each_figure);
    tcase_add_test(tcase, school_roadmap_show__by_season__says_the_month);
    tcase_add_test(tcase, school_roadmap_show__of_a_route_past_it__says_so);
    tcase_add_test(tcase, school_roadmap_show__without_dates__says_what_there_is);
    tcase_add_test(tcase, school_comparison_make__gives__the_roadmaps_that_the_plan_would);
    tcase_add_test(tcase, session_compare_school__beyond_four__is_refused_until_one_is_taken_off);
    suite_add_tcase(suite, tcase);
    return suite;
}
