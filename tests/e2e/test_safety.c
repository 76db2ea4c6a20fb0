/* SPDX-License-Identifier: MIT
 * Nothing earlier is lost: the built program against bad disks, wrong clocks, kills, strange files
 * and itself. Each test is named after what it keeps safe. */
#include <glob.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "disk.h"
#include "e2e_suites.h"
#include "person.h"

#define DATA    "data/milepost/plans.db"
#define BACKUPS "state/milepost/backups"

enum { PAGE = 4096 };

static struct home home;
static struct tty tty;
static struct buffer said, stored, bytes;

/* Maria's plan, a backup of it, and one answer more. */
static void set_up(void)
{
    home_make(&home);
    ck_assert_int_eq(HOME_RUN(&home, NULL, NULL, "new", "Maria", "--no-input"), 0);
    ck_assert_int_eq(HOME_RUN(&home, NULL, NULL, "set", "goal.target=CPC"), 0);
    ck_assert_int_eq(HOME_RUN(&home, NULL, NULL, "backup", "good.db"), 0);
    ck_assert_int_eq(HOME_RUN(&home, NULL, NULL, "set", "school.level=bachelor"), 0);
}

static void tear_down(void)
{
    tty_close(&tty);
    home_remove(&home);
    buffer_clear(&said);
    buffer_clear(&stored);
    buffer_clear(&bytes);
}

/* The exit code; what it says is in `said`. */
static int run(const char *const *words)
{
    buffer_truncate(&said, 0);
    return home_run(&home, NULL, &said, words);
}
#define RUN(...) run((const char *const[]){__VA_ARGS__, NULL})

static const char *read_file(const char *name)
{
    buffer_truncate(&bytes, 0);
    home_read(&home, name, &bytes);
    return buffer_text(&bytes);
}

static void write_file(const char *name, const char *text, size_t length)
{
    FILE *file = fopen(home_path(&home, name), "wb");

    ck_assert_ptr_nonnull(file);
    ck_assert_uint_eq(fwrite(text, 1, length, file), length);
    fclose(file);
}

static void check_is(const char *name, const struct buffer *wanted)
{
    read_file(name);
    ck_assert_uint_eq(bytes.length, wanted->length);
    if (wanted->length > 0)
        ck_assert_mem_eq(bytes.text, wanted->text, wanted->length);
}

static size_t count_files(const char *pattern)
{
    glob_t found = {0};
    size_t count =
        glob(home_path(&home, pattern), GLOB_PERIOD, NULL, &found) == 0 ? found.gl_pathc : 0;

    globfree(&found);
    return count;
}

static void run_sql(const char *sql)
{
    sqlite3 *db = NULL;
    char *fault = NULL;

    ck_assert_int_eq(sqlite3_open(home_data(&home), &db), SQLITE_OK);
    ck_assert_msg(sqlite3_exec(db, sql, NULL, NULL, &fault) == SQLITE_OK, "%s", fault);
    sqlite3_close(db);
}

static void check_answers(const char *plan, const char *expected)
{
    buffer_truncate(&stored, 0);
    person_on_disk(&home, plan, &stored);
    ck_assert_str_eq(buffer_text(&stored), expected);
}

/* ---- 1 -------------------------------------------------------------------------------------- */

/* Bytes from `at` on are overwritten, and the file ends there or `cut`. */
static const struct {
    size_t at, count;
    bool cut;
} damages[] = {
    {0, 100, false},        {16, 84, false}, {0, PAGE, false},    {9 * PAGE, PAGE, false},
    {12 * PAGE, 64, false}, {700, 0, true},  {9 * PAGE, 0, true}, {0, 0, true}};

START_TEST(restore__over_any_damage__takes_the_backup_and_keeps_the_file)
{
    struct buffer damaged = {0};
    glob_t kept;

    home_read(&home, DATA, &damaged);
    memset(damaged.text + damages[_i].at, 0xff, damages[_i].count);
    if (damages[_i].cut)
        buffer_truncate(&damaged, damages[_i].at);
    write_file(DATA, damaged.text, damaged.length);
    ck_assert_int_eq(RUN("restore", "good.db"), 0);
    ck_assert_ptr_nonnull(strstr(buffer_text(&said), ".before-restore-"));
    ck_assert_int_eq(glob(home_path(&home, DATA ".before-restore-*"), 0, NULL, &kept), 0);
    ck_assert_uint_eq(kept.gl_pathc, 1);
    check_is(kept.gl_pathv[0] + strlen(home.folder) + 1, &damaged);
    globfree(&kept);
    check_answers("Maria", "goal.target=CPC\n");
    ck_assert_int_eq(RUN("doctor"), 0);
    buffer_clear(&damaged);
}
END_TEST

