/* SPDX-License-Identifier: MIT
 * Cycles in few words, of ledgers made by hand. */
#include <check.h>
#include <stdio.h>

#include "milepost/report/cycle.h"
#include "report_suites.h"

static struct buffer text;

static void tear_down(void)
{
    buffer_clear(&text);
}

static const char *words(const struct ledger_cycle *cycles, int count)
{
    const struct ledger ledger = {.cycles = cycles, .cycle_count = count};

    report_cycles(catalog_builtin(), &ledger, &text);
    return buffer_text(&text);
}

START_TEST(cycles__none__say_nothing)
{
    ck_assert_str_eq(words(NULL, 0), "");
}
END_TEST

START_TEST(cycles__one__says_its_units)
{
    const struct ledger_cycle cycle = {.state = LEDGER_RUNNING, .earned = 150, .needed = 3600};

    ck_assert_str_eq(words(&cycle, 1), "1.5 of 36 units");
}
END_TEST

START_TEST(cycles__of_two_bodies__each_stand_under_its_name)
{
    const struct ledger_cycle cycles[] = {
        {.body = 0, .state = LEDGER_RUNNING, .earned = 2400, .needed = 4000},
        {.body = 1, .state = LEDGER_MET, .earned = 2000, .needed = 2000},
    };
    const struct catalog *catalog = catalog_builtin();
    char wanted[80];

    snprintf(wanted, sizeof wanted, "%s 24 of 40, %s 20 of 20", catalog->bodies[0].name,
             catalog->bodies[1].name);
    ck_assert_str_eq(words(cycles, 2), wanted);
}
END_TEST

START_TEST(cycles__one_late_beside_the_one_that_runs__says_that_it_is_late)
{
    const struct ledger_cycle cycles[] = {
        {.state = LEDGER_LATE, .earned = 3000, .needed = 3600},
        {.state = LEDGER_RUNNING, .earned = 0, .needed = 3600},
    };

    ck_assert_str_eq(words(cycles, 2), "late with a fee");
}
END_TEST

START_TEST(cycles__one_of_which_nothing_is_written__says_what_the_present_one_has)
{
    const struct ledger_cycle cycles[] = {
        {.state = LEDGER_UNTOLD, .needed = 3600},
        {.state = LEDGER_RUNNING, .earned = 100, .needed = 3600},
    };

    ck_assert_str_eq(words(cycles, 2), "1 of 36 units");
}
END_TEST

Suite *cycles_suite(void)
{
    Suite *suite = suite_create("cycles");
    TCase *tcase = tcase_create("cycles");

    tcase_add_checked_fixture(tcase, NULL, tear_down);
    tcase_add_test(tcase, cycles__none__say_nothing);
    tcase_add_test(tcase, cycles__one__says_its_units);
    tcase_add_test(tcase, cycles__of_two_bodies__each_stand_under_its_name);
    tcase_add_test(tcase, cycles__one_late_beside_the_one_that_runs__says_that_it_is_late);
    tcase_add_test(tcase, cycles__one_of_which_nothing_is_written__says_what_the_present_one_has);
    suite_add_tcase(suite, tcase);
    return suite;
}
