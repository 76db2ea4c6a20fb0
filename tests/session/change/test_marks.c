/* SPDX-License-Identifier: MIT
 * Covers marks, logged hours and the baseline through the session: what is taken and refused, which
 * answers follow, undo and opening again, two programs at once, what-ifs. The real catalogue. */
#include <stdlib.h>
#include <string.h>

#include "fixture.h"
#include "session/change/mark_answers.h"
#include "session_suites.h"

static struct fixture fixture;
static struct buffer said;

static void setup(void)
{
    fixture_setup_builtin(&fixture);
    fixture_answer(&fixture, "person.stage", "starting");
    fixture_answer(&fixture, "goal.target", "CPC");
    fixture_answer(&fixture, "vaccine.hepb", "none");
}

static void teardown(void)
{
    buffer_clear(&said);
    fixture_teardown(&fixture);
}

static date_day today(void)
{
    return session_today(fixture.session);
}

static enum status mark_in(struct fixture *where, enum mark_kind kind, const char *step, int days)
{
    const struct mark_request request = {
        .step = step, .kind = kind, .day = today() + days, .cost = MONEY_NONE};

    buffer_truncate(&said, 0);
    return session_mark(where->session, &request, &said, &where->err);
}

static void mark_ok(enum mark_kind kind, const char *step, int days)
{
    ck_assert_msg(mark_in(&fixture, kind, step, days) == STATUS_OK, "%s: %s", step,
                  fixture.err.text);
}

static void undo(const char *words)
{
    buffer_truncate(&said, 0);
    ck_assert_msg(session_undo(fixture.session, &said, &fixture.err) == STATUS_OK, "%s",
                  fixture.err.text);
    ck_assert_str_eq(buffer_text(&said), words);
}

/* "exam.CPC failed, exam.CPC done" */
static void assert_marks(const char *expected)
{
    const struct mark_rows *marks = session_marks(fixture.session);
    struct buffer text = {0};

    buffer_add(&text, "");
    for (size_t i = 0; i < marks->count; i++)
        buffer_format(&text, "%s%s %s", i > 0 ? ", " : "", marks->items[i].step,
                      marks->items[i].kind);
    ck_assert_str_eq(text.text, expected);
    buffer_clear(&text);
}

/* ---- what follows ---------------------------------------------------------------------------- */

static const struct {
    enum mark_kind kind;
    const char *step;
    const char *question, *answer;
} follows[] = {
    {MARK_DONE, "exam.CPC", "work.credentials", "CPC-A"},
    {MARK_DONE, "exam.CPC", "held.CPC-A.since", "2026-11-22"},
    {MARK_DONE, "exam.CPC", "person.stage", "studying"},
    {MARK_DONE, "exam.CCA", "work.credentials", "CCA"}, /* a step of another route */
    {MARK_DONE, "program.course", "school.program", "completed"},
    {MARK_DONE, "program.course", "school.program_kind", "course"},
    {MARK_DONE, "program.course", "school.program_end", "2026-11-22"},
    {MARK_DONE, "program.course", "school.program_hours", "80"},
    {MARK_STARTED, "program.course", "school.program", "enrolled"},
    {MARK_STARTED, "program.course", "school.program_end", ""}, /* nor this */
    {MARK_STARTED, "program.certificate", "school.program_kind", "certificate"},
    {MARK_STARTED, "program.apprenticeship", "work.coding_now", "yes"},
    {MARK_DONE, "first-job.physician-office", "work.coding_now", "yes"},
    {MARK_DONE, "first-job.physician-office", "work.coding_months", ""}, /* nobody told any */
    {MARK_DONE, "practicode", "work.practicode", "completed"},
    {MARK_DONE, "own-record-order", "background.own_report", "yes"},
    {MARK_DONE, "vaccine.hepb.three-dose", "vaccine.hepb", "partial"},
    {MARK_DONE, "vaccine.hepb.three-dose", "vaccine.hepb.doses", "1"},
    {MARK_DONE, "vaccine.hepb.three-dose", "vaccine.hepb.last", "2026-11-22"},
    {MARK_DONE, "vaccine.tdap", "vaccine.tdap", "complete"},
    {MARK_FAILED, "exam.CPC", "work.credentials", ""},
    {MARK_STARTED, "exam.CPC", "work.credentials", ""},
    {MARK_WAIVED, "exam.CPC", "work.credentials", ""},
    {MARK_WAIVED, "program.course", "school.program", ""},
    /* What makes these true says more than they do. */
    {MARK_DONE, "choose-school", "school.program", ""},
    {MARK_DONE, "ask-pcap", "school.program_approval", ""},
    {MARK_DONE, "course.risk-adjustment", "work.credentials", ""},
    {MARK_DONE, "him-transcript.associate", "school.program", ""},
    {MARK_DONE, "wider-search.CCA", "adverts.CCA", ""},
    {MARK_WAIVED, "vaccine.hepb.three-dose", "vaccine.hepb", "none"},
};

