/* SPDX-License-Identifier: MIT
 * Taking a backup back: the old file is kept beside, a bad backup changes nothing, another program
 * at work sees the change. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "store/file/handle.h"
#include "store/fixture.h"
#include "store/store_suites.h"

static char *backup;

static void make_backup(void)
{
    struct store *store;

    make_test_folder();
    backup = in_folder("backup.db");
    store = open_store(STORE_CREATE);
    save_ok(store, new_plan(store, "Mine", UUID), "q", "old");
    assert_ok(store_backup(store, backup, err));
    save_ok(store, 1, "q", "new");
    store_close(&store);
}

static void drop_backup(void)
{
    free(backup);
    remove_test_folder();
}

static void assert_answers(const char *path, const char *expected)
{
    struct store *store = open_at(path, STORE_WRITE);
    char *text = answers_text(store, 1);

    ck_assert_str_eq(text, expected);
    ck_assert_uint_eq(mode_of(path), 0600);
    store_close(&store);
    free(text);
}

START_TEST(store_restore__takes_back__and_keeps_the_old_file)
{
    char *kept = NULL;

    assert_ok(store_restore(test_file, backup, &kept, err));

    assert_answers(test_file, "q=v:old@20775");
    ck_assert_ptr_nonnull(strstr(kept, "/plans.db.before-restore-20"));
    assert_answers(kept, "q=v:new@20775");
    assert_answers(backup, "q=v:old@20775");
    free(kept);
}
END_TEST

START_TEST(store_restore__keeps__each_old_file)
{
    char *first = NULL, *second = NULL;

    assert_ok(store_restore(test_file, backup, &first, err));
    assert_ok(store_restore(test_file, backup, &second, err));

    ck_assert_str_ne(first, second);
    assert_answers(first, "q=v:new@20775");
    assert_answers(second, "q=v:old@20775");
    free(first);
    free(second);
}
END_TEST

START_TEST(store_restore__makes__a_file_that_is_missing)
{
    char *path = in_folder("new/plans.db"), *kept = backup;

    assert_ok(store_restore(path, backup, &kept, err));

    ck_assert_ptr_null(kept);
    assert_answers(path, "q=v:old@20775");
    free(path);
}
END_TEST

/* ---- a file that is damaged
 * ----------------------------------------------------------------------*/

static void damage(const char *path, size_t from)
{
    long length;
    char *bytes = read_bytes(path, &length);

    memset(bytes + from, 'x', 4000);
    write_bytes(path, bytes, (size_t)length);
    free(bytes);
}

START_TEST(store_restore__moves_aside__a_damaged_file)
{
    char *kept = NULL, *before, *after;
    long before_length, after_length;

    damage(test_file, 100);
    before = read_bytes(test_file, &before_length);
    assert_ok(store_restore(test_file, backup, &kept, err));
    after = read_bytes(kept, &after_length);

    assert_answers(test_file, "q=v:old@20775");
    ck_assert_int_eq(before_length, after_length);
    ck_assert_mem_eq(before, after, (size_t)before_length);
    free(before);
    free(after);
    free(kept);
}
END_TEST

START_TEST(store_restore__moves_aside__the_journal_of_a_damaged_file)
{
    char *journal = in_folder("plans.db-journal"), *kept = NULL;
    struct buffer kept_journal = {0};

    damage(test_file, 0);
    write_bytes(journal, "half a transaction", 18);
    assert_ok(store_restore(test_file, backup, &kept, err));
    buffer_format(&kept_journal, "%s-journal", kept);

    ck_assert(!is_there(journal));
    ck_assert(is_there(kept_journal.text));
    assert_answers(test_file, "q=v:old@20775");
    buffer_clear(&kept_journal);
    free(journal);
    free(kept);
}
END_TEST

START_TEST(store_restore__moves_aside__an_empty_file)
{
    char *kept = NULL;

    write_bytes(test_file, "", 0);
    assert_ok(store_restore(test_file, backup, &kept, err));

    ck_assert(is_there(kept));
    assert_answers(test_file, "q=v:old@20775");
    free(kept);
}
END_TEST

static bool is_whole(const char *path)
{
    sqlite3 *db = NULL;
    sqlite3_stmt *row = NULL;
    bool whole = sqlite3_open(path, &db) == SQLITE_OK &&
                 sqlite3_prepare_v2(db, "PRAGMA integrity_check", -1, &row, NULL) == SQLITE_OK &&
                 sqlite3_step(row) == SQLITE_ROW &&
                 strcmp((const char *)sqlite3_column_text(row, 0), "ok") == 0;

    sqlite3_finalize(row);
    sqlite3_close(db);
    return whole;
}

