/* SPDX-License-Identifier: MIT
 * Drafts: kept, replaced, dropped. */
#include <stdlib.h>

#include "store/fixture.h"
#include "store/store_suites.h"

static void assert_draft(struct store *store, int64_t plan, const char *expected)
{
    char *text = NULL;

    assert_ok(store_load_draft(store, plan, "q", &text, err));
    ck_assert_str_eq(text, expected);
    free(text);
}

START_TEST(store_load_draft__is_empty__without_one)
{
    struct store *store = open_store(STORE_CREATE);

    assert_draft(store, new_plan(store, "Mine", UUID), "");
    store_close(&store);
}
END_TEST

START_TEST(store_save_draft__keeps__replaces_and_drops)
{
    struct store *store = open_store(STORE_CREATE);
    int64_t id = new_plan(store, "Mine", UUID);

    assert_ok(store_save_draft(store, id, "q", "20", err));
    assert_ok(store_save_draft(store, id, "q", "202", err));
    store_close(&store);

    store = open_store(STORE_WRITE);
    assert_draft(store, id, "202");
    assert_ok(store_save_draft(store, id, "q", "", err));
    assert_draft(store, id, "");
    store_close(&store);
}
END_TEST

START_TEST(store_save_draft__is_no_change)
{
    struct store *store = open_store(STORE_CREATE);
    int64_t id = new_plan(store, "Mine", UUID);

    assert_ok(store_save_draft(store, id, "q", "20", err));

    ck_assert_int_eq(sql_value(test_file, "SELECT count(*) FROM change"), 0);
    ck_assert_int_eq(sql_value(test_file, "SELECT count(*) FROM answer"), 0);
    store_close(&store);
}
END_TEST

START_TEST(store_save_draft__refuses__an_unknown_plan)
{
    struct store *store = open_store(STORE_CREATE);

    assert_fails(STATUS_NOT_FOUND, "no plan 5", store_save_draft(store, 5, "q", "x", err));
    store_close(&store);
}
END_TEST

Suite *draft_suite(void)
{
    Suite *suite = suite_create("draft");
    TCase *tcase = store_tcase("draft");

    tcase_add_test(tcase, store_load_draft__is_empty__without_one);
    tcase_add_test(tcase, store_save_draft__keeps__replaces_and_drops);
    tcase_add_test(tcase, store_save_draft__is_no_change);
    tcase_add_test(tcase, store_save_draft__refuses__an_unknown_plan);
    suite_add_tcase(suite, tcase);
    return suite;
}
