/* SPDX-License-Identifier: MIT
 * The file of settings: what is taken of it, what is named, and what stays when it is written. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "milepost/session.h"
#include "milepost/session/settings.h"
#include "milepost/whole_file.h"
#include "new_folder.h"
#include "session_suites.h"

static char folder[64], path[128];
static struct settings settings;

static void set_up(void)
{
    new_folder(folder, "settings");
    snprintf(path, sizeof path, "%s/deep/milepost/settings", folder);
}

static void tear_down(void)
{
    char command[160];

    settings_clear(&settings);
    snprintf(command, sizeof command, "chmod -R u+w %s; rm -rf %s", folder, folder);
    ck_assert_int_eq(system(command), 0);
}

/* Puts the file there and reads it. */
static void read_text(const char *text)
{
    snprintf(path, sizeof path, "%s/settings", folder);
    ck_assert_int_eq(whole_file_write(path, text, strlen(text), WHOLE_FILE_PRIVATE), 0);
    settings_read(&settings, path);
}

static void check_file(const char *text)
{
    char *bytes;
    size_t length;
    struct error err;

    ck_assert_msg(file_read(path, 1 << 20, &bytes, &length, &err) == STATUS_OK, "%s", err.text);
    ck_assert_str_eq(bytes, text);
    free(bytes);
}

static void keep(enum setting setting, int value)
{
    struct error err;

    ck_assert_msg(settings_keep(&settings, setting, value, &err) == STATUS_OK, "%s", err.text);
}

START_TEST(settings__without_a_file__are_the_usual_ones)
{
    settings_read(&settings, path);

    ck_assert_int_eq(settings.fault_count, 0);
    ck_assert_int_eq(settings.values[SETTING_THEME], 0);
    ck_assert_int_eq(settings.values[SETTING_ASCII], ASCII_NO);
    ck_assert_int_eq(settings.values[SETTING_DATE_STYLE], DATE_DAY_MONTH);
    ck_assert_int_eq(settings.values[SETTING_WEEK_START], WEEK_FROM_MONDAY);
    ck_assert_int_eq(settings.values[SETTING_REMINDER_DAYS], 30);
    ck_assert_int_eq(settings.values[SETTING_HINTS], HINTS_ON);
}
END_TEST

START_TEST(settings__of_a_file__are_what_it_says)
{
    read_text("# mine\r\n\ntheme=mono\r\n  ascii =  yes\t\nweek-start = sunday\n"
              "reminder-days = 14\nhints = off");

    ck_assert_str_eq(buffer_text(&settings.faults), "");
    ck_assert_int_eq(settings.values[SETTING_THEME], 2);
    ck_assert_int_eq(settings.values[SETTING_ASCII], ASCII_YES);
    ck_assert_int_eq(settings.values[SETTING_WEEK_START], WEEK_FROM_SUNDAY);
    ck_assert_int_eq(settings.values[SETTING_REMINDER_DAYS], 14);
    ck_assert(settings.said[SETTING_REMINDER_DAYS]);
    ck_assert_int_eq(settings.values[SETTING_HINTS], HINTS_OFF);
}
END_TEST

static const struct {
    const char *line, *fault;
} faults[] = {
    {"theme = pink", "theme: \"pink\" is not one of: default, high-contrast, mono"},
    {"theme =", "theme: \"\" is not one of: default, high-contrast, mono"},
    {"date-style = american", "date-style: \"american\" is not one of: day-month, month-day, iso"},
    {"reminder-days = 0", "reminder-days: \"0\" is not a number of days, 1 to 366"},
    {"reminder-days = 14 days", "reminder-days: \"14 days\" is not a number of days, 1 to 366"},
    {"hints = off\nhints = on", NULL},
    {"colour = red", "there is no setting \"colour\"; there are: theme, ascii, date-style, "
                     "week-start, reminder-days, hints, mouse"},
    {"just words", "write it as key = value"},
    {"= mono", "write it as key = value"},
    {"\033]0;x = 1", "there is no setting \"\357\277\275]0;x\"; there are: theme, ascii, "
                     "date-style, week-start, reminder-days, hints, mouse"},
};

START_TEST(settings__with_a_fault__name_its_line_and_obey_the_others)
{
    char text[256], wanted[512];
    bool twice = faults[_i].fault == NULL;

    snprintf(text, sizeof text, "ascii = yes\n%s\nweek-start = sunday\n", faults[_i].line);
    read_text(text);

    snprintf(wanted, sizeof wanted, "%s:%d: %s\n", path, twice ? 3 : 2,
             twice ? "hints: it is there twice; the first one counts" : faults[_i].fault);
    ck_assert_str_eq(buffer_text(&settings.faults), wanted);
    ck_assert_int_eq(settings.fault_count, 1);
    ck_assert_int_eq(settings.values[SETTING_ASCII], ASCII_YES);
    ck_assert_int_eq(settings.values[SETTING_WEEK_START], WEEK_FROM_SUNDAY);
    ck_assert_int_eq(settings.values[SETTING_THEME], 0);
    ck_assert_int_eq(settings.values[SETTING_REMINDER_DAYS], 30);
    ck_assert_int_eq(settings.values[SETTING_HINTS], twice ? HINTS_OFF : HINTS_ON);
}
END_TEST

