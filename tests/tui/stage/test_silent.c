/* SPDX-License-Identifier: MIT
 * Every key on every screen: it changes what is seen, or a line says why not. */
#include <stdlib.h>
#include <string.h>

#include "tui/full_plan.h"
#include "tui/tui_suites.h"

static const int size[2] = {80, 24};

static const uint32_t special[] = {
    PRESS_UP,        PRESS_DOWN,      PRESS_LEFT,      PRESS_RIGHT,     PRESS_HOME,
    PRESS_END,       PRESS_PAGE_UP,   PRESS_TAB,       PRESS_TAB_BACK,  PRESS_PAGE_DOWN,
    PRESS_DELETE,    PRESS_F1,        PRESS_ENTER,     PRESS_ESC,       PRESS_BACKSPACE,
    PRESS_OTHER,     PRESS_CTRL('s'), PRESS_CTRL('u'), PRESS_CTRL('r'), PRESS_CTRL('k'),
    PRESS_CTRL('x'),
};

static struct stage stage;
static struct buffer before, after;
static unsigned turn; /* of the plan as it was opened */

static void tear_down(void)
{
    stage_close(&stage);
    buffer_clear(&before);
    buffer_clear(&after);
}

/* These end the program, or write to the printer. */
static bool is_pressed(uint32_t key)
{
    return screen_typing(tui_top(&stage.tui)) != TYPING_NOTHING || (key != 'q' && key != 'l');
}

/* The same place again, however far the last key led from it. */
static void stand_at(enum place_kind kind, size_t depth)
{
    bool left = !stage.tui.session || what_if_stands(&stage.tui) ||
                session_turn(stage.tui.session) != turn || stage.tui.screens.count < depth;

    if (left) {
        stage_close(&stage);
        full_plan_open(&stage, size);
        turn = session_turn(stage.tui.session);
    }
    if (left || stage.tui.screens.count != depth + 1) {
        tui_cut(&stage.tui, depth);
        if (full_plan_goes_to(kind))
            stage_go(&stage, full_plan_place(&stage, kind));
    }
}

static void press_and_see(enum place_kind kind, uint32_t key)
{
    size_t depth = stage.tui.screens.count;

    if (!is_pressed(key))
        return;
    stage_text(&stage, &before);
    stage_press(&stage, key, false);
    stage_text(&stage, &after);
    ck_assert_msg(stage.tui.screens.count != depth ||
                      strcmp(buffer_text(&before), buffer_text(&after)) != 0 || stage_says(&stage),
                  "key %x is silent at place %d:\n%s", key, kind, buffer_text(&after));
}

START_TEST(key__on_any_screen__acts_or_a_line_says_why_not)
{
    enum place_kind kind = (enum place_kind)_i;
    size_t depth;

    setenv("PATH", "/nowhere", 1); /* no printer */
    full_plan_open(&stage, size);
    depth = stage.tui.screens.count;
    turn = session_turn(stage.tui.session);
    for (uint32_t i = 0; i < 95 + sizeof special / sizeof *special; i++) {
        stand_at(kind, depth);
        press_and_see(kind, i < 95 ? ' ' + i : special[i - 95]);
    }
}
END_TEST

/* A second time as the first, though the line of the first stands there. */
START_TEST(key__that_does_nothing__is_answered_each_time)
{
    full_plan_open(&stage, size);
    stage_keys(&stage, "Home Home");
    ck_assert_str_eq(buffer_text(&stage.tui.message), "Nothing comes before this.");
    stage_keys(&stage, "Home");
    ck_assert_str_eq(buffer_text(&stage.tui.message), "Nothing comes before this.");
    stage_keys(&stage, "Z");
    ck_assert_str_eq(buffer_text(&stage.tui.message), "This key does nothing here; ? shows keys.");
    stage_keys(&stage, "Down");
    ck_assert_uint_eq(stage.tui.message.length, 0);
}
END_TEST

