/* SPDX-License-Identifier: MIT
 * Lists: the focus goes from item to item, stays in sight, and is found again. */
#include <stdio.h>
#include <string.h>

#include "tui/stage.h"
#include "tui/tui_suites.h"

static const struct list_column columns[] = {{.width = 0}, {.width = 5, .from = 20, .right = true}};
static struct list list;
static struct canvas canvas;
static struct buffer text;

/* A heading before every tenth of `count` items. */
static void fill(int count)
{
    list_reset(&list);
    for (int i = 0; i < count; i++) {
        char name[24];
        struct list_row *row;

        if (i % 10 == 0)
            list_add(&list, ROW_HEADING, "Heading");
        snprintf(name, sizeof name, "item %d", i);
        row = list_add(&list, ROW_ITEM, name);
        row->tag = 1;
        row->value = i;
    }
    list_settle(&list);
}

static const char *drawn(int width, int rows)
{
    struct pane pane;

    canvas_resize(&canvas, width, rows);
    pane = canvas_pane(&canvas);
    list_draw(&list, &pane, true);
    return canvas_text(&canvas, &text);
}

static void set_up(void)
{
    list_init(&list, columns, 2);
    canvas_init(&canvas, 0, 0, false);
}

static void tear_down(void)
{
    list_clear(&list);
    canvas_clear(&canvas);
    buffer_clear(&text);
}

START_TEST(list_draw__focus_in_a_cell__marks_that_cell_alone)
{
    fill(3);
    for (size_t i = 0; i < list.rows.count; i++)
        list_set(&list, &list.rows.items[i], 1, "cell");
    list.focus_cell = 1;
    drawn(30, 4);

    for (int column = 0; column < 30; column++) {
        uint8_t attributes = canvas_cell(&canvas, 1, column)->style.attributes;

        ck_assert_int_eq(attributes & ATTRIBUTE_REVERSE, column >= 25 ? ATTRIBUTE_REVERSE : 0);
    }
    ck_assert_int_eq(canvas.cursor_row, 1);
    ck_assert_int_eq(canvas.cursor_column, 25);
}
END_TEST

START_TEST(list_draw__empty__draws_nothing)
{
    ck_assert_str_eq(drawn(10, 2), "\n\n");
    ck_assert_ptr_null(list_focused(&list));
    ck_assert(list_key(&list, COMMAND_DOWN));
}
END_TEST

START_TEST(list_key__down_and_up__pass_over_headings)
{
    fill(40);
    ck_assert_int_eq(list_focused(&list)->value, 0);

    for (int i = 0; i < 10; i++)
        list_key(&list, COMMAND_DOWN);
    ck_assert_int_eq(list_focused(&list)->value, 10);
    list_key(&list, COMMAND_UP);
    ck_assert_int_eq(list_focused(&list)->value, 9);
}
END_TEST

START_TEST(list_key__at_the_ends__stays_or_goes_round)
{
    fill(3);
    list_key(&list, COMMAND_UP);
    ck_assert_int_eq(list_focused(&list)->value, 0);
    list_key(&list, COMMAND_LAST);
    list_key(&list, COMMAND_DOWN);
    ck_assert_int_eq(list_focused(&list)->value, 2);
    list_key(&list, COMMAND_NEXT_ITEM);
    ck_assert_int_eq(list_focused(&list)->value, 0);
    list_key(&list, COMMAND_PREVIOUS_ITEM);
    ck_assert_int_eq(list_focused(&list)->value, 2);
}
END_TEST

START_TEST(list_draw__longer_than_its_pane__says_the_place)
{
    fill(40);
    for (int i = 0; i < 11; i++)
        list_key(&list, COMMAND_DOWN);

    ck_assert_ptr_nonnull(strstr(drawn(30, 6), "12 of 40"));
    ck_assert_ptr_nonnull(strstr(buffer_text(&text), "item 11"));
}
END_TEST

START_TEST(list_draw__the_focus__is_in_sight_after_every_key)
{
    static const enum command keys[] = {COMMAND_DOWN,    COMMAND_PAGE_DOWN, COMMAND_LAST,
                                        COMMAND_PAGE_UP, COMMAND_UP,        COMMAND_FIRST};

    fill(40);
    for (int i = 0; i < 600; i++) {
        char name[24];

        drawn(30, 5);
        list_key(&list, keys[(i * 7 + i / 5) % 6]);
        snprintf(name, sizeof name, "item %d\n", list_focused(&list)->value);
        ck_assert_ptr_nonnull(strstr(drawn(30, 5), name));
        ck_assert_int_ge(canvas.cursor_row, 0);
    }
}
END_TEST

