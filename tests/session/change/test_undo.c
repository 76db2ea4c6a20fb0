/* SPDX-License-Identifier: MIT
 * Covers undo and redo through the session: across openings, and the line that says what changed.
 */
#include <stdlib.h>
#include <string.h>

#include "fixture.h"
#include "session_suites.h"
#include "store/file/handle.h"

static struct fixture fixture;
static struct buffer said;

static void setup(void)
{
    fixture_setup(&fixture);
}

static void teardown(void)
{
    buffer_clear(&said);
    fixture_teardown(&fixture);
}

static void undo(void)
{
    buffer_truncate(&said, 0);
    ck_assert_int_eq(session_undo(fixture.session, &said, &fixture.err), STATUS_OK);
}

static void redo(void)
{
    buffer_truncate(&said, 0);
    ck_assert_int_eq(session_redo(fixture.session, &said, &fixture.err), STATUS_OK);
}

START_TEST(session_undo__says__what_holds_again)
{
    fixture_answer(&fixture, "school.level", "associate");
    fixture_answer(&fixture, "school.level", "bachelor");
    fixture_reopen(&fixture);
    undo();

    ck_assert_str_eq(buffer_text(&said), "Undone: Schooling is again Associate");
    ck_assert_answer(&fixture, "school.level", "associate");
    redo();
    ck_assert_str_eq(buffer_text(&said), "Redone: Schooling is now Bachelor");
    ck_assert_answer(&fixture, "school.level", "bachelor");
}
END_TEST

START_TEST(session_undo__says__that_there_was_no_answer)
{
    fixture_answer(&fixture, "school.level", "associate");
    undo();

    ck_assert_str_eq(buffer_text(&said), "Undone: Schooling is again not answered");
}
END_TEST

START_TEST(session_undo__never_repeats__a_private_answer)
{
    fixture_answer(&fixture, "background.record", "conviction");
    fixture_answer(&fixture, "background.record", "none");
    undo();

    ck_assert_str_eq(buffer_text(&said), "Undone: Record is as it was before");
    redo();
    ck_assert_str_eq(buffer_text(&said), "Redone: Record is changed again");
}
END_TEST

START_TEST(session_undo__brings_back__a_name_and_a_plan)
{
    int64_t now = clock_now(&fixture.clock);

    ck_assert_int_eq(store_rename(fixture.store, fixture.plan, "Mia", now, &fixture.err),
                     STATUS_OK);
    ck_assert_int_eq(store_delete(fixture.store, fixture.plan, now, &fixture.err), STATUS_OK);
    fixture_reopen(&fixture);

    undo();
    ck_assert_str_eq(buffer_text(&said), "Undone: the plan is back");
    undo();
    ck_assert_str_eq(buffer_text(&said), "Undone: the plan's name is Maria");
    ck_assert_str_eq(session_name(fixture.session), "Maria");
}
END_TEST

static void save_figures(const char *id, int32_t likely)
{
    struct assumption_row row = {(char *)id, 1, likely, 900};

    fixture_store(&fixture, &(struct plan_change){.figures = &(struct assumption_rows){&row, 1}});
}

static void assert_said(void (*move)(void), const char *line)
{
    move();
    ck_assert_str_eq(buffer_text(&said), line);
}

START_TEST(session_undo__says__which_figures_hold_again)
{
    save_figures("prepare-one", 50);
    save_figures("prepare-one", 60);
    save_figures("self-study-pass", 500);
    save_figures("retired", 5);
    fixture_reopen(&fixture);

    assert_said(undo, "Undone: Passing without a course is again 50 %, and 1 more");
    assert_said(undo, "Undone: Preparing for ONE is again 1 to 900 hours, likely 60, and 1 more");
    assert_said(undo, "Undone: Preparing for ONE is again 1 to 900 hours, likely 50");
    assert_said(undo, "Undone: Preparing for ONE is again as in the catalogue");
    assert_said(redo, "Redone: Preparing for ONE is now 1 to 900 hours, likely 50");
}
END_TEST

/* Saves a school of this name, or none. */
static void save_school(const char *name, const char *hours, bool chosen)
{
    struct program_row row = {.number = 1, .chosen = chosen};
    struct program_rows rows = {.items = &row, .count = name != NULL};

    for (int i = 0; i < PROGRAM_FIELD_COUNT; i++)
        row.fields[i] = "";
    row.fields[PROGRAM_NAME] = (char *)name;
    row.fields[PROGRAM_KIND] = "course";
    row.fields[PROGRAM_HOURS] = (char *)hours;
    fixture_store(&fixture, &(struct plan_change){.schools = &rows});
}

START_TEST(session_undo__says__what_becomes_of_a_school)
{
    save_school("Day", "", false);
    save_school("Day", "80", false);
    save_school("Day", "80", true);
    save_school("Evening", "80", true);
    save_school(NULL, "", false);
    fixture_reopen(&fixture);

    assert_said(undo, "Undone: the school Evening is back");
    assert_said(undo, "Undone: the school Day is as it was before");
    assert_said(undo, "Undone: no school is chosen");
    assert_said(undo, "Undone: the school Day is as it was before");
    assert_said(undo, "Undone: the school Day is removed");
    assert_said(redo, "Redone: the school Day is added");
    assert_said(redo, "Redone: the school Day is changed again");
    assert_said(redo, "Redone: the chosen school is now Day");
    assert_said(redo, "Redone: the school Evening is changed again");
    assert_said(redo, "Redone: the school Evening is removed");
}
END_TEST

