/* SPDX-License-Identifier: MIT
 * The canvas: its cells as text, resizing, panes that never reach beyond it. */
#include "tui/stage.h"
#include "tui/tui_suites.h"

START_TEST(canvas_to_text__drops__blanks_at_line_ends)
{
    struct canvas canvas;
    struct buffer text = {0};
    struct pane pane;

    canvas_init(&canvas, 10, 2, false);
    pane = canvas_pane(&canvas);
    draw_text(&pane, 0, 2, "ab", STYLE_PLAIN);

    ck_assert_str_eq(canvas_text(&canvas, &text), "  ab\n\n");
    buffer_clear(&text);
    canvas_clear(&canvas);
}
END_TEST

START_TEST(canvas_resize__to_nothing__holds_no_cells)
{
    struct canvas canvas;
    struct buffer text = {0};

    canvas_init(&canvas, 10, 2, false);
    canvas_resize(&canvas, -1, 0);

    ck_assert_str_eq(canvas_text(&canvas, &text), "");
    buffer_clear(&text);
    canvas_clear(&canvas);
}
END_TEST

START_TEST(pane_part__reaches_beyond__is_cut_to_the_pane)
{
    struct canvas canvas;
    struct pane whole, part;

    canvas_init(&canvas, 10, 5, false);
    whole = canvas_pane(&canvas);
    part = pane_part(&whole, 3, 8, 9, 9);

    ck_assert_int_eq(part.rows, 2);
    ck_assert_int_eq(part.columns, 2);
    part = pane_part(&whole, 7, -3, 2, 2);
    ck_assert_int_eq(part.rows, 0);
    ck_assert_int_eq(part.columns, 0);
    canvas_clear(&canvas);
}
END_TEST

START_TEST(canvas_copy__of_another_size__is_equal_afterwards)
{
    struct canvas from, to;
    struct buffer text = {0};
    struct pane pane;

    canvas_init(&from, 4, 1, false);
    canvas_init(&to, 9, 9, false);
    pane = canvas_pane(&from);
    draw_text(&pane, 0, 0, "same", STYLE_BOLD);
    canvas_copy(&to, &from);

    ck_assert_str_eq(canvas_text(&to, &text), "same\n");
    ck_assert(cell_equal(canvas_cell(&from, 0, 3), canvas_cell(&to, 0, 3)));
    buffer_clear(&text);
    canvas_clear(&from);
    canvas_clear(&to);
}
END_TEST

Suite *canvas_suite(void)
{
    Suite *suite = suite_create("canvas");
    TCase *tcase = tcase_create("canvas");

    tcase_add_test(tcase, canvas_to_text__drops__blanks_at_line_ends);
    tcase_add_test(tcase, canvas_resize__to_nothing__holds_no_cells);
    tcase_add_test(tcase, pane_part__reaches_beyond__is_cut_to_the_pane);
    tcase_add_test(tcase, canvas_copy__of_another_size__is_equal_afterwards);
    suite_add_tcase(suite, tcase);
    return suite;
}
