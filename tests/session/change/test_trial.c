/* SPDX-License-Identifier: MIT
 * Covers what-if: a copy in memory that works like a plan and never reaches the data file, undo in
 * it, and keeping what it holds. The real catalogue serves the routes. */
#include <stdlib.h>
#include <string.h>

#include "fixture.h"
#include "session_suites.h"

static struct fixture fixture, trial; /* the plan, and the what-if of it */
static struct buffer said;
static char *bytes; /* of the data file when the trial began */
static size_t length;

static void read_data(char **out, size_t *out_length)
{
    ck_assert_int_eq(file_read(fixture.path, 1 << 24, out, out_length, &fixture.err), STATUS_OK);
}

static void setup(void)
{
    fixture_setup_builtin(&fixture);
    fixture_answer(&fixture, "goal.target", "CPC");
    fixture_answer(&fixture, "school.level", "high-school");
    fixture_answer(&fixture, "school.program", "none");
    fixture_answer(&fixture, "work.coding_months", "0");
    fixture_answer(&fixture, "time.hours_per_week", "10");
    read_data(&bytes, &length);
    trial = fixture;
    ck_assert_int_eq(session_trial(fixture.session, &trial.session, &trial.err), STATUS_OK);
}

static void teardown(void)
{
    session_close(&trial.session);
    fixture_teardown(&fixture);
    buffer_clear(&said);
    free(bytes);
}

static void check_data_untouched(void)
{
    size_t now_length;
    char *now;

    read_data(&now, &now_length);
    ck_assert_uint_eq(now_length, length);
    ck_assert_mem_eq(now, bytes, length);
    free(now);
}

static void keep(enum status expected)
{
    buffer_truncate(&said, 0);
    ck_assert_int_eq(session_keep_trial(fixture.session, trial.session, &said, &fixture.err),
                     expected);
}

static void undo(struct fixture *in)
{
    buffer_truncate(&said, 0);
    ck_assert_int_eq(session_undo(in->session, &said, &in->err), STATUS_OK);
}

static void redo(struct fixture *in)
{
    buffer_truncate(&said, 0);
    ck_assert_int_eq(session_redo(in->session, &said, &in->err), STATUS_OK);
}

/* ---- nothing of it is written ---------------------------------------------------------------- */

START_TEST(session_trial__answers__stand_in_memory_alone)
{
    fixture_answer(&trial, "time.hours_per_week", "20");
    fixture_answer(&trial, "goal.target", "CCS");

    ck_assert_answer(&trial, "time.hours_per_week", "20");
    ck_assert_answer(&fixture, "time.hours_per_week", "10");
    check_data_untouched();
    fixture_reopen(&fixture);
    ck_assert_answer(&fixture, "time.hours_per_week", "10");
    ck_assert_answer(&fixture, "goal.target", "CPC");
}
END_TEST

START_TEST(session_trial__everything_else__stays_in_memory_too)
{
    int hours = fixture_question(&trial, "time.hours_per_week");
    bool changed = true;

    ck_assert_int_eq(session_set_place(trial.session, hours, &trial.err), STATUS_OK);
    ck_assert_int_eq(session_save_draft(trial.session, "time.hours_per_week", "2", &trial.err),
                     STATUS_OK);
    ck_assert_int_eq(session_choose_route(trial.session, 2, &said, &trial.err), STATUS_OK);
    undo(&trial);
    ck_assert_int_eq(session_refresh(trial.session, &changed, &trial.err), STATUS_OK);

    ck_assert(!changed);
    ck_assert_int_eq(session_place(trial.session), hours);
    ck_assert_str_eq(session_draft(trial.session, "time.hours_per_week"), "2");
    ck_assert_str_eq(session_draft(fixture.session, "time.hours_per_week"), "");
    ck_assert_int_eq(session_saved_at(trial.session), 0);
    check_data_untouched();
}
END_TEST

START_TEST(session_trial__draft__goes_when_the_question_is_answered)
{
    ck_assert_int_eq(session_save_draft(trial.session, "time.hours_per_week", "2", &trial.err),
                     STATUS_OK);
    ck_assert_int_eq(session_save_draft(trial.session, "time.hours_per_week", "23", &trial.err),
                     STATUS_OK);
    ck_assert_str_eq(session_draft(trial.session, "time.hours_per_week"), "23");
    fixture_answer(&trial, "time.hours_per_week", "24");

    ck_assert_str_eq(session_draft(trial.session, "time.hours_per_week"), "");
}
END_TEST

