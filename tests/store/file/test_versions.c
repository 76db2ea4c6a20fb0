/* SPDX-License-Identifier: MIT
 * Data files that earlier versions wrote: what holds of all of them. What is of one version alone
 * is in test_version_N.c. */
#include <stdlib.h>

#include "old_file.h"
#include "store/file/schema.h"
#include "store/store_suites.h"

START_TEST(old_version__keeps__every_row)
{
    struct store *store;

    old_file_copy(_i);
    store = old_file_open(_i);
    store_close(&store);
    old_file_expect_kept(_i);
}
END_TEST

START_TEST(old_version__is_copied__before_it_is_brought_up_to_date)
{
    struct store *store;

    old_file_copy(_i);
    store = old_file_open(_i);
    free(old_file_expect_copy(_i));
    store_close(&store);
}
END_TEST

/* Since the third. The next credit has the number after those that version 4 brought. */
START_TEST(old_version__can_be__gone_on_with)
{
    struct credit_row row = {.day = TODAY,
                             .units = 100,
                             .title = "Evaluation update",
                             .provider = "",
                             .evidence = "",
                             .note = "",
                             .bodies = "AAPC",
                             .categories = ""};
    struct credit_rows credits = {.items = &row, .count = 1};
    struct store *store;

    old_file_copy(_i);
    store = old_file_open(_i);
    save_ok(store, OLD_FILE_MARIA, "goal.target", "CCA");
    assert_ok(store_save_change(store, OLD_FILE_MARIA, &(struct plan_change){.credits = &credits},
                                NOW + 2, err));
    ck_assert_int_eq(row.number, _i == 3 ? 1 : 4);
    undo_ok(store, OLD_FILE_MARIA);
    undo_ok(store, OLD_FILE_MARIA);
    old_file_expect_words(store, OLD_FILE_MARIA, "goal.target=v:CPC");
    ck_assert_int_eq(new_plan(store, "New", UUID), 6);
    store_close(&store);
}
END_TEST

/* Of the files with comments: the last thing done in each was an answer, and that was undone. */
static const struct {
    int version;
    const char *redone;
} commented[] = {{5, "time.hours_per_week=v:15"},
                 {6, "time.hours_per_week=v:12"},
                 {7, "time.hours_per_week=v:14"}};

START_TEST(old_version__with_comments__undoes_what_was_done_in_it)
{
    struct store *store;

    old_file_copy(commented[_i].version);
    store = old_file_open(commented[_i].version);
    redo_ok(store, OLD_FILE_MARIA);
    old_file_expect_words(store, OLD_FILE_MARIA, commented[_i].redone);
    undo_ok(store, OLD_FILE_MARIA);
    undo_ok(store, OLD_FILE_MARIA); /* the comment of somebody else */
    ck_assert_int_eq(sql_value(test_file, "SELECT count(*) FROM comment"), 0);
    redo_ok(store, OLD_FILE_MARIA);
    ck_assert_int_eq(sql_value(test_file, "SELECT count(*) FROM comment"), 1);
    undo_ok(store, OLD_FILE_GONE);
    old_file_expect_words(store, OLD_FILE_GONE, "Gone |");
    store_close(&store);
}
END_TEST

Suite *versions_suite(void)
{
    Suite *suite = suite_create("versions");
    TCase *tcase = tcase_create("versions");

    tcase_add_checked_fixture(tcase, NULL, remove_test_folder);
    tcase_add_loop_test(tcase, old_version__keeps__every_row, 1, store_schema.version);
    tcase_add_loop_test(tcase, old_version__is_copied__before_it_is_brought_up_to_date, 1,
                        store_schema.version);
    tcase_add_loop_test(tcase, old_version__can_be__gone_on_with, 3, store_schema.version);
    ADD_TABLE_TEST(tcase, old_version__with_comments__undoes_what_was_done_in_it, commented);
    suite_add_tcase(suite, tcase);
    return suite;
}
