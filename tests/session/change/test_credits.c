/* SPDX-License-Identifier: MIT
 * Covers the ledger and what is printed on credentials through the session: what is taken and
 * refused, undo and opening again, two programs at once, what-ifs. The real catalogue. */
#include <stdlib.h>
#include <string.h>

#include "fixture.h"
#include "milepost/report/credit.h"
#include "session_suites.h"

static struct fixture fixture;
static struct buffer said;

static void setup(void)
{
    fixture_setup_builtin(&fixture);
    fixture_answer(&fixture, "person.stage", "working");
    fixture_answer(&fixture, "goal.target", "keep-current");
    fixture_answer(&fixture, "work.credentials", "CPC,CCS");
    fixture_answer(&fixture, "held.CPC.since", "2025-03-14");
}

static void teardown(void)
{
    buffer_clear(&said);
    fixture_teardown(&fixture);
}

/* A whole credit that is new: of AAPC, on 2026-11-20. */
static struct credit_request request(const char *title, const char *units)
{
    return (struct credit_request){.fields = {[CREDIT_TITLE] = title,
                                              [CREDIT_UNITS] = units,
                                              [CREDIT_DATE] = "2026-11-20",
                                              [CREDIT_BODIES] = "AAPC"}};
}

static enum status write_in(struct fixture *where, const struct credit_request *requests,
                            size_t count)
{
    buffer_truncate(&said, 0);
    return session_write_credits(where->session, requests, count, NULL, NULL, &said, &where->err);
}

static void add_ok(struct fixture *where, const char *title)
{
    const struct credit_request new = request(title, "2");

    ck_assert_msg(write_in(where, &new, 1) == STATUS_OK, "%s", where->err.text);
}

/* "1 First 2 AAPC; ..." */
static void assert_credits(const char *expected)
{
    const struct credit_rows *rows = session_credits(fixture.session);
    struct buffer out = {0};

    for (size_t i = 0; i < rows->count; i++) {
        buffer_format(&out, "%s%d %s ", i > 0 ? "; " : "", (int)rows->items[i].number,
                      rows->items[i].title);
        units_write(rows->items[i].units, &out);
        buffer_format(&out, " %s", rows->items[i].bodies);
    }
    ck_assert_str_eq(buffer_text(&out), expected);
    buffer_clear(&out);
}

/* ---- adding, changing, removing -------------------------------------------------------------- */

START_TEST(session_write_credits__adds__what_was_written)
{
    const struct credit_request new = {.fields = {[CREDIT_TITLE] = "  E/M update ",
                                                  [CREDIT_UNITS] = "1.5",
                                                  [CREDIT_DATE] = "2026-11-20",
                                                  [CREDIT_BODIES] = "aapc, AHIMA",
                                                  [CREDIT_CATEGORIES] = "Auditing",
                                                  [CREDIT_PROVIDER] = "Local chapter",
                                                  [CREDIT_EVIDENCE] = "certificate",
                                                  [CREDIT_NOTE] = "on a Tuesday"}};
    const struct credit_row *row;

    ck_assert_msg(write_in(&fixture, &new, 1) == STATUS_OK, "%s", fixture.err.text);
    ck_assert_str_eq(said.text, "credit 1, E/M update, is added");
    fixture_reopen(&fixture);
    row = &session_credits(fixture.session)->items[0];

    ck_assert_str_eq(row->title, "E/M update");
    ck_assert_int_eq(row->units, 150);
    ck_assert_int_eq(row->day, date_from_civil(2026, 11, 20));
    ck_assert_str_eq(row->bodies, "AAPC,AHIMA");
    ck_assert_str_eq(row->categories, "auditing");
    ck_assert_str_eq(row->provider, "Local chapter");
    ck_assert_str_eq(row->evidence, "certificate");
    ck_assert_str_eq(row->note, "on a Tuesday");
}
END_TEST

