/* SPDX-License-Identifier: MIT
 * Covers the mouse on the screens: what a click focuses and what it opens, keys in the footer, the
 * wheel, and that nothing below a dialog can be pointed at. */
#include <string.h>

#include "tui/pictures.h"
#include "tui/tui_suites.h"

static struct stage stage;

static void tear_down(void)
{
    stage_close(&stage);
}

/* The first row that shows the words, and the column where they begin. */
static void find(const char *words, int *row, int *column)
{
    struct buffer text = {0};
    const char *line = stage_text(&stage, &text), *found = strstr(line, words);

    ck_assert_msg(found != NULL, "\"%s\" is not on:\n%s", words, line);
    for (*row = 0; strcspn(line, "\n") < (size_t)(found - line); (*row)++)
        line += strcspn(line, "\n") + 1;
    *column = text_width_bytes(line, (size_t)(found - line));
    buffer_clear(&text);
}

static void point(uint32_t key, int row, int column)
{
    if (!stage.tui.ended)
        tui_key(&stage.tui, (struct press){.key = key, .row = row, .column = column});
    stage_keys(&stage, "");
}

static void click(const char *words)
{
    int row, column;

    find(words, &row, &column);
    point(PRESS_CLICK, row, column);
}

static bool is_focused(const char *words)
{
    int row, column;

    find(words, &row, &column);
    return canvas_cell(&stage.tui.canvas, row, column)->style.attributes & ATTRIBUTE_REVERSE;
}

static void open_answered(enum place_kind place, int columns, int rows)
{
    stage_open(&stage, stage_catalog(), columns, rows);
    stage_begin(&stage);
    stage_keys(&stage, FIRST_ANSWERS);
    stage_go(&stage, place_of(place));
}

START_TEST(click__on_a_row__puts_the_focus_there)
{
    open_answered(PLACE_ROADMAP, 80, 24);

    click("Improve your Typing");

    ck_assert(is_focused("Improve your Typing"));
    ck_assert(stage_shows(&stage, "Roadmap to ONE"));
}
END_TEST

START_TEST(click__on_the_focused_row__opens_it)
{
    open_answered(PLACE_ROADMAP, 80, 24);

    click("Choose a school");
    click("Choose a school");

    ck_assert(stage_shows(&stage, "Roadmap › Step"));
}
END_TEST

START_TEST(click__on_a_choice__picks_it_and_goes_on_with_the_second)
{
    stage_open(&stage, stage_catalog(), 80, 24);
    stage_begin(&stage);
    stage_keys(&stage, "Space Enter");

    click("High school");
    ck_assert(is_focused("High school"));
    click("High school");

    ck_assert(!stage_shows(&stage, "( ) High school"));
}
END_TEST

START_TEST(click__on_what_may_be_ticked__ticks_it_with_the_second)
{
    stage_open(&stage, stage_catalog(), 80, 24);
    stage_begin(&stage);
    stage_go(&stage, place_of(PLACE_JUMP));
    stage_keys(&stage, "=Help Enter Down");

    click("[ ]");
    ck_assert(!stage_shows(&stage, "[x]"));
    click("[ ]");

    ck_assert(stage_shows(&stage, "[x]"));
}
END_TEST

START_TEST(click__on_a_key_of_the_footer__is_that_key)
{
    open_answered(PLACE_ROADMAP, 80, 24);

    click("? help");

    ck_assert_uint_eq(tui_top(&stage.tui)->ops->context, CONTEXT_HELP);
}
END_TEST

START_TEST(click__on_a_row_behind_a_dialog__does_nothing)
{
    stage_open(&stage, stage_catalog(), 80, 24);
    stage_begin(&stage);
    stage_keys(&stage, "Esc Esc n");
    ck_assert(tui_top(&stage.tui)->ops->overlay);

    for (int row = 0; row < 6; row++)
        point(PRESS_CLICK, row, 4);

    ck_assert(tui_top(&stage.tui)->ops->overlay);
}
END_TEST

START_TEST(wheel__over_a_list__moves_the_focus)
{
    open_answered(PLACE_ROADMAP, 80, 24);
    stage_keys(&stage, "Home");

    point(PRESS_WHEEL_DOWN, 8, 10);

    ck_assert(is_focused("Search the exclusion lists"));
}
END_TEST

START_TEST(wheel__over_running_text__scrolls_it)
{
    open_answered(PLACE_ROADMAP, 80, 12);
    stage_keys(&stage, "Home Enter");
    ck_assert(stage_shows(&stage, "Prepare · by 23 Nov"));

    point(PRESS_WHEEL_DOWN, 5, 10);

    ck_assert(!stage_shows(&stage, "Prepare · by 23 Nov"));
    point(PRESS_WHEEL_UP, 5, 10);
    ck_assert(stage_shows(&stage, "Prepare · by 23 Nov"));
}
END_TEST

/* Wherever it is clicked, twice, and whatever comes of that. */
START_TEST(click__anywhere_on_any_screen__is_safe)
{
    stage_open(&stage, stage_catalog(), 120, 24);
    picture_show(&stage, &pictures[_i]);

    for (int i = 0; i < 24 * 3 && !stage.tui.ended; i++)
        for (int again = 0; again < 2; again++)
            point(i % 7 == 6 ? PRESS_WHEEL_DOWN : PRESS_CLICK, i * 7 % 24, 3 + i * 31 % 110);
}
END_TEST

Suite *pointing_suite(void)
{
    Suite *suite = suite_create("pointing");
    TCase *tcase = tcase_create("pointing");

    tcase_add_checked_fixture(tcase, NULL, tear_down);
    tcase_add_test(tcase, click__on_a_row__puts_the_focus_there);
    tcase_add_test(tcase, click__on_the_focused_row__opens_it);
    tcase_add_test(tcase, click__on_a_choice__picks_it_and_goes_on_with_the_second);
    tcase_add_test(tcase, click__on_what_may_be_ticked__ticks_it_with_the_second);
    tcase_add_test(tcase, click__on_a_key_of_the_footer__is_that_key);
    tcase_add_test(tcase, click__on_a_row_behind_a_dialog__does_nothing);
    tcase_add_test(tcase, wheel__over_a_list__moves_the_focus);
    tcase_add_test(tcase, wheel__over_running_text__scrolls_it);
    tcase_add_loop_test(tcase, click__anywhere_on_any_screen__is_safe, 0, picture_count);
    tcase_set_timeout(tcase, 60);
    suite_add_tcase(suite, tcase);
    return suite;
}
