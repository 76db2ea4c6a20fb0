/* SPDX-License-Identifier: MIT
 * The words of the glossary that stand on a screen, opened where they stand. */
#include <string.h>

#include "tui/stage.h"
#include "tui/tui_suites.h"

static struct stage stage;
static struct buffer before, after;

static void set_up(void)
{
    stage_open(&stage, catalog_builtin(), 80, 24);
}

static void tear_down(void)
{
    stage_close(&stage);
    buffer_clear(&before);
    buffer_clear(&after);
}

START_TEST(words__of_the_screen__are_told_with_their_sources)
{
    stage_keys(&stage, "G");

    ck_assert(stage_shows(&stage, "insurer (payer)"));
    ck_assert(!stage_shows(&stage, "WIOA"));
}
END_TEST

/* The name that is typed has a word of the other career, of which no plan is there yet. */
START_TEST(words__without_a_plan__are_those_of_every_career)
{
    stage_keys(&stage, "n Ctrl-U =UAN Ctrl-G PgDn");
    ck_assert(stage_shows(&stage, "Universal activity number."));
}
END_TEST

START_TEST(words__esc__leaves_all_as_it_was)
{
    stage_begin(&stage);
    stage_keys(&stage, "Down");
    stage_text(&stage, &before);
    stage_keys(&stage, "G PgDn Esc");

    ck_assert_str_eq(stage_text(&stage, &after), buffer_text(&before));
}
END_TEST

START_TEST(words__while_typing__come_by_ctrl_g_and_keep_what_is_typed)
{
    stage_keys(&stage, "n Ctrl-U =Gate Ctrl-G PgDn");
    ck_assert(stage_shows(&stage, "Something that somebody else checks."));

    stage_keys(&stage, "Esc");
    ck_assert(stage_shows(&stage, "Gate"));
    stage_keys(&stage, "Enter");
    ck_assert_str_eq(session_name(stage.tui.session), "Gate");
}
END_TEST

START_TEST(words__none_on_the_screen__say_so)
{
    stage_close(&stage);
    stage_open(&stage, stage_catalog(), 80, 24);
    stage_keys(&stage, "G");

    ck_assert(stage_shows(&stage, "No word of the glossary stands on this screen"));
    ck_assert(!stage_shows(&stage, "This key does nothing here")); /* it opened the box */
}
END_TEST

START_TEST(words__over_a_box__are_the_only_box)
{
    const char *first;

    stage_close(&stage);
    stage_open(&stage, stage_catalog(), 80, 24);
    stage_keys(&stage, "n Ctrl-U =CEU Ctrl-G");
    first = strstr(stage_text(&stage, &after), "┌");

    ck_assert(first != NULL);
    ck_assert(strstr(first + 1, "┌") == NULL);
}
END_TEST

START_TEST(words__that_are_shown__are_not_said_to_be_nothing)
{
    stage_close(&stage);
    stage_open(&stage, stage_catalog(), 80, 24);
    stage_keys(&stage, "n Esc G");

    ck_assert(!stage_shows(&stage, "does nothing"));
}
END_TEST

START_TEST(box__over_a_screen__takes_the_mark_off_its_focus)
{
    tui_resize(&stage.tui, 80, 60);
    stage_keys(&stage, "G");
    tui_draw(&stage.tui);

    for (int row = 0; row < stage.tui.canvas.rows; row++)
        for (int column = 0; column < stage.tui.canvas.columns; column++)
            ck_assert(!(canvas_cell(&stage.tui.canvas, row, column)->style.attributes &
                        ATTRIBUTE_REVERSE));
}
END_TEST

/* What a beginner meets on the first roadmap, and does not know. */
static const char *const told[] = {"-A",   "even odds", "80 % by", "coding for pay", "CEU",
                                   "gate", "companion", "slack",   "days to spare"};

START_TEST(glossary__has_the_words_that_the_screens_use)
{
    const struct catalog *catalog = catalog_builtin();
    bool found = false;

    for (int i = 0; i < catalog->term_count; i++)
        found = found || term_stands_in(&catalog->terms[i], told[_i]);
    ck_assert_msg(found, "%s", told[_i]);
}
END_TEST

Suite *looked_up_suite(void)
{
    Suite *suite = suite_create("looked_up");
    TCase *tcase = tcase_create("looked_up");

    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, words__of_the_screen__are_told_with_their_sources);
    tcase_add_test(tcase, words__without_a_plan__are_those_of_every_career);
    tcase_add_test(tcase, words__esc__leaves_all_as_it_was);
    tcase_add_test(tcase, words__while_typing__come_by_ctrl_g_and_keep_what_is_typed);
    tcase_add_test(tcase, words__over_a_box__are_the_only_box);
    tcase_add_test(tcase, words__that_are_shown__are_not_said_to_be_nothing);
    tcase_add_test(tcase, box__over_a_screen__takes_the_mark_off_its_focus);
    tcase_add_test(tcase, words__none_on_the_screen__say_so);
    ADD_TABLE_TEST(tcase, glossary__has_the_words_that_the_screens_use, told);
    suite_add_tcase(suite, tcase);
    return suite;
}
