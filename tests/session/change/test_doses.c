/* SPDX-License-Identifier: MIT
 * Covers the marks of a series of doses, and days of doses that are answered: what follows, what is
 * said, and what is refused with nothing changed. The real catalogue. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fixture.h"
#include "session_suites.h"

static struct fixture fixture;
static struct buffer said;

static void setup(void)
{
    fixture_setup_builtin(&fixture);
    fixture_answer_start(&fixture);
}

static void teardown(void)
{
    buffer_clear(&said);
    fixture_teardown(&fixture);
}

static enum status mark(enum mark_kind kind, const char *step, int days)
{
    const struct mark_request request = {.step = step,
                                         .kind = kind,
                                         .day = session_today(fixture.session) + days,
                                         .cost = MONEY_NONE};

    buffer_truncate(&said, 0);
    return session_mark(fixture.session, &request, &said, &fixture.err);
}

static void dose(const char *step, int days, const char *words)
{
    ck_assert_msg(mark(MARK_DONE, step, days) == STATUS_OK, "%s: %s", step, fixture.err.text);
    ck_assert_msg(strstr(buffer_text(&said), words) != NULL, "%s", buffer_text(&said));
}

static void refuse(enum mark_kind kind, const char *step, int days, const char *words)
{
    struct buffer before = {0}, after = {0};

    session_export(fixture.session, false, &before);
    ck_assert_int_eq(mark(kind, step, days), STATUS_USAGE);
    ck_assert_msg(strstr(fixture.err.text, words) != NULL, "%s", fixture.err.text);
    ck_assert_ptr_null(strchr(fixture.err.text, '\n'));
    session_export(fixture.session, false, &after);
    ck_assert_str_eq(buffer_text(&before), buffer_text(&after));
    buffer_clear(&before);
    buffer_clear(&after);
}

/* "partial 1" */
static void assert_stands(const char *vaccine, const char *how_far, const char *doses)
{
    char id[64];

    snprintf(id, sizeof id, "vaccine.%s", vaccine);
    ck_assert_answer(&fixture, id, how_far);
    snprintf(id, sizeof id, "vaccine.%s.doses", vaccine);
    ck_assert_answer(&fixture, id, doses);
}

/* ---- a series -------------------------------------------------------------------------------- */

static const struct {
    const char *step, *vaccine;
    int days[3], count; /* of its doses, before today */
} whole[] = {
    {"vaccine.mmr", "mmr", {-28, 0}, 2},
    {"vaccine.varicella", "varicella", {-40, -2}, 2},
    {"vaccine.hepb.three-dose", "hepb", {-120, -90, -5}, 3},
    {"vaccine.hepb.two-dose", "hepb", {-28, 0}, 2},
    {"vaccine.tdap", "tdap", {-1}, 1},
    {"vaccine.flu@first-job", "flu", {-1}, 1},
    {"vaccine.covid@first-job", "covid", {-1}, 1},
};

START_TEST(dose__after_the_last_of_its_series__is_refused_and_changes_nothing)
{
    int count = whole[_i].count;
    char doses[16];

    for (int i = 0; i < count; i++)
        dose(whole[_i].step, whole[_i].days[i],
             i + 1 < count ? ": one more dose, "
             : count > 1   ? ": the last dose, "
                           : " is done, ");
    snprintf(doses, sizeof doses, "%d", count);
    assert_stands(whole[_i].vaccine, "complete", doses);

    refuse(MARK_DONE, whole[_i].step, 0, "it is complete already, its last dose was on ");
    refuse(MARK_STARTED, whole[_i].step, 0, "it is complete already");
    refuse(MARK_WAIVED, whole[_i].step, 0, "it is complete already");
}
END_TEST

START_TEST(doses__of_a_series__go_on_with_it_and_are_undone_one_by_one)
{
    dose("vaccine.hepb.three-dose", -150, ": one more dose, 26 Jun 2026");
    dose("vaccine.hepb.three-dose", -120, ": one more dose");
    assert_stands("hepb", "partial", "2");
    ck_assert_answer(&fixture, "vaccine.hepb.product", "three-dose");
    dose("vaccine.hepb.three-dose", 0, ": the last dose, 23 Nov 2026; the series is complete");
    assert_stands("hepb", "complete", "3");

    buffer_truncate(&said, 0);
    ck_assert_int_eq(session_undo(fixture.session, &said, &fixture.err), STATUS_OK);
    ck_assert_str_eq(buffer_text(&said), "Undone: a dose of Vaccine: Hepatitis B counts no more");
    assert_stands("hepb", "partial", "2");
}
END_TEST

