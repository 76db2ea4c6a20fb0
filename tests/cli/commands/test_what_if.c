/* SPDX-License-Identifier: MIT
 * Covers what-if: what it says first, its JSON, and that nothing is saved. */
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/arrange.h"
#include "cli/cli_suites.h"

static const char *text_at(const json_t *document, const char *side, const char *key)
{
    return json_string_value(json_object_get(json_object_get(document, side), key));
}

/* ---- what it says ---------------------------------------------------------------------------- */

START_TEST(what_if__as_text__begins_with_date_and_money)
{
    run(&home, "what-if Maria time.hours_per_week=20");

    ck_assert_done(&home);
    ck_assert_str_eq(buffer_text(&home.err), "");
    ck_assert_has(&home.out, " days sooner, at the same cost.");
    ck_assert_ptr_eq(strchr(buffer_text(&home.out), '\n') - 25,
                     strstr(buffer_text(&home.out), "What-if, nothing is saved"));
    ck_assert_has(&home.out, "\nANSWERS\n  Study hours a week               10 hours a week    "
                             "20 hours a week\n");
    ck_assert_has(&home.out, "\nTHE GOAL\n  Even odds ");
    ck_assert_has(&home.out, "\nON OTHER DAYS\n");
}
END_TEST

START_TEST(what_if__as_text__keeps_to_72_columns)
{
    run(&home, "what-if goal.target=RHIA background.record=conviction school.level=unknown");
    ck_assert_done(&home);
    for (const char *at = buffer_text(&home.out); *at;) {
        size_t line_length = strcspn(at, "\n");
        char line[512];

        ck_assert_uint_lt(line_length, sizeof line);
        memcpy(line, at, line_length);
        line[line_length] = '\0';
        ck_assert_msg(text_width(line) <= 72, "%s", line);
        at += line_length + 1;
    }
}
END_TEST

START_TEST(what_if__in_ascii__has_nothing_else)
{
    run(&home, "--ascii what-if goal.target=CCA");

    ck_assert_done(&home);
    for (size_t i = 0; i < home.out.length; i++)
        ck_assert_int_lt((unsigned char)home.out.text[i], 0x80);
}
END_TEST

START_TEST(what_if__of_the_same_answers__says_that_nothing_changes)
{
    run(&home, "what-if time.hours_per_week=10");

    ck_assert_done(&home);
    ck_assert_has(&home.out, "Nothing would change: the same steps, dates, cost and gates.\n");
}
END_TEST

START_TEST(what_if__of_a_private_answer__does_not_repeat_it)
{
    run(&home, "what-if background.excluded=yes");

    ck_assert_done(&home);
    ck_assert_has(&home.out, "  Exclusion lists                  private            private\n");
}
END_TEST

START_TEST(what_if__says__that_an_answer_would_not_be_asked)
{
    run(&home, "what-if school.program_kind=course");

    ck_assert_done(&home);
    ck_assert_str_eq(buffer_text(&home.err), "milepost: school.program_kind would not be asked: it "
                                             "depends on another answer\n");
}
END_TEST

START_TEST(what_if__begins_with__the_route_that_was_chosen)
{
    json_t *document;
    const char *followed, *title;

    run(&home, "choose 2");
    ck_assert_done(&home);
    run(&home, "what-if --json time.hours_per_week=10");
    document = output_json();
    title = text_at(document, "before", "route");
    run(&home, "routes");
    followed = strstr(buffer_text(&home.out), "> 2 ");

    ck_assert_ptr_nonnull(followed);
    followed += strlen("> 2 ");
    ck_assert_uint_gt(strcspn(followed, "\n"), 20); /* its first line, at least */
    ck_assert_int_eq(strncmp(followed, title, strcspn(followed, "\n")), 0);
    ck_assert_str_eq(text_at(document, "after", "route"), title);
    json_decref(document);
}
END_TEST

/* ---- JSON ------------------------------------------------------------------------------------ */

START_TEST(what_if__as_json__has_its_keys_in_order)
{
    static const char *const keys[] = {
        "milepost-what-if", "answers", "before", "after", "steps_gone",
        "steps_new",        "dates",   "costs",  "gates", "units",
        "upkeep_per_year"};
    json_t *document, *value;
    const char *key;
    size_t count = 0;

    run(&home, "what-if Maria --json goal.target=CCA time.hours_per_week=20");
    ck_assert_done(&home);
    document = output_json();
    json_object_foreach(document, key, value)
    {
        ck_assert_uint_lt(count, sizeof keys / sizeof *keys);
        ck_assert_str_eq(key, keys[count++]);
    }

    ck_assert_uint_eq(count, sizeof keys / sizeof *keys);
    ck_assert_int_eq(json_integer_value(json_object_get(document, "milepost-what-if")), 1);
    ck_assert_has(&home.out, "\"answers\": {\n    \"goal.target\": \"CCA\",\n    "
                             "\"time.hours_per_week\": 20\n  }");
    ck_assert_str_eq(text_at(document, "before", "goal"), "CPC");
    ck_assert_str_eq(text_at(document, "after", "goal"), "CCA");
    ck_assert_str_eq(text_at(document, "after", "goal_state"), "open");
    json_decref(document);
}
END_TEST