/* ---- 2 -------------------------------------------------------------------------------------- */

/* The journal of a program that was killed within a write, whose file is gone. */
static void leave_journal_alone(void)
{
    struct buffer journal = {0};
    sqlite3 *db = NULL;

    ck_assert_int_eq(sqlite3_open(home_data(&home), &db), SQLITE_OK);
    ck_assert_int_eq(sqlite3_exec(db,
                                  "BEGIN IMMEDIATE; UPDATE plan SET name = 'half done';"
                                  "DELETE FROM answer",
                                  NULL, NULL, NULL),
                     SQLITE_OK);
    ck_assert_int_eq(sqlite3_db_cacheflush(db), SQLITE_OK);
    home_read(&home, DATA "-journal", &journal);
    ck_assert_uint_gt(journal.length, 512);
    sqlite3_close(db);
    ck_assert_int_eq(unlink(home_data(&home)), 0);
    write_file(DATA "-journal", journal.text, journal.length);
    buffer_clear(&journal);
}

/* Who makes a file there, and the plan that is then in it. */
static const struct {
    const char *words[4], *plan;
} makers[] = {{{"restore", "good.db"}, "Maria"}, {{"new", "Fresh", "--no-input"}, "Fresh"}};

START_TEST(journal_of_a_file_that_is_gone__is_never_played_into_a_new_one)
{
    leave_journal_alone();
    ck_assert_int_eq(run(makers[_i].words), 0);
    ck_assert_int_eq(RUN("set", "goal.setting=any"), 0);
    ck_assert_int_eq(RUN("doctor"), 0);
    buffer_truncate(&said, 0);
    ck_assert_int_eq(HOME_RUN(&home, &said, NULL, "list"), 0);
    ck_assert_ptr_nonnull(strstr(buffer_text(&said), makers[_i].plan));
    ck_assert_ptr_null(strstr(buffer_text(&said), "half done"));
    ck_assert_uint_eq(count_files(DATA ".before-*-journal"), 1);
}
END_TEST

/* ---- 3 -------------------------------------------------------------------------------------- */

static const char *const precious[] = {DATA, "good.db", DATA "-journal"};

START_TEST(output__onto_a_data_file_a_backup_or_a_journal__is_refused)
{
    const char *path = precious[_i];
    struct buffer before = {0};

    if (strstr(path, "-journal") == NULL)
        home_read(&home, path, &before);
    ck_assert_int_eq(RUN("print", "-o", path), 2);
    ck_assert_int_eq(RUN("print", "--private", "-o", path), 2);
    ck_assert_int_eq(RUN("export", "-o", path), 2);
    ck_assert_int_ne(RUN("backup", path), 0);
    if (before.length > 0)
        check_is(path, &before);
    else
        ck_assert_uint_eq(count_files(path), 0);
    buffer_clear(&before);
}
END_TEST

START_TEST(replace_the_file__onto_the_data_file__is_refused_on_the_screens)
{
    struct buffer before = {0};

    home_read(&home, "good.db", &before);
    ck_assert_int_eq(HOME_RUN(&home, NULL, NULL, "set", "school.program=none",
                              "work.coding_months=0", "time.hours_per_week=10"),
                     0);
    TTY_OPEN(&tty, &home, 80, 24, "resume");
    WAIT_FOR(&tty, "Enter open");
    tty_keys(&tty, "p");
    WAIT_FOR(&tty, "Print");
    tty_keys(&tty, "s");
    WAIT_FOR(&tty, "only you will be able to read it");
    tty_keys(&tty, "Ctrl-E Ctrl-U =good.db Enter");
    WAIT_FOR(&tty, "Replace the file");
    tty_keys(&tty, "Down Enter");
    WAIT_FOR(&tty, "it is a data file");
    check_is("good.db", &before);
    buffer_clear(&before);
}
END_TEST

