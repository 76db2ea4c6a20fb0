/* SPDX-License-Identifier: MIT
 * A data file that version 5 wrote: it had no column for what is at risk. */
#include "old_file.h"
#include "store/store_suites.h"

static void copy_old_file(void)
{
    old_file_copy(5);
}

START_TEST(version_five__knows_nothing__at_risk_before_it_is_planned_again)
{
    struct store *store = old_file_open(5);

    ck_assert_int_eq(sql_value(test_file, "SELECT count(*) FROM outline WHERE late = 0 AND lapse"
                                          " IS NULL AND lapse_of = ''"),
                     3);
    store_close(&store);
}
END_TEST

Suite *version_five_suite(void)
{
    Suite *suite = suite_create("version_five");
    TCase *tcase = tcase_create("version_five");

    tcase_add_checked_fixture(tcase, copy_old_file, remove_test_folder);
    tcase_add_test(tcase, version_five__knows_nothing__at_risk_before_it_is_planned_again);
    suite_add_tcase(suite, tcase);
    return suite;
}