/* Wherever the bytes went wrong, on every page, and wherever the file was cut: opening notices few
 * of these. */
START_TEST(store_restore__takes_back__over_any_damage)
{
    enum { PAGE = 4096, STEP = 1024 };
    int wholes = 0;
    bool whole;
    long length, kept_length;
    char *sound = read_bytes(test_file, &length), *kept, *kept_bytes;

    for (long at = 0; at < length; at += STEP) {
        bool cut = at / STEP % 4 == 3;
        char *bytes = memory_copy_bytes(sound, (size_t)length);
        size_t left = cut ? (size_t)at : (size_t)length;

        memset(bytes + at, at % PAGE ? 'x' : 0xff, STEP);
        write_bytes(test_file, bytes, left);
        whole = is_whole(test_file);
        wholes += whole;
        assert_ok(store_restore(test_file, backup, &kept, err));
        kept_bytes = read_bytes(kept, &kept_length);

        assert_answers(test_file, "q=v:old@20775");
        ck_assert(whole || kept_length == (long)left);
        ck_assert(whole || memcmp(kept_bytes, bytes, left) == 0);
        ck_assert_int_eq(remove(kept), 0);
        free(kept);
        free(kept_bytes);
        free(bytes);
    }
    ck_assert_int_lt(wholes, length / STEP / 2); /* nothing stood where the bytes went wrong */
    free(sound);
}
END_TEST

START_TEST(store_restore__keeps__a_damaged_file_and_its_hot_journal_byte_for_byte)
{
    char *journal = in_folder("plans.db-journal"), *kept = NULL, *bytes, *same;
    struct buffer kept_journal = {0};
    long lengths[4];
    char *journal_bytes;

    leave_hot_journal(test_file);
    damage(test_file, 100);
    bytes = read_bytes(test_file, &lengths[0]);
    journal_bytes = read_bytes(journal, &lengths[1]);
    assert_ok(store_restore(test_file, backup, &kept, err));
    buffer_format(&kept_journal, "%s-journal", kept);
    same = read_bytes(kept, &lengths[2]);
    ck_assert_int_eq(lengths[0], lengths[2]);
    ck_assert_mem_eq(bytes, same, (size_t)lengths[0]);
    free(same);
    same = read_bytes(kept_journal.text, &lengths[3]);

    ck_assert_int_eq(lengths[1], lengths[3]);
    ck_assert_mem_eq(journal_bytes, same, (size_t)lengths[1]);
    assert_answers(test_file, "q=v:old@20775");
    free(same);
    free(bytes);
    free(journal_bytes);
    free(journal);
    free(kept);
    buffer_clear(&kept_journal);
}
END_TEST

START_TEST(store_restore__keeps__one_copy_of_a_sound_file_with_a_hot_journal)
{
    char *kept = NULL;

    leave_hot_journal(test_file);
    assert_ok(store_restore(test_file, backup, &kept, err));

    assert_answers(test_file, "q=v:old@20775");
    assert_answers(kept, "q=v:new@20775");
    ck_assert_int_eq(count_entries(test_folder), 3);
    free(kept);
}
END_TEST

/* ---- a journal without its file
 * ------------------------------------------------------------------*/

START_TEST(store_restore__moves_aside__the_hot_journal_of_a_file_that_is_gone)
{
    char *away = in_folder("away.db"), *kept = NULL;
    char *journal = in_folder("plans.db.before-new-journal");

    leave_hot_journal(test_file);
    ck_assert_int_eq(rename(test_file, away), 0);
    assert_ok(store_restore(test_file, backup, &kept, err));

    ck_assert(is_there(journal));
    assert_answers(test_file, "q=v:old@20775");
    ck_assert_int_eq(sql_value(test_file, "SELECT count(*) FROM pragma_integrity_check"
                                          " WHERE integrity_check <> 'ok'"),
                     0);
    free(journal);
    free(away);
}
END_TEST

/* ---- what is refused
 * -----------------------------------------------------------------------------*/

START_TEST(store_restore__refuses__a_bad_backup_and_changes_nothing)
{
    char *missing = in_folder("missing.db"), *kept = NULL;

    damage(backup, 100);
    assert_fails(STATUS_CORRUPT, "backup.db: is damaged",
                 store_restore(test_file, backup, &kept, err));
    assert_fails(STATUS_NOT_FOUND, "missing.db: there is no such data file",
                 store_restore(test_file, missing, &kept, err));
    assert_fails(STATUS_CORRUPT, "is a folder", store_restore(test_file, test_folder, &kept, err));
    run_sql(test_file, "SELECT 1");
    assert_fails(STATUS_USAGE, "is the data file itself",
                 store_restore(test_file, test_file, &kept, err));

    ck_assert_ptr_null(kept);
    assert_answers(test_file, "q=v:new@20775");
    free(missing);
}
END_TEST

