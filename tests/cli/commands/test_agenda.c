/* SPDX-License-Identifier: MIT
 * Covers next and due: what they show, their JSON and exit codes, and what they keep private. */
#include <jansson.h>
#include <stdio.h>
#include <string.h>

#include "cli/arrange.h"
#include "cli/cli_suites.h"

/* A coder whose cycle ended yesterday, and who has no other day to keep. */
static void make_late(void)
{
    put_text(&home, "late.json",
             "{\"milepost-answers\": 1, \"answers\": {\"goal.target\": \"keep-current\", "
             "\"work.credentials\": [\"CPC\"], \"held.CPC.since\": \"2017-05-31\", "
             "\"work.coding_months\": 72, \"work.coding_now\": \"yes\", "
             "\"cycle.AAPC.end\": \"2026-11-22\", \"member.aapc\": \"yes\"}}");
    run(&home, "new Late --answers late.json --no-input");
    ck_assert_done(&home);
}

static void assert_narrow(void)
{
    for (const char *at = buffer_text(&home.out); *at;) {
        size_t length = strcspn(at, "\n");
        char line[512];

        ck_assert_uint_lt(length, sizeof line);
        memcpy(line, at, length);
        line[length] = '\0';
        ck_assert_msg(text_width(line) <= 72, "%s", line);
        at += length + 1;
    }
}

static const char *item_text(const json_t *item, const char *key)
{
    return json_string_value(json_object_get(item, key));
}

/* ---- due ------------------------------------------------------------------------------------- */

START_TEST(due__with_something_due__says_so_and_exits_1)
{
    run(&home, "due Maria");

    ck_assert_int_eq(home.code, 1);
    ck_assert_str_eq(buffer_text(&home.err), "");
    ck_assert_has(&home.out,
                  "DUE                                                   Maria, 23 Nov 2026");
    ck_assert_has(&home.out, "Search the exclusion lists for   23 Nov 2026, today ");
    ck_assert_has(&home.out, "Sit the CPC exam, booked by then");
    assert_narrow();
}
END_TEST

START_TEST(due__of_all__is_what_is_due_in_each)
{
    run(&home, "new Anna --no-input");
    make_late();
    run(&home, "due --all");
    ck_assert_int_eq(home.code, 1);
    ck_assert_has(&home.out,
                  "\n!   Late: CEUs for AAPC, every two   22 Nov 2026, overdue by 1 day\n");
    ck_assert_has(&home.out, "\n·   Maria: Search the exclusion      23 Nov 2026, today\n");
    ck_assert_has(&home.out, " clearance ");
    ck_assert_has_not(&home.out, "accine");
    ck_assert_has_not(&home.out, "planned on");
    assert_narrow();

    run(&home, "due --all --private");
    ck_assert_has(&home.out, "accine");
    run(&home, "due --all --short");
    ck_assert_has(&home.out,
                  "22 Nov 2026 Late: CEUs for AAPC, every two years, overdue by 1 day, ");
    run(&home, "due --all --within 0 --today 2026-12-01");
    ck_assert_has(&home.out, "    planned on 23 Nov 2026\n");
    run(&home, "due --all --within 0 --today 2026-11-21");
    ck_assert_done(&home);
    ck_assert_str_eq(buffer_text(&home.err), "milepost: nothing is due\n");
}
END_TEST

START_TEST(due__of_all_as_json__names_the_plan_and_its_day)
{
    const json_t *item;
    json_t *document;

    make_late();
    run(&home, "due --all --json");
    document = output_json();
    item = json_array_get(json_object_get(document, "items"), 0);
    ck_assert_str_eq(item_text(item, "name"), "Late");
    ck_assert_str_eq(item_text(item, "date"), "2026-11-22");
    ck_assert_str_eq(item_text(item, "planned"), "2026-11-23");
    ck_assert_int_eq(json_integer_value(json_object_get(item, "plan")), 2);
    ck_assert(json_is_true(json_object_get(item, "overdue")));
    json_decref(document);
}
END_TEST

START_TEST(due__of_all__takes_no_plan_and_fresh_only_goes_with_it)
{
    run(&home, "due Maria --all");
    ck_assert_refused(&home, 2, "milepost: --all: it is every plan; don't name one beside it");
    run(&home, "due Maria --fresh");
    ck_assert_refused(&home, 2,
                      "milepost: --fresh: it goes with --all; one plan is planned anyway");
}
END_TEST

