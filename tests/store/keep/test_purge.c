/* SPDX-License-Identifier: MIT
 * Purging: deleted plans and undo records go for good, from the bytes of the file and of
 * Milepost's own copies; all else stays. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store/file/handle.h"
#include "store/fixture.h"
#include "store/keep/backup.h"
#include "store/store_suites.h"

#define SECRET "felony-7731"

static bool bytes_hold(const char *path, const char *word)
{
    long length;
    char *bytes = read_bytes(path, &length);
    bool found = false;

    ck_assert_int_gt(length, 0);
    for (long at = 0; !found && at + (long)strlen(word) <= length; at++)
        found = memcmp(bytes + at, word, strlen(word)) == 0;
    free(bytes);
    return found;
}

/* Two plans, one of them deleted with its secret. */
static struct store *make_two(void)
{
    struct store *store = open_store(STORE_CREATE);
    int64_t mine = new_plan(store, "Mine", UUID), gone = new_plan(store, "Gone", UUID_TWO);

    save_ok(store, mine, "q", "1");
    save_ok(store, gone, "background.class", SECRET);
    assert_ok(store_delete(store, gone, NOW, err));
    return store;
}

START_TEST(store_purge__drops__deleted_plans_for_good)
{
    struct store *store = make_two();
    struct plan_list list;
    int plans = 0;

    ck_assert(bytes_hold(test_file, SECRET));
    assert_ok(store_purge(store, 0, false, NULL, NULL, &plans, err));
    ck_assert_int_eq(plans, 1);
    assert_ok(store_list(store, true, &list, err));

    ck_assert_uint_eq(list.count, 1);
    ck_assert_str_eq(list.items[0].name, "Mine");
    plan_list_clear(&list);
    undo_ok(store, 1);
    store_close(&store);
    ck_assert(!bytes_hold(test_file, SECRET));
    ck_assert(!bytes_hold(test_file, "Gone"));
    ck_assert_int_eq(sql_value(test_file, "SELECT count(*) FROM pragma_foreign_key_check"), 0);
}
END_TEST

START_TEST(store_purge__drops__one_plan_alone)
{
    struct store *store = make_two();
    int plans = 0;

    assert_ok(store_delete(store, 1, NOW, err));
    assert_ok(store_purge(store, 2, false, NULL, NULL, &plans, err));

    ck_assert_int_eq(plans, 1);
    undo_ok(store, 1);
    store_close(&store);
}
END_TEST

START_TEST(store_purge__refuses__a_plan_that_is_not_deleted)
{
    struct store *store = make_two();
    int plans = 7;

    assert_fails(STATUS_USAGE, "plan 1 is not deleted: delete it first",
                 store_purge(store, 1, false, NULL, NULL, &plans, err));
    ck_assert_int_eq(plans, 0);
    assert_fails(STATUS_NOT_FOUND, "no plan 8",
                 store_purge(store, 8, false, NULL, NULL, &plans, err));
    ck_assert_int_eq(sql_value(test_file, "SELECT count(*) FROM plan"), 2);
    store_close(&store);
}
END_TEST

START_TEST(store_purge__drops__the_history)
{
    struct store *store = open_store(STORE_CREATE);
    int64_t id = new_plan(store, "Mine", UUID), other = new_plan(store, "Other", UUID_TWO);
    struct change_report report;
    int plans = 7;

    save_ok(store, id, "background.class", SECRET);
    save_ok(store, id, "background.class", "");
    save_ok(store, other, "q", "1");
    assert_ok(store_purge(store, id, true, NULL, NULL, &plans, err));

    ck_assert_int_eq(plans, 0);
    ck_assert_int_eq(store_undo(store, id, NOW, &report, NULL), STATUS_NOT_FOUND);
    undo_ok(store, other);
    assert_ok(store_purge(store, 0, true, NULL, NULL, &plans, err));
    ck_assert_int_eq(store_redo(store, other, NOW, &report, NULL), STATUS_NOT_FOUND);
    store_close(&store);
    ck_assert(!bytes_hold(test_file, SECRET));
}
END_TEST

START_TEST(store_purge__of_a_deleted_plan_with_history__keeps_the_undo_of_the_others)
{
    struct store *store = make_two();
    int plans = 0;

    assert_ok(store_purge(store, 2, true, NULL, NULL, &plans, err));

    ck_assert_int_eq(plans, 1);
    undo_ok(store, 1);
    store_close(&store);
    ck_assert(!bytes_hold(test_file, SECRET));
}
END_TEST

