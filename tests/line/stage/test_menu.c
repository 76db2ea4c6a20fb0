/* SPDX-License-Identifier: MIT
 * Covers a list to choose from by number: what is a number of it, and its pages. */
#include <check.h>

#include "line/stage/menu.h"
#include "line_suites.h"

static struct menu menu;
static struct error err;

static void teardown(void)
{
    menu_clear(&menu);
}

static void fill(int count)
{
    for (int i = 0; i < count; i++)
        menu_add(&menu, 0, i, "Line %d", i);
}

START_TEST(menu_read__takes__a_number_of_the_list_alone)
{
    size_t item = 99;

    fill(3);
    ck_assert_int_eq(menu_read(&menu, "3", &item, &err), STATUS_OK);
    ck_assert_uint_eq(item, 2);
    ck_assert_int_eq(menu_read(&menu, "4", &item, &err), STATUS_USAGE);
    ck_assert_int_eq(menu_read(&menu, "0", &item, &err), STATUS_USAGE);
    ck_assert_int_eq(menu_read(&menu, "1x", &item, &err), STATUS_USAGE);
    ck_assert_int_eq(menu_read(&menu, "", &item, &err), STATUS_USAGE);
}
END_TEST

START_TEST(menu_turn__has_pages__over_nine_alone)
{
    fill(9);
    ck_assert(!menu_turn(&menu, false));
    fill(1);
    ck_assert(menu_turn(&menu, false));
    ck_assert_uint_eq(menu.first, 6);
    ck_assert(!menu_turn(&menu, false));
    ck_assert(menu_turn(&menu, true));
    ck_assert(!menu_turn(&menu, true));
}
END_TEST

Suite *line_menu_suite(void)
{
    Suite *suite = suite_create("line_menu");
    TCase *group = tcase_create("menu");

    tcase_add_checked_fixture(group, NULL, teardown);
    tcase_add_test(group, menu_read__takes__a_number_of_the_list_alone);
    tcase_add_test(group, menu_turn__has_pages__over_nine_alone);
    suite_add_tcase(suite, group);
    return suite;
}
