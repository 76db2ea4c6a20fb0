/* SPDX-License-Identifier: MIT
 * Covers the roadmap as a calendar: what is an event and what a to-do, what the next one says of
 * the one before, and the rules of iCalendar that readers stumbled over. */
#include <limits.h>
#include <stdio.h>
#include <string.h>

#include "arrange.h"
#include "milepost/sent.h"
#include "report/ics_line.h"
#include "report_suites.h"

enum { TODAY = 20780, SEQUENCE = 32600, OCTETS = 75 }; /* 2026-11-23, and its least number */

static const struct report_plan plan = {.name = "Maria", .uuid = "the-id"};
static struct sent_calendar sent;

static void forget(void)
{
    sent_clear(&sent);
}

/* Writes it anew, as on the day of the sample's roadmap. */
static void write_ics(void)
{
    const struct report_print print = {
        .format = REPORT_ICS, .extent = EXTENT_FULL, .calendar = &sent};

    buffer_truncate(&out, 0);
    report_print(&sample.roadmap, &plan, &print, &out);
}

/* The component of a uid, unfolded, from BEGIN to END, with ends of lines of one character. */
static const char *component(const char *uid)
{
    static char text[4096];
    struct buffer flat = {0}, line = {0};
    const char *at, *begin, *end;

    for (at = out.text; *at; at++) {
        if (strncmp(at, "\r\n ", 3) == 0)
            at += 2;
        else if (*at != '\r')
            buffer_add_char(&flat, *at);
    }
    buffer_format(&line, "\nUID:%s@the-id\n", uid);
    at = strstr(buffer_text(&flat), buffer_text(&line));
    text[0] = '\0';
    if (at) {
        for (begin = at; strncmp(begin, "\nBEGIN:V", 8) != 0; begin--)
            ;
        end = strstr(at, "\nEND:VEVENT");
        if (!end || (strstr(at, "\nEND:VTODO") && strstr(at, "\nEND:VTODO") < end))
            end = strstr(at, "\nEND:VTODO");
        ck_assert_ptr_nonnull(end);
        snprintf(text, sizeof text, "%.*s\n", (int)(end - begin), begin);
    }
    buffer_clear(&flat);
    buffer_clear(&line);
    return text;
}

static void assert_says(const char *uid, const char *line)
{
    struct buffer whole = {0};
    const char *found = component(uid);

    buffer_format(&whole, "\n%s\n", line);
    ck_assert_msg(strstr(found, buffer_text(&whole)) != NULL, "%s is not in: %s", line, found);
    buffer_clear(&whole);
}

/* Higher by so many than the least of the sample's day. */
static void assert_sequence(const char *uid, int more)
{
    struct buffer line = {0};

    buffer_format(&line, "SEQUENCE:%d", SEQUENCE + more);
    assert_says(uid, buffer_text(&line));
    buffer_clear(&line);
}

static void assert_silent(const char *uid, const char *words)
{
    const char *found = component(uid);

    ck_assert_str_ne(found, "");
    ck_assert_msg(strstr(found, words) == NULL, "%s is in: %s", words, found);
}

/* ---- what stands in it ----------------------------------------------------------------------- */

START_TEST(ics__begins_and_ends__as_every_reader_wants_it)
{
    static const char head[] = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Milepost//Milepost//EN"
                               "\r\nCALSCALE:GREGORIAN\r\nX-WR-CALNAME:Milepost: Maria\r\n";
    static const char end[] = "END:VEVENT\r\nEND:VCALENDAR\r\n";

    write_ics();
    ck_assert_int_eq(strncmp(out.text, head, strlen(head)), 0);
    ck_assert_str_eq(out.text + out.length - strlen(end), end);
}
END_TEST

START_TEST(ics__what_has_a_day__is_an_event_of_whole_days)
{
    write_ics();
    assert_says("exam", "BEGIN:VEVENT");
    assert_says("exam", "DTSTART;VALUE=DATE:20270412");
    assert_says("exam", "DTEND;VALUE=DATE:20270413");
    assert_says("exam", "DTSTAMP:20261123T000000Z");
    assert_says("exam", "SUMMARY:Sit the exam\\, booked by then");
    assert_sequence("exam", 0);
}
END_TEST