START_TEST(session_write_credits__without_a_day_or_a_body__takes_today_and_the_only_body)
{
    const struct credit_request new = {.fields = {[CREDIT_TITLE] = "Short", [CREDIT_UNITS] = "1"}};

    ck_assert_int_eq(write_in(&fixture, &new, 1), STATUS_USAGE);
    ck_assert_str_eq(fixture.err.text,
                     "body: a credit is for one of them at least: AAPC, AHIMA, NHA");
    fixture_answer(&fixture, "work.credentials", "CPC");
    ck_assert_int_eq(write_in(&fixture, &new, 1), STATUS_OK);
    assert_credits("1 Short 1 AAPC");
    ck_assert_int_eq(session_credits(fixture.session)->items[0].day,
                     session_today(fixture.session));
}
END_TEST

START_TEST(session_write_credits__changes__the_fields_that_are_named)
{
    struct credit_request change = {.number = 1};

    add_ok(&fixture, "First");
    change.fields[CREDIT_UNITS] = "3";
    ck_assert_int_eq(write_in(&fixture, &change, 1), STATUS_OK);
    ck_assert_str_eq(said.text, "credit 1, First, is changed");
    assert_credits("1 First 3 AAPC");
    fixture_reopen(&fixture);
    assert_credits("1 First 3 AAPC");
}
END_TEST

START_TEST(session_credits__are__undone_one_at_a_time)
{
    const int64_t first = 1;
    struct credit_request change = {.number = 2, .fields[CREDIT_TITLE] = "Other"};

    add_ok(&fixture, "First");
    add_ok(&fixture, "Second");
    ck_assert_int_eq(write_in(&fixture, &change, 1), STATUS_OK);
    ck_assert_int_eq(session_remove_credits(fixture.session, &first, 1, &said, &fixture.err),
                     STATUS_OK);
    assert_credits("2 Other 2 AAPC");
    buffer_truncate(&said, 0);
    ck_assert_int_eq(session_undo(fixture.session, &said, &fixture.err), STATUS_OK);
    ck_assert_str_eq(said.text, "Undone: credit 1, First, is back");
    buffer_truncate(&said, 0);
    ck_assert_int_eq(session_undo(fixture.session, &said, &fixture.err), STATUS_OK);
    ck_assert_str_eq(said.text, "Undone: credit 2, Second, is as it was before");
    buffer_truncate(&said, 0);
    ck_assert_int_eq(session_undo(fixture.session, &said, &fixture.err), STATUS_OK);
    ck_assert_str_eq(said.text, "Undone: credit 2, Second, is removed");
    buffer_truncate(&said, 0);
    ck_assert_int_eq(session_redo(fixture.session, &said, &fixture.err), STATUS_OK);
    ck_assert_str_eq(said.text, "Redone: credit 2, Second, is added");
    assert_credits("1 First 2 AAPC; 2 Second 2 AAPC");
}
END_TEST

START_TEST(session_write_credits__of_many__is_one_change)
{
    const struct credit_request many[] = {request("a", "1"), request("b", "2"), request("c", "3")};
    int64_t numbers[3];

    add_ok(&fixture, "First");
    ck_assert_int_eq(
        session_write_credits(fixture.session, many, 3, numbers, NULL, &said, &fixture.err),
        STATUS_OK);
    ck_assert_int_eq(numbers[0], 2);
    ck_assert_int_eq(numbers[2], 4);
    ck_assert_ptr_nonnull(strstr(said.text, "3 credits are added"));
    buffer_truncate(&said, 0);
    ck_assert_int_eq(session_undo(fixture.session, &said, &fixture.err), STATUS_OK);
    ck_assert_str_eq(said.text, "Undone: 3 credits are removed");
    assert_credits("1 First 2 AAPC");
}
END_TEST

START_TEST(session_write_credits__with_a_wrong_one__takes_none)
{
    const struct credit_request many[] = {request("a", "1"), request("b", "0"), request("c", "3")};
    struct credit_fault fault;

    ck_assert_int_eq(
        session_write_credits(fixture.session, many, 3, NULL, &fault, &said, &fixture.err),
        STATUS_USAGE);
    ck_assert_uint_eq(fault.at, 1);
    ck_assert_int_eq(fault.where, CREDIT_UNITS);
    assert_credits("");
    fixture_reopen(&fixture);
    assert_credits("");
}
END_TEST

