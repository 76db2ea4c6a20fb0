/* SPDX-License-Identifier: MIT
 * Covers the style of dates where it ends: what leaves a plan and what is stored is the same
 * however the screens show days. */
#include <string.h>

#include "leaving.h"
#include "milepost/report/audit.h"
#include "milepost/session/agenda.h"
#include "session_suites.h"

static struct fixture fixture;

static void setup(void)
{
    fixture_setup_builtin(&fixture);
    fixture_answer(&fixture, "goal.target", "CPC");
    fixture_answer(&fixture, "goal.start", "2027-01-04");
    fixture_answer(&fixture, "goal.by", "2027-06-14");
    fixture_answer(&fixture, "school.program", "none");
    fixture_answer(&fixture, "time.hours_per_week", "10");
    fixture_answer(&fixture, "work.credentials", "CCA");
    fixture_answer(&fixture, "held.CCA.since", "2025-03-09");
}

static void teardown(void)
{
    date_style_use(DATE_DAY_MONTH);
    fixture_teardown(&fixture);
}

/* As the screens do, with a roadmap that was made in the style already. */
static void show_days_in(enum date_style style)
{
    date_style_use(style);
    session_say_anew(fixture.session);
    session_roadmap(fixture.session);
}

/* ---- what leaves ----------------------------------------------------------------------------- */

START_TEST(leaving__does_not_depend_on__the_style_of_dates)
{
    struct leaving usual;

    leaving_put(&fixture, &usual);
    show_days_in((enum date_style)_i);
    leaving_check(&fixture, &usual, "the style of dates");
    leaving_clear(&usual);
    ck_assert_int_eq(date_style_now(), (enum date_style)_i);
}
END_TEST

/* All that goes out for oneself alone: prints with private answers, letters, proofs, data. */
static void put_for_oneself(struct buffer *out)
{
    struct session *session = fixture.session;
    struct session_print made;
    struct arena arena = {0};
    struct report_held held;

    ck_assert_int_eq(session_print_make(session, true, 0, &made, &fixture.err), STATUS_OK);
    for (int i = 0; i < REPORT_FORMAT_COUNT; i++) {
        const struct report_print print = {.format = (enum report_format)i,
                                           .extent = report_format_usual((enum report_format)i)};

        report_print(made.roadmap, &made.plan, &print, out);
    }
    session_print_clear(&made);
    for (int i = 0; i < fixture.catalog->letter_count; i++)
        if (session_has_letter(session, i))
            ck_assert_int_eq(session_print_letter(session, i, false, out, &fixture.err), STATUS_OK);
    session_held_report(session, &arena, &held);
    for (int i = 0; i < fixture.catalog->body_count; i++)
        report_audit(&held, i, false, out);
    arena_clear(&arena);
    session_export(session, false, out);
    session_answers_json(session, out);
}

START_TEST(print__for_oneself__does_not_depend_on_the_style_of_dates)
{
    struct buffer usual = {0}, now = {0};

    put_for_oneself(&usual);
    ck_assert_ptr_nonnull(strstr(buffer_text(&usual), "PROOF FOR"));
    show_days_in((enum date_style)_i);
    put_for_oneself(&now);
    ck_assert_str_eq(buffer_text(&now), buffer_text(&usual));
    buffer_clear(&usual);
    buffer_clear(&now);
}
END_TEST

/* ---- what is stored -------------------------------------------------------------------------- */

static void put_agenda(struct buffer *out)
{
    struct agenda agenda;

    session_agenda(fixture.session, &agenda);
    buffer_format(out, "%s|%s|%s\n", agenda.outline.standing, agenda.outline.bar,
                  agenda.outline.bar_short);
    for (size_t i = 0; i < agenda.due.count; i++)
        buffer_format(out, "%s\n", agenda.due.items[i].what);
    agenda_clear(&agenda);
}

START_TEST(agenda__does_not_depend_on__the_style_of_dates)
{
    struct buffer usual = {0}, now = {0};

    put_agenda(&usual);
    show_days_in((enum date_style)_i);
    put_agenda(&now);
    ck_assert_str_eq(buffer_text(&now), buffer_text(&usual));
    ck_assert_int_eq(date_style_now(), (enum date_style)_i);
    buffer_clear(&usual);
    buffer_clear(&now);
}
END_TEST

/* ---- what is shown --------------------------------------------------------------------------- */

static bool roadmap_says(const char *words)
{
    const struct text_list *notes = &session_roadmap(fixture.session)->notes;

    for (int i = 0; i < notes->count; i++)
        if (strstr(notes->items[i], words))
            return true;
    return false;
}

START_TEST(roadmap__said_anew__has_days_in_the_style_in_its_texts)
{
    static const char *const days[] = {"14 Jun 2027", "Jun 14, 2027", "2027-06-14"};

    for (int style = 0; style < DATE_STYLE_COUNT; style++) {
        show_days_in((enum date_style)style);
        for (int i = 0; i < DATE_STYLE_COUNT; i++)
            ck_assert_int_eq(roadmap_says(days[i]), i == style);
    }
}
END_TEST

Suite *date_style_suite(void)
{
    Suite *suite = suite_create("date_style");
    TCase *tcase = tcase_create("date_style");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, leaving__does_not_depend_on__the_style_of_dates, DATE_MONTH_DAY,
                        DATE_STYLE_COUNT);
    tcase_add_loop_test(tcase, print__for_oneself__does_not_depend_on_the_style_of_dates,
                        DATE_MONTH_DAY, DATE_STYLE_COUNT);
    tcase_add_loop_test(tcase, agenda__does_not_depend_on__the_style_of_dates, DATE_MONTH_DAY,
                        DATE_STYLE_COUNT);
    tcase_add_test(tcase, roadmap__said_anew__has_days_in_the_style_in_its_texts);
    suite_add_tcase(suite, tcase);
    return suite;
}
