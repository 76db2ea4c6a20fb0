/* SPDX-License-Identifier: MIT
 * Undo and redo on every screen: a line each time, of what changed or of why nothing did. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "stage.h"
#include "tui_suites.h"

static struct stage stage;
static struct buffer text;

static void tear_down(void)
{
    stage_close(&stage);
    buffer_clear(&text);
}

/* A plan with its first answers and a school, at its overview. */
static void open_plan(void)
{
    static const struct school_edit edits[] = {
        {.field = PROGRAM_NAME, .text = "Foundation"},
        {.field = PROGRAM_KIND, .text = "course"},
    };
    struct buffer said = {0};
    struct error err;
    int64_t number;

    stage_open(&stage, stage_catalog(), 120, 40);
    stage_begin(&stage);
    stage_keys(&stage, FIRST_ANSWERS TO_OVERVIEW);
    ck_assert_int_eq(session_add_school(stage.tui.session, edits, 2, &number, &said, &err),
                     STATUS_OK);
    buffer_clear(&said);
    tui_changed(&stage.tui);
}

static void press_and_expect_a_line(const char *key, int place)
{
    bool typed = screen_typing(tui_top(&stage.tui)) == TYPING_TEXT && key[0] == 'u';

    buffer_truncate(&stage.tui.message, 0);
    stage_keys(&stage, key);
    ck_assert_msg(typed || stage.tui.message.length > 0, "%s is silent at place %d", key, place);
}

/* Of the places that stand below all others, or ask before they are seen, there are tests of their
 * own; this catalogue has no letters. */
static bool is_walked(enum place_kind kind)
{
    return kind != PLACE_HOME && kind != PLACE_DIFFERENCE && kind != PLACE_LEAVING &&
           kind != PLACE_DAMAGED && kind != PLACE_LETTER;
}

START_TEST(undo__on_every_screen__says_what_changed_or_why_nothing_did)
{
    struct place place = place_with((enum place_kind)_i, 0);

    open_plan();
    if (!is_walked(place.kind))
        return;
    place.other = place.kind == PLACE_ROUTE ? 1 : -1;
    place.number = 1;
    stage_go(&stage, place);
    press_and_expect_a_line("u", _i);
    press_and_expect_a_line("Ctrl-R", _i);
    press_and_expect_a_line("Ctrl-R", _i);
}
END_TEST

START_TEST(undo__in_a_what_if__says_what_changed)
{
    open_plan();
    stage_keys(&stage, "w");
    stage_go(&stage, place_with(PLACE_QUESTION,
                                catalog_find_question(stage_catalog(), "time.hours_per_week")));
    stage_keys(&stage, "Ctrl-U =20 Enter w");
    press_and_expect_a_line("u", PLACE_DIFFERENCE);
    press_and_expect_a_line("Ctrl-R", PLACE_DIFFERENCE);

    ck_assert(stage_shows(&stage, "Redone: "));
}
END_TEST

/* ---- each kind of change --------------------------------------------------------------------- */

/* From the overview; each ends on a screen on which "u" is not typed. */
static const struct {
    const char *keys, *undone, *redone;
} changes[] = {
    {"/ =hours Enter Ctrl-U =20 Enter Esc Esc", "Undone: Study hours", "Redone: Study hours"},
    {"g r Down Enter", "Undone: the route is the one before", "Redone: the route is chosen"},
    {"g d", "Undone: ", "Redone: "},
    {"o Del", "Undone: the school Foundation is back", "Redone: the school Foundation is removed"},
    {"o c", "Undone: no school is chosen", "Redone: the chosen school is now Foundation"},
    {"/ =Preparing Enter Ctrl-U =60/70/80 Enter", "Undone: ", "Redone: "},
};

START_TEST(undo__of_each_kind_of_change__says_what_it_was)
{
    open_plan();
    stage_keys(&stage, changes[_i].keys);
    stage_keys(&stage, "u");
    ck_assert_msg(stage_shows(&stage, changes[_i].undone), "%s", buffer_text(&stage.tui.message));
    stage_keys(&stage, "Ctrl-R");
    ck_assert_msg(stage_shows(&stage, changes[_i].redone), "%s", buffer_text(&stage.tui.message));
}
END_TEST

/* ---- Home ------------------------------------------------------------------------------------ */

