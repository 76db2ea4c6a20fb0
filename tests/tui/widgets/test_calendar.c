/* SPDX-License-Identifier: MIT
 * The axis of days: where a day stands at each zoom, what is written above, and the bars on it. */
#include <string.h>

#include "tui/stage.h"
#include "tui/tui_suites.h"

static struct calendar calendar;
static struct canvas canvas;
static struct buffer text;

static date_day day(int year, int month, int of_month)
{
    return date_from_civil(year, month, of_month);
}

static void set_up(void)
{
    canvas_init(&canvas, 0, 0, false);
    calendar = (struct calendar){0};
}

static void tear_down(void)
{
    canvas_clear(&canvas);
    buffer_clear(&text);
}

static const char *drawn(int columns)
{
    struct pane pane;

    canvas_resize(&canvas, columns, 2);
    pane = canvas_pane(&canvas);
    calendar_draw(&calendar, &pane);
    return canvas_text(&canvas, &text);
}

static const struct {
    enum zoom zoom;
    int year, month, day; /* that 23 November 2026, a Monday, begins with */
} snaps[] = {
    {ZOOM_WEEKS, 2026, 11, 23},
    {ZOOM_MONTHS, 2026, 11, 1},
    {ZOOM_QUARTERS, 2026, 10, 1},
    {ZOOM_YEARS, 2026, 1, 1},
};

START_TEST(calendar_snap__of_a_day__is_the_start_of_its_unit)
{
    date_day start = day(snaps[_i].year, snaps[_i].month, snaps[_i].day);

    ck_assert_int_eq(calendar_snap(snaps[_i].zoom, day(2026, 11, 23)), start);
    ck_assert_int_eq(calendar_snap(snaps[_i].zoom, start), start);
}
END_TEST

START_TEST(calendar_snap__before_1970__is_a_monday_too)
{
    ck_assert_int_eq(calendar_snap(ZOOM_WEEKS, day(1969, 12, 31)), day(1969, 12, 29));
    ck_assert_int_eq(calendar_snap(ZOOM_WEEKS, day(1969, 12, 28)), day(1969, 12, 22));
}
END_TEST

START_TEST(calendar_set__with_weeks_from_sunday__begins_on_one)
{
    calendar.from_sunday = true;
    calendar_set(&calendar, ZOOM_WEEKS, day(2026, 11, 28), 0); /* a Saturday */
    ck_assert_int_eq(calendar.origin, day(2026, 11, 22));
    calendar_set(&calendar, ZOOM_WEEKS, day(2026, 11, 22), 0);
    ck_assert_int_eq(calendar.origin, day(2026, 11, 22));
    calendar_set(&calendar, ZOOM_MONTHS, day(2026, 11, 1), 0); /* a Sunday */
    ck_assert_int_eq(calendar.origin, day(2026, 11, 1));
}
END_TEST

START_TEST(calendar_column__grows__with_every_day)
{
    for (int zoom = 0; zoom < ZOOM_COUNT; zoom++) {
        calendar_set(&calendar, (enum zoom)zoom, day(2026, 11, 23), 0);
        ck_assert_int_eq(calendar_column(&calendar, calendar.origin), 0);
        for (date_day i = day(2026, 1, 1); i < day(2029, 1, 1); i++) {
            int step = calendar_column(&calendar, i + 1) - calendar_column(&calendar, i);

            ck_assert_int_ge(step, 0);
            ck_assert_int_le(step, 1);
        }
    }
}
END_TEST

START_TEST(calendar_column__of_a_month__is_its_fifth_part)
{
    calendar_set(&calendar, ZOOM_MONTHS, day(2026, 11, 23), 0);

    ck_assert_int_eq(calendar_column(&calendar, day(2026, 12, 1)), 5);
    ck_assert_int_eq(calendar_column(&calendar, day(2026, 12, 31)), 9);
    ck_assert_int_eq(calendar_column(&calendar, day(2027, 11, 1)), 60);
    ck_assert_int_eq(calendar_column(&calendar, day(2026, 10, 31)), -1);
}
END_TEST

