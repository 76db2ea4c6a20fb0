/* SPDX-License-Identifier: MIT
 * Covers marks by key: what is marked at once and what is asked first, on each screen that shows
 * steps; what is refused; that one undo takes a mark back. */
#include <stdio.h>

#include "milepost/session/marks.h"
#include "tui/stage.h"
#include "tui/tui_suites.h"

static struct stage stage;

static const int marking_sizes[][2] = {{80, 24}, {120, 40}, {40, 12}};

static void marking_open(int size)
{
    stage_open(&stage, stage_catalog(), marking_sizes[size][0], marking_sizes[size][1]);
    stage_begin(&stage);
    stage_keys(&stage, FIRST_ANSWERS);
}

static void marking_close(void)
{
    stage_close(&stage);
}

/* On the roadmap, focused on this step. */
static void marking_stand_on(const char *id)
{
    int line = roadmap_find_step(session_roadmap(stage.tui.session), id);

    ck_assert_msg(line >= 0, "no step %s", id);
    stage_go(&stage, place_with(PLACE_ROADMAP, line));
    stage_keys(&stage, "");
}

static const struct roadmap_step *marking_line(const char *id)
{
    const struct roadmap *roadmap = session_roadmap(stage.tui.session);
    int line = roadmap_find_step(roadmap, id);

    ck_assert_msg(line >= 0, "no step %s", id);
    return &roadmap->steps[line];
}

static const char *series_id(void)
{
    const struct roadmap *roadmap = session_roadmap(stage.tui.session);

    for (int i = 0; i < roadmap->step_count; i++)
        if (roadmap->steps[i].kind == STEP_SERIES && roadmap->steps[i].dose_count > 1)
            return roadmap->steps[i].id;
    ck_abort_msg("no series");
    return NULL;
}

/* ---- what is marked at once ------------------------------------------------------------------ */

START_TEST(d__on_what_is_free__is_done_today_and_undone_at_once)
{
    marking_open(_i);
    marking_stand_on("exclusion-search");
    stage_keys(&stage, "d");

    ck_assert(stage_shows(&stage, "Search the exclusion lists is done"));
    ck_assert_int_eq(marking_line("exclusion-search")->status, STEP_DONE);
    ck_assert_int_eq(marking_line("exclusion-search")->ended, date_from_civil(2026, 11, 23));
    ck_assert(stage_shows(&stage, "Saved 12:00"));
    stage_keys(&stage, "u");
    ck_assert_int_eq(marking_line("exclusion-search")->status, STEP_TODO);
}
END_TEST

START_TEST(d__on_a_series__marks_the_next_dose)
{
    char id[80];
    int doses;

    marking_open(0);
    snprintf(id, sizeof id, "%s", series_id());
    doses = marking_line(id)->dose_count;
    marking_stand_on(id);
    stage_keys(&stage, "d");
    ck_assert(stage_shows(&stage, "Dose given: "));

    stage_keys(&stage, "Enter");
    ck_assert_int_eq(marking_line(id)->dose_count, doses - 1);
}
END_TEST

START_TEST(s__on_a_step__is_begun_today)
{
    marking_open(0);
    marking_stand_on("books");
    stage_keys(&stage, "s");

    ck_assert_int_eq(marking_line("books")->status, STEP_STARTED);
    ck_assert_int_eq(marking_line("books")->began, date_from_civil(2026, 11, 23));
}
END_TEST

START_TEST(s__on_a_program__asks_for_its_end_and_enter_begins_it_without)
{
    marking_open(_i);
    marking_stand_on("study/course");
    stage_keys(&stage, "s");
    ck_assert(stage_shows(&stage, "Started: "));
    ck_assert(stage_shows(&stage, "Ends"));

    stage_keys(&stage, "Enter");

    ck_assert_int_eq(marking_line("study/course")->status, STEP_STARTED);
    ck_assert_int_eq(marking_line("study/course")->began, date_from_civil(2026, 11, 23));
}
END_TEST