/* What a calendar with private answers was told is known no more; what one to share was, stays. */
START_TEST(store_purge__with_history__drops__what_was_written_with_private_answers)
{
    struct store *store = open_store(STORE_CREATE);
    int64_t id = new_plan(store, "Mine", UUID);
    struct sent_calendar calendar = {0}, found = {0};
    int plans = 7;

    sent_put(&calendar, &(struct sent_entry){"exam", "Exam", 20000, 20000, 0, false});
    assert_ok(store_calendar_write(store, id, false, &calendar, err));
    sent_put(&calendar, &(struct sent_entry){"request", SECRET, DATE_NONE, DATE_NONE, 0, true});
    assert_ok(store_calendar_write(store, id, true, &calendar, err));
    assert_ok(store_purge(store, id, true, NULL, NULL, &plans, err));

    assert_ok(store_calendar_read(store, id, false, &found, err));
    ck_assert_uint_eq(found.count, 1);
    sent_clear(&found);
    sent_clear(&calendar);
    store_close(&store);
    ck_assert(!bytes_hold(test_file, SECRET));
}
END_TEST

/* ---- copies
 * ----------------------------------------------------------------------------------------*/

START_TEST(store_purge__goes_through__milepost_s_own_copies)
{
    struct store *store = make_two();
    char *folder = in_folder("backups"), *daily, *kept = in_folder("plans.db.before-version-2");
    char *own = in_folder("own.db");
    int plans;

    assert_ok(backups_make_daily(store, folder, TODAY, err));
    assert_ok(store_backup(store, kept, err));
    assert_ok(store_backup(store, own, err));
    daily = daily_of(store, folder, TODAY);
    assert_ok(store_purge(store, 0, false, folder, NULL, &plans, err));

    ck_assert(!bytes_hold(daily, SECRET));
    ck_assert(!bytes_hold(kept, SECRET));
    ck_assert(bytes_hold(own, SECRET));
    ck_assert_int_eq(sql_value(daily, "SELECT count(*) FROM answer"), 1);
    ck_assert_int_eq(sql_value(daily, "SELECT count(*) FROM pragma_foreign_key_check"), 0);
    store_close(&store);
    free(folder);
    free(daily);
    free(kept);
    free(own);
}
END_TEST

START_TEST(store_purge__finds__a_plan_that_was_not_deleted_yet_in_a_copy)
{
    struct store *store = open_store(STORE_CREATE);
    int64_t gone = new_plan(store, "Gone", UUID);
    char *folder = in_folder("backups"), *daily;
    int plans;

    save_ok(store, gone, "background.class", SECRET);
    assert_ok(backups_make_daily(store, folder, TODAY, err));
    assert_ok(store_delete(store, gone, NOW, err));
    assert_ok(store_purge(store, 0, false, folder, NULL, &plans, err));
    daily = daily_of(store, folder, TODAY);

    ck_assert(!bytes_hold(daily, SECRET));
    ck_assert_int_eq(sql_value(daily, "SELECT count(*) FROM plan"), 0);
    store_close(&store);
    free(folder);
    free(daily);
}
END_TEST

START_TEST(store_purge__with_history__leaves_one_copy_of_what_is_left)
{
    struct store *store = open_store(STORE_CREATE);
    int64_t id = new_plan(store, "Mine", UUID);
    char *folder = in_folder("backups"), *older, *newer;
    int plans;

    save_ok(store, id, "background.class", SECRET);
    assert_ok(backups_make_daily(store, folder, TODAY - 1, err));
    assert_ok(backups_make_daily(store, folder, TODAY, err));
    save_ok(store, id, "background.class", "");
    save_ok(store, id, "q", "1");
    assert_ok(store_purge(store, 0, true, folder, NULL, &plans, err));
    older = daily_of(store, folder, TODAY - 1);
    newer = daily_of(store, folder, TODAY);

    ck_assert_ptr_null(older);
    ck_assert(!bytes_hold(newer, SECRET));
    ck_assert_int_eq(sql_value(newer, "SELECT value FROM answer_value"), 1);
    store_close(&store);
    free(folder);
    free(newer);
}
END_TEST