static bool is_left_to_rest(int row)
{
    for (size_t i = 0; i < stage.tui.canvas.later.count; i++) {
        const struct later *later = &stage.tui.canvas.later.items[i];

        if (later->row == row && later->columns == stage.tui.canvas.columns)
            return later->kind == LATER_SHOWN;
    }
    return false;
}

START_TEST(line_that_answered__is_sent_at_once_and_taken_away_once_keys_rest)
{
    int row = size[1] - 3;

    full_plan_open(&stage, size);
    stage_keys(&stage, "Home Home");
    ck_assert(stage_shows(&stage, "Nothing comes before this."));
    ck_assert(!is_left_to_rest(row));

    stage_keys(&stage, "Down");
    ck_assert(!stage_shows(&stage, "Nothing comes before this."));
    ck_assert(is_left_to_rest(row));
}
END_TEST

START_TEST(key__that_does_nothing_over_a_low_screen__is_answered_in_whole_words)
{
    static const int low[2] = {40, 12};

    full_plan_open(&stage, low);
    stage_go(&stage, place_of(PLACE_ROADMAP));
    stage_keys(&stage, "y Z");
    ck_assert(stage_shows(&stage, "  This key does nothing here; ? shows\n  keys."));
    ck_assert(stage_shows(&stage, "┘\n  This key"));
    stage_keys(&stage, "Esc / =qqzz Enter");
    ck_assert(stage_shows(&stage, "  This key does nothing here; F1 shows\n  keys."));
    ck_assert(stage_shows(&stage, "┘\n  This key"));
}
END_TEST

START_TEST(steps__that_come_at_once_at_the_end__are_answered)
{
    full_plan_open(&stage, size);
    stage_keys(&stage, "Home");
    stage_quick_keys(&stage, "Up Up Up");
    ck_assert_str_eq(buffer_text(&stage.tui.message), "Nothing comes before this.");
}
END_TEST

START_TEST(enter__refused_again__is_not_said_to_do_nothing)
{
    stage_open(&stage, stage_catalog(), 80, 24);
    stage_begin(&stage);
    stage_keys(&stage, "Enter");
    ck_assert(stage_shows(&stage, "Space chooses this one"));
    stage_keys(&stage, "Enter");

    ck_assert_str_eq(buffer_text(&stage.tui.message),
                     "It is not taken yet; the line under it says why.");
}
END_TEST

START_TEST(keys__that_came_at_once__are_not_said_to_do_nothing)
{
    full_plan_open(&stage, size);
    stage_keys(&stage, "Down");
    stage_press(&stage, PRESS_DOWN, false);
    stage_press(&stage, PRESS_UP, false);
    tui_draw(&stage.tui);

    ck_assert_uint_eq(stage.tui.message.length, 0);
}
END_TEST

Suite *silent_suite(void)
{
    Suite *suite = suite_create("silent");
    TCase *tcase = tcase_create("silent");

    tcase_add_unchecked_fixture(tcase, full_plan_prepare, NULL);
    tcase_add_checked_fixture(tcase, NULL, tear_down);
    tcase_add_loop_test(tcase, key__on_any_screen__acts_or_a_line_says_why_not, 0, PLACE_COUNT);
    tcase_add_test(tcase, key__that_does_nothing__is_answered_each_time);
    tcase_add_test(tcase, key__that_does_nothing_over_a_low_screen__is_answered_in_whole_words);
    tcase_add_test(tcase, line_that_answered__is_sent_at_once_and_taken_away_once_keys_rest);
    tcase_add_test(tcase, steps__that_come_at_once_at_the_end__are_answered);
    tcase_add_test(tcase, enter__refused_again__is_not_said_to_do_nothing);
    tcase_add_test(tcase, keys__that_came_at_once__are_not_said_to_do_nothing);
    tcase_set_timeout(tcase, 60);
    suite_add_tcase(suite, tcase);
    return suite;
}
