/* SPDX-License-Identifier: MIT
 * Whether a name is taken: as the file stands now, whatever was known of it before. */
#include "milepost/store/names.h"
#include "store/fixture.h"
#include "store/store_suites.h"

static struct store *store;
static struct error error;

static void set_up(void)
{
    make_test_folder();
    store = open_store(STORE_CREATE);
}

static void tear_down(void)
{
    store_close(&store);
    remove_test_folder();
}

static bool is_taken(const char *name)
{
    bool taken = false;

    ck_assert_int_eq(store_name_is_taken(store, name, &taken, &error), STATUS_OK);
    return taken;
}

START_TEST(store_name_is_taken__what_looks_like_it__is)
{
    new_plan(store, "Maria", UUID);

    ck_assert(is_taken("Maria\302\240"));
    ck_assert(!is_taken("maria"));
}
END_TEST

START_TEST(store_name_is_taken__of_a_deleted_plan__is_not_until_it_comes_back)
{
    int64_t plan = new_plan(store, "Maria", UUID);

    ck_assert(is_taken("Maria"));
    assert_ok(store_delete(store, plan, NOW, err));
    ck_assert(!is_taken("Maria"));
    undo_ok(store, plan);
    ck_assert(is_taken("Maria"));
}
END_TEST

START_TEST(store_name_is_taken__of_a_plan_with_another_name_by_now__is_not)
{
    int64_t plan = new_plan(store, "Maria", UUID);

    ck_assert(is_taken("Maria"));
    assert_ok(store_rename(store, plan, "Anna", NOW, err));
    ck_assert(is_taken("Anna"));
    ck_assert(!is_taken("Maria"));
    undo_ok(store, plan);
    ck_assert(is_taken("Maria"));
    ck_assert(!is_taken("Anna"));
}
END_TEST

START_TEST(store_name_is_taken__by_another_program__is_seen)
{
    struct store *other = open_store(STORE_WRITE);

    ck_assert(!is_taken("Maria"));
    new_plan(other, "Maria", UUID);
    store_close(&other);
    ck_assert(is_taken("Maria"));
}
END_TEST

START_TEST(store_rename__that_failed__leaves_the_name_free)
{
    int64_t plan = new_plan(store, "Maria", UUID);

    run_sql(test_file, "CREATE TABLE t (a); DROP TABLE t"); /* another program wrote */
    assert_fails(STATUS_NOT_FOUND, "there is no plan",
                 store_rename(store, plan + 9, "Anna", NOW, err));
    assert_ok(store_rename(store, plan, "Anna", NOW, err));
    new_plan(store, "Maria", UUID_TWO);
}
END_TEST

static void add_named(void *context, int64_t id, const char *name, bool deleted)
{
    buffer_format(context, "%d %s%s; ", (int)id, name, deleted ? ", deleted" : "");
}

static const struct {
    const char *start, *named;
} starts[] = {
    {"", "1 Maria; 2 Marie, deleted; 3 O'Brien %; "},
    {"Mar", "1 Maria; 2 Marie, deleted; "},
    {"mar", ""},
    {"O'", "3 O'Brien %; "},
    {"%", ""},
};

static void make_three_plans(void)
{
    int64_t deleted;

    new_plan(store, "Maria", UUID);
    deleted = new_plan(store, "Marie", UUID_TWO);
    assert_ok(store_delete(store, deleted, NOW, err));
    new_plan(store, "O'Brien %", "00000000-0000-4000-8000-000000000003");
}

START_TEST(store_each_named__gives__what_begins_so)
{
    struct buffer named = {0};

    make_three_plans();
    assert_ok(store_each_named(store, starts[_i].start, add_named, &named, err));

    ck_assert_str_eq(buffer_text(&named), starts[_i].named);
    buffer_clear(&named);
}
END_TEST

START_TEST(store_each_by_use__gives__the_last_used_first)
{
    struct buffer named = {0};

    make_three_plans();
    assert_ok(store_touch_plan(store, 1, NOW, err));
    assert_ok(store_each_by_use(store, add_named, &named, err));

    ck_assert_str_eq(buffer_text(&named), "1 Maria; 3 O'Brien %; 2 Marie, deleted; ");
    buffer_clear(&named);
}
END_TEST

START_TEST(store_open_glance__reads__and_makes_no_file)
{
    struct store *glance = NULL;

    store_close(&store);
    assert_ok(store_open_glance(test_file, &glance, err));
    ck_assert(store_is_read_only(glance));
    store_close(&glance);
    assert_fails(STATUS_NOT_FOUND, "can't be used",
                 store_open_glance("/nowhere/plans.db", &glance, err));
    ck_assert_ptr_null(glance);
    store = open_store(STORE_WRITE);
}
END_TEST

Suite *names_suite(void)
{
    Suite *suite = suite_create("names");
    TCase *tcase = tcase_create("core");

    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, store_name_is_taken__what_looks_like_it__is);
    tcase_add_test(tcase, store_name_is_taken__of_a_deleted_plan__is_not_until_it_comes_back);
    tcase_add_test(tcase, store_name_is_taken__of_a_plan_with_another_name_by_now__is_not);
    tcase_add_test(tcase, store_name_is_taken__by_another_program__is_seen);
    tcase_add_test(tcase, store_rename__that_failed__leaves_the_name_free);
    tcase_add_loop_test(tcase, store_each_named__gives__what_begins_so, 0,
                        sizeof starts / sizeof *starts);
    tcase_add_test(tcase, store_each_by_use__gives__the_last_used_first);
    tcase_add_test(tcase, store_open_glance__reads__and_makes_no_file);
    suite_add_tcase(suite, tcase);
    return suite;
}