START_TEST(form__with_an_end_before_the_start__is_asked_again)
{
    marking_open(0);
    marking_stand_on("study/course");
    stage_keys(&stage, "s Tab Tab =1 Space =Nov Space =2026 Enter");
    ck_assert(stage_shows(&stage, "it began on 23 Nov 2026; give an end"));
    ck_assert(stage_shows(&stage, "Ends    1 Nov 2026"));
    ck_assert_int_eq(marking_line("study/course")->status, STEP_TODO);

    stage_keys(&stage, "Ctrl-U =1 Space =May Space =2027 Enter");
    ck_assert_int_eq(marking_line("study/course")->status, STEP_STARTED);
}
END_TEST

START_TEST(d__on_this_week__marks_what_is_focused_there)
{
    marking_open(0);
    stage_go(&stage, place_of(PLACE_WEEK));
    stage_keys(&stage, "d");

    ck_assert_int_eq(marking_line("exclusion-search")->status, STEP_DONE);
    ck_assert(!stage_shows(&stage, "Search the exclusion lists  "));
}
END_TEST

START_TEST(d__on_a_step_alone__marks_it)
{
    marking_open(0);
    marking_stand_on("exclusion-search");
    stage_keys(&stage, "Enter d");

    ck_assert(stage_shows(&stage, "› Step"));
    ck_assert_int_eq(marking_line("exclusion-search")->status, STEP_DONE);
}
END_TEST

/* ---- what is asked first --------------------------------------------------------------------- */

START_TEST(d__on_what_costs__asks_and_enter_takes_today)
{
    marking_open(_i);
    marking_stand_on("books");
    stage_keys(&stage, "d");
    ck_assert(stage_shows(&stage, "Done: "));
    ck_assert(stage_shows(&stage, "23 Nov 2026"));

    stage_keys(&stage, "Enter");
    ck_assert_int_eq(marking_line("books")->status, STEP_DONE);
    ck_assert_int_eq(marking_line("books")->ended, date_from_civil(2026, 11, 23));
}
END_TEST

START_TEST(form__at_each_size__cuts_no_word)
{
    marking_open(_i);
    marking_stand_on("study/course");
    stage_keys(&stage, "d");
    stage_golden(&stage, "mark-done");
    stage_keys(&stage, "Esc h =25 Enter");
    stage_golden(&stage, "mark-hours-refused");
}
END_TEST

START_TEST(form__on_a_wall_or_in_ascii__cuts_no_word)
{
    marking_open(0);
    marking_stand_on("study/course");
    stage_keys(&stage, "d");
    stage_golden_rest(&stage, "mark-done");
    stage_keys(&stage, "Esc h =25 Enter");
    stage_golden_rest(&stage, "mark-hours-refused");
}
END_TEST

START_TEST(form__with_day_cost_and_note__is_what_is_marked)
{
    const struct mark_rows *marks;

    marking_open(0);
    marking_stand_on("books");
    stage_keys(&stage, "d Ctrl-U =yesterday Tab =$1,120 Tab =used Space =ones Enter");
    marks = session_marks(stage.tui.session);

    ck_assert_uint_eq(marks->count, 1);
    ck_assert_int_eq(marks->items[0].day, date_from_civil(2026, 11, 22));
    ck_assert_int_eq(marks->items[0].cost, 112000);
    ck_assert_str_eq(marks->items[0].note, "used ones");
}
END_TEST

START_TEST(form__with_a_day_that_lies_ahead__is_asked_again_with_what_was_typed)
{
    marking_open(0);
    marking_stand_on("books");
    stage_keys(&stage, "d Ctrl-U =tomorrow Tab =80 Enter");
    ck_assert(stage_shows(&stage, "Day     tomorrow"));
    ck_assert(stage_shows(&stage, "Paid    80"));
    ck_assert_uint_eq(session_marks(stage.tui.session)->count, 0);

    stage_keys(&stage, "Ctrl-U =30 Space =Feb Enter");
    ck_assert(stage_shows(&stage, "Day     30 Feb"));
    stage_keys(&stage, "Ctrl-U Tab Ctrl-U =much Enter");
    ck_assert(stage_shows(&stage, "Paid    much"));
    stage_keys(&stage, "Esc");
    ck_assert_uint_eq(session_marks(stage.tui.session)->count, 0);
    ck_assert(!stage_shows(&stage, "Paid"));
}
END_TEST