START_TEST(reopen__of_a_complete_series__takes_its_last_dose_back)
{
    dose("vaccine.mmr", -40, "");
    dose("vaccine.mmr", 0, "");
    buffer_truncate(&said, 0);
    ck_assert_int_eq(session_reopen(fixture.session, "vaccine.mmr", &said, &fixture.err),
                     STATUS_OK);
    ck_assert_ptr_nonnull(strstr(buffer_text(&said), "Vaccine: MMR is started again; "));
    assert_stands("mmr", "partial", "1");

    buffer_truncate(&said, 0);
    ck_assert_int_eq(session_reopen(fixture.session, "vaccine.mmr", &said, &fixture.err),
                     STATUS_OK);
    ck_assert_ptr_nonnull(strstr(buffer_text(&said), "Vaccine: MMR is to do again; "));
    assert_stands("mmr", "", "");
}
END_TEST

/* A dose more than the series has, as a data file may hold it from before one was refused. */
START_TEST(reopen__of_a_dose_too_many__says_that_the_series_is_complete)
{
    const struct mark_rows *had;
    struct mark_rows rows = {0};

    dose("vaccine.mmr", -60, "");
    dose("vaccine.mmr", -30, "");
    had = session_marks(fixture.session);
    for (size_t i = 0; i < had->count; i++)
        mark_rows_add(&rows, &had->items[i]);
    mark_rows_add(&rows, &(struct mark_row){.step = (char *)"vaccine.mmr",
                                            .kind = (char *)"dose",
                                            .day = session_today(fixture.session),
                                            .cost = MONEY_NONE,
                                            .note = (char *)""});
    fixture_store(&fixture, &(struct plan_change){.marks = &rows});
    mark_rows_clear(&rows);
    fixture_reopen(&fixture);

    buffer_truncate(&said, 0);
    ck_assert_int_eq(session_reopen(fixture.session, "vaccine.mmr", &said, &fixture.err),
                     STATUS_OK);
    ck_assert_str_eq(buffer_text(&said), "Vaccine: MMR is complete without that dose");
    assert_stands("mmr", "complete", "2");
}
END_TEST

/* ---- the days -------------------------------------------------------------------------------- */

START_TEST(dose__too_soon_after_the_one_before__is_refused_with_its_day)
{
    dose("vaccine.mmr", 0, "");
    refuse(MARK_DONE, "vaccine.mmr", 0, "Vaccine: MMR: dose 2 counts from 21 Dec 2026 on; ");
    refuse(MARK_DONE, "vaccine.mmr", -3, "it had its last dose on 23 Nov 2026; ");
    refuse(MARK_DONE, "vaccine.mmr", 30, "is still to come");
    assert_stands("mmr", "partial", "1");
}
END_TEST

START_TEST(dose__before_the_last_that_was_answered__is_refused)
{
    fixture_answer(&fixture, "vaccine.mmr", "partial");
    fixture_answer(&fixture, "vaccine.mmr.doses", "1");
    fixture_answer(&fixture, "vaccine.mmr.last", "2026-10-20");
    refuse(MARK_DONE, "vaccine.mmr", -60, "it had its last dose on 20 Oct 2026; ");
    refuse(MARK_DONE, "vaccine.mmr", -20, "dose 2 counts from 17 Nov 2026 on; ");
    dose("vaccine.mmr", 0, ": the last dose, ");
    assert_stands("mmr", "complete", "2");
}
END_TEST

START_TEST(live_dose__near_one_of_another_vaccine__is_refused)
{
    dose("vaccine.mmr", -10, "");
    refuse(MARK_DONE, "vaccine.varicella", 0,
           "it counts on one day with the last dose of MMR or 28 days from it; ");
    dose("vaccine.varicella", -10, "");
}
END_TEST

START_TEST(dose__where_none_is_to_come__is_refused)
{
    fixture_answer(&fixture, "vaccine.mmr", "immune");
    refuse(MARK_DONE, "vaccine.mmr", 0, "by your answers no dose of it is to come");
}
END_TEST

START_TEST(dose__of_a_product_with_fewer_doses__goes_on_with_the_one_that_was_begun)
{
    dose("vaccine.hepb.three-dose", -60, "");
    refuse(MARK_DONE, "vaccine.hepb.two-dose", 0, "goes on as one of 3 doses");
    dose("vaccine.hepb.three-dose", 0, ": one more dose");
}
END_TEST

START_TEST(dose__of_a_product_with_more_doses__makes_the_series_longer)
{
    dose("vaccine.hepb.two-dose", -60, "");
    ck_assert_answer(&fixture, "vaccine.hepb.product", "two-dose");
    dose("vaccine.hepb.three-dose", 0, ": one more dose");
    assert_stands("hepb", "partial", "2");
    ck_assert_answer(&fixture, "vaccine.hepb.product", "three-dose");
}
END_TEST

START_TEST(booster__of_what_wore_out__is_one_dose_and_stays_complete)
{
    fixture_answer(&fixture, "vaccine.tdap", "complete");
    fixture_answer(&fixture, "vaccine.tdap.last", "2010-05-01");
    dose("vaccine.tdap", 0, " is done, ");
    ck_assert_answer(&fixture, "vaccine.tdap", "complete");
    ck_assert_answer(&fixture, "vaccine.tdap.last", "2026-11-23");
}
END_TEST

/* ---- answers --------------------------------------------------------------------------------- */

