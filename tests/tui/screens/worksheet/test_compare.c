/* SPDX-License-Identifier: MIT
 * Schools side by side by keys: marked on Find and on the worksheet, with the roadmap of each, and
 * nothing of it in the plan. A file of made-up schools in the official layouts. */
#include <stdio.h>
#include <string.h>

#include "tui/stage.h"
#include "tui/tui_suites.h"

static struct stage stage;

/* On Find, before what was found near Almond. */
#define TO_FIND FIRST_ANSWERS TO_OVERVIEW "o o =30303 Enter "

static void set_up_wide(int columns)
{
    stage_open(&stage, stage_catalog(), columns, 40);
    stage_begin(&stage);
    stage_import_schools(&stage);
    stage_keys(&stage, TO_FIND);
}

static void set_up(void)
{
    set_up_wide(120);
}

static void tear_down(void)
{
    stage_close(&stage);
}

static int schools_on_worksheet(void)
{
    const struct school *schools;

    return session_schools(stage.tui.session, &schools);
}

START_TEST(compare__four_that_were_found__stand_beside_one_another_with_their_roadmaps)
{
    stage_keys(&stage, "m Down Space Down m Down Down m ==");

    ck_assert(stage_shows(&stage, "Side by side"));
    ck_assert(
        stage_shows(&stage, "Almond College           Almond College           Birch Institute"));
    ck_assert(stage_shows(&stage, "Whole price     ask"));
    ck_assert(stage_shows(&stage, "$13,365 (2023*)"));
    ck_assert(stage_shows(&stage, "closed or merged, says"));
    ck_assert(stage_shows(&stage, "IF YOU CHOOSE IT"));
    stage_keys(&stage, "End");
    ck_assert(stage_shows(&stage, "80 % by"));
    ck_assert(stage_shows(&stage, "* More than two years old"));
    ck_assert(!stage_shows(&stage, "working it out"));
}
END_TEST

START_TEST(compare__leaves__the_plan_as_it_is)
{
    unsigned turn = session_turn(stage.tui.session);

    stage_keys(&stage, "m Down m == Esc");

    ck_assert_int_eq(schools_on_worksheet(), 0);
    ck_assert_uint_eq(session_turn(stage.tui.session), turn);
    stage_keys(&stage, "u");
    ck_assert(!stage_shows(&stage, "is removed"));
}
END_TEST

START_TEST(compare__fifth_mark__is_refused_and_says_why)
{
    stage_keys(&stage, "m Down m Down m Down m");
    ck_assert(stage_shows(&stage, "4 of 4 marked; = shows them side by side."));
    stage_keys(&stage, "Down m");
    ck_assert(stage_shows(&stage, "4 schools are marked already, and no more stand side by side"));
    stage_keys(&stage, "Up m Down m");
    ck_assert(stage_shows(&stage, "4 of 4 marked"));
}
END_TEST

START_TEST(compare__fewer_than_two__says_what_to_do)
{
    stage_keys(&stage, "==");
    ck_assert(stage_shows(&stage, "Mark two to 4 schools with m first"));
    stage_keys(&stage, "m ==");
    ck_assert(stage_shows(&stage, "Mark two to 4 schools with m first"));
}
END_TEST

START_TEST(compare__own_school__stands_beside_one_that_was_found)
{
    stage_keys(&stage, "Esc n =Evergreen Enter Space Enter m o =30303 Enter m ==");

    ck_assert(stage_shows(&stage, "Evergreen"));
    ck_assert(stage_shows(&stage, "Almond College"));
    ck_assert_int_eq(schools_on_worksheet(), 1);
}
END_TEST

START_TEST(compare__school_that_is_added_later__keeps_its_mark)
{
    stage_keys(&stage, "Down m a Esc");

    ck_assert(stage_shows(&stage, "● Almond College"));
    stage_keys(&stage, "m");
    ck_assert(stage_shows(&stage, "No school is marked."));
}
END_TEST

START_TEST(compare__school_that_is_removed__is_gone_from_it)
{
    stage_keys(&stage, "Esc n =Evergreen Enter Space Enter m o =30303 Enter m Esc");
    stage_keys(&stage, "Del ==");

    ck_assert(stage_shows(&stage, "Mark two to 4 schools"));
}
END_TEST

/* One of them is on the worksheet, which says what the plan counts of it. */
START_TEST(compare__tuition_of_a_year__stands_on_one_line)
{
    stage_keys(&stage, "m Down m ==");

    ck_assert(stage_shows(&stage, "Tuition, year   $3,200 (2023*)"));
    ck_assert(!stage_shows(&stage, "A year "));
}
END_TEST

START_TEST(compare__on_a_narrow_terminal__stands_below_one_another)
{
    stage_close(&stage);
    set_up_wide(60);
    stage_keys(&stage, "m Down m Down m Down m ==");
    ck_assert(stage_shows(&stage, "ALMOND COLLEGE"));
    ck_assert(!stage_shows(&stage, "Side by side"));
    ck_assert(stage_shows(&stage, "If you choose it:"));
    stage_keys(&stage, "End PgUp");
    ck_assert(stage_shows(&stage, "CEDAR, UNIVERSITY OF"));
}
END_TEST

