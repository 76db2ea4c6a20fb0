/* SPDX-License-Identifier: MIT
 * Covers a disk that does not sync folders: what was given its name is there all the same, and is
 * told so; a new name is taken back. */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "folder_sync.h"
#include "milepost/store/schools.h"
#include "store/file/copy.h"
#include "store/file/handle.h"
#include "store/fixture.h"
#include "store/store_suites.h"

#define UNSURE "is written and in its place, but whether it outlives a power cut is not sure"

static void tear_down(void)
{
    folder_sync_works();
    remove_test_folder();
}

START_TEST(schools_write_end__on_a_disk_that_syncs_no_folder__says_that_the_file_stands)
{
    char *path = in_folder("schools.db");
    struct schools_writer *writer = NULL;

    assert_ok(schools_write_begin(path, &writer, err));
    folder_sync_fails(0);
    assert_fails(STATUS_IO, UNSURE, schools_write_end(&writer, STATUS_OK, err));

    ck_assert(is_there(path));
    ck_assert_int_eq(count_entries(test_folder), 1);
    free(path);
}
END_TEST

START_TEST(copy_over_path__on_a_disk_that_syncs_no_folder__says_that_the_copy_stands)
{
    struct store *store = open_store(STORE_CREATE);
    char *copy = in_folder("copy.db");

    new_plan(store, "Mine", UUID);
    write_bytes(copy, "old", 3);
    folder_sync_fails(0);
    assert_fails(STATUS_IO, UNSURE, copy_over_path(store, copy, err));

    ck_assert_int_eq(sql_value(copy, "SELECT count(*) FROM plan"), 1);
    store_close(&store);
    free(copy);
}
END_TEST

/* The first sync is that of the copy before it takes the place. */
START_TEST(store_restore__on_a_disk_that_syncs_no_folder__says_what_stands_and_what_is_kept)
{
    struct store *store = open_store(STORE_CREATE);
    char *backup = in_folder("backup.db"), *kept = NULL;

    new_plan(store, "Mine", UUID);
    assert_ok(store_backup(store, backup, err));
    store_close(&store);
    write_bytes(test_file, "damaged", 7);
    folder_sync_fails(1);
    assert_fails(STATUS_IO, "; what was there is kept as ",
                 store_restore(test_file, backup, &kept, err));

    ck_assert_int_eq(sql_value(test_file, "SELECT count(*) FROM plan"), 1);
    ck_assert_int_eq(count_entries(test_folder), 3);
    free(backup);
}
END_TEST

START_TEST(store_backup__on_a_disk_that_syncs_no_folder__makes_none)
{
    struct store *store = open_store(STORE_CREATE);
    char *backup = in_folder("backup.db");

    folder_sync_fails(0);
    assert_fails(STATUS_IO, "this folder can't be used", store_backup(store, backup, err));
    ck_assert(!is_there(backup));
    store_close(&store);
    free(backup);
}
END_TEST

/* A folder that may be written but not read has no way to be synced. */
static bool backup_into_unread(void)
{
    struct store *store = NULL;
    char *backup = in_folder("unread/backup.db");
    bool made = store_open(test_file, STORE_READ, &store, NULL, NULL) == STATUS_OK &&
                store_backup(store, backup, NULL) == STATUS_OK;

    store_close(&store);
    free(backup);
    return made;
}

START_TEST(store_backup__into_a_folder_that_can_not_be_read__is_made)
{
    char *folder = in_folder("unread"), *backup = in_folder("unread/backup.db");
    struct store *store = open_store(STORE_CREATE);

    store_close(&store);
    ck_assert_int_eq(chmod(test_folder, 0777), 0);
    ck_assert_int_eq(chmod(test_file, 0666), 0);
    ck_assert_int_eq(mkdir(folder, 0700), 0);
    ck_assert_int_eq(chmod(folder, 0333), 0);
    run_without_root(backup_into_unread);
    ck_assert_int_eq(chmod(folder, 0700), 0);

    ck_assert(is_there(backup));
    unlink(backup);
    rmdir(folder);
    free(folder);
    free(backup);
}
END_TEST

Suite *settle_suite(void)
{
    Suite *suite = suite_create("settle");
    TCase *tcase = tcase_create("settle");

    tcase_add_checked_fixture(tcase, make_test_folder, tear_down);
    tcase_add_test(tcase,
                   schools_write_end__on_a_disk_that_syncs_no_folder__says_that_the_file_stands);
    tcase_add_test(tcase,
                   copy_over_path__on_a_disk_that_syncs_no_folder__says_that_the_copy_stands);
    tcase_add_test(
        tcase, store_restore__on_a_disk_that_syncs_no_folder__says_what_stands_and_what_is_kept);
    tcase_add_test(tcase, store_backup__on_a_disk_that_syncs_no_folder__makes_none);
    tcase_add_test(tcase, store_backup__into_a_folder_that_can_not_be_read__is_made);
    suite_add_tcase(suite, tcase);
    return suite;
}
