/* SPDX-License-Identifier: MIT
 * Covers recognise: the year in a name. What a first row says is covered by imports. */
#include "school/layouts.h"

#include "school_suites.h"

static const struct {
    const char *name;
    int year;
} names[] = {
    {"hd2024.csv", 2024},
    {"C2023_A.zip", 2023},
    {"c2022_a_rv.csv", 2022},
    {"Most-Recent-Cohorts-Institution_05192025.zip", 2025},
    {"2024_Gaz_zcta_national.txt", 2024},
    {"hd.csv", 0},
    {"hd20245.csv", 0},
    {"hd1899.csv", 0},
    {"", 0},
};

START_TEST(name_year__is__the_year_in_a_name)
{
    ck_assert_int_eq(name_year(names[_i].name), names[_i].year);
}
END_TEST

Suite *recognise_suite(void)
{
    Suite *suite = suite_create("recognise");
    TCase *tcase = tcase_create("recognise");

    ADD_TABLE_TEST(tcase, name_year__is__the_year_in_a_name, names);
    suite_add_tcase(suite, tcase);
    return suite;
}
