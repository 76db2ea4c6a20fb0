/* SPDX-License-Identifier: MIT
 * What is due, worked out within a change and kept beside it; and planning every plan anew. */
#include <check.h>
#include <string.h>

#include "session/fixture.h"
#include "session/session_suites.h"

static struct fixture fixture;
static struct plan_cards cards;

static void setup(void)
{
    fixture_setup_builtin(&fixture);
}

static void teardown(void)
{
    plan_cards_clear(&cards);
    fixture_teardown(&fixture);
}

static void answer_start(void)
{
    fixture_answer_start(&fixture);
    fixture_answer(&fixture, "goal.preparation", "recommended");
}

static const struct plan_card *read_card(void)
{
    plan_cards_clear(&cards);
    ck_assert_int_eq(store_list_cards(fixture.store, false, 0, &cards, &fixture.err), STATUS_OK);
    for (size_t i = 0; i < cards.count; i++)
        if (cards.items[i].id == fixture.plan)
            return &cards.items[i];
    return NULL;
}

START_TEST(follower__of_a_plan_that_is_only_begun__has_its_goal_and_nothing_due)
{
    ck_assert_int_eq(session_set_place(fixture.session, 1, &fixture.err), STATUS_OK);
    fixture_answer(&fixture, "goal.target", "CPC");

    ck_assert_str_eq(read_card()->goal, "CPC");
    ck_assert_int_eq(read_card()->due, DATE_NONE);
    ck_assert_int_eq(read_card()->planned, fixture.clock.fixed_day);
}
END_TEST

START_TEST(follower__once_the_first_answers_are_there__says_what_is_due)
{
    answer_start();
    ck_assert_int_ge(read_card()->due, fixture.clock.fixed_day);
    ck_assert_ptr_nonnull(strstr(read_card()->standing, "Interview: "));
}
END_TEST

START_TEST(follower__once_a_route_is_followed__says_the_step_and_not_the_interview)
{
    answer_start();
    fixture_choose(&fixture, 1);

    ck_assert_ptr_null(strstr(read_card()->standing, "Interview: "));
    ck_assert_str_ne(read_card()->standing, "");
}
END_TEST

START_TEST(follower__of_a_plan_to_keep_what_is_held__says_how_its_cycle_stands)
{
    const struct credit_request request = {
        .fields = {[CREDIT_TITLE] = "A webinar", [CREDIT_UNITS] = "1.5", [CREDIT_BODIES] = "AAPC"}};
    struct buffer said = {0};

    answer_start();
    fixture_answer(&fixture, "goal.target", "keep-current");
    fixture_answer(&fixture, "work.credentials", "CPC");
    fixture_answer(&fixture, "held.CPC.since", "2025-03-20");
    ck_assert_str_eq(read_card()->standing, "0 of 36 units");
    ck_assert_str_eq(read_card()->lapse_of, "AAPC");
    ck_assert_int_gt(read_card()->lapse, fixture.clock.fixed_day);
    ck_assert_int_eq(
        session_write_credits(fixture.session, &request, 1, NULL, NULL, &said, &fixture.err),
        STATUS_OK);

    ck_assert_str_eq(read_card()->standing, "1.5 of 36 units");
    buffer_clear(&said);
}
END_TEST

/* The roadmap that the follower made is the one that the session goes on with. */
START_TEST(session__after_a_change__has_its_roadmap_already)
{
    answer_start();
    fixture_answer(&fixture, "time.hours_per_week", "20");
    ck_assert(!session_roadmap_stale(fixture.session));
    ck_assert_int_eq(session_roadmap(fixture.session)->hours_per_week, 20);

    fixture_undo(&fixture);
    ck_assert(!session_roadmap_stale(fixture.session));
    ck_assert_int_eq(session_roadmap(fixture.session)->hours_per_week, 10);
}
END_TEST

