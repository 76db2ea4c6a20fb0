/* SPDX-License-Identifier: MIT
 * Covers marking what comes again, turn by turn, through the session: what counts for which turn,
 * opening again, undo, money, an export and its import, old marks. The real catalogue. */
#include <string.h>

#include "fixture.h"
#include "milepost/session/jump.h"
#include "session_suites.h"

static struct fixture fixture;
static struct buffer said;

static void later(int year, int month, int day)
{
    fixture.clock.fixed_day = date_from_civil(year, month, day);
    fixture_reopen(&fixture);
}

static void setup(void)
{
    fixture_setup_builtin(&fixture);
    fixture_answer(&fixture, "goal.target", "keep-current");
    fixture_answer(&fixture, "work.credentials", "CPC,CCS");
    fixture_answer(&fixture, "held.CPC.since", "2024-03-20");
    fixture_answer(&fixture, "held.CCS.since", "2024-12-31");
    fixture_answer(&fixture, "cycle.AHIMA.end", "2026-12-31");
    fixture_answer(&fixture, "member.aapc", "yes");
    fixture_answer(&fixture, "member.ahima", "no");
    later(2026, 11, 30);
}

static void teardown(void)
{
    buffer_clear(&said);
    fixture_teardown(&fixture);
}

static enum status mark(enum mark_kind kind, const char *step, money_cents cost)
{
    const struct mark_request request = {
        .step = step, .kind = kind, .day = DATE_NONE, .cost = cost};

    buffer_truncate(&said, 0);
    return session_mark(fixture.session, &request, &said, &fixture.err);
}

static void mark_ok(enum mark_kind kind, const char *step, money_cents cost)
{
    ck_assert_msg(mark(kind, step, cost) == STATUS_OK, "%s: %s", step, fixture.err.text);
}

static void reopen(const char *step)
{
    buffer_truncate(&said, 0);
    ck_assert_msg(session_reopen(fixture.session, step, &said, &fixture.err) == STATUS_OK, "%s",
                  fixture.err.text);
}

static const struct roadmap_step *line(const char *id)
{
    const struct roadmap *roadmap = session_roadmap(fixture.session);
    int at = roadmap_find_step(roadmap, id);

    ck_assert_msg(at >= 0 && strcmp(roadmap->steps[at].id, id) == 0, "%s is not there", id);
    return &roadmap->steps[at];
}

static money_cents paid(void)
{
    return session_roadmap(fixture.session)->paid;
}

START_TEST(dues__of_the_next_year__are_marked_beside_those_of_the_last)
{
    mark_ok(MARK_DONE, "dues.AAPC", 22200);
    ck_assert_str_eq(buffer_text(&said), "AAPC dues, every year is done, 30 Nov 2026; paid in all: "
                                         "$222; the next time by 30 Nov 2027");
    later(2027, 11, 25);
    mark_ok(MARK_DONE, "dues.AAPC", 23000);
    ck_assert_int_eq(paid(), 45200);
    ck_assert_int_eq(line("dues.AAPC")->finish, date_from_civil(2028, 11, 30));
    ck_assert_int_eq(line("dues.AAPC@2026-11-30")->ended, date_from_civil(2026, 11, 30));
    ck_assert_int_eq(line("dues.AAPC@2027-11-30")->ended, date_from_civil(2027, 11, 25));
    ck_assert_int_eq(line("dues.AAPC@2027-11-30")->paid, 23000);
}
END_TEST

START_TEST(turn__that_is_done__is_not_marked_twice)
{
    mark_ok(MARK_DONE, "dues.AAPC", 22200);
    later(2027, 2, 1);
    ck_assert_int_eq(mark(MARK_DONE, "dues.AAPC", 22200), STATUS_USAGE);
    ck_assert_str_eq(fixture.err.text,
                     "AAPC dues, every year: it is marked as done already, on 30 Nov 2026; what is "
                     "done from 30 May 2027 on counts for the next time");
    ck_assert_int_eq(mark(MARK_STARTED, "dues.AAPC", MONEY_NONE), STATUS_USAGE);
    ck_assert_int_eq(mark(MARK_DONE, "dues.AAPC@2026-11-30", MONEY_NONE), STATUS_USAGE);
    ck_assert_int_eq(paid(), 22200);
    later(2027, 5, 30);
    mark_ok(MARK_DONE, "dues.AAPC", 22200);
}
END_TEST

