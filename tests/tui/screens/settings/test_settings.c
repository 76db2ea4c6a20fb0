/* SPDX-License-Identifier: MIT
 * The screen of settings, and what the other screens make of them. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "tui/stage.h"
#include "tui/tui_suites.h"

static struct stage stage;
static struct settings settings;
static char path[128];

/* The program with a file of settings of this text; NULL: without one. */
static void open_with(const char *text, int columns, int rows)
{
    stage_open(&stage, stage_catalog(), columns, rows);
    snprintf(path, sizeof path, "%s/settings", stage.folder);
    if (text)
        ck_assert_int_eq(whole_file_write(path, text, strlen(text), WHOLE_FILE_PRIVATE), 0);
    settings_read(&settings, path);
    stage.options.settings = &settings;
    stage_restart(&stage);
}

static void tear_down(void)
{
    unlink(path);
    settings_clear(&settings);
    stage_close(&stage);
}

/* The value that the file has by now. */
static int kept(enum setting setting)
{
    struct settings again;
    int value;

    settings_read(&again, path);
    value = again.values[setting];
    settings_clear(&again);
    return value;
}

START_TEST(settings_screen__enter__goes_round_the_values_and_keeps_each)
{
    open_with("# mine\n", 80, 24);
    stage_keys(&stage, "o Enter");
    ck_assert_int_eq(kept(SETTING_THEME), TUI_THEME_HIGH_CONTRAST);
    ck_assert_int_eq(tui_theme(&stage.tui), TUI_THEME_HIGH_CONTRAST);
    stage_keys(&stage, "Enter");
    ck_assert_int_eq(kept(SETTING_THEME), TUI_THEME_MONO);
    stage_keys(&stage, "Enter");
    ck_assert_int_eq(kept(SETTING_THEME), TUI_THEME_DEFAULT);
}
END_TEST

START_TEST(settings_screen__dates_in_another_style__stand_on_every_screen_at_once)
{
    open_with(NULL, 80, 24);
    stage_begin(&stage);
    stage_keys(&stage, FIRST_ANSWERS);
    stage_go(&stage, place_of(PLACE_ROADMAP));
    ck_assert(stage_shows(&stage, "even odds 4 Dec 2027 · 80 % by 28 Dec"));
    stage_go(&stage, place_of(PLACE_SETTINGS));
    stage_keys(&stage, "Down Down Enter");
    ck_assert_int_eq(kept(SETTING_DATE_STYLE), DATE_MONTH_DAY);
    stage_keys(&stage, "Esc");
    ck_assert(stage_shows(&stage, "even odds Dec 4, 2027 · 80 % by Dec 28"));
}
END_TEST

START_TEST(setting_theme__has__the_themes_in_their_order)
{
    int count = setting_word_count(SETTING_THEME);

    open_with(NULL, 80, 24);
    ck_assert_int_eq(count, TUI_THEME_MONO + 1);
    for (int i = 0; i < count; i++) {
        enum tui_theme theme;

        ck_assert(tui_theme_find(setting_kinds[SETTING_THEME].words[i], &theme));
        ck_assert_int_eq(theme, i);
    }
}
END_TEST

START_TEST(settings_screen__a_number__is_asked_for_until_it_is_one)
{
    open_with(NULL, 80, 24);
    stage_keys(&stage, "o Down Down Down Down Enter Ctrl-U =soon Enter");
    ck_assert(stage_shows(&stage, "\"soon\" is not a number of days, 1 to 366"));
    stage_keys(&stage, "Ctrl-U =14 Enter");
    ck_assert_int_eq(kept(SETTING_REMINDER_DAYS), 14);
    ck_assert(stage_shows(&stage, "Kept."));
}
END_TEST

START_TEST(settings_screen__what_an_option_overrules__is_kept_and_said)
{
    open_with(NULL, 80, 24);
    settings.fixed[SETTING_THEME] = true;
    stage.options.theme = TUI_THEME_MONO;
    stage_keys(&stage, "o Enter");

    ck_assert_int_eq(kept(SETTING_THEME), TUI_THEME_HIGH_CONTRAST);
    ck_assert_int_eq(tui_theme(&stage.tui), TUI_THEME_MONO);
    ck_assert(stage_shows(&stage, "In this run --theme or MILEPOST_THEME goes before it."));
}
END_TEST

START_TEST(settings_screen__that_can_t_keep_it__says_so_and_obeys)
{
    open_with(NULL, 80, 24);
    free(settings.path);
    settings.path = memory_copy_text("/dev/null/milepost/settings");
    stage_keys(&stage, "o Down Enter");

    ck_assert(stage_shows(&stage, "It holds until you leave, for it is not kept:"));
    ck_assert(tui_wants_ascii(&stage.tui));
}
END_TEST