START_TEST(calendar_zoom__out_and_in__comes_back_to_the_same_month)
{
    calendar_set(&calendar, ZOOM_MONTHS, day(2026, 11, 23), 0);
    calendar_zoom(&calendar, ZOOM_YEARS);
    ck_assert_int_eq(calendar.origin, day(2026, 1, 1));

    calendar_zoom(&calendar, ZOOM_MONTHS);
    ck_assert_int_eq(calendar.origin, day(2026, 11, 1));
    calendar_move(&calendar, 3);
    ck_assert_int_eq(calendar.origin, day(2027, 2, 1));
}
END_TEST

START_TEST(calendar_draw__at_each_zoom__names_its_units)
{
    static const char *const wanted[ZOOM_COUNT] = {
        [ZOOM_WEEKS] = "        Dec 2026\n23     30     7\n",
        [ZOOM_MONTHS] = "2026      2027\nNov  Dec  Jan  Feb\n",
        [ZOOM_QUARTERS] = "2026  2027\nOct   Jan   Apr\n",
        [ZOOM_YEARS] = "\n2026        2027\n",
    };

    calendar_set(&calendar, (enum zoom)_i, day(2026, 11, 23), 0);
    ck_assert_str_eq(drawn(18), wanted[_i]);
}
END_TEST

START_TEST(calendar_draw__no_room__leaves_a_label_out)
{
    calendar_set(&calendar, ZOOM_MONTHS, day(2026, 11, 1), 0);
    ck_assert_str_eq(drawn(12), "2026\nNov  Dec\n");

    calendar_set(&calendar, ZOOM_MONTHS, day(2026, 12, 1), 0);
    ck_assert_str_eq(drawn(14), "2026 2027\nDec  Jan  Feb\n");
}
END_TEST

START_TEST(bar_columns__of_a_day__is_a_column_at_least)
{
    ck_assert_int_eq(bar_columns(100, 100, 500, 40), 0);
    ck_assert_int_eq(bar_columns(100, 101, 500, 40), 1);
    ck_assert_int_eq(bar_columns(100, 300, 500, 40), 20);
    ck_assert_int_eq(bar_columns(100, 500, 500, 40), 40);
    ck_assert_int_eq(bar_columns(100, DATE_NONE, 500, 40), 0);
    ck_assert_int_eq(bar_columns(100, 100, 100, 40), 0);
}
END_TEST

/* ---- bars on it ------------------------------------------------------------------------------ */

/* One step from December 2026, with nothing else to show. */
static struct roadmap_step step_of(date_day start, date_day finish)
{
    return (struct roadmap_step){
        .title = "Study", .start = start, .finish = finish, .p80 = finish, .by = DATE_NONE};
}

static const char *bar_of(const struct roadmap_step *step, int columns)
{
    struct roadmap roadmap = {.today = day(2026, 11, 1), .steps = step, .step_count = 1};
    struct pane pane;

    canvas_resize(&canvas, columns, 1);
    pane = canvas_pane(&canvas);
    calendar_set(&calendar, ZOOM_MONTHS, day(2026, 12, 1), 0);
    gantt_draw(&calendar, &roadmap, 0, &pane);
    return canvas_text(&canvas, &text);
}

START_TEST(gantt_draw__the_chain__is_full_and_the_rest_is_half)
{
    struct roadmap_step step = step_of(day(2027, 1, 1), day(2027, 1, 31));

    ck_assert_str_eq(bar_of(&step, 20), "     ▄▄▄▄▄\n");
    step.critical = true;
    ck_assert_str_eq(bar_of(&step, 20), "     █████\n");
    step.p80 = day(2027, 2, 28);
    ck_assert_str_eq(bar_of(&step, 20), "     █████▒▒▒▒▒\n");
}
END_TEST

START_TEST(gantt_draw__any_day_until_another__is_a_line_with_an_end)
{
    struct roadmap_step step = step_of(day(2026, 12, 1), day(2026, 12, 1));

    step.by = day(2027, 1, 31);
    ck_assert_str_eq(bar_of(&step, 20), "─────────┤\n");
}
END_TEST

START_TEST(gantt_draw__doses__are_dots)
{
    static date_day doses[2];
    struct roadmap_step step = step_of(day(2026, 12, 1), day(2027, 1, 1));

    doses[0] = day(2026, 12, 1);
    doses[1] = day(2027, 1, 1);
    step.doses = doses;
    step.dose_count = 2;
    ck_assert_str_eq(bar_of(&step, 20), "●    ●\n");
}
END_TEST

