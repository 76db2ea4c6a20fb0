/* SPDX-License-Identifier: MIT
 * Personas followed through a year: NAME.year says what happens on which day, and what the program
 * must say on that day. */
#include <check.h>
#include <glob.h>
#include <stdio.h>

#include "suites.h"
#include "year.h"

static glob_t years;
static struct year year;

static void set_up_year(void)
{
    year = (struct year){.day = "2026-11-23"};
    home_setup(&year.home);
}

static void tear_down_year(void)
{
    year_end(&year);
    home_teardown(&year.home);
}

START_TEST(persona__followed_for_a_year__is_told_what_is_true)
{
    struct expectation line;
    FILE *script = fopen(years.gl_pathv[_i], "r");

    ck_assert_ptr_nonnull(script);
    while (expect_read(script, &line))
        year_line(&year, &line);
    fclose(script);
    ck_assert_int_gt(year.checks, 8);
}
END_TEST

START_TEST(years__are__eight)
{
    ck_assert_uint_eq(years.gl_pathc, 8);
}
END_TEST

static Suite *years_suite(void)
{
    Suite *suite = suite_create("years");
    TCase *tcase = tcase_create("years");

    glob(MILEPOST_YEARS "/*.year", 0, NULL, &years);
    tcase_add_checked_fixture(tcase, set_up_year, tear_down_year);
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, persona__followed_for_a_year__is_told_what_is_true, 0,
                        (int)years.gl_pathc);
    tcase_add_test(tcase, years__are__eight);
    suite_add_tcase(suite, tcase);
    return suite;
}

suite_maker *const test_suites[] = {years_suite, NULL};
