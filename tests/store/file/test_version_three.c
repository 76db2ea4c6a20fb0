/* SPDX-License-Identifier: MIT
 * A data file that version 3 wrote: nothing of it is lost, what was done in it can be undone, and
 * it can be gone on with. */
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

#include "store/file/schema.h"
#include "store/fixture.h"
#include "store/store_suites.h"

#define OLD_FILE FIXTURES "/store/version-3.db"

enum { MARIA = 1, GONE = 5 };

static void copy_old_file(void)
{
    long length;
    char *bytes;

    make_test_folder();
    bytes = read_bytes(OLD_FILE, &length);
    ck_assert_int_gt(length, 0);
    write_bytes(test_file, bytes, (size_t)length);
    free(bytes);
}

static struct store *open_migrated(void)
{
    struct store_notice notice;
    struct store *store = NULL;

    assert_ok(store_open(test_file, STORE_WRITE, &store, &notice, err));
    ck_assert_int_eq(notice.migrated_from, 3);
    return store;
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
    "change",
    "change_item",
    "outline",
    "agenda",
    "sqlite_sequence",
};

/* Every row of the old file is in the new one, and none more. */
START_TEST(version_three__keeps__every_row)
{
    struct store *store = open_migrated();
    struct buffer sql = {0};
    const char *table = kept[_i];
    sqlite3 *db = NULL;

    store_close(&store);
    ck_assert_int_eq(sqlite3_open(test_file, &db), SQLITE_OK);
    ck_assert_int_eq(sqlite3_exec(db, "ATTACH '" OLD_FILE "' AS old", NULL, NULL, NULL), SQLITE_OK);
    buffer_format(&sql,
                  "CREATE TEMP TABLE same (value INTEGER CHECK (value = 0)); INSERT INTO same"
                  " SELECT (SELECT count(*) FROM (SELECT * FROM old.%s EXCEPT SELECT * FROM"
                  " main.%s)) + (SELECT count(*) FROM (SELECT * FROM main.%s EXCEPT SELECT * FROM"
                  " old.%s)) + ((SELECT count(*) FROM old.%s) = 0)",
                  table, table, table, table, table);
    ck_assert_msg(sqlite3_exec(db, sql.text, NULL, NULL, NULL) == SQLITE_OK, "%s: %s", table,
                  sqlite3_errmsg(db));
    sqlite3_close(db);
    buffer_clear(&sql);
}
END_TEST

START_TEST(version_three__is_copied__before_it_is_brought_up_to_date)
{
    struct store *store = open_migrated();
    char *copy = in_folder("plans.db.before-version-4");

    ck_assert_int_eq(sql_value(copy, "PRAGMA user_version"), 3);
    ck_assert_int_eq(sql_value(test_file, "PRAGMA user_version"), store_schema.version);
    store_close(&store);
    free(copy);
}
END_TEST

static void assert_holds(struct store *store, int64_t plan, const char *expected)
{
    char *text = plan_text(store, plan);

    ck_assert_msg(strstr(text, expected) != NULL, "%s is not in %s", expected, text);
    free(text);
}

START_TEST(version_three__undoes__what_was_done_in_it)
{
    struct store *store = open_migrated();

    redo_ok(store, MARIA);
    assert_holds(store, MARIA, "time.hours_per_week=v:12");
    redo_ok(store, MARIA);
    ck_assert_int_eq(sql_value(test_file, "SELECT count(*) FROM mark"), 4);
    for (int i = 0; i < 4; i++)
        undo_ok(store, MARIA); /* a mark, an answer, the choice of a school, the school */
    undo_ok(store, MARIA);
    assert_holds(store, MARIA, "school.program=v:completed");
    ck_assert_int_eq(sql_value(test_file, "SELECT count(*) FROM mark"), 2);
    for (int i = 0; i < 8; i++)
        undo_ok(store, MARIA);
    assert_holds(store, MARIA, "Maria | | ");
    undo_ok(store, GONE);
    assert_holds(store, GONE, "Gone |");
    store_close(&store);
}
END_TEST

START_TEST(version_three__can_be__gone_on_with)
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
    struct store *store = open_migrated();

    save_ok(store, MARIA, "goal.target", "CCA");
    assert_ok(
        store_save_change(store, MARIA, &(struct plan_change){.credits = &credits}, NOW + 2, err));
    ck_assert_int_eq(row.number, 1);
    undo_ok(store, MARIA);
    undo_ok(store, MARIA);
    assert_holds(store, MARIA, "goal.target=v:CPC");
    ck_assert_int_eq(new_plan(store, "New", UUID), 6);
    store_close(&store);
}
END_TEST

Suite *version_three_suite(void)
{
    Suite *suite = suite_create("version_three");
    TCase *tcase = tcase_create("version_three");

    tcase_add_checked_fixture(tcase, copy_old_file, remove_test_folder);
    ADD_TABLE_TEST(tcase, version_three__keeps__every_row, kept);
    tcase_add_test(tcase, version_three__is_copied__before_it_is_brought_up_to_date);
    tcase_add_test(tcase, version_three__undoes__what_was_done_in_it);
    tcase_add_test(tcase, version_three__can_be__gone_on_with);
    suite_add_tcase(suite, tcase);
    return suite;
}