/* ---- 4 -------------------------------------------------------------------------------------- */

static void check_of_the_day_before(const char *day, const char *expected)
{
    char path[128];

    snprintf(path, sizeof path, BACKUPS "/plans-*-%s.db", day);
    ck_assert_uint_eq(count_files(path), 1);
    {
        glob_t found;

        ck_assert_int_eq(glob(home_path(&home, path), 0, NULL, &found), 0);
        home_set(&home, "MILEPOST_DB", found.gl_pathv[0]);
        check_answers("Maria", expected);
        home_set(&home, "MILEPOST_DB", NULL);
        globfree(&found);
    }
}

START_TEST(wrong_clock__drops_no_daily_copy)
{
    char day[] = "2026-11-2x", hours[] = "time.hours_per_week=1x";

    for (char last = '4'; last <= '9'; last++) {
        day[9] = hours[21] = last;
        ck_assert_int_eq(RUN("--today", day, "set", hours), 0);
    }
    ck_assert_int_eq(RUN("--today", "2100-01-01", "set", "time.hours_per_week=30"), 0);
    ck_assert_int_eq(RUN("--today", "2026-11-30", "set", "time.hours_per_week=31"), 0);
    ck_assert_int_eq(RUN("--today", "2026-12-24", "list"), 0);
    ck_assert_uint_ge(count_files(BACKUPS "/plans-*-2026-11-2*.db"), 6);
    ck_assert_uint_eq(count_files(BACKUPS "/plans-*-2026-12-*.db"), 0);
    check_of_the_day_before("2026-11-25", "goal.target=CPC\nschool.level=bachelor\n"
                                          "time.hours_per_week=14\n");
}
END_TEST

/* ---- 5 (more in test_unsaved.c) -------------------------------------------------------------- */

START_TEST(leaving_with_something_unsaved__is_told_and_it_is_kept)
{
    disk_prepare(&home);
    TTY_OPEN(&tty, &home, 80, 24, "new", "Other");
    WAIT_FOR(&tty, "  Continue");
    tty_keys(&tty, "Enter");
    WAIT_FOR(&tty, person_ask("person.stage"));
    tty_keys(&tty, "Tab Enter");
    WAIT_FOR(&tty, person_ask("goal.target"));
    disk_fill(&home);
    person_fills(&tty, catalog_find_question(catalog_builtin(), "goal.target"), "CCS");
    tty_keys(&tty, "Enter");
    WAIT_FOR(&tty, "NOT SAVED");
    tty_signal(&tty, SIGTERM);
    WAIT_EXIT(&tty, 3);
    ASSERT_SHOWS(&tty, "milepost: not saved: ");
    ck_assert_uint_eq(count_files(BACKUPS "/*.unsaved"), 1);
}
END_TEST

/* ---- 6 -------------------------------------------------------------------------------------- */

START_TEST(purge__of_history__leaves_files_that_are_not_milepost_s)
{
    static const char *const strange[] = {DATA ".before-notes.txt", DATA ".before-dinner",
                                          DATA ".before-restore.txt",
                                          BACKUPS "/plans-0badcafe-2026-01-01.db"};

    ck_assert_int_eq(RUN("restore", "good.db"), 0);
    for (size_t i = 0; i < 4; i++)
        write_file(strange[i], "mine", 4);
    ck_assert_int_eq(RUN("purge", "--history"), 0);
    for (size_t i = 0; i < 4; i++)
        ck_assert_str_eq(read_file(strange[i]), "mine");
    check_answers("Maria", "goal.target=CPC\n");
    /* Even by the very name of a copy: it is not removed, and that it can't be is said. */
    write_file(DATA ".before-restore-20261101", "mine", 4);
    ck_assert_int_eq(RUN("purge", "--history"), 3);
    ck_assert_str_eq(read_file(DATA ".before-restore-20261101"), "mine");
}
END_TEST

/* ---- 7 -------------------------------------------------------------------------------------- */

