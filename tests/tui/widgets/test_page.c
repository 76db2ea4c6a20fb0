/* SPDX-License-Identifier: MIT
 * Running text: wrapping with an indent, scrolling, jumping to a line. */
#include <string.h>

#include "tui/stage.h"
#include "tui/tui_suites.h"

static struct page page;
static struct canvas canvas;
static struct buffer text;

static void set_up(void)
{
    page_init(&page);
    canvas_init(&canvas, 30, 3, false);
}

static void tear_down(void)
{
    page_clear(&page);
    canvas_clear(&canvas);
    buffer_clear(&text);
}

static const char *drawn(int width, int rows)
{
    struct pane pane;

    canvas_resize(&canvas, width, rows);
    pane = canvas_pane(&canvas);
    page_draw(&page, &pane, true);
    return canvas_text(&canvas, &text);
}

static void add_tagged(const char *tag, const char *words)
{
    struct page_line *line = page_add(&page, STYLE_PLAIN, words);

    line->tag = tag;
    line->indent = 6;
}

START_TEST(page_draw__empty__draws_nothing)
{
    ck_assert_str_eq(drawn(10, 1), "\n");
    ck_assert(page_key(&page, COMMAND_LAST));
    ck_assert_int_eq(page.top, 0);
}
END_TEST

START_TEST(page_draw__tagged__hangs_the_text_beside_the_tag)
{
    add_tagged("Ask", "when it begins");

    ck_assert_str_eq(drawn(15, 2), "Ask   when it\n      begins\n");
}
END_TEST

START_TEST(page_draw__no_room_beside_the_tag__puts_it_above)
{
    add_tagged("A long tag", "text");

    ck_assert_str_eq(drawn(15, 2), "A long tag\n      text\n");
}
END_TEST

START_TEST(page_key__scrolls__and_stops_at_the_ends)
{
    for (int i = 0; i < 20; i++)
        page_add(&page, STYLE_PLAIN, i == 19 ? "the last" : "line");
    drawn(20, 6);
    page_key(&page, COMMAND_LAST);

    ck_assert_ptr_nonnull(strstr(drawn(20, 6), "the last"));
    ck_assert_ptr_nonnull(strstr(buffer_text(&text), "20 of 20"));
    page_key(&page, COMMAND_DOWN);
    ck_assert_int_eq(page.top, 15);
    page_key(&page, COMMAND_FIRST);
    page_key(&page, COMMAND_UP);
    ck_assert_int_eq(page.top, 0);
}
END_TEST

START_TEST(page_draw__jump__shows_that_line_first)
{
    page_add(&page, STYLE_PLAIN, "a paragraph of many words that wraps");
    page_add(&page, STYLE_BOLD, "Because");
    for (int i = 0; i < 20; i++)
        page_add(&page, STYLE_PLAIN, "line");
    page.jump = 1;

    ck_assert_int_eq(strncmp(drawn(12, 6), "Because\n", 8), 0);
}
END_TEST

START_TEST(page_draw__another_width__keeps_the_line_at_the_top)
{
    for (int i = 0; i < 9; i++)
        page_format(&page, STYLE_PLAIN, "%d, and so much that it is wrapped", i);
    drawn(15, 4);
    for (int i = 0; i < 11; i++)
        page_key(&page, COMMAND_DOWN);
    ck_assert_ptr_nonnull(strstr(drawn(15, 4), "that it is"));

    ck_assert_ptr_eq(strstr(drawn(60, 4), "3, and"), buffer_text(&text));
    ck_assert_ptr_eq(strstr(drawn(15, 4), "3, and"), buffer_text(&text));
    page_key(&page, COMMAND_DOWN);
    ck_assert_ptr_null(strstr(drawn(15, 4), "3, and"));
}
END_TEST

START_TEST(page_draw__wider_than_a_row__says_its_place_beside_the_text)
{
    for (int i = 0; i < 9; i++)
        page_format(&page, STYLE_PLAIN, "%d", i);

    ck_assert_ptr_nonnull(strstr(drawn(200, 4), "3 of 9\n"));
    ck_assert_int_eq(canvas_cell(&canvas, 3, 81)->points[0], '9');
}
END_TEST

START_TEST(page_blank__twice__is_one)
{
    page_blank(&page);
    page_add(&page, STYLE_PLAIN, "a");
    page_blank(&page);
    page_blank(&page);
    page_add(&page, STYLE_PLAIN, "b");

    ck_assert_str_eq(drawn(5, 3), "a\n\nb\n");
}
END_TEST

START_TEST(page_draw__fixed_lines__are_wrapped_only_where_there_is_no_room)
{
    page_add(&page, STYLE_PLAIN, "one   two  three")->fixed = true;

    ck_assert_str_eq(drawn(16, 2), "one   two  three\n\n");
    ck_assert_str_eq(drawn(12, 2), "one   two\nthree\n");
}
END_TEST

START_TEST(page_shorten__long__leaves_whole_paragraphs_and_sentences)
{
    page_add(&page, STYLE_BOLD, "Title");
    page_add(&page, STYLE_PLAIN, "One. Two. Three.");
    page_blank(&page);
    page_add(&page, STYLE_PLAIN, "More");

    ck_assert(page_shorten(&page, 55));
    ck_assert_str_eq(drawn(20, 4), "Title\nOne. Two.\n\n\n");
}
END_TEST

START_TEST(page_shorten__heading_without_its_text__goes_too)
{
    page_add(&page, STYLE_BOLD, "Title");
    page_add(&page, STYLE_PLAIN, "Text");
    page_blank(&page);
    page_add(&page, STYLE_BOLD, "More");
    page_add(&page, STYLE_PLAIN, "What does not fit");

    ck_assert(page_shorten(&page, 80));
    ck_assert_str_eq(drawn(20, 4), "Title\nText\n\n\n");
}
END_TEST

START_TEST(page_shorten__short__is_left_whole)
{
    page_add(&page, STYLE_BOLD, "Title");
    page_add_tagged(&page, "Do", "this");

    ck_assert(!page_shorten(&page, 51));
    ck_assert_uint_eq(page.lines.count, 2);
}
END_TEST

Suite *page_suite(void)
{
    Suite *suite = suite_create("page");
    TCase *tcase = tcase_create("page");

    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, page_draw__empty__draws_nothing);
    tcase_add_test(tcase, page_draw__tagged__hangs_the_text_beside_the_tag);
    tcase_add_test(tcase, page_draw__no_room_beside_the_tag__puts_it_above);
    tcase_add_test(tcase, page_key__scrolls__and_stops_at_the_ends);
    tcase_add_test(tcase, page_draw__jump__shows_that_line_first);
    tcase_add_test(tcase, page_draw__another_width__keeps_the_line_at_the_top);
    tcase_add_test(tcase, page_draw__wider_than_a_row__says_its_place_beside_the_text);
    tcase_add_test(tcase, page_blank__twice__is_one);
    tcase_add_test(tcase, page_draw__fixed_lines__are_wrapped_only_where_there_is_no_room);
    tcase_add_test(tcase, page_shorten__long__leaves_whole_paragraphs_and_sentences);
    tcase_add_test(tcase, page_shorten__heading_without_its_text__goes_too);
    tcase_add_test(tcase, page_shorten__short__is_left_whole);
    suite_add_tcase(suite, tcase);
    return suite;
}