START_TEST(session_undo__takes_back__an_import_at_once)
{
    struct buffer exported = {0};
    int64_t id;

    fixture_answer(&fixture, "school.level", "associate");
    session_export(fixture.session, false, &exported);
    fixture_answer(&fixture, "school.level", "bachelor");
    save_school("Day", "", true);
    ck_assert_int_eq(plan_import(fixture.store, fixture.catalog, &fixture.clock, exported.text,
                                 exported.length, "p.json", IMPORT_REPLACE, &id, NULL, NULL,
                                 &fixture.err),
                     STATUS_OK);
    fixture_reopen(&fixture);

    assert_said(undo, "Undone: the plan is as it was before the import");
    ck_assert_answer(&fixture, "school.level", "bachelor");
    assert_said(redo, "Redone: the plan is imported");
    ck_assert_answer(&fixture, "school.level", "associate");
    buffer_clear(&exported);
}
END_TEST

START_TEST(session_redo__has__nothing_after_a_new_answer)
{
    fixture_answer(&fixture, "school.level", "associate");
    undo();
    fixture_answer(&fixture, "time.hours_per_week", "5");

    ck_assert_int_eq(session_redo(fixture.session, &said, &fixture.err), STATUS_NOT_FOUND);
}
END_TEST

/* The read of the answers breaks off. */
static int break_off(unsigned what, void *database, void *statement, void *text)
{
    (void)what;
    (void)text;
    if (strstr(sqlite3_sql(statement), "JOIN answer_value"))
        sqlite3_interrupt(database);
    return 0;
}

static int refuse_commit(void *context)
{
    (void)context;
    return 1;
}

static void undo_fails(bool at_commit)
{
    sqlite3 *database = fixture.store->db;

    if (at_commit)
        sqlite3_commit_hook(database, refuse_commit, NULL);
    else
        sqlite3_trace_v2(database, SQLITE_TRACE_STMT, break_off, database);
    ck_assert_int_ne(session_undo(fixture.session, &said, &fixture.err), STATUS_OK);
    ck_assert_str_eq(buffer_text(&said), "");
    sqlite3_commit_hook(database, NULL, NULL);
    sqlite3_trace_v2(database, 0, NULL, NULL);
}

START_TEST(session_undo__that_can_not_be_read_or_saved__is_not_done)
{
    fixture_answer(&fixture, "time.hours_per_week", "5");
    fixture_answer(&fixture, "school.level", "associate");
    fixture_answer(&fixture, "school.level", "bachelor");
    undo_fails(_i == 1);
    ck_assert_answer(&fixture, "school.level", "bachelor");

    undo();
    ck_assert_str_eq(buffer_text(&said), "Undone: Schooling is again Associate");
    ck_assert_answer(&fixture, "school.level", "associate");
}
END_TEST

static void put_in_career(const char *career)
{
    const struct plan_origin origin = {.career = career, .place = "", .created = 1};

    fixture_store(&fixture, &(struct plan_change){.origin = &origin});
}

/* What is on the screens is of the catalogue with which the plan was opened. */
START_TEST(session_undo__into_another_career__is_not_done_in_an_open_plan)
{
    const char *career = fixture.catalog->id;
    bool moved = false;

    put_in_career("nurse");
    put_in_career(career);
    fixture_reopen(&fixture);
    fixture_answer(&fixture, "school.level", "associate");
    undo();
    ck_assert_int_eq(session_undo(fixture.session, &said, &fixture.err), STATUS_CONFLICT);
    ck_assert_ptr_nonnull(strstr(fixture.err.text, "of another career (nurse)"));

    redo();
    ck_assert_answer(&fixture, "school.level", "associate");
    undo();
    session_close(&fixture.session);
    /* Not on hand either: nothing is undone. */
    ck_assert_int_eq(session_open_moved(fixture.store, fixture.catalog, &fixture.clock,
                                        fixture.plan, false, &moved, &fixture.session, &said,
                                        &fixture.err),
                     STATUS_NOT_FOUND);
    ck_assert_ptr_null(fixture.session);
    fixture_reopen(&fixture);
    redo();
    ck_assert_answer(&fixture, "school.level", "associate");
}
END_TEST

Suite *undo_suite(void)
{
    Suite *suite = suite_create("undo");
    TCase *tcase = tcase_create("undo");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, session_undo__says__what_holds_again);
    tcase_add_test(tcase, session_undo__says__that_there_was_no_answer);
    tcase_add_test(tcase, session_undo__never_repeats__a_private_answer);
    tcase_add_test(tcase, session_undo__brings_back__a_name_and_a_plan);
    tcase_add_test(tcase, session_undo__says__which_figures_hold_again);
    tcase_add_test(tcase, session_undo__says__what_becomes_of_a_school);
    tcase_add_test(tcase, session_undo__takes_back__an_import_at_once);
    tcase_add_test(tcase, session_redo__has__nothing_after_a_new_answer);
    tcase_add_loop_test(tcase, session_undo__that_can_not_be_read_or_saved__is_not_done, 0, 2);
    tcase_add_test(tcase, session_undo__into_another_career__is_not_done_in_an_open_plan);
    suite_add_tcase(suite, tcase);
    return suite;
}
