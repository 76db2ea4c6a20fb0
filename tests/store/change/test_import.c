/* SPDX-License-Identifier: MIT
 * Whole plans: imported as new ones, or in place of one with the same id, which undo brings back.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "store/fixture.h"
#include "store/store_suites.h"

static struct answer_row answers[] = {
    {"school.courses", 'v', "b,a", 20000},
    {"goal.target", 'v', "CPC", DATE_NONE},
    {"background.record", 'd', "", 20001},
};

static struct choice_row route[] = {{"need", "path"}};

static struct plan_record record_of(const char *name, const char *uuid)
{
    struct plan_record record = {
        .row = {.name = (char *)name, .created = 77, .catalogue = "3.1", .place = "goal.target"},
        .answers = {answers, 3},
        .route = {route, 1},
    };

    strcpy(record.row.uuid, uuid);
    return record;
}

#define IMPORTED                                                                                   \
    "background.record=d:@20001 goal.target=v:CPC@-2147483648 school.courses=v:b,a@20000"

START_TEST(store_import_plan__makes__a_whole_plan)
{
    struct store *store = open_store(STORE_CREATE);
    struct plan_record record = record_of("Theirs", UUID), read;
    int64_t id = 0;

    assert_ok(store_import_plan(store, &record, false, NOW, &id, err));
    assert_plan(store, id, "Theirs | need>path | " IMPORTED);
    assert_ok(store_load_plan(store, id, &read, err));

    ck_assert_int_eq(read.row.created, 77);
    ck_assert_int_eq(read.row.changed, NOW);
    ck_assert_str_eq(read.row.catalogue, "3.1");
    ck_assert_str_eq(read.row.place, "goal.target");
    ck_assert_str_eq(read.row.uuid, UUID);
    plan_record_clear(&read);
    store_close(&store);
}
END_TEST

START_TEST(store_import_plan__refuses__what_is_there)
{
    struct store *store = open_store(STORE_CREATE);
    struct plan_record same = record_of("Other", UUID), name = record_of("Mine", UUID_TWO);
    int64_t id = new_plan(store, "Mine", UUID);

    assert_fails(STATUS_CONFLICT, "plan 1 is this plan already",
                 store_import_plan(store, &same, false, NOW, &id, err));
    assert_fails(STATUS_CONFLICT, "named \"Mine\" already",
                 store_import_plan(store, &name, false, NOW, &id, err));
    ck_assert_int_eq(sql_value(test_file, "SELECT count(*) FROM plan"), 1);
    store_close(&store);
}
END_TEST

START_TEST(store_import_plan__writes__all_or_nothing)
{
    struct store *store = open_store(STORE_CREATE);
    struct plan_record record = record_of("Theirs", UUID);
    struct answer_row bad[] = {{"good", 'v', "1", 1}, {"bad", 'v', "", 1}};
    int64_t id = 0;

    record.answers = (struct answer_rows){bad, 2};
    assert_fails(STATUS_INVALID, "nothing was changed",
                 store_import_plan(store, &record, false, NOW, &id, err));
    ck_assert_int_eq(sql_value(test_file, "SELECT count(*) FROM plan"), 0);
    ck_assert_int_eq(sql_value(test_file, "SELECT count(*) FROM answer"), 0);
    store_close(&store);
}
END_TEST

START_TEST(store_import_plan__replaces__and_undo_brings_the_old_one_back)
{
    struct store *store = open_store(STORE_CREATE);
    struct plan_record record = record_of("Theirs", UUID);
    int64_t id = new_plan(store, "Mine", UUID), imported = 0;

    save_ok(store, id, "old.question", "1");
    save_ok(store, id, "goal.target", "CCS");
    assert_ok(store_import_plan(store, &record, true, NOW, &imported, err));

    ck_assert_int_eq(imported, id);
    assert_plan(store, id, "Theirs | need>path | " IMPORTED);
    undo_ok(store, id);
    assert_plan(store, id, "Mine | | goal.target=v:CCS@20775 old.question=v:1@20775");
    redo_ok(store, id);
    assert_plan(store, id, "Theirs | need>path | " IMPORTED);
    store_close(&store);
}
END_TEST

/* How many plans have this as what their own row says of them. */
static int64_t rows_that(const char *are)
{
    char query[300];

    snprintf(query, sizeof query, "SELECT count(*) FROM plan WHERE %s", are);
    return sql_value(test_file, query);
}

START_TEST(store_import_plan__over_another_career__and_undo_brings_all_of_the_old_one_back)
{
    static const char old_row[] = "career = 'coder' AND catalogue = '3.1' AND digest = 'd'"
                                  " AND place = 'goal.target' AND created = 77";
    static const char new_row[] = "career = 'technician' AND catalogue = '3.1' AND digest = ''"
                                  " AND place = '' AND created = 99";
    struct store *store = open_store(STORE_CREATE);
    struct plan_record mine = record_of("Mine", UUID), theirs = record_of("Theirs", UUID);
    int64_t id = 0;

    mine.row.career = (char *)"coder";
    mine.row.digest = (char *)"d";
    theirs.row.career = (char *)"technician"; /* its version has the same name by chance */
    theirs.row.place = (char *)"";
    theirs.row.created = 99;
    assert_ok(store_import_plan(store, &mine, false, NOW, &id, err));
    ck_assert_int_eq(rows_that(old_row), 1);
    assert_ok(store_import_plan(store, &theirs, true, NOW, &id, err));
    ck_assert_int_eq(rows_that(new_row), 1);

    undo_ok(store, id);
    ck_assert_int_eq(rows_that(old_row), 1);
    redo_ok(store, id);
    ck_assert_int_eq(rows_that(new_row), 1);
    store_close(&store);
}
END_TEST

