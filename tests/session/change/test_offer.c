/* SPDX-License-Identifier: MIT
 * Covers a followed plan against its baseline through the session: what choosing keeps, what is
 * offered later, taking an offer and undoing it. The real catalogue. */
#include <string.h>

#include "fixture.h"
#include "session_suites.h"

static struct fixture fixture;
static struct buffer said;

/* Follows the first route from 23 November 2026 on, at ten hours a week. */
static void setup(void)
{
    fixture_setup_builtin(&fixture);
    fixture_answer(&fixture, "goal.target", "CPC");
    fixture_answer(&fixture, "school.level", "high-school");
    fixture_answer(&fixture, "school.program", "none");
    fixture_answer(&fixture, "work.coding_months", "0");
    fixture_answer(&fixture, "work.coding_now", "no");
    fixture_answer(&fixture, "time.hours_per_week", "10");
    ck_assert_int_eq(session_choose_route(fixture.session, 1, &said, &fixture.err), STATUS_OK);
}

static void teardown(void)
{
    buffer_clear(&said);
    fixture_teardown(&fixture);
}

static void wait_days(int days)
{
    fixture.clock.fixed_day = session_today(fixture.session) + days;
    fixture_reopen(&fixture);
}

static void take_first(void)
{
    const struct offer_list *offers = session_offers(fixture.session);

    ck_assert_int_gt(offers->count, 0);
    buffer_truncate(&said, 0);
    ck_assert_msg(session_take_offer(fixture.session, &offers->items[0], &said, &fixture.err) ==
                      STATUS_OK,
                  "%s", fixture.err.text);
}

START_TEST(slip__on_the_day_of_the_choice__is_none)
{
    const struct slip *slip = session_slip(fixture.session);

    ck_assert_ptr_nonnull(slip);
    ck_assert_int_eq(slip->days, 0);
    ck_assert_int_eq(slip->cost, 0);
    ck_assert_int_eq(session_offers(fixture.session)->count, 0);
}
END_TEST

START_TEST(slip__without_a_route_chosen__is_not_there)
{
    ck_assert_int_eq(session_undo(fixture.session, &said, &fixture.err), STATUS_OK);
    ck_assert_ptr_null(session_slip(fixture.session));
    ck_assert_int_eq(session_offers(fixture.session)->count, 0);
}
END_TEST

START_TEST(offer__that_is_taken__brings_the_day_it_named_and_is_undone)
{
    wait_days(17);
    ck_assert_int_eq(session_slip(fixture.session)->days, 17);
    date_day late = session_roadmap(fixture.session)->p50;
    date_day named = session_offers(fixture.session)->items[0].p50;
    take_first();
    ck_assert_int_eq(session_roadmap(fixture.session)->p50, named);
    ck_assert_int_le(session_slip(fixture.session)->days, 0);
    ck_assert_int_eq(session_undo(fixture.session, &said, &fixture.err), STATUS_OK);
    ck_assert_int_eq(session_roadmap(fixture.session)->p50, late);
    ck_assert_int_eq(session_slip(fixture.session)->days, 17);
}
END_TEST

START_TEST(rebase__of_a_late_plan__compares_it_with_itself_and_is_undone)
{
    wait_days(17);
    ck_assert_int_eq(session_rebase(fixture.session, &said, &fixture.err), STATUS_OK);
    ck_assert_int_eq(session_slip(fixture.session)->days, 0);
    ck_assert_int_eq(session_undo(fixture.session, &said, &fixture.err), STATUS_OK);
    ck_assert_int_eq(session_slip(fixture.session)->days, 17);
}
END_TEST

START_TEST(slip__of_a_program_begun_late__names_the_line_it_goes_on_as)
{
    wait_days(60);
    const struct mark_request request = {
        .step = "program.course", .kind = MARK_STARTED, .day = DATE_NONE, .cost = MONEY_NONE};
    ck_assert_int_eq(session_mark(fixture.session, &request, &said, &fixture.err), STATUS_OK);
    const struct slip *slip = session_slip(fixture.session);
    ck_assert_int_gt(slip->days, 0);
    ck_assert_str_eq(slip->roadmap->steps[slip->most.step].id, "enrolled.course");
    ck_assert_int_eq(slip->most.cause, SLIP_BEGAN_LATE);
    for (int i = 0; i < slip->roadmap->notes.count; i++)
        ck_assert_ptr_null(strstr(slip->roadmap->notes.items[i], "no longer stands"));
}
END_TEST

START_TEST(print__that_leaves_private_answers_out__has_no_baseline)
{
    const struct slip *slip;
    const struct offer_list *offers;
    struct roadmap *roadmap;

    for (int with_private = 0; with_private < 2; with_private++) {
        ck_assert_int_eq(
            session_print_roadmap(fixture.session, with_private, 0, &roadmap, &fixture.err),
            STATUS_OK);
        session_print_slip(fixture.session, roadmap, &slip, &offers);
        ck_assert_int_eq(slip != NULL, with_private);
        ck_assert_int_eq(offers != NULL, with_private);
        roadmap_free(&roadmap);
    }
}
END_TEST

Suite *offer_suite(void)
{
    Suite *suite = suite_create("offer");
    TCase *tcase = tcase_create("offer");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, slip__on_the_day_of_the_choice__is_none);
    tcase_add_test(tcase, slip__without_a_route_chosen__is_not_there);
    tcase_add_test(tcase, offer__that_is_taken__brings_the_day_it_named_and_is_undone);
    tcase_add_test(tcase, rebase__of_a_late_plan__compares_it_with_itself_and_is_undone);
    tcase_add_test(tcase, slip__of_a_program_begun_late__names_the_line_it_goes_on_as);
    tcase_add_test(tcase, print__that_leaves_private_answers_out__has_no_baseline);
    suite_add_tcase(suite, tcase);
    return suite;
}
