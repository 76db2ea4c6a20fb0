/* SPDX-License-Identifier: MIT
 * Covers where a what-if lives: all that can be done in it leaves the data file as it was to the
 * byte and its folder without another file, it takes little memory, and when it has to follow the
 * plan its undo, redo and half-typed text come along. */
#include <dirent.h>
#include <malloc.h>
#include <stdlib.h>
#include <string.h>

#include "fixture.h"
#include "session/change/trial.h"
#include "session/state/session.h"
#include "session_suites.h"

static struct fixture fixture, trial, other; /* the plan, its what-if, and another program */
static struct buffer said;

static void setup(void)
{
    fixture_setup_builtin(&fixture);
    fixture_answer(&fixture, "goal.target", "CPC");
    fixture_answer(&fixture, "school.level", "high-school");
    fixture_answer(&fixture, "school.program", "none");
    fixture_answer(&fixture, "work.coding_months", "0");
    fixture_answer(&fixture, "time.hours_per_week", "10");
    trial = fixture;
    ck_assert_int_eq(session_trial(fixture.session, &trial.session, &trial.err), STATUS_OK);
}

static void teardown(void)
{
    session_close(&trial.session);
    fixture_teardown(&fixture);
    buffer_clear(&said);
}

static void add_school(struct fixture *in, const char *name)
{
    const struct school_edit edits[] = {{.field = PROGRAM_NAME, .text = name},
                                        {.field = PROGRAM_KIND, .text = "course"},
                                        {.field = PROGRAM_REFUND, .text = "half within a week"}};
    int64_t number = 0;

    ck_assert_int_eq(session_add_school(in->session, edits, 3, &number, &said, &in->err),
                     STATUS_OK);
}

static void assume(struct fixture *in, int likely)
{
    const struct range figures = {1, likely, 900};

    ck_assert_int_eq(session_assume(in->session, catalog_find_assumption(in->catalog, "practicode"),
                                    &figures, &said, &in->err),
                     STATUS_OK);
}

static void save_draft(const char *field, const char *text)
{
    ck_assert_int_eq(session_save_draft(trial.session, field, text, &trial.err), STATUS_OK);
}

static int undo_all(void)
{
    int count = 0;

    while (session_undo(trial.session, &said, &trial.err) == STATUS_OK)
        count++;
    return count;
}

static int redo_all(void)
{
    int count = 0;

    while (session_redo(trial.session, &said, &trial.err) == STATUS_OK)
        count++;
    return count;
}

/* Everything that a session can do to a plan. */
static void do_everything(void)
{
    fixture_answer(&trial, "time.hours_per_week", "20");
    fixture_answer(&trial, "school.program", "enrolled");
    fixture_answer(&trial, "school.program", "none");
    ck_assert_int_eq(session_choose_route(trial.session, 2, &said, &trial.err), STATUS_OK);
    assume(&trial, 500);
    add_school(&trial, "Day");
    add_school(&trial, "Evening");
    ck_assert_int_eq(session_choose_school(trial.session, 1, NULL, &said, &trial.err), STATUS_OK);
    ck_assert_int_eq(session_remove_school(trial.session, 2, &said, &trial.err), STATUS_OK);
    ck_assert_int_eq(
        session_set_place(trial.session, fixture_question(&trial, "goal.target"), &trial.err),
        STATUS_OK);
    save_draft("work.coding_months", "1x");
    undo_all();
    redo_all();
    session_roadmap(trial.session);
}

/* ---- the data file --------------------------------------------------------------------------- */

static char *read_data(size_t *length)
{
    char *bytes = NULL;

    ck_assert_int_eq(file_read(fixture.path, 1 << 24, &bytes, length, &fixture.err), STATUS_OK);
    return bytes;
}

static int count_files(void)
{
    DIR *folder = opendir(fixture.folder);
    int count = 0;

    ck_assert_ptr_nonnull(folder);
    while (readdir(folder))
        count++;
    closedir(folder);
    return count;
}

START_TEST(session_trial__whatever_is_done__leaves_the_data_file_to_the_byte)
{
    size_t length, now_length;
    char *bytes = read_data(&length), *now;
    int files = count_files();

    do_everything();
    ck_assert_int_eq(count_files(), files);
    session_close(&trial.session);
    now = read_data(&now_length);
    ck_assert_uint_eq(now_length, length);
    ck_assert_mem_eq(now, bytes, length);
    ck_assert_int_eq(count_files(), files);
    free(bytes);
    free(now);
}
END_TEST

