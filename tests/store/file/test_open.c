/* SPDX-License-Identifier: MIT
 * Opening: making the file and its folder, private and whole; settings; a clean and an unclean
 * end; reading only. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/file/schema.h"
#include "store/fixture.h"
#include "store/store_suites.h"

START_TEST(store_open__makes__the_file_and_its_folders)
{
    char *path = in_folder("a/b/plans.db");
    struct store_notice notice;
    struct store *store = NULL;

    assert_ok(store_open(path, STORE_CREATE, &store, &notice, err));

    ck_assert(notice.created);
    ck_assert(!notice.others_can_read);
    ck_assert(!notice.read_only);
    ck_assert_int_eq(notice.migrated_from, 0);
    store_close(&store);
    ck_assert_ptr_null(store);
    free(path);
}
END_TEST

static const mode_t umasks[] = {0, 077, 0777};

START_TEST(store_open__makes__private_files_whatever_the_umask)
{
    char *path = in_folder("a/b/plans.db"), *upper = in_folder("a"), *lower = in_folder("a/b");
    char *journal = in_folder("a/b/plans.db-journal");
    mode_t old = umask(umasks[_i]);
    struct store *store = open_at(path, STORE_CREATE);

    new_plan(store, "Mine", UUID);

    ck_assert_uint_eq(mode_of(upper), 0700);
    ck_assert_uint_eq(mode_of(lower), 0700);
    ck_assert_uint_eq(mode_of(path), 0600);
    ck_assert_uint_eq(mode_of(journal), 0600);
    umask(old);
    store_close(&store);
    free(path);
    free(upper);
    free(lower);
    free(journal);
}
END_TEST

static const char *const remains[] = {"-journal", "-wal"};

/* A file that is gone may have left the half of a write: that is of no other file. */
START_TEST(store_open__moves_aside__the_journal_of_a_file_that_is_gone)
{
    struct buffer first = {0}, journal = {0}, aside = {0};
    struct store *store = open_store(STORE_CREATE);
    long length;
    char *bytes;

    buffer_format(&first, "%s-journal", test_file);
    buffer_format(&journal, "%s%s", test_file, remains[_i]);
    buffer_format(&aside, "%s.before-new%s", test_file, remains[_i]);
    new_plan(store, "Old", UUID);
    store_close(&store);
    leave_hot_journal(test_file);
    ck_assert_int_eq(remove(test_file), 0);
    if (_i > 0)
        ck_assert_int_eq(rename(first.text, journal.text), 0);
    store = open_store(STORE_CREATE);
    new_plan(store, "New", UUID);
    store_close(&store);
    bytes = read_bytes(aside.text, &length);

    ck_assert_int_gt(length, 512);
    ck_assert(!is_there(journal.text));
    store = open_store(STORE_WRITE);
    assert_plan(store, 1, "New | | ");
    store_close(&store);
    free(bytes);
    buffer_clear(&first);
    buffer_clear(&journal);
    buffer_clear(&aside);
}
END_TEST

START_TEST(store_backup__moves_aside__a_journal_where_the_copy_is_to_be)
{
    char *path = in_folder("copy.db"), *journal = in_folder("copy.db-journal");
    struct store *store = open_store(STORE_CREATE);

    new_plan(store, "Mine", UUID);
    write_bytes(journal, "of another file", 15);
    assert_ok(store_backup(store, path, err));

    ck_assert(!is_there(journal));
    store_close(&store);
    free(journal);
    free(path);
}
END_TEST

START_TEST(store_open__leaves__the_mode_of_a_folder_that_was_there)
{
    struct store *store;

    chmod(test_folder, 0755);
    store = open_store(STORE_CREATE);

    ck_assert_uint_eq(mode_of(test_folder), 0755);
    store_close(&store);
}
END_TEST

START_TEST(store_open__opens__what_it_made)
{
    struct store *store = open_store(STORE_CREATE);
    int64_t id = new_plan(store, "Mine", UUID);
    struct store_notice notice;
    char *text;

    save_ok(store, id, "goal.target", "CPC");
    store_close(&store);

    assert_ok(store_open(test_file, STORE_CREATE, &store, &notice, err));
    text = answers_text(store, id);
    ck_assert_str_eq(text, "goal.target=v:CPC@20775");
    ck_assert(!notice.created);
    store_close(&store);
    free(text);
}
END_TEST

START_TEST(store_open__knows__a_name_without_a_folder)
{
    char before[512];
    struct store *store;

    ck_assert_ptr_nonnull(getcwd(before, sizeof before));
    ck_assert_int_eq(chdir(test_folder), 0);
    store = open_at("plans.db", STORE_CREATE);
    store_close(&store);
    ck_assert_int_eq(chdir(before), 0);

    ck_assert(is_there(test_file));
}
END_TEST