START_TEST(session_mark__writes__the_answers_that_follow)
{
    char *before = fixture_written(&fixture, follows[_i].question);

    mark_ok(follows[_i].kind, follows[_i].step, -1);
    ck_assert_answer(&fixture, follows[_i].question, follows[_i].answer);
    fixture_reopen(&fixture);
    ck_assert_answer(&fixture, follows[_i].question, follows[_i].answer);

    buffer_truncate(&said, 0);
    ck_assert_int_eq(session_undo(fixture.session, &said, &fixture.err), STATUS_OK);
    ck_assert_answer(&fixture, follows[_i].question, before);
    assert_marks("");
    free(before);
}
END_TEST

/* Taking the A off leaves one credential. */
START_TEST(session_mark__of_the_apprentice_step__changes_what_is_held)
{
    mark_ok(MARK_DONE, "exam.CPC", -20);
    mark_ok(MARK_DONE, "apprentice.CPC", -1);
    ck_assert_answer(&fixture, "work.credentials", "CPC");
    ck_assert_answer(&fixture, "held.CPC.since", "2026-11-22");
}
END_TEST

static enum status start_until(const char *step, int days)
{
    const struct mark_request request = {.step = step,
                                         .kind = MARK_STARTED,
                                         .day = today() - 1,
                                         .cost = MONEY_NONE,
                                         .end_told = true,
                                         .end = today() + days};

    buffer_truncate(&said, 0);
    return session_mark(fixture.session, &request, &said, &fixture.err);
}

START_TEST(session_mark__of_a_program_with_its_end__writes_it)
{
    ck_assert_int_eq(start_until("program.course", 100), STATUS_OK);
    ck_assert_answer(&fixture, "school.program_end", "2027-03-03");
    undo("Undone: Coding course, 80 hours or so is to do again");
    ck_assert_answer(&fixture, "school.program_end", "");
}
END_TEST

START_TEST(session_mark__refuses__an_end_that_can_not_be)
{
    ck_assert_int_eq(start_until("program.course", -1), STATUS_USAGE);
    ck_assert_ptr_nonnull(strstr(fixture.err.text, "give an end after that"));
    ck_assert_int_eq(start_until("exam.CPC", 100), STATUS_USAGE);
    ck_assert_ptr_nonnull(strstr(fixture.err.text, "only of a program"));
    assert_marks("");
}
END_TEST

/* The line of who is in a program has another id than that of who is to begin it. */
START_TEST(session_line_of__a_program_that_was_begun__is_the_line_it_goes_on_as)
{
    int line = session_line_of(fixture.session, "program.course");

    ck_assert_str_eq(session_roadmap(fixture.session)->steps[line].id, "program.course");
    mark_ok(MARK_STARTED, "program.course", 0);
    line = session_line_of(fixture.session, "program.course");
    ck_assert_int_ge(line, 0);
    ck_assert_str_eq(session_roadmap(fixture.session)->steps[line].id, "enrolled.course");
    ck_assert_int_eq(session_line_of(fixture.session, "no.such"), -1);
}
END_TEST

/* The end of a program before is not that of the one which begins. */
START_TEST(session_mark__of_a_second_program__forgets_when_the_first_ended)
{
    fixture_answer(&fixture, "school.program", "completed");
    fixture_answer(&fixture, "school.program_end", "2020-06-30");
    mark_ok(MARK_STARTED, "program.certificate", 0);
    ck_assert_answer(&fixture, "school.program_end", "");
}
END_TEST

static void pay_for_ok(const char *step, enum mark_kind kind, money_cents cost)
{
    const struct mark_request request = {.step = step, .kind = kind, .day = today(), .cost = cost};

    buffer_truncate(&said, 0);
    ck_assert_int_eq(session_mark(fixture.session, &request, &said, &fixture.err), STATUS_OK);
}

static void pay_ok(enum mark_kind kind, money_cents cost)
{
    pay_for_ok("program.course", kind, cost);
}

/* $425 were told of the first of three tries. */
START_TEST(session_mark__of_a_try_without_a_cost__says_that_its_price_is_counted)
{
    pay_for_ok("exam.CPC", MARK_FAILED, 42500);
    pay_for_ok("exam.CPC", MARK_FAILED, MONEY_NONE);
    pay_for_ok("exam.CPC", MARK_DONE, MONEY_NONE);
    ck_assert_ptr_nonnull(
        strstr(buffer_text(&said), "; paid in all: $1,275, what was not told by its price"));
    undo("Undone: Sit the CPC exam is to do again");
    pay_for_ok("exam.CPC", MARK_DONE, 42500);
    ck_assert_ptr_null(strstr(buffer_text(&said), "not told"));
}
END_TEST