START_TEST(ics__event__says_what_its_step_does)
{
    write_ics();
    assert_says("exam", "DESCRIPTION:80 % by 12 May 2027\\nCost: $425\\nWhy: milepost why exam");
    assert_says("look", "DESCRIPTION:- Call two schools.\\nWhy: milepost why look");
}
END_TEST

/* The end of whole days is the day after them. */
START_TEST(ics__what_takes_weeks__lasts_from_its_first_day_to_its_last)
{
    sample.steps[0].finish = TODAY + 6;
    write_ics();
    assert_says("look", "DTSTART;VALUE=DATE:20261123");
    assert_says("look", "DTEND;VALUE=DATE:20261130");
}
END_TEST

START_TEST(ics__what_has_no_day__is_a_to_do)
{
    write_ics();
    assert_says("screen.todo", "BEGIN:VTODO");
    assert_says("screen.todo", "SUMMARY:Drug screen");
    assert_says("screen.todo", "STATUS:NEEDS-ACTION");
    assert_silent("screen.todo", "DTSTART");
    assert_silent("screen.todo", "DUE");
    assert_silent("screen.todo", "VALARM");
}
END_TEST

START_TEST(ics__what_is_told_by_month__has_no_false_day)
{
    sample.steps[1].by_season = true;
    write_ics();
    ck_assert_str_eq(component("exam"), "");
    assert_says("exam.todo", "SUMMARY:Sit the exam\\, booked by then\\, about Apr 2027");
}
END_TEST

START_TEST(ics__gate_that_is_to_be_settled__has_its_day)
{
    write_ics();
    assert_says("gate.background", "DTSTART;VALUE=DATE:20261214");
    assert_says("gate.background",
                "DESCRIPTION:Who: the practicum site\\nAsk: Would it keep me out?");
}
END_TEST

START_TEST(ics__doses__are_events_by_their_numbers)
{
    static const date_day doses[] = {TODAY, TODAY + 30};

    sample.steps[0].kind = STEP_SERIES;
    sample.steps[0].by_step = -1;
    sample.steps[0].doses = doses;
    sample.steps[0].dose_count = 2;
    sample.steps[0].by = sample.steps[0].ruled = DATE_NONE;
    write_ics();
    assert_says("look.1", "DTSTART;VALUE=DATE:20261123");
    assert_says("look.2", "DTSTART;VALUE=DATE:20261223");
}
END_TEST

/* Money has to be there in time; what is read can be read the day before. */
START_TEST(ics__alarm__comes_sooner_for_what_costs_money)
{
    sample.steps[0].kind = STEP_ADVICE;
    sample.steps[0].by_step = -1;
    write_ics();
    assert_says("exam", "TRIGGER:-P13DT15H");
    assert_says("look", "TRIGGER:-PT15H");
    assert_says("exam", "ACTION:DISPLAY");
}
END_TEST

/* One in the past rings as soon as the calendar is read. */
START_TEST(ics__alarm__is_never_in_the_past)
{
    sample.roadmap.today = sample.steps[1].start - 5;
    write_ics();
    assert_says("exam", "TRIGGER:-P3DT15H"); /* tomorrow at nine */
    sample.roadmap.today = sample.steps[1].start - 1;
    write_ics();
    assert_says("exam", "TRIGGER:PT9H");
    for (int over = 0; over < 2; over++) {
        sample.roadmap.today = sample.steps[1].start + over;
        write_ics();
        assert_silent("exam", "VALARM");
    }
}
END_TEST

START_TEST(ics__what_could_be_done_before__says_that_this_is_the_last_day)
{
    sample.steps[0].kind = STEP_ADVICE;
    sample.steps[0].by_step = -1;
    write_ics();
    assert_says("look", "DTSTART;VALUE=DATE:20261207");
    ck_assert_ptr_nonnull(
        strstr(component("look"), "It can be done from 23 Nov 2026 on\\; this is the last day."));
    assert_silent("exam", "last day");
}
END_TEST

START_TEST(ics__what_is_private__is_hidden_from_who_else_sees_the_calendar)
{
    sample.steps[1].is_private = true;
    write_ics();
    assert_says("exam", "CLASS:PRIVATE");
    assert_silent("look", "CLASS");
}
END_TEST

