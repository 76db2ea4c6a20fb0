/* SPDX-License-Identifier: MIT
 * Covers print, routes, choose and why. */
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/arrange.h"
#include "cli/cli_suites.h"

START_TEST(print__as_text__opens_with_the_fixed_line)
{
    run(&home, "print Maria");

    ck_assert_done(&home);
    ck_assert_str_eq(buffer_text(&home.err), "");
    ck_assert_ptr_eq(
        strstr(
            buffer_text(&home.out),
            "Private answers are left out; your own dates and costs may differ.\nYOUR PLAN: CPC"),
        home.out.text);
    ck_assert_has(&home.out, "\nPREPARE\n");
    ck_assert_has(&home.out, "\nSOURCES\n");
}
END_TEST

START_TEST(print__of_what_sources_disagree_on__holds_both_sides)
{
    static const char first[] = "Sources disagree on the price of one attempt: $425.";
    static const char second[] = "Sources disagree on the price of one attempt: $399.";

    run(&home, "print --format markdown");
    ck_assert_has(&home.out, first);
    ck_assert_has(&home.out, second);
    ck_assert_has(&home.out, "(medicalbillingandcoding.training, secondary, checked Feb 2026)");
    run(&home, "why exam.CPC");
    ck_assert_has(&home.out, "Sources disagree on the price of one attempt: $399.");
}
END_TEST

