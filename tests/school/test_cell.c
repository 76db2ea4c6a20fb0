/* SPDX-License-Identifier: MIT
 * Covers cell: numbers, fields and texts as official files write them. */
#include "school/cell.h"

#include <string.h>

#include "school_suites.h"

static struct csv_cell cell_of(const char *text)
{
    return (struct csv_cell){.text = text, .length = strlen(text)};
}

static const struct {
    const char *text;
    int scale;
    enum cell_reading reading;
    int64_t value;
} numbers[] = {
    {"1748", 1, CELL_READ, 1748},     {"0.12", 100, CELL_READ, 12},
    {"34502.0", 1, CELL_READ, 34502}, {"0.295", 100, CELL_READ, 30},
    {".", 1, CELL_MISSING, 0},        {"", 1, CELL_MISSING, 0},
    {"-2", 1, CELL_MISSING, 0},       {"PrivacySuppressed", 1, CELL_MISSING, 0},
    {"NULL", 1, CELL_MISSING, 0},     {"12a", 1, CELL_NO_NUMBER, 0},
    {"$1,748", 1, CELL_NO_NUMBER, 0}, {"99999999999999999999", 1, CELL_NO_NUMBER, 0},
};

START_TEST(cell_read_number__knows__what_is_missing_and_what_is_wrong)
{
    struct csv_cell cell = cell_of(numbers[_i].text);
    int64_t value = 0;

    ck_assert_int_eq(cell_read_number(&cell, numbers[_i].scale, &value), numbers[_i].reading);
    if (numbers[_i].reading == CELL_READ)
        ck_assert_int_eq(value, numbers[_i].value);
}
END_TEST

static const struct {
    const char *text;
    enum cell_reading reading;
    int64_t value;
} wages[] = {
    {"37000", CELL_READ, 37000},
    {"37,000", CELL_READ, 37000},
    {"1,234,567 ", CELL_READ, 1234567},
    {"#", CELL_ABOVE, 0},
    {"*", CELL_MISSING, 0},
    {" ** ", CELL_MISSING, 0},
    {"~", CELL_MISSING, 0},
    {"", CELL_MISSING, 0},
    {"37,00", CELL_NO_NUMBER, 0},
    {",370", CELL_NO_NUMBER, 0},
    {"$37,000", CELL_NO_NUMBER, 0},
    {"37000*", CELL_NO_NUMBER, 0},
    {"1,234,567,890,123,456,789,012,345", CELL_NO_NUMBER, 0},
};

START_TEST(cell_read_wage__knows__the_marks_of_wages_and_parted_thousands)
{
    struct csv_cell cell = cell_of(wages[_i].text);
    int64_t value = 0;

    ck_assert_int_eq(cell_read_wage(&cell, &value), wages[_i].reading);
    if (wages[_i].reading == CELL_READ)
        ck_assert_int_eq(value, wages[_i].value);
}
END_TEST

START_TEST(cell_read_degrees__gives__millionths)
{
    struct csv_cell cell = cell_of("-86.2957");
    int64_t value = 0;

    ck_assert_int_eq(cell_read_degrees(&cell, &value), CELL_READ);
    ck_assert_int_eq(value, -86295700);
    cell = cell_of("181");
    ck_assert_int_eq(cell_read_degrees(&cell, &value), CELL_NO_NUMBER);
}
END_TEST

static const struct {
    const char *text, *cip;
} fields[] = {
    {"51.0713", "51.0713"}, {"510713", "51.0713"}, {"5107", "51.07"}, {"51.07", "51.07"},
    {"51.0801", "51.0801"}, {"1.0303", "01.0303"}, {"99", NULL},      {"", NULL},
    {"51.07130", NULL},     {"-2", NULL},          {"51.071", NULL},  {"5107x", NULL},
    {"1.030", NULL},
};

START_TEST(cell_read_cip__takes__a_code_however_it_is_written)
{
    struct csv_cell cell = cell_of(fields[_i].text);
    char cip[CIP_TEXT] = "";

    ck_assert_int_eq(cell_read_cip(&cell, cip), fields[_i].cip != NULL);
    if (fields[_i].cip)
        ck_assert_str_eq(cip, fields[_i].cip);
}
END_TEST

START_TEST(cell_add_text__of_latin_1__makes_it_utf_8)
{
    struct csv_cell cell = cell_of("Universidad de Bayam\xF3n");
    struct buffer text = {0};

    cell_add_text(&cell, &text);
    ck_assert_str_eq(buffer_text(&text), "Universidad de Bayam\xC3\xB3n");
    buffer_clear(&text);
}
END_TEST

Suite *cell_suite(void)
{
    Suite *suite = suite_create("cell");
    TCase *tcase = tcase_create("cell");

    ADD_TABLE_TEST(tcase, cell_read_number__knows__what_is_missing_and_what_is_wrong, numbers);
    ADD_TABLE_TEST(tcase, cell_read_wage__knows__the_marks_of_wages_and_parted_thousands, wages);
    tcase_add_test(tcase, cell_read_degrees__gives__millionths);
    ADD_TABLE_TEST(tcase, cell_read_cip__takes__a_code_however_it_is_written, fields);
    tcase_add_test(tcase, cell_add_text__of_latin_1__makes_it_utf_8);
    suite_add_tcase(suite, tcase);
    return suite;
}
