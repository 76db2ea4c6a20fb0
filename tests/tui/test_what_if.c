/* SPDX-License-Identifier: MIT
 * What-if by keys: its label on every screen, nothing of it on disk whichever way it ends, undo in
 * it, and keeping it on purpose. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "stage.h"
#include "tui_suites.h"

static struct stage stage;
static struct buffer text;
static char *bytes; /* of the data file when the what-if began */
static size_t length;

#define BANNER       "What-if, nothing is saved"
#define SHORT_BANNER "What-if, not saved"

/* On the answers: 20 hours a week. */
#define TWENTY_HOURS "Home Down Down Down Down Enter Ctrl-U =20 Enter "

static char *read_data(size_t *out_length)
{
    struct error err;
    char *content = NULL;

    ck_assert(file_read(stage.path, 1 << 24, &content, out_length, &err) == STATUS_OK);
    return content;
}

/* A plan with its first answers, on the overview. */
static void set_up(void)
{
    stage_open(&stage, stage_catalog(), 80, 24);
    stage_begin(&stage);
    stage_keys(&stage, FIRST_ANSWERS TO_OVERVIEW);
    ck_assert(stage_shows(&stage, "YOUR PLAN"));
    bytes = read_data(&length);
}

static void tear_down(void)
{
    stage_close(&stage);
    buffer_clear(&text);
    free(bytes);
}

static bool is_on_overview(void)
{
    return stage_shows(&stage, "YOUR PLAN") && !stage_shows(&stage, BANNER);
}

static void check_data_untouched(void)
{
    size_t now_length;
    char *now = read_data(&now_length);

    ck_assert_uint_eq(now_length, length);
    ck_assert_mem_eq(now, bytes, length);
    free(now);
}

/* The hours of the plan as they are on disk. */
static const char *hours_on_disk(void)
{
    stage_restart(&stage);
    stage_keys(&stage, "Enter");
    return stage_answer(&stage, "time.hours_per_week", &text);
}

/* ---- beginning ------------------------------------------------------------------------------- */

START_TEST(what_if__before_the_first_answers__is_not_offered)
{
    stage_keys(&stage, "Esc n Enter Esc");
    ck_assert(stage_shows(&stage, "A few first answers"));
    ck_assert(!stage_shows(&stage, "w what-if"));
    stage_keys(&stage, "w");

    ck_assert(!stage_shows(&stage, BANNER));
}
END_TEST

/* The keys that begin one, from the overview. */
static const char *const beginnings[] = {"w", "g w", "a w"};

START_TEST(what_if__begun__shows_the_answers_and_leaves_the_way_it_came)
{
    stage_keys(&stage, beginnings[_i]);
    ck_assert(stage_shows(&stage, "Check your answers"));
    ck_assert(stage_shows(&stage, BANNER));

    stage_keys(&stage, "Esc");
    ck_assert(stage_shows(&stage, "What would change"));
    ck_assert(stage_shows(&stage, "Nothing is changed yet"));
    stage_keys(&stage, "Esc");
    ck_assert(!stage_shows(&stage, BANNER));
    ck_assert(stage_shows(&stage, "nothing was changed"));
    ck_assert(_i == 0   ? is_on_overview()
              : _i == 1 ? stage_shows(&stage, "Roadmap to")
                        : stage_shows(&stage, "Check your answers"));
    check_data_untouched();
}
END_TEST

/* Keys from the answers of a what-if to another screen, and what shows there. */
static const struct {
    const char *keys, *shows;
} screens[] = {
    {"", "Check your answers"},    {"Enter", "What do you want to reach?"},
    {"Esc", "What would change"},  {"g", "Roadmap to"},
    {"g Enter", "Roadmap › Step"}, {"g p", "To share"},
    {"g / =hours Enter", "[ 10 "}, {"Esc g a", "Check your answers"},
};

