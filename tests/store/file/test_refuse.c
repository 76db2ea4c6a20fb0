/* SPDX-License-Identifier: MIT
 * Files that are refused: each with its words, in every mode, and not a byte of them changed. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/file/file.h"
#include "store/fixture.h"
#include "store/store_suites.h"

enum { MODES = 3, PAGE = 4096 };

static void make_ours(void)
{
    struct store *store = open_store(STORE_CREATE);
    int64_t id = new_plan(store, "Mine", UUID);

    save_ok(store, id, "q", "1");
    store_close(&store);
}

static void make_empty(void)
{
    write_bytes(test_file, "", 0);
}

static void make_text(void)
{
    char text[3 * PAGE];

    memset(text, 'a', sizeof text);
    write_bytes(test_file, text, sizeof text);
}

static void make_short_text(void)
{
    write_bytes(test_file, "SQLite format 3", 15);
}

static void make_folder(void)
{
    ck_assert_int_eq(mkdir(test_file, 0700), 0);
}

static void make_pipe(void)
{
    ck_assert_int_eq(mkfifo(test_file, 0600), 0);
}

static void make_link(void)
{
    char *real = in_folder("real.db");

    make_ours();
    ck_assert_int_eq(rename(test_file, real), 0);
    ck_assert_int_eq(symlink(real, test_file), 0);
    free(real);
}

static void make_dead_link(void)
{
    ck_assert_int_eq(symlink("nowhere", test_file), 0);
}

static void cut(long keep)
{
    long length;
    char *bytes;

    make_ours();
    bytes = read_bytes(test_file, &length);
    write_bytes(test_file, bytes, (size_t)(keep < 0 ? length + keep : keep));
    free(bytes);
}

static void make_cut_by_a_page(void)
{
    cut(-PAGE);
}

static void make_cut_within_a_page(void)
{
    cut(-1000);
}

static void make_cut_to_its_header(void)
{
    cut(200);
}

static void make_other_program(void)
{
    run_sql(test_file, "PRAGMA application_id = 1234; CREATE TABLE plan (id)");
}

static void make_no_program(void)
{
    run_sql(test_file, "CREATE TABLE plan (id)");
}

static void make_newer(void)
{
    make_ours();
    run_sql(test_file, "PRAGMA user_version = 9");
}

static void make_version_zero(void)
{
    make_ours();
    run_sql(test_file, "PRAGMA user_version = 0");
}

static void make_negative_version(void)
{
    make_ours();
    run_sql(test_file, "PRAGMA user_version = -1");
}

static void make_trigger(void)
{
    make_ours();
    run_sql(test_file, "CREATE TRIGGER t AFTER INSERT ON answer BEGIN DELETE FROM plan; END");
}

/* Names that begin so are SQLite's own, as one says who does not want to be looked at. */
#define NAMED_SQLITE                                                                               \
    "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema VALUES ('trigger', 'sqlite_evil',"     \
    " 'change', 0, 'CREATE TRIGGER sqlite_evil AFTER INSERT ON change BEGIN DELETE FROM answer;"   \
    " END')"

static void make_trigger_named_sqlite(void)
{
    make_ours();
    run_sql(test_file, NAMED_SQLITE);
}

static void make_view_named_sqlite(void)
{
    make_ours();
    run_sql(test_file,
            "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema VALUES ('view',"
            " 'sqlite_sight', 'sqlite_sight', 0, 'CREATE VIEW sqlite_sight AS SELECT 1')");
}

static void make_trigger_in_an_older_file(void)
{
    make_trigger_named_sqlite();
    run_sql(test_file, "PRAGMA user_version = 1");
}

static void make_fewer_tables(void)
{
    make_ours();
    run_sql(test_file, "DROP TABLE draft");
}

static void make_other_column(void)
{
    make_ours();
    run_sql(test_file, "ALTER TABLE draft ADD COLUMN extra TEXT");
}

static void make_bad_first_page(void)
{
    long length;
    char *bytes;

    make_ours();
    bytes = read_bytes(test_file, &length);
    memset(bytes + 100, 'x', PAGE - 100);
    write_bytes(test_file, bytes, (size_t)length);
    free(bytes);
}

