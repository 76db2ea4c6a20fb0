/* SPDX-License-Identifier: MIT
 * Covers what follows from the answers: the roadmap is made when it is needed, prints leave
 * private answers out, and a chosen route is kept. The real catalogue serves the routes. */
#include <stdlib.h>
#include <string.h>

#include "fixture.h"
#include "session_suites.h"

static struct fixture fixture;

static void setup(void)
{
    fixture_setup_builtin(&fixture);
}

static void teardown(void)
{
    fixture_teardown(&fixture);
}

START_TEST(session_questions__needs_no_roadmap__before_the_first_answers)
{
    const enum question_status *status = session_questions(fixture.session);

    ck_assert_int_eq(status[fixture_question(&fixture, "goal.target")], QUESTION_ASKED);
    ck_assert(session_roadmap_stale(fixture.session));
}
END_TEST

START_TEST(session_questions__follows__the_roadmap_after_them)
{
    size_t count = (size_t)fixture.catalog->question_count;
    enum question_status *expected = memory_new(count, sizeof *expected);
    const enum question_status *status;

    fixture_answer_start(&fixture);
    fixture_answer(&fixture, "goal.target", "keep-current");
    status = session_questions(fixture.session);
    ck_assert(!session_roadmap_stale(fixture.session));
    interview_status(session_answers(fixture.session), session_roadmap(fixture.session)->relevant,
                     expected);

    ck_assert_mem_eq(status, expected, count * sizeof *expected);
    free(expected);
}
END_TEST

START_TEST(session_roadmap__is_kept__until_an_answer_changes)
{
    const struct roadmap *roadmap;

    fixture_answer_start(&fixture);
    roadmap = session_roadmap(fixture.session);
    ck_assert_ptr_eq(session_roadmap(fixture.session), roadmap);
    store_follow(fixture.store, NULL);
    fixture_answer(&fixture, "time.hours_per_week", "20");

    ck_assert(session_roadmap_stale(fixture.session));
    ck_assert_int_eq(session_roadmap(fixture.session)->today, fixture.clock.fixed_day);
}
END_TEST

START_TEST(session_print_roadmap__leaves_out__private_answers)
{
    struct roadmap *shared = NULL, *whole = NULL;

    fixture_answer_start(&fixture);
    fixture_answer(&fixture, "background.excluded", "yes");
    ck_assert_int_eq(session_print_roadmap(fixture.session, false, 0, &shared, &fixture.err),
                     STATUS_OK);
    ck_assert_int_eq(session_print_roadmap(fixture.session, true, 0, &whole, &fixture.err),
                     STATUS_OK);

    ck_assert(!shared->with_private);
    ck_assert(whole->with_private);
    ck_assert_int_lt(roadmap_find_step(shared, "reinstatement"), 0);
    ck_assert_int_ge(roadmap_find_step(whole, "reinstatement"), 0);
    roadmap_free(&shared);
    roadmap_free(&whole);
}
END_TEST

START_TEST(session_print_roadmap__follows__the_route_asked_for)
{
    struct roadmap *roadmap = NULL;

    fixture_answer_start(&fixture);
    ck_assert_int_eq(session_print_roadmap(fixture.session, false, 2, &roadmap, &fixture.err),
                     STATUS_OK);
    ck_assert_int_eq(roadmap->route, 1);
    roadmap_free(&roadmap);

    ck_assert_int_eq(session_print_roadmap(fixture.session, false, 99, &roadmap, &fixture.err),
                     STATUS_USAGE);
    ck_assert_ptr_null(roadmap);
    ck_assert_ptr_nonnull(strstr(fixture.err.text, "route 99"));
}
END_TEST

START_TEST(session_choose_route__is_kept__and_can_be_undone)
{
    struct buffer said = {0};

    fixture_answer_start(&fixture);
    ck_assert_int_eq(session_roadmap(fixture.session)->route, 0);
    ck_assert_int_eq(session_choose_route(fixture.session, 2, &said, &fixture.err), STATUS_OK);
    ck_assert_ptr_nonnull(strstr(buffer_text(&said), "Route 2 is followed now"));
    fixture_reopen(&fixture);
    ck_assert_int_eq(session_roadmap(fixture.session)->route, 1);

    ck_assert_int_eq(session_undo(fixture.session, &said, &fixture.err), STATUS_OK);
    ck_assert_int_eq(session_roadmap(fixture.session)->route, 0);
    buffer_clear(&said);
}
END_TEST

START_TEST(session_choose_route__refuses__a_route_that_is_not_there)
{
    struct buffer said = {0};

    fixture_answer_start(&fixture);

    ck_assert_int_eq(session_choose_route(fixture.session, 0, &said, &fixture.err), STATUS_USAGE);
    ck_assert_int_eq(session_choose_route(fixture.session, 99, &said, &fixture.err), STATUS_USAGE);
}
END_TEST

Suite *follow_suite(void)
{
    Suite *suite = suite_create("follow");
    TCase *tcase = tcase_create("follow");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, session_questions__needs_no_roadmap__before_the_first_answers);
    tcase_add_test(tcase, session_questions__follows__the_roadmap_after_them);
    tcase_add_test(tcase, session_roadmap__is_kept__until_an_answer_changes);
    tcase_add_test(tcase, session_print_roadmap__leaves_out__private_answers);
    tcase_add_test(tcase, session_print_roadmap__follows__the_route_asked_for);
    tcase_add_test(tcase, session_choose_route__is_kept__and_can_be_undone);
    tcase_add_test(tcase, session_choose_route__refuses__a_route_that_is_not_there);
    suite_add_tcase(suite, tcase);
    return suite;
}