START_TEST(due__with_nothing_due__is_empty_and_exits_0)
{
    make_late();
    run(&home, "set Late cycle.AAPC.end=2028-01-31 vaccine.flu=exempt work.coding_now=no");
    run(&home, "due Late --within 7");

    ck_assert_done(&home);
    ck_assert_str_eq(buffer_text(&home.out), "");
    ck_assert_str_eq(buffer_text(&home.err), "milepost: nothing is due\n");
    run(&home, "due Late --within 7 --short");
    ck_assert_done(&home);
    ck_assert_str_eq(buffer_text(&home.out), "");
    ck_assert_str_eq(buffer_text(&home.err), "");
}
END_TEST

START_TEST(due__what_is_overdue__is_marked_and_first)
{
    make_late();
    run(&home, "due Late");

    ck_assert_int_eq(home.code, 1);
    ck_assert_has(&home.out,
                  "\n!   CEUs for AAPC, every two years   22 Nov 2026, overdue by 1 day ");
}
END_TEST

START_TEST(due__what_is_private__is_a_clearance_item)
{
    run(&home, "due Maria");
    ck_assert_has(&home.out, "clearance items");
    ck_assert_has_not(&home.out, "accine");
    ck_assert_has_not(&home.out, "TB skin test");

    run(&home, "due Maria --private");
    ck_assert_int_eq(home.code, 1);
    ck_assert_has(&home.out, "Vaccine: MMR, dose 1 of 2");
    ck_assert_has_not(&home.out, "clearance item");
}
END_TEST

/* Neither the id nor the kind may say what the words do not. */
START_TEST(due__as_json__keeps_what_is_private)
{
    json_t *document, *item;
    size_t index, hidden = 0;

    run(&home, "due Maria --json");
    ck_assert_int_eq(home.code, 1);
    ck_assert_has_not(&home.out, "vaccine");
    document = output_json();
    ck_assert_int_eq(json_integer_value(json_object_get(document, "milepost-due")), 1);
    json_array_foreach(json_object_get(document, "items"), index, item)
    {
        if (strcmp(item_text(item, "what"), "clearance item") != 0)
            continue;
        hidden++;
        ck_assert(json_is_null(json_object_get(item, "step")));
        ck_assert_str_eq(item_text(item, "kind"), "clearance");
    }
    ck_assert_uint_gt(hidden, 3);
    json_decref(document);
}
END_TEST

START_TEST(due__as_json__has_the_keys_of_the_contract)
{
    make_late();
    run(&home, "due Late --within 0 --json");

    ck_assert_int_eq(home.code, 1);
    ck_assert_has(&home.out, "{\n  \"milepost-due\": 1,\n  \"items\": [\n    {\"date\": "
                             "\"2026-11-22\", \"what\": \"CEUs for AAPC, every two years\", "
                             "\"step\": \"ceus.AAPC\", \"kind\": \"renewal\", \"overdue\": true}");
}
END_TEST

START_TEST(due__within_some_days__leaves_the_rest_out)
{
    run(&home, "due Maria --within 16");
    ck_assert_has(&home.out, "Choose a school and a start day  9 Dec 2026");
    ck_assert_has_not(&home.out, "21 Dec 2026");

    run(&home, "due Maria --within 15");
    ck_assert_has_not(&home.out, "9 Dec 2026");
}
END_TEST

START_TEST(due__in_short__is_one_line)
{
    run(&home, "due Maria --short --within 0");
    ck_assert_int_eq(home.code, 1);
    ck_assert_str_eq(buffer_text(&home.out), "23 Nov Search the exclusion lists for your name\n");

    make_late();
    run(&home, "due Late --short");
    ck_assert_has(&home.out, "22 Nov 2026 CEUs for AAPC, every two years, overdue by 1 day, ");
}
END_TEST

START_TEST(due__in_ascii__has_nothing_else)
{
    run(&home, "--ascii due Maria");

    ck_assert_int_eq(home.code, 1);
    for (size_t i = 0; i < home.out.length; i++)
        ck_assert_int_lt((unsigned char)home.out.text[i], 0x80);
}
END_TEST

START_TEST(agenda__days_that_are_none__are_refused)
{
    run(&home, "due Maria --within soon");
    ck_assert_refused(&home, 2, "milepost: --within: \"soon\" is not a number of days, 0 to 36500");
    run(&home, "due Maria --within -1");
    ck_assert_int_eq(home.code, 2);
    run(&home, "next Maria --days 40000");
    ck_assert_refused(&home, 2, "milepost: --days: \"40000\" is not a number of days, 0 to 36500");
    run(&home, "due Maria --short --json");
    ck_assert_refused(&home, 2, "milepost: --short: --json says otherwise");
    run(&home, "due Nobody");
    ck_assert_int_eq(home.code, 2);
}
END_TEST