static enum status answer_fits(const char *id, const char *text)
{
    struct answer_change change = {.question = fixture_question(&fixture, id)};

    ck_assert_int_eq(answer_parse(&fixture.catalog->questions[change.question], text, DATE_NONE,
                                  &change.after, &fixture.err),
                     STATUS_OK);
    return session_answer_all(fixture.session, &change, 1, &fixture.err);
}

START_TEST(answered_dose__that_can_not_count__is_refused_without_its_day)
{
    fixture_answer(&fixture, "vaccine.hepb", "partial");
    fixture_answer(&fixture, "vaccine.hepb.doses", "2");
    fixture_answer(&fixture, "vaccine.hepb.product", "three-dose");
    fixture_answer(&fixture, "vaccine.hepb.last", "2026-10-20");
    ck_assert_int_eq(answer_fits("vaccine.hepb.first", "2026-10-20"), STATUS_USAGE);
    ck_assert_ptr_nonnull(strstr(fixture.err.text, "Hepatitis B: dose 2 came too soon after "));
    ck_assert_ptr_null(strstr(fixture.err.text, "2026"));
    ck_assert_answer(&fixture, "vaccine.hepb.first", "");
    ck_assert_int_eq(answer_fits("vaccine.hepb.first", "2026-09-20"), STATUS_OK);

    fixture_answer(&fixture, "vaccine.mmr", "partial");
    fixture_answer(&fixture, "vaccine.mmr.last", "2026-10-20");
    fixture_answer(&fixture, "vaccine.varicella", "partial");
    ck_assert_int_eq(answer_fits("vaccine.varicella.last", "2026-10-01"), STATUS_USAGE);
    ck_assert_int_eq(answer_fits("vaccine.varicella.last", "2026-10-20"), STATUS_OK);
}
END_TEST

START_TEST(answers_file__with_doses_that_can_not_count__is_refused_with_the_place)
{
    static const char text[] =
        "{\"milepost-answers\": 1, \"answers\": {\"vaccine.mmr\": \"partial\",\n"
        "\"vaccine.mmr.last\": \"2026-10-20\",\n"
        "\"vaccine.varicella\": \"partial\",\n"
        "\"vaccine.varicella.last\": \"2026-10-01\"}}";
    struct answers answers = {0};

    ck_assert_int_eq(answers_file_read(fixture.catalog, text, strlen(text), "a.json",
                                       session_today(fixture.session), &answers, NULL, NULL,
                                       &fixture.err),
                     STATUS_INVALID);
    ck_assert_ptr_nonnull(strstr(fixture.err.text, "a.json:2:1: MMR: it counts on one day with "));
    answers_clear(&answers);
}
END_TEST

/* Days that stand already hold no other answer back. */
START_TEST(answer__beside_doses_that_can_not_count__is_taken)
{
    fixture_answer(&fixture, "vaccine.mmr", "partial");
    fixture_answer(&fixture, "vaccine.mmr.last", "2026-10-20");
    fixture_answer(&fixture, "vaccine.varicella", "partial");
    fixture_answer(&fixture, "vaccine.varicella.last", "2026-10-01");
    ck_assert_int_eq(answer_fits("time.hours_per_week", "12"), STATUS_OK);
    ck_assert_int_eq(answer_fits("vaccine.tdap", "none"), STATUS_OK);
    ck_assert_int_eq(answer_fits("vaccine.mmr.last", "unknown"), STATUS_OK);
}
END_TEST

Suite *dose_marks_suite(void)
{
    Suite *suite = suite_create("dose marks");
    TCase *tcase = tcase_create("dose marks");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, dose__after_the_last_of_its_series__is_refused_and_changes_nothing,
                        0, (int)(sizeof whole / sizeof *whole));
    tcase_add_test(tcase, doses__of_a_series__go_on_with_it_and_are_undone_one_by_one);
    tcase_add_test(tcase, reopen__of_a_complete_series__takes_its_last_dose_back);
    tcase_add_test(tcase, reopen__of_a_dose_too_many__says_that_the_series_is_complete);
    tcase_add_test(tcase, dose__too_soon_after_the_one_before__is_refused_with_its_day);
    tcase_add_test(tcase, dose__before_the_last_that_was_answered__is_refused);
    tcase_add_test(tcase, live_dose__near_one_of_another_vaccine__is_refused);
    tcase_add_test(tcase, dose__where_none_is_to_come__is_refused);
    tcase_add_test(tcase, dose__of_a_product_with_fewer_doses__goes_on_with_the_one_that_was_begun);
    tcase_add_test(tcase, dose__of_a_product_with_more_doses__makes_the_series_longer);
    tcase_add_test(tcase, booster__of_what_wore_out__is_one_dose_and_stays_complete);
    tcase_add_test(tcase, answered_dose__that_can_not_count__is_refused_without_its_day);
    tcase_add_test(tcase, answers_file__with_doses_that_can_not_count__is_refused_with_the_place);
    tcase_add_test(tcase, answer__beside_doses_that_can_not_count__is_taken);
    suite_add_tcase(suite, tcase);
    return suite;
}