START_TEST(session_mark__with_a_cost__says_what_is_paid_in_sum)
{
    pay_ok(MARK_STARTED, 50000);
    ck_assert_ptr_nonnull(strstr(buffer_text(&said), "; paid so far: $500, still to pay: $"));
    pay_ok(MARK_DONE, MONEY_NONE);
    ck_assert_ptr_nonnull(strstr(buffer_text(&said), "; paid in all: $500, as told before"));
    undo("Undone: Coding course, 80 hours or so is started again");
    pay_ok(MARK_DONE, 389500);
    ck_assert_ptr_nonnull(strstr(buffer_text(&said), "; paid in all: $3,895;"));
}
END_TEST

/* Months that were told before count up to the day on which the job began. */
START_TEST(session_mark__of_a_job__lets_the_months_grow_from_its_day)
{
    const struct answer *months;

    fixture_answer(&fixture, "person.stage", "studying");
    fixture_answer(&fixture, "work.coding_months", "5");
    fixture.clock.fixed_day += 100;
    fixture_reopen(&fixture);
    mark_ok(MARK_DONE, "first-job.physician-office", -2);
    fixture_reopen(&fixture);

    months =
        &session_answers(fixture.session)->items[fixture_question(&fixture, "work.coding_months")];
    ck_assert_int_eq(months->value, 5);
    ck_assert_int_eq(months->as_of, today() - 2);
}
END_TEST

START_TEST(session_mark__says__what_is_not_done_before_it)
{
    mark_ok(MARK_DONE, "exam.CPC", 0);
    ck_assert_ptr_nonnull(strstr(buffer_text(&said), "Sit the CPC exam is done, 23 Nov 2026; not "
                                                     "done yet before it: "));
    ck_assert_ptr_nonnull(
        strstr(buffer_text(&said), "answered with it: Where you stand, Credentials held"));
}
END_TEST

/* ---- each mark on each kind of step ---------------------------------------------------------- */

static const char *const kinds_of_steps[] = {
    "prepare.CPC",
    "exam.CPC",
    "exclusion-search",
    "books.CPC",
    "vaccine.hepb.three-dose",
    "tb-test@practicum",
    "first-job.physician-office",
    "membership.AAPC",
    "job-market",
    "practicum",
    "school-questions",
    "program.course",
    "apprentice.CPC",
};

START_TEST(session_mark__of_any_kind__is_undone_to_the_same_plan)
{
    for (int kind = MARK_STARTED; kind <= MARK_WAIVED; kind++) {
        struct buffer before = {0}, after = {0};
        bool exam = strcmp(kinds_of_steps[_i], "exam.CPC") == 0;
        bool series = strncmp(kinds_of_steps[_i], "vaccine", 7) == 0;
        enum status status;

        session_export(fixture.session, false, &before);
        status = mark_in(&fixture, (enum mark_kind)kind, kinds_of_steps[_i], -3);
        if ((kind == MARK_FAILED && !exam) || (kind == MARK_DOSE && !series)) {
            ck_assert_int_eq(status, STATUS_USAGE);
        } else {
            ck_assert_msg(status == STATUS_OK, "%s", fixture.err.text);
            ck_assert_int_eq(session_undo(fixture.session, &said, &fixture.err), STATUS_OK);
        }
        session_export(fixture.session, false, &after);
        ck_assert_str_eq(buffer_text(&before), buffer_text(&after));
        buffer_clear(&before);
        buffer_clear(&after);
    }
}
END_TEST

/* ---- what is refused ------------------------------------------------------------------------- */

static const struct {
    enum mark_kind first; /* MARK_KIND_COUNT: none */
    int first_days;
    enum mark_kind kind;
    const char *step;
    int days;
    const char *words;
} refused[] = {
    {MARK_KIND_COUNT, 0, MARK_DONE, "exam.CPC", 1,
     "Sit the CPC exam: 24 Nov 2026 is still to come"},
    {MARK_KIND_COUNT, 0, MARK_FAILED, "books.CPC", 0, "it is no exam"},
    {MARK_KIND_COUNT, 0, MARK_DOSE, "exam.CPC", 0, "it has no doses"},
    {MARK_KIND_COUNT, 0, MARK_DONE, "exam.nothing", 0, "there is no such step"},
    {MARK_KIND_COUNT, 0, MARK_DONE, "find-out.school.level", 0, "this is a question to answer"},
    {MARK_DONE, -5, MARK_DONE, "exam.CPC", 0, "marked as done already, on 18 Nov 2026"},
    {MARK_WAIVED, -5, MARK_DONE, "exam.CPC", 0, "marked as not needed already"},
    {MARK_DONE, -5, MARK_FAILED, "exam.CPC", 0, "marked as done already"},
    {MARK_STARTED, -5, MARK_STARTED, "exam.CPC", 0, "marked as started already"},
    {MARK_STARTED, -5, MARK_DONE, "exam.CPC", -6, "it began on 18 Nov 2026"},
};