static const struct {
    void (*make)(void);
    enum status status;
    const char *words;
} refusals[] = {
    {make_folder, STATUS_CORRUPT, "plans.db: is a folder, not a Milepost data file"},
    {make_empty, STATUS_CORRUPT, "plans.db: is empty, so it is not a Milepost data file"},
    {make_text, STATUS_CORRUPT, "plans.db: is not a Milepost data file"},
    {make_short_text, STATUS_CORRUPT, "plans.db: is not a Milepost data file"},
    {make_pipe, STATUS_CORRUPT, "plans.db: is not an ordinary file"},
    {make_link, STATUS_CORRUPT, "plans.db: is a symbolic link"},
    {make_dead_link, STATUS_CORRUPT, "plans.db: is a symbolic link"},
    {make_cut_by_a_page, STATUS_CORRUPT, "plans.db: is damaged: take a backup back"},
    {make_cut_within_a_page, STATUS_CORRUPT, "plans.db: is damaged"},
    {make_cut_to_its_header, STATUS_CORRUPT, "plans.db: is "},
    {make_other_program, STATUS_CORRUPT, "plans.db: is not a Milepost data file"},
    {make_no_program, STATUS_CORRUPT, "plans.db: is not a Milepost data file"},
    {make_newer, STATUS_VERSION, "plans.db: is of a newer Milepost (its version is 9, this "},
    {make_trigger, STATUS_CORRUPT, "plans.db: its tables are not as Milepost made them"},
    {make_trigger_named_sqlite, STATUS_CORRUPT, "plans.db: its tables are not as Milepost made"},
    {make_view_named_sqlite, STATUS_CORRUPT, "plans.db: its tables are not as Milepost made them"},
    {make_trigger_in_an_older_file, STATUS_CORRUPT, "plans.db: its tables are not as Milepost "},
    {make_fewer_tables, STATUS_CORRUPT, "plans.db: its tables are not as Milepost made them"},
    {make_other_column, STATUS_CORRUPT, "plans.db: its tables are not as Milepost made them"},
    {make_bad_first_page, STATUS_CORRUPT, "plans.db: is damaged"},
};

static const struct {
    void (*make)(void);
    enum status reading, writing;
    const char *words;
} bad_versions[] = {
    {make_version_zero, STATUS_VERSION, STATUS_CORRUPT, "its version 0 was never Milepost's"},
    {make_negative_version, STATUS_VERSION, STATUS_VERSION, "newer Milepost"},
};

static bool is_regular(void)
{
    struct stat info;

    return stat(test_file, &info) == 0 && S_ISREG(info.st_mode);
}

static char *content(long *length)
{
    *length = 0;
    return is_regular() ? read_bytes(test_file, length) : memory_copy_text("");
}

static void assert_refused(enum store_mode mode, enum status status, const char *words)
{
    char *journal = in_folder("plans.db-journal"), *before, *after;
    struct store *store = NULL;
    long length, length_after;

    before = content(&length);
    assert_fails(status, words, store_open(test_file, mode, &store, NULL, err));
    after = content(&length_after);

    ck_assert_ptr_null(store);
    ck_assert_int_eq(length, length_after);
    ck_assert_mem_eq(before, after, (size_t)length);
    ck_assert(!is_there(journal));
    free(before);
    free(after);
    free(journal);
}

START_TEST(store_open__refuses__and_leaves_the_file_alone)
{
    refusals[_i / MODES].make();

    assert_refused((enum store_mode)(_i % MODES), refusals[_i / MODES].status,
                   refusals[_i / MODES].words);
}
END_TEST

START_TEST(store_open__refuses__a_version_that_never_was)
{
    bad_versions[_i].make();

    assert_refused(STORE_WRITE, bad_versions[_i].writing, bad_versions[_i].words);
    assert_refused(STORE_READ, bad_versions[_i].reading, "Milepost");
}
END_TEST

