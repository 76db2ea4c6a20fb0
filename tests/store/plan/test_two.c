/* SPDX-License-Identifier: MIT
 * Two programs on one file: each sees the other's changes, none writes over them unseen, a lock
 * that stays is said in words. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "store/file/open.h"
#include "store/fixture.h"
#include "store/store_suites.h"

static struct store *ours, *theirs;
static int64_t plan;

static void open_both(void)
{
    make_test_folder();
    ours = open_store(STORE_CREATE);
    plan = new_plan(ours, "Mine", UUID);
    theirs = open_store(STORE_WRITE);
}

static void close_both(void)
{
    store_close(&ours);
    store_close(&theirs);
    remove_test_folder();
}

static void load(struct store *store)
{
    free(plan_text(store, plan));
}

START_TEST(store_changed_outside__sees__the_other_program)
{
    load(ours);
    load(theirs);
    ck_assert(!store_changed_outside(ours));
    save_ok(theirs, plan, "q", "1");

    ck_assert(store_changed_outside(ours));
    ck_assert(!store_changed_outside(theirs));
    load(ours);
    ck_assert(!store_changed_outside(ours));
}
END_TEST

START_TEST(store_changed_outside__is_not_set__by_our_own_changes)
{
    load(ours);
    save_ok(ours, plan, "q", "1");
    assert_ok(store_save_place(ours, plan, "q", err));

    ck_assert(!store_changed_outside(ours));
}
END_TEST

START_TEST(save_answers__refuses__a_plan_that_was_changed_since)
{
    struct answer_edit one = edit("q", "2");
    char *text;

    load(ours);
    save_ok(theirs, plan, "q", "1");
    assert_fails(STATUS_CONFLICT, "another program has changed plan 1 meanwhile",
                 save_answers(ours, plan, &one, 1, NULL, NOW, err));

    text = answers_text(ours, plan);
    ck_assert_str_eq(text, "q=v:1@20775");
    save_ok(ours, plan, "q", "2");
    free(text);
}
END_TEST

START_TEST(store_undo__refuses__a_plan_that_was_undone_since)
{
    struct change_report report;

    save_ok(ours, plan, "q", "1");
    save_ok(ours, plan, "q", "2");
    undo_ok(theirs, plan);

    assert_fails(STATUS_CONFLICT, "look at it and try again",
                 store_undo(ours, plan, NOW, &report, err));
    load(ours);
    undo_ok(ours, plan);
}
END_TEST

START_TEST(save_answers__goes_on__when_another_plan_was_changed)
{
    int64_t other = new_plan(theirs, "Theirs", UUID_TWO);

    load(ours);
    save_ok(theirs, other, "q", "1");
    save_ok(ours, plan, "q", "2");

    ck_assert(store_changed_outside(ours));
}
END_TEST

START_TEST(store_close__leaves_alone__a_program_that_goes_on)
{
    store_close(&theirs);
    save_ok(ours, plan, "q", "1");
    theirs = open_store(STORE_WRITE);
    load(theirs);

    save_ok(theirs, plan, "q", "2");
}
END_TEST

/* ---- locks
 * ----------------------------------------------------------------------------------------*/

static const struct store_options impatient = {.schema = &store_schema, .busy_ms = 20};

static sqlite3 *lock_file(void)
{
    sqlite3 *db = NULL;

    ck_assert_int_eq(sqlite3_open(test_file, &db), SQLITE_OK);
    ck_assert_int_eq(sqlite3_exec(db, "BEGIN EXCLUSIVE", NULL, NULL, NULL), SQLITE_OK);
    return db;
}

START_TEST(store_open__tells__that_the_file_is_locked)
{
    sqlite3 *db = lock_file();
    struct store *store = NULL;

    assert_fails(STATUS_BUSY, "plans.db: is in use by another program: close it and try again",
                 store_open_with(test_file, STORE_WRITE, &impatient, &store, NULL, err));
    assert_fails(STATUS_BUSY, "is in use by another program",
                 store_open_with(test_file, STORE_READ, &impatient, &store, NULL, err));
    ck_assert_ptr_null(store);
    sqlite3_close(db);
}
END_TEST

START_TEST(save_answers__tells__that_the_file_is_locked)
{
    struct answer_edit one = edit("q", "2");
    sqlite3 *db;
    char *text;

    sqlite3_busy_timeout(ours->db, 20);
    db = lock_file();
    assert_fails(STATUS_BUSY, "is in use by another program",
                 save_answers(ours, plan, &one, 1, NULL, NOW, err));
    sqlite3_close(db);

    text = answers_text(ours, plan);
    ck_assert_str_eq(text, "");
    save_ok(ours, plan, "q", "2");
    free(text);
}
END_TEST

