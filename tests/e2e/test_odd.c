/* SPDX-License-Identifier: MIT
 * Odd systems: drives without permissions, clocks of other ages, sizes that are none, keys without
 * a meaning. */
#include <glob.h>
#include <stdlib.h>
#include <string.h>

#include "e2e_suites.h"
#include "person.h"

static struct home home;
static struct tty tty;
static struct buffer said;

static void set_up(void)
{
    home_make(&home);
}

static void tear_down(void)
{
    tty_close(&tty);
    home_remove(&home);
    buffer_clear(&said);
}

static void preload(const char *library)
{
    struct buffer options = {0};

    if (getenv("ASAN_OPTIONS"))
        buffer_format(&options, "%s:", getenv("ASAN_OPTIONS"));
    buffer_add(&options, "verify_asan_link_order=0");
    home_set(&home, "ASAN_OPTIONS", buffer_text(&options));
    home_set(&home, "LD_PRELOAD", library);
    buffer_clear(&options);
}

static size_t count_files(const char *pattern)
{
    glob_t found = {0};
    size_t count =
        glob(home_path(&home, pattern), GLOB_PERIOD, NULL, &found) == 0 ? found.gl_pathc : 0;

    globfree(&found);
    return count;
}

START_TEST(drive_without_permissions__is_written_to_all_the_same)
{
    preload(NO_CHMOD_LIBRARY);
    ck_assert_int_eq(HOME_RUN(&home, NULL, &said, "new", "Maria", "--no-input"), 0);
    ck_assert_int_eq(HOME_RUN(&home, NULL, &said, "set", "goal.target=CPC"), 0);
    for (int i = 0; i < 2; i++)
        ck_assert_msg(HOME_RUN(&home, NULL, &said, "print", "-o", "plan.txt") == 0, "%s",
                      buffer_text(&said));
    ck_assert_int_eq(HOME_RUN(&home, NULL, &said, "backup", "copy.db"), 0);
    ck_assert_int_eq(HOME_RUN(&home, NULL, &said, "restore", "copy.db"), 0);
    ck_assert_uint_eq(count_files(".milepost-*"), 0);
    ck_assert_uint_eq(count_files("data/milepost/*unfinished*"), 0);
}
END_TEST

/* In the years 1666 and 2969. */
static const char *const far_clocks[] = {"-9593164800", "31536000000"};

START_TEST(clock__of_another_age__is_told_and_nothing_is_written)
{
    preload(FAR_CLOCK_LIBRARY);
    home_set(&home, "MILEPOST_TODAY", NULL);
    home_set(&home, "FAR_CLOCK", far_clocks[_i]);
    ck_assert_int_eq(HOME_RUN(&home, NULL, &said, "new", "Maria", "--no-input"), 2);
    ck_assert_ptr_nonnull(
        strstr(buffer_text(&said), "milepost: the clock: it says a year outside"));
    ck_assert_uint_eq(count_files("data"), 0);
    ck_assert_int_eq(
        HOME_RUN(&home, NULL, NULL, "--today", "2026-11-23", "new", "Maria", "--no-input"), 0);
}
END_TEST

static const char *const size_variables[] = {"COLUMNS", "LINES"};

START_TEST(terminal__said_to_be_larger_than_any__is_told_in_a_line)
{
    home_set(&home, size_variables[_i], "40000");
    TTY_OPEN(&tty, &home, 80, 24, NULL);
    WAIT_EXIT(&tty, 2);
    ASSERT_SHOWS(&tty, "\"40000\" is no size of a terminal");
    ASSERT_RESTORED(&tty);
}
END_TEST

START_TEST(undo__of_a_delete_whose_name_is_taken__says_what_to_do_and_then_works)
{
    ck_assert_int_eq(HOME_RUN(&home, NULL, NULL, "new", "Maria", "--no-input"), 0);
    ck_assert_int_eq(HOME_RUN(&home, NULL, NULL, "delete", "1"), 0);
    ck_assert_int_eq(HOME_RUN(&home, NULL, NULL, "new", "Maria", "--no-input"), 0);
    ck_assert_int_eq(HOME_RUN(&home, NULL, &said, "undo", "1"), 2);
    ck_assert_ptr_nonnull(strstr(buffer_text(&said), "rename that one, then undo this again"));
    ck_assert_int_eq(HOME_RUN(&home, NULL, NULL, "rename", "2", "Other"), 0);
    ck_assert_int_eq(HOME_RUN(&home, NULL, NULL, "undo", "1"), 0);
}
END_TEST

START_TEST(list__of_a_wide_name__stays_straight)
{
    struct buffer name = {0};

    for (int i = 0; i < 60; i++)
        buffer_add(&name, "\xe5\xae\xbd");
    ck_assert_int_eq(HOME_RUN(&home, NULL, NULL, "new", buffer_text(&name), "--no-input"), 0);
    ck_assert_int_eq(HOME_RUN(&home, &said, NULL, "list"), 0);
    ck_assert_int_eq(strncmp(buffer_text(&said), "  1  \xe5\xae\xbd", 8), 0);
    ck_assert_ptr_nonnull(strstr(buffer_text(&said), "\n     \xe5\xae\xbd"));
    buffer_clear(&name);
}
END_TEST

/* F5, F6, Insert, Alt-x. */
static const char *const idle_keys[] = {"\033[15~", "\033[17~", "\033[2~", "\033x"};

static void expect_answers(void)
{
    for (size_t i = 0; i < sizeof idle_keys / sizeof *idle_keys; i++) {
        tty_bytes(&tty, idle_keys[i], strlen(idle_keys[i]));
        WAIT_FOR(&tty, "This key does nothing here");
        tty_keys(&tty, "Ctrl-S"); /* takes the line away */
        WAIT_GONE(&tty, "This key does nothing here");
    }
}

START_TEST(key__that_means_nothing__is_answered_on_a_screen_and_in_a_window)
{
    TTY_OPEN(&tty, &home, 80, 24, NULL);
    WAIT_FOR(&tty, "▸ Start");
    expect_answers();
    tty_keys(&tty, "Ctrl-F");
    WAIT_FOR(&tty, "Jump to");
    expect_answers();
    tty_keys(&tty, "Esc");
    WAIT_GONE(&tty, "Jump to");
    tty_keys(&tty, "Ctrl-G");
    WAIT_FOR(&tty, "Esc close");
    expect_answers();
}
END_TEST

Suite *odd_suite(void)
{
    TCase *tcase;
    Suite *suite = e2e_suite("odd", &tcase, set_up, tear_down);

    tcase_add_test(tcase, drive_without_permissions__is_written_to_all_the_same);
    ADD_TABLE_TEST(tcase, clock__of_another_age__is_told_and_nothing_is_written, far_clocks);
    ADD_TABLE_TEST(tcase, terminal__said_to_be_larger_than_any__is_told_in_a_line, size_variables);
    tcase_add_test(tcase, undo__of_a_delete_whose_name_is_taken__says_what_to_do_and_then_works);
    tcase_add_test(tcase, list__of_a_wide_name__stays_straight);
    tcase_add_test(tcase, key__that_means_nothing__is_answered_on_a_screen_and_in_a_window);
    return suite;
}