START_TEST(session_trial__is_known__from_a_plan)
{
    ck_assert(session_is_trial(trial.session));
    ck_assert(!session_is_trial(fixture.session));
    ck_assert_str_eq(session_name(trial.session), "Maria");
    ck_assert_str_eq(session_uuid(trial.session), session_uuid(fixture.session));
    ck_assert_int_eq(session_plan_id(trial.session), fixture.plan);
}
END_TEST

/* ---- it works like a plan -------------------------------------------------------------------- */

START_TEST(session_trial__roadmap__is_that_of_its_own_answers)
{
    const struct roadmap *plan = session_roadmap(fixture.session);
    date_day p50 = plan->p50;

    ck_assert_int_eq(session_roadmap(trial.session)->p50, p50);
    fixture_answer(&trial, "time.hours_per_week", "20");

    ck_assert(session_roadmap_stale(trial.session));
    ck_assert_int_lt(session_roadmap(trial.session)->p50, p50);
    ck_assert_ptr_eq(session_roadmap(fixture.session), plan);
}
END_TEST

START_TEST(session_trial__questions__follow_its_own_answers)
{
    int kind = fixture_question(&trial, "school.program_kind");

    ck_assert_int_eq(session_questions(trial.session)[kind], QUESTION_HIDDEN);
    fixture_answer(&trial, "school.program", "enrolled");

    ck_assert_int_eq(session_questions(trial.session)[kind], QUESTION_ASKED);
    ck_assert_int_eq(session_questions(fixture.session)[kind], QUESTION_HIDDEN);
}
END_TEST

START_TEST(session_trial__route__is_chosen_in_it_alone)
{
    ck_assert_int_eq(session_choose_route(trial.session, 2, &said, &trial.err), STATUS_OK);

    ck_assert_ptr_nonnull(strstr(buffer_text(&said), "Route 2 is followed now"));
    ck_assert_int_eq(session_roadmap(trial.session)->route, 1);
    ck_assert_int_eq(session_roadmap(fixture.session)->route, 0);
    undo(&trial);
    ck_assert_str_eq(buffer_text(&said), "Undone: the route is the one before");
    ck_assert_int_eq(session_roadmap(trial.session)->route, 0);
    redo(&trial);
    ck_assert_str_eq(buffer_text(&said), "Redone: the route is chosen");
    ck_assert_int_eq(session_roadmap(trial.session)->route, 1);
    check_data_untouched();
}
END_TEST

START_TEST(session_trial__begins_with__the_route_that_was_chosen)
{
    ck_assert_int_eq(session_choose_route(fixture.session, 2, &said, &fixture.err), STATUS_OK);
    session_close(&trial.session);
    ck_assert_int_eq(session_trial(fixture.session, &trial.session, &trial.err), STATUS_OK);

    ck_assert_int_eq(session_roadmap(trial.session)->route, 1);
    ck_assert(!session_trial_differs(trial.session));
}
END_TEST

static const struct answer_edit stranger = {"old.question", 'v', "x", 20000};

START_TEST(session_trial__shows__what_the_catalogue_no_longer_has)
{
    const struct orphan_answer *orphans;

    fixture_store(&fixture, &(struct plan_change){.answers = &stranger, .answer_count = 1});
    fixture_reopen(&fixture);
    session_close(&trial.session);
    ck_assert_int_eq(session_trial(fixture.session, &trial.session, &trial.err), STATUS_OK);
    session_close(&fixture.session);

    ck_assert_int_eq(session_orphans(trial.session, &orphans), 1);
    ck_assert_str_eq(orphans[0].question, "old.question");
    ck_assert_str_eq(orphans[0].value, "x");
}
END_TEST

/* ---- undo in it ------------------------------------------------------------------------------ */

START_TEST(session_trial__undo__says_what_holds_again_as_in_a_plan)
{
    struct buffer in_plan = {0};

    fixture_answer(&trial, "time.hours_per_week", "20");
    undo(&trial);
    ck_assert_answer(&trial, "time.hours_per_week", "10");
    fixture_answer(&fixture, "time.hours_per_week", "20");
    ck_assert_int_eq(session_undo(fixture.session, &in_plan, &fixture.err), STATUS_OK);
    ck_assert_str_eq(buffer_text(&said), buffer_text(&in_plan));

    redo(&trial);
    ck_assert_answer(&trial, "time.hours_per_week", "20");
    buffer_truncate(&in_plan, 0);
    ck_assert_int_eq(session_redo(fixture.session, &in_plan, &fixture.err), STATUS_OK);
    ck_assert_str_eq(buffer_text(&said), buffer_text(&in_plan));
    buffer_clear(&in_plan);
}
END_TEST