START_TEST(session_remove_credits__of_one_that_is_not_there__removes_none)
{
    const int64_t numbers[] = {1, 7};

    add_ok(&fixture, "First");
    ck_assert_int_eq(session_remove_credits(fixture.session, numbers, 2, &said, &fixture.err),
                     STATUS_NOT_FOUND);
    ck_assert_str_eq(fixture.err.text,
                     "credit 7: there is none of this number; `milepost credit list` shows them");
    assert_credits("1 First 2 AAPC");
}
END_TEST

START_TEST(credit_index__finds__what_says_the_same)
{
    struct credit_request same = request("First", "2");
    struct credit_index *index;
    struct credit_row row;
    enum credit_field where;

    add_ok(&fixture, "First");
    index = credit_index_new(fixture.session);
    same.fields[CREDIT_NOTE] = "another note";
    ck_assert_int_eq(credit_check(fixture.session, &same, &row, &where, &fixture.err), STATUS_OK);
    ck_assert_ptr_nonnull(credit_index_find(index, &row));
    row.units = 250;
    ck_assert_ptr_null(credit_index_find(index, &row));
    credit_row_clear(&row);
    credit_index_free(&index);
}
END_TEST

/* ---- what is refused ------------------------------------------------------------------------- */

static const struct {
    enum credit_field field;
    const char *text, *why;
} refused[] = {
    {CREDIT_UNITS, "", "units: how many were earned is missing; write 1, 1.5 or 0.25"},
    {CREDIT_UNITS, "0",
     "units: \"0\": write a number above 0 with two decimals at most, such as 1, 1.5 or 0.25"},
    {CREDIT_UNITS, "1.3333",
     "units: \"1.3333\": write a number above 0 with two decimals at most, such as 1, 1.5 or 0.25"},
    {CREDIT_UNITS, "1000000", "units: \"1000000\": one entry has at most 1000"},
    {CREDIT_UNITS, "0.00",
     "units: \"0.00\": write a number above 0 with two decimals at most, such as 1, 1.5 or 0.25"},
    {CREDIT_UNITS, "-1",
     "units: \"-1\": write a number above 0 with two decimals at most, such as 1, 1.5 or 0.25"},
    {CREDIT_UNITS, "1e3",
     "units: \"1e3\": write a number above 0 with two decimals at most, such as 1, 1.5 or 0.25"},
    {CREDIT_UNITS, "1.",
     "units: \"1.\": write a number above 0 with two decimals at most, such as 1, 1.5 or 0.25"},
    {CREDIT_UNITS, ".5",
     "units: \".5\": write a number above 0 with two decimals at most, such as 1, 1.5 or 0.25"},
    {CREDIT_UNITS, "1,5",
     "units: \"1,5\": write a number above 0 with two decimals at most, such as 1, 1.5 or 0.25"},
    {CREDIT_UNITS, "1.125",
     "units: \"1.125\": write a number above 0 with two decimals at most, such as 1, 1.5 or 0.25"},
    {CREDIT_UNITS, "1 unit",
     "units: \"1 unit\": write a number above 0 with two decimals at most, such as 1, 1.5 or 0.25"},
    {CREDIT_UNITS, "1001", "units: \"1001\": one entry has at most 1000"},
    {CREDIT_UNITS, "99999999999999999999",
     "units: \"99999999999999999999\": one entry has at most 1000"},
    {CREDIT_DATE, "2026-11-24",
     "date: 24 Nov 2026 is still to come; a credit is entered once it is earned"},
    {CREDIT_DATE, "2026-02-30",
     "date: \"2026-02-30\": write the day on which it was earned, such as 2026-11-23"},
    {CREDIT_DATE, "4/1/2026",
     "date: \"4/1/2026\" can be read in two ways; write it like 2026-04-01"},
    {CREDIT_DATE, "", "date: \"\": write the day on which it was earned, such as 2026-11-23"},
    {CREDIT_BODIES, "XYZ", "body: \"XYZ\" is none that is known: AAPC, AHIMA, NHA"},
    {CREDIT_BODIES, " , ", "body: a credit is for one of them at least: AAPC, AHIMA, NHA"},
    {CREDIT_TITLE, "", "title: it is missing; write what it was about"},
    {CREDIT_TITLE, "   ", "title: it is missing; write what it was about"},
    {CREDIT_TITLE, "red \x1b[31m",
     "title: it is one line of text; control characters can't be part of it"},
    {CREDIT_TITLE, "two\nlines",
     "title: it is one line of text; control characters can't be part of it"},
    {CREDIT_PROVIDER, "\x7f",
     "provider: it is one line of text; control characters can't be part of it"},
    {CREDIT_NOTE, "\xff", "note: it is one line of text; control characters can't be part of it"},
};

