/* SPDX-License-Identifier: MIT
 * The ledger and what is printed on credentials: saved, undone, made again, imported, and the
 * numbers of credits. */
#include <stdlib.h>
#include <string.h>

#include "store/fixture.h"
#include "store/store_suites.h"

static struct store *store;
static int64_t plan;

static void setup(void)
{
    make_test_folder();
    store = open_store(STORE_CREATE);
    plan = new_plan(store, "Mine", UUID);
}

static void teardown(void)
{
    store_close(&store);
    remove_test_folder();
}

static struct credit_row credit(int64_t number, const char *title)
{
    return (struct credit_row){.number = number,
                               .day = TODAY,
                               .units = 250,
                               .title = (char *)title,
                               .provider = "AAPC",
                               .evidence = "certificate, in the blue folder",
                               .note = "",
                               .bodies = "AAPC,AHIMA",
                               .categories = "auditing"};
}

static enum status save_credits(struct credit_row *rows, size_t count, struct error *err)
{
    struct credit_rows credits = {rows, count};

    return store_save_change(store, plan, &(struct plan_change){.credits = &credits}, NOW, err);
}

static enum status save_held(struct held_row *rows, size_t count, struct error *err)
{
    const struct held_rows held = {rows, count};

    return store_save_change(store, plan, &(struct plan_change){.held = &held}, NOW, err);
}

/* "1 First 250 AAPC,AHIMA; ... | CPC 123; ..." */
static void assert_ledger(const char *expected)
{
    struct plan_record record;
    struct buffer out = {0};

    assert_ok(store_load_plan(store, plan, &record, err));
    buffer_add(&out, "");
    for (size_t i = 0; i < record.credits.count; i++)
        buffer_format(&out, "%d %s %d %s; ", (int)record.credits.items[i].number,
                      record.credits.items[i].title, record.credits.items[i].units,
                      record.credits.items[i].bodies);
    for (size_t i = 0; i < record.held.count; i++)
        buffer_format(&out, "%s %s %d; ", record.held.items[i].code, record.held.items[i].number,
                      (int)record.held.items[i].expires);
    ck_assert_str_eq(out.text, expected);
    buffer_clear(&out);
    plan_record_clear(&record);
}

/* ---- credits --------------------------------------------------------------------------------- */

START_TEST(credits__come_back__as_they_were_saved)
{
    struct credit_row rows[] = {credit(0, "First"), credit(0, "Second")};
    struct plan_record record;

    rows[1].provider = rows[1].evidence = rows[1].bodies = rows[1].categories = "";
    assert_ok(save_credits(rows, 2, err));
    assert_ok(store_load_plan(store, plan, &record, err));

    ck_assert_int_eq(rows[1].number, 2);
    ck_assert_uint_eq(record.credits.count, 2);
    for (int i = 0; i < 2; i++)
        ck_assert(credits_same(&record.credits.items[i], &rows[i]));
    plan_record_clear(&record);
}
END_TEST

/* SQLite checks the columns of such a table by their order, not by their names. */
START_TEST(credits__leave__a_file_that_is_whole)
{
    struct credit_row row = credit(0, "First");
    struct held_row held = {"CPC", "01234", 21000};

    assert_ok(save_credits(&row, 1, err));
    assert_ok(save_held(&held, 1, err));
    ck_assert_int_eq(sql_value(test_file, "SELECT quick_check = 'ok' FROM pragma_quick_check"), 1);
    ck_assert_int_eq(
        sql_value(test_file, "SELECT integrity_check = 'ok' FROM pragma_integrity_check"), 1);
}
END_TEST

