/* SPDX-License-Identifier: MIT
 * Backups: to a file of the person's choice, and the daily ones. */
#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "store/fixture.h"
#include "store/keep/backup.h"
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

START_TEST(backups_make_daily__makes__one_a_day)
{
    struct store *store = make_store();
    char *folder = in_folder("state/backups"), *path;

    assert_ok(backups_make_daily(store, folder, TODAY, err));
    save_ok(store, 1, "q", "2");
    assert_ok(backups_make_daily(store, folder, TODAY, err));
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

START_TEST(backups_make_daily__keeps__the_newest_seven_and_what_is_not_its_own)
{
    struct store *store = make_store();
    char *folder = in_folder("backups"), *strange = in_folder("backups/plans-2020-01-01.db");

    for (date_day day = TODAY - 90; day <= TODAY - 10; day += 10)
        assert_ok(backups_make_daily(store, folder, day, err));
    ck_assert_int_eq(count_entries(folder), 7);
    write_bytes(strange, "x", 1);
    assert_ok(backups_make_daily(store, folder, TODAY, err));

    ck_assert_int_eq(count_entries(folder), 1 + 7);
    ck_assert(is_there(strange));
    store_close(&store);
    free(folder);
    free(strange);
}
END_TEST

/* A clock that jumps ahead and back again costs one old backup a jump, and never a day's own. */
START_TEST(backups_make_daily__keeps__the_old_ones_when_the_clock_is_wrong)
{
    enum { FAR = 27000 };
    struct store *store = make_store();
    char *folder = in_folder("backups"), *today;

    for (date_day day = TODAY - 7; day < TODAY; day++)
        assert_ok(backups_make_daily(store, folder, day, err));
    assert_ok(backups_make_daily(store, folder, TODAY + FAR, err));
    ck_assert_int_eq(count_entries(folder), 7);
    assert_ok(backups_make_daily(store, folder, TODAY, err));
    today = daily_of(store, folder, TODAY);
    ck_assert_int_eq(count_entries(folder), 1 + 7);

    ck_assert_ptr_nonnull(today);
    assert_ok(backups_make_daily(store, folder, TODAY + 1, err));
    ck_assert_int_eq(count_entries(folder), 1 + 7);
    store_close(&store);
    free(folder);
    free(today);
}
END_TEST

static date_day told_today;

static date_day tell_today(const void *clock)
{
    (void)clock;
    return told_today;
}

START_TEST(store_keep_daily__keeps__what_the_day_before_left)
{
    char *folder = in_folder("state/backups"), *path, *text;
    struct store_daily daily = {.folder = folder, .today = tell_today};
    struct store *store = make_store(), *copy;

    told_today = TODAY;
    store_keep_daily(store, &daily);
    save_ok(store, 1, "q", "2");
    save_ok(store, 1, "q", "3");
    ck_assert(!daily.failed);
    path = daily_of(store, folder, TODAY);
    assert_is_copy(path);
    free(path);

    told_today = TODAY + 1; /* the same program goes on over midnight */
    save_ok(store, 1, "q", "4");
    path = daily_of(store, folder, TODAY + 1);
    copy = open_at(path, STORE_READ);
    text = answers_text(copy, 1);
    ck_assert_str_eq(text, "q=v:3@20775");
    store_close(&copy);
    store_close(&store);
    free(path);
    free(text);
    free(folder);
}
END_TEST

START_TEST(store_keep_daily__makes_none__where_nothing_changes)
{
    char *folder = in_folder("state");
    struct store_daily daily = {.folder = folder, .today = tell_today};
    struct store *store = make_store();

    told_today = TODAY;
    store_keep_daily(store, &daily);
    save_ok(store, 1, "q", "1");
    assert_ok(store_save_place(store, 1, "q", err));
    assert_ok(store_save_draft(store, 1, "q", "half", err));
    assert_ok(store_touch_plan(store, 1, NOW, err));

    ck_assert(!is_there(folder));
    store_close(&store);
    free(folder);
}
END_TEST

/* One of a file without plans would take the place of the day's first work. */
START_TEST(store_keep_daily__makes_none__of_a_new_file)
{
    char *folder = in_folder("state");
    struct store_daily daily = {.folder = folder, .today = tell_today};
    struct store *store = open_store(STORE_CREATE);

    told_today = TODAY;
    store_keep_daily(store, &daily);
    new_plan(store, "Mine", UUID);
    ck_assert(!is_there(folder));
    save_ok(store, 1, "q", "1");

    ck_assert_int_eq(count_entries(folder), 1);
    store_close(&store);
    free(folder);
}
END_TEST

START_TEST(store_keep_daily__tells__why_there_is_none_and_lets_the_change_go_on)
{
    char *folder = in_folder("state");
    struct store_daily daily = {.folder = folder, .today = tell_today};
    struct store *store = make_store();

    told_today = TODAY;
    write_bytes(folder, "no folder", 9);
    store_keep_daily(store, &daily);
    save_ok(store, 1, "q", "2");

    ck_assert(daily.failed);
    ck_assert_ptr_nonnull(strstr(daily.fault.text, "/state: can't be read"));
    store_close(&store);
    free(folder);
}
END_TEST

START_TEST(backups_make_daily__tells_apart__two_files_of_one_name)
{
    struct store *store = make_store(), *other;
    char *folder = in_folder("backups"), *path = in_folder("other/plans.db");

    other = open_at(path, STORE_CREATE);
    assert_ok(backups_make_daily(store, folder, TODAY, err));
    assert_ok(backups_make_daily(other, folder, TODAY, err));

    ck_assert_int_eq(count_entries(folder), 2);
    store_close(&store);
    store_close(&other);
    free(folder);
    free(path);
}
END_TEST

/* A copy of a damaged file must not push out the last good one. */
START_TEST(backups_make_daily__keeps_the_old_ones__when_the_file_is_damaged)
{
    enum { PAGE = 4096 };
    struct store *store = make_store();
    char *folder = in_folder("backups"), *bytes;
    int64_t page = sql_value(test_file, "SELECT rootpage FROM sqlite_schema WHERE name = 'draft'");
    long length;

    assert_ok(backups_make_daily(store, folder, TODAY - 30, err));
    store_close(&store);
    bytes = read_bytes(test_file, &length);
    memset(bytes + (page - 1) * PAGE, 'x', PAGE);
    write_bytes(test_file, bytes, (size_t)length);
    store = open_store(STORE_WRITE);

    assert_fails(STATUS_CORRUPT, "plans.db: is damaged",
                 backups_make_daily(store, folder, TODAY, err));
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
    tcase_add_test(tcase, backups_make_daily__makes__one_a_day);
    tcase_add_test(tcase, backups_make_daily__keeps__the_newest_seven_and_what_is_not_its_own);
    tcase_add_test(tcase, backups_make_daily__keeps__the_old_ones_when_the_clock_is_wrong);
    tcase_add_test(tcase, store_keep_daily__keeps__what_the_day_before_left);
    tcase_add_test(tcase, store_keep_daily__makes_none__where_nothing_changes);
    tcase_add_test(tcase, store_keep_daily__makes_none__of_a_new_file);
    tcase_add_test(tcase, store_keep_daily__tells__why_there_is_none_and_lets_the_change_go_on);
    tcase_add_test(tcase, backups_make_daily__tells_apart__two_files_of_one_name);
    tcase_add_test(tcase, backups_make_daily__keeps_the_old_ones__when_the_file_is_damaged);
    suite_add_tcase(suite, tcase);
    return suite;
}
