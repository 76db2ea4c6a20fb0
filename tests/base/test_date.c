/* SPDX-License-Identifier: MIT
 * Covers the calendar: every day of 1900-2199, leap years, months that are too short, what is
 * read and what is refused, how dates are shown. */
#include "milepost/date.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base_suites.h"

static date_day day_of(const char *text)
{
    date_day day = 0;

    ck_assert_msg(date_parse(text, DATE_MONTH_REFUSED, &day), "%s", text);
    return day;
}

START_TEST(date_from_civil__counts_from__1970)
{
    ck_assert_int_eq(date_from_civil(1970, 1, 1), 0);
    ck_assert_int_eq(date_from_civil(1969, 12, 31), -1);
    ck_assert_int_eq(date_from_civil(2000, 3, 1), 11017);
}
END_TEST

/* Steps through the calendar by its rules alone and compares. */
START_TEST(date_to_civil__goes_round__every_day_of_1900_to_2199)
{
    date_day day = DATE_FIRST;

    for (int year = DATE_MIN_YEAR; year <= DATE_MAX_YEAR; year++)
        for (int month = 1; month <= 12; month++)
            for (int of_month = 1; of_month <= date_days_in_month(year, month); of_month++) {
                struct date_civil civil = date_to_civil(day);

                ck_assert_int_eq(date_from_civil(year, month, of_month), day);
                ck_assert(civil.year == year && civil.month == month && civil.day == of_month);
                day++;
            }
    ck_assert_int_eq(day, DATE_LAST + 1);
}
END_TEST

static const date_day far_days[] = {INT32_MIN + 1, -719468, -719469, INT32_MAX};

START_TEST(date_to_civil__goes_round__the_ends_of_the_type)
{
    struct date_civil civil = date_to_civil(far_days[_i]);

    ck_assert_int_eq(date_from_civil(civil.year, civil.month, civil.day), far_days[_i]);
}
END_TEST

static const struct {
    int year, february;
} leap_years[] = {{1900, 28}, {1904, 29}, {2000, 29}, {2023, 28}, {2024, 29},
                  {2026, 28}, {2028, 29}, {2100, 28}, {2196, 29}, {2199, 28}};

START_TEST(date_days_in_month__knows__leap_years)
{
    ck_assert_int_eq(date_days_in_month(leap_years[_i].year, 2), leap_years[_i].february);
}
END_TEST

START_TEST(date_days_in_month__knows__every_month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    ck_assert_int_eq(date_days_in_month(2027, _i + 1), days[_i]);
}
END_TEST

static const char *const days_that_do_not_exist[] = {
    "2027-02-29", "2027-02-30", "2100-02-29", "2027-04-31", "2027-06-31", "2027-09-31",
    "2027-11-31", "2027-01-32", "2027-01-00", "2027-00-01", "2027-13-01", "2027-99-99",
};

START_TEST(date_parse__refuses__days_that_do_not_exist)
{
    date_day day;

    ck_assert(!date_parse(days_that_do_not_exist[_i], DATE_MONTH_FIRST, &day));
}
END_TEST

static const char *const other_forms[] = {
    "",
    " ",
    "-",
    "2",
    "2027",
    "2027-",
    "2027-0",
    "2027-1",
    "2027-01-",
    "2027-01-1",
    "2027-1-1",
    "2027-1-01",
    " 2027-01-01",
    "2027-01-01 ",
    "2027-01-01\n",
    "2027-01-01T00:00",
    "2027-01-011",
    "+2027-01-01",
    "-2027-01-01",
    "02027-01-01",
    "2027-+1-01",
    "2027--1-01",
    "2027- 1-01",
    "2027-01-+1",
    "2027-01--1",
    "2027/01/01",
    "2027.01.01",
    "2027 01 01",
    "2027-01/01",
    "20270101",
    "01-01-2027",
    "01/01/2027",
    "27-01-01",
    "2027-0x-01",
    "2027–01–01",
    "２０２７-01-01",
    "today",
};

START_TEST(date_parse__refuses__every_other_form)
{
    date_day day;

    ck_assert(!date_parse(other_forms[_i], DATE_MONTH_FIRST, &day));
}
END_TEST