START_TEST(credits__are__changed_removed_undone_and_made_again)
{
    struct credit_row rows[] = {credit(0, "First"), credit(0, "Second")};
    struct change_report report;

    assert_ok(save_credits(rows, 2, err));
    rows[1].units = 100;
    rows[1].bodies = "NHA";
    assert_ok(save_credits(rows, 2, err));
    assert_ok(save_credits(&rows[1], 1, err));
    assert_ledger("2 Second 100 NHA; ");
    assert_ok(store_undo(store, plan, NOW, &report, err));
    ck_assert_int_eq(report.kind, CHANGE_CREDIT);
    ck_assert_str_eq(report.subject, "1");
    ck_assert_str_eq(report.before, "250\nFirst\nAAPC\ncertificate, in the blue folder\n\n"
                                    "AAPC,AHIMA\nauditing");
    ck_assert_str_eq(report.after, "");
    change_report_clear(&report);
    undo_ok(store, plan);
    assert_ledger("1 First 250 AAPC,AHIMA; 2 Second 250 AAPC,AHIMA; ");
    undo_ok(store, plan);
    assert_ledger("");
    for (int i = 0; i < 3; i++)
        redo_ok(store, plan);
    assert_ledger("2 Second 100 NHA; ");
}
END_TEST

START_TEST(credits__of_one_change__are_undone_together)
{
    struct credit_row rows[] = {credit(0, "a"), credit(0, "b"), credit(0, "c")};
    struct change_report report;

    assert_ok(save_credits(rows, 3, err));
    assert_ok(store_undo(store, plan, NOW, &report, err));

    ck_assert_uint_eq(report.count, 3);
    assert_ledger("");
    change_report_clear(&report);
}
END_TEST

START_TEST(credits__never_get__a_number_twice)
{
    struct credit_row first = credit(0, "first"), second = credit(0, "second");
    struct credit_row again = credit(1, "again");

    assert_ok(save_credits(&first, 1, err));
    assert_ok(save_credits(NULL, 0, err));
    assert_ok(save_credits(&second, 1, err));
    ck_assert_int_eq(second.number, 2);
    assert_ok(save_credits(&again, 1, err));

    ck_assert_int_eq(again.number, 3);
    assert_ledger("3 again 250 AAPC,AHIMA; ");
}
END_TEST

START_TEST(credits__that_did_not_change__leave_no_record)
{
    struct credit_row row = credit(0, "first");

    assert_ok(save_credits(&row, 1, err));
    assert_ok(save_credits(&row, 1, err));
    ck_assert_int_eq(sql_value(test_file, "SELECT count(*) FROM change"), 1);
}
END_TEST

static const struct credit_row bad_credits[] = {
    {.day = TODAY, .units = 0, .title = "a"},
    {.day = TODAY, .units = -100, .title = "a"},
    {.day = TODAY, .units = STORE_UNITS_MAX + 1, .title = "a"},
    {.day = TODAY, .units = 100, .title = ""},
    {.day = DATE_NONE, .units = 100, .title = "a"},
    {.day = TODAY, .units = 100, .title = "a", .bodies = "AAPC,AAPC"},
};

START_TEST(credits__that_no_ledger_has__are_refused)
{
    struct credit_row row = bad_credits[_i], rows[2] = {credit(0, "good")};

    row.provider = row.evidence = row.note = row.categories = "";
    if (!row.bodies)
        row.bodies = "";
    rows[1] = row;
    ck_assert_int_eq(save_credits(rows, 2, NULL), STATUS_INVALID);
    assert_ledger("");
}
END_TEST

START_TEST(credits__of_one_number__are_refused)
{
    struct credit_row rows[] = {credit(0, "first"), credit(0, "second")};

    assert_ok(save_credits(rows, 1, err));
    rows[1].number = 1;
    ck_assert_int_eq(save_credits(rows, 2, NULL), STATUS_INVALID);
    assert_ledger("1 first 250 AAPC,AHIMA; ");
}
END_TEST

static const char *const broken[] = {"", "1\ntitle", "many\na\n\n\n\n\n", "1\na\n\n\n\n\n\nmore"};

START_TEST(store_undo__of_a_credit_that_can_not_be_read__changes_nothing)
{
    struct credit_row row = credit(0, "first");
    struct change_report report;
    struct buffer sql = {0};

    assert_ok(save_credits(&row, 1, err));
    assert_ok(save_credits(NULL, 0, err));
    buffer_format(&sql, "UPDATE change_item SET before_value = '%s' WHERE change = 2", broken[_i]);
    run_sql(test_file, sql.text);
    ck_assert_int_eq(store_undo(store, plan, NOW, &report, NULL), STATUS_CORRUPT);
    assert_ledger("");
    buffer_clear(&sql);
}
END_TEST

