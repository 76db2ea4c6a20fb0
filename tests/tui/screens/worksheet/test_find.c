/* SPDX-License-Identifier: MIT
 * Find by keys: where, which, in which order, the card, and the way to the worksheet. A file of
 * made-up schools in the official layouts. */
#include <stdio.h>
#include <string.h>

#include "tui/stage.h"
#include "tui/tui_suites.h"

static struct stage stage;

/* A plan with its first answers, on its worksheet. */
static void set_up(void)
{
    stage_open(&stage, stage_catalog(), 80, 24);
    stage_begin(&stage);
    stage_import_schools(&stage);
    stage_keys(&stage, FIRST_ANSWERS TO_OVERVIEW "o");
}

static void tear_down(void)
{
    stage_close(&stage);
}

static const struct school *only_school(void)
{
    const struct school *schools;

    ck_assert_int_eq(session_schools(stage.tui.session, &schools), 1);
    return &schools[0];
}

START_TEST(find__near_a_zip_code__lists_programs_with_miles_and_price)
{
    stage_keys(&stage, "o =30303 Enter");

    ck_assert(stage_shows(&stage, "30303, by distance, any award: 5 programs"));
    ck_assert(stage_shows(&stage, "Birch Institute, Birch, GA"));
    ck_assert(stage_shows(&stage, "59         38         $13,365*"));
    ck_assert(stage_shows(&stage, "ask"));
    ck_assert(stage_shows(&stage, "closed or merged, says its"));
}
END_TEST

START_TEST(find__zip_code__is_in_no_file)
{
    static char bytes[1 << 20];
    size_t length;
    FILE *file;

    stage_keys(&stage, "o =30347 Enter Esc Esc");
    file = fopen(stage.path, "rb");
    ck_assert_ptr_nonnull(file);
    length = fread(bytes, 1, sizeof bytes, file);
    fclose(file);
    ck_assert_uint_gt(length, 0);
    for (size_t i = 0; i + 5 <= length; i++)
        ck_assert_int_ne(memcmp(bytes + i, "30347", 5), 0);
}
END_TEST

START_TEST(find__name_that_is_typed__leaves_the_others_out)
{
    stage_keys(&stage, "o =GA Enter f =bir");

    ck_assert(stage_shows(&stage, "Birch Institute"));
    ck_assert(!stage_shows(&stage, "Almond College"));
    stage_keys(&stage, "Esc");
    ck_assert(stage_shows(&stage, "Almond College"));
}
END_TEST

START_TEST(find__filters__leave_out_what_is_typed_while_it_is_typed)
{
    stage_keys(&stage, "o =30303 Enter f Down =10");
    ck_assert(stage_shows(&stage, "2 programs; 1 more whose place is not known"));
    ck_assert(!stage_shows(&stage, "Birch Institute"));
    stage_keys(&stage, "=0");
    ck_assert(stage_shows(&stage, "3 programs"));
    ck_assert(stage_shows(&stage, "Birch Institute"));
    stage_keys(&stage, "Down =$5,000 Enter");
    ck_assert(
        stage_shows(&stage, "30303, within 100 miles, by distance, any award, at most $5,000"));
    ck_assert(!stage_shows(&stage, "whose place is not known")); /* nor is its price */
    ck_assert(!stage_shows(&stage, "Birch Institute"));
}
END_TEST

START_TEST(find__filters__closed_by_esc__are_as_they_were)
{
    stage_keys(&stage, "o =30303 Enter f =Alm Enter f Down =1 Down Down Right Esc");

    ck_assert(stage_shows(&stage, "by distance, any award, named \"Alm\": 2 programs"));
}
END_TEST

START_TEST(find__filters__that_are_chosen__go_round)
{
    stage_keys(&stage, "o =30303 Enter f Up Right");
    ck_assert(stage_shows(&stage, "‹ price ›"));
    stage_keys(&stage, "Left Left");
    ck_assert(stage_shows(&stage, "‹ name ›"));
    stage_keys(&stage, "Up Up Right Up Right Enter");
    ck_assert(stage_shows(&stage, "by name, certificates, schools with one online: 1 program"));
}
END_TEST

START_TEST(find__help_with_paying__leaves_out_what_its_rules_do)
{
    stage_keys(&stage, "o =30303 Enter f Up Up Right");

    ck_assert(stage_shows(&stage, "that the rules of this help leave"));
}
END_TEST