/* Text around the items that is longer than the pane. */
static void fill_between_texts(void)
{
    list_reset(&list);
    for (int i = 0; i < 24; i++) {
        char name[24];
        bool item = i / 8 == 1;

        snprintf(name, sizeof name, "%s %d", item ? "item" : "text", i);
        list_add(&list, item ? ROW_ITEM : ROW_TEXT, name)->value = i;
    }
    list_settle(&list);
}

START_TEST(list_key__past_the_last_item__shows_the_text_behind_it)
{
    fill_between_texts();
    list_key(&list, COMMAND_LAST);
    ck_assert_ptr_nonnull(strstr(drawn(30, 5), "item 15"));

    for (int i = 0; i < 30; i++) {
        list_key(&list, COMMAND_DOWN);
        drawn(30, 5);
    }
    ck_assert_ptr_nonnull(strstr(drawn(30, 5), "text 23"));

    list_key(&list, COMMAND_UP);
    ck_assert_ptr_null(strstr(drawn(30, 5), "text 23"));
    ck_assert_ptr_nonnull(strstr(drawn(30, 5), "text 22"));
    list_key(&list, COMMAND_FIRST);
    ck_assert_ptr_nonnull(strstr(drawn(30, 5), "item 8"));
}
END_TEST

/* However many lines a row has: by rows it would be one of them. */
START_TEST(list_key__page_up_in_long_text_behind_the_items__goes_a_page_of_lines)
{
    static const char words[] = "one two three four five six seven eight nine ten eleven twelve "
                                "thirteen fourteen fifteen sixteen";

    fill(3);
    list_add(&list, ROW_TEXT, words);
    list_key(&list, COMMAND_LAST);
    drawn(10, 5);
    list_read_on(&list, COMMAND_LAST);
    ck_assert_ptr_nonnull(strstr(drawn(10, 5), "sixteen"));

    list_key(&list, COMMAND_PAGE_UP);
    ck_assert_ptr_null(strstr(drawn(10, 5), "fourteen"));
    list_key(&list, COMMAND_PAGE_DOWN);
    ck_assert_ptr_nonnull(strstr(drawn(10, 5), "sixteen"));
}
END_TEST

START_TEST(list_key__before_the_first_item__shows_the_text_in_front_of_it)
{
    fill_between_texts();
    ck_assert_ptr_nonnull(strstr(drawn(30, 5), "item 8"));

    list_key(&list, COMMAND_PAGE_UP);
    drawn(30, 5);
    list_key(&list, COMMAND_PAGE_UP);
    drawn(30, 5);
    list_key(&list, COMMAND_PAGE_UP);
    ck_assert_ptr_nonnull(strstr(drawn(30, 5), "text 0"));

    list_key(&list, COMMAND_LAST);
    ck_assert_ptr_nonnull(strstr(drawn(30, 5), "item 15"));
}
END_TEST

/* Two items and so much text between them. */
static void fill_with_text_between(int lines)
{
    list_reset(&list);
    list_add_item(&list, 1, 0, "", "item 0");
    for (int i = 0; i < lines; i++)
        list_format(&list, ROW_TEXT, "text %d", i);
    list_add_item(&list, 1, 1, "", "item 1");
    list_settle(&list);
    drawn(30, 5);
}

START_TEST(list_key__much_text_between_two_items__is_passed_in_pieces)
{
    fill_with_text_between(10);

    list_key(&list, COMMAND_DOWN);
    ck_assert_str_eq(list_focused(&list)->cells[0], "item 0");
    ck_assert_ptr_nonnull(strstr(drawn(30, 5), "text 6"));
    list_key(&list, COMMAND_DOWN);
    ck_assert_ptr_nonnull(strstr(drawn(30, 5), "item 1"));
    list_key(&list, COMMAND_DOWN);
    ck_assert_str_eq(list_focused(&list)->cells[0], "item 1");

    drawn(30, 5);
    list_key(&list, COMMAND_UP);
    ck_assert_str_eq(list_focused(&list)->cells[0], "item 1");
    ck_assert_ptr_nonnull(strstr(drawn(30, 5), "text 3"));
    list_key(&list, COMMAND_UP);
    drawn(30, 5);
    list_key(&list, COMMAND_UP);
    ck_assert_str_eq(list_focused(&list)->cells[0], "item 0");
}
END_TEST