START_TEST(cycle__that_has_not_begun__can_not_be_marked)
{
    fixture_answer(&fixture, "goal.target", "CPC");
    fixture_answer(&fixture, "work.credentials", "none");
    later(2026, 3, 5);

    ck_assert_int_eq(mark(MARK_DONE, "ceus.AAPC", MONEY_NONE), STATUS_USAGE);
    ck_assert_ptr_nonnull(strstr(fixture.err.text, ": by the plan its cycle begins on "));
    ck_assert_int_eq(mark(MARK_STARTED, "ceus.AAPC", MONEY_NONE), STATUS_USAGE);
    fixture_answer(&fixture, "work.credentials", "CPC");
    fixture_answer(&fixture, "held.CPC.since", "2026-03-05");
    mark_ok(MARK_DONE, "ceus.AAPC", MONEY_NONE);
    ck_assert_int_eq(line("ceus.AAPC@2028-03-05")->ended, date_from_civil(2026, 3, 5));
}
END_TEST

START_TEST(reopening__what_comes_again__takes_the_last_turn_back)
{
    mark_ok(MARK_DONE, "dues.AAPC", 22200);
    later(2027, 11, 25);
    mark_ok(MARK_DONE, "dues.AAPC", 23000);
    reopen("dues.AAPC");
    ck_assert_int_eq(paid(), 22200);
    ck_assert_int_eq(line("dues.AAPC")->finish, date_from_civil(2027, 11, 30));
    ck_assert_int_eq(session_undo(fixture.session, &said, &fixture.err), STATUS_OK);
    ck_assert_int_eq(paid(), 45200);
    ck_assert_int_eq(session_undo(fixture.session, &said, &fixture.err), STATUS_OK);
    ck_assert_int_eq(paid(), 22200);
    reopen("dues.AAPC");
    ck_assert_uint_eq(session_marks(fixture.session)->count, 0);
}
END_TEST

START_TEST(turn__that_was_begun__is_the_one_that_is_done)
{
    mark_ok(MARK_DONE, "dues.AAPC", 22200);
    later(2027, 11, 1);
    mark_ok(MARK_STARTED, "dues.AAPC", 10000);
    ck_assert_int_eq(line("dues.AAPC")->status, STEP_STARTED);
    later(2027, 12, 20);
    mark_ok(MARK_DONE, "dues.AAPC", 22200);
    ck_assert_int_eq(paid(), 44400);
    ck_assert_int_eq(line("dues.AAPC")->status, STEP_TODO);
    ck_assert_int_eq(line("dues.AAPC")->finish, date_from_civil(2028, 11, 30));
    reopen("dues.AAPC");
    ck_assert_int_eq(line("dues.AAPC")->status, STEP_STARTED);
    ck_assert_int_eq(paid(), 32200);
}
END_TEST

/* What was marked when each step had one mark alone. */
START_TEST(mark__of_before_turns__stands_and_the_next_one_can_be_marked)
{
    struct mark_row row = {.number = 1,
                           .step = (char *)"dues.AAPC",
                           .kind = (char *)"done",
                           .day = date_from_civil(2026, 11, 30),
                           .cost = 22200,
                           .note = (char *)""};
    struct plan_change change = {.marks = &(struct mark_rows){.items = &row, .count = 1}};

    fixture_store(&fixture, &change);
    later(2027, 11, 25);
    mark_ok(MARK_DONE, "dues.AAPC", 23000);
    ck_assert_int_eq(paid(), 45200);
    ck_assert_int_eq(line("dues.AAPC")->finish, date_from_civil(2028, 11, 30));
    reopen("dues.AAPC");
    ck_assert_int_eq(paid(), 22200);
}
END_TEST

START_TEST(what_comes_again__that_is_not_needed_any_more__keeps_what_was_paid)
{
    mark_ok(MARK_DONE, "dues.AAPC", 22200);
    mark_ok(MARK_WAIVED, "dues.AAPC", MONEY_NONE);
    ck_assert_int_eq(line("dues.AAPC")->status, STEP_WAIVED);
    ck_assert_int_eq(paid(), 22200);
    ck_assert_int_eq(mark(MARK_DONE, "dues.AAPC", MONEY_NONE), STATUS_USAGE);
    ck_assert_ptr_nonnull(strstr(fixture.err.text, "marked as not needed already"));
    reopen("dues.AAPC");
    ck_assert_int_eq(line("dues.AAPC")->finish, date_from_civil(2027, 11, 30));
}
END_TEST

START_TEST(cycle__that_is_marked__is_over_and_the_next_waits_for_its_first_day)
{
    mark_ok(MARK_DONE, "renewal.AHIMA", 21800);
    mark_ok(MARK_DONE, "ceus.AHIMA", MONEY_NONE);
    ck_assert_str_eq(buffer_text(&said),
                     "CEUs for AHIMA, every two years is done, 30 Nov 2026; by your word: the "
                     "credits entered here come to 0 of 20 units; the next time by 31 Dec 2028");
    ck_assert_int_eq(line("renewal.AHIMA@2026-12-31")->status, STEP_DONE);
    ck_assert_int_eq(mark(MARK_DONE, "renewal.AHIMA", 21800), STATUS_USAGE);
    ck_assert_ptr_nonnull(strstr(fixture.err.text, "what is done from 1 Jan 2027 on counts"));
    later(2027, 3, 1);
    ck_assert_int_eq(line("ceus.AHIMA")->by, date_from_civil(2028, 12, 31));
    mark_ok(MARK_DONE, "ceus.AHIMA", MONEY_NONE);
    ck_assert_int_eq(line("ceus.AHIMA")->by, date_from_civil(2030, 12, 31));
}
END_TEST