START_TEST(session_write_credits__of_what_can_not_be__says_why_and_changes_nothing)
{
    struct credit_request new = request("Good", "1");

    new.fields[refused[_i].field] = refused[_i].text;
    ck_assert_int_eq(write_in(&fixture, &new, 1), STATUS_USAGE);
    ck_assert_str_eq(fixture.err.text, refused[_i].why);
    assert_credits("");
}
END_TEST

START_TEST(session_write_credits__of_an_unknown_category__names_the_known_ones)
{
    struct credit_request new = request("Good", "1");

    new.fields[CREDIT_BODIES] = "AHIMA";
    new.fields[CREDIT_CATEGORIES] = "auditing";
    ck_assert_int_eq(write_in(&fixture, &new, 1), STATUS_USAGE);
    ck_assert_ptr_nonnull(strstr(fixture.err.text, "category: \"auditing\" is none of AHIMA: "
                                                   "health-information"));
    new.fields[CREDIT_BODIES] = "AAPC";
    new.fields[CREDIT_CATEGORIES] = "juggling";
    ck_assert_int_eq(write_in(&fixture, &new, 1), STATUS_USAGE);
    ck_assert_ptr_nonnull(strstr(fixture.err.text, "auditing, "));
    ck_assert_ptr_nonnull(strstr(fixture.err.text, " more"));
}
END_TEST

/* No body of the shipped catalogue says so: one that counts halves. */
START_TEST(session_write_credits__finer_than_a_body_counts__is_refused)
{
    struct catalog halves = *fixture.catalog;
    struct body *bodies = memory_new((size_t)halves.body_count, sizeof *bodies);
    struct credit_request new = request("Good", "1.25");
    struct session *session = NULL;

    memcpy(bodies, halves.bodies, (size_t)halves.body_count * sizeof *bodies);
    bodies[0].ceus.parts = 2;
    halves.bodies = bodies;
    ck_assert_int_eq(
        session_open(fixture.store, &halves, &fixture.clock, fixture.plan, &session, &fixture.err),
        STATUS_OK);
    ck_assert_int_eq(session_write_credits(session, &new, 1, NULL, NULL, &said, &fixture.err),
                     STATUS_USAGE);
    ck_assert_str_eq(fixture.err.text, "units: 1.25: AAPC counts in halves");
    new.fields[CREDIT_UNITS] = "1.5";
    ck_assert_int_eq(session_write_credits(session, &new, 1, NULL, NULL, &said, &fixture.err),
                     STATUS_OK);
    session_close(&session);
    free(bodies);
}
END_TEST

START_TEST(session_write_credits__of_a_number_that_is_gone__changes_nothing)
{
    const struct credit_request change = {.number = 3, .fields[CREDIT_TITLE] = "x"};

    ck_assert_int_eq(write_in(&fixture, &change, 1), STATUS_NOT_FOUND);
    assert_credits("");
}
END_TEST

/* ---- credentials ----------------------------------------------------------------------------- */

static enum status write_held(struct fixture *where, const char *code, const char *number,
                              const char *expires)
{
    const struct held_request held = {code, number, expires};

    buffer_truncate(&said, 0);
    return session_write_held(where->session, &held, &said, &where->err);
}