START_TEST(what_if__on_every_screen__is_labelled)
{
    static const int sizes[][2] = {{80, 24}, {120, 40}, {40, 12}, {40, 9}};

    stage_keys(&stage, "w");
    stage_keys(&stage, screens[_i].keys);
    ck_assert(stage_shows(&stage, screens[_i].shows));
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        tui_resize(&stage.tui, sizes[i][0], sizes[i][1]);
        ck_assert(stage_shows(&stage, sizes[i][0] < NAMED_FROM ? SHORT_BANNER : BANNER));
    }
    check_data_untouched();
}
END_TEST

START_TEST(what_if__difference__follows_the_answers)
{
    stage_keys(&stage, "w " TWENTY_HOURS "w");

    ck_assert(stage_shows(&stage, "days sooner"));
    ck_assert(stage_shows(&stage, "Study hours a week              10 hours a week"));
    ck_assert(stage_shows(&stage, "20 hours a week"));
    stage_keys(&stage, "Enter Ctrl-U =10 Enter");
    ck_assert(stage_shows(&stage, "Nothing is changed yet"));
    check_data_untouched();
}
END_TEST

/* Whether the row that has the focus begins with these words. */
static bool is_focused(const char *words)
{
    const char *at = stage_text(&stage, &text);

    for (int row = 0; row < stage.tui.canvas.cursor_row; row++)
        at = strchr(at, '\n') + 1;
    return strncmp(at + strspn(at, " "), words, strlen(words)) == 0;
}

START_TEST(what_if__difference_worked_out_again__focuses_the_same_line)
{
    stage_keys(&stage, "w Home Down Enter Down Enter " TWENTY_HOURS "w Home Down Down Down");
    ck_assert(is_focused("80 % by"));
    stage_keys(&stage, "u");
    ck_assert(!stage_shows(&stage, "20 hours a week"));
    ck_assert(is_focused("80 % by"));
    stage_keys(&stage, "Ctrl-R");
    ck_assert(stage_shows(&stage, "20 hours a week"));
    ck_assert(is_focused("80 % by"));
}
END_TEST

START_TEST(what_if__difference_worked_out_again__focuses_the_first_line_when_its_own_is_gone)
{
    stage_keys(&stage, "w Home Down Enter Down Enter " TWENTY_HOURS "w Home Down");
    ck_assert(is_focused("Study hours a week"));
    stage_keys(&stage, "u");
    ck_assert(!stage_shows(&stage, "20 hours a week"));

    ck_assert(is_focused("Schooling"));
}
END_TEST

START_TEST(what_if__difference__hides_private_answers)
{
    stage_keys(&stage, "w / =Record Enter Down Enter w");

    ck_assert(stage_shows(&stage, "Record                          hidden"));
    ck_assert(!stage_shows(&stage, "Pending"));
}
END_TEST

START_TEST(what_if__w__comes_back_to_the_difference_from_anywhere)
{
    stage_keys(&stage, "w " TWENTY_HOURS "g Enter w");
    ck_assert(stage_shows(&stage, "What would change"));
    stage_keys(&stage, "g a g a w Esc Enter");

    ck_assert(is_on_overview());
}
END_TEST

START_TEST(what_if__help__says_what_it_is)
{
    stage_keys(&stage, "w w ?");

    ck_assert(stage_shows(&stage, "A what-if is a copy of your plan that is not saved."));
    ck_assert(stage_shows(&stage, BANNER));
}
END_TEST

START_TEST(what_if__step_that_goes__is_named_with_its_day_alone_where_it_is_narrow)
{
    tui_resize(&stage.tui, 40, 40);
    stage_keys(&stage, "w Home Down Down Enter Home Down Down Enter w"); /* a program completed */

    ck_assert(stage_shows(&stage, "STEPS THAT GO"));
    ck_assert(stage_shows(&stage, "A course of 80 hours: now"));
    ck_assert(stage_shows(&stage, "14 Feb"));
}
END_TEST

START_TEST(what_if__step_of_the_difference__opens)
{
    stage_keys(&stage, "w " TWENTY_HOURS "w End Enter");

    ck_assert(stage_shows(&stage, "Roadmap › Step"));
    ck_assert(stage_shows(&stage, BANNER));
}
END_TEST

