/* SPDX-License-Identifier: MIT
 * Covers own figures and schools in a what-if: they stay in memory, can be undone there, and are
 * kept with all else as one change. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fixture.h"
#include "session_suites.h"

static struct fixture fixture, trial, other; /* the plan, its what-if, and another program */
static struct buffer said;

static int64_t add_school(struct fixture *in, const char *name)
{
    const struct school_edit edits[] = {{.field = PROGRAM_NAME, .text = name},
                                        {.field = PROGRAM_KIND, .text = "course"},
                                        {.field = PROGRAM_PRICE, .text = "2999"}};
    int64_t number = 0;

    ck_assert_msg(session_add_school(in->session, edits, 3, &number, &said, &in->err) == STATUS_OK,
                  "%s", in->err.text);
    return number;
}

static enum status choose(struct fixture *in, int64_t number)
{
    return session_choose_school(in->session, number, NULL, &said, &in->err);
}

static enum status assume(struct fixture *in, int likely)
{
    const struct range figures = {1, likely, 900};

    return session_assume(in->session, catalog_find_assumption(in->catalog, "practicode"), &figures,
                          &said, &in->err);
}

static void setup(void)
{
    fixture_setup_builtin(&fixture);
    fixture_answer(&fixture, "goal.target", "CPC");
    fixture_answer(&fixture, "school.program", "none");
    add_school(&fixture, "Day");
    add_school(&fixture, "Evening");
    ck_assert_int_eq(assume(&fixture, 70), STATUS_OK);
    trial = fixture;
    ck_assert_int_eq(session_trial(fixture.session, &trial.session, &trial.err), STATUS_OK);
    fixture_open_again(&other, &fixture);
}

static void teardown(void)
{
    fixture_close_again(&other);
    session_close(&trial.session);
    fixture_teardown(&fixture);
    buffer_clear(&said);
}

/* The names of the schools with their numbers, the chosen one marked, and the figure. */
static void assert_holds(const struct fixture *in, const char *expected)
{
    const struct school *schools;
    int count = session_schools(in->session, &schools);
    int practicode = catalog_find_assumption(in->catalog, "practicode");
    const struct range *own = session_own_figures(in->session, practicode);
    struct buffer text = {0};

    for (int i = 0; i < count; i++)
        buffer_format(&text, "%d%s %s, ", (int)schools[i].number, schools[i].chosen ? "*" : "",
                      schools[i].fields[PROGRAM_NAME]);
    buffer_format(&text, "%d", own ? own->likely : -1);
    ck_assert_str_eq(text.text, expected);
    buffer_clear(&text);
}

#define assert_said(line, call)                                                                    \
    do {                                                                                           \
        buffer_truncate(&said, 0);                                                                 \
        ck_assert_int_eq(call, STATUS_OK);                                                         \
        ck_assert_str_eq(buffer_text(&said), line);                                                \
    } while (0)

static enum status keep(void)
{
    buffer_truncate(&said, 0);
    return session_keep_trial(fixture.session, trial.session, &said, &fixture.err);
}

START_TEST(session_trial__figures_and_schools__stand_in_memory_alone)
{
    ck_assert_int_eq(add_school(&trial, "Third"), 3);
    ck_assert_int_eq(choose(&trial, 3), STATUS_OK);
    ck_assert_int_eq(session_remove_school(trial.session, 1, &said, &trial.err), STATUS_OK);
    ck_assert_int_eq(assume(&trial, 500), STATUS_OK);

    assert_holds(&trial, "2 Evening, 3* Third, 500");
    ck_assert(session_trial_differs(trial.session));
    ck_assert_int_gt(session_roadmap(trial.session)->p50, session_roadmap(fixture.session)->p50);
    fixture_reopen(&fixture);
    assert_holds(&fixture, "1 Day, 2 Evening, 70");
}
END_TEST