/* What was planned for one plan is never taken for another one. */
START_TEST(session__of_a_copy__has_a_roadmap_of_its_own)
{
    int64_t copy;

    answer_start();
    ck_assert_int_eq(
        plan_copy(fixture.store, &fixture.clock, fixture.plan, NULL, &copy, &fixture.err),
        STATUS_OK);
    fixture_answer(&fixture, "time.hours_per_week", "20");
    ck_assert_int_eq(session_roadmap(fixture.session)->hours_per_week, 20);
    fixture.plan = copy;
    ck_assert_int_eq(read_card()->planned, fixture.clock.fixed_day);
    fixture_reopen(&fixture);
    ck_assert_int_eq(session_roadmap(fixture.session)->hours_per_week, 10);
}
END_TEST

/* The plan begins anew on that day; what was due before it and is not done keeps its day. */
START_TEST(session_note_agenda__on_a_later_day__keeps_what_was_due_before)
{
    date_day first;

    answer_start();
    fixture_choose(&fixture, 1);
    first = read_card()->due;
    fixture.clock.fixed_day += 30;
    fixture_reopen(&fixture);
    ck_assert(plan_card_is_overdue(read_card(), fixture.clock.fixed_day));

    ck_assert_int_eq(session_note_agenda(fixture.session, &fixture.err), STATUS_OK);
    ck_assert_int_eq(read_card()->planned, fixture.clock.fixed_day);
    ck_assert_int_eq(read_card()->due, first);
}
END_TEST

START_TEST(session_note_agenda__of_a_plan_that_slipped__says_by_how_many_days)
{
    answer_start();
    fixture_choose(&fixture, 1);
    ck_assert_int_eq(read_card()->late, 0);
    ck_assert_int_eq(read_card()->lapse, DATE_NONE);
    fixture_answer(&fixture, "time.hours_per_week", "5");
    ck_assert_int_gt(read_card()->late, 0);
}
END_TEST

/* A new baseline is what counts from its day on, and its undo gives the old one back. */
START_TEST(session_rebase__of_what_is_overdue__leaves_nothing_and_its_undo_all)
{
    struct buffer said = {0};
    date_day first;

    answer_start();
    fixture_choose(&fixture, 1);
    first = read_card()->due;
    fixture.clock.fixed_day += 30;
    fixture_reopen(&fixture);

    ck_assert_int_eq(session_rebase(fixture.session, &said, &fixture.err), STATUS_OK);
    ck_assert(!plan_card_is_overdue(read_card(), fixture.clock.fixed_day));
    fixture_undo(&fixture);
    ck_assert_int_eq(read_card()->due, first);
    buffer_clear(&said);
}
END_TEST

START_TEST(session_plan_all__plans__every_plan)
{
    size_t unplanned = 0;

    answer_start();
    store_follow(fixture.store, NULL);
    fixture_answer(&fixture, "time.hours_per_week", "20");
    ck_assert_int_eq(store_count_unplanned(fixture.store, &unplanned, &fixture.err), STATUS_OK);
    ck_assert_uint_eq(unplanned, 1);

    ck_assert_int_eq(
        session_plan_all(fixture.store, fixture.catalog, &fixture.clock, NULL, NULL, &fixture.err),
        STATUS_OK);
    ck_assert_int_ge(read_card()->due, fixture.clock.fixed_day);
}
END_TEST

Suite *agenda_suite(void)
{
    Suite *suite = suite_create("agenda");
    TCase *tcase = tcase_create("core");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, follower__of_a_plan_that_is_only_begun__has_its_goal_and_nothing_due);
    tcase_add_test(tcase, follower__once_the_first_answers_are_there__says_what_is_due);
    tcase_add_test(tcase, follower__once_a_route_is_followed__says_the_step_and_not_the_interview);
    tcase_add_test(tcase, follower__of_a_plan_to_keep_what_is_held__says_how_its_cycle_stands);
    tcase_add_test(tcase, session__after_a_change__has_its_roadmap_already);
    tcase_add_test(tcase, session__of_a_copy__has_a_roadmap_of_its_own);
    tcase_add_test(tcase, session_note_agenda__on_a_later_day__keeps_what_was_due_before);
    tcase_add_test(tcase, session_note_agenda__of_a_plan_that_slipped__says_by_how_many_days);
    tcase_add_test(tcase, session_rebase__of_what_is_overdue__leaves_nothing_and_its_undo_all);
    tcase_add_test(tcase, session_plan_all__plans__every_plan);
    suite_add_tcase(suite, tcase);
    return suite;
}
