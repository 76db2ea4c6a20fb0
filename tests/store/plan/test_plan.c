/* SPDX-License-Identifier: MIT
 * Plans: making, listing in the order of use, reading, and notes that are not changes. */
#include <stdlib.h>
#include <string.h>

#include "store/fixture.h"
#include "store/store_suites.h"

#define UUID_THREE "99999999-8888-4777-8666-555555555555"

/* The plans' names in their order. */
static void assert_list(struct store *store, bool deleted_too, const char *expected)
{
    struct buffer names = {0};
    struct plan_list list;

    assert_ok(store_list(store, deleted_too, &list, err));
    for (size_t i = 0; i < list.count; i++)
        buffer_format(&names, "%s%s", list.items[i].name, list.items[i].deleted ? "- " : " ");
    ck_assert_str_eq(buffer_text(&names), expected);
    plan_list_clear(&list);
    buffer_clear(&names);
}

START_TEST(store_list__is_empty__in_a_new_file)
{
    struct store *store = open_store(STORE_CREATE);

    assert_list(store, true, "");
    store_close(&store);
}
END_TEST

START_TEST(store_import_plan__of_a_new_plan__makes_a_whole_row)
{
    struct store *store = open_store(STORE_CREATE);
    int64_t id = new_plan(store, "Mine", UUID);
    struct plan_record record;

    assert_ok(store_load_plan(store, id, &record, err));

    ck_assert_int_eq(record.row.id, id);
    ck_assert_str_eq(record.row.name, "Mine");
    ck_assert_str_eq(record.row.uuid, UUID);
    ck_assert_int_eq(record.row.created, NOW);
    ck_assert_int_eq(record.row.changed, NOW);
    ck_assert_str_eq(record.row.place, "");
    ck_assert_str_eq(record.row.catalogue, "");
    ck_assert(!record.row.deleted);
    ck_assert_uint_eq(record.answers.count, 0);
    ck_assert_uint_eq(record.route.count, 0);
    plan_record_clear(&record);
    store_close(&store);
}
END_TEST

START_TEST(store_import_plan__of_a_new_plan__refuses_a_name_or_id_that_is_taken)
{
    struct store *store = open_store(STORE_CREATE);
    int64_t id = new_plan(store, "Mine", UUID);

    assert_fails(STATUS_CONFLICT, "plans.db: plan 1 is named \"Mine\" already",
                 make_plan(store, "Mine", UUID_TWO, &id, err));
    assert_fails(STATUS_CONFLICT, "plan 1 is this plan already",
                 make_plan(store, "Other", UUID, &id, err));
    assert_fails(STATUS_INVALID, "nothing was changed",
                 make_plan(store, "Other", "short", &id, err));
    assert_list(store, true, "Mine ");
    store_close(&store);
}
END_TEST

START_TEST(store_list__puts__the_last_used_first)
{
    struct store *store = open_store(STORE_CREATE);
    int64_t a = new_plan(store, "A", UUID), b = new_plan(store, "B", UUID_TWO);

    new_plan(store, "C", UUID_THREE);
    assert_list(store, false, "C B A ");
    assert_ok(store_touch_plan(store, a, NOW, err));
    assert_list(store, false, "A C B ");
    save_ok(store, b, "q", "1");
    assert_list(store, false, "B A C ");
    assert_ok(store_touch_plan(store, a, NOW - 1000000, err));
    assert_list(store, false, "A B C ");
    store_close(&store);
}
END_TEST

START_TEST(store_list__shows__deleted_plans_when_asked)
{
    struct store *store = open_store(STORE_CREATE);
    int64_t a = new_plan(store, "A", UUID);

    new_plan(store, "B", UUID_TWO);
    assert_ok(store_delete(store, a, NOW, err));

    assert_list(store, false, "B ");
    assert_list(store, true, "A- B ");
    store_close(&store);
}
END_TEST

