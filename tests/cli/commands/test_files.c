/* SPDX-License-Identifier: MIT
 * Covers the data file as a whole: backup, restore, doctor, and data files that can't be used. */
#include <dirent.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/arrange.h"
#include "cli/cli_suites.h"

START_TEST(backup__can_be__restored)
{
    run(&home, "backup copy.db");
    ck_assert_done(&home);
    run(&home, "delete Maria");
    run(&home, "purge");
    run(&home, "restore copy.db");
    ck_assert_done(&home);
    ck_assert_has(&home.err, "what was there is kept as ");
    run(&home, "list");
    ck_assert_has(&home.out, "Maria");
}
END_TEST

START_TEST(backup__never_overwrites)
{
    put_text(&home, "copy.db", "mine");
    run(&home, "backup copy.db");

    ck_assert_refused(&home, 2, "milepost: copy.db: is there already: choose another name");
}
END_TEST

START_TEST(restore__refuses__what_is_no_backup)
{
    put_text(&home, "copy.db", "not a data file at all, only some text of a certain length");
    run(&home, "restore copy.db");
    ck_assert_refused(&home, 3, "milepost: copy.db: is not a Milepost data file: name a backup");
    put_text(&home, "copy.db", "");
    run(&home, "restore copy.db");
    ck_assert_refused(&home, 3,
                      "milepost: copy.db: is empty, so it is not a Milepost data file: name a "
                      "backup");
    run(&home, "list");
    ck_assert_has(&home.out, "Maria");
}
END_TEST

START_TEST(doctor__finds__nothing_in_a_good_file)
{
    run(&home, "doctor");
    ck_assert_done(&home);
    ck_assert_has_not(&home.out, "wrong: ");
    run(&home, "doctor --json");
    ck_assert_has(&home.out, "\"milepost-doctor\": 1");
}
END_TEST

START_TEST(doctor__says__that_others_can_read)
{
    ck_assert_int_eq(chmod(home.data, 0644), 0);
    run(&home, "doctor");

    ck_assert_int_eq(home.code, 1);
    ck_assert_has(&home.out, "wrong: ");
    run(&home, "list");
    ck_assert_done(&home);
    ck_assert_has(&home.err, "other people on this computer can read it");
}
END_TEST

/* ---- data files that can't be used
 * -------------------------------------------------------------*/

/* Commands that read and that write; each must refuse and leave the file as it is. */
static const char *const commands[] = {"list", "print", "set time.hours_per_week=5",
                                       "new Bo --no-input"};

static void check_refused(int code, const char *says)
{
    size_t before_length, after_length;
    char *before = get_file(home.data, &before_length), *after;

    run(&home, commands[0]);
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
        run(&home, commands[i]);
        ck_assert_int_eq(home.code, code);
        ck_assert_str_eq(buffer_text(&home.out), "");
        ck_assert_has(&home.err, says);
        ck_assert_ptr_eq(strchr(buffer_text(&home.err), '\n'), home.err.text + home.err.length - 1);
    }
    after = get_file(home.data, &after_length);
    ck_assert_uint_eq(before_length, after_length);
    ck_assert_mem_eq(before, after, before_length);
    free(before);
    free(after);
}

static void write_data(const char *bytes, size_t length)
{
    put_file(&home, ".local/share/milepost/plans.db", bytes, length);
}

START_TEST(data_file__empty__is_refused)
{
    write_data("", 0);
    check_refused(3, "plans.db: is empty");
}
END_TEST

START_TEST(data_file__that_is_text__is_refused)
{
    write_data("Dear diary, this is not a database. It only looks like a file of some size.", 75);
    check_refused(3, "milepost: plans.db: ");
}
END_TEST

START_TEST(data_file__truncated__is_refused)
{
    size_t length;
    char *bytes = get_file(home.data, &length);

    write_data(bytes, length / 2);
    free(bytes);
    check_refused(3, "milepost: plans.db: ");
}
END_TEST

START_TEST(data_file__that_is_a_folder__is_refused)
{
    ck_assert_int_eq(unlink(home.data), 0);
    ck_assert_int_eq(mkdir(home.data, 0700), 0);
    run(&home, "list");

    ck_assert_refused(&home, 3,
                      "milepost: plans.db: is a folder, not a Milepost data file: name a "
                      "file with --db");
}
END_TEST

