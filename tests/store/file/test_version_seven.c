/* SPDX-License-Identifier: MIT
 * A data file that version 7 wrote: of the catalogue that a plan was made by it had the name alone.
 */
#include "old_file.h"
#include "store/store_suites.h"

static void copy_old_file(void)
{
    old_file_copy(7);
}

START_TEST(version_seven__takes_a_catalogue__that_undo_gives_back)
{
    struct store *store = old_file_open(7);
    const struct catalogue_stamp next = {"next", "d2"};

    ck_assert_int_eq(sql_value(test_file, "SELECT count(*) FROM plan WHERE digest <> ''"), 0);
    assert_ok(store_save_change(store, OLD_FILE_MARIA, &(struct plan_change){.catalogue = &next},
                                NOW + 2, err));
    ck_assert_int_eq(sql_value(test_file, "SELECT catalogue = 'next' FROM plan WHERE id = 1"), 1);
    undo_ok(store, OLD_FILE_MARIA);
    ck_assert_int_eq(sql_value(test_file, "SELECT catalogue = '2026.11' AND digest = ''"
                                          " FROM plan WHERE id = 1"),
                     1);
    store_close(&store);
}
END_TEST

Suite *version_seven_suite(void)
{
    Suite *suite = suite_create("version_seven");
    TCase *tcase = tcase_create("version_seven");

    tcase_add_checked_fixture(tcase, copy_old_file, remove_test_folder);
    tcase_add_test(tcase, version_seven__takes_a_catalogue__that_undo_gives_back);
    suite_add_tcase(suite, tcase);
    return suite;
}
