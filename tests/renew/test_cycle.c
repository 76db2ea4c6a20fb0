/* SPDX-License-Identifier: MIT
 * Covers the end of the running cycle, at its edges and over leap days. */
#include "milepost/renew.h"

#include "renew_suites.h"

static const struct body bodies[] = {
    {.id = "AAPC", .ceus = {.cycle_months = 24}},
    {.id = "NONE"},
};
static const struct catalog catalog = {.bodies = bodies, .body_count = 2};

static date_day day_of(const char *text)
{
    date_day day = 0;

    ck_assert_msg(date_parse(text, DATE_MONTH_REFUSED, &day), "%s", text);
    return day;
}

static const struct {
    const char *since, *today, *end;
} cycles[] = {
    {"2026-11-23", "2026-11-23", "2028-11-23"},
    {"2026-11-23", "2028-11-22", "2028-11-23"},
    {"2026-11-23", "2028-11-23", "2028-11-23"}, /* the last day belongs to it */
    {"2026-11-23", "2028-11-24", "2030-11-23"},
    {"2010-05-31", "2026-11-23", "2028-05-31"},
    {"2024-02-29", "2026-01-01", "2026-02-28"},
    {"2024-02-29", "2026-03-01", "2028-02-29"}, /* not the 28th for ever */
    {"2027-01-15", "2026-11-23", "2029-01-15"}, /* certified on a day to come */
};

START_TEST(renew_cycle_end__finds__the_cycle_that_runs_today)
{
    date_day end = renew_cycle_end(&catalog, 0, day_of(cycles[_i].since), day_of(cycles[_i].today));

    ck_assert_int_eq(end, day_of(cycles[_i].end));
}
END_TEST

START_TEST(renew_cycle_end__is_no_day__without_a_beginning_or_a_cycle)
{
    date_day today = day_of("2026-11-23");

    ck_assert_int_eq(renew_cycle_end(&catalog, 0, DATE_NONE, today), DATE_NONE);
    ck_assert_int_eq(renew_cycle_end(&catalog, 1, today, today), DATE_NONE);
}
END_TEST

/* Day by day through forty years: never behind us, never more than a cycle ahead. */
START_TEST(renew_cycle_end__is_within_one_cycle__on_every_day)
{
    date_day since = day_of("1999-08-31");

    for (date_day today = since; today < since + 40 * 365; today++) {
        date_day end = renew_cycle_end(&catalog, 0, since, today);

        ck_assert_int_ge(end, today);
        ck_assert_int_le(end, date_add_months(today, 24));
    }
}
END_TEST

Suite *cycle_suite(void)
{
    Suite *suite = suite_create("cycle");
    TCase *tcase = tcase_create("cycle");

    ADD_TABLE_TEST(tcase, renew_cycle_end__finds__the_cycle_that_runs_today, cycles);
    tcase_add_test(tcase, renew_cycle_end__is_no_day__without_a_beginning_or_a_cycle);
    tcase_add_test(tcase, renew_cycle_end__is_within_one_cycle__on_every_day);
    suite_add_tcase(suite, tcase);
    return suite;
}
