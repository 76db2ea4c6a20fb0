/* SPDX-License-Identifier: MIT
 * Backups: to a file of the person's choice, and the daily ones. */
#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "store/fixture.h"
#include "store/store_suites.h"

static struct store *make_store(void)
{
    struct store *store = open_store(STORE_CREATE);

    save_ok(store, new_plan(store, "Mine", UUID), "q", "1");
    return store;
}

static void assert_is_copy(const char *path)
{
    struct store *copy = open_at(path, STORE_WRITE);
    char *text = plan_text(copy, 1);

    ck_assert_str_eq(text, "Mine | | q=v:1@20775");
    ck_assert_uint_eq(mode_of(path), 0600);
    store_close(&copy);
    free(text);
}

/* ---- where the person says
 * ----------------------------------------------------------------------*/

START_TEST(store_backup__makes__a_private_copy)
{
    struct store *store = make_store();
    char *path = in_folder("copy.db");
    mode_t old = umask(0);

    assert_ok(store_backup(store, path, err));

    umask(old);
    assert_is_copy(path);
    store_close(&store);
    ck_assert_int_eq(count_entries(test_folder), 2);
    free(path);
}
END_TEST

START_TEST(store_backup__works__on_a_handle_that_only_reads)
{
    struct store *store = make_store();
    char *path = in_folder("copy.db");

    store_close(&store);
    store = open_store(STORE_READ);
    assert_ok(store_backup(store, path, err));

    assert_is_copy(path);
    store_close(&store);
    free(path);
}
END_TEST

START_TEST(store_backup__never_writes__over_a_file)
{
    struct store *store = make_store();
    char *path = in_folder("copy.db"), *bytes;
    long length;

    write_bytes(path, "mine", 4);
    assert_fails(STATUS_CONFLICT, "copy.db: is there already: choose another name",
                 store_backup(store, path, err));
    assert_fails(STATUS_CONFLICT, "is there already", store_backup(store, test_file, err));
    assert_fails(STATUS_CONFLICT, "is there already", store_backup(store, test_folder, err));
    bytes = read_bytes(path, &length);

    ck_assert_mem_eq(bytes, "mine", 4);
    store_close(&store);
    free(bytes);
    free(path);
}
END_TEST

START_TEST(store_backup__tells__that_there_is_no_such_folder)
{
    struct store *store = make_store();
    char *path = in_folder("no/copy.db");

    assert_fails(STATUS_NOT_FOUND, "this folder can't be used", store_backup(store, path, err));
    store_close(&store);
    free(path);
}
END_TEST

/* ---- daily
 * -------------------------------------------------------------------------------------------*/

static char *only_entry(const char *folder)
{
    DIR *entries = opendir(folder);
    const struct dirent *entry;
    struct buffer path = {0};

    ck_assert_ptr_nonnull(entries);
    while ((entry = readdir(entries)))
        if (entry->d_name[0] != '.')
            buffer_format(&path, "%s/%s", folder, entry->d_name);
    closedir(entries);
    return path.text;
}

START_TEST(store_backup_daily__makes__one_a_day)
{
    struct store *store = make_store();
    char *folder = in_folder("state/backups"), *path;

    assert_ok(store_backup_daily(store, folder, TODAY, err));
    save_ok(store, 1, "q", "2");
    assert_ok(store_backup_daily(store, folder, TODAY, err));
    path = only_entry(folder);

    ck_assert_int_eq(count_entries(folder), 1);
    ck_assert_uint_eq(mode_of(folder), 0700);
    ck_assert_ptr_nonnull(strstr(path, "-2026-11-18.db"));
    assert_is_copy(path);
    store_close(&store);
    free(folder);
    free(path);
}
END_TEST

START_TEST(store_backup_daily__keeps__seven_days_and_what_is_not_its_own)
{
    struct store *store = make_store();
    char *folder = in_folder("backups"), *strange = in_folder("backups/plans-2020-01-01.db");

    for (date_day day = TODAY - 9; day <= TODAY - 1; day++)
        assert_ok(store_backup_daily(store, folder, day, err));
    ck_assert_int_eq(count_entries(folder), 8);
    write_bytes(strange, "x", 1);
    assert_ok(store_backup_daily(store, folder, TODAY, err));

    ck_assert_int_eq(count_entries(folder), 1 + 8);
    ck_assert(is_there(strange));
    store_close(&store);
    free(folder);
    free(strange);
}
END_TEST

START_TEST(store_backup_daily__tells_apart__two_files_of_one_name)
{
    struct store *store = make_store(), *other;
    char *folder = in_folder("backups"), *path = in_folder("other/plans.db");

    other = open_at(path, STORE_CREATE);
    assert_ok(store_backup_daily(store, folder, TODAY, err));
    assert_ok(store_backup_daily(other, folder, TODAY, err));

    ck_assert_int_eq(count_entries(folder), 2);
    store_close(&store);
    store_close(&other);
    free(folder);
    free(path);
}
END_TEST

/* A copy of a damaged file must not push out the last good one. */
START_TEST(store_backup_daily__keeps_the_old_ones__when_the_file_is_damaged)
{
    enum { PAGE = 4096 };
    struct store *store = make_store();
    char *folder = in_folder("backups"), *bytes;
    int64_t page = sql_value(test_file, "SELECT rootpage FROM sqlite_schema WHERE name = 'draft'");
    long length;

    assert_ok(store_backup_daily(store, folder, TODAY - 30, err));
    store_close(&store);
    bytes = read_bytes(test_file, &length);
    memset(bytes + (page - 1) * PAGE, 'x', PAGE);
    write_bytes(test_file, bytes, (size_t)length);
    store = open_store(STORE_WRITE);

    assert_fails(STATUS_CORRUPT, "plans.db: is damaged",
                 store_backup_daily(store, folder, TODAY, err));
    ck_assert_int_eq(count_entries(folder), 1);
    store_close(&store);
    free(bytes);
    free(folder);
}
END_TEST

Suite *backup_suite(void)
{
    Suite *suite = suite_create("backup");
    TCase *tcase = store_tcase("backup");

    tcase_add_test(tcase, store_backup__makes__a_private_copy);
    tcase_add_test(tcase, store_backup__works__on_a_handle_that_only_reads);
    tcase_add_test(tcase, store_backup__never_writes__over_a_file);
    tcase_add_test(tcase, store_backup__tells__that_there_is_no_such_folder);
    tcase_add_test(tcase, store_backup_daily__makes__one_a_day);
    tcase_add_test(tcase, store_backup_daily__keeps__seven_days_and_what_is_not_its_own);
    tcase_add_test(tcase, store_backup_daily__tells_apart__two_files_of_one_name);
    tcase_add_test(tcase, store_backup_daily__keeps_the_old_ones__when_the_file_is_damaged);
    suite_add_tcase(suite, tcase);
    return suite;
}