START_TEST(session_trial__of_a_file_that_can_only_be_read__works_all_the_same)
{
    struct store *reader;
    struct session *plan;

    ck_assert_int_eq(store_open(fixture.path, STORE_READ, &reader, NULL, &fixture.err), STATUS_OK);
    ck_assert_int_eq(
        session_open(reader, fixture.catalog, &fixture.clock, fixture.plan, &plan, &fixture.err),
        STATUS_OK);
    session_close(&trial.session);
    ck_assert_int_eq(session_trial(plan, &trial.session, &trial.err), STATUS_OK);
    session_close(&plan);
    store_close(&reader);

    do_everything();
    ck_assert_answer(&trial, "time.hours_per_week", "20");
}
END_TEST

START_TEST(session_trial__takes__less_than_8_MiB)
{
    size_t before = mallinfo2().uordblks, now;

    session_close(&trial.session);
    ck_assert_int_eq(session_trial(fixture.session, &trial.session, &trial.err), STATUS_OK);
    for (int i = 0; i < 100; i++) {
        fixture_answer(&trial, "time.hours_per_week", i % 2 ? "20" : "30");
        assume(&trial, 100 + i);
    }
    do_everything();
    now = mallinfo2().uordblks;

    ck_assert_uint_lt(now > before ? now - before : 0, 8 << 20);
}
END_TEST

/* Its name, which the store will not take, stands for all that can be wrong with a plan. */
START_TEST(session_trial__of_a_plan_that_can_not_be_copied__fails_and_says_why)
{
    session_close(&trial.session);
    fixture.session->plan.record.row.name[0] = '\0';

    ck_assert_int_eq(session_trial(fixture.session, &trial.session, &fixture.err), STATUS_INVALID);
    ck_assert_ptr_null(trial.session);
    ck_assert_ptr_nonnull(strstr(fixture.err.text, "refused what was to be saved"));
}
END_TEST

/* ---- following the plan ---------------------------------------------------------------------- */

static void keep(enum status expected)
{
    buffer_truncate(&said, 0);
    ck_assert_int_eq(session_keep_trial(fixture.session, trial.session, &said, &fixture.err),
                     expected);
}

/* 20 hours, other figures and a route are tried, the route is taken back; then another program
 * answers one of the questions otherwise and another one besides. */
static void dispute(void)
{
    fixture_open_again(&other, &fixture);
    fixture_answer(&trial, "time.hours_per_week", "20");
    assume(&trial, 500);
    ck_assert_int_eq(session_choose_route(trial.session, 2, &said, &trial.err), STATUS_OK);
    ck_assert_int_eq(session_undo(trial.session, &said, &trial.err), STATUS_OK);
    save_draft("work.related_months", "4x");
    save_draft("school:1:refund", "hal");
    ck_assert_int_eq(
        session_set_place(trial.session, fixture_question(&trial, "school.level"), &trial.err),
        STATUS_OK);
    fixture_answer(&other, "time.hours_per_week", "30");
    fixture_answer(&other, "work.coding_months", "7");
    keep(STATUS_CONFLICT);
    fixture_close_again(&other);
}

START_TEST(session_keep_trial__after_a_conflict__undoes_to_the_plan_as_it_is)
{
    dispute();
    ck_assert_answer(&trial, "time.hours_per_week", "20");
    ck_assert_answer(&trial, "work.coding_months", "7");
    ck_assert_int_eq(undo_all(), 2);

    ck_assert_answer(&trial, "time.hours_per_week", "30");
    ck_assert_answer(&trial, "work.coding_months", "7");
    ck_assert(!session_trial_differs(trial.session));
    ck_assert_int_eq(redo_all(), 3);
    ck_assert_answer(&trial, "time.hours_per_week", "20");
    keep(STATUS_OK);
    ck_assert_str_eq(buffer_text(&said), "Kept: 1 answer, the route and your figures");
}
END_TEST

