/* SPDX-License-Identifier: MIT
 * The line editor: typing, erasing and moving by whole characters. */
#include <string.h>

#include "tui/stage.h"
#include "tui/tui_suites.h"

static struct line_field line;

static void set_up(void)
{
    line_init(&line, 12);
}

static void tear_down(void)
{
    line_clear(&line);
}

static void key(enum command command)
{
    ck_assert(line_key(&line, command, 0));
}

static void type(const char *text)
{
    const char *end = text + strlen(text);

    while (text < end)
        line_key(&line, COMMAND_TYPE, text_next(&text, end));
}

static const char *text_of(void)
{
    return buffer_text(&line.text);
}

START_TEST(line_key__empty__takes_every_command)
{
    static const enum command commands[] = {
        COMMAND_LEFT,       COMMAND_RIGHT,         COMMAND_FIRST,      COMMAND_LAST,
        COMMAND_ERASE_BACK, COMMAND_ERASE_FORWARD, COMMAND_ERASE_LINE, COMMAND_ERASE_WORD,
    };

    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
        key(commands[i]);
    ck_assert_str_eq(text_of(), "");
    ck_assert(!line_key(&line, COMMAND_CONTINUE, 0));
}
END_TEST

START_TEST(line_key__typed_in_the_middle__inserts)
{
    type("ac");
    key(COMMAND_LEFT);
    type("b日");

    ck_assert_str_eq(text_of(), "ab日c");
}
END_TEST

START_TEST(line_key__combining__goes_with_its_base)
{
    type("xe\xCC\x81z");
    key(COMMAND_LEFT);
    key(COMMAND_LEFT);
    ck_assert_int_eq((int)line.cursor, 1);

    key(COMMAND_ERASE_FORWARD);
    ck_assert_str_eq(text_of(), "xz");
}
END_TEST

START_TEST(line_key__erase_back__takes_base_and_accents)
{
    type("xe\xCC\x81\xCC\x82");
    key(COMMAND_ERASE_BACK);

    ck_assert_str_eq(text_of(), "x");
}
END_TEST

START_TEST(line_key__erase_word__takes_the_blanks_after_it)
{
    type("one two  ");
    key(COMMAND_ERASE_WORD);
    ck_assert_str_eq(text_of(), "one ");
    key(COMMAND_ERASE_WORD);
    key(COMMAND_ERASE_WORD);
    ck_assert_str_eq(text_of(), "");
}
END_TEST

START_TEST(line_key__erase_line__keeps_what_is_after_the_cursor)
{
    type("abcd");
    key(COMMAND_LEFT);
    key(COMMAND_ERASE_LINE);

    ck_assert_str_eq(text_of(), "d");
    ck_assert_int_eq((int)line.cursor, 0);
}
END_TEST

START_TEST(line_key__controls__never_get_in)
{
    line_key(&line, COMMAND_TYPE, 27);
    line_key(&line, COMMAND_TYPE, '\n');
    line_key(&line, COMMAND_TYPE, 0x202E);
    line_key(&line, COMMAND_TYPE, 0x9B);

    ck_assert_str_eq(text_of(), "");
}
END_TEST

START_TEST(line_key__full__takes_no_more)
{
    type("123456789012345");

    ck_assert_str_eq(text_of(), "123456789012");
}
END_TEST

START_TEST(line_draw__longer_than_its_window__shows_the_cursor_and_says_it_is_cut)
{
    struct canvas canvas;
    struct buffer text = {0};
    struct pane pane;

    canvas_init(&canvas, 5, 1, false);
    pane = canvas_pane(&canvas);
    type("日本語abc");
    line_draw(&line, &pane, 0, 0, 5, true);

    ck_assert_str_eq(canvas_text(&canvas, &text), "…abc\n");
    ck_assert_int_eq(canvas.cursor_column, 4);
    buffer_clear(&text);
    canvas_clear(&canvas);
}
END_TEST

Suite *line_suite(void)
{
    Suite *suite = suite_create("line");
    TCase *tcase = tcase_create("line");

    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, line_key__empty__takes_every_command);
    tcase_add_test(tcase, line_key__typed_in_the_middle__inserts);
    tcase_add_test(tcase, line_key__combining__goes_with_its_base);
    tcase_add_test(tcase, line_key__erase_back__takes_base_and_accents);
    tcase_add_test(tcase, line_key__erase_word__takes_the_blanks_after_it);
    tcase_add_test(tcase, line_key__erase_line__keeps_what_is_after_the_cursor);
    tcase_add_test(tcase, line_key__controls__never_get_in);
    tcase_add_test(tcase, line_key__full__takes_no_more);
    tcase_add_test(tcase, line_draw__longer_than_its_window__shows_the_cursor_and_says_it_is_cut);
    suite_add_tcase(suite, tcase);
    return suite;
}
