/* SPDX-License-Identifier: MIT
 * Covers days in words: long, short, tight, beside another, and spans of them, in each style. */
#include <string.h>

#include "base_suites.h"
#include "milepost/date.h"
#include "milepost/text.h"

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

/* ---- the styles ------------------------------------------------------------------------------ */

static void day_month_again(void)
{
    date_style_use(DATE_DAY_MONTH);
}

static const struct {
    char *(*show)(date_day day, char buffer[DATE_TEXT]);
    const char *day, *expected[DATE_STYLE_COUNT];
} styled[] = {
    {date_iso, "2027-06-04", {"2027-06-04", "2027-06-04", "2027-06-04"}},
    {date_long, "2027-06-04", {"4 Jun 2027", "Jun 4, 2027", "2027-06-04"}},
    {date_long, "2027-12-14", {"14 Dec 2027", "Dec 14, 2027", "2027-12-14"}},
    {date_short, "2027-06-04", {"4 Jun", "Jun 4", "06-04"}},
    {date_tight, "2027-06-04", {"4 Jun 27", "Jun 4 '27", "2027-06-04"}},
    {date_tight, "2107-12-14", {"14 Dec 07", "Dec 14 '07", "2107-12-14"}},
    {date_month_year, "2027-06-04", {"Jun 2027", "Jun 2027", "2027-06"}},
    {date_month, "2027-06-04", {"Jun", "Jun", "06"}},
    {date_month_tight, "2027-06-04", {"Jun 27", "Jun '27", "2027-06"}},
};

START_TEST(date__in_each_style__is_shown_in_it)
{
    char text[DATE_TEXT];

    for (int style = 0; style < DATE_STYLE_COUNT; style++) {
        date_style_use((enum date_style)style);
        ck_assert_str_eq(styled[_i].show(day_of(styled[_i].day), text), styled[_i].expected[style]);
        if (styled[_i].show != date_iso)
            ck_assert_str_eq(styled[_i].show(DATE_NONE, text), "–");
    }
}
END_TEST

static const struct {
    enum date_style style;
    const char *start, *finish, *with_year, *without, *months;
} styled_spans[] = {
    {DATE_MONTH_DAY, "2027-05-20", "2027-05-20", "May 20, 2027", "May 20", "May 2027"},
    {DATE_MONTH_DAY, "2027-05-20", "2027-05-25", "May 20–25, 2027", "May 20–25", "May 2027"},
    {DATE_MONTH_DAY, "2027-01-11", "2027-03-07", "Jan 11–Mar 7, 2027", "Jan 11–Mar 7",
     "Jan–Mar 2027"},
    {DATE_MONTH_DAY, "2026-11-12", "2027-05-09", "Nov 12, 2026–May 9, 2027", "Nov 12–May 9",
     "Nov '26–May '27"},
    {DATE_IN_ISO, "2027-05-20", "2027-05-20", "2027-05-20", "05-20", "2027-05"},
    {DATE_IN_ISO, "2027-05-20", "2027-05-25", "2027-05-20 – 05-25", "05-20 – 05-25", "2027-05"},
    {DATE_IN_ISO, "2027-01-11", "2027-03-07", "2027-01-11 – 03-07", "01-11 – 03-07",
     "2027-01 – 03"},
    {DATE_IN_ISO, "2026-11-12", "2027-05-09", "2026-11-12 – 2027-05-09", "11-12 – 05-09",
     "2026-11–2027-05"},
};

START_TEST(date_span__in_another_style__says_nothing_twice)
{
    char text[DATE_SPAN_TEXT];
    date_day start = day_of(styled_spans[_i].start), finish = day_of(styled_spans[_i].finish);

    date_style_use(styled_spans[_i].style);
    ck_assert_str_eq(date_span(start, finish, true, text), styled_spans[_i].with_year);
    ck_assert_str_eq(date_span(start, finish, false, text), styled_spans[_i].without);
    ck_assert_str_eq(date_months(start, finish, text), styled_spans[_i].months);
}
END_TEST

