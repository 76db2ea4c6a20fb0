/* SPDX-License-Identifier: MIT
 * A data file that version 7 wrote: nothing of it is lost, what was done in it can be undone, and
 * it can be gone on with. */
#include <stdlib.h>

#include "old_file.h"
#include "store/store_suites.h"

enum { MARIA = 1, GONE = 5 };

static void copy_old_file(void)
{
    old_file_copy(7);
}

static const char *const kept[] = {
    "plan",
    "answer",
    "answer_value",
    "route_choice",
    "assumption",
    "program",
    "program_value",
    "program_number",
    "mark",
    "study_log",
    "baseline",
    "baseline_step",
    "baseline_current",
    "progress_number",
    "credit",
    "credit_body",
    "credit_category",
    "credential_held",
    "change",
    "change_item",
    "comment",
    "calendar",
    "outline",
    "agenda",
    "sqlite_sequence",
};

START_TEST(version_seven__keeps__every_row)
{
    struct store *store = old_file_open(7);

    store_close(&store);
    old_file_expect_rows(7, kept[_i], old_file_columns(kept[_i]));
}
END_TEST

START_TEST(version_seven__is_copied__before_it_is_brought_up_to_date)
{
    struct store *store = old_file_open(7);

    free(old_file_expect_copy(7));
    store_close(&store);
}
END_TEST

START_TEST(version_seven__undoes__what_was_done_in_it)
{
    struct store *store = old_file_open(7);

    redo_ok(store, MARIA);
    old_file_expect_words(store, MARIA, "time.hours_per_week=v:14");
    undo_ok(store, MARIA);
    undo_ok(store, MARIA); /* the comment of somebody else */
    ck_assert_int_eq(sql_value(test_file, "SELECT count(*) FROM comment"), 0);
    redo_ok(store, MARIA);
    ck_assert_int_eq(sql_value(test_file, "SELECT count(*) FROM comment"), 1);
    undo_ok(store, GONE);
    old_file_expect_words(store, GONE, "Gone |");
    store_close(&store);
}
END_TEST

START_TEST(version_seven__takes_a_catalogue__that_undo_gives_back)
{
    struct store *store = old_file_open(7);
    const struct catalogue_stamp next = {"next", "d2"};

    ck_assert_int_eq(sql_value(test_file, "SELECT count(*) FROM plan WHERE digest <> ''"), 0);
    assert_ok(
        store_save_change(store, MARIA, &(struct plan_change){.catalogue = &next}, NOW + 2, err));
    ck_assert_int_eq(sql_value(test_file, "SELECT catalogue = 'next' FROM plan WHERE id = 1"), 1);
    undo_ok(store, MARIA);
    ck_assert_int_eq(sql_value(test_file, "SELECT catalogue = '2026.11' AND digest = ''"
                                          " FROM plan WHERE id = 1"),
                     1);
    store_close(&store);
}
END_TEST

START_TEST(version_seven__can_be__gone_on_with)
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
    struct store *store = old_file_open(7);

    save_ok(store, MARIA, "goal.target", "CCA");
    assert_ok(
        store_save_change(store, MARIA, &(struct plan_change){.credits = &credits}, NOW + 2, err));
    ck_assert_int_eq(row.number, 4);
    undo_ok(store, MARIA);
    undo_ok(store, MARIA);
    old_file_expect_words(store, MARIA, "goal.target=v:CPC");
    ck_assert_int_eq(new_plan(store, "New", UUID), 6);
    store_close(&store);
}
END_TEST

Suite *version_seven_suite(void)
{
    Suite *suite = suite_create("version_seven");
    TCase *tcase = tcase_create("version_seven");

    tcase_add_checked_fixture(tcase, copy_old_file, remove_test_folder);
    ADD_TABLE_TEST(tcase, version_seven__keeps__every_row, kept);
    tcase_add_test(tcase, version_seven__is_copied__before_it_is_brought_up_to_date);
    tcase_add_test(tcase, version_seven__undoes__what_was_done_in_it);
    tcase_add_test(tcase, version_seven__takes_a_catalogue__that_undo_gives_back);
    tcase_add_test(tcase, version_seven__can_be__gone_on_with);
    suite_add_tcase(suite, tcase);
    return suite;
}
