/* SPDX-License-Identifier: MIT
 * Marks, logged hours and baselines: saved, undone, made again, imported, and their numbers. */
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

static struct mark_row mark(int64_t number, const char *step, const char *kind)
{
    return (struct mark_row){.number = number,
                             .step = (char *)step,
                             .kind = (char *)kind,
                             .day = TODAY,
                             .cost = 12300,
                             .note = "a note"};
}

static struct log_row study(int64_t number, const char *step, int minutes)
{
    return (struct log_row){
        .number = number, .step = (char *)step, .day = TODAY, .minutes = minutes, .note = ""};
}

static struct baseline_row baseline(int64_t number, const char *route)
{
    static struct baseline_step_row steps[] = {
        {"course.CPC", TODAY, TODAY + 90, MONEY_NONE},
        {"exam.CPC", TODAY + 100, DATE_NONE, 42500},
    };

    return (struct baseline_row){.number = number,
                                 .made = TODAY,
                                 .catalogue = "2026.11",
                                 .route = (char *)route,
                                 .p50 = TODAY + 200,
                                 .p80 = DATE_NONE,
                                 .cost = 400000,
                                 .hours_per_week = 10,
                                 .steps = steps,
                                 .step_count = 2};
}

static enum status save_marks(struct mark_row *rows, size_t count, struct error *err)
{
    struct mark_rows marks = {rows, count};

    return store_save_change(store, plan, &(struct plan_change){.marks = &marks}, NOW, err);
}

static enum status save_logs(struct log_row *rows, size_t count, struct error *err)
{
    struct log_rows logs = {rows, count};

    return store_save_change(store, plan, &(struct plan_change){.logs = &logs}, NOW, err);
}

static enum status save_baseline(struct baseline_row *row, struct error *err)
{
    struct baseline_rows rows = {row, 1, row->number};

    return store_save_change(store, plan, &(struct plan_change){.baselines = &rows}, NOW, err);
}

/* "1 exam.CPC failed 20775 12300 a note; ... | 1 course.CPC 20775 90 | 1: first*" */
static void assert_progress(const char *expected)
{
    struct plan_record record;
    struct buffer out = {0};

    assert_ok(store_load_plan(store, plan, &record, err));
    buffer_add(&out, "");
    for (size_t i = 0; i < record.marks.count; i++)
        buffer_format(&out, "%d %s %s; ", (int)record.marks.items[i].number,
                      record.marks.items[i].step, record.marks.items[i].kind);
    for (size_t i = 0; i < record.logs.count; i++)
        buffer_format(&out, "%d %s %d; ", (int)record.logs.items[i].number,
                      record.logs.items[i].step, record.logs.items[i].minutes);
    for (size_t i = 0; i < record.baselines.count; i++)
        buffer_format(&out, "%d %s%s; ", (int)record.baselines.items[i].number,
                      record.baselines.items[i].route,
                      record.baselines.items[i].number == record.baselines.current ? "*" : "");
    ck_assert_str_eq(out.text, expected);
    buffer_clear(&out);
    plan_record_clear(&record);
}

/* ---- marks ----------------------------------------------------------------------------------- */

START_TEST(marks__come_back__as_they_were_saved)
{
    struct mark_row row = mark(0, "exam.CPC", "failed");
    struct plan_record record;

    assert_ok(save_marks(&row, 1, err));
    assert_ok(store_load_plan(store, plan, &record, err));

    ck_assert_int_eq(row.number, 1);
    ck_assert_uint_eq(record.marks.count, 1);
    ck_assert(marks_same(&record.marks.items[0], &row));
    plan_record_clear(&record);
}
END_TEST

START_TEST(marks__are__undone_and_made_again)
{
    struct mark_row rows[] = {mark(0, "exam.CPC", "started"), mark(0, "exam.CPC", "failed")};
    struct change_report report;

    rows[1].cost = MONEY_NONE;
    rows[1].note = "";
    assert_ok(save_marks(rows, 1, err));
    assert_ok(save_marks(rows, 2, err));
    assert_ok(save_marks(&rows[1], 1, err));
    assert_progress("2 exam.CPC failed; ");
    undo_ok(store, plan);
    assert_progress("1 exam.CPC started; 2 exam.CPC failed; ");
    assert_ok(store_undo(store, plan, NOW, &report, err));
    ck_assert_int_eq(report.kind, CHANGE_MARK);
    ck_assert_str_eq(report.subject, "exam.CPC");
    ck_assert_str_eq(report.after, "failed\nexam.CPC\n-\n");
    assert_progress("1 exam.CPC started; ");
    redo_ok(store, plan);
    redo_ok(store, plan);
    assert_progress("2 exam.CPC failed; ");
    change_report_clear(&report);
}
END_TEST

