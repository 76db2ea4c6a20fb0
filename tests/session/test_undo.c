/* SPDX-License-Identifier: MIT
 * Covers undo and redo through the session: across openings, and the line that says what changed.
 */
#include <stdlib.h>
#include <string.h>

#include "fixture.h"
#include "session_suites.h"

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

START_TEST(session_redo__has__nothing_after_a_new_answer)
{
    fixture_answer(&fixture, "school.level", "associate");
    undo();
    fixture_answer(&fixture, "time.hours_per_week", "5");

    ck_assert_int_eq(session_redo(fixture.session, &said, &fixture.err), STATUS_NOT_FOUND);
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
    tcase_add_test(tcase, session_redo__has__nothing_after_a_new_answer);
    suite_add_tcase(suite, tcase);
    return suite;
}
