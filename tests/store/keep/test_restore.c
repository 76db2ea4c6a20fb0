/* SPDX-License-Identifier: MIT
 * Taking a backup back: the old file is kept beside, a bad backup changes nothing, another program
 * at work sees the change. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

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

START_TEST(store_restore__refuses__a_newer_backup)
{
    char *kept = NULL;

    run_sql(backup, "PRAGMA user_version = 9");

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
    tcase_add_test(tcase, store_restore__refuses__a_bad_backup_and_changes_nothing);
    tcase_add_test(tcase, store_restore__refuses__a_newer_backup);
    tcase_add_test(tcase, store_restore__refuses__a_folder_in_the_place);
    tcase_add_test(tcase, store_restore__is_seen__by_a_program_that_goes_on);
    suite_add_tcase(suite, tcase);
    return suite;
}