START_TEST(store_open__works__in_a_folder_reached_through_a_link)
{
    char *real = in_folder("real"), *link = in_folder("link"), *path = in_folder("link/plans.db");
    struct store *store;

    ck_assert_int_eq(mkdir(real, 0700), 0);
    ck_assert_int_eq(symlink(real, link), 0);
    store = open_at(path, STORE_CREATE);
    new_plan(store, "Mine", UUID);
    store_close(&store);

    ck_assert(is_there(path));
    free(real);
    free(link);
    free(path);
}
END_TEST

START_TEST(store_open__tells__that_others_can_read_the_file)
{
    struct store *store = open_store(STORE_CREATE);
    struct store_notice notice;

    store_close(&store);
    chmod(test_file, 0640);
    assert_ok(store_open(test_file, STORE_WRITE, &store, &notice, err));

    ck_assert(notice.others_can_read);
    store_close(&store);
}
END_TEST

/* ---- settings
 * ------------------------------------------------------------------------------------*/

static const struct {
    const char *pragma;
    int answer;
} settings[] = {
    {"PRAGMA synchronous", 2},     {"PRAGMA foreign_keys", 1},    {"PRAGMA secure_delete", 1},
    {"PRAGMA trusted_schema", 0},  {"PRAGMA cell_size_check", 1}, {"PRAGMA temp_store", 2},
    {"PRAGMA busy_timeout", 2000}, {"PRAGMA query_only", 0},
};

START_TEST(store_open__sets__its_settings)
{
    struct store *store = open_store(STORE_CREATE);
    sqlite3_stmt *row = NULL;

    ck_assert_int_eq(sqlite3_prepare_v2(store->db, settings[_i].pragma, -1, &row, NULL), SQLITE_OK);
    ck_assert_int_eq(sqlite3_step(row), SQLITE_ROW);
    ck_assert_int_eq(sqlite3_column_int(row, 0), settings[_i].answer);
    sqlite3_finalize(row);
    store_close(&store);
}
END_TEST