static const struct {
    const char *name;
    bool goes;
} left_behind[] = {
    {"plans.db.unfinished-a1B2c3", true},
    {"plans.db.unfinished-a1B2c3-journal", true},
    {"plans.db.before-version-2.unfinished-a1B2c3", true},
    {"plans.db.unfinished-a1B2c", false},
    {"plans.db.unfinished-a1B2c34", false},
    {"plans.db.unfinished-a1B2c3.txt", false},
    {"other.db.unfinished-a1B2c3", false},
};

START_TEST(store_purge__drops__what_a_killed_program_left_half_made)
{
    struct store *store = make_two();
    char *path = in_folder(left_behind[_i].name);
    int plans;

    write_bytes(path, SECRET, strlen(SECRET));
    assert_ok(store_purge(store, 0, false, NULL, NULL, &plans, err));

    ck_assert_int_eq(is_there(path), !left_behind[_i].goes);
    store_close(&store);
    free(path);
}
END_TEST

START_TEST(store_purge__names__a_copy_that_it_can_not_purge)
{
    struct store *store = make_two();
    char *kept = in_folder("plans.db.before-restore-20260101");
    int plans = 7;

    write_bytes(kept, "damaged", 7);
    assert_fails(STATUS_CORRUPT, "plans.db.before-restore-20260101: this copy can't be purged",
                 store_purge(store, 0, false, NULL, NULL, &plans, err));
    ck_assert_int_eq(plans, 0);
    ck_assert_int_eq(sql_value(test_file, "SELECT count(*) FROM plan"), 2);
    ck_assert_int_eq(remove(kept), 0);
    assert_ok(store_purge(store, 0, false, NULL, NULL, &plans, err));
    ck_assert_int_eq(plans, 1);
    store_close(&store);
    free(kept);
}
END_TEST

static const char *const strangers[] = {"plans.db.before-exam.txt", "plans.db.before-restore.txt",
                                        "plans.db.before-version-2.txt", "plans.db.before-lunch"};

/* Beside the data file, and even named much like a copy of it. */
START_TEST(store_purge__leaves__files_that_are_not_milepost_s)
{
    struct store *store = make_two();
    char *path = in_folder(strangers[_i]);
    int plans;

    write_bytes(path, "my notes", 8);
    assert_ok(store_purge(store, 0, true, NULL, NULL, &plans, err));

    ck_assert_int_eq(plans, 1);
    ck_assert(is_there(path));
    store_close(&store);
    free(path);
}
END_TEST

START_TEST(store_purge__with_history__removes_no_copy_that_is_no_data_file)
{
    struct store *store = make_two();
    char *path = in_folder("plans.db.before-swap");
    int plans;

    write_bytes(path, "my notes", 8);
    assert_fails(STATUS_CORRUPT, "plans.db.before-swap: this copy can't be purged",
                 store_purge(store, 0, true, NULL, NULL, &plans, err));

    ck_assert(is_there(path));
    ck_assert_int_eq(sql_value(test_file, "SELECT count(*) FROM plan"), 2);
    store_close(&store);
    free(path);
}
END_TEST

/* The new copy can't be made: the old ones stay. */
static bool purge_keeps_copies(void)
{
    const struct rlimit limit = {.rlim_cur = 20000, .rlim_max = 20000};
    struct store *store = NULL;
    char *folder = in_folder("backups");
    int plans, before = 2, after;

    signal(SIGXFSZ, SIG_IGN);
    if (store_open(test_file, STORE_WRITE, &store, NULL, NULL) != STATUS_OK ||
        setrlimit(RLIMIT_FSIZE, &limit) != 0)
        return false;
    if (store_purge(store, 0, true, folder, NULL, &plans, NULL) == STATUS_OK)
        return false;
    store_close(&store);
    after = count_entries(folder);
    free(folder);
    return after == before;
}

START_TEST(store_purge__with_history__keeps_the_old_copies_until_the_new_one_is_whole)
{
    struct store *store = make_two();
    char *folder = in_folder("backups");
    pid_t child;
    int status = 0;

    assert_ok(backups_make_daily(store, folder, TODAY - 1, err));
    assert_ok(backups_make_daily(store, folder, TODAY, err));
    store_close(&store);
    child = fork();
    if (child == 0)
        _exit(purge_keeps_copies() ? 0 : 1);
    ck_assert_int_eq(waitpid(child, &status, 0), child);

    ck_assert_int_eq(status, 0);
    free(folder);
}
END_TEST