START_TEST(session_mark__refuses__what_can_not_be)
{
    fixture_answer(&fixture, "school.level", "unknown");
    if (refused[_i].first < MARK_KIND_COUNT)
        mark_ok(refused[_i].first, refused[_i].step, refused[_i].first_days);

    ck_assert_int_ne(mark_in(&fixture, refused[_i].kind, refused[_i].step, refused[_i].days),
                     STATUS_OK);
    ck_assert_msg(strstr(fixture.err.text, refused[_i].words) != NULL, "it says: %s",
                  fixture.err.text);
    ck_assert_str_eq(buffer_text(&said), "");
    ck_assert_uint_eq(session_marks(fixture.session)->count, refused[_i].first < MARK_KIND_COUNT);
}
END_TEST

START_TEST(session_mark__refuses__a_cost_or_note_that_no_mark_has)
{
    char long_note[STORE_NOTE_MAX + 2];
    struct mark_request request = {.step = "exam.CPC", .kind = MARK_DONE, .cost = -1};

    request.day = DATE_NONE;
    memset(long_note, 'x', sizeof long_note - 1);
    long_note[sizeof long_note - 1] = '\0';
    ck_assert_int_eq(session_mark(fixture.session, &request, &said, &fixture.err), STATUS_USAGE);
    request.cost = MARK_COST_MAX + 1;
    ck_assert_int_eq(session_mark(fixture.session, &request, &said, &fixture.err), STATUS_USAGE);
    request.cost = 0;
    request.note = long_note;
    ck_assert_int_eq(session_mark(fixture.session, &request, &said, &fixture.err), STATUS_USAGE);
    request.note = "two\nlines";
    ck_assert_int_eq(session_mark(fixture.session, &request, &said, &fixture.err), STATUS_USAGE);
    assert_marks("");
}
END_TEST

/* ---- opening again --------------------------------------------------------------------------- */

static void reopen_ok(const char *step)
{
    buffer_truncate(&said, 0);
    ck_assert_msg(session_reopen(fixture.session, step, &said, &fixture.err) == STATUS_OK, "%s",
                  fixture.err.text);
}

START_TEST(session_reopen__takes_back__what_closed_the_step_with_its_answers)
{
    mark_ok(MARK_STARTED, "exam.CPC", -9);
    mark_ok(MARK_DONE, "exam.CPC", -2);
    mark_ok(MARK_DONE, "exam.CCA", -1);
    reopen_ok("exam.CPC");

    assert_marks("exam.CPC started, exam.CCA done");
    ck_assert_answer(&fixture, "work.credentials", "CCA");
    ck_assert_answer(&fixture, "held.CPC-A.since", "");
    undo("Undone: Sit the CPC exam is done again");
    ck_assert_answer(&fixture, "work.credentials", "CPC-A,CCA");
    reopen_ok("exam.CPC");
    reopen_ok("exam.CPC");
    assert_marks("exam.CCA done");
    ck_assert_int_eq(session_reopen(fixture.session, "exam.CPC", &said, &fixture.err),
                     STATUS_USAGE);
}
END_TEST

/* The line of a program changes its id once one is in it. */
START_TEST(session_mark__of_a_program__is_one_line_under_both_its_ids)
{
    mark_ok(MARK_STARTED, "program.course", -9);
    ck_assert_int_eq(mark_in(&fixture, MARK_DONE, "enrolled.course", -10), STATUS_USAGE);
    mark_ok(MARK_DONE, "enrolled.course", -2);
    assert_marks("program.course started, program.course done");
    ck_assert_int_eq(mark_in(&fixture, MARK_DONE, "program.course", -1), STATUS_USAGE);
    reopen_ok("enrolled.course");
    reopen_ok("enrolled.course");
    assert_marks("");
    ck_assert_answer(&fixture, "school.program", "");
}
END_TEST

/* Nobody said that it ended. */
START_TEST(session_mark__of_a_program_begun_long_ago__answers_no_end_that_is_past)
{
    mark_ok(MARK_STARTED, "program.course", -400);
    ck_assert_answer(&fixture, "school.program", "enrolled");
    ck_assert_answer(&fixture, "school.program_end", "");
}
END_TEST

/* What was answered since is the person's. */
START_TEST(session_reopen__leaves__what_was_answered_since)
{
    mark_ok(MARK_DONE, "practicode", -2);
    fixture_answer(&fixture, "work.practicode", "started");
    reopen_ok("practicode");
    ck_assert_answer(&fixture, "work.practicode", "started");
}
END_TEST

START_TEST(session_answer_mark__knows__what_came_from_a_mark)
{
    const struct mark_row *mark;

    mark_ok(MARK_DONE, "exam.CPC", -2);
    mark = session_answer_mark(fixture.session, fixture_question(&fixture, "work.credentials"));
    ck_assert_ptr_nonnull(mark);
    ck_assert_str_eq(mark->step, "exam.CPC");
    ck_assert_ptr_null(
        session_answer_mark(fixture.session, fixture_question(&fixture, "goal.target")));
    fixture_answer(&fixture, "work.credentials", "CCA");
    ck_assert_ptr_null(
        session_answer_mark(fixture.session, fixture_question(&fixture, "work.credentials")));
}
END_TEST

