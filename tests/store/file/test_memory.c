/* SPDX-License-Identifier: MIT
 * A store without a file: all that a plan can be, small, and nothing of it outside. */
#include <dirent.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "store/file/handle.h"
#include "store/fixture.h"
#include "store/keep/backup.h"
#include "store/store_suites.h"

static struct store *open_memory(void)
{
    struct store *store = NULL;

    assert_ok(store_open_memory(&store, err));
    return store;
}

/* The plan of `from`, carried into a store in memory as a what-if does it; its number there. */
static int64_t carry(struct store *from, int64_t plan, struct store *to)
{
    struct plan_record record;
    int64_t id = 0;

    assert_ok(store_load_plan(from, plan, &record, err));
    assert_ok(store_import_plan(to, &record, false, NOW, &id, err));
    plan_record_clear(&record);
    return id;
}

static struct store *open_file_with_plan(int64_t *plan)
{
    struct store *store = open_store(STORE_CREATE);
    struct program_row row = school(0, "Foundation");
    const struct choice_row choice = {"need", "path"};

    *plan = new_plan(store, "Mine", UUID);
    save_ok(store, *plan, "goal.target", "CPC");
    save_ok(store, *plan, "school.courses", "b,a");
    assert_ok(save_route(store, *plan, &choice, 1, NOW, err));
    save_figures(store, *plan, "practicode", 40, 60, 80);
    save_schools(store, *plan, &row, 1);
    return store;
}

static int count_files(const char *folder)
{
    DIR *entries = opendir(folder);
    int count = 0;

    ck_assert_ptr_nonnull(entries);
    for (const struct dirent *entry; (entry = readdir(entries));)
        count += entry->d_name[0] != '.' || strlen(entry->d_name) > 2;
    closedir(entries);
    return count;
}

START_TEST(store_open_memory__takes__a_whole_plan_from_a_file)
{
    int64_t plan = 0;
    struct store *file = open_file_with_plan(&plan), *memory = open_memory();
    char *expected = plan_text(file, plan);

    assert_plan(memory, carry(file, plan, memory), expected);

    free(expected);
    store_close(&memory);
    store_close(&file);
}
END_TEST

START_TEST(store_open_memory__changes__undoes_and_redoes)
{
    int64_t plan = 0, id;
    struct store *file = open_file_with_plan(&plan), *memory = open_memory();

    id = carry(file, plan, memory);
    assert_fails(STATUS_NOT_FOUND, "nothing to undo",
                 store_undo(memory, id, NOW, &(struct change_report){0}, err));
    save_ok(memory, id, "goal.target", "COC");
    undo_ok(memory, id);
    assert_plan(memory, id,
                "Mine | need>path | goal.target=v:CPC@20775 "
                "school.courses=v:b,a@20775 | practicode=40/60/80 | "
                "1=Foundation/course////////");
    redo_ok(memory, id);
    assert_plan(memory, id,
                "Mine | need>path | goal.target=v:COC@20775 "
                "school.courses=v:b,a@20775 | practicode=40/60/80 | "
                "1=Foundation/course////////");
    store_close(&memory);
    store_close(&file);
}
END_TEST

START_TEST(store_open_memory__reaches__no_file)
{
    int64_t plan = 0, id;
    struct store *file = open_file_with_plan(&plan), *memory = open_memory();
    char *before = plan_text(file, plan);
    long length_before = 0, length_after = 0;
    char *bytes_before, *bytes_after;

    ck_assert_int_eq(chdir(test_folder), 0);
    store_close(&file);
    bytes_before = read_bytes(test_file, &length_before);
    file = open_store(STORE_READ);
    id = carry(file, plan, memory);
    save_ok(memory, id, "goal.target", "COC");
    assert_ok(store_save_draft(memory, id, "goal.target", "half", err));
    assert_ok(store_delete(memory, id, NOW, err));
    store_close(&memory);
    assert_plan(file, plan, before);
    store_close(&file);

    bytes_after = read_bytes(test_file, &length_after);
    ck_assert_int_eq(length_before, length_after);
    ck_assert_mem_eq(bytes_before, bytes_after, (size_t)length_before);
    ck_assert_int_eq(count_files(test_folder), 1);
    ck_assert_int_eq(chdir("/"), 0);
    free(bytes_before);
    free(bytes_after);
    free(before);
}
END_TEST