START_TEST(list_key__little_text_between_two_items__is_passed_at_once)
{
    fill_with_text_between(1);
    list_add_item(&list, 1, 2, "", "item 2")->least = 5;
    drawn(30, 5);
    list_key(&list, COMMAND_DOWN);
    ck_assert_str_eq(list_focused(&list)->cells[0], "item 1");
}
END_TEST

START_TEST(list_key__high_item__is_gone_to_at_once)
{
    list_reset(&list);
    for (int i = 0; i < 3; i++)
        list_add_item(&list, 1, i, "", "item")->least = 5;
    list_settle(&list);
    drawn(30, 6);

    list_key(&list, COMMAND_DOWN);
    ck_assert_int_eq(list_focused(&list)->value, 1);
}
END_TEST

START_TEST(list_read_on__last__shows_the_end_of_the_text)
{
    fill_between_texts();
    drawn(30, 5);
    list_key(&list, COMMAND_LAST);
    list_read_on(&list, COMMAND_LAST);

    ck_assert_ptr_nonnull(strstr(drawn(30, 5), "text 23"));
}
END_TEST

/* An arrow sends the lines that come into sight: no more than the focused row needs. */
START_TEST(list_draw__high_row_at_the_top__rolls_away_line_by_line)
{
    list_reset(&list);
    list_add_item(&list, 1, 0, "", "one two three four five six");
    list_add_item(&list, 1, 1, "", "seven");
    list_add_item(&list, 1, 2, "", "eight");
    list_add_item(&list, 1, 3, "", "nine");
    list_settle(&list);
    drawn(12, 5);
    list_key(&list, COMMAND_DOWN);
    list_key(&list, COMMAND_DOWN);

    ck_assert_ptr_nonnull(strstr(drawn(12, 5), "three four\n"));
    ck_assert_ptr_null(strstr(drawn(12, 5), "one two"));
    ck_assert_ptr_nonnull(strstr(drawn(12, 5), "eight\n"));
    ck_assert_ptr_null(strstr(drawn(12, 5), "nine\n"));
    list_key(&list, COMMAND_UP);
    list_key(&list, COMMAND_UP);
    ck_assert_ptr_nonnull(strstr(drawn(12, 5), "one two\n"));
}
END_TEST

START_TEST(list_draw__first_item__shows_the_heading_above_it)
{
    fill(40);
    list_key(&list, COMMAND_LAST);
    drawn(30, 5);
    list_key(&list, COMMAND_FIRST);

    ck_assert_int_eq(strncmp(drawn(30, 5), "Heading\n  item 0\n", 17), 0);
}
END_TEST

START_TEST(list_draw__long_words__take_more_rows_and_are_not_cut)
{
    struct list_row *row = list_add(&list, ROW_ITEM, "a title of some words");

    list_set(&list, row, 1, "$12");

    ck_assert_str_eq(drawn(22, 3), "  a title of       $12\n  some words\n\n");
}
END_TEST

START_TEST(list_draw__narrow__leaves_a_column_out)
{
    struct list_row *row = list_add(&list, ROW_ITEM, "title");

    list_set(&list, row, 1, "$12");

    ck_assert_str_eq(drawn(19, 1), "  title\n");
}
END_TEST

START_TEST(list_settle__rows_made_anew__focuses_the_same_thing)
{
    fill(40);
    list_focus(&list, 1, 25);
    fill(30);
    ck_assert_int_eq(list_focused(&list)->value, 25);

    fill(10);
    ck_assert_int_eq(list_focused(&list)->value, 9);
}
END_TEST

START_TEST(list_settle__rows_gone_for_a_while__focuses_the_same_thing)
{
    fill(40);
    list_focus(&list, 1, 25);
    list_reset(&list);
    list_add(&list, ROW_TEXT, "Working ...");

    list_reset(&list);
    list_add(&list, ROW_ITEM, "before them");
    for (int i = 0; i < 30; i++)
        list_add_item(&list, 1, i, "", "item");
    list_settle(&list);
    ck_assert_int_eq(list_focused(&list)->value, 25);
}
END_TEST

/* ---- columns --------------------------------------------------------------------------------- */

static const struct list_column snug_columns[] = {
    {.width = 0}, {.width = 12, .snug = true}, {.width = 6, .snug = true, .right = true}};

static void add_row(const char *title, const char *date, const char *cost)
{
    struct list_row *row = list_add(&list, ROW_ITEM, title);

    list_set(&list, row, 1, date);
    list_set(&list, row, 2, cost);
}