START_TEST(ics__with_private_answers__says_so_at_its_top)
{
    sample.roadmap.with_private = true;
    sample.steps[1].note = "told\nnobody";
    write_ics();
    ck_assert_ptr_nonnull(
        strstr(out.text, "X-WR-CALNAME:Milepost: Maria\\, with private answers\r\n"));
    ck_assert_ptr_nonnull(strstr(component("exam"), "Your note: told\\nnobody\\n"));

    sample.roadmap.with_private = false;
    write_ics();
    ck_assert_ptr_null(strstr(out.text, "nobody"));
}
END_TEST

/* ---- and the next one ------------------------------------------------------------------------ */

START_TEST(ics__written_again__is_the_same_to_the_byte)
{
    struct buffer first = {0};

    write_ics();
    buffer_add(&first, out.text);
    write_ics();
    ck_assert_str_eq(out.text, first.text);
    buffer_clear(&first);
}
END_TEST

START_TEST(ics__day_that_moved__has_a_higher_sequence)
{
    write_ics();
    sample.steps[1].start++;
    sample.steps[1].finish++;
    write_ics();
    assert_sequence("exam", 1);
    assert_says("exam", "DTSTART;VALUE=DATE:20270413");
    assert_sequence("look", 0);
    sample.steps[1].start--;
    sample.steps[1].finish--;
    write_ics();
    assert_sequence("exam", 2);
}
END_TEST

/* It grows no more then: another step would make it negative. */
START_TEST(ics__day_that_moved_at_the_highest_sequence__keeps_it)
{
    write_ics();
    for (size_t i = 0; i < sent.count; i++)
        sent.items[i].sequence = INT_MAX;
    sample.steps[1].start++;
    sample.steps[1].finish++;
    write_ics();
    assert_says("exam", "SEQUENCE:2147483647");
}
END_TEST

START_TEST(ics__uid__stands_once_in_a_file)
{
    const char *first;

    sample.steps[1].id = sample.steps[0].id;
    write_ics();
    first = strstr(out.text, "UID:look@");
    ck_assert_ptr_nonnull(first);
    ck_assert_ptr_null(strstr(first + 1, "UID:look@"));
}
END_TEST

/* As of a backup that was restored, or of the plan on another computer: nobody knows there what was
 * written since. */
START_TEST(ics__written_without_the_one_before__has_higher_sequences_than_all_of_earlier_days)
{
    write_ics();
    sample.steps[1].start++;
    sample.steps[1].finish++;
    write_ics();
    assert_sequence("exam", 1);
    forget();
    sample.roadmap.today++;
    write_ics();
    assert_sequence("exam", 100);
    sample.roadmap.today = 0; /* a clock that was never set */
    forget();
    write_ics();
    assert_says("exam", "SEQUENCE:0");
}
END_TEST

/* They have their own memories, and the same uids. */
START_TEST(ics__with_private_answers__has_higher_sequences_than_the_other_of_its_day)
{
    sample.roadmap.with_private = true;
    write_ics();
    assert_sequence("exam", 50);
}
END_TEST

START_TEST(ics__what_fell_away__is_cancelled_until_its_day_is_past)
{
    write_ics();
    sample.roadmap.step_count = 1; /* exam and drug screen are gone */
    write_ics();
    assert_says("exam", "STATUS:CANCELLED");
    assert_sequence("exam", 1);
    assert_says("exam", "SUMMARY:Cancelled: Sit the exam\\, booked by then");
    assert_silent("exam", "VALARM");
    assert_says("screen.todo", "STATUS:CANCELLED");
    write_ics();
    assert_sequence("exam", 1);

    sample.roadmap.today = TODAY + 200;
    write_ics();
    ck_assert_str_eq(component("exam"), "");
}
END_TEST

START_TEST(ics__what_comes_back__is_confirmed_again)
{
    write_ics();
    sample.roadmap.step_count = 1;
    write_ics();
    sample.roadmap.step_count = 3;
    write_ics();
    assert_says("exam", "STATUS:CONFIRMED");
    assert_sequence("exam", 2);
    assert_says("screen.todo", "STATUS:NEEDS-ACTION");
}
END_TEST

START_TEST(ics__waived__is_cancelled)
{
    write_ics();
    sample.steps[1].status = STEP_WAIVED;
    write_ics();
    assert_says("exam", "STATUS:CANCELLED");
}
END_TEST