START_TEST(what_if__save_key__does_not_say_that_it_is_saved)
{
    stage_keys(&stage, "w " TWENTY_HOURS "Ctrl-S");

    ck_assert(stage_shows(&stage, "Nothing of a what-if is saved"));
}
END_TEST

START_TEST(what_if__print__is_labelled_too)
{
    stage_keys(&stage, "w " TWENTY_HOURS "g p");
    ck_assert(stage_shows(&stage, "My plan (what-if), 23 Nov 2026"));

    stage_keys(&stage, "s");
    ck_assert(stage_shows(&stage, "my-plan-what-if-roadmap.txt"));
}
END_TEST

/* ---- undo ------------------------------------------------------------------------------------ */

START_TEST(what_if__undo_and_redo__work_within_it_alone)
{
    stage_keys(&stage, "w " TWENTY_HOURS "u");
    ck_assert(stage_shows(&stage, "Undone: Study hours a week is again 10 hours a week"));
    stage_keys(&stage, "u");
    ck_assert(stage_shows(&stage, "There is nothing to undo."));
    stage_keys(&stage, "Ctrl-R");
    ck_assert(stage_shows(&stage, "Redone: Study hours a week is now 20 hours a week"));

    check_data_untouched();
}
END_TEST

/* ---- leaving --------------------------------------------------------------------------------- */

START_TEST(what_if__left__asks_and_the_first_answer_forgets)
{
    stage_keys(&stage, "w " TWENTY_HOURS "w Esc");
    ck_assert(stage_shows(&stage, "Leave the what-if?"));
    ck_assert(stage_shows(&stage, "1 answer differs from your plan."));
    stage_keys(&stage, "Enter");

    ck_assert(is_on_overview());
    ck_assert(stage_shows(&stage, "your plan is as it was"));
    ck_assert_str_eq(stage_answer(&stage, "time.hours_per_week", &text), "10");
    check_data_untouched();
}
END_TEST

START_TEST(what_if__question_closed__stays_in_it)
{
    stage_keys(&stage, "w " TWENTY_HOURS "w Esc Esc");

    ck_assert(stage_shows(&stage, "What would change"));
    ck_assert_str_eq(stage_answer(&stage, "time.hours_per_week", &text), "20");
    check_data_untouched();
}
END_TEST

START_TEST(what_if__kept__is_one_change)
{
    stage_keys(&stage, "w " TWENTY_HOURS "Home Down Enter Down Enter w Esc Down Enter");
    ck_assert(is_on_overview());
    ck_assert(stage_shows(&stage, "Kept: 2 answers. u takes it back."));
    ck_assert(stage_shows(&stage, "Saved 12:00"));
    ck_assert_str_eq(hours_on_disk(), "20");
    ck_assert_str_eq(stage_answer(&stage, "school.level", &text), "associate");

    stage_keys(&stage, "u");
    ck_assert_str_eq(stage_answer(&stage, "time.hours_per_week", &text), "10");
    ck_assert_str_eq(stage_answer(&stage, "school.level", &text), "high-school");
}
END_TEST

/* Ways out of the program from a what-if that holds an answer; none of them keeps it. */
static const struct {
    const char *keys;
    enum tui_end end;
} ways_out[] = {
    {"q Enter", TUI_END_LEFT},
    {"w q Enter", TUI_END_LEFT},
    {"F10 F10", TUI_END_LEFT},
    {"Ctrl-Q Ctrl-Q", TUI_END_LEFT},
    {"g Enter q Enter", TUI_END_LEFT},
    {"w Esc Enter q", TUI_END_LEFT},
    {"w Esc Enter F10", TUI_END_LEFT},
    {"Ctrl-C", TUI_END_INTERRUPTED},
    {"g p s Ctrl-C", TUI_END_INTERRUPTED},
    {"w Esc Ctrl-C", TUI_END_INTERRUPTED},
    {"Enter Ctrl-U =30 Ctrl-C", TUI_END_INTERRUPTED},
};

