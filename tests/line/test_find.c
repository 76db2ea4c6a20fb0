/* SPDX-License-Identifier: MIT
 * Covers finding a school by lines: where, what is filtered by, the card, and the worksheet. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "guide.h"
#include "line_suites.h"

#define FIND     "Maria\nThe worksheet\nFind a school\n"
#define FILTERS  FIND "=30303\nChange what is looked for\n"
#define ONE_CARD FIND "=GA\nAlmond College, Almond, GA: Medical\n"

static void setup(void)
{
    guide_setup();
    talker_import_schools(&talker);
    make_usual_plan();
}

/* Behind the first of these words. */
static const char *heard_after(const char *words)
{
    const char *at = strstr(talker.heard, words);

    ck_assert_msg(at != NULL, "\"%s\" is not in:\n%s", words, talker.heard);
    return at + strlen(words);
}

/* ---- where ------------------------------------------------------------------------------------ */

START_TEST(find__without_a_file_of_schools__says_how_to_get_one)
{
    ck_assert_int_eq(remove(talker.schools), 0);
    go(FIND);
    ck_assert_heard(&talker, "No schools were imported yet. In a shell, `milepost school import "
                             "FILE...` takes them from the official files");
    ck_assert_heard(&talker, "\n< goes back:\n");
}
END_TEST

START_TEST(find__of_a_zip_code__tells_the_programs_by_distance)
{
    go(FIND "=30303\n");
    ck_assert_heard(&talker, "30303, by distance, any award: 5 programs");
    ck_assert_heard(&talker,
                    "\n4. Almond College, Almond, GA, 0 miles: Medical insurance coding, "
                    "certificate, under 12 weeks; Tuition a year: $3,200 (2023*); Graduates: 16 "
                    "(2024*)\n");
}
END_TEST

START_TEST(find__of_no_place__is_asked_again)
{
    go(FIND "=nowhere\n");
    ck_assert_ptr_nonnull(strstr(heard_after("\"nowhere\" is neither a ZIP code"),
                                 "\nWhere do you want to look?\nZIP code or state; < goes back:"));
}
END_TEST

/* Letters that are commands elsewhere. */
START_TEST(find__of_a_letter__is_no_command)
{
    go(FIND "=q\n=GA\n");
    ck_assert_ptr_nonnull(strstr(heard_after("\"q\" is neither"), "GA, by name"));
}
END_TEST

START_TEST(find__elsewhere__keeps_the_filters)
{
    go(FILTERS "Award\ncertificates\nShow what\nLook elsewhere\n=GA\n");
    ck_assert_heard(&talker, "\nGA, by name, certificates: ");
}
END_TEST

START_TEST(find__of_old_figures__says_each_time_what_their_mark_means)
{
    go(FIND "=GA\nLook elsewhere\n=30303\n");
    ck_assert_ptr_nonnull(strstr(heard_after("\n* behind a year: "), "\n* behind a year: "));
}
END_TEST

START_TEST(find__of_a_state__has_no_distance)
{
    go(FIND "=\n=GA\nChange what\nOrder: \n");
    ck_assert_heard(&talker, "Nothing was typed. Type a ZIP code or a state.");
    ck_assert_heard(&talker, "1 and 2 change that; the programs begin at 3.");
    ck_assert_not_heard(&talker, "istance");
}
END_TEST

/* ---- filters ---------------------------------------------------------------------------------- */

static const struct {
    const char *typed, *heard;
} filters[] = {
    {"Distance: \n=100\n", "2. Distance: within 100 miles\n"},
    {"Price: \n=$5,000\n", "3. Price: at most $5,000\n"},
    {"Name: \n=Birch\n", "4. Name: with \"Birch\"\n"},
    {"Award: \nassociate degrees\n", "5. Award: associate degrees\n"},
    {"Online: \nyes\n", "6. Online: yes\n"},
    {"Help with paying: \nPell Grant\n", "7. Help with paying: Pell Grant\n"},
    {"Order: \nby name\n", "8. Order: by name\n"},
};

START_TEST(filter__that_is_set__is_told_with_what_it_leaves)
{
    struct buffer words = {0};

    buffer_format(&words, FILTERS "%s", filters[_i].typed);
    go(buffer_text(&words));
    ck_assert_ptr_nonnull(strstr(heard_after("What is looked for:"), filters[_i].heard));
    ck_assert_heard(&talker, "1. Show what is found: ");
    buffer_clear(&words);
}
END_TEST

