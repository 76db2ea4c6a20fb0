/* SPDX-License-Identifier: MIT
 * Covers school compare. */
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "cli/arrange.h"
#include "cli/cli_suites.h"
#include "milepost/memory.h"

static void add_schools(int count)
{
    static const char *const adds[] = {
        "program add Foundation --kind course --hours 80 --weeks 10 --price 3895",
        "program add College --kind certificate --price 1748 --weeks 32",
        "program add 'A school with a name that is as long as a name may be' --kind diploma",
        "program add State --kind associate",
        "program add Fifth --kind course",
    };

    run(&home, "set goal.target=CPC school.program=none time.hours_per_week=10");
    ck_assert_done(&home);
    for (int i = 0; i < count; i++) {
        run(&home, adds[i]);
        ck_assert_done(&home);
    }
}

START_TEST(school_compare__shows__what_is_known_and_the_roadmap_of_each)
{
    add_schools(2);
    run(&home, "school compare Maria 2 1");

    ck_assert_done(&home);
    ck_assert_has(&home.out, "School         2 College                   1 Foundation\n");
    ck_assert_has(&home.out, "Whole price    $1,748                      $3,895\n");
    ck_assert_has(&home.out, "\nIF YOU CHOOSE IT\nEven odds      ");
    ck_assert_has(&home.out, "\n80 % by        ");
    ck_assert_has(&home.out, "\nStill to pay   ");
    ck_assert_has(&home.out, "\nChance         ");
    ck_assert_has(&home.out, "\nYour time      ");
}
END_TEST

START_TEST(school_compare__without_schools__takes_all_of_them)
{
    add_schools(4);
    run(&home, "school compare");

    ck_assert_done(&home);
    ck_assert_has(&home.out, "School         1 Foundation  2 College     3 A school    4 State\n");
    for (const char *line = buffer_text(&home.out); *line != '\0';) {
        size_t length = strcspn(line, "\n");
        char *shown = memory_copy_bytes(line, length);

        ck_assert_int_le(text_width(shown), 72);
        free(shown);
        line += length + (line[length] == '\n');
    }
}
END_TEST

/* The finish and the cost of a roadmap in a document. */
static json_t *figures_of(json_t *in, const char *first, const char *second)
{
    return json_pack("{s:O, s:O}", first, json_object_get(in, first), second,
                     json_object_get(in, second));
}

START_TEST(school_compare__as_json__has_the_figures_of_the_print_once_it_is_chosen)
{
    json_t *compared, *printed, *expected, *found;

    add_schools(2);
    run(&home, "school compare --json");
    compared = output_json();
    ck_assert_int_eq(json_integer_value(json_object_get(compared, "milepost-school-compare")), 1);
    for (size_t i = 0; i < 2; i++) {
        json_t *school = json_array_get(json_object_get(compared, "programs"), i);

        run(&home, i == 0 ? "program choose 1" : "program choose 2");
        run(&home, "print --format json --private");
        printed = output_json();
        found = figures_of(json_object_get(school, "roadmap"), "finish", "cost");
        expected = figures_of(printed, "finish", "cost");
        ck_assert(json_equal(found, expected));
        json_decref(found);
        json_decref(expected);
        json_decref(printed);
    }
    json_decref(compared);
}
END_TEST

START_TEST(school_compare__leaves__the_plan_as_it_is)
{
    struct buffer before = {0};

    add_schools(2);
    run(&home, "export Maria");
    buffer_add(&before, buffer_text(&home.out));
    run(&home, "school compare Maria");
    ck_assert_done(&home);
    run(&home, "export Maria");

    ck_assert_str_eq(buffer_text(&home.out), buffer_text(&before));
    buffer_clear(&before);
}
END_TEST

static const struct {
    const char *line, *said;
} refused[] = {
    {"school compare", "school compare: these are 5 schools; name 4 at most, by number"},
    {"school compare 1 2 3 4 5", "school compare: these are 5 schools; name 4 at most, by number"},
    {"school compare 9", "9: this plan has no such school; `milepost program list` shows them"},
    {"school compare Maria 1 Foundation", "school compare: school 1 is there twice; give it once"},
    {"school compare Nobody 1", "Nobody: there is no such plan; `milepost list` lists them"},
    {"school compare Maria 1 --plan Maria", "Maria: this plan has no such school; "},
};

START_TEST(school_compare__refuses__with_what_to_do)
{
    add_schools(5);
    run(&home, refused[_i].line);

    ck_assert_int_eq(home.code, 2);
    ck_assert_has(&home.err, refused[_i].said);
    ck_assert_str_eq(buffer_text(&home.out), "");
}
END_TEST

START_TEST(school_compare__of_an_empty_worksheet__says_how_to_add_one)
{
    run(&home, "school compare");

    ck_assert_int_eq(home.code, 2);
    ck_assert_has(&home.err, "Maria: no schools yet; `milepost program add` adds one");
}
END_TEST

Suite *school_compare_suite(void)
{
    Suite *suite = suite_create("school compare");
    TCase *tcase = maria_case("school compare");

    tcase_add_test(tcase, school_compare__shows__what_is_known_and_the_roadmap_of_each);
    tcase_add_test(tcase, school_compare__without_schools__takes_all_of_them);
    tcase_add_test(tcase, school_compare__as_json__has_the_figures_of_the_print_once_it_is_chosen);
    tcase_add_test(tcase, school_compare__leaves__the_plan_as_it_is);
    ADD_TABLE_TEST(tcase, school_compare__refuses__with_what_to_do, refused);
    tcase_add_test(tcase, school_compare__of_an_empty_worksheet__says_how_to_add_one);
    suite_add_tcase(suite, tcase);
    return suite;
}