START_TEST(settings_screen__with_faults_in_the_file__names_each_and_home_the_first)
{
    open_with("theme = pink\nhints = maybe\n", 120, 40);
    ck_assert(stage_shows(&stage, "settings:1: theme: \"pink\" is not one of"));
    ck_assert(stage_shows(&stage, "1 more line"));
    stage_keys(&stage, "o");
    ck_assert(stage_shows(&stage, "settings:1: theme"));
    ck_assert(stage_shows(&stage, "settings:2: hints"));
}
END_TEST

START_TEST(settings_screen__u_and_ctrl_r__take_a_setting_back_and_make_it_again)
{
    open_with(NULL, 80, 24);
    stage_keys(&stage, "o u");
    ck_assert(stage_shows(&stage, "There is nothing to undo here."));
    stage_keys(&stage, "Down Enter u");
    ck_assert(stage_shows(&stage, "Undone: Plain characters is again no."));
    ck_assert_int_eq(kept(SETTING_ASCII), ASCII_NO);
    stage_keys(&stage, "Ctrl-R");
    ck_assert(stage_shows(&stage, "Redone: Plain characters is now yes."));
    ck_assert_int_eq(kept(SETTING_ASCII), ASCII_YES);
    stage_keys(&stage, "Ctrl-R");
    ck_assert(stage_shows(&stage, "There is nothing to redo here."));
    stage_keys(&stage, "/");
    ck_assert(stage_shows(&stage, "Jump to"));
}
END_TEST

START_TEST(hints__off__leave_home_and_fields_without)
{
    bool off = _i == 1;

    open_with(off ? "hints = off\n" : "", 80, 24);
    ck_assert_int_eq(stage_shows(&stage, "nothing is lost"), !off);
    ck_assert(stage_shows(&stage, "Start"));
    stage_begin(&stage);
    stage_keys(&stage, "Space Enter Space Enter Space Enter =6");
    ck_assert(stage_shows(&stage, "months"));
    ck_assert_int_eq(stage_shows(&stage, "0 to 600"), !off);
}
END_TEST

START_TEST(reminder_days__are_those_that_this_week_looks_ahead)
{
    open_with("reminder-days = 1\n", 80, 24);
    stage_begin(&stage);
    stage_keys(&stage, FIRST_ANSWERS);
    stage_go(&stage, place_of(PLACE_WEEK));
    stage_keys(&stage, "End");
    ck_assert(stage_shows(&stage, "within 1 day"));
    ck_assert(!stage_shows(&stage, "within 1 days"));
}
END_TEST

START_TEST(week_start__on_a_sunday__is_where_the_timeline_begins_its_weeks)
{
    open_with("week-start = sunday\n", 80, 24);
    stage_begin(&stage);
    stage_keys(&stage, FIRST_ANSWERS);
    stage_go(&stage, place_of(PLACE_TIMELINE));
    stage_keys(&stage, "+");
    ck_assert(stage_shows(&stage, "29     6      13")); /* Sundays of 2026 */
}
END_TEST

static const struct {
    int columns, rows;
} sizes[] = {{80, 24}, {120, 40}, {40, 12}};

START_TEST(settings_screen__at_each_size__looks_as_agreed)
{
    open_with("theme = high-contrast\n", sizes[_i].columns, sizes[_i].rows);
    free(settings.path);
    settings.path = memory_copy_text("/home/maria/.config/milepost/settings");
    stage_keys(&stage, "o Down");
    stage_golden(&stage, "settings");
    if (_i == 0)
        stage_golden_rest(&stage, "settings");
}
END_TEST

Suite *settings_screen_suite(void)
{
    Suite *suite = suite_create("settings_screen");
    TCase *tcase = tcase_create("settings_screen");

    tcase_add_checked_fixture(tcase, NULL, tear_down);
    tcase_add_test(tcase, settings_screen__enter__goes_round_the_values_and_keeps_each);
    tcase_add_test(tcase, settings_screen__dates_in_another_style__stand_on_every_screen_at_once);
    tcase_add_test(tcase, setting_theme__has__the_themes_in_their_order);
    tcase_add_test(tcase, settings_screen__a_number__is_asked_for_until_it_is_one);
    tcase_add_test(tcase, settings_screen__what_an_option_overrules__is_kept_and_said);
    tcase_add_test(tcase, settings_screen__that_can_t_keep_it__says_so_and_obeys);
    tcase_add_test(tcase, settings_screen__with_faults_in_the_file__names_each_and_home_the_first);
    tcase_add_test(tcase, settings_screen__u_and_ctrl_r__take_a_setting_back_and_make_it_again);
    tcase_add_loop_test(tcase, hints__off__leave_home_and_fields_without, 0, 2);
    tcase_add_test(tcase, reminder_days__are_those_that_this_week_looks_ahead);
    tcase_add_test(tcase, week_start__on_a_sunday__is_where_the_timeline_begins_its_weeks);
    tcase_add_loop_test(tcase, settings_screen__at_each_size__looks_as_agreed, 0, 3);
    suite_add_tcase(suite, tcase);
    return suite;
}
