/* SPDX-License-Identifier: MIT
 * Covers money: rounding half up once, thousands, ranges, the amount nobody knows. */
#include "milepost/money.h"

#include "base_suites.h"

static const struct {
    money_cents cents;
    int64_t dollars;
} roundings[] = {
    {0, 0},
    {1, 0},
    {49, 0},
    {50, 1},
    {99, 1},
    {100, 1},
    {149, 1},
    {150, 2},
    {-1, 0},
    {-49, 0},
    {-50, 0},
    {-51, -1},
    {-100, -1},
    {-149, -1},
    {-150, -1},
    {-151, -2},
    {INT64_MAX, INT64_MAX / 100},
    {INT64_MIN + 1, INT64_MIN / 100},
};

START_TEST(money_dollars__rounds__half_up)
{
    ck_assert_int_eq(money_dollars(roundings[_i].cents), roundings[_i].dollars);
}
END_TEST

static const struct {
    money_cents cents;
    const char *text;
} amounts[] = {
    {MONEY_NONE, "ask"},
    {0, "$0"},
    {49, "$0"},
    {50, "$1"},
    {99949, "$999"},
    {99950, "$1,000"},
    {348000, "$3,480"},
    {100000000, "$1,000,000"},
    {-50, "$0"},
    {-100, "-$1"},
    {-123456700, "-$1,234,567"},
    {INT64_MAX, "$92,233,720,368,547,758"},
    {INT64_MIN + 1, "-$92,233,720,368,547,758"},
};

START_TEST(money_format__shows__whole_dollars)
{
    char text[MONEY_TEXT];

    ck_assert_str_eq(money_format(amounts[_i].cents, text), amounts[_i].text);
}
END_TEST

static const struct {
    money_cents low, high;
    const char *text;
} ranges[] = {
    {MONEY_NONE, MONEY_NONE, "ask"},
    {MONEY_NONE, 100, "ask"},
    {100, MONEY_NONE, "ask"},
    {0, 0, "$0"},
    {348000, 514000, "$3,480–5,140"},
    {15000, 30000, "$150–300"},
    {348000, 348000, "$3,480"},
    {347950, 348049, "$3,480"},
    {347949, 348049, "$3,479–3,480"},
    {-5000, 2000, "-$50–20"},
    {INT64_MIN + 1, INT64_MAX, "-$92,233,720,368,547,758–92,233,720,368,547,758"},
};

START_TEST(money_format_range__shows__both_ends_unless_they_look_alike)
{
    char text[MONEY_TEXT];

    ck_assert_str_eq(money_format_range(ranges[_i].low, ranges[_i].high, text), ranges[_i].text);
}
END_TEST

Suite *money_suite(void)
{
    Suite *suite = suite_create("money");
    TCase *tables = tcase_create("tables");

    ADD_TABLE_TEST(tables, money_dollars__rounds__half_up, roundings);
    ADD_TABLE_TEST(tables, money_format__shows__whole_dollars, amounts);
    ADD_TABLE_TEST(tables, money_format_range__shows__both_ends_unless_they_look_alike, ranges);
    suite_add_tcase(suite, tables);
    return suite;
}
