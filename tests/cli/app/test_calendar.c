/* SPDX-License-Identifier: MIT
 * Covers what a calendar leaves in the data file for the next one: kept once all of it went out,
 * never a reason to fail. */
#include <string.h>

#include "cli/arrange.h"
#include "cli/cli_suites.h"

static void more_hours(void)
{
    run(&home, "set time.hours_per_week=20");
    ck_assert_done(&home);
}

START_TEST(calendar__after_a_day_moved__has_higher_sequences)
{
    run(&home, "print --format ics");
    ck_assert_done(&home);
    ck_assert_has(&home.out, "BEGIN:VEVENT\r\n");
    ck_assert_has_not(&home.out, "SEQUENCE:32601\r\n");

    more_hours();
    run(&home, "print --format ics -o dates.ics");
    ck_assert_done(&home);
    run(&home, "print --format ics");
    ck_assert_has(&home.out, "SEQUENCE:32601\r\n");
    ck_assert_has_not(&home.out, "SEQUENCE:32602\r\n");
}
END_TEST

START_TEST(calendar__that_did_not_go_out__is_not_taken_to_be_known)
{
    run(&home, "print --format ics");
    more_hours();
    home.output = "/dev/full";
    run(&home, "print --format ics");
    ck_assert_int_eq(home.code, 3);
    home.output = NULL;
    run(&home, "undo");
    run(&home, "print --format ics");
    ck_assert_has_not(&home.out, "SEQUENCE:32601\r\n");
}
END_TEST

START_TEST(calendar__of_another_route__cancels_what_is_not_on_it)
{
    run(&home, "print --format ics");
    run(&home, "print --format ics --route 2");
    ck_assert_done(&home);
    ck_assert_has(&home.out, "STATUS:CANCELLED\r\n");
    run(&home, "print --format ics");
    ck_assert_has(&home.out, "SEQUENCE:32602\r\n");
}
END_TEST

/* A calendar program refuses what has a lower number than it knows. */
START_TEST(calendar__after_a_restored_backup__has_no_lower_sequences)
{
    run(&home, "print --format ics");
    run(&home, "backup copy.db");
    ck_assert_done(&home);
    more_hours();
    run(&home, "print --format ics");
    ck_assert_has(&home.out, "SEQUENCE:32601\r\n");
    run(&home, "restore copy.db");
    ck_assert_done(&home);
    run(&home, "--today 2026-11-24 print --format ics");
    ck_assert_has(&home.out, "SEQUENCE:32700\r\n");
    ck_assert_has_not(&home.out, "SEQUENCE:326");
}
END_TEST

START_TEST(calendar__of_a_copy__is_its_own)
{
    run(&home, "print --format ics");
    more_hours();
    run(&home, "copy Maria Other");
    run(&home, "print --plan Other --format ics");
    ck_assert_done(&home);
    ck_assert_has_not(&home.out, "SEQUENCE:32601\r\n");
}
END_TEST

START_TEST(calendar__with_private_answers__is_kept_beside_the_other)
{
    run(&home, "print --format ics");
    more_hours();
    run(&home, "print --format ics --private");
    ck_assert_done(&home);
    ck_assert_has(&home.out, "SEQUENCE:32650\r\n");
    ck_assert_has_not(&home.out, "SEQUENCE:32651\r\n");
    run(&home, "print --format ics");
    ck_assert_has(&home.out, "SEQUENCE:32601\r\n");
}
END_TEST

START_TEST(tasks__of_another_goal__delete_those_before)
{
    run(&home, "print --format taskwarrior");
    ck_assert_has(&home.out, "Sit the CPC exam");
    run(&home, "set goal.target=keep-current work.credentials=CCA");
    ck_assert_done(&home);
    run(&home, "print --format taskwarrior");
    ck_assert_has(&home.out, "Sit the CPC exam");
    ck_assert_has(&home.out, "\"status\": \"deleted\"");
    run(&home, "print --format ics");
    ck_assert_has_not(&home.out, "Sit the CPC exam");
}
END_TEST

/* Whatever was printed and marked between: what is kept of a calendar to share is its own. */
START_TEST(calendar__to_share__does_not_depend_on_private_answers)
{
    struct buffer first = {0};

    run(&home, "print --format ics");
    run(&home, "print --format ics");
    buffer_add(&first, buffer_text(&home.out));
    run(&home,
        "set background.record=conviction screening.tb=positive-history vaccine.covid=exempt");
    ck_assert_done(&home);
    run(&home, "done vaccine.mmr --note 'told nobody'");
    ck_assert_done(&home);
    run(&home, "print --format ics --private");
    ck_assert_done(&home);
    ck_assert_str_ne(buffer_text(&home.out), first.text);
    run(&home, "print --format ics");
    ck_assert_str_eq(buffer_text(&home.out), first.text);
    buffer_clear(&first);
}
END_TEST

Suite *calendar_suite(void)
{
    Suite *suite = suite_create("calendar");
    TCase *tcase = maria_case("calendar");

    tcase_add_test(tcase, calendar__after_a_day_moved__has_higher_sequences);
    tcase_add_test(tcase, calendar__that_did_not_go_out__is_not_taken_to_be_known);
    tcase_add_test(tcase, calendar__of_another_route__cancels_what_is_not_on_it);
    tcase_add_test(tcase, calendar__after_a_restored_backup__has_no_lower_sequences);
    tcase_add_test(tcase, calendar__of_a_copy__is_its_own);
    tcase_add_test(tcase, calendar__with_private_answers__is_kept_beside_the_other);
    tcase_add_test(tcase, tasks__of_another_goal__delete_those_before);
    tcase_add_test(tcase, calendar__to_share__does_not_depend_on_private_answers);
    suite_add_tcase(suite, tcase);
    return suite;
}
