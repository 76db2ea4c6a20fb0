/* SPDX-License-Identifier: MIT
 * A data file that version 1 wrote: nothing of it is lost, what was done in it can be undone, and
 * it can be gone on with. */
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "old_file.h"
#include "store/file/copy.h"
#include "store/file/open.h"
#include "store/file/power.h"
#include "store/store_suites.h"

enum { MARIA = 1, EVENING, GONE, BARE };

static void copy_old_file(void)
{
    old_file_copy(1);
}

START_TEST(version_one__has__no_change_of_two_parts)
{
    struct store *store = old_file_open(1);

    store_close(&store);
    ck_assert_int_eq(sql_value(test_file, "SELECT count(*) FROM change_item JOIN change ON"
                                          " id = change WHERE kind NOT LIKE part || '%' AND"
                                          " (kind, part) <> ('rename', 'name')"),
                     0);
}
END_TEST

START_TEST(version_one__is_copied__with_its_changes_for_its_owner_alone)
{
    struct store *store = old_file_open(1);
    char *copy = old_file_expect_copy(1);

    ck_assert_int_eq(sql_value(copy, "SELECT count(*) FROM change"),
                     sql_value(test_file, "SELECT count(*) FROM change"));
    ck_assert_uint_eq(mode_of(copy), 0600);
    store_close(&store);
    free(copy);
}
END_TEST

static char *start_of(struct store *store, int64_t plan)
{
    char *text = plan_text(store, plan), *end = strstr(text, " | ");

    *end = '\0';
    return text;
}

static void assert_name(struct store *store, int64_t plan, const char *expected)
{
    char *name = start_of(store, plan);

    ck_assert_str_eq(name, expected);
    free(name);
}

static void assert_answer(struct store *store, int64_t plan, const char *expected)
{
    char *text = answers_text(store, plan);

    ck_assert_msg(strstr(text, expected) != NULL, "%s is not in %s", expected, text);
    free(text);
}

START_TEST(version_one__undoes__what_was_done_in_it)
{
    struct store *store = old_file_open(1);
    struct plan_record record;

    redo_ok(store, MARIA);
    assert_name(store, MARIA, "Maria Lopez");
    redo_ok(store, MARIA);
    assert_answer(store, MARIA, "money.budget=v:4000@20780");
    ck_assert_int_eq(store_redo(store, MARIA, NOW, &(struct change_report){0}, NULL),
                     STATUS_NOT_FOUND);
    for (int i = 0; i < 5; i++)
        undo_ok(store, MARIA);
    assert_name(store, MARIA, "Maria");
    assert_answer(store, MARIA, "background.record=v:conviction@20780");
    assert_answer(store, MARIA, "time.hours_per_week=v:20@20780");
    assert_ok(store_load_plan(store, MARIA, &record, err));
    ck_assert_uint_eq(record.route.count, 0);
    plan_record_clear(&record);

    undo_ok(store, EVENING);
    assert_answer(store, EVENING, "goal.target=v:CCS@20458");
    undo_ok(store, EVENING);
    assert_name(store, EVENING, "From elsewhere");
    undo_ok(store, GONE);
    assert_name(store, GONE, "Gone");
    undo_ok(store, BARE);
    assert_plan(store, BARE, "Bare | | ");
    store_close(&store);
}
END_TEST

START_TEST(version_one__can_be__gone_on_with)
{
    struct store *store = old_file_open(1);
    struct program_row rows[] = {school(0, "Foundation")};
    char *draft = NULL;

    save_schools(store, MARIA, rows, 1);
    save_figures(store, MARIA, "practicode", 40, 60, 80);
    save_ok(store, MARIA, "goal.target", "CPC");
    for (int i = 0; i < 3; i++)
        undo_ok(store, MARIA);
    assert_answer(store, MARIA, "goal.target=v:CCA");
    assert_ok(store_load_draft(store, MARIA, "money.budget", &draft, err));

    ck_assert_str_eq(draft, "35k");
    ck_assert_int_eq(new_plan(store, "New", UUID), 6); /* 5 was purged */
    store_close(&store);
    free(draft);
}
END_TEST

/* A copy of version 1 is purged as it is: only a data file is brought up to date. */
START_TEST(version_one__stays__what_it_is_when_a_copy_of_it_is_purged)
{
    struct store *store = old_file_open(1);
    char *copy = in_folder("plans.db.before-version-2");
    int plans = 0;

    assert_ok(store_purge(store, GONE, false, NULL, NULL, &plans, err));

    ck_assert_int_eq(plans, 1);
    ck_assert_int_eq(sql_value(copy, "PRAGMA user_version"), 1);
    ck_assert_int_eq(sql_value(copy, "SELECT count(*) FROM plan WHERE name = 'Gone'"), 0);
    ck_assert_int_eq(sql_value(copy, "SELECT count(*) FROM change WHERE plan = 3"), 0);
    store_close(&store);
    free(copy);
}
END_TEST

START_TEST(version_one__comes_back__from_its_copy)
{
    char *copy = in_folder("plans.db.before-version-2"), *kept_beside = NULL;
    struct store *store = old_file_open(1);

    undo_ok(store, GONE);
    store_close(&store);
    assert_ok(store_restore(test_file, copy, &kept_beside, err));
    store = old_file_open(1);

    assert_name(store, GONE, "Gone (deleted)");
    ck_assert(is_there(kept_beside));
    store_close(&store);
    free(copy);
    free(kept_beside);
}
END_TEST

START_TEST(version_one__is_not_touched__when_it_is_only_read)
{
    struct store *store = NULL;
    long before_length, after_length;
    char *before = read_bytes(test_file, &before_length), *after;

    assert_fails(STATUS_VERSION, "plans.db: is of an older Milepost",
                 store_open(test_file, STORE_READ, &store, NULL, err));
    after = read_bytes(test_file, &after_length);

    ck_assert_int_eq(before_length, after_length);
    ck_assert_mem_eq(before, after, (size_t)before_length);
    free(before);
    free(after);
}
END_TEST

