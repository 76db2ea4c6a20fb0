/* SPDX-License-Identifier: MIT
 * Covers This week and Due: when the one is the first screen, what leads to both and on from them,
 * and that they follow what changes. */
#include <string.h>

#include "tui/stage.h"
#include "tui/tui_suites.h"

static struct stage stage;

static const int week_sizes[][2] = {{80, 24}, {120, 40}, {40, 12}};
enum { WEEK_SIZES = 3 };

static void week_open(const struct catalog *catalog, int size)
{
    stage_open(&stage, catalog, week_sizes[size][0], week_sizes[size][1]);
    stage_begin(&stage);
}

static void week_answer(void)
{
    week_open(stage_catalog(), 0);
    stage_keys(&stage, FIRST_ANSWERS);
}

static void week_close(void)
{
    stage_close(&stage);
}

/* ---- the first screen ------------------------------------------------------------------------ */

START_TEST(plan__that_is_followed__opens_at_this_week)
{
    week_answer();
    stage_keys(&stage, "g r Enter");
    stage_restart(&stage);
    stage_keys(&stage, "Enter");

    ck_assert(stage_shows(&stage, "› This week"));
    ck_assert(stage_shows(&stage, "IN THE NEXT 7 DAYS"));
    stage_keys(&stage, "Esc");
    ck_assert(stage_shows(&stage, "YOUR PLAN"));
}
END_TEST

START_TEST(plan__without_a_route_chosen__opens_at_its_overview)
{
    week_answer();
    stage_restart(&stage);
    stage_keys(&stage, "Enter");

    ck_assert(stage_shows(&stage, "YOUR PLAN"));
    ck_assert(!stage_shows(&stage, "› This week"));
}
END_TEST

/* ---- what is on it --------------------------------------------------------------------------- */

START_TEST(week__before_a_route_is_chosen__is_where_to_begin_and_leads_to_the_routes)
{
    week_answer();
    stage_keys(&stage, "g n");
    ck_assert(stage_shows(&stage, "WHERE TO BEGIN"));
    ck_assert(stage_shows(&stage, "Search your name."));

    stage_keys(&stage, "End Up Enter");
    ck_assert(stage_shows(&stage, "› Routes"));
}
END_TEST

START_TEST(week__follows__a_choice_and_what_takes_it_back)
{
    week_answer();
    stage_keys(&stage, "g r Enter Esc n");
    ck_assert(stage_shows(&stage, "IN THE NEXT 7 DAYS"));

    stage_keys(&stage, "u");
    ck_assert(stage_shows(&stage, "WHERE TO BEGIN"));
}
END_TEST

START_TEST(week__at_each_size__shows_the_step_with_the_day_and_the_hours)
{
    week_open(stage_catalog(), _i);
    stage_keys(&stage, FIRST_ANSWERS "g n Down Down");

    ck_assert(stage_shows(&stage, "A course of 80 hours"));
    ck_assert(stage_shows(&stage, "23 Nov–14 Feb"));
    ck_assert(stage_shows(&stage, "hours of study"));
    ck_assert(stage_shows(&stage, "$2,500–7,500"));
}
END_TEST

START_TEST(week__enter_and_y__lead_to_the_step_and_its_reasons)
{
    week_answer();
    stage_keys(&stage, "g n Enter");
    ck_assert(stage_shows(&stage, "› Step"));

    stage_keys(&stage, "Esc y");
    ck_assert(stage_shows(&stage, "Nothing is paid before this is done."));
}
END_TEST

START_TEST(week__wide__shows_beside_it_what_is_due_soon)
{
    week_open(stage_catalog(), 1);
    stage_keys(&stage, FIRST_ANSWERS "g n End");

    ck_assert(stage_shows(&stage, "Due within 30 days"));
    ck_assert(stage_shows(&stage, "23 Nov 2026: Ask for A grant"));
}
END_TEST

static void week_tell(const char *id, const char *value)
{
    const struct catalog *catalog = session_catalog(stage.tui.session);
    int question = catalog_find_question(catalog, id);
    struct answer answer;
    struct error err;

    ck_assert_int_ge(question, 0);
    ck_assert_int_eq(answer_parse(&catalog->questions[question], value,
                                  date_from_civil(2026, 11, 23), &answer, &err),
                     STATUS_OK);
    ck_assert_int_eq(session_answer(stage.tui.session, question, &answer, -1, &err), STATUS_OK);
}

START_TEST(week__of_one_who_is_barred__says_so_and_what_lifts_the_bar)
{
    week_open(catalog_builtin(), _i);
    week_tell("goal.target", "CPC");
    week_tell("background.excluded", "yes");
    week_tell("background.reinstate_from", "2028-03-31");
    stage_go(&stage, place_of(PLACE_WEEK));
    stage_keys(&stage, "Home");

    ck_assert(stage_shows(&stage, "Barred until"));
    ck_assert(stage_shows(&stage, "Wait for the day, then apply"));
}
END_TEST

/* ---- due ------------------------------------------------------------------------------------- */