START_TEST(ics__written__leaves_what_was_said_of_tasks)
{
    sent_put(&sent, &(struct sent_entry){SENT_TASK "look", "Look", DATE_NONE, DATE_NONE, 0, false});
    write_ics();
    ck_assert_ptr_nonnull(sent_find(&sent, SENT_TASK "look"));
    ck_assert_ptr_null(strstr(out.text, "CANCELLED"));
}
END_TEST

START_TEST(ics__what_is_private_and_over__stays_hidden)
{
    sample.steps[1].is_private = true;
    write_ics();
    sample.steps[1].status = STEP_WAIVED;
    write_ics();
    assert_says("exam", "STATUS:CANCELLED");
    assert_says("exam", "CLASS:PRIVATE");
    sample.steps[1].status = STEP_TODO;
    write_ics();
    sample.steps[1].status = STEP_DONE;
    write_ics();
    assert_says("exam", "SUMMARY:Done: Sit the exam\\, booked by then");
    assert_says("exam", "CLASS:PRIVATE");
    sample.steps[1].is_private = false;
    write_ics();
    assert_silent("exam", "CLASS");
}
END_TEST

/* Nobody knows any more whether it was. */
START_TEST(ics__what_the_catalogue_no_longer_has__is_hidden)
{
    write_ics();
    sample.roadmap.step_count = 1;
    write_ics();
    assert_says("exam", "CLASS:PRIVATE");
}
END_TEST

START_TEST(ics__dose_that_is_given__is_done_and_not_cancelled)
{
    static const date_day doses[] = {TODAY, TODAY + 30};
    const struct dose rules[2] = {{0}};
    const struct vaccine vaccine = {.doses = rules, .dose_count = 2};
    struct step step = sample.catalog.steps[0];

    step.vaccine = 0;
    sample.catalog.steps = &step;
    sample.catalog.vaccines = &vaccine;
    sample.catalog.vaccine_count = 1;
    sample.steps[0].kind = STEP_SERIES;
    sample.steps[0].step = 0;
    sample.steps[0].by_step = -1;
    sample.steps[0].doses = doses;
    sample.steps[0].dose_count = 2;
    sample.steps[0].by = sample.steps[0].ruled = DATE_NONE;
    write_ics();
    sample.steps[0].doses = &doses[1];
    sample.steps[0].dose_count = 1;
    write_ics();
    assert_says("look.1", "STATUS:CONFIRMED");
    ck_assert_ptr_nonnull(strstr(component("look.1"), "SUMMARY:Done: "));
    assert_sequence("look.2", 0);
    sample.steps[0].status = STEP_DONE;
    sample.steps[0].ended = TODAY + 1;
    write_ics();
    assert_says("look.2", "DTSTART;VALUE=DATE:20261124");
    ck_assert_ptr_nonnull(strstr(component("look.2"), "SUMMARY:Done: "));
    assert_says("look.1", "DTSTART;VALUE=DATE:20261123"); /* the last one's day is not its own */
}
END_TEST

START_TEST(ics__gate_that_is_clear__is_done_and_not_cancelled)
{
    write_ics();
    sample.gate.time = GATE_NEVER;
    sample.gate.by = DATE_NONE;
    write_ics();
    assert_says("gate.background", "STATUS:CONFIRMED");
    ck_assert_ptr_nonnull(strstr(component("gate.background"), "SUMMARY:Done: "));
}
END_TEST

/* A whole day is over when the next one begins. */
START_TEST(ics__what_falls_away_on_its_own_day__is_cancelled)
{
    write_ics();
    sample.roadmap.today = sample.steps[1].finish;
    sample.roadmap.step_count = 1;
    write_ics();
    assert_says("exam", "STATUS:CANCELLED");
}
END_TEST

/* What is over stays: nobody wants last year's exam taken out of a calendar. */
START_TEST(ics__what_is_over__stays_as_it_was_written)
{
    write_ics();
    sample.roadmap.today = TODAY + 141;
    sample.roadmap.step_count = 1;
    write_ics();
    ck_assert_str_eq(component("exam"), "");
    ck_assert(!sent_find(&sent, "exam")->cancelled);
}
END_TEST