START_TEST(find__miles__from_a_state__are_refused_and_stay_typed)
{
    stage_keys(&stage, "o =GA Enter f Down =5");
    ck_assert(stage_shows(&stage, "miles are counted from a ZIP code, not from a state"));
    stage_keys(&stage, "Enter");
    ck_assert(stage_shows(&stage, "GA, by name, any award: 3 programs"));
}
END_TEST

START_TEST(find__order__from_a_state__is_never_called_by_distance)
{
    stage_keys(&stage, "o =GA Enter f Up");
    ck_assert(stage_shows(&stage, "Sorted by       ‹ name ›"));
    for (int i = 0; i < SCHOOL_SORTS; i++) {
        stage_keys(&stage, "Right");
        ck_assert(!stage_shows(&stage, "‹ distance ›"));
    }
    ck_assert(!stage_shows(&stage, "‹ name ›"));
    stage_keys(&stage, "Left Esc");
    ck_assert(stage_shows(&stage, "GA, by name"));
}
END_TEST

START_TEST(find__filter_that_was_refused__does_not_stop_the_others)
{
    stage_keys(&stage, "o =GA Enter f Down =50");
    ck_assert(stage_shows(&stage, "Miles at most   50"));
    stage_keys(&stage, "Up =Birch");
    ck_assert(stage_shows(&stage, "1 program"));
    ck_assert(!stage_shows(&stage, "Almond College"));
    ck_assert(!stage_shows(&stage, "Miles at most   50"));
}
END_TEST

START_TEST(find__filters__footer_says_what_enter_does)
{
    stage_keys(&stage, "o");
    ck_assert(stage_shows(&stage, "Enter look"));
    stage_keys(&stage, "=GA Enter f");
    ck_assert(stage_shows(&stage, "Enter done"));
    ck_assert(!stage_shows(&stage, "Enter open"));
    stage_keys(&stage, "Enter");
    ck_assert(stage_shows(&stage, "Enter open"));
}
END_TEST

START_TEST(find__filters_of_a_file_that_went_away__are_left_by_esc)
{
    stage_keys(&stage, "o =GA Enter f");
    ck_assert_int_eq(remove(stage.schools), 0);
    stage_keys(&stage, "Esc");
    ck_assert(!stage_shows(&stage, "Miles at most"));
    stage_keys(&stage, "Esc");
    ck_assert(!stage_shows(&stage, "› Find"));
}
END_TEST

START_TEST(find__filters_that_leave_nothing__say_so)
{
    stage_keys(&stage, "o =GA Enter f =zzz");
    ck_assert(stage_shows(&stage, "No such program. Esc brings back what was there."));
    stage_keys(&stage, "Enter");
    ck_assert(stage_shows(&stage, "No such program. f asks for others, n elsewhere."));
}
END_TEST

START_TEST(find__sort_and_filters__ask_anew)
{
    stage_keys(&stage, "o =30303 Enter s");
    ck_assert(stage_shows(&stage, "by price"));
    stage_keys(&stage, "w w");
    ck_assert(stage_shows(&stage, "associate degrees: 1 program"));
    ck_assert(!stage_shows(&stage, "Birch"));
    stage_keys(&stage, "l");
    ck_assert(stage_shows(&stage, "online"));
}
END_TEST

START_TEST(find__card__says_what_a_figure_does_not)
{
    stage_keys(&stage, "o =30303 Enter Down Down Enter");

    ck_assert(stage_shows(&stage, "Whole program: $13,365 (2023*)"));
    ck_assert(stage_shows(&stage, "charges of whole programs (IC_PY), 2023."));
    ck_assert(stage_shows(&stage, "Books, supplies and exams come on top: ask."));
    stage_keys(&stage, "Esc Home Enter End Up Up Up Up Up Up Up");
    ck_assert(stage_shows(&stage, "of the whole school, 10 years after entry"));
    stage_keys(&stage, "Esc");
    ck_assert(stage_shows(&stage, "5 programs"));
}
END_TEST

START_TEST(find__add__takes_it_to_the_worksheet_once)
{
    stage_keys(&stage, "o =30303 Enter Down a");
    ck_assert_str_eq(only_school()->fields[PROGRAM_NAME], "Almond College");
    ck_assert_str_eq(only_school()->fields[PROGRAM_PRICE], "");
    ck_assert_str_eq(only_school()->fields[PROGRAM_HOURS], "");
    ck_assert_int_eq(only_school()->listed.unit, 900001);
    stage_keys(&stage, "a");
    ck_assert(stage_shows(&stage, "on the worksheet already, as school 1"));
    stage_keys(&stage, "u");
    ck_assert(!stage_shows(&stage, "✓"));
}
END_TEST