START_TEST(session_keep_trial__after_a_conflict__says_the_same_of_each_step)
{
    dispute();
    buffer_truncate(&said, 0);
    undo_all();
    redo_all();

    ck_assert_str_eq(buffer_text(&said),
                     "Undone: Hours for Practicode, 600 cases is again as in the catalogue"
                     "Undone: Study hours a week is again 30 hours a week"
                     "Redone: Study hours a week is now 20 hours a week"
                     "Redone: Hours for Practicode, 600 cases is now 1 to 900 hours, likely 500"
                     "Redone: the route is chosen");
}
END_TEST

START_TEST(session_keep_trial__after_a_conflict__has_what_was_half_typed)
{
    dispute();

    ck_assert_str_eq(session_draft(trial.session, "work.related_months"), "4x");
    ck_assert_str_eq(session_draft(trial.session, "school:1:refund"), "hal");
    ck_assert_int_eq(session_place(trial.session), fixture_question(&trial, "school.level"));
    ck_assert_int_eq(session_plan_id(trial.session), fixture.plan);
    ck_assert_int_eq(session_saved_at(trial.session), 0);
}
END_TEST

/* What was answered there and back again is not tried: it follows the plan. */
START_TEST(session_keep_trial__an_answer_that_went_back__follows_the_plan)
{
    fixture_open_again(&other, &fixture);
    fixture_answer(&trial, "time.hours_per_week", "20");
    fixture_answer(&trial, "time.hours_per_week", "10");
    fixture_answer(&other, "time.hours_per_week", "30");
    keep(STATUS_OK);
    fixture_close_again(&other);

    ck_assert_str_eq(buffer_text(&said), "Kept: nothing, for nothing differs");
    ck_assert_answer(&trial, "time.hours_per_week", "30");
    ck_assert_answer(&fixture, "time.hours_per_week", "30");
    ck_assert_int_eq(session_undo(trial.session, &said, &trial.err), STATUS_OK);
    ck_assert_answer(&trial, "time.hours_per_week", "20");
}
END_TEST

static void try_three_things(void)
{
    fixture_answer(&trial, "time.hours_per_week", "20");
    add_school(&trial, "Day");
    assume(&trial, 500);
}

/* The plan is another by now; `undone` of the three are taken back. */
static void follow_in_vain(int undone)
{
    fixture_answer(&fixture, "work.coding_months", "7");
    ck_assert_int_eq(trial_follow(trial.session, fixture.session, &trial.err), STATUS_INVALID);

    ck_assert_answer(&trial, "time.hours_per_week", "20");
    ck_assert_answer(&trial, "work.coding_months", "0");
    ck_assert_int_eq(redo_all(), undone);
    ck_assert_int_eq(undo_all(), 3);
}

START_TEST(trial_follow__that_can_not_begin_anew__leaves_what_was_tried)
{
    try_three_things();
    ck_assert_int_eq(session_undo(trial.session, &said, &trial.err), STATUS_OK);
    fixture.session->plan.record.row.name[0] = '\0';
    follow_in_vain(1);
}
END_TEST

/* The last of the three is one that the store will not take. */
START_TEST(trial_follow__that_fails_on_its_way__leaves_what_was_tried)
{
    try_three_things();
    trial.session->plan.record.assumptions.items[0].likely = 0;
    follow_in_vain(0);
}
END_TEST

Suite *trial_store_suite(void)
{
    Suite *suite = suite_create("trial store");
    TCase *tcase = tcase_create("trial store");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, session_trial__whatever_is_done__leaves_the_data_file_to_the_byte);
    tcase_add_test(tcase, session_trial__of_a_file_that_can_only_be_read__works_all_the_same);
    tcase_add_test(tcase, session_trial__takes__less_than_8_MiB);
    tcase_add_test(tcase, session_trial__of_a_plan_that_can_not_be_copied__fails_and_says_why);
    tcase_add_test(tcase, trial_follow__that_can_not_begin_anew__leaves_what_was_tried);
    tcase_add_test(tcase, trial_follow__that_fails_on_its_way__leaves_what_was_tried);
    tcase_add_test(tcase, session_keep_trial__after_a_conflict__undoes_to_the_plan_as_it_is);
    tcase_add_test(tcase, session_keep_trial__after_a_conflict__says_the_same_of_each_step);
    tcase_add_test(tcase, session_keep_trial__after_a_conflict__has_what_was_half_typed);
    tcase_add_test(tcase, session_keep_trial__an_answer_that_went_back__follows_the_plan);
    suite_add_tcase(suite, tcase);
    return suite;
}