/* ---- hours ----------------------------------------------------------------------------------- */

static enum status log_in(struct fixture *where, const char *step, int days, int minutes)
{
    const struct log_request request = {.step = step, .day = today() + days, .minutes = minutes};
    int64_t number = 0;

    buffer_truncate(&said, 0);
    return session_log(where->session, &request, &number, &said, &where->err);
}

START_TEST(session_log__of_a_day_before_the_step_began__is_taken_with_a_word)
{
    mark_ok(MARK_STARTED, "prepare.CPC", -2);
    ck_assert_int_eq(log_in(&fixture, "prepare.CPC", -3, 90), STATUS_OK);
    ck_assert_ptr_nonnull(
        strstr(buffer_text(&said), "(entry 1); that is before it began, on 21 Nov 2026"));
    ck_assert_int_eq(log_in(&fixture, "prepare.CPC", -2, 90), STATUS_OK);
    ck_assert_ptr_null(strstr(buffer_text(&said), "before it began"));
}
END_TEST

START_TEST(session_log__keeps__hours_until_they_are_removed)
{
    ck_assert_int_eq(log_in(&fixture, "prepare.CPC", 0, 90), STATUS_OK);
    ck_assert_str_eq(buffer_text(&said), "1 hour 30 minutes of Prepare for the CPC exam on 23 Nov "
                                         "2026 are logged (entry 1)");
    fixture_reopen(&fixture);
    ck_assert_uint_eq(session_logs(fixture.session)->count, 1);
    ck_assert_int_eq(session_log_remove(fixture.session, 2, &said, &fixture.err), STATUS_NOT_FOUND);
    ck_assert_int_eq(session_log_remove(fixture.session, 1, &said, &fixture.err), STATUS_OK);
    ck_assert_uint_eq(session_logs(fixture.session)->count, 0);
    undo("Undone: hours of Prepare for the CPC exam count again");
    undo("Undone: hours of Prepare for the CPC exam are taken back");
}
END_TEST

START_TEST(session_log__refuses__more_than_a_day_has)
{
    ck_assert_int_eq(log_in(&fixture, "prepare.CPC", 0, 1440), STATUS_OK);
    ck_assert_int_eq(log_in(&fixture, "program.course", 0, 1), STATUS_USAGE);
    ck_assert_str_eq(fixture.err.text, "the hours: a day has 24, and 24 hours of it are logged");
    ck_assert_int_eq(log_in(&fixture, "program.course", -1, 1441), STATUS_USAGE);
    ck_assert_int_eq(log_in(&fixture, "program.course", 1, 1), STATUS_USAGE);
    ck_assert_int_eq(log_in(&fixture, "exam.CPC", -1, 1), STATUS_USAGE);
    ck_assert_uint_eq(session_logs(fixture.session)->count, 1);
}
END_TEST

static const struct {
    const char *text;
    int minutes; /* 0: refused */
} hours[] = {
    {"2", 120},        {"1.5", 90},  {"1:30", 90},    {"1h30", 90},  {"90m", 90},  {"90 min", 90},
    {"2h", 120},       {"0.25", 15}, {"24", 1440},    {"24.5", 0},   {"25", 0},    {"0", 0},
    {"-1", 0},         {"x", 0},     {"", 0},         {"1:60", 0},   {"1.555", 0}, {"1e3", 0},
    {"9999999999", 0}, {"1 2", 0},   {"1.5 hrs", 90}, {"1h30m", 90}, {"1.5m", 0},  {"1.5 min", 0},
};

START_TEST(hours_read__takes__hours_as_people_write_them)
{
    int minutes = 0;
    enum status status = hours_read(hours[_i].text, &minutes, &fixture.err);

    ck_assert_int_eq(status, hours[_i].minutes ? STATUS_OK : STATUS_USAGE);
    ck_assert_int_eq(minutes, hours[_i].minutes);
}
END_TEST

/* The same words stand in a form, which knows no options. */
START_TEST(hours_read__over_a_day__names_no_option_of_the_command_line)
{
    int minutes = 0;

    ck_assert_int_eq(hours_read("25", &minutes, &fixture.err), STATUS_USAGE);
    ck_assert_str_eq(fixture.err.text, "25: a day has 24 hours; log each day by itself");
}
END_TEST

static const struct {
    const char *text;
    money_cents cents; /* -1: refused */
} costs[] = {
    {"425", 42500},    {"$425", 42500}, {"425.50", 42550},
    {"1,250", 125000}, {"0", 0},        {"1000000", 100000000},
    {"1000001", -1},   {"-5", -1},      {"abc", -1},
    {"", -1},          {"1,25", -1},    {"425.5", -1},
    {"4 25", -1},      {"$", -1},       {"99999999999", -1},
};