START_TEST(form__with_a_day_that_may_be_two__says_so_and_is_asked_again)
{
    marking_open(0);
    marking_stand_on("books");
    stage_keys(&stage, "d Ctrl-U =4/1 Enter");
    ck_assert(stage_shows(&stage, "can be read in two ways; write it like 1 Apr 2027"));
    stage_keys(&stage, "Ctrl-U =13/4/2026 Enter");
    ck_assert(stage_shows(&stage, "has the day first; write it like 13 Apr 2026"));
    ck_assert_uint_eq(session_marks(stage.tui.session)->count, 0);
}
END_TEST

START_TEST(form__of_what_is_not_needed__asks_for_no_money_and_keeps_the_note)
{
    marking_open(_i);
    marking_stand_on("books");
    stage_keys(&stage, "-");
    ck_assert(stage_shows(&stage, "Not needed: "));
    ck_assert(!stage_shows(&stage, "Paid"));

    stage_keys(&stage, "Ctrl-U =30 Space =Feb Tab =a Space =gift Enter");
    ck_assert(stage_shows(&stage, "Day     30 Feb"));
    stage_keys(&stage, "Ctrl-U Enter");
    ck_assert_int_eq(marking_line("books")->status, STEP_WAIVED);
    ck_assert_str_eq(session_marks(stage.tui.session)->items[0].note, "a gift");
}
END_TEST

START_TEST(form__with_money_that_is_none__is_asked_again_where_it_was_typed)
{
    marking_open(0);
    marking_stand_on("books");
    stage_keys(&stage, "d Tab =much Enter");
    ck_assert(stage_shows(&stage, "Paid    much"));

    stage_keys(&stage, "Ctrl-U =80 Enter");
    ck_assert_uint_eq(session_marks(stage.tui.session)->count, 1);
    ck_assert_int_eq(session_marks(stage.tui.session)->items[0].cost, 8000);
}
END_TEST

START_TEST(x__on_an_exam__is_a_try_that_was_not_passed)
{
    marking_open(0);
    marking_stand_on("exam/ONE");
    stage_keys(&stage, "x Enter");

    ck_assert_int_eq(marking_line("exam/ONE")->attempts, 1);
    ck_assert(roadmap_step_is_open(marking_line("exam/ONE")));
}
END_TEST

START_TEST(minus__on_a_step__is_not_needed_until_it_is_opened_again)
{
    marking_open(0);
    marking_stand_on("exclusion-search");
    stage_keys(&stage, "- Enter");
    ck_assert_int_eq(marking_line("exclusion-search")->status, STEP_WAIVED);

    stage_keys(&stage, "- Enter"); /* the safe choice leaves it */
    ck_assert_int_eq(marking_line("exclusion-search")->status, STEP_WAIVED);
    stage_keys(&stage, "- Down Enter");
    ck_assert_int_eq(marking_line("exclusion-search")->status, STEP_TODO);
}
END_TEST

START_TEST(h__on_study__logs_hours)
{
    marking_open(0);
    marking_stand_on("study/course");
    stage_keys(&stage, "h Enter");
    ck_assert_uint_eq(session_logs(stage.tui.session)->count, 0); /* no hours: asked again */

    stage_keys(&stage, "=1.5 Enter");
    ck_assert_uint_eq(session_logs(stage.tui.session)->count, 1);
    ck_assert_int_eq(session_logs(stage.tui.session)->items[0].minutes, 90);
    ck_assert_int_eq(marking_line("study/course")->minutes, 90);
}
END_TEST

START_TEST(history__del__takes_logged_hours_back)
{
    marking_open(0);
    marking_stand_on("study/course");
    stage_keys(&stage, "h =1.5 Enter v");
    ck_assert(stage_shows(&stage, "› History"));
    ck_assert(stage_shows(&stage, "1 hour 30 minutes of A course of 80 hours"));

    stage_keys(&stage, "Del");
    ck_assert(stage_shows(&stage, "are taken back"));
    ck_assert_uint_eq(session_logs(stage.tui.session)->count, 0);
    stage_keys(&stage, "Del");
    ck_assert(stage_shows(&stage, "Only hours of study are taken back here"));
    stage_keys(&stage, "u");
    ck_assert_uint_eq(session_logs(stage.tui.session)->count, 1);
}
END_TEST

