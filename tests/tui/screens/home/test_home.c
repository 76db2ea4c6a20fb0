/* SPDX-License-Identifier: MIT
 * Home with several plans: finding one by its name, sorting them, and what is overdue. */
#include <stdio.h>
#include <string.h>

#include "tui/stage.h"
#include "tui/tui_suites.h"

static struct stage stage;

static void tear_down(void)
{
    stage_close(&stage);
}

static int64_t add_plan(const char *name)
{
    int64_t plan = 0;
    struct error err;

    ck_assert_msg(plan_create(stage.options.store, &stage.clock, name, &plan, &err) == STATUS_OK,
                  "%s", err.text);
    return plan;
}

/* Three plans, of which "My plan" has the first answers; Anna was made last. */
static void open_three(void)
{
    stage_open(&stage, stage_catalog(), 80, 24);
    stage_begin(&stage);
    stage_keys(&stage, FIRST_ANSWERS);
    add_plan("Zo\303\253");
    add_plan("Anna Zink");
    stage_restart(&stage);
}

/* Row of the screen in which the words stand, or -1. */
static int row_of(const char *words)
{
    struct buffer text = {0};
    const char *all = stage_text(&stage, &text), *at = strstr(all, words);
    int row = 0;

    for (const char *byte = all; at && byte < at; byte++)
        row += *byte == '\n';
    buffer_clear(&text);
    return at ? row : -1;
}

START_TEST(home__find__leaves_what_has_the_letters)
{
    open_three();
    stage_keys(&stage, "f =zo");
    ck_assert_int_ge(row_of("Zo\303\253"), 0);
    ck_assert_int_eq(row_of("Anna Zink"), -1);
    ck_assert_int_eq(row_of("Start a new plan"), -1);
    stage_keys(&stage, "Ctrl-U =zi");
    ck_assert_int_ge(row_of("Anna Zink"), 0);
    stage_keys(&stage, "Enter");
    ck_assert_str_eq(session_name(stage.tui.session), "Anna Zink");
}
END_TEST

START_TEST(home__find__takes_a_goal_and_letters_that_are_keys)
{
    open_three();
    stage_keys(&stage, "f =one");
    ck_assert_int_ge(row_of("My plan"), 0);
    ck_assert_int_eq(row_of("Anna Zink"), -1);
    stage_keys(&stage, "=q");
    ck_assert(stage_shows(&stage, "No plan has that in its name or goal. Esc shows all."));
    ck_assert(!stage.tui.ended);
}
END_TEST

START_TEST(home__find__is_left_by_esc_with_the_plan_focused)
{
    open_three();
    stage_keys(&stage, "f =my Esc");
    ck_assert_int_ge(row_of("Anna Zink"), 0);
    stage_keys(&stage, "Enter");
    ck_assert_str_eq(session_name(stage.tui.session), "My plan");
}
END_TEST

START_TEST(home__sort__is_by_name_by_what_is_due_at_risk_and_by_use_again)
{
    open_three();
    ck_assert_int_lt(row_of("Zo\303\253"), row_of("My plan"));
    stage_keys(&stage, "s");
    ck_assert(stage_shows(&stage, "Sorted by name."));
    ck_assert_int_lt(row_of("Anna Zink"), row_of("My plan"));
    ck_assert_int_lt(row_of("My plan"), row_of("Zo\303\253"));
    stage_keys(&stage, "s");
    ck_assert_int_lt(row_of("My plan"), row_of("Anna Zink"));
    stage_keys(&stage, "s");
    ck_assert(stage_shows(&stage, "Sorted by what is at risk."));
    stage_keys(&stage, "s");
    ck_assert(stage_shows(&stage, "Sorted by last use."));
    ck_assert_int_lt(row_of("Zo\303\253"), row_of("My plan"));
}
END_TEST

/* Opening it plans it anew, and changes nothing of what is due. */
START_TEST(home__of_a_plan_that_nobody_follows__calls_nothing_overdue)
{
    open_three();
    ck_assert(stage_shows(&stage, "due 23 Nov 2026: "));
    stage.clock.fixed_day += 5;
    stage_restart(&stage);
    ck_assert(!stage_shows(&stage, "overdue"));
    ck_assert(stage_shows(&stage, "due 28 Nov 2026: Ask for A grant, planned 23 Nov"));
    stage_keys(&stage, "s s Home Enter Esc");
    ck_assert(stage_shows(&stage, "due 28 Nov 2026: Ask for A grant"));
    ck_assert(!stage_shows(&stage, "A grant, planned"));
}
END_TEST

/* What was due by the route that was chosen is overdue until it is done, however often the plan is
 * opened. */
START_TEST(home__of_a_plan_that_is_followed__keeps_what_is_overdue)
{
    struct buffer said = {0};
    struct error err;

    open_three();
    stage_keys(&stage, "s s Home Enter");
    ck_assert_int_eq(session_choose_route(stage.tui.session, 1, &said, &err), STATUS_OK);
    buffer_clear(&said);
    stage.clock.fixed_day += 5;
    stage_restart(&stage);
    ck_assert(stage_shows(&stage, "3 plans, 1 overdue"));
    ck_assert(stage_shows(&stage, "23 Nov 2026, overdue by 5 days: "));
    ck_assert(stage_shows(&stage, ", planned that day")); /* the day is there already */
    stage_keys(&stage, "s s Home Enter Esc");
    ck_assert(stage_shows(&stage, "! Search the exclusion lists"));
    ck_assert(stage_shows(&stage, "5 days overdue"));
    stage_keys(&stage, "Esc");
    ck_assert(stage_shows(&stage, "23 Nov 2026, overdue by 5 days: "));
}
END_TEST