START_TEST(cost_read__takes__dollars_and_nothing_below_zero)
{
    money_cents cents = -1;
    enum status status = cost_read(costs[_i].text, &cents, &fixture.err);

    ck_assert_int_eq(status, costs[_i].cents < 0 ? STATUS_USAGE : STATUS_OK);
    if (status == STATUS_OK)
        ck_assert_int_eq(cents, costs[_i].cents);
}
END_TEST

/* ---- two programs ---------------------------------------------------------------------------- */

START_TEST(session_mark__in_two_programs__loses_none)
{
    struct fixture again;

    fixture_open_again(&again, &fixture);
    mark_ok(MARK_DONE, "exam.CPC", -2);
    ck_assert_msg(mark_in(&again, MARK_DONE, "exam.CCA", -1) == STATUS_OK, "%s", again.err.text);
    mark_ok(MARK_DONE, "exclusion-search", 0);
    fixture_close_again(&again);
    fixture_reopen(&fixture);

    assert_marks("exam.CPC done, exam.CCA done, exclusion-search done");
    ck_assert_answer(&fixture, "work.credentials", "CPC-A,CCA");
}
END_TEST

START_TEST(session_mark__of_the_same_step_in_two_programs__asks)
{
    struct fixture again;

    fixture_open_again(&again, &fixture);
    mark_ok(MARK_DONE, "exclusion-search", -2);
    ck_assert_int_eq(mark_in(&again, MARK_WAIVED, "exclusion-search", -1), STATUS_CONFLICT);
    ck_assert_ptr_nonnull(strstr(again.err.text, "another program changed this step"));
    fixture_close_again(&again);
    fixture_reopen(&fixture);

    assert_marks("exclusion-search done");
}
END_TEST

/* The credential that a letter gives is dropped by hand, today, while another program marks it. */
static void drop_meanwhile(struct fixture *again)
{
    fixture_answer(&fixture, "work.credentials", "CPC-A,CPC");
    fixture_open_again(again, &fixture);
    fixture_answer(&fixture, "work.credentials", "CPC-A");
}

START_TEST(session_mark__of_an_earlier_day__brings_back_nothing_that_was_dropped_meanwhile)
{
    struct fixture again;

    drop_meanwhile(&again);
    ck_assert_msg(mark_in(&again, MARK_DONE, "apprentice.CPC", -5) == STATUS_OK, "%s",
                  again.err.text);
    fixture_close_again(&again);
    fixture_reopen(&fixture);

    assert_marks("apprentice.CPC done");
    ck_assert_answer(&fixture, "work.credentials", "CPC-A");
}
END_TEST

START_TEST(session_mark__of_the_day_on_which_it_was_dropped_meanwhile__asks)
{
    struct fixture again;

    drop_meanwhile(&again);
    ck_assert_int_eq(mark_in(&again, MARK_DONE, "apprentice.CPC", 0), STATUS_CONFLICT);
    ck_assert_ptr_nonnull(strstr(again.err.text, "another program changed this answer"));
    ck_assert_int_eq(mark_in(&again, MARK_DONE, "apprentice.CPC", 0), STATUS_OK); /* once seen */
    fixture_close_again(&again);
    fixture_reopen(&fixture);

    ck_assert_answer(&fixture, "work.credentials", "CPC");
}
END_TEST

START_TEST(session_log__in_two_programs__loses_none)
{
    struct fixture again;

    fixture_open_again(&again, &fixture);
    ck_assert_int_eq(log_in(&fixture, "prepare.CPC", 0, 60), STATUS_OK);
    ck_assert_int_eq(log_in(&again, "prepare.CPC", 0, 30), STATUS_OK);
    ck_assert_int_eq(log_in(&fixture, "prepare.CPC", -1, 45), STATUS_OK);
    fixture_close_again(&again);
    fixture_reopen(&fixture);

    ck_assert_uint_eq(session_logs(fixture.session)->count, 3);
    ck_assert_int_eq(session_logs(fixture.session)->items[2].number, 3);
}
END_TEST

/* ---- what-ifs -------------------------------------------------------------------------------- */

START_TEST(session_trial__keeps__marks_beside_those_of_another_program)
{
    struct session *trial = NULL;
    struct mark_request request = {
        .step = "exam.CCA", .kind = MARK_DONE, .day = DATE_NONE, .cost = MONEY_NONE};

    mark_ok(MARK_DONE, "exclusion-search", -3);
    ck_assert_int_eq(session_trial(fixture.session, &trial, &fixture.err), STATUS_OK);
    ck_assert_int_eq(session_mark(trial, &request, &said, &fixture.err), STATUS_OK);
    ck_assert(session_trial_differs(trial));
    mark_ok(MARK_DONE, "know-the-work", -1);
    buffer_truncate(&said, 0);
    ck_assert_msg(session_keep_trial(fixture.session, trial, &said, &fixture.err) == STATUS_OK,
                  "%s", fixture.err.text);

    assert_marks("exclusion-search done, know-the-work done, exam.CCA done");
    ck_assert_answer(&fixture, "work.credentials", "CCA");
    undo("Undone: the plan is as it was before the what-if");
    assert_marks("exclusion-search done, know-the-work done");
    session_close(&trial);
}
END_TEST