START_TEST(store_open_memory__shares__nothing_with_another)
{
    struct store *one = open_memory(), *two = open_memory();
    struct plan_list plans;

    new_plan(one, "Mine", UUID);

    assert_ok(store_list(two, true, &plans, err));
    ck_assert_uint_eq(plans.count, 0);
    plan_list_clear(&plans);
    store_close(&two);
    store_close(&one);
}
END_TEST

START_TEST(store_open_memory__refuses__backup_and_purge)
{
    struct store *memory = open_memory();
    char *copy = in_folder("copy.db");
    int plans = 0;

    new_plan(memory, "Mine", UUID);

    assert_fails(STATUS_USAGE, "is no file", store_backup(memory, copy, err));
    assert_fails(STATUS_USAGE, "is no file", backups_make_daily(memory, test_folder, TODAY, err));
    assert_fails(STATUS_USAGE, "is no file",
                 store_purge(memory, 0, true, test_folder, NULL, &plans, err));
    ck_assert_int_eq(count_files(test_folder), 0);
    free(copy);
    store_close(&memory);
}
END_TEST

START_TEST(store_open_memory__after_a_change__keeps_no_statement_prepared)
{
    struct store *memory = open_memory();
    int64_t id = new_plan(memory, "Mine", UUID);
    int now = 0, most = 0;

    save_ok(memory, id, "goal.target", "CPC");
    undo_ok(memory, id);

    ck_assert_int_eq(sqlite3_db_status(memory->db, SQLITE_DBSTATUS_STMT_USED, &now, &most, 0),
                     SQLITE_OK);
    ck_assert_int_eq(now, 0);
    redo_ok(memory, id);
    store_close(&memory);
}
END_TEST

/* A person's whole plan and fifty changes of it. */
START_TEST(store_open_memory__takes__little_memory)
{
    enum { ANSWERS = 120, CHANGES = 50 };
    sqlite3_int64 before = sqlite3_memory_used(), taken;
    struct store *memory = open_memory();
    int64_t id = new_plan(memory, "Mine", UUID);
    char question[32];

    for (int i = 0; i < ANSWERS; i++) {
        snprintf(question, sizeof question, "group.question_%d", i);
        save_ok(memory, id, question, "one_value,another_value");
    }
    for (int i = 0; i < CHANGES; i++)
        save_ok(memory, id, "group.question_0", i % 2 ? "one_value" : "another_value");

    taken = sqlite3_memory_used() - before;
    ck_assert_msg(taken < 1 << 19, "it takes %d KiB", (int)(taken >> 10));
    store_close(&memory);
    ck_assert_int_le(sqlite3_memory_used(), before);
}
END_TEST

Suite *memory_suite(void)
{
    Suite *suite = suite_create("memory");
    TCase *tcase = store_tcase("memory");

    tcase_add_test(tcase, store_open_memory__takes__a_whole_plan_from_a_file);
    tcase_add_test(tcase, store_open_memory__changes__undoes_and_redoes);
    tcase_add_test(tcase, store_open_memory__reaches__no_file);
    tcase_add_test(tcase, store_open_memory__shares__nothing_with_another);
    tcase_add_test(tcase, store_open_memory__refuses__backup_and_purge);
    tcase_add_test(tcase, store_open_memory__after_a_change__keeps_no_statement_prepared);
    tcase_add_test(tcase, store_open_memory__takes__little_memory);
    suite_add_tcase(suite, tcase);
    return suite;
}