START_TEST(session_trial__undo__ends_where_the_trial_began)
{
    fixture_answer(&trial, "time.hours_per_week", "20");
    fixture_answer(&trial, "work.coding_months", "6");
    undo(&trial);
    undo(&trial);

    ck_assert(!session_trial_differs(trial.session));
    ck_assert_int_eq(session_undo(trial.session, &said, &trial.err), STATUS_NOT_FOUND);
    ck_assert_answer(&trial, "time.hours_per_week", "10");
    ck_assert_answer(&fixture, "time.hours_per_week", "10");
    check_data_untouched();
}
END_TEST

START_TEST(session_trial__redo__has_nothing_after_a_new_answer)
{
    fixture_answer(&trial, "time.hours_per_week", "20");
    undo(&trial);
    fixture_answer(&trial, "work.coding_months", "6");

    ck_assert_int_eq(session_redo(trial.session, &said, &trial.err), STATUS_NOT_FOUND);
    undo(&trial);
    ck_assert_answer(&trial, "time.hours_per_week", "10");
    ck_assert_answer(&trial, "work.coding_months", "0");
}
END_TEST

START_TEST(session_trial__undo__takes_several_answers_back_together)
{
    const struct answer_change changes[] = {
        {.question = fixture_question(&trial, "time.hours_per_week"),
         .after = {.state = ANSWER_VALUE, .value = 20, .as_of = DATE_NONE}},
        {.question = fixture_question(&trial, "work.coding_months"),
         .after = {.state = ANSWER_VALUE, .value = 6, .as_of = DATE_NONE}},
    };

    ck_assert_int_eq(session_answer_all(trial.session, changes, 2, &trial.err), STATUS_OK);
    undo(&trial);

    ck_assert_ptr_nonnull(strstr(buffer_text(&said), ", and 1 more answer"));
    ck_assert(!session_trial_differs(trial.session));
}
END_TEST

START_TEST(session_trial__an_equal_answer__is_no_change)
{
    fixture_answer(&trial, "time.hours_per_week", "10");

    ck_assert_int_eq(session_undo(trial.session, &said, &trial.err), STATUS_NOT_FOUND);
}
END_TEST

/* ---- what differs ---------------------------------------------------------------------------- */

START_TEST(session_trial_changes__lists__what_differs_in_order)
{
    struct answer_change *changes;

    fixture_answer(&trial, "work.coding_now", "yes");
    fixture_answer(&trial, "time.hours_per_week", "20");
    fixture_answer(&trial, "school.level", "");
    fixture_answer(&trial, "work.coding_months", "6");
    fixture_answer(&trial, "work.coding_months", "0");

    ck_assert_int_eq(session_trial_changes(trial.session, &changes), 3);
    ck_assert_int_eq(changes[0].question, fixture_question(&trial, "school.level"));
    ck_assert_int_eq(changes[0].after.state, ANSWER_NONE);
    ck_assert_int_eq(changes[1].question, fixture_question(&trial, "time.hours_per_week"));
    ck_assert_int_eq(changes[1].after.value, 20);
    ck_assert_int_eq(changes[2].question, fixture_question(&trial, "work.coding_now"));
    free(changes);
}
END_TEST

/* ---- keeping it ------------------------------------------------------------------------------ */

START_TEST(session_keep_trial__saves__all_answers_as_one_change)
{
    fixture_answer(&trial, "time.hours_per_week", "20");
    fixture_answer(&trial, "work.coding_months", "6");
    fixture_answer(&trial, "school.level", "");
    keep(STATUS_OK);
    ck_assert_str_eq(buffer_text(&said), "Kept: 3 answers");

    fixture_reopen(&fixture);
    ck_assert_answer(&fixture, "time.hours_per_week", "20");
    ck_assert_answer(&fixture, "work.coding_months", "6");
    ck_assert_answer(&fixture, "school.level", "");
    undo(&fixture);
    ck_assert_answer(&fixture, "time.hours_per_week", "10");
    ck_assert_answer(&fixture, "work.coding_months", "0");
    ck_assert_answer(&fixture, "school.level", "high-school");
}
END_TEST

