/* SPDX-License-Identifier: MIT
 * What is left of a damaged data file, and its good copies. */
#include <stdlib.h>
#include <string.h>

#include "milepost/store/rescue.h"
#include "store/file/old_file.h"
#include "store/fixture.h"
#include "store/store_suites.h"

enum { PAGE = 4096 };

static date_day today;

static date_day day_of_test(const void *clock)
{
    (void)clock;
    return today;
}

/* A plan more on each of three days. */
static char *make_three_days(void)
{
    static const char *const uuids[] = {UUID, UUID_TWO, "99999999-2222-4333-8444-555555555555"};
    char *folder = in_folder("backups");
    struct store_daily daily = {.folder = folder, .today = day_of_test};
    struct store *store = open_store(STORE_CREATE);

    store_keep_daily(store, &daily);
    for (int i = 0; i < 3; i++) {
        char name[] = "Plan 0";

        today = TODAY + i;
        name[5] = (char)(name[5] + i);
        save_ok(store, new_plan(store, name, uuids[i]), "school.level", "bachelor");
    }
    store_close(&store);
    return folder;
}

static void spoil(const char *path, long at, size_t count)
{
    long length;
    char *bytes = read_bytes(path, &length);

    ck_assert_int_le(at + (long)count, length);
    memset(bytes + at, 0xff, count);
    write_bytes(path, bytes, (size_t)length);
    free(bytes);
}

START_TEST(store_good_copies__of_a_damaged_file__are_the_good_ones_newest_first)
{
    char *folder = make_three_days();
    struct good_copies copies = {0};

    spoil(test_file, 0, 100);
    assert_ok(store_good_copies(test_file, folder, &copies, err));
    ck_assert_uint_eq(copies.count, 3);
    ck_assert_int_eq(copies.items[0].day, TODAY + 2);
    ck_assert_int_eq(copies.items[0].plans, 2);
    ck_assert_int_eq(copies.items[1].day, TODAY + 1);
    ck_assert_int_eq(copies.items[1].plans, 1);

    spoil(copies.items[0].path, PAGE * 2, 200);
    good_copies_clear(&copies);
    assert_ok(store_good_copies(test_file, folder, &copies, err));
    ck_assert_uint_eq(copies.count, 2);
    ck_assert_int_eq(copies.items[0].day, TODAY + 1);
    good_copies_clear(&copies);
    assert_ok(store_good_copies(test_file, NULL, &copies, err));
    ck_assert_uint_eq(copies.count, 0);
    free(folder);
}
END_TEST

/* Any page damaged: the file is never changed, and nothing that is read is made up. */
START_TEST(store_open_damaged__whatever_page_is_damaged__reads_what_is_left)
{
    char *folder = make_three_days();
    long length, after;
    char *whole = read_bytes(test_file, &length);
    int read = 0;

    for (long page = 0; page < length / PAGE; page++) {
        struct store *store;
        struct plan_list plans;
        char *before, *now;

        write_bytes(test_file, whole, (size_t)length);
        spoil(test_file, page * PAGE + (page == 0 ? 16 : 0), page == 0 ? 84 : PAGE);
        before = read_bytes(test_file, &after);
        assert_ok(store_open_damaged(test_file, &store, err));
        assert_ok(store_list(store, true, &plans, err));
        for (size_t i = 0; i < plans.count; i++) {
            struct plan_record record = {0};
            struct error ignored;

            if (store_load_plan(store, plans.items[i].id, &record, &ignored) == STATUS_OK) {
                read += record.answers.count == 1;
                plan_record_clear(&record);
            }
        }
        plan_list_clear(&plans);
        store_close(&store);
        now = read_bytes(test_file, &after);
        ck_assert_int_eq(after, length);
        ck_assert_mem_eq(before, now, (size_t)length);
        free(before);
        free(now);
    }
    ck_assert_int_gt(read, (int)(length / PAGE));
    free(whole);
    free(folder);
}
END_TEST

/* What is damaged is not brought up to date first. */
START_TEST(store_open_damaged__file_of_an_older_version__reads_its_plans)
{
    struct store *store;
    struct plan_list plans;
    struct plan_record record = {0};

    remove_test_folder();
    old_file_copy(_i);
    assert_ok(store_open_damaged(test_file, &store, err));
    assert_ok(store_list(store, false, &plans, err));
    ck_assert_uint_gt(plans.count, 0);
    assert_ok(store_load_plan(store, plans.items[0].id, &record, err));
    ck_assert_uint_gt(record.answers.count, 0);
    plan_record_clear(&record);
    plan_list_clear(&plans);
    store_close(&store);
}
END_TEST

START_TEST(store_open_damaged__half_done_write__is_not_taken_back)
{
    char *folder = make_three_days();
    struct store *store;
    struct plan_list plans;
    long length, after;
    char *before, *now;

    leave_hot_journal(test_file);
    before = read_bytes(test_file, &length);
    assert_ok(store_open_damaged(test_file, &store, err));
    assert_ok(store_list(store, true, &plans, err));
    plan_list_clear(&plans);
    store_close(&store);
    now = read_bytes(test_file, &after);
    ck_assert_int_eq(after, length);
    ck_assert_mem_eq(before, now, (size_t)length);
    free(before);
    free(now);
    free(folder);
}
END_TEST

START_TEST(store_can_be_rescued__only_a_file_of_ours_or_with_copies)
{
    char *folder = make_three_days();
    char *other = in_folder("other.db");

    ck_assert(store_can_be_rescued(test_file, NULL));
    spoil(test_file, 0, 100);
    ck_assert(!store_can_be_rescued(test_file, NULL));
    ck_assert(store_can_be_rescued(test_file, folder));
    write_bytes(other, "text", 4);
    ck_assert(!store_can_be_rescued(other, folder));
    ck_assert(!store_can_be_rescued(folder, folder));
    free(other);
    free(folder);
}
END_TEST

Suite *rescue_suite(void)
{
    Suite *suite = suite_create("rescue");
    TCase *tcase = store_tcase("rescue");

    tcase_add_test(tcase, store_good_copies__of_a_damaged_file__are_the_good_ones_newest_first);
    tcase_add_test(tcase, store_open_damaged__whatever_page_is_damaged__reads_what_is_left);
    tcase_add_loop_test(tcase, store_open_damaged__file_of_an_older_version__reads_its_plans, 1, 8);
    tcase_add_test(tcase, store_open_damaged__half_done_write__is_not_taken_back);
    tcase_add_test(tcase, store_can_be_rescued__only_a_file_of_ours_or_with_copies);
    suite_add_tcase(suite, tcase);
    return suite;
}
