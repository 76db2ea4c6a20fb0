/* SPDX-License-Identifier: MIT
 * Covers a data file that is damaged, by plain lines: what there is, a copy taken back, what can
 * still be read. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/cli_suites.h"
#include "cli/run.h"

static struct home home;
static char *damaged;
static size_t length;

/* Three plans, begun on three days, and then a page that a bad disk gives back as something else.
 */
static void setup(void)
{
    enum { PAGE = 4096, TABLE = 9 };
    FILE *file;

    home_setup(&home);
    run(&home, "--today 2026-11-02 new Ann --no-input");
    run(&home, "--today 2026-11-03 new Bea --no-input");
    run(&home, "--today 2026-11-04 new Cleo --no-input");
    damaged = get_file(home.data, &length);
    memset(damaged + PAGE * TABLE, 0xff, PAGE);
    file = fopen(home.data, "wb");
    ck_assert_uint_eq(fwrite(damaged, 1, length, file), length);
    fclose(file);
}

static void teardown(void)
{
    free(damaged);
    home_teardown(&home);
}

static void rescue_by(const char *lines)
{
    put_text(&home, "lines", lines);
    home.input = "lines";
    run(&home, "--accessible");
    home.input = NULL;
}

static void check_untouched(void)
{
    size_t now;
    char *bytes = get_file(home.data, &now);

    ck_assert_uint_eq(now, length);
    ck_assert_mem_eq(bytes, damaged, now);
    free(bytes);
}

START_TEST(damaged_file__by_lines__is_told_with_its_copies_and_left_as_it_is)
{
    rescue_by("");
    ck_assert_has(&home.out, "plans.db can't be used: it is damaged");
    ck_assert_has(&home.out, "1. Take a copy back, as 4 Nov 2026 began: 2 plans\n");
    ck_assert_has(&home.out, "Save what can still be read: 3 plans\n");
    ck_assert_has(&home.err, "plans.db: is damaged");
    ck_assert_int_eq(home.code, 3);
    check_untouched();
}
END_TEST

START_TEST(damaged_file__by_lines__is_whole_again_from_a_copy)
{
    rescue_by("1\n2\n1\n1\n1\n");
    ck_assert_has(&home.out, "What was entered after it was made is");
    ck_assert_has(&home.out, "plans.db is whole again. The damaged file is kept as");
    ck_assert_has(&home.out, "Plan Bea.");
    ck_assert_has_not(&home.out, "Cleo");
    ck_assert_done(&home);
}
END_TEST

START_TEST(damaged_file__by_lines__gives_what_can_still_be_read)
{
    rescue_by("4\n/nowhere/read.json\nread.json\n<\n");
    ck_assert_has(&home.out, "/nowhere/read.json: ");
    ck_assert_has(&home.out, "3 of 3 plans are in read.json and the files numbered after it.");
    check_untouched();
    run(&home, "--db other.db import read-3.json");
    ck_assert_done(&home);
}
END_TEST

START_TEST(damaged_file__by_lines__takes_no_backup_that_is_none)
{
    rescue_by("3\n\nnothing.db\n1\n9\n");
    ck_assert_has(&home.out, "Nothing was typed.\nWhich backup?");
    ck_assert_has(&home.out, "It is not taken back: nothing.db");
    ck_assert_has(&home.out, "\"9\" is no number of the list");
    check_untouched();
}
END_TEST

START_TEST(damaged_file__by_lines__finds_words_and_has_nothing_to_undo)
{
    rescue_by("u\n/ cpc\n1\n<\n?\n");
    ck_assert_has(&home.out, "There is nothing to undo.");
    ck_assert_has(&home.out, "Body: AAPC");
    check_untouched();
}
END_TEST

Suite *lines_rescue_suite(void)
{
    Suite *suite = suite_create("lines_rescue");
    TCase *group = tcase_create("rescue");

    tcase_add_checked_fixture(group, setup, teardown);
    tcase_set_timeout(group, 180);
    tcase_add_test(group, damaged_file__by_lines__is_told_with_its_copies_and_left_as_it_is);
    tcase_add_test(group, damaged_file__by_lines__is_whole_again_from_a_copy);
    tcase_add_test(group, damaged_file__by_lines__gives_what_can_still_be_read);
    tcase_add_test(group, damaged_file__by_lines__takes_no_backup_that_is_none);
    tcase_add_test(group, damaged_file__by_lines__finds_words_and_has_nothing_to_undo);
    suite_add_tcase(suite, group);
    return suite;
}