START_TEST(what_if__program_left__keeps_nothing)
{
    stage_keys(&stage, "w " TWENTY_HOURS);
    stage_keys(&stage, ways_out[_i].keys);

    ck_assert(stage.tui.ended);
    ck_assert_int_eq(stage.tui.end, ways_out[_i].end);
    check_data_untouched();
    ck_assert_str_eq(hours_on_disk(), "10");
    stage_keys(&stage, "/ =hours Enter");
    ck_assert(stage_shows(&stage, "[ 10 ")); /* nor is what was half typed */
}
END_TEST

START_TEST(what_if__q__asks_first_and_can_be_taken_back)
{
    stage_keys(&stage, "w " TWENTY_HOURS "q");
    ck_assert(!stage.tui.ended);
    ck_assert(stage_shows(&stage, "Forget it and leave"));
    stage_keys(&stage, "q");

    ck_assert(!stage.tui.ended);
    ck_assert(stage_shows(&stage, "What would change"));
    ck_assert_str_eq(stage_answer(&stage, "time.hours_per_week", &text), "20");
}
END_TEST

START_TEST(what_if__q__leaves_at_once_when_nothing_is_changed)
{
    stage_keys(&stage, "w q");

    ck_assert(stage.tui.ended);
    check_data_untouched();
}
END_TEST

START_TEST(what_if__kept_while_leaving__is_saved)
{
    stage_keys(&stage, "w " TWENTY_HOURS "q Down Enter");
    ck_assert(stage.tui.ended);

    ck_assert_str_eq(hours_on_disk(), "20");
}
END_TEST

/* Half-chosen answers of the plan belong to the plan, whatever becomes of the what-if. */
START_TEST(what_if__begun_over_a_half_done_answer__keeps_it_for_the_plan)
{
    stage_keys(&stage, "/ =Help Enter Space");
    ck_assert(stage_shows(&stage, "[x]"));
    stage_keys(&stage, "a w " TWENTY_HOURS "Ctrl-C");
    stage_restart(&stage);
    stage_keys(&stage, "Enter / =Help Enter");

    ck_assert(stage_shows(&stage, "[x]"));
}
END_TEST

START_TEST(what_if__half_typed_in_it__is_kept_as_long_as_it_lasts)
{
    stage_keys(&stage, "w Home Down Down Down Down Enter Ctrl-U =30 Esc");
    ck_assert(stage_shows(&stage, "10 hours a week"));
    stage_keys(&stage, "Enter");
    ck_assert(stage_shows(&stage, "[ 30 "));
    stage_keys(&stage, "Esc Esc Esc / =hours Enter");

    ck_assert(!stage_shows(&stage, BANNER));
    ck_assert(stage_shows(&stage, "[ 10 "));
}
END_TEST

/* ---- when keeping is hard -------------------------------------------------------------------- */

START_TEST(what_if__that_can_not_be_kept__says_so_and_stays)
{
    stage_restart_read_only(&stage);
    stage_keys(&stage, "Enter w " TWENTY_HOURS "w Esc Down Enter");
    ck_assert(stage_shows(&stage, "These answers are not saved"));
    stage_keys(&stage, "Enter");

    ck_assert(stage_shows(&stage, "What would change"));
    ck_assert(stage_shows(&stage, BANNER));
    ck_assert_str_eq(stage_answer(&stage, "time.hours_per_week", &text), "20");
    check_data_untouched();
}
END_TEST

static void answer_elsewhere(const char *id, const char *value)
{
    struct session *other = NULL;
    struct error err;
    struct answer answer;
    struct store *store = NULL;
    struct store_notice notice;
    int question = catalog_find_question(stage_catalog(), id);

    ck_assert(store_open(stage.path, STORE_WRITE, &store, &notice, &err) == STATUS_OK);
    ck_assert(session_open(store, stage_catalog(), &stage.clock, 1, &other, &err) == STATUS_OK);
    ck_assert(answer_parse(&stage_catalog()->questions[question], value, 0, &answer, &err) ==
              STATUS_OK);
    ck_assert(session_answer(other, question, &answer, -1, &err) == STATUS_OK);
    session_close(&other);
    store_close(&store);
}