static const char *const years_out_of_range[] = {"0000-01-01", "1899-12-31", "1899-12",
                                                 "2200-01-01", "2200-01",    "9999-12-31"};

START_TEST(date_parse__refuses__years_out_of_range)
{
    date_day day;

    ck_assert(!date_parse(years_out_of_range[_i], DATE_MONTH_LAST, &day));
}
END_TEST

START_TEST(date_parse__leaves_alone__the_day_it_did_not_read)
{
    date_day day = 7;

    ck_assert(!date_parse("2027-02-30", DATE_MONTH_FIRST, &day));

    ck_assert_int_eq(day, 7);
}
END_TEST

static const struct {
    const char *text;
    int year, month, day;
} whole_days[] = {
    {"1900-01-01", 1900, 1, 1},  {"2199-12-31", 2199, 12, 31}, {"2027-06-14", 2027, 6, 14},
    {"2028-02-29", 2028, 2, 29}, {"2000-02-29", 2000, 2, 29},
};

START_TEST(date_parse__reads__a_whole_day)
{
    ck_assert_int_eq(
        day_of(whole_days[_i].text),
        date_from_civil(whole_days[_i].year, whole_days[_i].month, whole_days[_i].day));
}
END_TEST

static const struct {
    const char *text;
    enum date_month_rule rule;
    const char *day;
} months[] = {
    {"2027-06", DATE_MONTH_FIRST, "2027-06-01"}, {"2027-06", DATE_MONTH_LAST, "2027-06-30"},
    {"2027-02", DATE_MONTH_LAST, "2027-02-28"},  {"2028-02", DATE_MONTH_LAST, "2028-02-29"},
    {"1900-01", DATE_MONTH_FIRST, "1900-01-01"}, {"2199-12", DATE_MONTH_LAST, "2199-12-31"},
};

START_TEST(date_parse__reads_a_month__as_the_rule_says)
{
    date_day day = 0;

    ck_assert(date_parse(months[_i].text, months[_i].rule, &day));

    ck_assert_int_eq(day, day_of(months[_i].day));
}
END_TEST

START_TEST(date_parse__refuses_a_month__where_a_day_is_asked)
{
    date_day day;

    ck_assert(!date_parse("2027-06", DATE_MONTH_REFUSED, &day));
}
END_TEST

static const struct {
    const char *from;
    int months;
    const char *to;
} additions[] = {
    {"2026-01-31", 0, "2026-01-31"},     {"2026-01-31", 1, "2026-02-28"},
    {"2028-01-31", 1, "2028-02-29"},     {"2026-01-31", 2, "2026-03-31"},
    {"2026-01-31", 3, "2026-04-30"},     {"2026-12-15", 1, "2027-01-15"},
    {"2026-11-30", 3, "2027-02-28"},     {"2028-02-29", 12, "2029-02-28"},
    {"2028-02-29", 48, "2032-02-29"},    {"2026-03-31", -1, "2026-02-28"},
    {"2026-01-15", -1, "2025-12-15"},    {"2026-01-15", -13, "2024-12-15"},
    {"2024-02-29", -12, "2023-02-28"},   {"1900-01-01", 3599, "2199-12-01"},
    {"2199-12-31", -3599, "1900-01-31"},
};

START_TEST(date_add_months__keeps_the_day__or_takes_the_last)
{
    date_day later = date_add_months(day_of(additions[_i].from), additions[_i].months);

    ck_assert_int_eq(later, day_of(additions[_i].to));
}
END_TEST

START_TEST(date_add_months__leaves__no_date)
{
    ck_assert_int_eq(date_add_months(DATE_NONE, 6), DATE_NONE);
}
END_TEST

static const struct {
    const char *from, *to;
    int months;
} spans[] = {
    {"2026-01-31", "2026-01-31", 0},    {"2026-01-31", "2026-02-27", 0},
    {"2026-01-31", "2026-02-28", 1},    {"2026-01-31", "2026-03-30", 1},
    {"2026-01-31", "2026-03-31", 2},    {"2026-06-14", "2026-07-13", 0},
    {"2026-06-14", "2026-07-14", 1},    {"2026-12-15", "2027-01-14", 0},
    {"2026-12-15", "2027-01-15", 1},    {"2028-02-29", "2029-02-27", 11},
    {"2028-02-29", "2029-02-28", 12},   {"2026-02-28", "2026-01-31", -1},
    {"2026-02-27", "2026-01-31", 0},    {"2027-01-15", "2026-12-15", -1},
    {"1900-01-01", "2199-12-31", 3599}, {"2199-12-31", "1900-01-01", -3599},
};

