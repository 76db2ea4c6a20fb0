/* SPDX-License-Identifier: MIT
 * What commands make of the file of settings: its faults are named, what they say obeys it, and a
 * print never does. */
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "cli/arrange.h"
#include "cli/cli_suites.h"

static void put_settings(const char *text)
{
    char folder[128];

    snprintf(folder, sizeof folder, "%s/.config", home.path);
    mkdir(folder, 0700);
    snprintf(folder, sizeof folder, "%s/.config/milepost", home.path);
    mkdir(folder, 0700);
    put_text(&home, ".config/milepost/settings", text);
}

START_TEST(command__with_a_fault_in_the_settings__names_the_line_and_goes_on)
{
    put_settings("ascii = no\ntheme = pink\n");
    run(&home, "next");

    ck_assert_int_eq(home.code, 0);
    ck_assert_has(&home.err,
                  "/.config/milepost/settings:2: theme: \"pink\" is not one of: default, "
                  "high-contrast, mono\n");
    ck_assert(home.out.length > 0);
    run(&home, "--quiet next");
    ck_assert_has_not(&home.err, "settings:2");
}
END_TEST

START_TEST(command__with_ascii_set__writes_ascii_unless_the_environment_says_no)
{
    put_settings("ascii = yes\n");
    run(&home, "next");
    ck_assert_done(&home);
    for (size_t i = 0; i < home.out.length; i++)
        ck_assert_int_eq(home.out.text[i] & 0x80, 0);

    run(&home, "due");
    ck_assert_has_not(&home.out, "\342\200\223");
    home.variable = "MILEPOST_ASCII=0";
    run(&home, "due");
    home.variable = NULL;
    ck_assert_has(&home.out, "\342\200\223");
}
END_TEST

#define NEAR_DAY "9 Dec 2026"
#define FAR_DAY  "13 Jun 2027"

START_TEST(due__with_reminder_days_set__looks_as_far_and_says_so)
{
    run(&home, "due");
    ck_assert_has(&home.out, FAR_DAY);
    put_settings("reminder-days = 16\n");
    run(&home, "due");

    ck_assert_int_eq(home.code, 1);
    ck_assert_has(&home.out, NEAR_DAY);
    ck_assert_has_not(&home.out, FAR_DAY);
    ck_assert_has(&home.err, "that is within 16 days, as your settings say; --within N looks "
                             "further\n");
    run(&home, "due --all");
    ck_assert_has_not(&home.out, FAR_DAY);
    run(&home, "due --short");
    ck_assert_str_eq(buffer_text(&home.err), "");
}
END_TEST

static const char *const told[] = {"due --within 366", "due --json"};

START_TEST(due__told_how_far__or_read_by_programs__does_not_ask_the_settings)
{
    struct buffer before = {0};

    run(&home, told[_i]);
    buffer_add(&before, buffer_text(&home.out));
    put_settings("reminder-days = 1\n");
    run(&home, told[_i]);
    ck_assert_int_eq(home.code, 1);
    ck_assert_str_eq(buffer_text(&home.out), buffer_text(&before));
    ck_assert_has_not(&home.err, "your settings");
    buffer_clear(&before);
}
END_TEST

START_TEST(due__with_a_fault_in_reminder_days__shows_all)
{
    put_settings("reminder-days = soon\n");
    run(&home, "due");
    ck_assert_has(&home.out, FAR_DAY);
    ck_assert_has_not(&home.err, "as your settings say");
}
END_TEST

START_TEST(next__with_reminder_days_set__looks_as_far_unless_it_is_told)
{
    struct buffer told_so = {0};

    run(&home, "choose Maria 1");
    run(&home, "next --days 60");
    ck_assert_done(&home);
    buffer_add(&told_so, buffer_text(&home.out));
    put_settings("reminder-days = 60\n");
    run(&home, "next");
    ck_assert_str_eq(buffer_text(&home.out), buffer_text(&told_so));
    run(&home, "next --days 7");
    ck_assert_str_ne(buffer_text(&home.out), buffer_text(&told_so));
    buffer_clear(&told_so);
}
END_TEST

static const char *const prints[] = {
    "print",        "print --page",    "print --format html", "print --format ics",
    "print --json", "print --private",
};

START_TEST(print__with_everything_set__is_the_same_to_the_byte)
{
    struct buffer before = {0};

    run(&home, prints[_i]);
    ck_assert_done(&home);
    buffer_add(&before, buffer_text(&home.out));
    put_settings(
        "theme = mono\nascii = yes\nweek-start = sunday\nreminder-days = 3\nhints = off\n");
    run(&home, prints[_i]);

    ck_assert_done(&home);
    ck_assert_str_eq(buffer_text(&home.out), buffer_text(&before));
    buffer_clear(&before);
}
END_TEST

Suite *app_settings_suite(void)
{
    Suite *suite = suite_create("app_settings");
    TCase *tcase = maria_case("app_settings");

    tcase_add_test(tcase, command__with_a_fault_in_the_settings__names_the_line_and_goes_on);
    tcase_add_test(tcase, command__with_ascii_set__writes_ascii_unless_the_environment_says_no);
    tcase_add_test(tcase, due__with_reminder_days_set__looks_as_far_and_says_so);
    tcase_add_loop_test(tcase, due__told_how_far__or_read_by_programs__does_not_ask_the_settings, 0,
                        2);
    tcase_add_test(tcase, due__with_a_fault_in_reminder_days__shows_all);
    tcase_add_test(tcase, next__with_reminder_days_set__looks_as_far_unless_it_is_told);
    tcase_add_loop_test(tcase, print__with_everything_set__is_the_same_to_the_byte, 0,
                        (int)(sizeof prints / sizeof *prints));
    suite_add_tcase(suite, tcase);
    return suite;
}
