/* SPDX-License-Identifier: MIT
 * A disk that is full: said in words, nothing earlier is lost, and saving works again once there
 * is room. Once as SQLite sees it, once as a limit of the system on the size of files. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store/file/copy.h"
#include "store/file/handle.h"
#include "store/fixture.h"
#include "store/store_suites.h"

enum { LONG = 3000 };

/* Saves ever more long answers until one fails, and says how many were saved. */
static int fill(struct store *store, int64_t plan, struct error *err)
{
    char question[16], value[LONG + 1];
    struct answer_edit one = {.question = question, .state = 'v', .value = value};
    int saved = 0;
    enum status status;

    memset(value, 'v', LONG);
    value[LONG] = '\0';
    do {
        snprintf(question, sizeof question, "q%d", saved);
        status = save_answers(store, plan, &one, 1, question, NOW, err);
        saved += status == STATUS_OK;
    } while (status == STATUS_OK && saved < 1000);
    return status == STATUS_IO ? saved : -1;
}

static bool says_no_space_for(const char *name, const struct error *err)
{
    return strncmp(err->text, name, strlen(name)) == 0 &&
           strcmp(err->text + strlen(name),
                  ": no space left on its disk: free some and try again; nothing earlier is "
                  "lost") == 0;
}

static bool says_no_space(const struct error *err)
{
    return says_no_space_for("plans.db", err);
}

static void assert_holds(struct store *store, int64_t plan, int answers)
{
    struct plan_record record;
    char place[16];

    snprintf(place, sizeof place, "q%d", answers - 1);
    assert_ok(store_load_plan(store, plan, &record, err));
    ck_assert_uint_eq(record.answers.count, (size_t)answers);
    ck_assert_str_eq(record.row.place, place);
    for (size_t i = 0; i < record.answers.count; i++)
        ck_assert_uint_eq(strlen(record.answers.items[i].value), LONG);
    plan_record_clear(&record);
    assert_ok(copy_check(store, "PRAGMA integrity_check", err));
}

START_TEST(save_answers__tells__that_the_disk_is_full)
{
    struct store *store = open_store(STORE_CREATE);
    int64_t plan = new_plan(store, "Mine", UUID);
    struct error err = {0};
    int saved;

    sqlite3_exec(store->db, "PRAGMA max_page_count = 60", NULL, NULL, NULL);
    saved = fill(store, plan, &err);

    ck_assert_int_gt(saved, 0);
    ck_assert_msg(says_no_space(&err), "it says: %s", err.text);
    assert_holds(store, plan, saved);
    sqlite3_exec(store->db, "PRAGMA max_page_count = 1000000", NULL, NULL, NULL);
    save_ok(store, plan, "at.last", "1");
    store_close(&store);
}
END_TEST

/* The same with ever more schools, of which each change writes only the new one. */
static size_t fill_with_schools(struct store *store, int64_t plan, struct error *err)
{
    enum { MOST = 400, TEXT = 500 };
    static char names[MOST][8], text[TEXT + 1];
    static struct program_row rows[MOST];
    struct program_rows programs = {.items = rows};
    enum status status = STATUS_OK;

    memset(text, 'v', TEXT);
    while (status == STATUS_OK && programs.count < MOST) {
        snprintf(names[programs.count], sizeof *names, "S%zu", programs.count);
        rows[programs.count] = school(0, names[programs.count]);
        rows[programs.count++].fields[PROGRAM_REFUND] = text;
        status = save_programs(store, plan, &programs, NOW, err);
    }
    return status == STATUS_IO ? programs.count - 1 : 0;
}

START_TEST(save_programs__tells__that_the_disk_is_full)
{
    struct store *store = open_store(STORE_CREATE);
    int64_t plan = new_plan(store, "Mine", UUID);
    struct plan_record record;
    struct error why = {0};
    size_t saved;

    sqlite3_exec(store->db, "PRAGMA max_page_count = 60", NULL, NULL, NULL);
    saved = fill_with_schools(store, plan, &why);

    ck_assert_uint_gt(saved, 0);
    ck_assert_msg(says_no_space(&why), "it says: %s", why.text);
    assert_ok(store_load_plan(store, plan, &record, err));
    ck_assert_uint_eq(record.programs.count, saved);
    ck_assert_int_eq(record.programs.last, (int64_t)saved);
    sqlite3_exec(store->db, "PRAGMA max_page_count = 1000000", NULL, NULL, NULL);
    save_schools(store, plan, NULL, 0);
    plan_record_clear(&record);
    assert_ok(copy_check(store, "PRAGMA integrity_check", err));
    store_close(&store);
}
END_TEST

static bool fills_up(void)
{
    const struct rlimit limit = {.rlim_cur = 200000, .rlim_max = 200000};
    struct store *store = NULL;
    struct error err = {0};
    bool good;

    signal(SIGXFSZ, SIG_IGN);
    if (store_open(test_file, STORE_WRITE, &store, NULL, &err) != STATUS_OK ||
        setrlimit(RLIMIT_FSIZE, &limit) != 0)
        return false;
    good = fill(store, 1, &err) > 0 && says_no_space(&err);
    store_close(&store);
    return good;
}

START_TEST(save_answers__tells__that_a_file_may_not_grow)
{
    struct store *store = open_store(STORE_CREATE);
    int64_t plan = new_plan(store, "Mine", UUID);
    pid_t child;
    int status = 0;

    store_close(&store);
    child = fork();
    if (child == 0)
        _exit(fills_up() ? 0 : 1);
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    ck_assert_int_eq(status, 0);

    store = open_store(STORE_WRITE);
    assert_holds(store, plan, (int)sql_value(test_file, "SELECT count(*) FROM answer"));
    save_ok(store, plan, "at.last", "1");
    store_close(&store);
}
END_TEST

/* A backup that does not fit leaves no half of itself behind. */
static bool backup_leaves_nothing(void)
{
    const struct rlimit limit = {.rlim_cur = 20000, .rlim_max = 20000};
    struct store *store = NULL;
    struct error err = {0};
    char *path = in_folder("copy.db");
    bool good;

    signal(SIGXFSZ, SIG_IGN);
    if (store_open(test_file, STORE_READ, &store, NULL, &err) != STATUS_OK ||
        setrlimit(RLIMIT_FSIZE, &limit) != 0)
        return false;
    good = store_backup(store, path, &err) == STATUS_IO && says_no_space_for("copy.db", &err) &&
           !is_there(path);
    store_close(&store);
    free(path);
    return good;
}

START_TEST(store_backup__leaves__nothing_when_there_is_no_space)
{
    struct store *store = open_store(STORE_CREATE);
    pid_t child;
    int status = 0;

    new_plan(store, "Mine", UUID);
    store_close(&store);
    child = fork();
    if (child == 0)
        _exit(backup_leaves_nothing() ? 0 : 1);
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    ck_assert_int_eq(status, 0);

    ck_assert_int_eq(remove(test_file), 0);
    ck_assert_int_eq(rmdir(test_folder), 0);
}
END_TEST

Suite *space_suite(void)
{
    Suite *suite = suite_create("space");
    TCase *tcase = store_tcase("space");

    tcase_add_test(tcase, save_answers__tells__that_the_disk_is_full);
    tcase_add_test(tcase, save_programs__tells__that_the_disk_is_full);
    tcase_add_test(tcase, save_answers__tells__that_a_file_may_not_grow);
    tcase_add_test(tcase, store_backup__leaves__nothing_when_there_is_no_space);
    suite_add_tcase(suite, tcase);
    return suite;
}
