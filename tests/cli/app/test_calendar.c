/* SPDX-License-Identifier: MIT
 * Covers what a calendar leaves in the data file for the next one: kept once all of it went out,
 * never a reason to fail. */
#include <string.h>

#include "cli/arrange.h"
#include "cli/cli_suites.h"

/* Which went well. */
static void calendar_do(const char *line)
{
    run(&home, line);
    ck_assert_done(&home);
}

static void more_hours(void)
{
    calendar_do("set time.hours_per_week=20");
}

/* Of these days: what is told for the first time, and what was told otherwise before. */
#define CALENDAR_NEW   "SEQUENCE:32600\r\n"
#define CALENDAR_MOVED "SEQUENCE:32601\r\n"
#define CALENDAR_TWICE "SEQUENCE:32602\r\n"

static void expect_nothing_moved(void)
{
    ck_assert_has(&home.out, CALENDAR_NEW);
    ck_assert_has_not(&home.out, CALENDAR_MOVED);
    ck_assert_has_not(&home.out, CALENDAR_TWICE);
}

START_TEST(calendar__after_a_day_moved__has_higher_sequences)
{
    calendar_do("print --format ics");
    ck_assert_has(&home.out, "BEGIN:VEVENT\r\n");
    expect_nothing_moved();

    more_hours();
    calendar_do("print --format ics -o dates.ics");
    calendar_do("print --format ics");
    ck_assert_has(&home.out, CALENDAR_MOVED);
    ck_assert_has_not(&home.out, CALENDAR_TWICE);
}
END_TEST

/* To a full disk, and to a reader that left. */
static const struct {
    const char *output;
    bool unread;
    int code;
} unsent[] = {{"/dev/full", false, 3}, {NULL, true, 0}};

START_TEST(calendar__that_did_not_go_out__is_not_taken_to_be_known)
{
    calendar_do("print --format ics");
    more_hours();
    home.output = unsent[_i].output;
    home.unread = unsent[_i].unread;
    run(&home, "print --format ics");
    ck_assert_int_eq(home.code, unsent[_i].code);
    home.output = NULL;
    home.unread = false;
    calendar_do("undo");
    calendar_do("print --format ics");
    expect_nothing_moved();
}
END_TEST

START_TEST(calendar__of_another_route__cancels_what_is_not_on_it)
{
    calendar_do("print --format ics");
    calendar_do("print --format ics --route 2");
    ck_assert_has(&home.out, "STATUS:CANCELLED\r\n");
    calendar_do("print --format ics");
    ck_assert_has(&home.out, CALENDAR_TWICE);
}
END_TEST

/* A calendar program refuses what has a lower number than it knows. */
START_TEST(calendar__after_a_restored_backup__has_no_lower_sequences)
{
    calendar_do("print --format ics");
    calendar_do("backup copy.db");
    more_hours();
    calendar_do("print --format ics");
    ck_assert_has(&home.out, CALENDAR_MOVED);
    calendar_do("restore copy.db");
    calendar_do("--today 2026-11-24 print --format ics");
    ck_assert_has(&home.out, "SEQUENCE:32700\r\n");
    ck_assert_has_not(&home.out, "SEQUENCE:326");
}
END_TEST

START_TEST(calendar__of_a_copy__is_its_own)
{
    calendar_do("print --format ics");
    more_hours();
    calendar_do("copy Maria Other");
    calendar_do("print --plan Other --format ics");
    expect_nothing_moved();
}
END_TEST

START_TEST(calendar__with_private_answers__is_kept_beside_the_other)
{
    calendar_do("print --format ics");
    more_hours();
    calendar_do("print --format ics --private");
    ck_assert_has(&home.out, "SEQUENCE:32650\r\n");
    ck_assert_has_not(&home.out, "SEQUENCE:32651\r\n");
    calendar_do("print --format ics");
    ck_assert_has(&home.out, CALENDAR_MOVED);
    calendar_do("set time.hours_per_week=15");
    calendar_do("print --format ics --private");
    ck_assert_has(&home.out, "SEQUENCE:32651\r\n");
    ck_assert_has_not(&home.out, "SEQUENCE:32652\r\n");
}
END_TEST

START_TEST(tasks__of_another_goal__delete_those_before)
{
    calendar_do("print --format taskwarrior");
    ck_assert_has(&home.out, "Sit the CPC exam");
    calendar_do("set goal.target=keep-current work.credentials=CCA");
    calendar_do("print --format taskwarrior");
    ck_assert_has(&home.out, "Sit the CPC exam");
    ck_assert_has(&home.out, "\"status\": \"deleted\"");
    calendar_do("print --format ics");
    ck_assert_has_not(&home.out, "Sit the CPC exam");
}
END_TEST

/* Whatever was printed and marked between: what is kept of a calendar to share is its own. */
START_TEST(calendar__to_share__does_not_depend_on_private_answers)
{
    struct buffer first = {0};

    calendar_do("print --format ics");
    calendar_do("print --format ics");
    buffer_add(&first, buffer_text(&home.out));
    calendar_do(
        "set background.record=conviction screening.tb=positive-history vaccine.covid=exempt");
    calendar_do("done vaccine.mmr --note 'told nobody'");
    calendar_do("print --format ics --private");
    ck_assert_str_ne(buffer_text(&home.out), first.text);
    calendar_do("print --format ics");
    ck_assert_str_eq(buffer_text(&home.out), first.text);
    buffer_clear(&first);
}
END_TEST

Suite *calendar_suite(void)
{
    Suite *suite = suite_create("calendar");
    TCase *tcase = maria_case("calendar");

    tcase_add_test(tcase, calendar__after_a_day_moved__has_higher_sequences);
    ADD_TABLE_TEST(tcase, calendar__that_did_not_go_out__is_not_taken_to_be_known, unsent);
    tcase_add_test(tcase, calendar__of_another_route__cancels_what_is_not_on_it);
    tcase_add_test(tcase, calendar__after_a_restored_backup__has_no_lower_sequences);
    tcase_add_test(tcase, calendar__of_a_copy__is_its_own);
    tcase_add_test(tcase, calendar__with_private_answers__is_kept_beside_the_other);
    tcase_add_test(tcase, tasks__of_another_goal__delete_those_before);
    tcase_add_test(tcase, calendar__to_share__does_not_depend_on_private_answers);
    suite_add_tcase(suite, tcase);
    return suite;
}
