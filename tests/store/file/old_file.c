/* SPDX-License-Identifier: MIT
 * Data files that earlier versions wrote: copied, opened and compared. */
#include "old_file.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "store/file/schema.h"

static const char *old_file_path(int version, char path[256])
{
    ck_assert_int_lt(snprintf(path, 256, "%s/store/version-%d.db", FIXTURES, version), 256);
    return path;
}

void old_file_copy(int version)
{
    char path[256];
    long length;
    char *bytes;

    make_test_folder();
    bytes = read_bytes(old_file_path(version, path), &length);
    ck_assert_int_gt(length, 0);
    write_bytes(test_file, bytes, (size_t)length);
    free(bytes);
}

struct store *old_file_open(int version)
{
    struct store_notice notice;
    struct store *store = NULL;

    assert_ok(store_open(test_file, STORE_WRITE, &store, &notice, err));
    ck_assert_int_eq(notice.migrated_from, version);
    return store;
}

/* How many rows are in one of the two alone, and whether the old one has none. */
static void old_file_ask(struct buffer *sql, const char *table, const char *columns)
{
    static const char *const sides[][2] = {{"old", "main"}, {"main", "old"}};

    buffer_add(sql, "SELECT ");
    for (int i = 0; i < 2; i++)
        buffer_format(
            sql, "(SELECT count(*) FROM (SELECT %s FROM %s.%s EXCEPT SELECT %s FROM %s.%s)) + ",
            columns, sides[i][0], table, columns, sides[i][1], table);
    buffer_format(sql, "((SELECT count(*) FROM old.%s) = 0)", table);
}

static void old_file_expect_rows(int version, const char *table, const char *columns)
{
    struct buffer sql = {0}, attach = {0};
    sqlite3_stmt *row = NULL;
    sqlite3 *db = NULL;
    char path[256];

    buffer_format(&attach, "ATTACH '%s' AS old", old_file_path(version, path));
    old_file_ask(&sql, table, columns);
    ck_assert_int_eq(sqlite3_open(test_file, &db), SQLITE_OK);
    ck_assert_int_eq(sqlite3_exec(db, attach.text, NULL, NULL, NULL), SQLITE_OK);
    ck_assert_msg(sqlite3_prepare_v2(db, sql.text, -1, &row, NULL) == SQLITE_OK, "%s",
                  sqlite3_errmsg(db));
    ck_assert_int_eq(sqlite3_step(row), SQLITE_ROW);
    ck_assert_msg(sqlite3_column_int64(row, 0) == 0, "%s: %d differ", table,
                  sqlite3_column_int(row, 0));
    sqlite3_finalize(row);
    sqlite3_close(db);
    buffer_clear(&sql);
    buffer_clear(&attach);
}

/* Of which versions a table is in the file that is kept of them, with rows that stay (`last` 0: of
 * all since), and the columns of it that were there from then on. */
static const struct {
    const char *table, *columns;
    int first, last;
} kept[] = {
    {"plan", "id, uuid, name, created, changed, touched, deleted, catalogue, place, revision", 1,
     0},
    {"answer", "*", 1, 0},
    {"answer_value", "*", 1, 0},
    {"route_choice", "*", 1, 0},
    {"draft", "*", 1, 1},
    {"change", "*", 1, 0},
    {"change_item",
     "change, position, subject, before_state, before_value, before_day, after_state, after_value,"
     " after_day",
     1, 1},
    {"change_item", "*", 2, 0},
    {"sqlite_sequence", "*", 1, 0},
    {"assumption", "*", 2, 0},
    {"program", "*", 2, 0},
    {"program_value", "*", 2, 0},
    {"program_answer", "*", 2, 2},
    {"program_number", "*", 2, 0},
    {"mark", "*", 3, 0},
    {"study_log", "*", 3, 0},
    {"baseline", "*", 3, 0},
    {"baseline_step", "*", 3, 0},
    {"baseline_current", "*", 3, 0},
    {"progress_number", "*", 3, 0},
    {"outline", "plan, planned, goal, title, standing, bar, bar_short, gate", 3, 0},
    {"agenda", "*", 3, 0},
    {"credit", "*", 4, 0},
    {"credit_body", "*", 4, 0},
    {"credit_category", "*", 4, 0},
    {"credential_held", "*", 4, 0},
    {"comment", "*", 5, 0},
    {"calendar", "*", 5, 0},
};

void old_file_expect_kept(int version)
{
    for (size_t i = 0; i < sizeof kept / sizeof *kept; i++)
        if (version >= kept[i].first && (kept[i].last == 0 || version <= kept[i].last))
            old_file_expect_rows(version, kept[i].table, kept[i].columns);
}

char *old_file_expect_copy(int version)
{
    char name[64];
    char *copy;

    snprintf(name, sizeof name, "plans.db.before-version-%d", version + 1);
    copy = in_folder(name);
    ck_assert_int_eq(sql_value(copy, "PRAGMA user_version"), version);
    ck_assert_int_eq(sql_value(test_file, "PRAGMA user_version"), store_schema.version);
    return copy;
}

void old_file_expect_words(struct store *store, int64_t plan, const char *words)
{
    char *text = plan_text(store, plan);

    ck_assert_msg(strstr(text, words) != NULL, "%s is not in %s", words, text);
    free(text);
}