START_TEST(store_open__leaves__the_journal_of_a_newer_file)
{
    char *journal = in_folder("plans.db-journal"), *bytes;
    struct store *store = NULL;
    long length;

    make_newer();
    write_bytes(journal, "half a transaction", 18);
    assert_fails(STATUS_VERSION, "newer Milepost",
                 store_open(test_file, STORE_WRITE, &store, NULL, err));
    bytes = read_bytes(journal, &length);

    ck_assert_int_eq(length, 18);
    free(bytes);
    free(journal);
}
END_TEST

START_TEST(store_open__tells__that_there_is_no_file)
{
    char *deep = in_folder("no/such/plans.db"), *no = in_folder("no");
    struct store *store = NULL;

    assert_fails(STATUS_NOT_FOUND, "plans.db: there is no such data file in /",
                 store_open(test_file, STORE_WRITE, &store, NULL, err));
    assert_fails(STATUS_NOT_FOUND, "there is no such data file",
                 store_open(test_file, STORE_READ, &store, NULL, err));
    assert_fails(STATUS_NOT_FOUND, "this folder can't be used (there is no such file or folder)",
                 store_open(deep, STORE_WRITE, &store, NULL, err));
    ck_assert(!is_there(test_file));
    ck_assert(!is_there(no));
    free(deep);
    free(no);
}
END_TEST

START_TEST(store_open__tells__that_a_folder_can_not_be_made)
{
    char *file = in_folder("file"), *path = in_folder("file/deep/plans.db");
    struct store *store = NULL;

    write_bytes(file, "x", 1);
    assert_fails(STATUS_IO,
                 "this folder can't be used (a part of the path is a file, not a folder)",
                 store_open(path, STORE_CREATE, &store, NULL, err));
    free(file);
    free(path);
}
END_TEST

static bool fails_to_create(void)
{
    struct store *store = NULL;
    struct error err = {0};

    return store_open(test_file, STORE_CREATE, &store, NULL, &err) == STATUS_IO &&
           strstr(err.text, "can't be made (you have no permission for it)") != NULL;
}

START_TEST(store_open__tells__that_a_file_can_not_be_made)
{
    chmod(test_folder, 0555);
    run_without_root(fails_to_create);
}
END_TEST

static bool fails_to_read(void)
{
    struct store *store = NULL;
    struct error err = {0};

    return store_open(test_file, STORE_READ, &store, NULL, &err) == STATUS_IO &&
           strstr(err.text, "plans.db: can't be read or written (you have no permission for it)") !=
               NULL;
}

/* A disk that does not answer is no reason to call what it holds missing; here a link goes round.
 */
START_TEST(file_kind__of_what_can_not_be_looked_at__is_not_missing)
{
    char *round = in_folder("round"), *within = in_folder("round/plans.db");

    ck_assert_int_eq(symlink("round", round), 0);
    ck_assert_int_eq(file_kind(within, NULL), FILE_UNSEEN);
    ck_assert_int_eq(file_kind(test_file, NULL), FILE_MISSING);
    assert_fails(STATUS_IO, "see that its disk is there",
                 file_refuse_unknown("plans.db", FILE_UNSEEN, err));
    free(round);
    free(within);
}
END_TEST

START_TEST(store_open__tells__that_a_file_can_not_be_read)
{
    make_ours();
    run_without_root(fails_to_read);
}
END_TEST

Suite *refuse_suite(void)
{
    Suite *suite = suite_create("refuse");
    TCase *tcase = store_tcase("refuse");

    tcase_add_loop_test(tcase, store_open__refuses__and_leaves_the_file_alone, 0,
                        MODES * (int)(sizeof refusals / sizeof *refusals));
    ADD_TABLE_TEST(tcase, store_open__refuses__a_version_that_never_was, bad_versions);
    tcase_add_test(tcase, store_open__leaves__the_journal_of_a_newer_file);
    tcase_add_test(tcase, store_open__tells__that_there_is_no_file);
    tcase_add_test(tcase, store_open__tells__that_a_folder_can_not_be_made);
    tcase_add_test(tcase, store_open__tells__that_a_file_can_not_be_made);
    tcase_add_test(tcase, file_kind__of_what_can_not_be_looked_at__is_not_missing);
    tcase_add_test(tcase, store_open__tells__that_a_file_can_not_be_read);
    suite_add_tcase(suite, tcase);
    return suite;
}