START_TEST(filter__that_is_taken_back__leaves_all_again)
{
    go(FILTERS "Distance: \n=100\nDistance: \n=!\nShow what\n");
    ck_assert_ptr_nonnull(strstr(heard_after("Distance: within 100 miles"),
                                 "30303, by distance, any award: 5 programs"));
}
END_TEST

START_TEST(filter__that_can_t_be_read__is_asked_for_again)
{
    go(FILTERS "Price: \n=cheap\n");
    ck_assert_ptr_nonnull(strstr(heard_after("\"cheap\" is no whole number from 1 to 1000000."),
                                 "At most how many dollars?"));
}
END_TEST

START_TEST(price__that_nobody_says__is_told_as_left_out)
{
    go(FILTERS "Price: \n=5000\nShow what\n");
    ck_assert_heard(&talker, "1 more with no known price");
}
END_TEST

/* ---- a program -------------------------------------------------------------------------------- */

START_TEST(card__of_a_program__tells_each_figure_with_its_source)
{
    go(ONE_CARD);
    ck_assert_heard(&talker, "\nA year: $3,200 (2023*). Tuition and fees of the school");
    ck_assert_heard(&talker, "Source: IPEDS completions (C_A), 2024.");
    ck_assert_heard(&talker, "\n* behind a year: More than two years old");
    ck_assert_heard(&talker, "\nAsk the school: Contact hours");
}
END_TEST

START_TEST(card__of_a_closed_school__says_so_with_its_source)
{
    go(FIND "=30303\nDogwood School\n");
    ck_assert_heard(&talker, "\nClosed or merged, says IPEDS directory (HD), 2024.");
    ck_assert_heard(&talker, "\nPrice: ask.");
}
END_TEST

START_TEST(program__that_is_added__is_on_the_worksheet)
{
    go(ONE_CARD "Add it\n");
    ck_assert_heard(&talker, "u takes it back.");
    ck_assert_heard(&talker, "Graduates: 16 (2024*); on the worksheet\n");
    assert_exports("\"name\": \"Almond College\"", true);
}
END_TEST

START_TEST(program__that_is_there__is_opened_instead)
{
    go(ONE_CARD "Add it\nAlmond College, Almond, GA: Medical\nOpen it\n");
    ck_assert_heard(&talker, "\nSchool Almond College.\n");
}
END_TEST

START_TEST(program__that_was_added__is_taken_back)
{
    go(ONE_CARD "Add it\n=u\n");
    ck_assert_ptr_null(strstr(heard_after("Undone: "), "on the worksheet\n"));
    assert_exports("Almond College", false);
}
END_TEST

/* ---- on a small display ------------------------------------------------------------------------ */

START_TEST(find__on_nine_lines__never_says_more_than_fits)
{
    talker.rows = 9;
    talker.columns = 40;
    go(FIND "=GA\n=4\nBack to\nChange what\nAward\nany award\nShow what\n=<\n=<\n");
    ck_assert_heard(&talker, "Enter, or your answer:");
}
END_TEST

Suite *line_find_suite(void)
{
    Suite *suite = suite_create("line_find");
    TCase *group = tcase_create("find");

    tcase_set_timeout(group, 120);
    tcase_add_checked_fixture(group, setup, guide_teardown);
    tcase_add_test(group, find__without_a_file_of_schools__says_how_to_get_one);
    tcase_add_test(group, find__of_a_zip_code__tells_the_programs_by_distance);
    tcase_add_test(group, find__of_no_place__is_asked_again);
    tcase_add_test(group, find__of_a_letter__is_no_command);
    tcase_add_test(group, find__elsewhere__keeps_the_filters);
    tcase_add_test(group, find__of_a_state__has_no_distance);
    tcase_add_test(group, find__of_old_figures__says_each_time_what_their_mark_means);
    ADD_TABLE_TEST(group, filter__that_is_set__is_told_with_what_it_leaves, filters);
    tcase_add_test(group, filter__that_is_taken_back__leaves_all_again);
    tcase_add_test(group, filter__that_can_t_be_read__is_asked_for_again);
    tcase_add_test(group, price__that_nobody_says__is_told_as_left_out);
    tcase_add_test(group, card__of_a_program__tells_each_figure_with_its_source);
    tcase_add_test(group, card__of_a_closed_school__says_so_with_its_source);
    tcase_add_test(group, program__that_is_added__is_on_the_worksheet);
    tcase_add_test(group, program__that_is_there__is_opened_instead);
    tcase_add_test(group, program__that_was_added__is_taken_back);
    tcase_add_test(group, find__on_nine_lines__never_says_more_than_fits);
    suite_add_tcase(suite, group);
    return suite;
}
