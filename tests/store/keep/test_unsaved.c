/* SPDX-License-Identifier: MIT
 * What could not be saved, kept beside the backups. */
#include <stdlib.h>
#include <string.h>

#include "store/fixture.h"
#include "store/store_suites.h"

static struct draft_rows rows;
static char *path;

static void forget(void)
{
    draft_rows_clear(&rows);
    free(path);
    path = NULL;
}

static void put_aside(const char *folder)
{
    draft_rows_add(&rows, "school.level", "bachelor");
    draft_rows_add(&rows, "school:1:name", "College, \xc3\xa9t\xc3\xa9\nand more");
    assert_ok(store_put_aside(folder, UUID, &rows, &path, err));
    draft_rows_clear(&rows);
}

START_TEST(store_put_aside__drafts__are_found_again)
{
    char *folder = in_folder("state/backups");

    put_aside(folder);
    ck_assert_uint_eq(mode_of(path), 0600);
    store_find_aside(folder, UUID, &rows);
    ck_assert_uint_eq(rows.count, 2);
    ck_assert_str_eq(rows.items[0].question, "school.level");
    ck_assert_str_eq(rows.items[0].text, "bachelor");
    ck_assert_str_eq(rows.items[1].text, "College, \xc3\xa9t\xc3\xa9\nand more");
    draft_rows_clear(&rows);
    store_find_aside(folder, UUID_TWO, &rows);
    ck_assert_uint_eq(rows.count, 0);

    store_drop_aside(folder, UUID);
    ck_assert(!is_there(path));
    free(folder);
}
END_TEST

/* What a file that is no such file holds. */
static const char *const strange[] = {"", "milepost-unsaved 1", "SQLite format 3", "a=b\n"};

START_TEST(store_find_aside__a_strange_file__is_nothing)
{
    char *folder = in_folder("state/backups");

    put_aside(folder);
    write_bytes(path, strange[_i], strlen(strange[_i]));
    store_find_aside(folder, UUID, &rows);
    ck_assert_uint_eq(rows.count, 0);
    free(folder);
}
END_TEST

START_TEST(store_put_aside__id_that_is_a_path__is_refused)
{
    draft_rows_add(&rows, "school.level", "bachelor");
    assert_fails(STATUS_IO, "no folder",
                 store_put_aside(test_folder, "../../etc/x", &rows, &path, err));
    assert_fails(STATUS_IO, "no folder", store_put_aside(NULL, UUID, &rows, &path, err));
}
END_TEST

START_TEST(store_purge__deleted_plan__goes_from_there_too)
{
    char *folder = in_folder("state/backups");
    struct store *store = open_store(STORE_CREATE);
    int64_t plan = new_plan(store, "Maria", UUID);
    int purged;

    put_aside(folder);
    assert_ok(store_delete(store, plan, NOW, err));
    assert_ok(store_purge(store, 0, false, folder, NULL, &purged, err));
    ck_assert(!is_there(path));
    store_close(&store);
    free(folder);
}
END_TEST

Suite *unsaved_suite(void)
{
    Suite *suite = suite_create("unsaved");
    TCase *tcase = store_tcase("unsaved");

    tcase_add_checked_fixture(tcase, NULL, forget);
    tcase_add_test(tcase, store_put_aside__drafts__are_found_again);
    ADD_TABLE_TEST(tcase, store_find_aside__a_strange_file__is_nothing, strange);
    tcase_add_test(tcase, store_put_aside__id_that_is_a_path__is_refused);
    tcase_add_test(tcase, store_purge__deleted_plan__goes_from_there_too);
    suite_add_tcase(suite, tcase);
    return suite;
}
