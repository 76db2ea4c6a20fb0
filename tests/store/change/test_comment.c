/* SPDX-License-Identifier: MIT
 * Comments on the steps of a plan: saved, undone, made again, imported, copied and purged. */
#include <stdlib.h>
#include <string.h>

#include "store/fixture.h"
#include "store/store_suites.h"

#define ANA "3f6c2b1e-0000-4000-8000-00000000000a"
#define BEN "3f6c2b1e-0000-4000-8000-00000000000b"

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

static struct comment_row comment(const char *uuid, const char *text, date_day day)
{
    struct comment_row row = {
        .step = "exam.CPC", .author = "Ana", .text = (char *)text, .day = day, .taken = DATE_NONE};

    strcpy(row.uuid, uuid);
    return row;
}

static enum status save_comments(const struct comment_row *rows, size_t count, struct error *err)
{
    struct comment_rows comments = {0};
    enum status status;

    for (size_t i = 0; i < count; i++)
        comment_rows_put(&comments, &rows[i]);
    status = store_save_change(store, plan, &(struct plan_change){.comments = &comments}, NOW, err);
    comment_rows_clear(&comments);
    return status;
}

/* "Ana: Book early; Ana: Then this (read); " */
static void assert_comments(int64_t of, const char *expected)
{
    struct plan_record record;
    struct buffer out = {0};

    assert_ok(store_load_plan(store, of, &record, err));
    buffer_add(&out, "");
    for (size_t i = 0; i < record.comments.count; i++)
        buffer_format(&out, "%s: %s%s; ", record.comments.items[i].author,
                      record.comments.items[i].text,
                      record.comments.items[i].taken == DATE_NONE ? "" : " (read)");
    ck_assert_str_eq(out.text, expected);
    buffer_clear(&out);
    plan_record_clear(&record);
}

START_TEST(comments__come_back__by_the_day_of_writing)
{
    const struct comment_row rows[] = {comment(ANA, "Then this", TODAY),
                                       comment(BEN, "Book early", TODAY - 1)};
    struct plan_record record;

    assert_ok(save_comments(rows, 2, err));
    assert_comments(plan, "Ana: Book early; Ana: Then this; ");
    assert_ok(store_load_plan(store, plan, &record, err));
    ck_assert(comments_same(&record.comments.items[1], &rows[0]));
    plan_record_clear(&record);
}
END_TEST

START_TEST(comments__leave__a_file_that_is_whole)
{
    const struct comment_row row = comment(ANA, "Book early", TODAY);

    assert_ok(save_comments(&row, 1, err));
    ck_assert_int_eq(
        sql_value(test_file, "SELECT integrity_check = 'ok' FROM pragma_integrity_check"), 1);
}
END_TEST

START_TEST(comments__are__changed_removed_undone_and_made_again)
{
    struct comment_row rows[] = {comment(ANA, "Book early", TODAY), comment(BEN, "No", TODAY)};
    struct change_report report;

    assert_ok(save_comments(rows, 2, err));
    rows[0].taken = TODAY;
    assert_ok(save_comments(rows, 1, err));
    assert_comments(plan, "Ana: Book early (read); ");
    assert_ok(store_undo(store, plan, NOW, &report, err));
    ck_assert_int_eq(report.kind, CHANGE_COMMENT);
    ck_assert_uint_eq(report.count, 2);
    change_report_clear(&report);
    assert_comments(plan, "Ana: Book early; Ana: No; ");
    assert_ok(store_redo(store, plan, NOW, &report, err));
    change_report_clear(&report);
    assert_comments(plan, "Ana: Book early (read); ");
}
END_TEST

START_TEST(comments__that_stay_as_they_are__leave_no_record)
{
    const struct comment_row row = comment(ANA, "Book early", TODAY);
    struct change_report report;

    assert_ok(save_comments(&row, 1, err));
    assert_ok(save_comments(&row, 1, err));
    assert_ok(store_undo(store, plan, NOW, &report, err));
    change_report_clear(&report);
    assert_comments(plan, "");
}
END_TEST

START_TEST(comments__without_a_text__are_not_saved)
{
    const struct comment_row row = comment(ANA, "", TODAY);

    struct error why;

    ck_assert_int_eq(save_comments(&row, 1, &why), STATUS_INVALID);
    assert_comments(plan, "");
}
END_TEST

/* As a copy does: another plan of the same comments. */
START_TEST(comments__come_with__an_imported_plan)
{
    const struct comment_row row = comment(ANA, "Book early", TODAY);
    struct plan_record record;
    int64_t copy = 0;

    assert_ok(save_comments(&row, 1, err));
    assert_ok(store_load_plan(store, plan, &record, err));
    strcpy(record.row.uuid, UUID_TWO);
    free(record.row.name);
    record.row.name = memory_copy_text("Copy");
    assert_ok(store_import_plan(store, &record, false, NOW, &copy, err));
    plan_record_clear(&record);

    assert_comments(copy, "Ana: Book early; ");
    assert_comments(plan, "Ana: Book early; ");
}
END_TEST

START_TEST(comments__of_a_purged_plan__are_gone_from_the_file)
{
    const struct comment_row row = comment(ANA, "Nobody may find this", TODAY);
    int purged;

    assert_ok(save_comments(&row, 1, err));
    ck_assert(is_in_file(test_file, "Nobody may find"));
    assert_ok(store_delete(store, plan, NOW, err));
    assert_ok(store_purge(store, plan, false, NULL, NULL, &purged, err));

    ck_assert(!is_in_file(test_file, "Nobody may find"));
}
END_TEST

Suite *comment_suite(void)
{
    Suite *suite = suite_create("comment");
    TCase *tcase = tcase_create("comment");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, comments__come_back__by_the_day_of_writing);
    tcase_add_test(tcase, comments__leave__a_file_that_is_whole);
    tcase_add_test(tcase, comments__are__changed_removed_undone_and_made_again);
    tcase_add_test(tcase, comments__that_stay_as_they_are__leave_no_record);
    tcase_add_test(tcase, comments__without_a_text__are_not_saved);
    tcase_add_test(tcase, comments__come_with__an_imported_plan);
    tcase_add_test(tcase, comments__of_a_purged_plan__are_gone_from_the_file);
    suite_add_tcase(suite, tcase);
    return suite;
}