/* What would be is what is, once the answers are set. */
START_TEST(what_if__as_json__comes_true_when_the_answers_are_set)
{
    json_t *what_if, *printed;

    run(&home, "what-if --json time.hours_per_week=20 school.program=enrolled");
    what_if = output_json();
    run(&home, "set time.hours_per_week=20 school.program=enrolled");
    ck_assert_done(&home);
    run(&home, "print --json --private");
    printed = output_json();

    ck_assert(json_equal(json_object_get(json_object_get(what_if, "after"), "finish"),
                         json_object_get(printed, "finish")));
    ck_assert(json_equal(json_object_get(json_object_get(what_if, "after"), "cost"),
                         json_object_get(printed, "cost")));
    json_decref(what_if);
    json_decref(printed);
}
END_TEST

/* ---- nothing is saved ------------------------------------------------------------------------ */

START_TEST(what_if__leaves__the_data_file_as_it_is)
{
    size_t before_length, after_length;
    char *before = get_file(home.data, &before_length), *after;

    run(&home, "what-if Maria time.hours_per_week=20 goal.target= school.program=enrolled");
    ck_assert_done(&home);
    after = get_file(home.data, &after_length);

    ck_assert_uint_eq(before_length, after_length);
    ck_assert_mem_eq(before, after, before_length);
    free(before);
    free(after);
    run(&home, "answers");
    ck_assert_has(&home.out, "Study hours a week: 10 hours a week");
}
END_TEST

static const struct {
    const char *words, *says;
} refused[] = {
    {"", "what-if: too few arguments; it is written `milepost what-if [PLAN] ID=VALUE ...`"},
    {"Maria", "what-if: no answer is given; write ID=VALUE"},
    {"Maria nope.id=1", "nope.id: there is no such question; `milepost catalog show` lists them"},
    {"Maria goal.target=CCA time.hours_per_week",
     "time.hours_per_week: it has no \"=\"; write ID=VALUE"},
    {"time.hours_per_week=99", "time.hours_per_week: \"99\" is not a whole number from 1 to 60"},
    {"time.hours_per_week=3 time.hours_per_week=4",
     "time.hours_per_week: it is there twice; give it once"},
    {"Bo time.hours_per_week=3", "Bo: there is no such plan; `milepost list` lists them"},
};

START_TEST(what_if__reads__answers_as_set_does)
{
    struct buffer line = {0}, expected = {0};

    buffer_format(&line, "what-if %s", refused[_i].words);
    buffer_format(&expected, "milepost: %s\n", refused[_i].says);
    run(&home, buffer_text(&line));

    ck_assert_str_eq(buffer_text(&home.err), buffer_text(&expected));
    ck_assert_str_eq(buffer_text(&home.out), "");
    ck_assert_int_eq(home.code, 2);
    buffer_clear(&line);
    buffer_clear(&expected);
}
END_TEST

START_TEST(what_if__without_a_data_file__makes_none)
{
    char path[128];

    run(&home, "--db other.db what-if time.hours_per_week=3");

    ck_assert_refused(&home, 2,
                      "milepost: other.db: there is no plan yet; `milepost new` makes one");
    snprintf(path, sizeof path, "%s/other.db", home.path);
    ck_assert_int_ne(access(path, F_OK), 0);
}
END_TEST

Suite *what_if_suite(void)
{
    Suite *suite = suite_create("what_if");
    TCase *tcase = maria_case("what_if");

    tcase_add_test(tcase, what_if__as_text__begins_with_date_and_money);
    tcase_add_test(tcase, what_if__as_text__keeps_to_72_columns);
    tcase_add_test(tcase, what_if__in_ascii__has_nothing_else);
    tcase_add_test(tcase, what_if__of_the_same_answers__says_that_nothing_changes);
    tcase_add_test(tcase, what_if__of_a_private_answer__does_not_repeat_it);
    tcase_add_test(tcase, what_if__says__that_an_answer_would_not_be_asked);
    tcase_add_test(tcase, what_if__begins_with__the_route_that_was_chosen);
    tcase_add_test(tcase, what_if__as_json__has_its_keys_in_order);
    tcase_add_test(tcase, what_if__as_json__comes_true_when_the_answers_are_set);
    tcase_add_test(tcase, what_if__leaves__the_data_file_as_it_is);
    ADD_TABLE_TEST(tcase, what_if__reads__answers_as_set_does, refused);
    tcase_add_test(tcase, what_if__without_a_data_file__makes_none);
    suite_add_tcase(suite, tcase);
    return suite;
}