static void note_unreached(void *context, const char *text)
{
    buffer_format(context, "%s\n", text);
}

START_TEST(store_purge__says__which_copies_it_can_not_reach)
{
    struct store *store = make_two();
    struct buffer heard = {0};
    const struct purge_listener listener = {note_unreached, &heard};
    char *folder = in_folder("backups"), *moved = in_folder("moved.db"), *daily;
    char *journal = in_folder("moved.db.before-new-journal");
    int plans;

    assert_ok(backups_make_daily(store, folder, TODAY, err));
    daily = daily_of(store, folder, TODAY);
    store_close(&store);
    ck_assert_int_eq(rename(test_file, moved), 0);
    write_bytes(journal, "pages", 5);
    store = open_at(moved, STORE_WRITE);
    assert_ok(store_purge(store, 0, false, folder, &listener, &plans, err));

    ck_assert_int_eq(plans, 1);
    ck_assert(is_there(daily));
    ck_assert_ptr_nonnull(strstr(heard.text, daily));
    ck_assert_ptr_nonnull(strstr(heard.text, "moved.db.before-new-journal: may hold earlier"));
    buffer_truncate(&heard, 0);
    ck_assert_int_eq(remove(journal), 0);
    assert_ok(store_purge(store, 0, false, folder, &listener, &plans, err));
    ck_assert_str_eq(buffer_text(&heard), "");
    store_close(&store);
    buffer_clear(&heard);
    free(folder);
    free(moved);
    free(daily);
    free(journal);
}
END_TEST

/* The folder of the backups can't be read any more once the plans are gone. */
static int spoil_folder(void *path)
{
    write_bytes(path, "x", 1);
    return 0;
}

START_TEST(store_purge__that_can_not_look_for_copies_afterwards__is_done_and_says_so)
{
    struct store *store = make_two();
    struct buffer heard = {0};
    const struct purge_listener listener = {note_unreached, &heard};
    char *folder = in_folder("backups");
    int plans;

    sqlite3_commit_hook(store->db, spoil_folder, folder);
    assert_ok(store_purge(store, 0, false, folder, &listener, &plans, err));

    ck_assert_int_eq(plans, 1);
    ck_assert_ptr_nonnull(strstr(buffer_text(&heard), "backups: can't be read"));
    store_close(&store);
    buffer_clear(&heard);
    free(folder);
}
END_TEST

Suite *purge_suite(void)
{
    Suite *suite = suite_create("purge");
    TCase *tcase = store_tcase("purge");

    tcase_add_test(tcase, store_purge__drops__deleted_plans_for_good);
    tcase_add_test(tcase, store_purge__drops__one_plan_alone);
    tcase_add_test(tcase, store_purge__refuses__a_plan_that_is_not_deleted);
    tcase_add_test(tcase, store_purge__drops__the_history);
    tcase_add_test(tcase,
                   store_purge__of_a_deleted_plan_with_history__keeps_the_undo_of_the_others);
    tcase_add_test(tcase, store_purge__with_history__drops__what_was_written_with_private_answers);
    tcase_add_test(tcase, store_purge__goes_through__milepost_s_own_copies);
    tcase_add_test(tcase, store_purge__finds__a_plan_that_was_not_deleted_yet_in_a_copy);
    tcase_add_test(tcase, store_purge__with_history__leaves_one_copy_of_what_is_left);
    ADD_TABLE_TEST(tcase, store_purge__drops__what_a_killed_program_left_half_made, left_behind);
    ADD_TABLE_TEST(tcase, store_purge__leaves__files_that_are_not_milepost_s, strangers);
    tcase_add_test(tcase, store_purge__with_history__removes_no_copy_that_is_no_data_file);
    tcase_add_test(tcase,
                   store_purge__with_history__keeps_the_old_copies_until_the_new_one_is_whole);
    tcase_add_test(tcase, store_purge__says__which_copies_it_can_not_reach);
    tcase_add_test(tcase,
                   store_purge__that_can_not_look_for_copies_afterwards__is_done_and_says_so);
    tcase_add_test(tcase, store_purge__names__a_copy_that_it_can_not_purge);
    suite_add_tcase(suite, tcase);
    return suite;
}