START_TEST(home__plan_that_was_never_planned__says_so)
{
    stage_open(&stage, stage_catalog(), 80, 24);
    store_follow(stage.options.store, NULL);
    add_plan("Old");
    stage_restart(&stage);
    ck_assert(stage_shows(&stage, "Not planned yet: open it"));
    ck_assert(stage_shows(&stage, "1 plan, 1 not planned yet"));
    stage_keys(&stage, "Home Enter Esc Esc");
    ck_assert(!stage_shows(&stage, "ot planned yet"));
}
END_TEST

START_TEST(home__of_many_plans__shows_the_first_page_and_then_all)
{
    enum { MANY = 150 };
    char name[32];

    stage_open(&stage, stage_catalog(), 80, 24);
    for (int i = 0; i < MANY; i++) {
        snprintf(name, sizeof name, "Plan %d of many", i);
        add_plan(name);
    }
    stage_restart(&stage);
    ck_assert(stage_shows(&stage, "150 plans"));
    ck_assert(stage_shows(&stage, "Plan 149 of many"));
    stage_keys(&stage, "End Up");
    ck_assert(stage_shows(&stage, "Plan 0 of many"));
    stage_keys(&stage, "Enter Esc Esc");
    ck_assert(stage_shows(&stage, "Plan 0 of many"));
    stage_keys(&stage, "f =149");
    ck_assert_int_eq(row_of("Plan 0 of many"), -1);
    ck_assert(stage_shows(&stage, "Plan 149 of many"));
}
END_TEST

/* ---- several careers ------------------------------------------------------------------------- */

/* The catalogue of the tests with another one on hand. */
static const struct catalog *two_careers(void)
{
    static struct catalog first, second;
    static const struct catalog *const both[] = {&first, &second, NULL};

    first = *stage_catalog();
    second = *stage_catalog();
    second.id = "other";
    second.title = "Other work";
    first.on_hand = second.on_hand = both;
    return &first;
}

START_TEST(home__with_a_second_career__begins_a_plan_of_it_from_one_row_more)
{
    struct plan_list plans;
    struct error err;

    stage_open(&stage, two_careers(), _i == 0 ? 80 : 40, _i == 0 ? 24 : 12);
    ck_assert(stage_shows(&stage, "Start"));
    stage_keys(&stage, "Down");
    ck_assert(stage_shows(&stage, "Another career: Other work"));
    stage_keys(&stage, "Enter");
    ck_assert_ptr_nonnull(stage.tui.session);
    ck_assert_str_eq(session_catalog(stage.tui.session)->id, "other");
    ck_assert(store_list(stage.options.store, false, &plans, &err) == STATUS_OK);
    ck_assert_uint_eq(plans.count, 1);
    ck_assert_str_eq(plans.items[0].career, "other");
    plan_list_clear(&plans);
}
END_TEST

START_TEST(home__enter_alone__takes_the_first_career)
{
    stage_open(&stage, two_careers(), 80, 24);
    stage_keys(&stage, "Enter");
    ck_assert_ptr_nonnull(stage.tui.session);
    ck_assert_str_eq(session_catalog(stage.tui.session)->id, stage_catalog()->id);
}
END_TEST

START_TEST(home__rename_to_the_name_it_bears__says_so)
{
    open_three();
    stage_keys(&stage, "r Enter");
    ck_assert(stage_shows(&stage, "The plan is called that already."));
    stage_keys(&stage, "r =! Enter");
    ck_assert(stage_shows(&stage, "Renamed. u takes it back."));
}
END_TEST

Suite *home_suite(void)
{
    Suite *suite = suite_create("home");
    TCase *tcase = tcase_create("core");

    tcase_add_checked_fixture(tcase, NULL, tear_down);
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, home__find__leaves_what_has_the_letters);
    tcase_add_test(tcase, home__find__takes_a_goal_and_letters_that_are_keys);
    tcase_add_test(tcase, home__find__is_left_by_esc_with_the_plan_focused);
    tcase_add_test(tcase, home__sort__is_by_name_by_what_is_due_at_risk_and_by_use_again);
    tcase_add_test(tcase, home__of_a_plan_that_nobody_follows__calls_nothing_overdue);
    tcase_add_test(tcase, home__of_a_plan_that_is_followed__keeps_what_is_overdue);
    tcase_add_test(tcase, home__plan_that_was_never_planned__says_so);
    tcase_add_test(tcase, home__of_many_plans__shows_the_first_page_and_then_all);
    tcase_add_loop_test(tcase, home__with_a_second_career__begins_a_plan_of_it_from_one_row_more, 0,
                        2);
    tcase_add_test(tcase, home__enter_alone__takes_the_first_career);
    tcase_add_test(tcase, home__rename_to_the_name_it_bears__says_so);
    suite_add_tcase(suite, tcase);
    return suite;
}
