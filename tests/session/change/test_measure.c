/* SPDX-License-Identifier: MIT
 * Covers results of the typing measure in a plan: kept over a restart, undone, exported, taken as
 * the answer, and no weight on the roadmap. The real catalogue. */
#include <stdlib.h>
#include <string.h>

#include "fixture.h"
#include "milepost/report/print.h"
#include "session_suites.h"

static const struct measure_result slow = {31, 9800, 951, 20, 0}, quick = {52, 15600, 975, 12, 1};

static struct fixture fixture;
static struct buffer said;

static void setup(void)
{
    fixture_setup_builtin(&fixture);
}

static void teardown(void)
{
    buffer_clear(&said);
    fixture_teardown(&fixture);
}

static void keep(const struct measure_result *result)
{
    ck_assert_msg(session_keep_measure(fixture.session, result, &said, &fixture.err) == STATUS_OK,
                  "%s", fixture.err.text);
}

START_TEST(measures__kept__are_there_after_a_restart_in_their_order)
{
    struct kept_measure kept[8];

    keep(&slow);
    fixture.clock.fixed_day++;
    fixture_reopen(&fixture);
    keep(&quick);
    fixture_reopen(&fixture);
    ck_assert_int_eq(session_measures(fixture.session, kept, 8), 2);
    ck_assert_mem_eq(&kept[0].result, &slow, sizeof slow);
    ck_assert_mem_eq(&kept[1].result, &quick, sizeof quick);
    ck_assert_int_eq(kept[1].day, kept[0].day + 1);
    ck_assert_int_eq(session_measures(fixture.session, kept, 1), 1);
    ck_assert_mem_eq(&kept[0].result, &quick, sizeof quick);
}
END_TEST

START_TEST(measures__undone__are_gone_and_redone_are_back)
{
    struct kept_measure kept;

    keep(&quick);
    ck_assert_int_eq(session_undo(fixture.session, &said, &fixture.err), STATUS_OK);
    ck_assert_int_eq(session_measures(fixture.session, &kept, 1), 0);
    ck_assert_int_eq(session_redo(fixture.session, &said, &fixture.err), STATUS_OK);
    ck_assert_int_eq(session_measures(fixture.session, &kept, 1), 1);
}
END_TEST

START_TEST(measures__of_an_exported_plan__are_imported)
{
    struct buffer text = {0};
    struct kept_measure kept;
    int64_t id = 0;

    keep(&quick);
    session_export(fixture.session, false, &text);
    ck_assert_msg(plan_import(fixture.store, fixture.catalog, &fixture.clock, text.text,
                              text.length, "p.json", IMPORT_AS_COPY, &id, NULL, NULL,
                              &fixture.err) == STATUS_OK,
                  "%s", fixture.err.text);
    fixture.plan = id;
    fixture_reopen(&fixture);
    ck_assert_int_eq(session_measures(fixture.session, &kept, 1), 1);
    ck_assert_mem_eq(&kept.result, &quick, sizeof quick);
    buffer_clear(&text);
}
END_TEST

/* What a share shows is what a default print shows: no hours of what is no step of it. */
START_TEST(measures__of_a_plan_to_share__stay_at_home)
{
    struct buffer text = {0};

    keep(&quick);
    session_export(fixture.session, true, &text);
    ck_assert_ptr_null(strstr(text.text, "words a minute"));
    buffer_clear(&text);
}
END_TEST

static void print(struct buffer *out)
{
    const struct report_plan plan = {.name = "Maria"};
    const struct report_print print = {.format = REPORT_TEXT, .extent = EXTENT_FULL};

    report_print(session_roadmap(fixture.session), &plan, &print, out);
}

START_TEST(measures__kept__begin_no_step_and_move_no_day)
{
    struct buffer before = {0}, after = {0};

    fixture_answer(&fixture, "goal.target", "CPC");
    fixture_answer(&fixture, TYPING_QUESTION, "31");
    print(&before);
    keep(&quick);
    print(&after);
    ck_assert_str_eq(buffer_text(&before), buffer_text(&after));
    buffer_clear(&before);
    buffer_clear(&after);
}
END_TEST

START_TEST(measure__taken_as_the_answer__is_its_words_a_minute)
{
    ck_assert_int_eq(session_answer_measure(fixture.session, &quick, &fixture.err), STATUS_OK);
    ck_assert_answer(&fixture, TYPING_QUESTION, "52");
    ck_assert_int_eq(session_undo(fixture.session, &said, &fixture.err), STATUS_OK);
    ck_assert_answer(&fixture, TYPING_QUESTION, "");
}
END_TEST

START_TEST(measure__faster_than_the_question_takes__answers_its_most)
{
    const struct measure_result fast = {320, 96000, 1000, 0, 0};

    ck_assert_int_eq(session_answer_measure(fixture.session, &fast, &fixture.err), STATUS_OK);
    ck_assert_answer(&fixture, TYPING_QUESTION, "200");
}
END_TEST

Suite *measures_suite(void)
{
    Suite *suite = suite_create("session-measure");
    TCase *tcase = tcase_create("measure");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, measures__kept__are_there_after_a_restart_in_their_order);
    tcase_add_test(tcase, measures__undone__are_gone_and_redone_are_back);
    tcase_add_test(tcase, measures__of_an_exported_plan__are_imported);
    tcase_add_test(tcase, measures__of_a_plan_to_share__stay_at_home);
    tcase_add_test(tcase, measures__kept__begin_no_step_and_move_no_day);
    tcase_add_test(tcase, measure__taken_as_the_answer__is_its_words_a_minute);
    tcase_add_test(tcase, measure__faster_than_the_question_takes__answers_its_most);
    suite_add_tcase(suite, tcase);
    return suite;
}