START_TEST(session_held__is__what_the_answers_say_with_what_is_printed)
{
    const struct held_credential *held;

    ck_assert_int_eq(write_held(&fixture, "cpc", "01234567", "2027-03-31"), STATUS_OK);
    ck_assert_str_eq(said.text, "CPC: number 01234567, expires on 31 Mar 2027");
    fixture_reopen(&fixture);

    ck_assert_int_eq(session_held(fixture.session, &held), 2);
    ck_assert_str_eq(held[0].code, "CPC");
    ck_assert_int_eq(held[0].since, date_from_civil(2025, 3, 14));
    ck_assert_str_eq(held[0].number, "01234567");
    ck_assert_int_eq(held[0].expires, date_from_civil(2027, 3, 31));
    ck_assert_str_eq(held[1].code, "CCS");
    ck_assert_int_eq(held[1].since, DATE_NONE);
    ck_assert_str_eq(held[1].number, "");
}
END_TEST

START_TEST(session_write_held__changes__what_is_named_and_is_undone)
{
    const struct held_credential *held;

    ck_assert_int_eq(write_held(&fixture, "CPC", "01234567", "2027-03-31"), STATUS_OK);
    ck_assert_int_eq(write_held(&fixture, "CPC", NULL, ""), STATUS_OK);
    ck_assert_str_eq(said.text, "CPC: number 01234567");
    buffer_truncate(&said, 0);
    ck_assert_int_eq(session_undo(fixture.session, &said, &fixture.err), STATUS_OK);
    ck_assert_str_eq(said.text, "Undone: what is noted of the CPC is as it was before");
    session_held(fixture.session, &held);
    ck_assert_int_eq(held[0].expires, date_from_civil(2027, 3, 31));
}
END_TEST

START_TEST(session_write_held__of_what_can_not_be__says_why)
{
    ck_assert_int_eq(write_held(&fixture, "CIC", "1", NULL), STATUS_USAGE);
    ck_assert_str_eq(fixture.err.text, "CIC: it is not held by the answers; held: CPC, CCS");
    ck_assert_int_eq(write_held(&fixture, "CPC", "\x01", NULL), STATUS_USAGE);
    ck_assert_int_eq(write_held(&fixture, "CPC", NULL, "soon"), STATUS_USAGE);
    ck_assert_int_eq(write_held(&fixture, "CPC", NULL, "2024-01-01"), STATUS_USAGE);
    ck_assert_str_eq(fixture.err.text, "expires: 1 Jan 2024 is before the CPC was held");
}
END_TEST

START_TEST(session_held__of_a_credential_that_lapsed__keeps_its_number)
{
    const struct held_credential *held;

    ck_assert_int_eq(write_held(&fixture, "CPC", "01234567", NULL), STATUS_OK);
    fixture_answer(&fixture, "work.credentials", "CCS");
    ck_assert_int_eq(session_held(fixture.session, &held), 1);
    fixture_answer(&fixture, "work.credentials", "CPC");
    ck_assert_int_eq(session_held(fixture.session, &held), 1);
    ck_assert_str_eq(held[0].number, "01234567");
}
END_TEST

/* ---- two programs ---------------------------------------------------------------------------- */

START_TEST(session_write_credits__in_two_programs__loses_none)
{
    struct fixture again;

    fixture_open_again(&again, &fixture);
    add_ok(&fixture, "mine");
    add_ok(&again, "theirs");
    add_ok(&fixture, "mine too");
    fixture_close_again(&again);
    fixture_reopen(&fixture);
    assert_credits("1 mine 2 AAPC; 2 theirs 2 AAPC; 3 mine too 2 AAPC");
}
END_TEST

START_TEST(session_write_credits__of_the_same_one_in_two_programs__asks)
{
    struct credit_request mine = {.number = 1, .fields[CREDIT_UNITS] = "3"};
    struct credit_request theirs = {.number = 1, .fields[CREDIT_UNITS] = "4"};
    struct credit_request other = {.number = 2, .fields[CREDIT_UNITS] = "5"};
    struct credit_request last = {.number = 1, .fields[CREDIT_UNITS] = "6"};
    struct fixture again;

    add_ok(&fixture, "First");
    add_ok(&fixture, "Second");
    fixture_open_again(&again, &fixture);
    ck_assert_int_eq(write_in(&fixture, &mine, 1), STATUS_OK);
    ck_assert_int_eq(write_in(&again, &other, 1), STATUS_OK);
    ck_assert_int_eq(write_in(&fixture, &theirs, 1), STATUS_OK);
    ck_assert_int_eq(write_in(&again, &last, 1), STATUS_CONFLICT);
    ck_assert_ptr_nonnull(strstr(again.err.text, "a credit: another program changed this entry"));
    fixture_close_again(&again);
    fixture_reopen(&fixture);
    assert_credits("1 First 4 AAPC; 2 Second 5 AAPC");
}
END_TEST