START_TEST(due__of_what_is_overdue__stands_first_and_is_marked)
{
    week_open(catalog_builtin(), _i);
    week_tell("goal.target", "keep-current");
    week_tell("work.credentials", "CPC");
    week_tell("held.CPC.since", "2017-05-31");
    week_tell("cycle.AAPC.end", "2026-10-31");
    stage_go(&stage, place_of(PLACE_DUE));

    ck_assert(stage_shows(&stage, "OVERDUE"));
    ck_assert(stage_shows(&stage, "! CEUs for AAPC"));
    ck_assert(stage_shows(&stage, "31 Oct 2026"));
    stage_go(&stage, place_of(PLACE_WEEK));
    ck_assert(stage_shows(&stage, "! CEUs for AAPC"));
    ck_assert(stage_shows(&stage, "31 Oct 2026, overdue by 23 days"));
}
END_TEST

/* The roadmap and the step say what This week and Due say. */
START_TEST(roadmap_and_step__of_what_is_overdue__say_so)
{
    static const char *const dates[] = {"overdue", "23 Nov 2026, overdue by 5 days", "overdue"};
    int line;

    week_open(stage_catalog(), _i);
    stage_keys(&stage, FIRST_ANSWERS "g r Enter");
    stage.clock.fixed_day += 5;
    stage_restart(&stage);
    stage_keys(&stage, "Enter");
    line = roadmap_find_step(session_roadmap(stage.tui.session), "exclusion-search");
    stage_go(&stage, place_with(PLACE_ROADMAP, line));
    ck_assert(stage_shows(&stage, "! Search the"));
    ck_assert(stage_shows(&stage, dates[_i]));

    stage_go(&stage, place_with(PLACE_STEP, line));
    ck_assert(stage_shows(&stage, "Was due 23 Nov 2026, overdue by 5"));
    stage_keys(&stage, "d");
    ck_assert(!stage_shows(&stage, "overdue"));
}
END_TEST

/* A series stands there once for each dose: the row that was left is the one that is returned to.
 */
START_TEST(due__enter_on_a_dose__opens_its_step_and_back_is_the_same_row)
{
    week_answer();
    stage_keys(&stage, "g e Down Down Down Down Down Down Enter");
    ck_assert(stage_shows(&stage, "› Step"));
    ck_assert(stage_shows(&stage, "Hepatitis B, three doses"));

    stage_keys(&stage, "Esc Up Enter");
    ck_assert(stage_shows(&stage, "Hepatitis B, three doses"));
}
END_TEST

START_TEST(due__of_a_plan_without_anything__says_so)
{
    stage_open(&stage, stage_catalog(), 80, 24);
    stage_begin(&stage);
    stage_go(&stage, place_of(PLACE_DUE));
    stage_keys(&stage, "Enter y Esc");
    ck_assert(!stage_shows(&stage, "› Due"));
}
END_TEST

START_TEST(week_and_due__lead_to_each_other_and_to_the_roadmap)
{
    week_answer();
    stage_keys(&stage, "g n e");
    ck_assert(stage_shows(&stage, "› Due"));
    stage_keys(&stage, "n");
    ck_assert(stage_shows(&stage, "› This week"));
    stage_keys(&stage, "g");
    ck_assert(stage_shows(&stage, "› Roadmap to ONE"));
}
END_TEST

Suite *week_suite(void)
{
    TCase *test_case = tcase_create("week");
    Suite *suite = suite_create("week");

    tcase_add_checked_fixture(test_case, NULL, week_close);
    tcase_add_test(test_case, plan__that_is_followed__opens_at_this_week);
    tcase_add_test(test_case, plan__without_a_route_chosen__opens_at_its_overview);
    tcase_add_test(test_case,
                   week__before_a_route_is_chosen__is_where_to_begin_and_leads_to_the_routes);
    tcase_add_test(test_case, week__follows__a_choice_and_what_takes_it_back);
    tcase_add_loop_test(test_case, week__at_each_size__shows_the_step_with_the_day_and_the_hours, 0,
                        WEEK_SIZES);
    tcase_add_test(test_case, week__enter_and_y__lead_to_the_step_and_its_reasons);
    tcase_add_test(test_case, week__wide__shows_beside_it_what_is_due_soon);
    tcase_add_loop_test(test_case, week__of_one_who_is_barred__says_so_and_what_lifts_the_bar, 0,
                        WEEK_SIZES);
    tcase_add_loop_test(test_case, due__of_what_is_overdue__stands_first_and_is_marked, 0,
                        WEEK_SIZES);
    tcase_add_loop_test(test_case, roadmap_and_step__of_what_is_overdue__say_so, 0, WEEK_SIZES);
    tcase_add_test(test_case, due__enter_on_a_dose__opens_its_step_and_back_is_the_same_row);
    tcase_add_test(test_case, due__of_a_plan_without_anything__says_so);
    tcase_add_test(test_case, week_and_due__lead_to_each_other_and_to_the_roadmap);
    suite_add_tcase(suite, test_case);
    return suite;
}