START_TEST(date_months_between__counts__whole_months)
{
    int count = date_months_between(day_of(spans[_i].from), day_of(spans[_i].to));

    ck_assert_int_eq(count, spans[_i].months);
}
END_TEST

START_TEST(date_months_between__undoes__adding_months)
{
    date_day first = day_of("2027-01-01");

    for (date_day day = first; day < first + 1461; day++)
        for (int count = 0; count <= 60; count++)
            ck_assert_int_eq(date_months_between(day, date_add_months(day, count)), count);
}
END_TEST

static const struct {
    int64_t seconds;
    date_day day;
} moments[] = {{0, 0}, {86399, 0}, {86400, 1}, {-1, -1}, {-86400, -1}, {-86401, -2}};

START_TEST(date_from_unix__gives__the_day_of_the_moment)
{
    ck_assert_int_eq(date_from_unix(moments[_i].seconds), moments[_i].day);
}
END_TEST

static void go_west(void)
{
    setenv("TZ", "EST5", 1);
    tzset();
}

static void come_home(void)
{
    setenv("TZ", "UTC", 1);
    tzset();
}

START_TEST(date_from_unix__follows__the_local_midnight)
{
    ck_assert_int_eq(date_from_unix(5 * 3600 - 1), -1);
    ck_assert_int_eq(date_from_unix(5 * 3600), 0);
}
END_TEST

static TCase *counting_case(void)
{
    TCase *tcase = tcase_create("counting");

    tcase_add_test(tcase, date_from_civil__counts_from__1970);
    tcase_add_test(tcase, date_to_civil__goes_round__every_day_of_1900_to_2199);
    ADD_TABLE_TEST(tcase, date_to_civil__goes_round__the_ends_of_the_type, far_days);
    ADD_TABLE_TEST(tcase, date_days_in_month__knows__leap_years, leap_years);
    tcase_add_loop_test(tcase, date_days_in_month__knows__every_month, 0, 12);
    return tcase;
}

static TCase *reading_case(void)
{
    TCase *tcase = tcase_create("reading");

    ADD_TABLE_TEST(tcase, date_parse__refuses__days_that_do_not_exist, days_that_do_not_exist);
    ADD_TABLE_TEST(tcase, date_parse__refuses__every_other_form, other_forms);
    ADD_TABLE_TEST(tcase, date_parse__refuses__years_out_of_range, years_out_of_range);
    tcase_add_test(tcase, date_parse__leaves_alone__the_day_it_did_not_read);
    ADD_TABLE_TEST(tcase, date_parse__reads__a_whole_day, whole_days);
    ADD_TABLE_TEST(tcase, date_parse__reads_a_month__as_the_rule_says, months);
    tcase_add_test(tcase, date_parse__refuses_a_month__where_a_day_is_asked);
    return tcase;
}

static TCase *months_case(void)
{
    TCase *tcase = tcase_create("months");

    ADD_TABLE_TEST(tcase, date_add_months__keeps_the_day__or_takes_the_last, additions);
    tcase_add_test(tcase, date_add_months__leaves__no_date);
    ADD_TABLE_TEST(tcase, date_months_between__counts__whole_months, spans);
    tcase_add_test(tcase, date_months_between__undoes__adding_months);
    return tcase;
}

Suite *date_suite(void)
{
    Suite *suite = suite_create("date");
    TCase *clock = tcase_create("clock");
    TCase *west = tcase_create("clock in another zone");

    suite_add_tcase(suite, counting_case());
    suite_add_tcase(suite, reading_case());
    suite_add_tcase(suite, months_case());

    ADD_TABLE_TEST(clock, date_from_unix__gives__the_day_of_the_moment, moments);
    suite_add_tcase(suite, clock);

    tcase_add_checked_fixture(west, go_west, come_home);
    tcase_add_test(west, date_from_unix__follows__the_local_midnight);
    suite_add_tcase(suite, west);
    return suite;
}