START_TEST(session_trial__undo__says_what_holds_again)
{
    const struct school_edit rename = {.field = PROGRAM_NAME, .text = "Night"};

    add_school(&trial, "Third");
    ck_assert_int_eq(choose(&trial, 1), STATUS_OK);
    ck_assert_int_eq(choose(&trial, 1), STATUS_OK); /* nothing new: no change */
    ck_assert_int_eq(session_edit_school(trial.session, 2, &rename, 1, &said, &trial.err),
                     STATUS_OK);
    ck_assert_int_eq(session_remove_school(trial.session, 3, &said, &trial.err), STATUS_OK);
    ck_assert_int_eq(assume(&trial, 500), STATUS_OK);
    ck_assert_int_eq(assume(&trial, 500), STATUS_OK); /* nothing new: no change */

    assert_said("Undone: Hours for Practicode, 600 cases is again 1 to 900 hours, likely 70",
                session_undo(trial.session, &said, &trial.err));
    assert_said("Undone: the school Third is back", session_undo(trial.session, &said, &trial.err));
    assert_said("Undone: the school Evening is as it was before",
                session_undo(trial.session, &said, &trial.err));
    assert_said("Undone: no school is chosen", session_undo(trial.session, &said, &trial.err));
    assert_said("Undone: the school Third is removed",
                session_undo(trial.session, &said, &trial.err));
    assert_holds(&trial, "1 Day, 2 Evening, 70");
    ck_assert(!session_trial_differs(trial.session));
    assert_said("Redone: the school Third is added",
                session_redo(trial.session, &said, &trial.err));
    assert_said("Redone: the chosen school is now Day",
                session_redo(trial.session, &said, &trial.err));
    assert_holds(&trial, "1* Day, 2 Evening, 3 Third, 70");
}
END_TEST

START_TEST(session_keep_trial__saves__all_parts_as_one_change)
{
    fixture_answer(&trial, "time.hours_per_week", "20");
    add_school(&trial, "Third");
    ck_assert_int_eq(choose(&trial, 3), STATUS_OK);
    ck_assert_int_eq(assume(&trial, 500), STATUS_OK);
    ck_assert_int_eq(keep(), STATUS_OK);
    ck_assert_str_eq(buffer_text(&said), "Kept: 1 answer, your figures and the schools");
    assert_holds(&fixture, "1 Day, 2 Evening, 3* Third, 500");

    fixture_reopen(&fixture);
    assert_holds(&fixture, "1 Day, 2 Evening, 3* Third, 500");
    assert_said("Undone: the plan is as it was before the what-if",
                session_undo(fixture.session, &said, &fixture.err));
    assert_holds(&fixture, "1 Day, 2 Evening, 70");
    ck_assert_answer(&fixture, "time.hours_per_week", "");
    ck_assert_int_eq(add_school(&fixture, "Fourth"), 4);
}
END_TEST

START_TEST(session_keep_trial__stands_beside__what_another_program_changed)
{
    ck_assert_int_eq(choose(&trial, 2), STATUS_OK);
    ck_assert_int_eq(assume(&other, 300), STATUS_OK);
    ck_assert_int_eq(keep(), STATUS_OK);

    ck_assert_str_eq(buffer_text(&said), "Kept: the schools");
    assert_holds(&fixture, "1 Day, 2* Evening, 300");
    assert_holds(&trial, "1 Day, 2* Evening, 300");
}
END_TEST

START_TEST(session_keep_trial__asks_first__when_another_program_changed_the_same)
{
    ck_assert_int_eq(choose(&trial, 2), STATUS_OK);
    ck_assert_int_eq(choose(&other, 1), STATUS_OK);
    ck_assert_int_eq(keep(), STATUS_CONFLICT);
    ck_assert_str_eq(fixture.err.text,
                     "the schools: another program changed this list meanwhile, nothing was saved; "
                     "look at it, and give yours again if it is to stand");
    assert_holds(&fixture, "1* Day, 2 Evening, 70");
    ck_assert_int_eq(keep(), STATUS_OK);
    assert_holds(&fixture, "1 Day, 2* Evening, 70");

    ck_assert_int_eq(assume(&trial, 500), STATUS_OK);
    fixture_reopen(&other);
    ck_assert_int_eq(assume(&other, 300), STATUS_OK);
    ck_assert_int_eq(keep(), STATUS_CONFLICT);
    ck_assert_ptr_nonnull(strstr(fixture.err.text, "your own figures: another program"));
}
END_TEST

Suite *trial_worksheet_suite(void)
{
    Suite *suite = suite_create("trial worksheet");
    TCase *tcase = tcase_create("trial worksheet");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, session_trial__figures_and_schools__stand_in_memory_alone);
    tcase_add_test(tcase, session_trial__undo__says_what_holds_again);
    tcase_add_test(tcase, session_keep_trial__saves__all_parts_as_one_change);
    tcase_add_test(tcase, session_keep_trial__stands_beside__what_another_program_changed);
    tcase_add_test(tcase, session_keep_trial__asks_first__when_another_program_changed_the_same);
    suite_add_tcase(suite, tcase);
    return suite;
}
