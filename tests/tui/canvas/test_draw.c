/* SPDX-License-Identifier: MIT
 * Drawing: nothing harmful gets into a cell, wide characters stay whole, clipping, rules. */
#include "tui/stage.h"
#include "tui/tui_suites.h"

static struct canvas canvas;
static struct pane pane;
static struct buffer text;

static void set_up(void)
{
    canvas_init(&canvas, 8, 4, false);
    pane = canvas_pane(&canvas);
}

static void tear_down(void)
{
    canvas_clear(&canvas);
    buffer_clear(&text);
}

static void expect_row(int row, const char *wanted)
{
    struct canvas one;
    struct buffer got = {0};

    canvas_init(&one, canvas.columns, 1, false);
    for (int i = 0; i < canvas.columns; i++)
        one.cells[i] = *canvas_cell(&canvas, row, i);
    canvas_to_text(&one, &got);
    buffer_truncate(&got, got.length - 1);
    ck_assert_str_eq(buffer_text(&got), wanted);
    buffer_clear(&got);
    canvas_clear(&one);
}

static const struct {
    const char *text, *drawn;
} texts[] = {
    {"", ""},
    {"plain", "plain"},
    {"exactly8", "exactly8"},
    {"too long to fit", "too lon…"},
    {"a\033[2Jb", "a\xEF\xBF\xBD[2Jb"}, /* an escape sequence does nothing */
    {"a\nb", "a\xEF\xBF\xBD"
             "b"}, /* nor does a newline */
    {"a\xE2\x80\xAE"
     "b",
     "a\xEF\xBF\xBD"
     "b"},                        /* nor a right-to-left override */
    {"\xFFz", "\xEF\xBF\xBDz"},   /* broken UTF-8 */
    {"e\xCC\x81t", "e\xCC\x81t"}, /* a combining accent takes no column */
    {"日本語日本語", "日本語…"},  /* never half of a wide character */
    {"a日本語", "a日本語"},
};

START_TEST(draw_text__any_text__is_inert_and_fits)
{
    draw_text(&pane, 0, 0, texts[_i].text, STYLE_PLAIN);

    expect_row(0, texts[_i].drawn);
}
END_TEST

START_TEST(draw_text__many_accents__keeps_what_a_cell_holds)
{
    draw_text(&pane, 0, 0, "e\xCC\x81\xCC\x82\xCC\x83x", STYLE_PLAIN);

    expect_row(0, "e\xCC\x81\xCC\x82x");
}
END_TEST

START_TEST(draw_text__in_ascii__uses_look_alikes_of_one_column)
{
    canvas.ascii = true;
    draw_text(&pane, 0, 0, "✓ – 日é", STYLE_PLAIN);

    expect_row(0, "x - ?e");
}
END_TEST

START_TEST(draw_text__over_half_a_wide_one__blanks_the_other_half)
{
    draw_text(&pane, 0, 0, "日本", STYLE_PLAIN);
    draw_text(&pane, 0, 1, "x", STYLE_PLAIN);
    draw_text(&pane, 1, 0, "日本", STYLE_PLAIN);
    draw_text(&pane, 1, 2, "x", STYLE_PLAIN);

    expect_row(0, " x本");
    expect_row(1, "日x");
}
END_TEST

START_TEST(draw_text__outside_the_pane__draws_nothing)
{
    struct pane part = pane_part(&pane, 1, 2, 1, 3);

    draw_text(&part, -1, 0, "no", STYLE_PLAIN);
    draw_text(&part, 1, 0, "no", STYLE_PLAIN);
    draw_text(&part, 0, 5, "no", STYLE_PLAIN);
    draw_text(&part, 0, 0, "abcdef", STYLE_PLAIN);

    expect_row(0, "");
    expect_row(1, "  ab…");
    expect_row(2, "");
}
END_TEST

START_TEST(draw_right__ends__before_the_column)
{
    ck_assert_int_eq(draw_right(&pane, 0, 8, "語12", STYLE_PLAIN), 4);

    expect_row(0, "    語12");
}
END_TEST

START_TEST(draw_wrapped__more_lines_than_rows__stops)
{
    ck_assert_int_eq(draw_wrapped(&pane, 0, 1, 2, 5, "one two three", STYLE_PLAIN), 2);

    expect_row(0, " one");
    expect_row(1, " two");
    expect_row(2, "");
}
END_TEST

START_TEST(draw_divider__meets_rules__joins_them)
{
    struct pane body = pane_part(&pane, 1, 0, 2, 8);

    draw_rule(&pane, 0);
    draw_rule(&pane, 3);
    draw_divider(&body, 3);
    expect_row(1, "   │");
    expect_row(0, "───┬────");

    /* a row for messages between body and rule is crossed */
    body = pane_part(&pane, 1, 0, 1, 8);
    draw_divider(&body, 5);
    expect_row(2, "   │ │");
    expect_row(3, "─────┴──");
}
END_TEST

START_TEST(draw_box__is__a_frame_with_blanks_inside)
{
    draw_text(&pane, 1, 0, "xxxxxxxx", STYLE_PLAIN);
    draw_box(&pane);

    expect_row(0, "┌──────┐");
    expect_row(1, "│      │");
    expect_row(3, "└──────┘");
}
END_TEST

START_TEST(draw_cursor__beyond_the_pane__stays_in_it)
{
    draw_cursor(&pane, 1, 99);

    ck_assert_int_eq(canvas.cursor_row, 1);
    ck_assert_int_eq(canvas.cursor_column, 7);
}
END_TEST

Suite *draw_suite(void)
{
    Suite *suite = suite_create("draw");
    TCase *tcase = tcase_create("draw");

    tcase_add_checked_fixture(tcase, set_up, tear_down);
    ADD_TABLE_TEST(tcase, draw_text__any_text__is_inert_and_fits, texts);
    tcase_add_test(tcase, draw_text__many_accents__keeps_what_a_cell_holds);
    tcase_add_test(tcase, draw_text__in_ascii__uses_look_alikes_of_one_column);
    tcase_add_test(tcase, draw_text__over_half_a_wide_one__blanks_the_other_half);
    tcase_add_test(tcase, draw_text__outside_the_pane__draws_nothing);
    tcase_add_test(tcase, draw_right__ends__before_the_column);
    tcase_add_test(tcase, draw_wrapped__more_lines_than_rows__stops);
    tcase_add_test(tcase, draw_divider__meets_rules__joins_them);
    tcase_add_test(tcase, draw_box__is__a_frame_with_blanks_inside);
    tcase_add_test(tcase, draw_cursor__beyond_the_pane__stays_in_it);
    suite_add_tcase(suite, tcase);
    return suite;
}