START_TEST(home__with_nothing_to_undo__says_so)
{
    stage_open(&stage, stage_catalog(), 80, 24);
    press_and_expect_a_line("u", PLACE_HOME);
    ck_assert(stage_shows(&stage, "There is nothing to undo."));
    press_and_expect_a_line("Ctrl-R", PLACE_HOME);
    ck_assert(stage_shows(&stage, "There is nothing to redo."));
}
END_TEST

START_TEST(home__a_deleted_plan__comes_back_after_a_restart)
{
    open_plan();
    stage_keys(&stage, "Esc Del");
    stage_restart(&stage);
    stage_keys(&stage, "u");

    ck_assert(stage_shows(&stage, "Undone: the plan is back (plan My plan)"));
    ck_assert(stage_shows(&stage, "1 plan"));
}
END_TEST

START_TEST(home__a_deleted_plan__comes_back_though_another_was_looked_at)
{
    open_plan();
    stage_keys(&stage, "Esc n Ctrl-U =Evening Enter Esc Esc Esc");
    stage_keys(&stage, "Home Down Del Home Enter Esc Esc u");

    ck_assert(stage_shows(&stage, "Undone: the plan is back (plan My plan)"));
    ck_assert(stage_shows(&stage, "2 plans"));
}
END_TEST

START_TEST(home__a_copy__is_taken_out_by_undo_and_brought_back_by_redo)
{
    open_plan();
    stage_keys(&stage, "Esc c");
    ck_assert(stage_shows(&stage, "2 plans"));
    stage_keys(&stage, "u");
    ck_assert(stage_shows(&stage, "Undone: the new plan is taken out."));
    ck_assert(stage_shows(&stage, "1 plan"));
    stage_keys(&stage, "Ctrl-R");
    ck_assert(stage_shows(&stage, "Redone: the new plan is here again."));
    ck_assert(stage_shows(&stage, "2 plans"));
}
END_TEST

START_TEST(home__after_a_copy_was_taken_out__undo_goes_on_with_what_was_before)
{
    open_plan();
    stage_keys(&stage, "Esc c u u");

    ck_assert(stage_shows(&stage, "Undone: the school Foundation is removed (plan My plan)"));
    ck_assert(stage_shows(&stage, "1 plan"));
}
END_TEST

START_TEST(home__a_new_plan_that_is_empty__is_taken_out)
{
    open_plan();
    stage_keys(&stage, "Esc n Ctrl-U =Evening Enter Esc Esc Esc u");

    ck_assert(stage_shows(&stage, "Undone: the new plan is taken out."));
}
END_TEST

START_TEST(home__a_new_name__is_taken_back)
{
    open_plan();
    stage_keys(&stage, "Esc r Ctrl-U =Evening Enter u");
    ck_assert(stage_shows(&stage, "Undone: the plan's name is My plan"));
    stage_keys(&stage, "Ctrl-R");
    ck_assert(stage_shows(&stage, "Redone: the plan's name is Evening"));
}
END_TEST

START_TEST(home__what_a_box_asks__is_closed_before_undo)
{
    open_plan();
    stage_keys(&stage, "Esc r Ctrl-R");

    ck_assert(stage_shows(&stage, "Esc closes this first; then Ctrl-R"));
}
END_TEST

Suite *undo_suite(void)
{
    Suite *suite = suite_create("undo");
    TCase *tcase = tcase_create("undo");

    tcase_add_checked_fixture(tcase, NULL, tear_down);
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, undo__on_every_screen__says_what_changed_or_why_nothing_did, 0,
                        PLACE_COUNT);
    tcase_add_test(tcase, undo__in_a_what_if__says_what_changed);
    ADD_TABLE_TEST(tcase, undo__of_each_kind_of_change__says_what_it_was, changes);
    tcase_add_test(tcase, home__with_nothing_to_undo__says_so);
    tcase_add_test(tcase, home__a_deleted_plan__comes_back_after_a_restart);
    tcase_add_test(tcase, home__a_deleted_plan__comes_back_though_another_was_looked_at);
    tcase_add_test(tcase, home__a_copy__is_taken_out_by_undo_and_brought_back_by_redo);
    tcase_add_test(tcase, home__after_a_copy_was_taken_out__undo_goes_on_with_what_was_before);
    tcase_add_test(tcase, home__a_new_plan_that_is_empty__is_taken_out);
    tcase_add_test(tcase, home__a_new_name__is_taken_back);
    tcase_add_test(tcase, home__what_a_box_asks__is_closed_before_undo);
    suite_add_tcase(suite, tcase);
    return suite;
}