START_TEST(marks__with_answers__are_one_change)
{
    struct mark_row row = mark(0, "exam.CPC", "done");
    struct mark_rows marks = {&row, 1};
    const struct answer_edit answer = edit("work.credentials", "CPC");
    struct change_report report;

    assert_ok(store_save_change(
        store, plan, &(struct plan_change){.marks = &marks, .answers = &answer, .answer_count = 1},
        NOW, err));
    assert_ok(store_undo(store, plan, NOW, &report, err));

    ck_assert_int_eq(report.kind, CHANGE_MARK);
    ck_assert_uint_eq(report.count, 1);
    assert_progress("");
    assert_plan(store, plan, "Mine | | ");
    change_report_clear(&report);
}
END_TEST

/* What was undone keeps its number, so that what came from another program is never taken for it.
 */
START_TEST(marks__never_get__a_number_twice)
{
    struct mark_row first = mark(0, "a", "done"), second = mark(0, "b", "done");
    struct mark_row again = mark(1, "c", "done");

    assert_ok(save_marks(&first, 1, err));
    assert_ok(save_marks(NULL, 0, err));
    assert_ok(save_marks(&second, 1, err));
    ck_assert_int_eq(second.number, 2);
    assert_ok(save_marks(&again, 1, err));

    ck_assert_int_eq(again.number, 3);
    assert_progress("3 c done; ");
}
END_TEST

static const struct mark_row bad_marks[] = {
    {.step = "", .kind = "done", .day = TODAY, .cost = MONEY_NONE, .note = ""},
    {.step = "a", .kind = "finished", .day = TODAY, .cost = MONEY_NONE, .note = ""},
    {.step = "a", .kind = "done", .day = DATE_NONE, .cost = MONEY_NONE, .note = ""},
    {.step = "a", .kind = "done", .day = TODAY, .cost = -1, .note = ""},
    {.step = "a", .kind = "done", .day = TODAY, .cost = 100000001, .note = ""},
};

START_TEST(marks__that_no_plan_has__are_refused)
{
    struct mark_row row = bad_marks[_i];

    ck_assert_int_eq(save_marks(&row, 1, NULL), STATUS_INVALID);
    assert_progress("");
}
END_TEST

/* ---- logged hours ---------------------------------------------------------------------------- */

START_TEST(logs__are__saved_removed_undone_and_made_again)
{
    struct log_row rows[] = {study(0, "course.CPC", 90), study(0, "course.CPC", 1440)};
    struct change_report report;

    assert_ok(save_logs(rows, 2, err));
    assert_ok(save_logs(rows, 1, err));
    assert_progress("1 course.CPC 90; ");
    assert_ok(store_undo(store, plan, NOW, &report, err));
    ck_assert_int_eq(report.kind, CHANGE_LOG);
    ck_assert_str_eq(report.subject, "course.CPC");
    change_report_clear(&report);
    assert_progress("1 course.CPC 90; 2 course.CPC 1440; ");
    undo_ok(store, plan);
    assert_progress("");
    redo_ok(store, plan);
    redo_ok(store, plan);
    assert_progress("1 course.CPC 90; ");
}
END_TEST

static const int bad_minutes[] = {0, -5, 1441};

START_TEST(logs__of_no_day__are_refused)
{
    struct log_row row = study(0, "a", bad_minutes[_i]);

    ck_assert_int_eq(save_logs(&row, 1, NULL), STATUS_INVALID);
    assert_progress("");
}
END_TEST

/* ---- baselines ------------------------------------------------------------------------------- */

START_TEST(baselines__stay__when_their_choice_is_undone)
{
    struct baseline_row first = baseline(0, "first"), second = baseline(0, "second");

    assert_ok(save_baseline(&first, err));
    assert_ok(save_baseline(&second, err));
    assert_progress("1 first; 2 second*; ");
    undo_ok(store, plan);
    assert_progress("1 first*; 2 second; ");
    undo_ok(store, plan);
    assert_progress("1 first; 2 second; ");
    redo_ok(store, plan);
    redo_ok(store, plan);
    assert_progress("1 first; 2 second*; ");
}
END_TEST

START_TEST(baselines__come_back__as_they_were_saved)
{
    struct baseline_row row = baseline(0, "first");
    struct plan_record record;

    assert_ok(save_baseline(&row, err));
    assert_ok(store_load_plan(store, plan, &record, err));

    ck_assert(baselines_same(&record.baselines.items[0], &row));
    plan_record_clear(&record);
}
END_TEST

/* One that the plan has already is not had twice. */
START_TEST(baselines__of_the_same_content__are_one)
{
    struct baseline_row first = baseline(0, "first"), second = baseline(0, "second");
    struct baseline_row again = baseline(9, "first");

    assert_ok(save_baseline(&first, err));
    assert_ok(save_baseline(&second, err));
    assert_ok(save_baseline(&again, err));

    ck_assert_int_eq(again.number, 1);
    assert_progress("1 first*; 2 second; ");
}
END_TEST

