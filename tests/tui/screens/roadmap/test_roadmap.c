/* SPDX-License-Identifier: MIT
 * The roadmap and its months: what has no room of its own is still told, and a key that comes early
 * is not lost. */
#include "tui/stage.h"
#include "tui/tui_suites.h"

static struct stage stage;

static void open_plan(int columns, int rows)
{
    stage_open(&stage, stage_catalog(), columns, rows);
    stage_begin(&stage);
    stage_keys(&stage, FIRST_ANSWERS TO_OVERVIEW);
}

static void tear_down(void)
{
    stage_close(&stage);
}

START_TEST(roadmap__without_room_for_a_column_of_prices__tells_them_with_the_dates)
{
    open_plan(40, 12);
    stage_go(&stage, place_of(PLACE_ROADMAP));
    ck_assert(stage_shows(&stage, "by 23 Nov, $0"));
    stage_keys(&stage, "PgDn PgDn");
    ck_assert(stage_shows(&stage, "$2,500–7,500"));
}
END_TEST

START_TEST(route__without_room_for_a_column_of_prices__tells_them_with_the_dates)
{
    open_plan(40, 12);
    stage_go(&stage, place_of(PLACE_ROUTES));
    stage_keys(&stage, "d PgDn");
    ck_assert(stage_shows(&stage, "$2,500–7,500"));
}
END_TEST

/* Keys that came at once: no work is done between them. */
START_TEST(roadmap__key_before_it_is_made__waits_for_its_rows)
{
    open_plan(80, 24);
    session_say_anew(stage.tui.session);
    stage_quick_keys(&stage, "g Down");
    tui_draw(&stage.tui);

    ck_assert_uint_eq(stage.tui.message.length, 0);
    ck_assert(stage_shows(&stage, "2 of 16"));
}
END_TEST

START_TEST(months__end_and_home__show_the_first_and_the_last_line)
{
    open_plan(80, 24);
    stage_go(&stage, place_of(PLACE_MONTHS));
    stage_keys(&stage, "End");
    ck_assert(stage_shows(&stage, "Weekly, read in Oct 2026, undated)"));
    stage_keys(&stage, "Home");
    ck_assert(stage_shows(&stage, "Nov 2026"));
}
END_TEST

Suite *roadmap_screen_suite(void)
{
    Suite *suite = suite_create("roadmap_screen");
    TCase *tcase = tcase_create("roadmap_screen");

    tcase_add_checked_fixture(tcase, NULL, tear_down);
    tcase_add_test(tcase, roadmap__without_room_for_a_column_of_prices__tells_them_with_the_dates);
    tcase_add_test(tcase, route__without_room_for_a_column_of_prices__tells_them_with_the_dates);
    tcase_add_test(tcase, roadmap__key_before_it_is_made__waits_for_its_rows);
    tcase_add_test(tcase, months__end_and_home__show_the_first_and_the_last_line);
    suite_add_tcase(suite, tcase);
    return suite;
}
