/* SPDX-License-Identifier: MIT
 * What was written last into a plan's calendars: kept whole, one beside the other, and no change of
 * the plan. */
#include <stdlib.h>
#include <string.h>

#include "store/fixture.h"
#include "store/store_suites.h"

static struct store *store;
static int64_t plan;
static struct sent_calendar calendar, found;

static void setup(void)
{
    make_test_folder();
    store = open_store(STORE_CREATE);
    plan = new_plan(store, "Mine", UUID);
}

static void teardown(void)
{
    sent_clear(&calendar);
    sent_clear(&found);
    store_close(&store);
    remove_test_folder();
}

static void put(const char *uid, date_day day, int sequence, bool cancelled)
{
    sent_put(&calendar, &(struct sent_entry){(char *)uid, "Sit the exam, \xD7\x90", day, day,
                                             sequence, cancelled});
}

static void read_again(bool is_private)
{
    store_close(&store);
    store = open_store(STORE_WRITE);
    sent_clear(&found);
    assert_ok(store_calendar_read(store, plan, is_private, &found, err));
}

START_TEST(store_calendar_read__is_empty__before_one_was_written)
{
    assert_ok(store_calendar_read(store, plan, false, &found, err));
    ck_assert_uint_eq(found.count, 0);
}
END_TEST

START_TEST(store_calendar_write__keeps__events_and_to_dos)
{
    put("exam.CPC", TODAY, 2, false);
    put("papers.todo", DATE_NONE, 0, true);
    assert_ok(store_calendar_write(store, plan, false, &calendar, err));

    read_again(false);

    ck_assert(sent_equal(&found, &calendar));
    ck_assert_int_eq(found.items[1].day, DATE_NONE);
}
END_TEST

START_TEST(store_calendar_write__drops__what_the_next_one_has_not)
{
    put("exam.CPC", TODAY, 2, false);
    assert_ok(store_calendar_write(store, plan, false, &calendar, err));
    sent_clear(&calendar);
    put("books", TODAY + 1, 0, false);
    assert_ok(store_calendar_write(store, plan, false, &calendar, err));

    read_again(false);

    ck_assert(sent_equal(&found, &calendar));
}
END_TEST

START_TEST(store_calendar_write__leaves__the_other_calendar_alone)
{
    put("exam.CPC", TODAY, 0, false);
    assert_ok(store_calendar_write(store, plan, false, &calendar, err));
    put("screening.tb", TODAY + 1, 0, false);
    assert_ok(store_calendar_write(store, plan, true, &calendar, err));

    read_again(false);
    ck_assert_uint_eq(found.count, 1);
    read_again(true);
    ck_assert_uint_eq(found.count, 2);
}
END_TEST

START_TEST(store_calendar_write__is_no_change__and_an_undo_leaves_it)
{
    save_ok(store, plan, "q", "1");
    put("exam.CPC", TODAY, 0, false);
    assert_ok(store_calendar_write(store, plan, false, &calendar, err));
    ck_assert_int_eq(sql_value(test_file, "SELECT count(*) FROM change"), 1);

    undo_ok(store, plan);

    read_again(false);
    ck_assert(sent_equal(&found, &calendar));
}
END_TEST

START_TEST(store_calendar_write__refuses__an_unknown_plan_and_a_file_that_is_read)
{
    put("exam.CPC", TODAY, 0, false);
    assert_fails(STATUS_NOT_FOUND, "no plan 5",
                 store_calendar_write(store, 5, false, &calendar, err));
    store_close(&store);
    store = open_store(STORE_READ);
    assert_fails(STATUS_IO, "read", store_calendar_write(store, plan, false, &calendar, err));
    ck_assert_int_eq(sql_value(test_file, "SELECT count(*) FROM calendar"), 0);
}
END_TEST

START_TEST(store_calendar_read__of_days_that_no_calendar_has__takes_none)
{
    run_sql(test_file, "INSERT INTO calendar VALUES (1, 0, 'exam.CPC', 'x', 20000, 999999999999, 0,"
                       " 0)");
    assert_ok(store_calendar_read(store, plan, false, &found, err));
    ck_assert_int_eq(found.items[0].day, DATE_NONE);
    ck_assert_int_eq(found.items[0].finish, DATE_NONE);
}
END_TEST

START_TEST(plan_that_is_gone__takes__its_calendars_along)
{
    put("exam.CPC", TODAY, 0, false);
    assert_ok(store_calendar_write(store, plan, true, &calendar, err));

    run_sql(test_file, "PRAGMA foreign_keys = ON; DELETE FROM plan");

    ck_assert_int_eq(sql_value(test_file, "SELECT count(*) FROM calendar"), 0);
}
END_TEST

Suite *calendar_rows_suite(void)
{
    Suite *suite = suite_create("calendar");
    TCase *tcase = tcase_create("calendar");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, store_calendar_read__is_empty__before_one_was_written);
    tcase_add_test(tcase, store_calendar_write__keeps__events_and_to_dos);
    tcase_add_test(tcase, store_calendar_write__drops__what_the_next_one_has_not);
    tcase_add_test(tcase, store_calendar_write__leaves__the_other_calendar_alone);
    tcase_add_test(tcase, store_calendar_write__is_no_change__and_an_undo_leaves_it);
    tcase_add_test(tcase, store_calendar_write__refuses__an_unknown_plan_and_a_file_that_is_read);
    tcase_add_test(tcase, store_calendar_read__of_days_that_no_calendar_has__takes_none);
    tcase_add_test(tcase, plan_that_is_gone__takes__its_calendars_along);
    suite_add_tcase(suite, tcase);
    return suite;
}