START_TEST(ics__done_before_its_day__goes_to_the_day_on_which_it_was)
{
    write_ics();
    sample.steps[1].status = STEP_DONE;
    sample.steps[1].ended = TODAY - 1;
    write_ics();
    assert_says("exam", "DTSTART;VALUE=DATE:20261122");
    assert_says("exam", "SUMMARY:Done: Sit the exam\\, booked by then");
    write_ics();
    assert_sequence("exam", 1);
    assert_says("exam", "STATUS:CONFIRMED");
    assert_silent("exam", "VALARM");
}
END_TEST

START_TEST(ics__done_on_a_day_that_nobody_told__is_on_no_day_to_come)
{
    write_ics();
    sample.steps[1].status = STEP_DONE;
    write_ics();
    assert_says("exam", "DTSTART;VALUE=DATE:20261123");
    sample.roadmap.today++;
    write_ics();
    assert_says("exam", "DTSTART;VALUE=DATE:20261123");
    assert_sequence("exam", 100);
}
END_TEST

START_TEST(ics__to_do_that_is_done__is_completed)
{
    write_ics();
    sample.steps[2].status = STEP_DONE;
    sample.steps[2].ended = TODAY - 1;
    write_ics();
    assert_says("screen.todo", "STATUS:COMPLETED");
    assert_says("screen.todo", "COMPLETED:20261122T000000Z");
    assert_says("screen.todo", "SUMMARY:Done: Drug screen");
    assert_sequence("screen.todo", 1);
    write_ics();
    assert_says("screen.todo", "SUMMARY:Done: Drug screen");
    assert_sequence("screen.todo", 1);

    sample.roadmap.step_count = 2;
    write_ics();
    ck_assert_str_eq(component("screen.todo"), "");
    sample.roadmap.step_count = 3;
    sample.steps[2].status = STEP_TODO;
    write_ics();
    assert_says("screen.todo", "SUMMARY:Drug screen");
    assert_sequence("screen.todo", 2);
}
END_TEST

/* What was done before the first calendar is no news. */
START_TEST(ics__done_and_never_written__is_left_out)
{
    sample.steps[1].status = STEP_DONE;
    sample.steps[1].ended = TODAY - 1;
    write_ics();
    ck_assert_str_eq(component("exam"), "");
}
END_TEST

START_TEST(ics__event_that_loses_its_day__is_cancelled_beside_its_to_do)
{
    write_ics();
    sample.steps[1].by_season = true;
    write_ics();
    assert_says("exam", "STATUS:CANCELLED");
    assert_says("exam.todo", "STATUS:NEEDS-ACTION");
}
END_TEST

/* ---- lines ----------------------------------------------------------------------------------- */

START_TEST(ics_put_text__escapes__what_parts_values)
{
    ics_put_text(&out, "SUMMARY", "a,b;c\\d\ne:f\"g%h<script>");
    ck_assert_str_eq(out.text, "SUMMARY:a\\,b\\;c\\\\d\\ne:f\"g%h<script>\r\n");
}
END_TEST

START_TEST(ics_put_text__of_nothing__writes_nothing)
{
    ics_put_text(&out, "DESCRIPTION", "");
    ck_assert_uint_eq(out.length, 0);
}
END_TEST

START_TEST(ics_put_text__makes_inert__what_would_end_a_line)
{
    ics_put_text(&out, "SUMMARY",
                 "a\r\nEND:VEVENT\x1b[2J\xE2\x80\xAE"
                 "b");
    ck_assert_str_eq(out.text, "SUMMARY:a\xEF\xBF\xBD\\nEND:VEVENT\xEF\xBF\xBD[2J\xEF\xBF\xBD"
                               "b\r\n");
}
END_TEST

START_TEST(ics__title_of_two_lines__is_one)
{
    sample.steps[2].title = "One\ntwo";
    write_ics();
    assert_says("screen.todo", "SUMMARY:One two");
}
END_TEST

/* Whatever the place of the first one, no character is split. */
START_TEST(ics_put_text__folds__between_whole_characters)
{
    static const char *const letters[] = {"a", "\xD7\x90", "\xE8\xAA\x9E", "\xF0\x9F\x8E\x89"};
    struct buffer text = {0};
    const char *end, *line;

    buffer_repeat(&text, "x", _i % 5);
    buffer_repeat(&text, letters[_i / 5], 200);
    ics_put_text(&out, "SUMMARY", text.text);
    for (line = out.text; *line; line = end + 2) {
        end = strstr(line, "\r\n");
        ck_assert_int_le(end - line, OCTETS);
        ck_assert(text_is_utf8(line, (size_t)(end - line)));
        ck_assert(line == out.text || line[0] == ' ');
    }
    buffer_clear(&text);
}
END_TEST