/* Who marks a step follows the way that there is, without having chosen it. */
START_TEST(week__once_something_is_marked__is_of_a_plan_that_is_followed)
{
    marking_open(0);
    stage_go(&stage, place_of(PLACE_WEEK));
    ck_assert(stage_shows(&stage, "WHERE TO BEGIN"));
    stage_keys(&stage, "d");
    ck_assert(stage_shows(&stage, "IN THE NEXT 7 DAYS"));

    stage_keys(&stage, "u");
    ck_assert(stage_shows(&stage, "WHERE TO BEGIN"));
}
END_TEST

/* It was followed without having been chosen: choosing it is what a baseline is kept of. */
START_TEST(route__after_a_mark__can_still_be_chosen)
{
    marking_open(0);
    marking_stand_on("exclusion-search");
    stage_keys(&stage, "d r Enter");

    ck_assert(stage_shows(&stage, "Route 1 is followed now"));
    ck_assert_ptr_nonnull(session_baseline(stage.tui.session));
}
END_TEST

/* ---- another program ------------------------------------------------------------------------- */

static void marking_done_elsewhere(const char *step)
{
    const struct mark_request request = {
        .step = step, .kind = MARK_DONE, .day = DATE_NONE, .cost = 10000};
    struct buffer said = {0};
    struct store_notice notice;
    struct session *other;
    struct store *store;
    struct error err;

    ck_assert_int_eq(store_open(stage.path, STORE_WRITE, &store, &notice, &err), STATUS_OK);
    ck_assert_int_eq(session_open(store, stage_catalog(), &stage.clock,
                                  session_plan_id(stage.tui.session), &other, &err),
                     STATUS_OK);
    ck_assert_int_eq(session_mark(other, &request, &said, &err), STATUS_OK);
    session_close(&other);
    store_close(&store);
    buffer_clear(&said);
}

START_TEST(form__of_a_step_that_was_closed_meanwhile__speaks_of_no_command)
{
    marking_open(0);
    marking_stand_on("books");
    stage_keys(&stage, "d");
    marking_done_elsewhere("books");
    stage_keys(&stage, "Enter");

    ck_assert(stage_shows(&stage, "it is marked as done already"));
    ck_assert(!stage_shows(&stage, "milepost reopen"));
}
END_TEST

/* ---- where a key does nothing ---------------------------------------------------------------- */

/* What a key says where it does nothing: the step, what was marked on it, the key. */
static const struct {
    const char *step, *before, *key, *why;
} nothing[] = {
    {"exclusion-search", "", "x", "It is no exam"},
    {"exclusion-search", "", "h", "It is no study"},
    {"exclusion-search", "d", "s", "It is done already, 23 Nov 2026; d opens it again."},
    {"exclusion-search", "d", "-", "It is done already, 23 Nov 2026; d opens it again."},
    {"exclusion-search", "- Enter", "d", "It is marked as not needed; - opens it again."},
    {"exclusion-search", "- Enter", "s", "It is marked as not needed"},
    {"study/course", "s Enter", "s", "It is begun already, 23 Nov 2026; d marks it as done."},
    {"exclusion-search", "End", "d", "Steps are marked, and no step is focused."},
    {"exclusion-search", "End", "f", "No figure is assumed here"},
    {"exclusion-search", "", "b", "No route is followed yet"},
    {"exclusion-search", "r Enter Esc", "b", "As planned on 23 Nov 2026."},
};

START_TEST(key__that_does_nothing__says_why)
{
    marking_open(0);
    marking_stand_on(nothing[_i].step);
    stage_keys(&stage, nothing[_i].before);
    stage_keys(&stage, nothing[_i].key);

    ck_assert_msg(stage_shows(&stage, nothing[_i].why), "%s on %s: %s", nothing[_i].key,
                  nothing[_i].step, buffer_text(&stage.tui.message));
    ck_assert(!stage_shows(&stage, "Paid"));
}
END_TEST

