/* SPDX-License-Identifier: MIT
 * A data file that version 4 wrote: what was done in it can be undone. */
#include "old_file.h"
#include "store/store_suites.h"

static void copy_old_file(void)
{
    old_file_copy(4);
}

START_TEST(version_four__undoes__what_was_done_in_it)
{
    struct store *store = old_file_open(4);

    redo_ok(store, OLD_FILE_MARIA);
    ck_assert_int_eq(sql_value(test_file, "SELECT count(*) FROM credit"), 3);
    redo_ok(store, OLD_FILE_MARIA);
    old_file_expect_words(store, OLD_FILE_MARIA, "time.hours_per_week=v:20");
    for (int i = 0; i < 8; i++)
        undo_ok(store, OLD_FILE_MARIA); /* an answer, credits, hours, a route, what is printed */
    ck_assert_int_eq(sql_value(test_file, "SELECT count(*) FROM credit"), 0);
    ck_assert_int_eq(sql_value(test_file, "SELECT count(*) FROM credential_held"), 0);
    for (int i = 0; i < 9; i++)
        undo_ok(store, OLD_FILE_MARIA);
    old_file_expect_words(store, OLD_FILE_MARIA, "Maria | | ");
    undo_ok(store, OLD_FILE_GONE);
    old_file_expect_words(store, OLD_FILE_GONE, "Gone |");
    store_close(&store);
}
END_TEST

Suite *version_four_suite(void)
{
    Suite *suite = suite_create("version_four");
    TCase *tcase = tcase_create("version_four");

    tcase_add_checked_fixture(tcase, copy_old_file, remove_test_folder);
    tcase_add_test(tcase, version_four__undoes__what_was_done_in_it);
    suite_add_tcase(suite, tcase);
    return suite;
}