START_TEST(store_import_plan__replaces__a_deleted_plan)
{
    struct store *store = open_store(STORE_CREATE);
    struct plan_record record = record_of("Mine", UUID);
    int64_t id = new_plan(store, "Mine", UUID);

    assert_ok(store_delete(store, id, NOW, err));
    assert_ok(store_import_plan(store, &record, true, NOW, &id, err));

    assert_plan(store, id, "Mine | need>path | " IMPORTED);
    undo_ok(store, id);
    assert_plan(store, id, "Mine | | ");
    store_close(&store);
}
END_TEST

START_TEST(store_import_plan__replaces__nothing_when_the_name_is_taken)
{
    struct store *store = open_store(STORE_CREATE);
    struct plan_record record = record_of("Other", UUID);
    int64_t id = new_plan(store, "Mine", UUID);

    save_ok(store, id, "q", "1");
    new_plan(store, "Other", UUID_TWO);
    assert_fails(STATUS_CONFLICT, "named \"Other\" already",
                 store_import_plan(store, &record, true, NOW, &id, err));

    assert_plan(store, id, "Mine | | q=v:1@20775");
    store_close(&store);
}
END_TEST

START_TEST(store_import_plan__makes__a_new_one_when_there_is_none_to_replace)
{
    struct store *store = open_store(STORE_CREATE);
    struct plan_record record = record_of("Theirs", UUID);
    int64_t id = 0;

    assert_ok(store_import_plan(store, &record, true, NOW, &id, err));

    assert_plan(store, id, "Theirs | need>path | " IMPORTED);
    store_close(&store);
}
END_TEST

START_TEST(store_import_plan__replaces__a_deleted_plan_whose_name_another_has_by_now)
{
    struct store *store = open_store(STORE_CREATE);
    struct plan_record same = record_of("Mine", UUID), other = record_of("Theirs", UUID);
    int64_t plan = new_plan(store, "Mine", UUID), id = 0;

    assert_ok(store_delete(store, plan, NOW, err));
    new_plan(store, "Mine", UUID_TWO);
    assert_fails(STATUS_CONFLICT, "named \"Mine\" already",
                 store_import_plan(store, &same, true, NOW, &id, err));
    assert_ok(store_import_plan(store, &other, true, NOW, &id, err));

    ck_assert_int_eq(id, plan);
    assert_plan(store, plan, "Theirs | need>path | " IMPORTED);
    store_close(&store);
}
END_TEST

START_TEST(store_end_together__commits__all_of_them)
{
    struct store *store = open_store(STORE_CREATE);
    struct plan_record first = record_of("First", UUID), second = record_of("Second", UUID_TWO);
    int64_t id = 0;

    assert_ok(store_begin_together(store, err));
    assert_ok(store_import_plan(store, &first, false, NOW, &id, err));
    assert_ok(store_import_plan(store, &second, false, NOW, &id, err));
    save_ok(store, id, "goal.target", "CCS");
    ck_assert_int_eq(sql_value(test_file, "SELECT count(*) FROM plan"), 0);
    assert_ok(store_end_together(store, STATUS_OK, err));

    ck_assert_int_eq(sql_value(test_file, "SELECT count(*) FROM plan"), 2);
    store_close(&store);
}
END_TEST

START_TEST(store_end_together__of_a_failure__takes_all_back)
{
    struct store *store = open_store(STORE_CREATE);
    struct plan_record first = record_of("First", UUID), same = record_of("First", UUID_TWO);
    int64_t id = 0;
    struct error error;
    enum status status;

    assert_ok(store_begin_together(store, err));
    assert_ok(store_import_plan(store, &first, false, NOW, &id, err));
    status = store_import_plan(store, &same, false, NOW, &id, &error);
    ck_assert_int_eq(status, STATUS_CONFLICT);
    ck_assert_int_eq(store_end_together(store, status, &error), STATUS_CONFLICT);
    ck_assert_int_eq(sql_value(test_file, "SELECT count(*) FROM plan"), 0);

    assert_ok(store_import_plan(store, &first, false, NOW, &id, err));
    ck_assert_int_eq(sql_value(test_file, "SELECT count(*) FROM plan"), 1);
    store_close(&store);
}
END_TEST

Suite *import_suite(void)
{
    Suite *suite = suite_create("import");
    TCase *tcase = store_tcase("import");

    tcase_add_test(tcase, store_import_plan__makes__a_whole_plan);
    tcase_add_test(tcase, store_import_plan__refuses__what_is_there);
    tcase_add_test(tcase, store_import_plan__writes__all_or_nothing);
    tcase_add_test(tcase, store_import_plan__replaces__and_undo_brings_the_old_one_back);
    tcase_add_test(tcase,
                   store_import_plan__over_another_career__and_undo_brings_all_of_the_old_one_back);
    tcase_add_test(tcase, store_import_plan__replaces__a_deleted_plan);
    tcase_add_test(tcase, store_import_plan__replaces__nothing_when_the_name_is_taken);
    tcase_add_test(tcase, store_import_plan__makes__a_new_one_when_there_is_none_to_replace);
    tcase_add_test(tcase,
                   store_import_plan__replaces__a_deleted_plan_whose_name_another_has_by_now);
    tcase_add_test(tcase, store_end_together__commits__all_of_them);
    tcase_add_test(tcase, store_end_together__of_a_failure__takes_all_back);
    suite_add_tcase(suite, tcase);
    return suite;
}