/* They are one change, but only what the mark says goes with the mark. */
START_TEST(session_reopen__of_a_kept_mark__leaves_the_other_answers_of_the_what_if)
{
    struct session *trial = NULL;
    struct mark_request request = {
        .step = "exam.CCA", .kind = MARK_DONE, .day = DATE_NONE, .cost = MONEY_NONE};
    int question = fixture_question(&fixture, "goal.preparation");
    struct answer minimum = {.state = ANSWER_VALUE, .as_of = today()};

    minimum.value = catalog_find_value(&fixture.catalog->questions[question], "minimum");
    ck_assert_int_eq(session_trial(fixture.session, &trial, &fixture.err), STATUS_OK);
    ck_assert_int_eq(session_answer(trial, question, &minimum, -1, &fixture.err), STATUS_OK);
    ck_assert_int_eq(session_mark(trial, &request, &said, &fixture.err), STATUS_OK);
    ck_assert_int_eq(session_keep_trial(fixture.session, trial, &said, &fixture.err), STATUS_OK);
    session_close(&trial);
    reopen_ok("exam.CCA");

    assert_marks("");
    ck_assert_answer(&fixture, "work.credentials", "");
    ck_assert_answer(&fixture, "goal.preparation", "minimum");
}
END_TEST

/* ---- the baseline ---------------------------------------------------------------------------- */

START_TEST(session_choose_route__keeps__a_baseline_that_undo_gives_back)
{
    const struct baseline_row *baseline;

    ck_assert_ptr_null(session_baseline(fixture.session));
    ck_assert_int_eq(session_rebase(fixture.session, &said, &fixture.err), STATUS_USAGE);
    ck_assert_int_eq(session_choose_route(fixture.session, 1, &said, &fixture.err), STATUS_OK);
    baseline = session_baseline(fixture.session);
    ck_assert_int_eq(baseline->made, today());
    ck_assert_int_eq(baseline->p50, session_roadmap(fixture.session)->p50);
    ck_assert_uint_gt(baseline->step_count, 10);
    ck_assert_int_eq(session_choose_route(fixture.session, 2, &said, &fixture.err), STATUS_OK);
    ck_assert_int_eq(session_baseline(fixture.session)->number, 2);
    fixture.clock.fixed_day++;
    fixture_reopen(&fixture);
    ck_assert_int_eq(session_rebase(fixture.session, &said, &fixture.err), STATUS_OK);
    ck_assert_int_eq(session_baseline(fixture.session)->number, 3);

    undo("Undone: the baseline is the one before");
    ck_assert_int_eq(session_baseline(fixture.session)->number, 2);
    undo("Undone: the route is the one before");
    ck_assert_int_eq(session_baseline(fixture.session)->number, 1);
    undo("Undone: the route is the one before");
    ck_assert_ptr_null(session_baseline(fixture.session));
}
END_TEST

START_TEST(session_choose_route__again_after_an_undo__keeps_one_baseline_of_it)
{
    struct buffer open = {0}, read = {0};

    fixture_choose(&fixture, 1);
    fixture_choose(&fixture, 2);
    undo("Undone: the route is the one before");
    fixture_choose(&fixture, 2);
    ck_assert_int_eq(session_baseline(fixture.session)->number, 2);
    session_export(fixture.session, false, &open);
    fixture_reopen(&fixture);
    session_export(fixture.session, false, &read);
    ck_assert(strcmp(buffer_text(&open), buffer_text(&read)) == 0); /* too long to be told */
    buffer_clear(&open);
    buffer_clear(&read);
}
END_TEST

/* ---- history --------------------------------------------------------------------------------- */

static void add_line(void *context, const struct history_line *line)
{
    buffer_format(context, "%s: %s%s\n", line->kind, line->text, line->undone ? " (undone)" : "");
}

START_TEST(session_history__tells__what_was_done_and_no_private_answer)
{
    struct buffer text = {0};

    fixture_answer(&fixture, "background.record", "conviction");
    mark_ok(MARK_DONE, "exam.CPC", -2);
    ck_assert_int_eq(log_in(&fixture, "prepare.CPC", 0, 60), STATUS_OK);
    undo("Undone: hours of Prepare for the CPC exam are taken back");
    ck_assert_int_eq(session_history(fixture.session, add_line, &text, &fixture.err), STATUS_OK);

    ck_assert_ptr_nonnull(strstr(text.text, "mark: Sit the CPC exam, done\n"));
    ck_assert_ptr_nonnull(strstr(text.text, "answer: Credentials held: CPC-A"));
    ck_assert_ptr_nonnull(strstr(text.text, "log: 1 hour of Prepare for the CPC exam (undone)\n"));
    ck_assert_ptr_null(strstr(text.text, "onviction"));
    buffer_clear(&text);
}
END_TEST