START_TEST(session_remove_credits__beside_another_program__leaves_what_that_added)
{
    const int64_t first = 1;
    struct fixture again;

    add_ok(&fixture, "First");
    fixture_open_again(&again, &fixture);
    add_ok(&fixture, "Second");
    ck_assert_int_eq(session_remove_credits(again.session, &first, 1, &said, &again.err),
                     STATUS_OK);
    fixture_close_again(&again);
    fixture_reopen(&fixture);
    assert_credits("2 Second 2 AAPC");
}
END_TEST

START_TEST(session_write_held__in_two_programs__loses_none)
{
    const struct held_credential *held;
    struct fixture again;

    fixture_open_again(&again, &fixture);
    ck_assert_int_eq(write_held(&fixture, "CPC", "1", NULL), STATUS_OK);
    ck_assert_int_eq(write_held(&again, "CCS", "2", NULL), STATUS_OK);
    fixture_close_again(&again);
    fixture_reopen(&fixture);
    session_held(fixture.session, &held);
    ck_assert_str_eq(held[0].number, "1");
    ck_assert_str_eq(held[1].number, "2");
}
END_TEST

/* ---- what-ifs -------------------------------------------------------------------------------- */

START_TEST(session_trial__keeps__credits_beside_those_of_another_program)
{
    const struct credit_request tried = request("tried", "1");
    struct session *trial = NULL;

    add_ok(&fixture, "First");
    ck_assert_int_eq(session_trial(fixture.session, &trial, &fixture.err), STATUS_OK);
    ck_assert_int_eq(session_write_credits(trial, &tried, 1, NULL, NULL, &said, &fixture.err),
                     STATUS_OK);
    assert_credits("1 First 2 AAPC");
    add_ok(&fixture, "Second");
    buffer_truncate(&said, 0);
    ck_assert_msg(session_keep_trial(fixture.session, trial, &said, &fixture.err) == STATUS_OK,
                  "%s", fixture.err.text);
    ck_assert_str_eq(said.text, "Kept: credits");
    session_close(&trial);
    assert_credits("1 First 2 AAPC; 2 Second 2 AAPC; 3 tried 1 AAPC");
}
END_TEST

/* ---- the ledger ------------------------------------------------------------------------------ */

START_TEST(session_ledger_input__is__what_the_plan_holds)
{
    const struct ledger_input *input;

    fixture_answer(&fixture, "cycle.AAPC.end", "2027-03-31");
    fixture_answer(&fixture, "cycle.AAPC.needed", "30");
    add_ok(&fixture, "First");
    input = session_ledger_input(fixture.session);

    ck_assert_int_eq(input->held_count, 2);
    ck_assert_int_eq(input->held[0].since, date_from_civil(2025, 3, 14));
    ck_assert_int_eq(input->tracker_count, 1);
    ck_assert_int_eq(input->trackers[0].end, date_from_civil(2027, 3, 31));
    ck_assert_int_eq(input->trackers[0].needed, 30);
    ck_assert_int_eq(input->credits.count, 1);
    ck_assert_int_eq(input->credits.items[0].body_count, 1);
    ck_assert_str_eq(input->credits.items[0].bodies[0], "AAPC");
    ck_assert_ptr_eq(session_ledger(fixture.session), session_ledger(fixture.session));
}
END_TEST

static void told_line(void *context, const struct history_line *line)
{
    buffer_format(context, "%s\n", line->text);
}