static const struct {
    int option, value;
} configs[] = {
    {SQLITE_DBCONFIG_DEFENSIVE, 1},   {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
    {SQLITE_DBCONFIG_DQS_DML, 0},     {SQLITE_DBCONFIG_DQS_DDL, 0},
    {SQLITE_DBCONFIG_ENABLE_FKEY, 1}, {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
};

START_TEST(store_open__configures__the_library)
{
    struct store *store = open_store(STORE_CREATE);
    int value = -1;

    ck_assert_int_eq(sqlite3_db_config(store->db, configs[_i].option, -1, &value), SQLITE_OK);
    ck_assert_int_eq(value, configs[_i].value);
    store_close(&store);
}
END_TEST

START_TEST(store_open__uses__the_truncated_journal)
{
    struct store *store = open_store(STORE_CREATE);
    char *journal = in_folder("plans.db-journal");
    long length;
    char *bytes;

    new_plan(store, "Mine", UUID);
    bytes = read_bytes(journal, &length);

    ck_assert_int_eq(length, 0);
    store_close(&store);
    free(bytes);
    free(journal);
}
END_TEST

START_TEST(store__leaves__no_statement_open)
{
    struct store *store = open_store(STORE_CREATE);
    int64_t id = new_plan(store, "Mine", UUID);
    char *text;

    save_ok(store, id, "school.courses", "a,b");
    text = plan_text(store, id);
    for (sqlite3_stmt *one = NULL; (one = sqlite3_next_stmt(store->db, one));)
        ck_assert_msg(!sqlite3_stmt_busy(one), "%s", sqlite3_sql(one));
    ck_assert(sqlite3_get_autocommit(store->db));
    store_close(&store);
    free(text);
}
END_TEST

START_TEST(schema__holds__what_the_file_says)
{
    struct store *store = open_store(STORE_CREATE);

    store_close(&store);

    ck_assert_int_eq(sql_value(test_file, "PRAGMA user_version"), 8);
    ck_assert_int_eq(sql_value(test_file, "PRAGMA application_id"), APPLICATION_PLANS);
    ck_assert_int_eq(sql_value(test_file, "SELECT count(*) FROM pragma_table_list"
                                          " WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
                                          " AND NOT strict"),
                     0);
}
END_TEST

/* ---- ends
 * -----------------------------------------------------------------------------------------*/

START_TEST(store_close__leaves__one_file)
{
    struct store *store = open_store(STORE_CREATE);
    char *journal = in_folder("plans.db-journal");

    new_plan(store, "Mine", UUID);
    store_close(&store);

    ck_assert(!is_there(journal));
    free(journal);
}
END_TEST

START_TEST(store_close__accepts__nothing)
{
    struct store *store = NULL;

    store_close(&store);

    ck_assert_ptr_null(store);
}
END_TEST

/* Overwrites a page that opening does not read: the one of the drafts. */
static void break_a_page(void)
{
    enum { PAGE = 4096 };
    int64_t page = sql_value(test_file, "SELECT rootpage FROM sqlite_schema WHERE name = 'draft'");
    long length;
    char *bytes = read_bytes(test_file, &length);

    memset(bytes + (page - 1) * PAGE, 'x', PAGE);
    write_bytes(test_file, bytes, (size_t)length);
    free(bytes);
}

START_TEST(store_open__checks__the_file_after_an_unclean_end)
{
    struct store *store = open_store(STORE_CREATE);
    char *journal = in_folder("plans.db-journal");
    struct store *again = NULL;

    new_plan(store, "Mine", UUID);
    store_close(&store);
    break_a_page();

    store = open_store(STORE_READ);
    store_close(&store);
    write_bytes(journal, "", 0);
    assert_fails(STATUS_CORRUPT, "plans.db: is damaged",
                 store_open(test_file, STORE_READ, &again, NULL, err));
    ck_assert_ptr_null(again);
    free(journal);
}
END_TEST

/* ---- reading only
 * ---------------------------------------------------------------------------------*/

START_TEST(store_open__for_reading__writes_nothing)
{
    struct store *store = open_store(STORE_CREATE);
    int64_t id = new_plan(store, "Mine", UUID);
    struct answer_edit one = edit("goal.target", "CPC");
    long before_length, after_length;
    char *before, *after;

    store_close(&store);
    before = read_bytes(test_file, &before_length);
    store = open_store(STORE_READ);
    assert_fails(STATUS_IO, "can only be read", save_answers(store, id, &one, 1, NULL, NOW, err));
    store_close(&store);
    after = read_bytes(test_file, &after_length);

    ck_assert_int_eq(before_length, after_length);
    ck_assert_mem_eq(before, after, (size_t)before_length);
    free(before);
    free(after);
}
END_TEST

static bool notices_read_only(void)
{
    struct store_notice notice;
    struct error err = {0};
    struct store *store = NULL;
    int64_t id = 0;
    bool good;

    if (store_open(test_file, STORE_WRITE, &store, &notice, &err) != STATUS_OK)
        return false;
    good = notice.read_only && make_plan(store, "Second", UUID_TWO, &id, &err) == STATUS_IO &&
           strstr(err.text, "plans.db: can only be read") != NULL;
    store_close(&store);
    return good;
}

START_TEST(store_open__tells__that_the_file_can_only_be_read)
{
    struct store *store = open_store(STORE_CREATE);

    store_close(&store);
    chmod(test_file, 0444);
    run_without_root(notices_read_only);
}
END_TEST

START_TEST(store_open__tells__that_the_folder_can_only_be_read)
{
    struct store *store = open_store(STORE_CREATE);

    store_close(&store);
    chmod(test_file, 0666);
    chmod(test_folder, 0555);
    run_without_root(notices_read_only);
}
END_TEST

Suite *open_suite(void)
{
    Suite *suite = suite_create("open");
    TCase *tcase = store_tcase("open");

    tcase_add_test(tcase, store_open__makes__the_file_and_its_folders);
    ADD_TABLE_TEST(tcase, store_open__makes__private_files_whatever_the_umask, umasks);
    ADD_TABLE_TEST(tcase, store_open__moves_aside__the_journal_of_a_file_that_is_gone, remains);
    tcase_add_test(tcase, store_backup__moves_aside__a_journal_where_the_copy_is_to_be);
    tcase_add_test(tcase, store_open__leaves__the_mode_of_a_folder_that_was_there);
    tcase_add_test(tcase, store_open__opens__what_it_made);
    tcase_add_test(tcase, store_open__knows__a_name_without_a_folder);
    tcase_add_test(tcase, store_open__works__in_a_folder_reached_through_a_link);
    tcase_add_test(tcase, store_open__tells__that_others_can_read_the_file);
    ADD_TABLE_TEST(tcase, store_open__sets__its_settings, settings);
    ADD_TABLE_TEST(tcase, store_open__configures__the_library, configs);
    tcase_add_test(tcase, store_open__uses__the_truncated_journal);
    tcase_add_test(tcase, store__leaves__no_statement_open);
    tcase_add_test(tcase, schema__holds__what_the_file_says);
    tcase_add_test(tcase, store_close__leaves__one_file);
    tcase_add_test(tcase, store_close__accepts__nothing);
    tcase_add_test(tcase, store_open__checks__the_file_after_an_unclean_end);
    tcase_add_test(tcase, store_open__for_reading__writes_nothing);
    tcase_add_test(tcase, store_open__tells__that_the_file_can_only_be_read);
    tcase_add_test(tcase, store_open__tells__that_the_folder_can_only_be_read);
    suite_add_tcase(suite, tcase);
    return suite;
}