START_TEST(compare__three_on_a_usual_terminal__stand_beside_one_another)
{
    stage_close(&stage);
    set_up_wide(80);
    stage_keys(&stage, "m Down Down m Down m ==");
    ck_assert(stage_shows(&stage, "Side by side"));
    ck_assert(stage_shows(&stage, "IF YOU CHOOSE IT"));
}
END_TEST

/* One of them is on the worksheet, and what is published of it is its price there. */
START_TEST(compare__whole_price_that_is_published__stands_on_one_line)
{
    stage_keys(&stage, "Down Down m a Down m ==");
    ck_assert(stage_shows(&stage, "Whole price     $13,365"));
    ck_assert(!stage_shows(&stage, "Whole program"));
}
END_TEST

START_TEST(compare__school_that_is_renamed__has_its_new_name)
{
    stage_keys(&stage, "Esc n =Evergreen Enter Space Enter m o =30303 Enter m Esc");
    stage_keys(&stage, "r =+East Enter ==");

    ck_assert(stage_shows(&stage, "Evergreen+East"));
}
END_TEST

START_TEST(compare__mark_that_is_set_meanwhile__is_in_it)
{
    stage_keys(&stage, "Down a Down m Down m ==");
    ck_assert(!stage_shows(&stage, "Almond College"));
    stage_keys(&stage, "/ =Almond Enter m");
    ck_assert(stage_shows(&stage, "3 of 4 marked"));
    stage_keys(&stage, "Esc");
    ck_assert(stage_shows(&stage, "Side by side"));
    ck_assert(stage_shows(&stage, "Almond College"));
}
END_TEST

START_TEST(compare__with_help_that_was_named__says_which_fits_each)
{
    const struct catalog *catalog = stage_catalog();
    int question = catalog_find_question(catalog, "money.aid");
    struct answer answer;
    struct error err;

    ck_assert_int_eq(answer_parse(&catalog->questions[question], "grant", DATE_NONE, &answer, &err),
                     STATUS_OK);
    ck_assert_int_eq(session_answer(stage.tui.session, question, &answer, -1, &err), STATUS_OK);
    stage_keys(&stage, "m Down m ==");
    ck_assert(stage_shows(&stage, "Help you named"));
}
END_TEST

START_TEST(compare__with_a_damaged_file_of_schools__keeps_what_the_worksheet_has)
{
    FILE *file;

    stage_keys(&stage, "Down a m Esc n =Evergreen Enter Space Enter m");
    file = fopen(stage.schools, "w");
    ck_assert_ptr_nonnull(file);
    fputs("this is no file of schools, whatever its name says", file);
    ck_assert_int_eq(fclose(file), 0);
    stage_keys(&stage, "==");

    ck_assert(stage_shows(&stage, "Almond College"));
    ck_assert(stage_shows(&stage, "Evergreen"));
    ck_assert(stage_shows(&stage, "Tuition, year"));
    stage_keys(&stage, "End");
    ck_assert(stage_shows(&stage, "What is published of them is missing here:"));
}
END_TEST

/* The worksheet looks the neighbours up anew when a price changes. */
START_TEST(schools__with_a_damaged_file_of_schools__say_so_in_this_field)
{
    FILE *file;

    stage_keys(&stage, "Down a");
    file = fopen(stage.schools, "w");
    ck_assert_ptr_nonnull(file);
    fputs("this is no file of schools, whatever its name says", file);
    ck_assert_int_eq(fclose(file), 0);
    stage_keys(&stage, "Esc");

    ck_assert(stage_shows(&stage, "the file of schools can't be read"));
}
END_TEST

Suite *compare_screen_suite(void)
{
    Suite *suite = suite_create("compare_screen");
    TCase *tcase = tcase_create("compare");

    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase,
                   compare__four_that_were_found__stand_beside_one_another_with_their_roadmaps);
    tcase_add_test(tcase, compare__leaves__the_plan_as_it_is);
    tcase_add_test(tcase, compare__fifth_mark__is_refused_and_says_why);
    tcase_add_test(tcase, compare__fewer_than_two__says_what_to_do);
    tcase_add_test(tcase, compare__own_school__stands_beside_one_that_was_found);
    tcase_add_test(tcase, compare__school_that_is_added_later__keeps_its_mark);
    tcase_add_test(tcase, compare__school_that_is_removed__is_gone_from_it);
    tcase_add_test(tcase, compare__school_that_is_renamed__has_its_new_name);
    tcase_add_test(tcase, compare__mark_that_is_set_meanwhile__is_in_it);
    tcase_add_test(tcase, compare__with_help_that_was_named__says_which_fits_each);
    tcase_add_test(tcase, compare__tuition_of_a_year__stands_on_one_line);
    tcase_add_test(tcase, compare__on_a_narrow_terminal__stands_below_one_another);
    tcase_add_test(tcase, compare__three_on_a_usual_terminal__stand_beside_one_another);
    tcase_add_test(tcase, compare__whole_price_that_is_published__stands_on_one_line);
    tcase_add_test(tcase, compare__with_a_damaged_file_of_schools__keeps_what_the_worksheet_has);
    tcase_add_test(tcase, schools__with_a_damaged_file_of_schools__say_so_in_this_field);
    suite_add_tcase(suite, tcase);
    return suite;
}
