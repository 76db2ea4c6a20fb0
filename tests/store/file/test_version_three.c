/* SPDX-License-Identifier: MIT
 * A data file that version 3 wrote: what was done in it can be undone. */
#include "old_file.h"
#include "store/store_suites.h"

static void copy_old_file(void)
{
    old_file_copy(3);
}

START_TEST(version_three__undoes__what_was_done_in_it)
{
    struct store *store = old_file_open(3);

    redo_ok(store, OLD_FILE_MARIA);
    old_file_expect_words(store, OLD_FILE_MARIA, "time.hours_per_week=v:12");
    redo_ok(store, OLD_FILE_MARIA);
    ck_assert_int_eq(sql_value(test_file, "SELECT count(*) FROM mark"), 4);
    for (int i = 0; i < 4; i++)
        undo_ok(store, OLD_FILE_MARIA); /* a mark, an answer, the choice of a school, the school */
    undo_ok(store, OLD_FILE_MARIA);
    old_file_expect_words(store, OLD_FILE_MARIA, "school.program=v:completed");
    ck_assert_int_eq(sql_value(test_file, "SELECT count(*) FROM mark"), 2);
    for (int i = 0; i < 8; i++)
        undo_ok(store, OLD_FILE_MARIA);
    old_file_expect_words(store, OLD_FILE_MARIA, "Maria | | ");
    undo_ok(store, OLD_FILE_GONE);
    old_file_expect_words(store, OLD_FILE_GONE, "Gone |");
    store_close(&store);
}
END_TEST

Suite *version_three_suite(void)
{
    Suite *suite = suite_create("version_three");
    TCase *tcase = tcase_create("version_three");

    tcase_add_checked_fixture(tcase, copy_old_file, remove_test_folder);
    tcase_add_test(tcase, version_three__undoes__what_was_done_in_it);
    suite_add_tcase(suite, tcase);
    return suite;
}
