/* SPDX-License-Identifier: MIT
 * An import of schools that is killed, or whose disk is full: the schools that were there stay, and
 * the next import is as good as the first. How far it has come is shown on a terminal alone. */
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "disk.h"
#include "e2e_suites.h"
#include "tty.h"

#define IMPORT_FILES(...) "school", "import", __VA_ARGS__, SCHOOLS "/c2024_a.csv"

enum { MOST_WRITES = 1000 };

static struct home home;
static struct buffer said;

/* Two completions were imported, of which the tests import the second alone. */
static void school_import_set_up(void)
{
    home_make(&home);
    ck_assert_int_eq(
        HOME_RUN(&home, NULL, NULL, IMPORT_FILES(SCHOOLS "/hd2024.csv", SCHOOLS "/c2023_a.csv")),
        0);
}

static void school_import_tear_down(void)
{
    home_remove(&home);
    buffer_clear(&said);
}

/* 2023 is what only the first import had. */
static bool shows_first_import(void)
{
    struct buffer out = {0};
    bool shows;

    ck_assert_int_eq(HOME_RUN(&home, &out, NULL, "school", "show", "900002"), 0);
    shows = strstr(buffer_text(&out), "40 (2023") != NULL;
    ck_assert_ptr_nonnull(strstr(buffer_text(&out), "38 (2024)"));
    buffer_clear(&out);
    return shows;
}

static int import_second(void)
{
    buffer_truncate(&said, 0);
    return HOME_RUN(&home, NULL, &said, IMPORT_FILES(SCHOOLS "/hd2024.csv"));
}

START_TEST(school_import__killed_at_each_write__keeps_the_old_schools)
{
    char written[16];
    int number = 0, code;

    if (IS_SANITIZED)
        return; /* a preloaded library must not come before AddressSanitizer */
    do {
        snprintf(written, sizeof written, "%d", ++number);
        home_set(&home, "KILLED_AT", written);
        home_set(&home, "LD_PRELOAD", KILLED_AT_LIBRARY);
        code = import_second();
        home_set(&home, "LD_PRELOAD", NULL);
        ck_assert_int_eq(shows_first_import(), code != 0);
    } while (code != 0 && number < MOST_WRITES);
    ck_assert_int_gt(number, 5);
    ck_assert_int_lt(number, MOST_WRITES);
}
END_TEST

START_TEST(school_import__on_a_full_disk__says_so_and_keeps_the_old_schools)
{
    if (IS_SANITIZED)
        return;
    disk_prepare(&home);
    disk_fill(&home);
    ck_assert_int_eq(import_second(), 3);
    ck_assert_str_eq(buffer_text(&said),
                     "milepost: schools.db: no space left on its disk: free some and try again; "
                     "nothing earlier is lost\n");
    disk_free(&home);
    ck_assert(shows_first_import());
    ck_assert_int_eq(import_second(), 0);
    ck_assert(!shows_first_import());
}
END_TEST

/* Rows of the same school count once. */
static void make_long_directory(void)
{
    ck_assert_int_eq(home_run_shell(&home, NULL, NULL,
                                    "awk 'NR == 1 { print; next } { for (i = 0; i < 1000; i++) "
                                    "print }' " SCHOOLS "/hd2024.csv > hd2024.csv"),
                     0);
}

START_TEST(school_import__on_a_terminal__shows_how_far_it_has_come)
{
    struct tty tty;

    make_long_directory();
    TTY_OPEN(&tty, &home, 80, 24, IMPORT_FILES("hd2024.csv"));
    WAIT_EXIT(&tty, 0);
    ck_assert_ptr_nonnull(strstr(buffer_text(&tty.raw), "\rmilepost: hd2024.csv (kB): "));
    ck_assert(!tty_shows(&tty, "kB"));
    ASSERT_SHOWS(&tty, "4 schools with 5 programs");
    tty_close(&tty);
}
END_TEST

START_TEST(school_import__into_a_pipe__shows_no_progress)
{
    make_long_directory();
    ck_assert_int_eq(HOME_RUN(&home, NULL, &said, IMPORT_FILES("hd2024.csv")), 0);
    ck_assert_ptr_null(strstr(buffer_text(&said), "kB"));
}
END_TEST

/* As a package lays it: PREFIX/bin and PREFIX/share. */
static void install_with_schools(void)
{
    ck_assert_int_eq(
        home_run_shell(&home, NULL, &said,
                       "mkdir -p usr/bin usr/share && cp " MILEPOST_PROGRAM " usr/bin && "
                       "XDG_DATA_HOME=$PWD/usr/share usr/bin/milepost school import -q " SCHOOLS
                       "/hd2024.csv " SCHOOLS "/c2023_a.csv && chmod 444 "
                       "usr/share/milepost/schools.db && chmod 555 usr/share/milepost"),
        0);
}

START_TEST(school_near__without_schools_of_ones_own__takes_those_that_were_installed)
{
    install_with_schools();
    ck_assert_int_eq(home_run_shell(&home, &said, NULL,
                                    "XDG_DATA_HOME=$PWD/none usr/bin/milepost school show 900002"),
                     0);
    ck_assert_ptr_nonnull(strstr(buffer_text(&said), "40 (2023"));
    ck_assert_ptr_null(strstr(buffer_text(&said), "38 (2024"));
    buffer_truncate(&said, 0);
    ck_assert_int_eq(home_run_shell(&home, &said, NULL, "usr/bin/milepost school show 900002"), 0);
    ck_assert_ptr_nonnull(strstr(buffer_text(&said), "38 (2024"));
    ck_assert_int_eq(home_run_shell(&home, NULL, NULL, "chmod 755 usr/share/milepost"), 0);
}
END_TEST

Suite *school_files_suite(void)
{
    TCase *tcase;
    Suite *suite =
        e2e_suite("school-import", &tcase, school_import_set_up, school_import_tear_down);

    tcase_add_test(tcase, school_import__killed_at_each_write__keeps_the_old_schools);
    tcase_add_test(tcase, school_import__on_a_full_disk__says_so_and_keeps_the_old_schools);
    tcase_add_test(tcase, school_import__on_a_terminal__shows_how_far_it_has_come);
    tcase_add_test(tcase, school_import__into_a_pipe__shows_no_progress);
    tcase_add_test(tcase,
                   school_near__without_schools_of_ones_own__takes_those_that_were_installed);
    return suite;
}
