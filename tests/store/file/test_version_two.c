/* SPDX-License-Identifier: MIT
 * A data file that version 2 wrote: what was done in it can be undone, and it can be gone on with.
 */
#include "old_file.h"
#include "store/store_suites.h"

enum { MARIA = 1, GONE, BARE, ELSEWHERE = 5 };

static void copy_old_file(void)
{
    old_file_copy(2);
}

START_TEST(version_two__undoes__what_was_done_in_it)
{
    struct store *store = old_file_open(2);

    redo_ok(store, MARIA);
    old_file_expect_words(store, MARIA, "money.budget=v:4000");
    redo_ok(store, MARIA);
    old_file_expect_words(store, MARIA, "Maria Lopez |");
    for (int i = 0; i < 4; i++)
        undo_ok(store, MARIA); /* the name, two changes of answers, the choice of a school */
    old_file_expect_words(store, MARIA, "1=Foundation/course/80/");
    undo_ok(store, MARIA);
    old_file_expect_words(store, MARIA, "3=Third/course/");
    for (int i = 0; i < 4; i++)
        undo_ok(store, MARIA);
    old_file_expect_words(store, MARIA, "Maria | removal/CPC>course-practicode");
    undo_ok(store, GONE);
    old_file_expect_words(store, GONE, "Gone |");
    undo_ok(store, ELSEWHERE);
    old_file_expect_words(store, ELSEWHERE, "goal.target=v:CCS");
    old_file_expect_words(store, ELSEWHERE, "gone.figure=40/60/80");
    store_close(&store);
}
END_TEST

START_TEST(version_two__can_be__gone_on_with)
{
    struct mark_row row = {.step = "background-check-own",
                           .kind = "done",
                           .day = TODAY,
                           .cost = MONEY_NONE,
                           .note = ""};
    struct mark_rows marks = {.items = &row, .count = 1};
    struct store *store = old_file_open(2);

    save_ok(store, MARIA, "goal.target", "CCA");
    assert_ok(
        store_save_change(store, MARIA, &(struct plan_change){.marks = &marks}, NOW + 2, err));
    ck_assert_int_eq(row.number, 1);
    undo_ok(store, MARIA);
    undo_ok(store, MARIA);
    old_file_expect_words(store, MARIA, "goal.target=v:CPC");
    ck_assert_int_eq(new_plan(store, "New", UUID), 7); /* 6 was purged */
    store_close(&store);
}
END_TEST

Suite *version_two_suite(void)
{
    Suite *suite = suite_create("version_two");
    TCase *tcase = tcase_create("version_two");

    tcase_add_checked_fixture(tcase, copy_old_file, remove_test_folder);
    tcase_add_test(tcase, version_two__undoes__what_was_done_in_it);
    tcase_add_test(tcase, version_two__can_be__gone_on_with);
    suite_add_tcase(suite, tcase);
    return suite;
}