static void add_next_tests(Suite *suite)
{
    TCase *tcase = sample_case("next");

    tcase_add_checked_fixture(tcase, NULL, forget);
    tcase_add_test(tcase, ics__written_again__is_the_same_to_the_byte);
    tcase_add_test(tcase, ics__day_that_moved__has_a_higher_sequence);
    tcase_add_test(tcase, ics__day_that_moved_at_the_highest_sequence__keeps_it);
    tcase_add_test(tcase, ics__uid__stands_once_in_a_file);
    tcase_add_test(
        tcase, ics__written_without_the_one_before__has_higher_sequences_than_all_of_earlier_days);
    tcase_add_test(tcase,
                   ics__with_private_answers__has_higher_sequences_than_the_other_of_its_day);
    tcase_add_test(tcase, ics__what_fell_away__is_cancelled_until_its_day_is_past);
    tcase_add_test(tcase, ics__what_comes_back__is_confirmed_again);
    tcase_add_test(tcase, ics__waived__is_cancelled);
    tcase_add_test(tcase, ics__written__leaves_what_was_said_of_tasks);
    tcase_add_test(tcase, ics__what_is_private_and_over__stays_hidden);
    tcase_add_test(tcase, ics__what_the_catalogue_no_longer_has__is_hidden);
    tcase_add_test(tcase, ics__dose_that_is_given__is_done_and_not_cancelled);
    tcase_add_test(tcase, ics__gate_that_is_clear__is_done_and_not_cancelled);
    tcase_add_test(tcase, ics__what_falls_away_on_its_own_day__is_cancelled);
    tcase_add_test(tcase, ics__what_is_over__stays_as_it_was_written);
    tcase_add_test(tcase, ics__done_before_its_day__goes_to_the_day_on_which_it_was);
    tcase_add_test(tcase, ics__done_on_a_day_that_nobody_told__is_on_no_day_to_come);
    tcase_add_test(tcase, ics__to_do_that_is_done__is_completed);
    tcase_add_test(tcase, ics__done_and_never_written__is_left_out);
    tcase_add_test(tcase, ics__event_that_loses_its_day__is_cancelled_beside_its_to_do);
    suite_add_tcase(suite, tcase);
}

Suite *ics_suite(void)
{
    Suite *suite = suite_create("ics");
    TCase *tcase = sample_case("ics");

    tcase_add_checked_fixture(tcase, NULL, forget);
    tcase_add_test(tcase, ics__begins_and_ends__as_every_reader_wants_it);
    tcase_add_test(tcase, ics__what_has_a_day__is_an_event_of_whole_days);
    tcase_add_test(tcase, ics__event__says_what_its_step_does);
    tcase_add_test(tcase, ics__what_takes_weeks__lasts_from_its_first_day_to_its_last);
    tcase_add_test(tcase, ics__what_has_no_day__is_a_to_do);
    tcase_add_test(tcase, ics__what_is_told_by_month__has_no_false_day);
    tcase_add_test(tcase, ics__gate_that_is_to_be_settled__has_its_day);
    tcase_add_test(tcase, ics__doses__are_events_by_their_numbers);
    tcase_add_test(tcase, ics__alarm__comes_sooner_for_what_costs_money);
    tcase_add_test(tcase, ics__alarm__is_never_in_the_past);
    tcase_add_test(tcase, ics__what_could_be_done_before__says_that_this_is_the_last_day);
    tcase_add_test(tcase, ics__what_is_private__is_hidden_from_who_else_sees_the_calendar);
    tcase_add_test(tcase, ics__with_private_answers__says_so_at_its_top);
    tcase_add_test(tcase, ics_put_text__escapes__what_parts_values);
    tcase_add_test(tcase, ics_put_text__of_nothing__writes_nothing);
    tcase_add_test(tcase, ics_put_text__makes_inert__what_would_end_a_line);
    tcase_add_test(tcase, ics__title_of_two_lines__is_one);
    tcase_add_loop_test(tcase, ics_put_text__folds__between_whole_characters, 0, 20);
    suite_add_tcase(suite, tcase);
    add_next_tests(suite);
    return suite;
}