/* Every key asks this: it may neither wait for the lock nor have the plan loaded, which would. */
START_TEST(store_changed_outside__locked__is_not_known_yet)
{
    sqlite3 *db;

    load(ours);
    save_ok(theirs, plan, "q", "1");
    db = lock_file();
    ck_assert(!store_changed_outside(ours));
    sqlite3_close(db);

    ck_assert(store_changed_outside(ours));
}
END_TEST

START_TEST(store_fault__leaves__no_file_behind)
{
    struct answer_edit one = edit("q", "2");
    sqlite3 *db;

    sqlite3_busy_timeout(ours->db, 20);
    db = lock_file();
    ck_assert_int_eq(save_answers(ours, plan, &one, 1, NULL, NOW, NULL), STATUS_BUSY);
    sqlite3_close(db);
    store_close(&ours);
    store_close(&theirs);
    ck_assert_int_eq(unlink(test_file), 0);

    ck_assert_int_eq(rmdir(test_folder), 0);
}
END_TEST

/* ---- a file that changes underneath
 * ----------------------------------------------------------------*/

START_TEST(save_answers__refuses__a_file_that_was_moved_away)
{
    struct answer_edit one = edit("q", "2");
    char *moved = in_folder("moved.db");

    ck_assert_int_eq(rename(test_file, moved), 0);
    assert_fails(STATUS_IO, "was moved or replaced while it was open, nothing was saved",
                 save_answers(ours, plan, &one, 1, NULL, NOW, err));

    ck_assert_int_eq(sql_value(moved, "SELECT count(*) FROM answer"), 0);
    free(moved);
}
END_TEST

START_TEST(save_answers__refuses__a_file_that_a_newer_program_brought_up_to_date)
{
    struct answer_edit one = edit("q", "2");

    run_sql(test_file, "PRAGMA user_version = 9");

    assert_fails(STATUS_VERSION, "was brought to version 9 by another Milepost",
                 save_answers(ours, plan, &one, 1, NULL, NOW, err));
    ck_assert_int_eq(sql_value(test_file, "SELECT count(*) FROM answer"), 0);
}
END_TEST

/* A backup that is taken back may hold another plan under the number, changed as often. */
START_TEST(save_answers__never_writes__into_another_plan_of_the_number)
{
    struct answer_edit one = edit("q", "mine");
    struct change_report report;

    load(ours);
    run_sql(test_file, "UPDATE plan SET uuid = '" UUID_TWO "', name = 'Yours'");

    assert_fails(STATUS_NOT_FOUND, "plan 1 is another one by now",
                 save_answers(ours, plan, &one, 1, NULL, NOW, err));
    assert_fails(STATUS_NOT_FOUND, "another one", store_save_draft(ours, plan, "q", "x", err));
    assert_fails(STATUS_NOT_FOUND, "another one", store_save_place(ours, plan, "q", err));
    assert_fails(STATUS_NOT_FOUND, "another one", store_delete(ours, plan, NOW, err));
    assert_fails(STATUS_NOT_FOUND, "another one", store_undo(ours, plan, NOW, &report, err));
    load(ours);
    assert_plan(ours, plan, "Yours | | ");
    assert_ok(save_answers(ours, plan, &one, 1, NULL, NOW, err));
}
END_TEST

Suite *two_suite(void)
{
    Suite *suite = suite_create("two");
    TCase *tcase = tcase_create("two");

    tcase_add_checked_fixture(tcase, open_both, close_both);
    tcase_add_test(tcase, save_answers__never_writes__into_another_plan_of_the_number);
    tcase_add_test(tcase, store_changed_outside__sees__the_other_program);
    tcase_add_test(tcase, store_changed_outside__is_not_set__by_our_own_changes);
    tcase_add_test(tcase, save_answers__refuses__a_plan_that_was_changed_since);
    tcase_add_test(tcase, store_undo__refuses__a_plan_that_was_undone_since);
    tcase_add_test(tcase, save_answers__goes_on__when_another_plan_was_changed);
    tcase_add_test(tcase, store_close__leaves_alone__a_program_that_goes_on);
    tcase_add_test(tcase, store_open__tells__that_the_file_is_locked);
    tcase_add_test(tcase, save_answers__tells__that_the_file_is_locked);
    tcase_add_test(tcase, store_changed_outside__locked__is_not_known_yet);
    tcase_add_test(tcase, store_fault__leaves__no_file_behind);
    tcase_add_test(tcase, save_answers__refuses__a_file_that_was_moved_away);
    tcase_add_test(tcase, save_answers__refuses__a_file_that_a_newer_program_brought_up_to_date);
    suite_add_tcase(suite, tcase);
    return suite;
}
