/* SPDX-License-Identifier: MIT
 * When a line is paid, and how often until a day. */
#include "plan/calendar/bills.h"
#include "plan/plan_suites.h"

static date_day day(int year, int month, int of_month)
{
    return date_from_civil(year, month, of_month);
}

START_TEST(payments__fall_due__on_the_same_day_of_later_months)
{
    ck_assert_int_eq(payments_day(day(2027, 1, 31), 12, 0), day(2027, 1, 31));
    ck_assert_int_eq(payments_day(day(2027, 1, 31), 12, 2), day(2029, 1, 31));
    ck_assert_int_eq(payments_day(day(2027, 1, 31), 1, 1), day(2027, 2, 28));
    ck_assert_int_eq(payments_day(day(2027, 1, 31), 1, 2), day(2027, 3, 31));
}
END_TEST

/* What falls due on the last day itself is not paid any more. */
START_TEST(payments__until_a_day__are_those_that_come_before_it)
{
    ck_assert_int_eq(payments_until(12, day(2027, 1, 4), day(2028, 1, 4)), 1);
    ck_assert_int_eq(payments_until(12, day(2027, 1, 4), day(2028, 1, 5)), 2);
    ck_assert_int_eq(payments_until(12, day(2027, 1, 4), day(2030, 1, 4)), 3);
    ck_assert_int_eq(payments_until(1, day(2027, 1, 31), day(2027, 3, 1)), 2);
}
END_TEST

START_TEST(payments__until_any_day__are_as_many_as_their_days)
{
    date_day first = day(2027, 12, 29) + _i;

    for (int every = 1; every <= 24; every = every == 1 ? 3 : every * 2) {
        int count = 1; /* until a later day there are no fewer */
        for (date_day end = first; end < first + 1200; end++) {
            while (payments_day(first, every, count) < end)
                count++;
            ck_assert_int_eq(payments_until(every, first, end), count);
        }
    }
}
END_TEST

START_TEST(payments__of_what_is_not_paid_again__are_one)
{
    ck_assert_int_eq(payments_until(0, day(2027, 1, 4), day(2037, 1, 4)), 1);
    ck_assert_int_eq(payments_until(12, day(2027, 1, 4), day(2026, 1, 4)), 1);
}
END_TEST

Suite *payments_suite(void)
{
    Suite *suite = suite_create("payments");
    TCase *tcase = tcase_create("days");

    tcase_add_test(tcase, payments__fall_due__on_the_same_day_of_later_months);
    tcase_add_test(tcase, payments__until_a_day__are_those_that_come_before_it);
    tcase_add_loop_test(tcase, payments__until_any_day__are_as_many_as_their_days, 0, 70);
    tcase_add_test(tcase, payments__of_what_is_not_paid_again__are_one);
    suite_add_tcase(suite, tcase);
    return suite;
}