START_TEST(what_if__changed_by_another_program__asks_before_it_overwrites)
{
    stage_keys(&stage, "w " TWENTY_HOURS "w");
    answer_elsewhere("time.hours_per_week", "30");
    answer_elsewhere("work.coding_months", "7");
    stage_keys(&stage, "Esc Down Enter");
    ck_assert(stage_shows(&stage, "another program changed"));
    stage_keys(&stage, "Enter");
    ck_assert(stage_shows(&stage, "Study hours a week              30 hours a week"));

    stage_keys(&stage, "Esc Down Enter");
    ck_assert(is_on_overview());
    ck_assert_str_eq(hours_on_disk(), "20");
    ck_assert_str_eq(stage_answer(&stage, "work.coding_months", &text), "7");
}
END_TEST

START_TEST(what_if__tried_again__is_kept)
{
    stage_keys(&stage, "w " TWENTY_HOURS "w");
    answer_elsewhere("time.hours_per_week", "30");
    stage_keys(&stage, "Esc Down Enter Down Enter");

    ck_assert(is_on_overview());
    ck_assert_str_eq(hours_on_disk(), "20");
}
END_TEST

static void add_beginning(TCase *tcase)
{
    tcase_add_test(tcase, what_if__before_the_first_answers__is_not_offered);
    ADD_TABLE_TEST(tcase, what_if__begun__shows_the_answers_and_leaves_the_way_it_came, beginnings);
    ADD_TABLE_TEST(tcase, what_if__on_every_screen__is_labelled, screens);
    tcase_add_test(tcase, what_if__difference__follows_the_answers);
    tcase_add_test(tcase, what_if__difference_worked_out_again__focuses_the_same_line);
    tcase_add_test(
        tcase, what_if__difference_worked_out_again__focuses_the_first_line_when_its_own_is_gone);
    tcase_add_test(tcase, what_if__difference__hides_private_answers);
    tcase_add_test(tcase, what_if__w__comes_back_to_the_difference_from_anywhere);
    tcase_add_test(tcase, what_if__help__says_what_it_is);
    tcase_add_test(tcase, what_if__step_that_goes__is_named_with_its_day_alone_where_it_is_narrow);
    tcase_add_test(tcase, what_if__step_of_the_difference__opens);
    tcase_add_test(tcase, what_if__save_key__does_not_say_that_it_is_saved);
    tcase_add_test(tcase, what_if__print__is_labelled_too);
    tcase_add_test(tcase, what_if__undo_and_redo__work_within_it_alone);
}

static void add_leaving(TCase *tcase)
{
    tcase_add_test(tcase, what_if__left__asks_and_the_first_answer_forgets);
    tcase_add_test(tcase, what_if__question_closed__stays_in_it);
    tcase_add_test(tcase, what_if__kept__is_one_change);
    ADD_TABLE_TEST(tcase, what_if__program_left__keeps_nothing, ways_out);
    tcase_add_test(tcase, what_if__q__asks_first_and_can_be_taken_back);
    tcase_add_test(tcase, what_if__q__leaves_at_once_when_nothing_is_changed);
    tcase_add_test(tcase, what_if__kept_while_leaving__is_saved);
    tcase_add_test(tcase, what_if__begun_over_a_half_done_answer__keeps_it_for_the_plan);
    tcase_add_test(tcase, what_if__half_typed_in_it__is_kept_as_long_as_it_lasts);
    tcase_add_test(tcase, what_if__that_can_not_be_kept__says_so_and_stays);
    tcase_add_test(tcase, what_if__changed_by_another_program__asks_before_it_overwrites);
    tcase_add_test(tcase, what_if__tried_again__is_kept);
}

Suite *what_if_suite(void)
{
    Suite *suite = suite_create("what_if");
    TCase *tcase = tcase_create("what_if");

    tcase_add_checked_fixture(tcase, set_up, tear_down);
    add_beginning(tcase);
    add_leaving(tcase);
    suite_add_tcase(suite, tcase);
    return suite;
}