START_TEST(find__add__of_no_kind_of_the_catalogue__is_no_failed_save)
{
    stage_keys(&stage, "o =30303 Enter Down Down a");

    ck_assert(stage_shows(&stage, "no kind of program for this award"));
    ck_assert(!stage_shows(&stage, "NOT SAVED"));
}
END_TEST

START_TEST(schools__closed_by_now__says_so)
{
    stage_keys(&stage, "o =30303 Enter End a Esc");

    ck_assert(
        stage_shows(&stage, "Dogwood School: closed or merged, says IPEDS directory (HD), 2024."));
}
END_TEST

START_TEST(find__what_is_no_place__says_so_and_stays)
{
    stage_keys(&stage, "o =3030 Enter");
    ck_assert(stage_shows(&stage, "is neither a ZIP code of five digits nor a state"));
    stage_keys(&stage, "=3 Enter");
    ck_assert(stage_shows(&stage, "programs"));
}
END_TEST

START_TEST(find__without_a_file__says_how_to_get_one)
{
    ck_assert_int_eq(remove(stage.schools), 0);
    stage_keys(&stage, "o");
    ck_assert(stage_shows(&stage, "No schools were imported yet."));
    stage_keys(&stage, "=3 Enter Esc");
    ck_assert(stage_shows(&stage, "No school is on the worksheet yet."));
}
END_TEST

START_TEST(schools__closed_that_is_chosen__is_said_at_once_and_on_the_overview)
{
    stage_keys(&stage, "o =30303 Enter End a Esc c");
    ck_assert(stage_shows(&stage, "look out: it is closed or"));
    stage_keys(&stage, "Esc");
    ck_assert(stage_shows(&stage, "Dogwood School, which you chose: closed or merged"));
}
END_TEST

START_TEST(find__dollars_of_nothing__are_refused_and_not_passed_over)
{
    stage_keys(&stage, "o =30303 Enter f Down Down =0 Enter");
    ck_assert(stage_shows(&stage, "Dollars at most: a whole number from 1 to"));
    ck_assert(stage_shows(&stage, "Dollars at most 0"));
}
END_TEST

Suite *find_screen_suite(void)
{
    Suite *suite = suite_create("find_screen");
    TCase *tcase = tcase_create("find");

    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, find__near_a_zip_code__lists_programs_with_miles_and_price);
    tcase_add_test(tcase, find__zip_code__is_in_no_file);
    tcase_add_test(tcase, find__name_that_is_typed__leaves_the_others_out);
    tcase_add_test(tcase, find__filters__leave_out_what_is_typed_while_it_is_typed);
    tcase_add_test(tcase, find__filters__closed_by_esc__are_as_they_were);
    tcase_add_test(tcase, find__filters__that_are_chosen__go_round);
    tcase_add_test(tcase, find__help_with_paying__leaves_out_what_its_rules_do);
    tcase_add_test(tcase, find__miles__from_a_state__are_refused_and_stay_typed);
    tcase_add_test(tcase, find__order__from_a_state__is_never_called_by_distance);
    tcase_add_test(tcase, find__filter_that_was_refused__does_not_stop_the_others);
    tcase_add_test(tcase, find__filters__footer_says_what_enter_does);
    tcase_add_test(tcase, find__filters_of_a_file_that_went_away__are_left_by_esc);
    tcase_add_test(tcase, find__filters_that_leave_nothing__say_so);
    tcase_add_test(tcase, find__sort_and_filters__ask_anew);
    tcase_add_test(tcase, find__card__says_what_a_figure_does_not);
    tcase_add_test(tcase, find__add__takes_it_to_the_worksheet_once);
    tcase_add_test(tcase, find__add__of_no_kind_of_the_catalogue__is_no_failed_save);
    tcase_add_test(tcase, schools__closed_by_now__says_so);
    tcase_add_test(tcase, find__what_is_no_place__says_so_and_stays);
    tcase_add_test(tcase, find__without_a_file__says_how_to_get_one);
    tcase_add_test(tcase, schools__closed_that_is_chosen__is_said_at_once_and_on_the_overview);
    tcase_add_test(tcase, find__dollars_of_nothing__are_refused_and_not_passed_over);
    suite_add_tcase(suite, tcase);
    return suite;
}
