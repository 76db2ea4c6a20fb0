/* SPDX-License-Identifier: MIT
 * Bringing an older file up to date, with a schema of the next version made up for the test: ours
 * and one table more. */
#include <stdlib.h>
#include <string.h>

#include "store/file/open.h"
#include "store/fixture.h"
#include "store/store_suites.h"

enum { ROOM = 48, NOW_VERSION = 8 };

#define EXTRA "CREATE TABLE extra (\n    id INTEGER PRIMARY KEY\n) STRICT"

static const char *const add_extra[] = {EXTRA, "INSERT INTO extra (id) SELECT id FROM plan", NULL};
static const char *const broken[] = {EXTRA, "INSERT INTO nowhere VALUES (1)", NULL};
static const char *const other_text[] = {"CREATE TABLE extra (id INTEGER) STRICT", NULL};
static const char *const loose_row[] = {
    EXTRA, "INSERT INTO draft (plan, question, text) VALUES (99, 'q', 'x')", NULL};
/* A table can only be made anew while nothing guards its foreign keys. */
static const char *const made_anew[] = {
    EXTRA,
    "CREATE TABLE copy AS SELECT * FROM plan",
    "DELETE FROM plan",
    "INSERT INTO plan SELECT * FROM copy",
    "DROP TABLE copy",
    NULL,
};

/* The text of the next version with one way to it. */
struct fake {
    const char *statements[ROOM];
    struct migration migrations[2];
    struct file_schema schema;
    struct store_options options;
};

static void make_fake(struct fake *fake, const char *const *way)
{
    size_t count = 0;

    *fake = (struct fake){.migrations = {{.from = NOW_VERSION, .statements = way}}};
    for (; store_schema_sql[count]; count++)
        fake->statements[count] = store_schema_sql[count];
    ck_assert_uint_lt(count + 1, ROOM);
    fake->statements[count] = EXTRA;
    fake->schema = (struct file_schema){APPLICATION_PLANS, NOW_VERSION + 1, fake->statements,
                                        fake->migrations};
    fake->options = (struct store_options){.schema = &fake->schema, .busy_ms = 20};
}

static int64_t make_ours(void)
{
    struct store *store = open_store(STORE_CREATE);
    int64_t id = new_plan(store, "Mine", UUID);

    save_ok(store, id, "q", "a,b");
    store_close(&store);
    return id;
}

START_TEST(store_open__brings__an_older_file_up_to_date)
{
    char *copy = in_folder("plans.db.before-version-9"), *text;
    struct store_notice notice;
    struct store *store;
    struct fake fake;
    int64_t id = make_ours();

    make_fake(&fake, add_extra);
    assert_ok(store_open_with(test_file, STORE_WRITE, &fake.options, &store, &notice, err));

    ck_assert_int_eq(notice.migrated_from, NOW_VERSION);
    text = answers_text(store, id);
    ck_assert_str_eq(text, "q=v:a,b@20775");
    save_ok(store, id, "q", "c");
    store_close(&store);
    ck_assert_int_eq(sql_value(test_file, "PRAGMA user_version"), NOW_VERSION + 1);
    ck_assert_int_eq(sql_value(test_file, "SELECT id FROM extra"), id);
    ck_assert_int_eq(sql_value(copy, "PRAGMA user_version"), NOW_VERSION);
    ck_assert_int_eq(sql_value(copy, "SELECT count(*) FROM answer_value"), 2);
    ck_assert_uint_eq(mode_of(copy), 0600);
    free(copy);
    free(text);
}
END_TEST

START_TEST(store_open__keeps__rows_that_hang_on_a_table_made_anew)
{
    struct store *store;
    struct fake fake;
    int64_t id = make_ours();
    char *text;

    make_fake(&fake, made_anew);
    assert_ok(store_open_with(test_file, STORE_WRITE, &fake.options, &store, NULL, err));
    text = answers_text(store, id);

    ck_assert_str_eq(text, "q=v:a,b@20775");
    free(text);
    store_close(&store);
}
END_TEST

START_TEST(store_open__keeps__foreign_keys_on_after_it)
{
    struct store *store;
    struct fake fake;

    make_ours();
    make_fake(&fake, add_extra);
    assert_ok(store_open_with(test_file, STORE_WRITE, &fake.options, &store, NULL, err));

    ck_assert_int_eq(
        sqlite3_exec(store->db, "INSERT INTO draft VALUES (99, 'q', 'x')", NULL, NULL, NULL),
        SQLITE_CONSTRAINT_FOREIGNKEY);
    store_close(&store);
}
END_TEST

START_TEST(store_open__keeps__copies_of_earlier_times)
{
    char *copy = in_folder("plans.db.before-version-9");
    char *second = in_folder("plans.db.before-version-9-2");
    struct store *store;
    struct fake fake;

    make_ours();
    write_bytes(copy, "precious", 8);
    make_fake(&fake, add_extra);
    assert_ok(store_open_with(test_file, STORE_WRITE, &fake.options, &store, NULL, err));
    store_close(&store);

    ck_assert_int_eq(sql_value(second, "PRAGMA user_version"), NOW_VERSION);
    free(copy);
    free(second);
}
END_TEST

static const struct {
    const char *const *way;
    enum status status;
} failures[] = {
    {broken, STATUS_IO},
    {other_text, STATUS_CORRUPT},
    {loose_row, STATUS_CORRUPT},
};

START_TEST(store_open__leaves__the_file_as_it_was_when_that_fails)
{
    char *copy = in_folder("plans.db.before-version-9");
    struct store *store = NULL;
    struct fake fake;
    long before_length, after_length;
    char *before, *after;

    make_ours();
    before = read_bytes(test_file, &before_length);
    make_fake(&fake, failures[_i].way);
    assert_fails(failures[_i].status, "plans.db: ",
                 store_open_with(test_file, STORE_WRITE, &fake.options, &store, NULL, err));
    after = read_bytes(test_file, &after_length);

    ck_assert_int_eq(before_length, after_length);
    ck_assert_mem_eq(before, after, (size_t)before_length);
    ck_assert(!is_there(copy)); /* else there would be one more at each try */
    store = open_store(STORE_WRITE);
    store_close(&store);
    free(copy);
    free(before);
    free(after);
}
END_TEST

START_TEST(store_open__for_reading__says_what_brings_an_older_file_up_to_date)
{
    struct store *store = NULL;
    struct fake fake;

    make_ours();
    make_fake(&fake, add_extra);

    assert_fails(STATUS_VERSION, "plans.db: is of an older Milepost: `milepost list` brings it up",
                 store_open_with(test_file, STORE_READ, &fake.options, &store, NULL, err));
    ck_assert_int_eq(sql_value(test_file, "PRAGMA user_version"), NOW_VERSION);
}
END_TEST

Suite *migrate_suite(void)
{
    Suite *suite = suite_create("migrate");
    TCase *tcase = store_tcase("migrate");

    tcase_add_test(tcase, store_open__brings__an_older_file_up_to_date);
    tcase_add_test(tcase, store_open__keeps__rows_that_hang_on_a_table_made_anew);
    tcase_add_test(tcase, store_open__keeps__foreign_keys_on_after_it);
    tcase_add_test(tcase, store_open__keeps__copies_of_earlier_times);
    ADD_TABLE_TEST(tcase, store_open__leaves__the_file_as_it_was_when_that_fails, failures);
    tcase_add_test(tcase, store_open__for_reading__says_what_brings_an_older_file_up_to_date);
    suite_add_tcase(suite, tcase);
    return suite;
}