/* Takes the first line that is told. */
static void take_first(void *context, const struct jump_found *found)
{
    int64_t *line_told = context;

    if (found->kind == JUMP_STEP && *line_told < 0)
        *line_told = found->value;
}

START_TEST(jump__to_what_comes_again__tells_the_turn_to_come_first)
{
    struct jump_ground ground = {.session = fixture.session, .catalog = fixture.catalog};
    int64_t first = -1;

    mark_ok(MARK_DONE, "dues.AAPC", 22200);
    jump_find(&ground, "aapc dues", take_first, &first);
    ck_assert_int_ge(first, 0);
    ck_assert_str_eq(session_roadmap(fixture.session)->steps[first].id, "dues.AAPC");
}
END_TEST

static const struct ledger_cycle *present(int body)
{
    const struct ledger *ledger = session_ledger(fixture.session);
    int at = ledger_present(ledger, body);

    ck_assert_int_ge(at, 0);
    return &ledger->cycles[at];
}

/* Credits show what the roadmap shows: nothing of a cycle that was marked is owed after its end. */
START_TEST(ledger__of_a_cycle_that_was_marked__has_nothing_open_of_it)
{
    int body = 0;

    while (strcmp(fixture.catalog->bodies[body].id, "AHIMA") != 0)
        body++;
    later(2027, 1, 20);
    ck_assert_int_ge(ledger_before(session_ledger(fixture.session), body), 0);
    mark_ok(MARK_DONE, "ceus.AHIMA", MONEY_NONE);
    ck_assert_int_ge(ledger_before(session_ledger(fixture.session), body), 0);
    mark_ok(MARK_DONE, "renewal.AHIMA", 21800);
    ck_assert_int_eq(ledger_before(session_ledger(fixture.session), body), -1);
    ck_assert_int_eq(present(body)->to, date_from_civil(2028, 12, 31));
    reopen("renewal.AHIMA");
    ck_assert_int_ge(ledger_before(session_ledger(fixture.session), body), 0);
}
END_TEST

START_TEST(turns__come_back__with_an_exported_plan)
{
    struct buffer before = {0}, after = {0};
    int64_t id = 0;

    mark_ok(MARK_DONE, "dues.AAPC", 22200);
    later(2027, 11, 25);
    mark_ok(MARK_DONE, "dues.AAPC", 23000);
    session_export(fixture.session, false, &before);
    mark_ok(MARK_DONE, "renew-tb", MONEY_NONE);
    ck_assert_int_eq(plan_import(fixture.store, fixture.catalog, &fixture.clock, before.text,
                                 strlen(before.text), "p.json", IMPORT_REPLACE, &id, NULL, NULL,
                                 &fixture.err),
                     STATUS_OK);
    fixture.plan = id;
    fixture_reopen(&fixture);
    session_export(fixture.session, false, &after);
    ck_assert_str_eq(before.text, after.text);
    ck_assert_int_eq(paid(), 45200);
    buffer_clear(&before);
    buffer_clear(&after);
}
END_TEST

Suite *turns_suite(void)
{
    Suite *suite = suite_create("turns");
    TCase *tcase = tcase_create("turns");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, dues__of_the_next_year__are_marked_beside_those_of_the_last);
    tcase_add_test(tcase, turn__that_is_done__is_not_marked_twice);
    tcase_add_test(tcase, cycle__that_has_not_begun__can_not_be_marked);
    tcase_add_test(tcase, reopening__what_comes_again__takes_the_last_turn_back);
    tcase_add_test(tcase, turn__that_was_begun__is_the_one_that_is_done);
    tcase_add_test(tcase, mark__of_before_turns__stands_and_the_next_one_can_be_marked);
    tcase_add_test(tcase, what_comes_again__that_is_not_needed_any_more__keeps_what_was_paid);
    tcase_add_test(tcase, cycle__that_is_marked__is_over_and_the_next_waits_for_its_first_day);
    tcase_add_test(tcase, ledger__of_a_cycle_that_was_marked__has_nothing_open_of_it);
    tcase_add_test(tcase, jump__to_what_comes_again__tells_the_turn_to_come_first);
    tcase_add_test(tcase, turns__come_back__with_an_exported_plan);
    suite_add_tcase(suite, tcase);
    return suite;
}