/* ---- credentials ----------------------------------------------------------------------------- */

START_TEST(held__is__saved_undone_and_made_again)
{
    struct held_row rows[] = {{"CCS", "", 21000}, {"CPC", "01234", DATE_NONE}};
    struct change_report report;

    assert_ok(save_held(rows, 2, err));
    rows[1].number = "99";
    assert_ok(save_held(&rows[1], 1, err));
    assert_ledger("CPC 99 -2147483648; ");
    assert_ok(store_undo(store, plan, NOW, &report, err));
    ck_assert_int_eq(report.kind, CHANGE_HELD);
    ck_assert_str_eq(report.subject, "CCS");
    change_report_clear(&report);
    assert_ledger("CCS  21000; CPC 01234 -2147483648; ");
    undo_ok(store, plan);
    assert_ledger("");
    redo_ok(store, plan);
    assert_ledger("CCS  21000; CPC 01234 -2147483648; ");
}
END_TEST

START_TEST(held__without_number_and_end__is_refused)
{
    struct held_row row = {"CPC", "", DATE_NONE};

    ck_assert_int_eq(save_held(&row, 1, NULL), STATUS_INVALID);
    assert_ledger("");
}
END_TEST

/* ---- a whole plan ---------------------------------------------------------------------------- */

START_TEST(import__in_the_plans_place__can_be_undone_with_its_ledger)
{
    struct credit_row row = credit(0, "first"), other = credit(4, "imported");
    struct held_row held = {"CPC", "01234", DATE_NONE};
    struct plan_record record;
    int64_t id;

    assert_ok(save_credits(&row, 1, err));
    assert_ok(store_load_plan(store, plan, &record, err));
    credit_rows_clear(&record.credits);
    credit_rows_add(&record.credits, &other);
    held_rows_put(&record.held, &held);
    assert_ok(store_import_plan(store, &record, true, NOW, &id, err));
    assert_ledger("4 imported 250 AAPC,AHIMA; CPC 01234 -2147483648; ");
    undo_ok(store, plan);
    assert_ledger("1 first 250 AAPC,AHIMA; ");
    plan_record_clear(&record);
}
END_TEST

START_TEST(purge__leaves__nothing_of_the_ledger)
{
    struct credit_row row = credit(0, "secret-title");
    struct held_row held = {"CPC", "secret-number", DATE_NONE};
    int plans;

    assert_ok(save_credits(&row, 1, err));
    assert_ok(save_held(&held, 1, err));
    assert_ok(store_delete(store, plan, NOW, err));
    assert_ok(store_purge(store, 0, false, NULL, NULL, &plans, err));
    store_close(&store);
    ck_assert(!is_in_file(test_file, "secret"));
}
END_TEST

Suite *credit_suite(void)
{
    Suite *suite = suite_create("credit");
    TCase *tcase = tcase_create("credit");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, credits__come_back__as_they_were_saved);
    tcase_add_test(tcase, credits__leave__a_file_that_is_whole);
    tcase_add_test(tcase, credits__are__changed_removed_undone_and_made_again);
    tcase_add_test(tcase, credits__of_one_change__are_undone_together);
    tcase_add_test(tcase, credits__never_get__a_number_twice);
    tcase_add_test(tcase, credits__that_did_not_change__leave_no_record);
    ADD_TABLE_TEST(tcase, credits__that_no_ledger_has__are_refused, bad_credits);
    tcase_add_test(tcase, credits__of_one_number__are_refused);
    ADD_TABLE_TEST(tcase, store_undo__of_a_credit_that_can_not_be_read__changes_nothing, broken);
    tcase_add_test(tcase, held__is__saved_undone_and_made_again);
    tcase_add_test(tcase, held__without_number_and_end__is_refused);
    tcase_add_test(tcase, import__in_the_plans_place__can_be_undone_with_its_ledger);
    tcase_add_test(tcase, purge__leaves__nothing_of_the_ledger);
    suite_add_tcase(suite, tcase);
    return suite;
}