static bool asks_for_permission(void)
{
    struct store *store = NULL;
    struct error err = {0};

    return store_open(test_file, STORE_WRITE, &store, NULL, &err) == STATUS_VERSION &&
           strstr(err.text, "is of an older Milepost: give yourself permission to write it") !=
               NULL;
}

START_TEST(version_one__asks_for_permission__when_it_can_only_be_read)
{
    chmod(test_file, 0444);
    run_without_root(asks_for_permission);
}
END_TEST

/* ---- cut short ------------------------------------------------------------------------------- */

static void assert_whole(const char *path)
{
    const struct store_options options = {.schema = &store_schema, .busy_ms = STORE_BUSY_MS};
    struct store *store = NULL;

    assert_ok(store_open_with(path, STORE_WRITE, &options, &store, NULL, err));
    assert_ok(copy_check(store, "PRAGMA integrity_check", err));
    assert_name(store, MARIA, "Maria");
    undo_ok(store, EVENING);
    assert_answer(store, EVENING, "goal.target=v:CCS@20458");
    store_close(&store);
    ck_assert_int_eq(sql_value(path, "SELECT count(*) FROM change"), 9);
}

/* However far it got, the next opening finds all of it. */
START_TEST(version_one__is_kept__when_the_power_goes_on_the_way)
{
    const struct store_options options = {
        .schema = &store_schema, .vfs = "migration-log", .busy_ms = STORE_BUSY_MS};
    char *path = in_folder("after.db"), *copy = in_folder("after.db.before-version-2");
    struct power_log *log = power_start("migration-log", test_file);
    struct store *store = NULL;
    int old = 0, cuts = 0;
    uint64_t seed = 5;

    assert_ok(store_open_with(test_file, STORE_WRITE, &options, &store, NULL, err));
    store_close(&store);
    for (size_t steps = 0; steps <= power_steps(log); steps++) {
        power_cut(log, steps, &seed, path);
        cuts++;
        assert_whole(path);
        old += is_there(copy); /* it had to be brought up to date again */
        unlink(copy);
    }

    ck_assert_int_gt(old, 0);
    ck_assert_int_lt(old, cuts);
    power_stop(&log);
    free(path);
    free(copy);
}
END_TEST

START_TEST(version_one__is_kept__when_it_is_killed_on_the_way)
{
    enum { ROUNDS = 20 };
    uint64_t seed = 3;

    for (int i = 0; i < ROUNDS; i++) {
        struct store *store = NULL;
        pid_t child = fork();

        if (child == 0) {
            (void)!store_open(test_file, STORE_WRITE, &store, NULL, NULL);
            for (;;)
                pause();
        }
        seed = seed * 1103515245u + 12345u;
        for (volatile unsigned spin = seed >> 11 & 0xfffff; spin > 0; spin--)
            ;
        kill(child, SIGKILL);
        ck_assert_int_eq(waitpid(child, NULL, 0), child);
        assert_whole(test_file);
        remove_test_folder();
        copy_old_file();
    }
}
END_TEST

/* There is room for the copy, but not for the tables. */
static bool does_not_fit(void)
{
    const struct rlimit limit = {.rlim_cur = 50000, .rlim_max = 50000};
    struct store *store = NULL;
    struct error err = {0};

    signal(SIGXFSZ, SIG_IGN);
    return setrlimit(RLIMIT_FSIZE, &limit) == 0 &&
           store_open(test_file, STORE_WRITE, &store, NULL, &err) == STATUS_IO &&
           strstr(err.text, "no space left on its disk") != NULL;
}

START_TEST(version_one__is_not_touched__when_there_is_no_space)
{
    long before_length, after_length;
    char *before = read_bytes(test_file, &before_length), *after;
    pid_t child = fork();
    int status = 0;

    if (child == 0)
        _exit(does_not_fit() ? 0 : 1);
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    ck_assert_int_eq(status, 0);
    ck_assert_int_eq(sql_value(test_file, "PRAGMA user_version"), 1);
    after = read_bytes(test_file, &after_length);

    ck_assert_int_eq(before_length, after_length);
    ck_assert_mem_eq(before, after, (size_t)before_length);
    assert_whole(test_file);
    free(before);
    free(after);
}
END_TEST

Suite *version_one_suite(void)
{
    Suite *suite = suite_create("version_one");
    TCase *tcase = tcase_create("version_one");

    tcase_add_checked_fixture(tcase, copy_old_file, remove_test_folder);
    tcase_add_test(tcase, version_one__has__no_change_of_two_parts);
    tcase_add_test(tcase, version_one__is_copied__with_its_changes_for_its_owner_alone);
    tcase_add_test(tcase, version_one__undoes__what_was_done_in_it);
    tcase_add_test(tcase, version_one__can_be__gone_on_with);
    tcase_add_test(tcase, version_one__stays__what_it_is_when_a_copy_of_it_is_purged);
    tcase_add_test(tcase, version_one__comes_back__from_its_copy);
    tcase_add_test(tcase, version_one__is_not_touched__when_it_is_only_read);
    tcase_add_test(tcase, version_one__asks_for_permission__when_it_can_only_be_read);
    tcase_set_timeout(tcase, 120);
    tcase_add_test(tcase, version_one__is_kept__when_the_power_goes_on_the_way);
    tcase_add_test(tcase, version_one__is_kept__when_it_is_killed_on_the_way);
    tcase_add_test(tcase, version_one__is_not_touched__when_there_is_no_space);
    suite_add_tcase(suite, tcase);
    return suite;
}