START_TEST(date_beside__in_each_style__leaves_out_the_year_of_the_other)
{
    static const char *const expected[][2] = {
        {"14 Jun", "14 Jun 2027"}, {"Jun 14", "Jun 14, 2027"}, {"06-14", "2027-06-14"}};
    date_day day = day_of("2027-06-14");
    char text[DATE_TEXT];

    date_style_use((enum date_style)_i);
    ck_assert_str_eq(date_beside(day, day_of("2027-01-01"), text), expected[_i][0]);
    ck_assert_str_eq(date_beside(day, day_of("2026-12-31"), text), expected[_i][1]);
    ck_assert_str_eq(date_or_month(day, false, text), expected[_i][1]);
}
END_TEST

/* In a list each day is whole by itself. */
START_TEST(date_comma__in_each_style__parts_days)
{
    static const char *const commas[] = {", ", "; ", ", "};

    date_style_use((enum date_style)_i);
    ck_assert_str_eq(date_comma(), commas[_i]);
}
END_TEST

START_TEST(date_style_use__returns__the_style_until_then)
{
    ck_assert_int_eq(date_style_now(), DATE_DAY_MONTH);
    ck_assert_int_eq(date_style_use(DATE_IN_ISO), DATE_DAY_MONTH);
    ck_assert_int_eq(date_style_now(), DATE_IN_ISO);
    ck_assert_int_eq(date_style_use(DATE_MONTH_DAY), DATE_IN_ISO);
}
END_TEST

/* Every day of two years, in any style, is no wider than its column; a column of days is as wide as
 * it was while nobody chose a style. */
START_TEST(date_style_columns__in_each_style__hold_every_day)
{
    char text[DATE_TEXT];

    date_style_use((enum date_style)_i);
    for (date_day day = day_of("2027-01-01"); day < day_of("2029-01-01"); day++) {
        ck_assert_int_le(text_width(date_long(day, text)), date_style_columns(11));
        ck_assert_int_le(text_width(date_tight(day, text)), date_style_columns(9));
    }
    date_style_use(DATE_DAY_MONTH);
    ck_assert_int_eq(date_style_columns(11), 11);
}
END_TEST

/* What a screen shows can be typed into a field. */
START_TEST(date_read__of_a_day_in_each_style__is_that_day)
{
    char text[DATE_TEXT];
    date_day read;

    date_style_use((enum date_style)_i);
    for (date_day day = day_of("2027-01-01"); day < day_of("2028-03-01"); day++) {
        date_long(day, text);
        ck_assert_int_eq(date_read(text, DATE_MONTH_REFUSED, DATE_NONE, DATE_UNSEEN, &read),
                         DATE_READ);
        ck_assert_int_eq(read, day);
    }
}
END_TEST

START_TEST(date_span__in_each_style__fits_its_buffer_at_the_ends_of_the_type)
{
    char text[DATE_SPAN_TEXT], day[DATE_TEXT];

    date_style_use((enum date_style)_i);
    date_span(INT32_MIN + 1, INT32_MAX, true, text);
    ck_assert_uint_lt(strlen(text), sizeof text);
    date_months(INT32_MIN + 1, INT32_MAX, text);
    ck_assert_uint_lt(strlen(text), sizeof text);
    date_long(INT32_MIN + 1, day);
    ck_assert_uint_lt(strlen(day), sizeof day);
}
END_TEST

static TCase *date_words_styles(void)
{
    TCase *tcase = tcase_create("styles");

    tcase_add_checked_fixture(tcase, NULL, day_month_again);
    ADD_TABLE_TEST(tcase, date__in_each_style__is_shown_in_it, styled);
    ADD_TABLE_TEST(tcase, date_span__in_another_style__says_nothing_twice, styled_spans);
    tcase_add_loop_test(tcase, date_beside__in_each_style__leaves_out_the_year_of_the_other, 0,
                        DATE_STYLE_COUNT);
    tcase_add_loop_test(tcase, date_comma__in_each_style__parts_days, 0, DATE_STYLE_COUNT);
    tcase_add_test(tcase, date_style_use__returns__the_style_until_then);
    tcase_add_loop_test(tcase, date_style_columns__in_each_style__hold_every_day, 0,
                        DATE_STYLE_COUNT);
    tcase_add_loop_test(tcase, date_read__of_a_day_in_each_style__is_that_day, 0, DATE_STYLE_COUNT);
    tcase_add_loop_test(tcase, date_span__in_each_style__fits_its_buffer_at_the_ends_of_the_type, 0,
                        DATE_STYLE_COUNT);
    return tcase;
}

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
    suite_add_tcase(suite, date_words_styles());
    return suite;
}