START_TEST(due__of_a_file_that_is_none__exits_3)
{
    put_text(&home, "torn.db", "this is no data file at all, not in the least");
    run(&home, "--db torn.db due");

    ck_assert_int_eq(home.code, 3);
    ck_assert_str_eq(buffer_text(&home.out), "");
}
END_TEST

/* ---- next ------------------------------------------------------------------------------------ */

START_TEST(next__before_a_route_is_chosen__is_where_to_begin)
{
    run(&home, "next Maria");

    ck_assert_done(&home);
    ck_assert_str_eq(buffer_text(&home.err),
                     "milepost: no route is chosen yet; `milepost routes` shows them\n");
    ck_assert_ptr_eq(strstr(buffer_text(&home.out), "Where to begin"), home.out.text);
    ck_assert_has(&home.out, "\n1   Search the exclusion lists for   23 Nov ");
    ck_assert_has(&home.out, "\n3   ");
    ck_assert_has_not(&home.out, "\n4   ");
    ck_assert_has(&home.out, " more come after these.\n");
    assert_narrow();
}
END_TEST

START_TEST(next__of_a_plan_followed__has_its_days_in_the_heading)
{
    run(&home, "choose Maria 1");
    run(&home, "next Maria --days 14");

    ck_assert_done(&home);
    ck_assert_str_eq(buffer_text(&home.err), "");
    ck_assert_ptr_eq(strstr(buffer_text(&home.out), "In the next 14 days"), home.out.text);
    ck_assert_has(&home.out, "Choose a school and a start day");
    assert_narrow();
}
END_TEST

START_TEST(next__as_json__has_what_when_and_why)
{
    json_t *document, *item;

    run(&home, "choose Maria 1");
    run(&home, "next Maria --json");
    ck_assert_done(&home);
    document = output_json();
    item = json_array_get(json_object_get(document, "items"), 0);

    ck_assert_int_eq(json_integer_value(json_object_get(document, "milepost-next")), 1);
    ck_assert_int_eq(json_integer_value(json_object_get(document, "days")), 7);
    ck_assert(json_is_true(json_object_get(document, "followed")));
    ck_assert_str_eq(item_text(item, "step"), "exclusion-search");
    ck_assert_str_eq(item_text(item, "why"), "goal");
    ck_assert_str_eq(item_text(item, "date"), "2026-11-23");
    ck_assert(json_is_false(json_object_get(item, "overdue")));
    ck_assert_int_eq(json_integer_value(json_object_get(json_object_get(item, "cost"), "likely")),
                     0);
    json_decref(document);
}
END_TEST

START_TEST(next__what_is_overdue__comes_first_and_says_so)
{
    make_late();
    run(&home, "next Late");

    ck_assert_done(&home);
    ck_assert_has(&home.out,
                  "\n1   CEUs for AAPC, every two years   22 Nov 2026, overdue by 1 day ");
}
END_TEST

Suite *agenda_suite(void)
{
    TCase *test_case = maria_case("agenda");
    Suite *suite = suite_create("agenda");

    tcase_add_test(test_case, due__with_something_due__says_so_and_exits_1);
    tcase_add_test(test_case, due__with_nothing_due__is_empty_and_exits_0);
    tcase_add_test(test_case, due__of_all__is_what_is_due_in_each);
    tcase_add_test(test_case, due__of_all_as_json__names_the_plan_and_its_day);
    tcase_add_test(test_case, due__of_all__takes_no_plan_and_fresh_only_goes_with_it);
    tcase_add_test(test_case, due__what_is_overdue__is_marked_and_first);
    tcase_add_test(test_case, due__what_is_private__is_a_clearance_item);
    tcase_add_test(test_case, due__as_json__keeps_what_is_private);
    tcase_add_test(test_case, due__as_json__has_the_keys_of_the_contract);
    tcase_add_test(test_case, due__within_some_days__leaves_the_rest_out);
    tcase_add_test(test_case, due__in_short__is_one_line);
    tcase_add_test(test_case, due__in_ascii__has_nothing_else);
    tcase_add_test(test_case, agenda__days_that_are_none__are_refused);
    tcase_add_test(test_case, due__of_a_file_that_is_none__exits_3);
    tcase_add_test(test_case, next__before_a_route_is_chosen__is_where_to_begin);
    tcase_add_test(test_case, next__of_a_plan_followed__has_its_days_in_the_heading);
    tcase_add_test(test_case, next__as_json__has_what_when_and_why);
    tcase_add_test(test_case, next__what_is_overdue__comes_first_and_says_so);
    suite_add_tcase(suite, test_case);
    return suite;
}