START_TEST(session_keep_trial__leaves_out__what_was_undone_in_it)
{
    fixture_answer(&trial, "time.hours_per_week", "20");
    fixture_answer(&trial, "work.coding_months", "6");
    undo(&trial);
    keep(STATUS_OK);

    ck_assert_str_eq(buffer_text(&said), "Kept: 1 answer");
    ck_assert_answer(&fixture, "time.hours_per_week", "20");
    ck_assert_answer(&fixture, "work.coding_months", "0");
}
END_TEST

START_TEST(session_keep_trial__writes_nothing__when_nothing_differs)
{
    keep(STATUS_OK);

    check_data_untouched();
}
END_TEST

START_TEST(session_keep_trial__saves__the_route_and_the_answers_together)
{
    fixture_answer(&trial, "time.hours_per_week", "20");
    ck_assert_int_eq(session_choose_route(trial.session, 2, &said, &trial.err), STATUS_OK);
    keep(STATUS_OK);
    ck_assert_str_eq(buffer_text(&said), "Kept: 1 answer and the route");
    ck_assert_int_eq(session_roadmap(fixture.session)->route, 1);

    fixture_reopen(&fixture);
    ck_assert_int_eq(session_roadmap(fixture.session)->route, 1);
    undo(&fixture);
    ck_assert_str_eq(buffer_text(&said), "Undone: the plan is as it was before the what-if");
    ck_assert_answer(&fixture, "time.hours_per_week", "10");
    ck_assert_int_eq(session_roadmap(fixture.session)->route, 0);
    redo(&fixture);
    ck_assert_str_eq(buffer_text(&said), "Redone: what was tried is kept");
}
END_TEST

START_TEST(session_keep_trial__that_can_not_be_saved__changes_nothing)
{
    struct store *reader;
    struct session *session;

    ck_assert_int_eq(store_open(fixture.path, STORE_READ, &reader, NULL, &fixture.err), STATUS_OK);
    ck_assert_int_eq(
        session_open(reader, fixture.catalog, &fixture.clock, fixture.plan, &session, &fixture.err),
        STATUS_OK);
    fixture_answer(&trial, "time.hours_per_week", "20");

    ck_assert_int_ne(session_keep_trial(session, trial.session, &said, &fixture.err), STATUS_OK);

    ck_assert_answer(&trial, "time.hours_per_week", "20");
    ck_assert(session_trial_differs(trial.session));
    check_data_untouched();
    session_close(&session);
    store_close(&reader);
}
END_TEST

/* ---- another program on the same plan -------------------------------------------------------- */

static struct fixture other;

static void open_twice(void)
{
    setup();
    fixture_open_again(&other, &fixture);
}

static void close_twice(void)
{
    fixture_close_again(&other);
    teardown();
}

START_TEST(session_keep_trial__stands_beside__another_answer_of_another_program)
{
    fixture_answer(&trial, "time.hours_per_week", "20");
    fixture_answer(&other, "work.coding_months", "7");
    keep(STATUS_OK);

    fixture_reopen(&fixture);
    ck_assert_answer(&fixture, "time.hours_per_week", "20");
    ck_assert_answer(&fixture, "work.coding_months", "7");
}
END_TEST

START_TEST(session_keep_trial__asks_first__when_another_program_changed_the_same)
{
    fixture_answer(&trial, "time.hours_per_week", "20");
    fixture_answer(&trial, "work.related_months", "3");
    fixture_answer(&other, "time.hours_per_week", "30");
    fixture_answer(&other, "work.coding_months", "7");
    keep(STATUS_CONFLICT);

    ck_assert_ptr_nonnull(strstr(fixture.err.text, "another program changed this answer"));
    ck_assert_answer(&fixture, "time.hours_per_week", "30");
    ck_assert_answer(&fixture, "work.related_months", "");
    ck_assert_answer(&trial, "work.coding_months", "7"); /* it follows what it did not touch */
    keep(STATUS_OK);
    fixture_reopen(&fixture);
    ck_assert_answer(&fixture, "time.hours_per_week", "20");
    ck_assert_answer(&fixture, "work.related_months", "3");
    ck_assert_answer(&fixture, "work.coding_months", "7");
}
END_TEST