START_TEST(trigger__named_as_sqlite_s_own__empties_no_answers)
{
    run_sql("PRAGMA writable_schema = ON; INSERT INTO sqlite_schema VALUES ('trigger',"
            "'sqlite_evil', 'change', 0, 'CREATE TRIGGER sqlite_evil AFTER INSERT ON change BEGIN"
            " DELETE FROM answer; END')");
    ck_assert_int_eq(RUN("set", "school.program=none"), 3);
    ck_assert_int_eq(RUN("restore", "good.db"), 0);
    check_answers("Maria", "goal.target=CPC\n");
}
END_TEST

START_TEST(undo__of_a_change_without_items__ends_well)
{
    run_sql("INSERT INTO change (plan, kind, made) VALUES (1, 'answers', 0)");
    ck_assert_int_eq(RUN("undo"), 0);
    check_answers("Maria", "goal.target=CPC\nschool.level=bachelor\n");
}
END_TEST

/* ---- 8 -------------------------------------------------------------------------------------- */

START_TEST(restore__under_an_open_screen__writes_into_no_other_plan)
{
    ck_assert_int_eq(HOME_RUN(&home, NULL, NULL, "--db", "bob.db", "new", "Bob", "--no-input"), 0);
    ck_assert_int_eq(HOME_RUN(&home, NULL, NULL, "--db", "bob.db", "set", "goal.target=RHIA"), 0);
    TTY_OPEN(&tty, &home, 80, 24, NULL);
    WAIT_FOR(&tty, "Maria");
    tty_keys(&tty, "Enter");
    WAIT_FOR(&tty, "Enter open");
    ck_assert_int_eq(RUN("restore", "bob.db"), 0);
    tty_keys(&tty, "Enter");
    WAIT_FOR(&tty, "is gone from the data file");
    tty_keys(&tty, "Ctrl-C");
    ck_assert(tty_hears(&tty, PTTY_ENDED));
    check_answers("Bob", "goal.target=RHIA\n");
}
END_TEST

/* ---- 9 -------------------------------------------------------------------------------------- */

START_TEST(restore__that_fails__leaves_nothing_behind_and_names_the_bad_file)
{
    struct buffer before = {0}, bad = {0};

    home_read(&home, "good.db", &bad);
    memset(bad.text + 9 * PAGE, 0xff, PAGE);
    write_file("bad.db", bad.text, bad.length);
    home_read(&home, DATA, &before);
    for (int i = 0; i < 3; i++) {
        ck_assert_int_eq(RUN("restore", "bad.db"), 3);
        ck_assert_ptr_nonnull(strstr(buffer_text(&said), "bad.db"));
        ck_assert_int_eq(RUN("backup", "good.db"), 2);
    }
    check_is(DATA, &before);
    ck_assert_uint_eq(count_files("data/milepost/*"), 3); /* the file, "." and ".." */
    ck_assert_int_eq(RUN("doctor"), 0);
    buffer_clear(&before);
    buffer_clear(&bad);
}
END_TEST

Suite *safety_suite(void)
{
    TCase *tcase;
    Suite *suite = e2e_suite("safety", &tcase, set_up, tear_down);

    tcase_set_tags(tcase, "sweep safety"); /* once, by itself, in the release build */
    ADD_TABLE_TEST(tcase, restore__over_any_damage__takes_the_backup_and_keeps_the_file, damages);
    ADD_TABLE_TEST(tcase, journal_of_a_file_that_is_gone__is_never_played_into_a_new_one, makers);
    ADD_TABLE_TEST(tcase, output__onto_a_data_file_a_backup_or_a_journal__is_refused, precious);
    tcase_add_test(tcase, replace_the_file__onto_the_data_file__is_refused_on_the_screens);
    tcase_add_test(tcase, wrong_clock__drops_no_daily_copy);
    tcase_add_test(tcase, leaving_with_something_unsaved__is_told_and_it_is_kept);
    tcase_add_test(tcase, purge__of_history__leaves_files_that_are_not_milepost_s);
    tcase_add_test(tcase, trigger__named_as_sqlite_s_own__empties_no_answers);
    tcase_add_test(tcase, undo__of_a_change_without_items__ends_well);
    tcase_add_test(tcase, restore__under_an_open_screen__writes_into_no_other_plan);
    tcase_add_test(tcase, restore__that_fails__leaves_nothing_behind_and_names_the_bad_file);
    return suite;
}