START_TEST(data_file__that_can_not_be_made__is_named_with_the_reason)
{
    run(&home, "new --no-input --db /proc/nowhere/plans.db");

    ck_assert_refused(&home, 3,
                      "milepost: /proc/nowhere: this folder can't be used (there is no such "
                      "file or folder): name another place");
}
END_TEST

static void execute(const char *sql)
{
    sqlite3 *database;

    ck_assert_int_eq(sqlite3_open(home.data, &database), SQLITE_OK);
    ck_assert_int_eq(sqlite3_exec(database, sql, NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(database);
}

START_TEST(data_file__of_another_program__is_refused)
{
    execute("PRAGMA application_id = 7");
    check_refused(3, "milepost: plans.db: ");
}
END_TEST

START_TEST(data_file__of_a_newer_version__is_refused)
{
    execute("PRAGMA user_version = 999");
    check_refused(3, "milepost: plans.db: ");
}
END_TEST

/* Commands that only read too: there is no reading it as it is. */
START_TEST(data_file__of_an_older_version__is_brought_up_to_date)
{
    size_t length = 0;
    char *bytes = get_file(FIXTURES "/store/version-1.db", &length);

    put_file(&home, "old.db", bytes, length);
    free(bytes);
    run(&home, "doctor --db old.db");
    ck_assert_has(&home.out, "is of an older Milepost: `milepost list` brings it up to date");
    run(&home, "list --db old.db --deleted");
    ck_assert_done(&home);
    ck_assert_has(&home.err, "milepost: old.db: brought up to date from version 1; a copy of it as "
                             "it was is kept\n");
    ck_assert_has(&home.out, "  4  Bare");
    ck_assert_has(&home.out, "  3  Gone (deleted)");
    run(&home, "redo Maria --db old.db");
    ck_assert_has(&home.err, "Redone: the plan's name is Maria Lopez\n");
    run(&home, "doctor --db old.db");
    ck_assert_has(&home.out, "a Milepost data file of version 8, plans: 3, deleted plans: 1");
}
END_TEST

START_TEST(data_file__that_is_locked__is_refused)
{
    sqlite3 *database;

    ck_assert_int_eq(sqlite3_open(home.data, &database), SQLITE_OK);
    ck_assert_int_eq(sqlite3_exec(database, "BEGIN EXCLUSIVE", NULL, NULL, NULL), SQLITE_OK);
    run(&home, "set time.hours_per_week=5");
    ck_assert_int_eq(home.code, 3);
    ck_assert_has(&home.err, "milepost: plans.db: ");
    sqlite3_close(database);
    run(&home, "answers --json");
    ck_assert_has(&home.out, "\"time.hours_per_week\": 10");
}
END_TEST

/* The superuser may write everywhere, so that this can't be tried by it. */
START_TEST(data_file__that_is_read_only__can_still_be_read)
{
    if (geteuid() == 0)
        return;
    ck_assert_int_eq(chmod(home.data, 0400), 0);
    run(&home, "print");
    ck_assert_done(&home);
    run(&home, "set time.hours_per_week=5");
    ck_assert_int_eq(home.code, 3);
}
END_TEST

static const char *const kinds[] = {"answers", "rename", "route", "assumption",
                                    "program", "import", "parts"};

/* Milepost writes no such record, but a file may hold one. */
START_TEST(undo__of_a_change_without_items__says_so)
{
    struct buffer sql = {0};

    buffer_format(&sql, "INSERT INTO change (plan, kind, made) VALUES (1, '%s', 0)", kinds[_i]);
    execute(sql.text);
    run(&home, "undo");
    ck_assert_done(&home);
    ck_assert_has(&home.err, "Undone: a change of which nothing is recorded");
    run(&home, "redo");
    ck_assert_done(&home);
    ck_assert_has(&home.err, "Redone: a change of which nothing is recorded");
    buffer_clear(&sql);
}
END_TEST

/* A time that no calendar knows is the nearest that one does. */
START_TEST(export__of_a_hostile_time__is_a_time)
{
    execute("UPDATE plan SET created = -9223372036854775807, changed = 9223372036854775807");
    run(&home, "export");

    ck_assert_done(&home);
    ck_assert_has(&home.out, "\"1900-01-01T00:00:00Z\"");
}
END_TEST

static int count_backups(void)
{
    char path[128];
    DIR *entries;
    int count = -2; /* "." and ".." */

    snprintf(path, sizeof path, "%s/.local/state/milepost/backups", home.path);
    entries = opendir(path);
    if (!entries)
        return 0;
    while (readdir(entries))
        count++;
    closedir(entries);
    return count;
}

START_TEST(backup__of_the_day__is_private)
{
    char path[128];
    struct stat about;

    run(&home, "set time.hours_per_week=6");
    snprintf(path, sizeof path, "%s/.local/state/milepost/backups", home.path);
    ck_assert_int_eq(stat(path, &about), 0);
    ck_assert_uint_eq(about.st_mode & 0777, 0700);
    ck_assert_int_eq(stat(home.data, &about), 0);
    ck_assert_uint_eq(about.st_mode & 0777, 0600);
}
END_TEST

START_TEST(backup__of_the_day__is_made_by_changes_alone)
{
    int before = count_backups();

    run(&home, "list --today 2026-12-01");
    run(&home, "print --today 2026-12-01");
    run(&home, "set time.hours_per_week=7 --today 2026-12-01");
    ck_assert_int_eq(count_backups(), before + 1);
    run(&home, "set time.hours_per_week=7 --today 2026-12-02");
    ck_assert_done(&home);
    ck_assert_int_eq(count_backups(), before + 1);
}
END_TEST

START_TEST(backup__of_the_day__outlives_a_wrong_clock)
{
    for (int day = 1; day <= 7; day++) {
        struct buffer line = {0};

        buffer_format(&line, "set time.hours_per_week=%d --today 2026-12-%02d", day, day);
        run(&home, line.text);
        buffer_clear(&line);
    }
    ck_assert_int_eq(count_backups(), 7);
    run(&home, "set time.hours_per_week=20 --today 2100-01-01");
    run(&home, "set time.hours_per_week=21 --today 2026-12-08");

    ck_assert_int_eq(count_backups(), 8);
    ck_assert_has_not(&home.err, "backup");
}
END_TEST

Suite *files_suite(void)
{
    Suite *suite = suite_create("files");
    TCase *tcase = maria_case("files");

    tcase_add_test(tcase, backup__can_be__restored);
    tcase_add_test(tcase, backup__never_overwrites);
    tcase_add_test(tcase, restore__refuses__what_is_no_backup);
    tcase_add_test(tcase, doctor__finds__nothing_in_a_good_file);
    tcase_add_test(tcase, doctor__says__that_others_can_read);
    tcase_add_test(tcase, data_file__empty__is_refused);
    tcase_add_test(tcase, data_file__that_is_text__is_refused);
    tcase_add_test(tcase, data_file__truncated__is_refused);
    tcase_add_test(tcase, data_file__that_is_a_folder__is_refused);
    tcase_add_test(tcase, data_file__that_can_not_be_made__is_named_with_the_reason);
    tcase_add_test(tcase, data_file__of_another_program__is_refused);
    tcase_add_test(tcase, data_file__of_a_newer_version__is_refused);
    tcase_add_test(tcase, data_file__of_an_older_version__is_brought_up_to_date);
    tcase_add_test(tcase, data_file__that_is_locked__is_refused);
    tcase_add_test(tcase, data_file__that_is_read_only__can_still_be_read);
    tcase_add_loop_test(tcase, undo__of_a_change_without_items__says_so, 0,
                        sizeof kinds / sizeof *kinds);
    tcase_add_test(tcase, export__of_a_hostile_time__is_a_time);
    tcase_add_test(tcase, backup__of_the_day__is_private);
    tcase_add_test(tcase, backup__of_the_day__is_made_by_changes_alone);
    tcase_add_test(tcase, backup__of_the_day__outlives_a_wrong_clock);
    suite_add_tcase(suite, tcase);
    return suite;
}