/* The key was for what stood there before: that it was read again is what is to be known. */
START_TEST(key__on_what_another_program_marked__says_that_it_was_read_again)
{
    marking_open(0);
    marking_stand_on("exclusion-search");
    marking_done_elsewhere("exclusion-search");
    stage_quick_keys(&stage, "x");

    ck_assert(stage_shows(&stage, "it was read again"));
}
END_TEST

START_TEST(marks__where_they_make_no_sense__do_nothing)
{
    marking_open(0);
    marking_stand_on("exclusion-search");
    stage_keys(&stage, "x h");           /* no exam, no study */
    stage_keys(&stage, "End d s - x h"); /* the row of gates */

    ck_assert_uint_eq(session_marks(stage.tui.session)->count, 0);
    ck_assert(!stage_shows(&stage, "Paid"));
}
END_TEST

START_TEST(marks__in_a_what_if__do_nothing)
{
    marking_open(0);
    stage_go(&stage, place_of(PLACE_CHECK));
    stage_keys(&stage, "w Esc");
    ck_assert(what_if_stands(&stage.tui));
    marking_stand_on("exclusion-search");
    stage_keys(&stage, "d s -");

    ck_assert_uint_eq(session_marks(stage.tui.session)->count, 0);
    ck_assert_uint_eq(session_marks(stage.tui.plan)->count, 0);
}
END_TEST

Suite *marking_suite(void)
{
    TCase *test_case = tcase_create("marking");
    Suite *suite = suite_create("marking");

    tcase_add_checked_fixture(test_case, NULL, marking_close);
    tcase_add_loop_test(test_case, d__on_what_is_free__is_done_today_and_undone_at_once, 0, 3);
    tcase_add_test(test_case, d__on_a_series__marks_the_next_dose);
    tcase_add_test(test_case, s__on_a_step__is_begun_today);
    tcase_add_loop_test(test_case, s__on_a_program__asks_for_its_end_and_enter_begins_it_without, 0,
                        3);
    tcase_add_test(test_case, form__with_an_end_before_the_start__is_asked_again);
    tcase_add_test(test_case, d__on_this_week__marks_what_is_focused_there);
    tcase_add_test(test_case, d__on_a_step_alone__marks_it);
    tcase_add_loop_test(test_case, d__on_what_costs__asks_and_enter_takes_today, 0, 3);
    tcase_add_loop_test(test_case, form__at_each_size__cuts_no_word, 0, 3);
    tcase_add_test(test_case, form__on_a_wall_or_in_ascii__cuts_no_word);
    tcase_add_test(test_case, form__with_day_cost_and_note__is_what_is_marked);
    tcase_add_test(test_case, form__with_a_day_that_lies_ahead__is_asked_again_with_what_was_typed);
    tcase_add_test(test_case, form__with_a_day_that_may_be_two__says_so_and_is_asked_again);
    tcase_add_loop_test(test_case,
                        form__of_what_is_not_needed__asks_for_no_money_and_keeps_the_note, 0, 3);
    tcase_add_test(test_case, form__with_money_that_is_none__is_asked_again_where_it_was_typed);
    tcase_add_test(test_case, x__on_an_exam__is_a_try_that_was_not_passed);
    tcase_add_test(test_case, minus__on_a_step__is_not_needed_until_it_is_opened_again);
    tcase_add_test(test_case, h__on_study__logs_hours);
    tcase_add_test(test_case, history__del__takes_logged_hours_back);
    tcase_add_test(test_case, week__once_something_is_marked__is_of_a_plan_that_is_followed);
    tcase_add_test(test_case, route__after_a_mark__can_still_be_chosen);
    tcase_add_test(test_case, form__of_a_step_that_was_closed_meanwhile__speaks_of_no_command);
    tcase_add_loop_test(test_case, key__that_does_nothing__says_why, 0,
                        (int)(sizeof nothing / sizeof *nothing));
    tcase_add_test(test_case, key__on_what_another_program_marked__says_that_it_was_read_again);
    tcase_add_test(test_case, marks__where_they_make_no_sense__do_nothing);
    tcase_add_test(test_case, marks__in_a_what_if__do_nothing);
    suite_add_tcase(suite, test_case);
    return suite;
}
