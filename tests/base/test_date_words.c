/* SPDX-License-Identifier: MIT
 * Covers days in words: long, short, tight, beside another, and spans of them. */
#include <string.h>

#include "base_suites.h"
#include "milepost/date.h"

static date_day day_of(const char *text)
{
    date_day day = DATE_NONE;

    ck_assert(date_parse(text, DATE_MONTH_REFUSED, &day));
    return day;
}

static const struct {
    char *(*show)(date_day day, char buffer[DATE_TEXT]);
    const char *day, *expected;
} forms[] = {
    {date_iso, "2027-06-14", "2027-06-14"},      {date_iso, "1900-01-01", "1900-01-01"},
    {date_long, "2027-06-14", "14 Jun 2027"},    {date_long, "2027-03-01", "1 Mar 2027"},
    {date_month_year, "2027-06-14", "Jun 2027"}, {date_short, "2027-06-14", "14 Jun"},
    {date_short, "2027-03-01", "1 Mar"},         {date_tight, "2027-06-14", "14 Jun 27"},
    {date_tight, "2107-03-01", "1 Mar 07"},      {date_tight, "2100-12-31", "31 Dec 00"},
};

START_TEST(date__is_shown__in_five_forms)
{
    char text[DATE_TEXT];

    ck_assert_str_eq(forms[_i].show(day_of(forms[_i].day), text), forms[_i].expected);
}
END_TEST

START_TEST(date_short__names__every_month)
{
    static const char *const names[] = {"1 Jan", "1 Feb", "1 Mar", "1 Apr", "1 May", "1 Jun",
                                        "1 Jul", "1 Aug", "1 Sep", "1 Oct", "1 Nov", "1 Dec"};
    char text[DATE_TEXT];

    ck_assert_str_eq(date_short(date_from_civil(2027, _i + 1, 1), text), names[_i]);
}
END_TEST

START_TEST(date__shows_no_date__as_a_dash_or_nothing)
{
    char text[DATE_TEXT];

    ck_assert_str_eq(date_iso(DATE_NONE, text), "");
    ck_assert_str_eq(date_long(DATE_NONE, text), "–");
    ck_assert_str_eq(date_month_year(DATE_NONE, text), "–");
    ck_assert_str_eq(date_short(DATE_NONE, text), "–");
    ck_assert_str_eq(date_tight(DATE_NONE, text), "–");
}
END_TEST

START_TEST(date__fits_its_buffer__at_the_ends_of_the_type)
{
    char text[DATE_TEXT];

    ck_assert_str_eq(date_iso(INT32_MAX, text), "5881580-07-11");
    ck_assert_str_eq(date_long(INT32_MIN + 1, text), "24 Jun -5877641");
}
END_TEST

START_TEST(date_beside__leaves_out__the_year_of_the_other)
{
    date_day day = day_of("2027-06-14");
    char text[DATE_TEXT];

    ck_assert_str_eq(date_beside(day, day_of("2027-01-01"), text), "14 Jun");
    ck_assert_str_eq(date_beside(day, day_of("2026-12-31"), text), "14 Jun 2027");
    ck_assert_str_eq(date_beside(day, DATE_NONE, text), "14 Jun 2027");
}
END_TEST

static const struct {
    const char *start, *finish, *with_year, *without, *months;
} spans[] = {
    {"2027-05-20", "2027-05-20", "20 May 2027", "20 May", "May 2027"},
    {"2027-05-20", "2027-05-25", "20–25 May 2027", "20–25 May", "May 2027"},
    {"2027-01-11", "2027-03-07", "11 Jan–7 Mar 2027", "11 Jan–7 Mar", "Jan–Mar 2027"},
    {"2026-11-12", "2027-05-09", "12 Nov 2026–9 May 2027", "12 Nov–9 May", "Nov '26–May '27"},
    {"2026-05-12", "2027-05-20", "12 May 2026–20 May 2027", "12 May–20 May", "May '26–May '27"},
};

START_TEST(date_span__says__nothing_twice)
{
    char text[DATE_SPAN_TEXT];
    date_day start = day_of(spans[_i].start), finish = day_of(spans[_i].finish);

    ck_assert_str_eq(date_span(start, finish, true, text), spans[_i].with_year);
    ck_assert_str_eq(date_span(start, finish, false, text), spans[_i].without);
    ck_assert_str_eq(date_months(start, finish, text), spans[_i].months);
}
END_TEST

START_TEST(date_span__fits_its_buffer__at_the_ends_of_the_type)
{
    char text[DATE_SPAN_TEXT];

    date_span(INT32_MIN + 1, INT32_MAX, true, text);
    ck_assert_uint_lt(strlen(text), sizeof text);
    date_months(INT32_MIN + 1, INT32_MAX, text);
    ck_assert_uint_lt(strlen(text), sizeof text);
}
END_TEST

Suite *date_words_suite(void)
{
    Suite *suite = suite_create("date_words");
    TCase *tcase = tcase_create("showing");

    ADD_TABLE_TEST(tcase, date__is_shown__in_five_forms, forms);
    tcase_add_loop_test(tcase, date_short__names__every_month, 0, 12);
    tcase_add_test(tcase, date__shows_no_date__as_a_dash_or_nothing);
    tcase_add_test(tcase, date__fits_its_buffer__at_the_ends_of_the_type);
    tcase_add_test(tcase, date_beside__leaves_out__the_year_of_the_other);
    ADD_TABLE_TEST(tcase, date_span__says__nothing_twice, spans);
    tcase_add_test(tcase, date_span__fits_its_buffer__at_the_ends_of_the_type);
    suite_add_tcase(suite, tcase);
    return suite;
}