/* SQLite's own check finds nothing wrong with it, doctor would. */
START_TEST(store_restore__refuses__a_backup_with_a_row_that_belongs_to_nothing)
{
    char *kept = NULL;

    run_sql(backup, "PRAGMA foreign_keys = OFF; DELETE FROM answer");
    assert_fails(STATUS_CORRUPT, "backup.db: is damaged",
                 store_restore(test_file, backup, &kept, err));
    ck_assert_ptr_null(kept);
    assert_answers(test_file, "q=v:new@20775");
}
END_TEST

START_TEST(store_restore__refuses__a_newer_backup)
{
    char *kept = NULL;

    run_sql(backup, "PRAGMA user_version = 10");

    assert_fails(STATUS_VERSION, "backup.db: is of a newer Milepost",
                 store_restore(test_file, backup, &kept, err));
    assert_answers(test_file, "q=v:new@20775");
}
END_TEST

START_TEST(store_restore__refuses__a_folder_in_the_place)
{
    char *kept = NULL;

    assert_fails(STATUS_CONFLICT, "is not an ordinary file",
                 store_restore(test_folder, backup, &kept, err));
    ck_assert_ptr_null(kept);
}
END_TEST

/* ---- another program at work
 * ---------------------------------------------------------------------*/

/* Somebody reads while the new content is to be written: the copy that was made before is not
 * wanted. */
START_TEST(store_restore__leaves__no_copy_when_it_fails)
{
    struct store *other = open_store(STORE_READ);
    char *kept = NULL;

    free(answers_text(other, 1));
    ck_assert_int_eq(sqlite3_exec(other->db, "BEGIN; SELECT * FROM plan", NULL, NULL, NULL),
                     SQLITE_OK);
    assert_fails(STATUS_BUSY, "plans.db: is in use by another program",
                 store_restore(test_file, backup, &kept, err));
    ck_assert_ptr_null(kept);
    store_close(&other);

    ck_assert_int_eq(count_entries(test_folder), 2);
    assert_answers(test_file, "q=v:new@20775");
}
END_TEST

START_TEST(store_restore__is_seen__by_a_program_that_goes_on)
{
    struct store *other = open_store(STORE_WRITE);
    struct answer_edit one = edit("q", "third");
    char *kept = NULL;

    free(answers_text(other, 1));
    assert_ok(store_restore(test_file, backup, &kept, err));

    ck_assert(store_changed_outside(other));
    assert_fails(STATUS_CONFLICT, "another program has changed plan 1",
                 save_answers(other, 1, &one, 1, NULL, NOW, err));
    free(answers_text(other, 1));
    save_ok(other, 1, "q", "third");
    store_close(&other);
    assert_answers(test_file, "q=v:third@20775");
    free(kept);
}
END_TEST

Suite *restore_suite(void)
{
    Suite *suite = suite_create("restore");
    TCase *tcase = tcase_create("restore");

    tcase_add_checked_fixture(tcase, make_backup, drop_backup);
    tcase_add_test(tcase, store_restore__takes_back__and_keeps_the_old_file);
    tcase_add_test(tcase, store_restore__keeps__each_old_file);
    tcase_add_test(tcase, store_restore__makes__a_file_that_is_missing);
    tcase_add_test(tcase, store_restore__moves_aside__a_damaged_file);
    tcase_add_test(tcase, store_restore__moves_aside__the_journal_of_a_damaged_file);
    tcase_add_test(tcase, store_restore__moves_aside__an_empty_file);
    tcase_add_test(tcase, store_restore__keeps__a_damaged_file_and_its_hot_journal_byte_for_byte);
    tcase_add_test(tcase, store_restore__keeps__one_copy_of_a_sound_file_with_a_hot_journal);
    tcase_add_test(tcase, store_restore__moves_aside__the_hot_journal_of_a_file_that_is_gone);
    tcase_add_test(tcase, store_restore__leaves__no_copy_when_it_fails);
    tcase_add_test(tcase, store_restore__refuses__a_bad_backup_and_changes_nothing);
    tcase_add_test(tcase, store_restore__refuses__a_backup_with_a_row_that_belongs_to_nothing);
    tcase_add_test(tcase, store_restore__refuses__a_newer_backup);
    tcase_add_test(tcase, store_restore__refuses__a_folder_in_the_place);
    tcase_add_test(tcase, store_restore__is_seen__by_a_program_that_goes_on);
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, store_restore__takes_back__over_any_damage);
    suite_add_tcase(suite, tcase);
    return suite;
}