START_TEST(store_touch_plan__is_no_change)
{
    struct store *store = open_store(STORE_CREATE);
    int64_t id = new_plan(store, "A", UUID);
    struct plan_record record;

    new_plan(store, "B", UUID_TWO);
    assert_ok(store_touch_plan(store, id, NOW + 9, err));
    assert_ok(store_load_plan(store, id, &record, err));

    ck_assert_int_eq(record.row.changed, NOW);
    plan_record_clear(&record);
    store_close(&store);
}
END_TEST

START_TEST(store_save_place__and_note_catalogue__are_kept)
{
    struct store *store = open_store(STORE_CREATE);
    int64_t id = new_plan(store, "A", UUID);
    struct plan_record record;

    assert_ok(store_save_place(store, id, "goal.target", err));
    assert_ok(
        store_note_catalogue(store, id, &(struct catalogue_stamp){"2026.11", "d1"}, "work", err));
    assert_ok(store_load_plan(store, id, &record, err));

    ck_assert_str_eq(record.row.place, "goal.target");
    ck_assert_str_eq(record.row.catalogue, "2026.11");
    ck_assert_str_eq(record.row.digest, "d1");
    ck_assert_str_eq(record.row.career, "work");
    ck_assert_int_eq(sql_value(test_file, "SELECT count(*) FROM change"), 0);
    plan_record_clear(&record);
    store_close(&store);
}
END_TEST

START_TEST(store_load_plan__tells__that_there_is_none)
{
    struct store *store = open_store(STORE_CREATE);
    struct plan_record record;

    assert_fails(STATUS_NOT_FOUND, "plans.db: there is no plan 3",
                 store_load_plan(store, 3, &record, err));
    ck_assert_ptr_null(record.row.name);
    store_close(&store);
}
END_TEST

START_TEST(store_find_uuid__finds__deleted_plans_too)
{
    struct store *store = open_store(STORE_CREATE);
    int64_t id = new_plan(store, "A", UUID), found = 0;
    bool deleted = true;

    assert_ok(store_find_uuid(store, UUID, &found, &deleted, err));
    ck_assert_int_eq(found, id);
    ck_assert(!deleted);
    assert_ok(store_delete(store, id, NOW, err));
    assert_ok(store_find_uuid(store, UUID, &found, &deleted, err));
    ck_assert(deleted);
    assert_fails(STATUS_NOT_FOUND, "no plan with the id",
                 store_find_uuid(store, UUID_TWO, &found, &deleted, err));
    store_close(&store);
}
END_TEST

START_TEST(store__never_gives__a_number_twice)
{
    struct store *store = open_store(STORE_CREATE);
    int64_t id = new_plan(store, "A", UUID);
    int plans;

    assert_ok(store_delete(store, id, NOW, err));
    assert_ok(store_purge(store, 0, false, NULL, NULL, &plans, err));

    ck_assert_int_gt(new_plan(store, "A", UUID), id);
    store_close(&store);
}
END_TEST

Suite *plan_suite(void)
{
    Suite *suite = suite_create("plan");
    TCase *tcase = store_tcase("plan");

    tcase_add_test(tcase, store_list__is_empty__in_a_new_file);
    tcase_add_test(tcase, store_import_plan__of_a_new_plan__makes_a_whole_row);
    tcase_add_test(tcase, store_import_plan__of_a_new_plan__refuses_a_name_or_id_that_is_taken);
    tcase_add_test(tcase, store_list__puts__the_last_used_first);
    tcase_add_test(tcase, store_list__shows__deleted_plans_when_asked);
    tcase_add_test(tcase, store_touch_plan__is_no_change);
    tcase_add_test(tcase, store_save_place__and_note_catalogue__are_kept);
    tcase_add_test(tcase, store_load_plan__tells__that_there_is_none);
    tcase_add_test(tcase, store_find_uuid__finds__deleted_plans_too);
    tcase_add_test(tcase, store__never_gives__a_number_twice);
    suite_add_tcase(suite, tcase);
    return suite;
}
