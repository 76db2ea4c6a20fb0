/* SPDX-License-Identifier: MIT
 * A data file that version 6 wrote: its plans are of the one career there was. */
#include <stdlib.h>

#include "old_file.h"
#include "store/store_suites.h"

static void copy_old_file(void)
{
    old_file_copy(6);
}

START_TEST(version_six__is_of__the_one_career_there_was)
{
    struct store *store = old_file_open(6);
    char *career = NULL;

    ck_assert_int_eq(sql_value(test_file, "SELECT count(*) FROM plan WHERE career <> "
                                          "'medical-coder'"),
                     0);
    assert_ok(store_plan_career(store, OLD_FILE_MARIA, &career, err));
    ck_assert_str_eq(career, "medical-coder");
    free(career);
    store_close(&store);
}
END_TEST

Suite *version_six_suite(void)
{
    Suite *suite = suite_create("version_six");
    TCase *tcase = tcase_create("version_six");

    tcase_add_checked_fixture(tcase, copy_old_file, remove_test_folder);
    tcase_add_test(tcase, version_six__is_of__the_one_career_there_was);
    suite_add_tcase(suite, tcase);
    return suite;
}
