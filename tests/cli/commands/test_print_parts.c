/* SPDX-License-Identifier: MIT
 * Covers which part of a roadmap is printed, and where it goes. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "cli/arrange.h"
#include "cli/cli_suites.h"
#include "milepost/memory.h"
#include "milepost/report/print.h"

/* ---- parts ----------------------------------------------------------------------------------- */

START_TEST(print__of_a_step_that_is_not_there__names_the_nearest_of_the_plan)
{
    run(&home, "print --step exam.CPQ");
    ck_assert_int_eq(home.code, 2);
    ck_assert_has(&home.err,
                  "exam.CPQ: there is no such step; did you mean `exam.CPC`, \"Sit the CPC "
                  "exam\"?");
    run(&home, "print --step exam.RHIA");
    ck_assert_refused(&home, 2,
                      "milepost: exam.RHIA: this step is not on the plan's roadmap; "
                      "`milepost print` shows what is");
    run(&home, "print --step nothing-like-it");
    ck_assert_refused(&home, 2,
                      "milepost: nothing-like-it: the plan's roadmap has no such step; `milepost "
                      "print --json` holds their ids");
}
END_TEST

/* Every format that the table has, and what it is to the option. */
START_TEST(print__in_each_format_of_the_table__is_taken_by_its_id)
{
    char line[64];

    snprintf(line, sizeof line, "print --format %s -o p", report_format_id((enum report_format)_i));
    run(&home, line);
    ck_assert_done(&home);
}
END_TEST

/* ---- the printer ----------------------------------------------------------------------------- */

static char path_variable[128];

/* A folder that is all of PATH, with an `lp` in it that writes down how it was called. */
static void make_lp(const char *script)
{
    char path[128];

    put_text(&home, "lp", script);
    snprintf(path, sizeof path, "%s/lp", home.path);
    ck_assert_int_eq(chmod(path, 0700), 0);
    snprintf(path_variable, sizeof path_variable, "PATH=%s", home.path);
    home.variable = path_variable;
}

static const char taking[] = "#!/bin/sh\necho \"$*\" >args\n/bin/cat >printed\n";

static char *get_written(const char *name)
{
    char path[128];
    size_t length;

    snprintf(path, sizeof path, "%s/%s", home.path, name);
    return get_file(path, &length);
}

static void check_written(const char *name, const char *expected)
{
    char *text = get_written(name);

    ck_assert_str_eq(text, expected);
    free(text);
}

/* What is sent, and what prints the same. */
static const struct {
    const char *sent, *printed;
} sendings[] = {
    {"print --to-printer", "print --page"},
    {"print --to-printer --full", "print --full"},
    {"print --to-printer --step exam.CPC", "print --step exam.CPC"},
    {"print Maria --format markdown --full --to-printer", "print --full --format markdown"},
};

START_TEST(print__to_the_printer__sends_the_page_or_the_part_that_is_named)
{
    char *printed;

    make_lp(taking);
    run(&home, sendings[_i].sent);
    ck_assert_done(&home);
    ck_assert_str_eq(buffer_text(&home.err), "milepost: Maria: sent to the printer\n");
    ck_assert_str_eq(buffer_text(&home.out), "");
    check_written("args", "-s\n");
    printed = get_written("printed");
    run(&home, sendings[_i].printed);
    ck_assert_str_eq(printed, buffer_text(&home.out));
    free(printed);
}
END_TEST

static const char *const namings[] = {
    "print --to-printer Office",
    "print --to-printer=Office",
    "print Maria --to-printer Office --full",
    "print --to-printer Office -- Maria",
};

START_TEST(print__to_a_printer_by_name__reaches_that_one)
{
    make_lp(taking);
    run(&home, namings[_i]);
    ck_assert_done(&home);
    check_written("args", "-s -d Office\n");
}
END_TEST

START_TEST(print__to_a_printer_that_is_not_there__is_told_in_a_line)
{
    make_lp("#!/bin/sh\nexit 1\n");
    run(&home, "print --to-printer Office");
    ck_assert_refused(
        &home, 3, "milepost: printer Office: lp refused the print; `lpstat -e` lists the printers");
    run(&home, "print --to-printer");
    ck_assert_refused(&home, 3, "milepost: lp refused the print: save it to a file instead");
}
END_TEST

START_TEST(print__to_a_printer_named_as_a_plan_is__says_so)
{
    make_lp("#!/bin/sh\nexit 1\n");
    run(&home, "print --to-printer Maria");
    ck_assert_refused(&home, 3,
                      "milepost: printer Maria: lp refused the print; `lpstat -e` lists the "
                      "printers; Maria is a plan: name it before --to-printer");
}
END_TEST

START_TEST(print__to_the_printer_without_lp__is_told_in_a_line)
{
    home.variable = "PATH=/nowhere";
    run(&home, "print --to-printer");
    ck_assert_refused(&home, 3, "milepost: no printer command (lp): save it to a file instead");
}
END_TEST

START_TEST(print__to_a_printer_that_hangs__ends_in_a_line)
{
    make_lp("#!/bin/sh\n/bin/sleep 40\n");
    run(&home, "print --to-printer");
    ck_assert_refused(&home, 3,
                      "milepost: lp did not answer and was stopped: save it to a file instead");
}
END_TEST

START_TEST(print__of_data__is_not_for_a_printer)
{
    run(&home, "print --to-printer --json");
    ck_assert_int_eq(home.code, 2);
    ck_assert_has(&home.err, "milepost: --to-printer: a printer takes text");
    ck_assert_has(&home.err, ", not json\n");
}
END_TEST

Suite *print_parts_suite(void)
{
    Suite *suite = suite_create("print_parts");
    TCase *tcase = maria_case("print_parts");

    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, print__of_a_step_that_is_not_there__names_the_nearest_of_the_plan);
    tcase_add_loop_test(tcase, print__in_each_format_of_the_table__is_taken_by_its_id, 0,
                        REPORT_FORMAT_COUNT);
    ADD_TABLE_TEST(tcase, print__to_the_printer__sends_the_page_or_the_part_that_is_named,
                   sendings);
    ADD_TABLE_TEST(tcase, print__to_a_printer_by_name__reaches_that_one, namings);
    tcase_add_test(tcase, print__to_a_printer_that_is_not_there__is_told_in_a_line);
    tcase_add_test(tcase, print__to_a_printer_named_as_a_plan_is__says_so);
    tcase_add_test(tcase, print__to_the_printer_without_lp__is_told_in_a_line);
    tcase_add_test(tcase, print__to_a_printer_that_hangs__ends_in_a_line);
    tcase_add_test(tcase, print__of_data__is_not_for_a_printer);
    suite_add_tcase(suite, tcase);
    return suite;
}