START_TEST(list_draw__snug_columns__leave_their_room_to_the_title)
{
    list_init(&list, snug_columns, 3);
    add_row("Search the lists", "23 Nov", "$0");

    ck_assert_str_eq(drawn(30, 1), "  Search the lists  23 Nov  $0\n");
}
END_TEST

START_TEST(list_draw__empty_cells__are_written_over_by_the_text_before)
{
    list_init(&list, snug_columns, 3);
    add_row("One", "23 Nov", "$0");
    add_row("Two", "not started", "");

    ck_assert_str_eq(drawn(30, 2), "  One              23 Nov   $0\n"
                                   "  Two              not started\n");
}
END_TEST

START_TEST(list_draw__wider_pane__measures_again)
{
    list_init(&list, snug_columns, 3);
    add_row("Search the lists", "23 Nov", "$0");

    ck_assert_str_eq(drawn(23, 2), "  Search     23 Nov  $0\n  the lists\n");
    ck_assert_str_eq(drawn(30, 2), "  Search the lists  23 Nov  $0\n\n");
}
END_TEST

/* ---- items of several rows ------------------------------------------------------------------- */

/* Beside its mark. */
static bool is_reversed(int row)
{
    return canvas_cell(&canvas, row, LIST_MARK_COLUMNS)->style.attributes & ATTRIBUTE_REVERSE;
}

/* Items of a title and two more rows. */
static void fill_blocks(int count)
{
    for (int i = 0; i < count; i++) {
        char name[24];

        snprintf(name, sizeof name, "item %d", i);
        list_add(&list, ROW_ITEM, name)->value = i;
        list_add(&list, ROW_MORE, "more");
        list_add(&list, ROW_MORE, "last");
    }
    list_settle(&list);
}

START_TEST(list_draw__more_rows__are_marked_by_the_first_of_their_item)
{
    fill_blocks(2);
    drawn(20, 6);
    ck_assert(is_reversed(0) && !is_reversed(1) && !is_reversed(2) && !is_reversed(3));

    list_key(&list, COMMAND_DOWN);
    drawn(20, 6);
    ck_assert_int_eq(list_focused(&list)->value, 1);
    ck_assert(!is_reversed(2) && is_reversed(3) && !is_reversed(4) && !is_reversed(5));
}
END_TEST

START_TEST(list_draw__focus__leaves_the_mark_before_it_as_it_is)
{
    list_add_item(&list, 0, 0, "!", "first")->tone = TONE_ACTION;
    list_settle(&list);
    drawn(30, 4);

    ck_assert_int_eq(canvas_cell(&canvas, 0, 0)->style.attributes, 0);
    ck_assert_int_eq(canvas_cell(&canvas, 0, 0)->style.tone, TONE_ACTION);
    ck_assert(is_reversed(0));
    ck_assert(canvas_cell(&canvas, 0, 29)->style.attributes & ATTRIBUTE_REVERSE);
}
END_TEST

START_TEST(list_draw__wide_table__is_reversed_as_far_as_rows_are_read_across)
{
    static const struct list_column wide[] = {{.width = 40}, {.width = 20}, {.width = 60}};
    enum { END_OF_SECOND = LIST_MARK_COLUMNS + 40 + LIST_GAP + 20 };

    list_init(&list, wide, 3);
    list_set(&list, list_add(&list, ROW_ITEM, "first"), 2, "last");
    drawn(140, 2);

    ck_assert(canvas_cell(&canvas, 0, END_OF_SECOND - 1)->style.attributes & ATTRIBUTE_REVERSE);
    ck_assert_int_eq(canvas_cell(&canvas, 0, END_OF_SECOND)->style.attributes, 0);
}
END_TEST

START_TEST(list_draw__bars__are_not_reversed)
{
    static const struct list_column barred[] = {{.width = 10}, {.width = 10, .bars = true}};

    list_init(&list, barred, 2);
    list_set(&list, list_add(&list, ROW_ITEM, "first"), 1, "█████");
    drawn(30, 2);

    ck_assert(is_reversed(0));
    ck_assert_int_eq(canvas_cell(&canvas, 0, list_cell_column(&list, 1))->style.attributes, 0);
}
END_TEST

START_TEST(list_draw__more_rows__are_seen_with_their_item)
{
    fill_blocks(5);
    for (int i = 0; i < 3; i++)
        list_key(&list, COMMAND_DOWN);

    ck_assert_ptr_nonnull(strstr(drawn(20, 6), "  item 3\n  more\n  last\n"));
}
END_TEST