START_TEST(session_keep_trial__asks_first__even_when_the_plan_was_read_again_before)
{
    bool changed;

    fixture_answer(&trial, "time.hours_per_week", "20");
    fixture_answer(&other, "time.hours_per_week", "30");
    ck_assert_int_eq(session_refresh(fixture.session, &changed, &fixture.err), STATUS_OK);
    ck_assert(changed);

    keep(STATUS_CONFLICT);
    ck_assert_answer(&fixture, "time.hours_per_week", "30");
}
END_TEST

START_TEST(session_keep_trial__after_a_conflict__keeps_what_was_undone_out)
{
    fixture_answer(&trial, "work.related_months", "3");
    fixture_answer(&trial, "time.hours_per_week", "20");
    fixture_answer(&other, "time.hours_per_week", "30");
    keep(STATUS_CONFLICT);
    undo(&trial);
    keep(STATUS_OK);

    ck_assert_answer(&fixture, "time.hours_per_week", "30");
    ck_assert_answer(&fixture, "work.related_months", "3");
}
END_TEST

START_TEST(session_keep_trial__asks_first__when_another_program_chose_a_route)
{
    ck_assert_int_eq(session_choose_route(trial.session, 2, &said, &trial.err), STATUS_OK);
    ck_assert_int_eq(session_choose_route(other.session, 3, &said, &other.err), STATUS_OK);
    keep(STATUS_CONFLICT);

    ck_assert_ptr_nonnull(strstr(fixture.err.text, "the route: another program"));
    ck_assert_int_eq(session_roadmap(fixture.session)->route, 2);
    keep(STATUS_OK);
    ck_assert_int_eq(session_roadmap(fixture.session)->route, 1);
}
END_TEST

static TCase *alone_case(void)
{
    TCase *tcase = tcase_create("alone");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, session_trial__answers__stand_in_memory_alone);
    tcase_add_test(tcase, session_trial__everything_else__stays_in_memory_too);
    tcase_add_test(tcase, session_trial__draft__goes_when_the_question_is_answered);
    tcase_add_test(tcase, session_trial__is_known__from_a_plan);
    tcase_add_test(tcase, session_trial__roadmap__is_that_of_its_own_answers);
    tcase_add_test(tcase, session_trial__questions__follow_its_own_answers);
    tcase_add_test(tcase, session_trial__route__is_chosen_in_it_alone);
    tcase_add_test(tcase, session_trial__begins_with__the_route_that_was_chosen);
    tcase_add_test(tcase, session_trial__shows__what_the_catalogue_no_longer_has);
    tcase_add_test(tcase, session_trial__undo__says_what_holds_again_as_in_a_plan);
    tcase_add_test(tcase, session_trial__undo__ends_where_the_trial_began);
    tcase_add_test(tcase, session_trial__redo__has_nothing_after_a_new_answer);
    tcase_add_test(tcase, session_trial__undo__takes_several_answers_back_together);
    tcase_add_test(tcase, session_trial__an_equal_answer__is_no_change);
    tcase_add_test(tcase, session_trial_changes__lists__what_differs_in_order);
    tcase_add_test(tcase, session_keep_trial__saves__all_answers_as_one_change);
    tcase_add_test(tcase, session_keep_trial__leaves_out__what_was_undone_in_it);
    tcase_add_test(tcase, session_keep_trial__writes_nothing__when_nothing_differs);
    tcase_add_test(tcase, session_keep_trial__saves__the_route_and_the_answers_together);
    tcase_add_test(tcase, session_keep_trial__that_can_not_be_saved__changes_nothing);
    return tcase;
}

static TCase *two_case(void)
{
    TCase *tcase = tcase_create("two programs");

    tcase_add_checked_fixture(tcase, open_twice, close_twice);
    tcase_add_test(tcase, session_keep_trial__stands_beside__another_answer_of_another_program);
    tcase_add_test(tcase, session_keep_trial__asks_first__when_another_program_changed_the_same);
    tcase_add_test(tcase, session_keep_trial__asks_first__even_when_the_plan_was_read_again_before);
    tcase_add_test(tcase, session_keep_trial__after_a_conflict__keeps_what_was_undone_out);
    tcase_add_test(tcase, session_keep_trial__asks_first__when_another_program_chose_a_route);
    return tcase;
}

Suite *trial_suite(void)
{
    Suite *suite = suite_create("trial");

    suite_add_tcase(suite, alone_case());
    suite_add_tcase(suite, two_case());
    return suite;
}
