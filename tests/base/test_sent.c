/* SPDX-License-Identifier: MIT
 * Covers what was sent last to a calendar: entries by their uids. */
#include <check.h>

#include "base_suites.h"
#include "milepost/sent.h"

static struct sent_calendar sent;

static void tear_down(void)
{
    sent_clear(&sent);
}

static void put(const char *uid, int sequence)
{
    sent_put(&sent, &(struct sent_entry){(char *)uid, "A title", 10, 12, sequence, false});
}

START_TEST(sent_find__of_an_empty_calendar__finds_nothing)
{
    ck_assert_ptr_null(sent_find(&sent, "exam"));
}
END_TEST

START_TEST(sent_put__keeps__each_uid_once_and_in_order)
{
    put("m", 0);
    put("z", 0);
    put("a", 0);
    put("m", 3);

    ck_assert_uint_eq(sent.count, 3);
    ck_assert_str_eq(sent.items[0].uid, "a");
    ck_assert_str_eq(sent.items[2].uid, "z");
    ck_assert_int_eq(sent_find(&sent, "m")->sequence, 3);
    ck_assert_ptr_null(sent_find(&sent, "mm"));
}
END_TEST

START_TEST(sent_equal__sees__whatever_differs)
{
    struct sent_calendar other = {0};

    put("a", 0);
    ck_assert(!sent_equal(&sent, &other));
    sent_put(&other, &sent.items[0]);
    ck_assert(sent_equal(&sent, &other));
    other.items[0].finish++;
    ck_assert(!sent_equal(&sent, &other));
    sent_clear(&other);
}
END_TEST

START_TEST(sent_keep__takes__tasks_or_all_others)
{
    struct sent_calendar other = {0};

    put("task:exam", 0);
    put("exam", 0);
    sent_keep(&other, &sent, true);
    ck_assert_uint_eq(other.count, 1);
    ck_assert_str_eq(other.items[0].uid, "task:exam");
    sent_keep(&other, &sent, false);
    ck_assert(sent_equal(&other, &sent));
    sent_clear(&other);
}
END_TEST

Suite *sent_suite(void)
{
    Suite *suite = suite_create("sent");
    TCase *tcase = tcase_create("core");

    tcase_add_checked_fixture(tcase, NULL, tear_down);
    tcase_add_test(tcase, sent_find__of_an_empty_calendar__finds_nothing);
    tcase_add_test(tcase, sent_put__keeps__each_uid_once_and_in_order);
    tcase_add_test(tcase, sent_equal__sees__whatever_differs);
    tcase_add_test(tcase, sent_keep__takes__tasks_or_all_others);
    suite_add_tcase(suite, tcase);
    return suite;
}