START_TEST(list_draw__higher_than_its_pane__begins_with_the_item)
{
    fill_blocks(2);
    list_key(&list, COMMAND_DOWN);

    ck_assert_int_eq(strncmp(drawn(20, 2), "  item 1\n  more\n", 16), 0);
}
END_TEST

START_TEST(list_draw__figures__line_up_beside_empty_cells)
{
    static const struct list_column figures[] = {
        {.width = 4}, {.width = 4, .right = true}, {.width = 0}};

    list_init(&list, figures, 3);
    add_row("Jan", "$1", "##");
    add_row("Feb", "$22", "");

    ck_assert_str_eq(drawn(20, 2), "  Jan     $1  ##\n  Feb    $22\n");
}
END_TEST

static void paint_last(const void *context, const struct list *painted, const struct list_row *row,
                       const struct pane *pane)
{
    (void)painted;
    (void)row;
    draw_text(pane, pane->rows - 1, 2, context, STYLE_PLAIN);
}

START_TEST(list_draw__painted__gives_the_row_the_lines_it_asks_for)
{
    list.paint = paint_last;
    list.context = "####";
    list_add(&list, ROW_ITEM, "item")->least = 2;
    list_add(&list, ROW_TEXT, "text");

    ck_assert_str_eq(drawn(20, 3), "  item\n  ####\ntext\n");
}
END_TEST

Suite *list_suite(void)
{
    Suite *suite = suite_create("list");
    TCase *tcase = tcase_create("list");

    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, list_draw__focus_in_a_cell__marks_that_cell_alone);
    tcase_add_test(tcase, list_draw__empty__draws_nothing);
    tcase_add_test(tcase, list_key__down_and_up__pass_over_headings);
    tcase_add_test(tcase, list_key__at_the_ends__stays_or_goes_round);
    tcase_add_test(tcase, list_draw__longer_than_its_pane__says_the_place);
    tcase_add_test(tcase, list_draw__the_focus__is_in_sight_after_every_key);
    tcase_add_test(tcase, list_key__past_the_last_item__shows_the_text_behind_it);
    tcase_add_test(tcase, list_key__page_up_in_long_text_behind_the_items__goes_a_page_of_lines);
    tcase_add_test(tcase, list_key__much_text_between_two_items__is_passed_in_pieces);
    tcase_add_test(tcase, list_key__little_text_between_two_items__is_passed_at_once);
    tcase_add_test(tcase, list_key__high_item__is_gone_to_at_once);
    tcase_add_test(tcase, list_read_on__last__shows_the_end_of_the_text);
    tcase_add_test(tcase, list_draw__high_row_at_the_top__rolls_away_line_by_line);
    tcase_add_test(tcase, list_key__before_the_first_item__shows_the_text_in_front_of_it);
    tcase_add_test(tcase, list_draw__first_item__shows_the_heading_above_it);
    tcase_add_test(tcase, list_draw__long_words__take_more_rows_and_are_not_cut);
    tcase_add_test(tcase, list_draw__narrow__leaves_a_column_out);
    tcase_add_test(tcase, list_settle__rows_made_anew__focuses_the_same_thing);
    tcase_add_test(tcase, list_settle__rows_gone_for_a_while__focuses_the_same_thing);
    tcase_add_test(tcase, list_draw__snug_columns__leave_their_room_to_the_title);
    tcase_add_test(tcase, list_draw__empty_cells__are_written_over_by_the_text_before);
    tcase_add_test(tcase, list_draw__wider_pane__measures_again);
    tcase_add_test(tcase, list_draw__more_rows__are_marked_by_the_first_of_their_item);
    tcase_add_test(tcase, list_draw__focus__leaves_the_mark_before_it_as_it_is);
    tcase_add_test(tcase, list_draw__wide_table__is_reversed_as_far_as_rows_are_read_across);
    tcase_add_test(tcase, list_draw__bars__are_not_reversed);
    tcase_add_test(tcase, list_draw__more_rows__are_seen_with_their_item);
    tcase_add_test(tcase, list_draw__higher_than_its_pane__begins_with_the_item);
    tcase_add_test(tcase, list_draw__figures__line_up_beside_empty_cells);
    tcase_add_test(tcase, list_draw__painted__gives_the_row_the_lines_it_asks_for);
    suite_add_tcase(suite, tcase);
    return suite;
}