START_TEST(print__as_text__keeps_to_72_columns)
{
    run(&home, "print");
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
END_TEST

START_TEST(print__as_json__has_the_keys_in_order)
{
    static const char *const keys[] = {"milepost-roadmap",
                                       "plan",
                                       "as_of",
                                       "catalogue",
                                       "goal",
                                       "goal_state",
                                       "route",
                                       "finish",
                                       "cost",
                                       "upkeep",
                                       "effort_hours",
                                       "odds",
                                       "months",
                                       "milestones",
                                       "gates",
                                       "steps",
                                       "missing",
                                       "sources",
                                       "private",
                                       "budget",
                                       "meets_by",
                                       "paid",
                                       "pay"};
    json_t *document, *value;
    const char *key;
    size_t place = 0;

    run(&home, "print --format json");
    document = output_json();
    json_object_foreach(document, key, value)
    {
        ck_assert_uint_lt(place, sizeof keys / sizeof *keys);
        ck_assert_str_eq(key, keys[place++]);
    }
    ck_assert_uint_eq(place, sizeof keys / sizeof *keys);
    json_decref(document);
}
END_TEST

START_TEST(print__of_a_persona__has_a_way_to_the_goal)
{
    json_t *document;

    run(&home, "print --json");
    document = output_json();

    ck_assert_str_eq(json_string_value(json_object_get(document, "goal")), "CPC");
    ck_assert_str_eq(json_string_value(json_object_get(document, "goal_state")), "open");
    ck_assert_uint_gt(json_array_size(json_object_get(document, "steps")), 10);
    ck_assert_uint_gt(json_array_size(json_object_get(document, "sources")), 0);
    json_decref(document);
}
END_TEST

START_TEST(print__is__the_same_each_time)
{
    struct buffer first = {0};

    run(&home, "print --json");
    buffer_add(&first, buffer_text(&home.out));
    run(&home, "print --json");

    ck_assert_str_eq(buffer_text(&home.out), buffer_text(&first));
    buffer_clear(&first);
}
END_TEST

static const char *const formats[] = {"text", "markdown", "json"};

START_TEST(print__does_not_depend_on__private_answers)
{
    struct buffer line = {0}, first = {0};

    buffer_format(&line, "print --format %s", formats[_i]);
    run(&home, buffer_text(&line));
    buffer_add(&first, buffer_text(&home.out));
    run(&home, "set background.excluded=yes vaccine.mmr=exempt screening.drug=concern "
               "background.record=conviction background.class=program-crime");
    ck_assert_done(&home);
    run(&home, buffer_text(&line));
    ck_assert_str_eq(buffer_text(&home.out), buffer_text(&first));
    buffer_add(&line, " --private");
    run(&home, buffer_text(&line));
    ck_assert_str_ne(buffer_text(&home.out), buffer_text(&first));
    buffer_clear(&line);
    buffer_clear(&first);
}
END_TEST

START_TEST(print__to_a_file__replaces_it_whole)
{
    char path[128];
    size_t length;
    char *bytes;

    run(&home, "print --format markdown");
    put_text(&home, "old.md", "old");
    run(&home, "print --format markdown -o old.md");
    ck_assert_done(&home);
    snprintf(path, sizeof path, "%s/old.md", home.path);
    bytes = get_file(path, &length);

    ck_assert_str_eq(buffer_text(&home.out), "");
    ck_assert_ptr_nonnull(strstr(bytes, "# Roadmap to CPC"));
    free(bytes);
}
END_TEST

START_TEST(print__in_ascii__writes_nothing_else)
{
    run(&home, "print --ascii");
    ck_assert_done(&home);
    for (size_t i = 0; i < home.out.length; i++)
        ck_assert_int_lt((unsigned char)home.out.text[i], 128);
}
END_TEST

START_TEST(routes__are__numbered_from_one)
{
    json_t *document, *routes;

    run(&home, "routes --json");
    document = output_json();
    routes = json_object_get(document, "routes");

    ck_assert_uint_gt(json_array_size(routes), 1);
    for (size_t i = 0; i < json_array_size(routes); i++)
        ck_assert_int_eq(json_integer_value(json_object_get(json_array_get(routes, i), "number")),
                         (json_int_t)i + 1);
    json_decref(document);
    run(&home, "routes");
    ck_assert_has(&home.out, "> 1 ");
}
END_TEST

START_TEST(choose__is_followed__by_prints)
{
    json_t *document;

    run(&home, "choose Maria 2");
    ck_assert_done(&home);
    ck_assert_has(&home.err, "Route 2 is followed now");
    run(&home, "routes");
    ck_assert_has(&home.out, "> 2 ");
    run(&home, "print --json");
    document = output_json();
    ck_assert_int_eq(
        json_integer_value(json_object_get(json_object_get(document, "route"), "number")), 2);
    json_decref(document);
    run(&home, "undo");
    ck_assert_has(&home.err, "Undone: the route is the one before");
}
END_TEST

START_TEST(print__of_a_route__does_not_choose_it)
{
    json_t *document;

    run(&home, "print --route 2 --json");
    document = output_json();
    ck_assert_int_eq(
        json_integer_value(json_object_get(json_object_get(document, "route"), "number")), 2);
    json_decref(document);
    run(&home, "routes");
    ck_assert_has(&home.out, "> 1 ");
}
END_TEST

START_TEST(routes__that_are_not_there__are_refused)
{
    run(&home, "choose 99");
    ck_assert_int_eq(home.code, 2);
    ck_assert_has(&home.err, "milepost: route 99: this plan has routes 1 to ");
    run(&home, "print --route 99");
    ck_assert_int_eq(home.code, 2);
    ck_assert_has(&home.err, "milepost: route 99: this plan has routes 1 to ");
}
END_TEST

START_TEST(why__tells__the_chain)
{
    run(&home, "why exam.CPC");

    ck_assert_done(&home);
    ck_assert_ptr_eq(strstr(buffer_text(&home.out), "Sit the CPC exam\n"), home.out.text);
    ck_assert_has(&home.out, "Why this cost");
    run(&home, "why Maria exam.CPC");
    ck_assert_done(&home);
}
END_TEST

/* How one may name the step exam.CPC. */
static const char *const exam_names[] = {"'Sit the CPC exam'", "exam.cpc", "EXAM.CPC",
                                         "'sit the cpc exam'", "'Sit the CPC'"};

START_TEST(why__of_a_note_that_is_a_sentence__ends_it_once)
{
    run(&home, "new Zoe --career pharmacy-technician --no-input");
    run(&home, "set Zoe goal.target=CPhT time.hours_per_week=10 work.pharmacy_hours=0");
    run(&home, "why Zoe exam.CPhT");
    ck_assert_done(&home);
    ck_assert_has(&home.out, "of its end. (PTCB");
    ck_assert_ptr_null(strstr(buffer_text(&home.out), ".."));
}
END_TEST

START_TEST(why__understands__titles_any_case_and_beginnings)
{
    struct buffer line = {0};

    buffer_format(&line, "why %s", exam_names[_i]);
    run(&home, buffer_text(&line));
    ck_assert_done(&home);
    ck_assert_ptr_eq(strstr(buffer_text(&home.out), "Sit the CPC exam\n"), home.out.text);
    buffer_clear(&line);
}
END_TEST

START_TEST(why__names__what_else_may_be_meant)
{
    run(&home, "why 'Sit the CPD exam'");
    ck_assert_refused(&home, 2,
                      "milepost: Sit the CPD exam: there is no such step; did you mean "
                      "`exam.CPC`, \"Sit the CPC exam\"?");
    run(&home, "why s");
    ck_assert_int_eq(home.code, 2);
    ck_assert_has(&home.err, "write more of it");
    run(&home, "why ''");
    ck_assert_int_eq(home.code, 2);
}
END_TEST

/* Once it is begun it stands on the roadmap under another id. */
START_TEST(why__of_a_program_that_is_begun__takes_the_id_that_start_took)
{
    run(&home, "start Maria program.course");
    ck_assert_done(&home);
    run(&home, "why Maria program.course");
    ck_assert_done(&home);
    ck_assert_has(&home.out, "You marked that you began it on 23 Nov 2026.");
    run(&home, "print Maria --step program.course");
    ck_assert_done(&home);
    ck_assert_has(&home.out, "FINISH: CODING COURSE");
}
END_TEST

START_TEST(why__refuses__what_is_not_on_the_roadmap)
{
    run(&home, "why exam.RHIA");
    ck_assert_refused(&home, 2,
                      "milepost: exam.RHIA: this step is not on the plan's roadmap; "
                      "`milepost print` shows what is");
    run(&home, "why nope");
    ck_assert_refused(&home, 2,
                      "milepost: nope: the plan's roadmap has no such step; `milepost print "
                      "--json` holds their ids");
}
END_TEST

Suite *print_suite(void)
{
    Suite *suite = suite_create("print");
    TCase *tcase = maria_case("print");

    tcase_add_test(tcase, print__as_text__opens_with_the_fixed_line);
    tcase_add_test(tcase, print__of_what_sources_disagree_on__holds_both_sides);
    tcase_add_test(tcase, print__as_text__keeps_to_72_columns);
    tcase_add_test(tcase, print__as_json__has_the_keys_in_order);
    tcase_add_test(tcase, print__of_a_persona__has_a_way_to_the_goal);
    tcase_add_test(tcase, print__is__the_same_each_time);
    ADD_TABLE_TEST(tcase, print__does_not_depend_on__private_answers, formats);
    tcase_add_test(tcase, print__to_a_file__replaces_it_whole);
    tcase_add_test(tcase, print__in_ascii__writes_nothing_else);
    tcase_add_test(tcase, routes__are__numbered_from_one);
    tcase_add_test(tcase, choose__is_followed__by_prints);
    tcase_add_test(tcase, print__of_a_route__does_not_choose_it);
    tcase_add_test(tcase, routes__that_are_not_there__are_refused);
    tcase_add_test(tcase, why__tells__the_chain);
    tcase_add_test(tcase, why__of_a_note_that_is_a_sentence__ends_it_once);
    ADD_TABLE_TEST(tcase, why__understands__titles_any_case_and_beginnings, exam_names);
    tcase_add_test(tcase, why__names__what_else_may_be_meant);
    tcase_add_test(tcase, why__of_a_program_that_is_begun__takes_the_id_that_start_took);
    tcase_add_test(tcase, why__refuses__what_is_not_on_the_roadmap);
    suite_add_tcase(suite, tcase);
    return suite;
}