START_TEST(settings__of_what_is_no_file__say_so_in_a_line)
{
    char wanted[160];

    settings_read(&settings, folder);

    snprintf(wanted, sizeof wanted, "%s: it is a folder, not a file\n", folder);
    ck_assert_str_eq(buffer_text(&settings.faults), wanted);
    ck_assert_int_eq(settings.values[SETTING_REMINDER_DAYS], 30);
}
END_TEST

START_TEST(settings_keep__over_a_file__changes_one_line_alone)
{
    read_text("# mine\n\ncolour = red\n  theme = pink\nhints = off\ntheme = mono\n# end");

    keep(SETTING_THEME, 1);
    check_file("# mine\n\ncolour = red\ntheme = high-contrast\nhints = off\ntheme = mono\n# end");
    keep(SETTING_REMINDER_DAYS, 7);
    check_file("# mine\n\ncolour = red\ntheme = high-contrast\nhints = off\ntheme = mono\n# end\n"
               "reminder-days = 7\n");
}
END_TEST

START_TEST(settings_keep__of_a_faulty_line__leaves_the_other_faults_named)
{
    char wanted[256];

    read_text("theme = pink\nhints = maybe\n");
    keep(SETTING_THEME, 2);

    snprintf(wanted, sizeof wanted, "%s:2: hints: \"maybe\" is not one of: on, off\n", path);
    ck_assert_str_eq(buffer_text(&settings.faults), wanted);
    ck_assert_int_eq(settings.fault_count, 1);
}
END_TEST

START_TEST(settings_keep__of_what_another_program_wrote_meanwhile__leaves_that)
{
    read_text("ascii = yes\n");
    ck_assert_int_eq(whole_file_write(path, "# new\n", 6, WHOLE_FILE_PRIVATE), 0);

    keep(SETTING_HINTS, HINTS_OFF);

    check_file("# new\nhints = off\n");
}
END_TEST

START_TEST(settings_keep__without_a_folder__makes_it_its_owner_s_alone)
{
    struct stat about;
    char *slash;

    settings_read(&settings, path);
    keep(SETTING_HINTS, HINTS_OFF);

    check_file("hints = off\n");
    ck_assert_int_eq(stat(path, &about), 0);
    ck_assert_int_eq(about.st_mode & 0777, 0600);
    slash = strrchr(path, '/');
    *slash = '\0';
    ck_assert_int_eq(stat(path, &about), 0);
    ck_assert_int_eq(about.st_mode & 0777, 0700);
}
END_TEST

/* Whatever the reason: here a file stands in the folder's place, which stops root as well. */
START_TEST(settings_keep__that_can_t_write__says_so_in_a_line_and_holds)
{
    struct error err;

    ck_assert_int_eq(chdir(folder), 0);
    ck_assert_int_eq(whole_file_write("deep", "", 0, WHOLE_FILE_NEW), 0);
    settings_read(&settings, path);

    ck_assert_int_ne(settings_keep(&settings, SETTING_HINTS, HINTS_OFF, &err), STATUS_OK);
    ck_assert_ptr_nonnull(strstr(err.text, folder));
    ck_assert_ptr_null(strchr(err.text, '\n'));
    ck_assert_int_eq(settings.values[SETTING_HINTS], HINTS_OFF);
}
END_TEST

START_TEST(settings_keep__without_a_home__holds_and_says_that_it_is_not_kept)
{
    struct error err;

    settings_read(&settings, NULL);

    ck_assert_int_eq(settings_keep(&settings, SETTING_THEME, 2, &err), STATUS_IO);
    ck_assert_int_eq(settings.values[SETTING_THEME], 2);
}
END_TEST

START_TEST(setting_parse__takes__what_setting_add_value_wrote)
{
    for (int i = 0; i < SETTING_COUNT; i++) {
        enum setting setting = (enum setting)i;
        struct buffer text = {0}, why = {0};
        int value = -1;

        setting_add_value(setting, setting_usual(setting), &text);
        ck_assert(setting_parse(setting, buffer_text(&text), &value, &why));
        ck_assert_int_eq(value, setting_usual(setting));
        buffer_clear(&text);
        buffer_clear(&why);
    }
}
END_TEST

Suite *settings_suite(void)
{
    Suite *suite = suite_create("settings");
    TCase *tcase = tcase_create("settings");

    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, settings__without_a_file__are_the_usual_ones);
    tcase_add_test(tcase, settings__of_a_file__are_what_it_says);
    tcase_add_loop_test(tcase, settings__with_a_fault__name_its_line_and_obey_the_others, 0,
                        (int)(sizeof faults / sizeof *faults));
    tcase_add_test(tcase, settings__of_what_is_no_file__say_so_in_a_line);
    tcase_add_test(tcase, settings_keep__over_a_file__changes_one_line_alone);
    tcase_add_test(tcase, settings_keep__of_a_faulty_line__leaves_the_other_faults_named);
    tcase_add_test(tcase, settings_keep__of_what_another_program_wrote_meanwhile__leaves_that);
    tcase_add_test(tcase, settings_keep__without_a_folder__makes_it_its_owner_s_alone);
    tcase_add_test(tcase, settings_keep__that_can_t_write__says_so_in_a_line_and_holds);
    tcase_add_test(tcase, settings_keep__without_a_home__holds_and_says_that_it_is_not_kept);
    tcase_add_test(tcase, setting_parse__takes__what_setting_add_value_wrote);
    suite_add_tcase(suite, tcase);
    return suite;
}