START_TEST(gantt_draw__out_of_sight__points_to_where_it_is)
{
    struct roadmap_step before = step_of(day(2026, 10, 1), day(2026, 10, 31));
    struct roadmap_step after = step_of(day(2027, 7, 1), day(2027, 7, 31));

    ck_assert_str_eq(bar_of(&before, 20), "‹\n");
    ck_assert_str_eq(bar_of(&after, 20), "                   ›\n");
}
END_TEST

START_TEST(gantt_draw__reaching_out_of_sight__is_cut_at_the_edges)
{
    struct roadmap_step step = step_of(day(2026, 10, 1), day(2027, 12, 31));

    ck_assert_str_eq(bar_of(&step, 8), "▄▄▄▄▄▄▄▄\n");
}
END_TEST

START_TEST(gantt_draw_legend__no_room__leaves_out_what_does_not_fit)
{
    struct pane pane;

    canvas_resize(&canvas, 36, 1);
    pane = canvas_pane(&canvas);
    gantt_draw_legend(&pane, 0);

    ck_assert_str_eq(canvas_text(&canvas, &text), "█ sets the date  ▄ other  ─┤ by\n");
}
END_TEST

START_TEST(gantt_has_bar__told_by_the_month__has_none)
{
    struct roadmap_step step = step_of(day(2027, 1, 1), day(2027, 1, 31));

    ck_assert(gantt_has_bar(&step));
    step.by_month = true;
    ck_assert(!gantt_has_bar(&step));
    step = step_of(DATE_NONE, DATE_NONE);
    ck_assert(!gantt_has_bar(&step));
}
END_TEST

/* The last month counts once its name stands over it, as on the screen. */
START_TEST(calendar_units_in__counts__what_is_named)
{
    calendar_set(&calendar, ZOOM_MONTHS, day(2026, 11, 23), 0);
    ck_assert_int_eq(calendar_units_in(&calendar, 45), 9);
    ck_assert_int_eq(calendar_units_in(&calendar, 47), 9);
    ck_assert_int_eq(calendar_units_in(&calendar, 48), 10);
    calendar_set(&calendar, ZOOM_WEEKS, day(2026, 11, 23), 0);
    ck_assert_int_eq(calendar_units_in(&calendar, 15), 2);
    ck_assert_int_eq(calendar_units_in(&calendar, 16), 3);
}
END_TEST

Suite *calendar_suite(void)
{
    Suite *suite = suite_create("calendar");
    TCase *tcase = tcase_create("calendar");

    tcase_add_checked_fixture(tcase, set_up, tear_down);
    ADD_TABLE_TEST(tcase, calendar_snap__of_a_day__is_the_start_of_its_unit, snaps);
    tcase_add_test(tcase, calendar_snap__before_1970__is_a_monday_too);
    tcase_add_test(tcase, calendar_set__with_weeks_from_sunday__begins_on_one);
    tcase_add_test(tcase, calendar_column__grows__with_every_day);
    tcase_add_test(tcase, calendar_column__of_a_month__is_its_fifth_part);
    tcase_add_test(tcase, calendar_zoom__out_and_in__comes_back_to_the_same_month);
    tcase_add_loop_test(tcase, calendar_draw__at_each_zoom__names_its_units, 0, ZOOM_COUNT);
    tcase_add_test(tcase, calendar_draw__no_room__leaves_a_label_out);
    tcase_add_test(tcase, bar_columns__of_a_day__is_a_column_at_least);
    tcase_add_test(tcase, gantt_draw__the_chain__is_full_and_the_rest_is_half);
    tcase_add_test(tcase, gantt_draw__any_day_until_another__is_a_line_with_an_end);
    tcase_add_test(tcase, gantt_draw__doses__are_dots);
    tcase_add_test(tcase, gantt_draw__out_of_sight__points_to_where_it_is);
    tcase_add_test(tcase, gantt_draw__reaching_out_of_sight__is_cut_at_the_edges);
    tcase_add_test(tcase, gantt_draw_legend__no_room__leaves_out_what_does_not_fit);
    tcase_add_test(tcase, gantt_has_bar__told_by_the_month__has_none);
    tcase_add_test(tcase, calendar_units_in__counts__what_is_named);
    suite_add_tcase(suite, tcase);
    return suite;
}