START_TEST(session_history__tells__of_credits_and_credentials)
{
    struct credit_request change = {.number = 1, .fields[CREDIT_UNITS] = "1.5"};
    const int64_t first = 1;

    add_ok(&fixture, "First");
    ck_assert_int_eq(write_in(&fixture, &change, 1), STATUS_OK);
    ck_assert_int_eq(session_remove_credits(fixture.session, &first, 1, &said, &fixture.err),
                     STATUS_OK);
    ck_assert_int_eq(write_held(&fixture, "CPC", "1", "2027-03-31"), STATUS_OK);
    ck_assert_int_eq(write_held(&fixture, "CPC", "", ""), STATUS_OK);
    buffer_truncate(&said, 0);
    ck_assert_int_eq(session_history(fixture.session, told_line, &said, &fixture.err), STATUS_OK);

    ck_assert_ptr_nonnull(strstr(said.text, "Credit 1, First: 2 units\n"
                                            "Credit 1, First: 1.5 units, changed\n"
                                            "Credit 1, First: 1.5 units, removed\n"
                                            "CPC, number 1, expires on 31 Mar 2027\n"
                                            "CPC: neither number nor end are noted any more\n"));
}
END_TEST

START_TEST(session_history__of_many_credits_at_once__is_one_line)
{
    struct credit_request many[11];

    for (int i = 0; i < 11; i++)
        many[i] = request("same", "1");
    ck_assert_int_eq(write_in(&fixture, many, 11), STATUS_OK);
    buffer_truncate(&said, 0);
    ck_assert_int_eq(session_history(fixture.session, told_line, &said, &fixture.err), STATUS_OK);
    ck_assert_ptr_nonnull(strstr(said.text, "\n11 credits, added\n"));
    ck_assert_ptr_null(strstr(said.text, "same"));
}
END_TEST

Suite *credits_suite(void)
{
    Suite *suite = suite_create("credits");
    TCase *tcase = tcase_create("credits");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, session_write_credits__adds__what_was_written);
    tcase_add_test(tcase,
                   session_write_credits__without_a_day_or_a_body__takes_today_and_the_only_body);
    tcase_add_test(tcase, session_write_credits__changes__the_fields_that_are_named);
    tcase_add_test(tcase, session_credits__are__undone_one_at_a_time);
    tcase_add_test(tcase, session_write_credits__of_many__is_one_change);
    tcase_add_test(tcase, session_write_credits__with_a_wrong_one__takes_none);
    tcase_add_test(tcase, session_remove_credits__of_one_that_is_not_there__removes_none);
    tcase_add_test(tcase, credit_index__finds__what_says_the_same);
    ADD_TABLE_TEST(tcase, session_write_credits__of_what_can_not_be__says_why_and_changes_nothing,
                   refused);
    tcase_add_test(tcase, session_write_credits__of_an_unknown_category__names_the_known_ones);
    tcase_add_test(tcase, session_write_credits__finer_than_a_body_counts__is_refused);
    tcase_add_test(tcase, session_write_credits__of_a_number_that_is_gone__changes_nothing);
    tcase_add_test(tcase, session_held__is__what_the_answers_say_with_what_is_printed);
    tcase_add_test(tcase, session_write_held__changes__what_is_named_and_is_undone);
    tcase_add_test(tcase, session_write_held__of_what_can_not_be__says_why);
    tcase_add_test(tcase, session_held__of_a_credential_that_lapsed__keeps_its_number);
    tcase_add_test(tcase, session_write_credits__in_two_programs__loses_none);
    tcase_add_test(tcase, session_write_credits__of_the_same_one_in_two_programs__asks);
    tcase_add_test(tcase, session_remove_credits__beside_another_program__leaves_what_that_added);
    tcase_add_test(tcase, session_write_held__in_two_programs__loses_none);
    tcase_add_test(tcase, session_trial__keeps__credits_beside_those_of_another_program);
    tcase_add_test(tcase, session_ledger_input__is__what_the_plan_holds);
    tcase_add_test(tcase, session_history__tells__of_credits_and_credentials);
    tcase_add_test(tcase, session_history__of_many_credits_at_once__is_one_line);
    suite_add_tcase(suite, tcase);
    return suite;
}