/* Of "a and b" where b can't be made true, a stays as it was answered. */
START_TEST(answering_satisfy__of_half_a_condition__changes_no_answer)
{
    const struct catalog *catalog = fixture.catalog;
    struct answering answering = {.catalog = catalog, .day = today()};
    int now = catalog_find_question(catalog, "work.coding_now");
    int months = catalog_find_question(catalog, "work.coding_months");
    const struct condition_node nodes[] = {
        {.op = CONDITION_EQUAL, .question = (int16_t)now, .value = 0},
        {.op = CONDITION_LESS, .question = (int16_t)months, .value = 0},
        {.op = CONDITION_AND}};
    const struct condition half = {.nodes = nodes, .count = 3, .text = ""};

    answers_init(&answering.answers, catalog);
    ck_assert(!answering_satisfy(&answering, &half));
    ck_assert_int_eq(answering.answers.items[now].state, ANSWER_NONE);
    answers_clear(&answering.answers);
}
END_TEST

Suite *marks_suite(void)
{
    Suite *suite = suite_create("marks");
    TCase *tcase = tcase_create("marks");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_set_timeout(tcase, 60);
    ADD_TABLE_TEST(tcase, session_mark__writes__the_answers_that_follow, follows);
    tcase_add_test(tcase, session_mark__of_a_try_without_a_cost__says_that_its_price_is_counted);
    tcase_add_test(tcase, answering_satisfy__of_half_a_condition__changes_no_answer);
    tcase_add_test(tcase, session_mark__of_the_apprentice_step__changes_what_is_held);
    tcase_add_test(tcase, session_mark__of_a_job__lets_the_months_grow_from_its_day);
    tcase_add_test(tcase, session_mark__with_a_cost__says_what_is_paid_in_sum);
    tcase_add_test(tcase, session_mark__of_a_program_with_its_end__writes_it);
    tcase_add_test(tcase, session_mark__refuses__an_end_that_can_not_be);
    tcase_add_test(tcase, session_mark__of_a_second_program__forgets_when_the_first_ended);
    tcase_add_test(tcase, session_line_of__a_program_that_was_begun__is_the_line_it_goes_on_as);
    tcase_add_test(tcase, session_mark__says__what_is_not_done_before_it);
    ADD_TABLE_TEST(tcase, session_mark__of_any_kind__is_undone_to_the_same_plan, kinds_of_steps);
    ADD_TABLE_TEST(tcase, session_mark__refuses__what_can_not_be, refused);
    tcase_add_test(tcase, session_mark__refuses__a_cost_or_note_that_no_mark_has);
    tcase_add_test(tcase, session_reopen__takes_back__what_closed_the_step_with_its_answers);
    tcase_add_test(tcase, session_mark__of_a_program__is_one_line_under_both_its_ids);
    tcase_add_test(tcase, session_mark__of_a_program_begun_long_ago__answers_no_end_that_is_past);
    tcase_add_test(tcase, session_reopen__leaves__what_was_answered_since);
    tcase_add_test(tcase, session_answer_mark__knows__what_came_from_a_mark);
    tcase_add_test(tcase, session_log__of_a_day_before_the_step_began__is_taken_with_a_word);
    tcase_add_test(tcase, session_log__keeps__hours_until_they_are_removed);
    tcase_add_test(tcase, session_log__refuses__more_than_a_day_has);
    ADD_TABLE_TEST(tcase, hours_read__takes__hours_as_people_write_them, hours);
    tcase_add_test(tcase, hours_read__over_a_day__names_no_option_of_the_command_line);
    ADD_TABLE_TEST(tcase, cost_read__takes__dollars_and_nothing_below_zero, costs);
    tcase_add_test(tcase, session_mark__in_two_programs__loses_none);
    tcase_add_test(tcase, session_mark__of_the_same_step_in_two_programs__asks);
    tcase_add_test(tcase,
                   session_mark__of_an_earlier_day__brings_back_nothing_that_was_dropped_meanwhile);
    tcase_add_test(tcase, session_mark__of_the_day_on_which_it_was_dropped_meanwhile__asks);
    tcase_add_test(tcase, session_log__in_two_programs__loses_none);
    tcase_add_test(tcase, session_trial__keeps__marks_beside_those_of_another_program);
    tcase_add_test(tcase, session_reopen__of_a_kept_mark__leaves_the_other_answers_of_the_what_if);
    tcase_add_test(tcase, session_choose_route__keeps__a_baseline_that_undo_gives_back);
    tcase_add_test(tcase, session_choose_route__again_after_an_undo__keeps_one_baseline_of_it);
    tcase_add_test(tcase, session_history__tells__what_was_done_and_no_private_answer);
    suite_add_tcase(suite, tcase);
    return suite;
}