START_TEST(baselines__that_do_not_count__go_with_the_history)
{
    struct baseline_row first = baseline(0, "first"), second = baseline(0, "second");
    int plans = 0;

    assert_ok(save_baseline(&first, err));
    assert_ok(save_baseline(&second, err));
    assert_ok(store_purge(store, plan, true, NULL, NULL, &plans, err));

    assert_progress("2 second*; ");
}
END_TEST

/* ---- whole plans ----------------------------------------------------------------------------- */

START_TEST(plans__carry__their_progress_into_another_file)
{
    struct mark_row done = mark(0, "a", "done");
    struct log_row hours = study(0, "b", 60);
    struct baseline_row first = baseline(0, "first");
    struct plan_record record;
    struct store *memory;
    int64_t id = 0;

    assert_ok(save_marks(&done, 1, err));
    assert_ok(save_logs(&hours, 1, err));
    assert_ok(save_baseline(&first, err));
    assert_ok(store_load_plan(store, plan, &record, err));
    assert_ok(store_open_memory(&memory, err));
    assert_ok(store_import_plan(memory, &record, false, NOW, &id, err));
    plan_record_clear(&record);
    assert_ok(store_load_plan(memory, id, &record, err));

    ck_assert(marks_same(&record.marks.items[0], &done));
    ck_assert(logs_same(&record.logs.items[0], &hours));
    ck_assert(baselines_same(&record.baselines.items[0], &first));
    ck_assert_int_eq(record.baselines.current, 1);
    plan_record_clear(&record);
    store_close(&memory);
}
END_TEST

/* What stands on a step is its last mark, whatever numbers this plan has given since. */
START_TEST(plans__imported_over_themselves__keep_the_order_of_their_marks)
{
    struct mark_row rows[] = {mark(0, "a", "started"), mark(0, "z", "done")};
    struct mark_row theirs[] = {mark(1, "a", "started"), mark(2, "a", "done")};
    struct plan_record record;
    int64_t id = 0;

    assert_ok(save_marks(rows, 2, err));
    assert_ok(save_marks(&rows[1], 1, err)); /* the first is gone */
    assert_ok(store_load_plan(store, plan, &record, err));
    mark_rows_clear(&record.marks);
    mark_rows_add(&record.marks, &theirs[0]);
    mark_rows_add(&record.marks, &theirs[1]);
    assert_ok(store_import_plan(store, &record, true, NOW, &id, err));

    assert_progress("3 a started; 4 a done; ");
    undo_ok(store, plan);
    assert_progress("2 z done; ");
    plan_record_clear(&record);
}
END_TEST

START_TEST(plans__imported_over_themselves__can_be_undone)
{
    struct mark_row done = mark(0, "a", "done"), other = mark(1, "z", "waived");
    struct log_row hours = study(0, "b", 60);
    struct plan_record record;
    int64_t id = 0;

    assert_ok(save_marks(&done, 1, err));
    assert_ok(save_logs(&hours, 1, err));
    assert_ok(store_load_plan(store, plan, &record, err));
    mark_rows_clear(&record.marks);
    log_rows_clear(&record.logs);
    mark_rows_add(&record.marks, &other);
    assert_ok(store_import_plan(store, &record, true, NOW, &id, err));
    assert_progress("1 z waived; ");
    undo_ok(store, plan);

    assert_progress("1 a done; 1 b 60; ");
    plan_record_clear(&record);
}
END_TEST

Suite *progress_suite(void)
{
    Suite *suite = suite_create("progress");
    TCase *tcase = tcase_create("progress");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, marks__come_back__as_they_were_saved);
    tcase_add_test(tcase, marks__are__undone_and_made_again);
    tcase_add_test(tcase, marks__with_answers__are_one_change);
    tcase_add_test(tcase, marks__never_get__a_number_twice);
    ADD_TABLE_TEST(tcase, marks__that_no_plan_has__are_refused, bad_marks);
    tcase_add_test(tcase, logs__are__saved_removed_undone_and_made_again);
    ADD_TABLE_TEST(tcase, logs__of_no_day__are_refused, bad_minutes);
    tcase_add_test(tcase, baselines__stay__when_their_choice_is_undone);
    tcase_add_test(tcase, baselines__come_back__as_they_were_saved);
    tcase_add_test(tcase, baselines__of_the_same_content__are_one);
    tcase_add_test(tcase, baselines__that_do_not_count__go_with_the_history);
    tcase_add_test(tcase, plans__carry__their_progress_into_another_file);
    tcase_add_test(tcase, plans__imported_over_themselves__keep_the_order_of_their_marks);
    tcase_add_test(tcase, plans__imported_over_themselves__can_be_undone);
    suite_add_tcase(suite, tcase);
    return suite;
}
