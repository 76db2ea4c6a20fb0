/* SPDX-License-Identifier: MIT
 * Covers the rows of CSV, what headers mean, dates with slashes, and cells that are no formulas. */
#include <stdlib.h>
#include <string.h>

#include "session/exchange/credit_columns.h"
#include "session/exchange/credit_dates.h"
#include "session/exchange/csv_read.h"
#include "session_suites.h"

/* ---- rows ------------------------------------------------------------------------------------ */

static struct buffer seen;

static void rows_set_up(void)
{
    buffer_clear(&seen);
}

static bool note_row(void *context, const struct csv_row *row)
{
    (void)context;
    buffer_format(&seen, "%d", row->number);
    for (int i = 0; i < row->count; i++)
        buffer_format(&seen, "<%s>", row->cells[i].text);
    return true;
}

static struct csv_place read_text(const char *text)
{
    return csv_read(text, strlen(text), note_row, NULL);
}

static const struct {
    const char *text, *rows;
} tables[] = {
    {"a,b\nc,d\n", "1<a><b>2<c><d>"},
    {"a,b\r\nc,d\r\n", "1<a><b>2<c><d>"},
    {"a,b\rc,d", "1<a><b>2<c><d>"},
    {"a,b\r\n\r\nc,d", "1<a><b>3<c><d>"},
    {"a,b\n,\nc,d", "1<a><b>3<c><d>"},
    {"\xEF\xBB\xBF"
     "a,b",
     "1<a><b>"},
    {"a;b;c,d\ne;f;", "1<a><b><c,d>2<e><f><>"},
    {"a\tb\nc\td", "1<a><b>2<c><d>"},
    {"\"a,\nb\",\"c \"\"d\"\"\"\ne,f", "1<a,\nb><c \"d\">2<e><f>"},
    {" a , b \nc,", "1<a><b>2<c><>"},
    {"", ""},
};

START_TEST(csv_read__gives__each_row_with_its_number)
{
    ck_assert_int_eq(read_text(tables[_i].text).end, CSV_END);
    ck_assert_str_eq(buffer_text(&seen), tables[_i].rows);
}
END_TEST

static const struct {
    const char *text;
    struct csv_place place;
} broken[] = {
    {"a,b\nc,12\" d\n", {CSV_STRAY_QUOTE, 2, 2}},
    {"a,b\nc,\"d\"e\n", {CSV_STRAY_QUOTE, 2, 2}},
    {"a,b\n\"c,d\n", {CSV_OPEN_QUOTE, 2, 1}},
    {"\xFF\xFE"
     "a",
     {CSV_UTF16, 1, 1}},
};

START_TEST(csv_read__of_broken_text__says_where_it_ends)
{
    struct csv_place place = read_text(broken[_i].text);

    ck_assert_int_eq(place.end, broken[_i].place.end);
    ck_assert_int_eq(place.row, broken[_i].place.row);
    ck_assert_int_eq(place.column, broken[_i].place.column);
}
END_TEST

static bool take_none(void *context, const struct csv_row *row)
{
    (void)context;
    (void)row;
    return false;
}

START_TEST(csv_read__that_was_stopped__says_nothing_of_what_stands_behind)
{
    const char *text = "a,b\nc,12\" d\n";

    ck_assert_int_eq(csv_read(text, strlen(text), take_none, NULL).end, CSV_STOPPED);
}
END_TEST

START_TEST(csv_read__of_a_cell_without_end__gives_up_soon)
{
    struct buffer text = {0};
    struct csv_place place;

    buffer_add(&text, "a,b\nc,\"");
    buffer_repeat(&text, "0123456789", 1000000);
    place = csv_read(text.text, text.length, note_row, NULL);

    ck_assert_int_eq(place.end, CSV_ROW_TOO_LONG);
    ck_assert_int_eq(place.row, 2);
    ck_assert_int_eq(place.column, 2);
    buffer_clear(&text);
}
END_TEST

START_TEST(csv_read__of_too_many_cells__gives_up)
{
    struct buffer text = {0};

    buffer_repeat(&text, "a,", CSV_COLUMNS_MOST + 1);

    ck_assert_int_eq(read_text(text.text).end, CSV_ROW_TOO_LONG);
    buffer_clear(&text);
}
END_TEST

/* ---- headers --------------------------------------------------------------------------------- */

static const struct {
    const char *header;
    int field;
} headers[] = {
    {"Date", CREDIT_DATE},
    {"Date completed", CREDIT_DATE},
    {"Completed", CREDIT_DATE},
    {"Earned on", CREDIT_DATE},
    {"CEU Date", CREDIT_DATE},
    {"Title", CREDIT_TITLE},
    {"Course name", CREDIT_TITLE},
    {"ACTIVITY", CREDIT_TITLE},
    {"CEUs", CREDIT_UNITS},
    {"CEUs Earned", CREDIT_UNITS},
    {"Number of CEUs", CREDIT_UNITS},
    {"Hours", CREDIT_UNITS},
    {"Credit hours", CREDIT_UNITS},
    {"Provider", CREDIT_PROVIDER},
    {"Course vendor", CREDIT_PROVIDER},
    {"Sponsor of the course", CREDIT_PROVIDER},
    {"Body", CREDIT_BODIES},
    {"Organization", CREDIT_BODIES},
    {"CEU type", CREDIT_CATEGORIES},
    {"Domain", CREDIT_CATEGORIES},
    {"Certificate", CREDIT_EVIDENCE},
    {"Evidence kept", CREDIT_EVIDENCE},
    {"Notes", CREDIT_NOTE},
    {"Cost", -1},
    {"", -1},
    {"12", -1},
};

START_TEST(credit_column_field__goes_by__what_the_header_says)
{
    int certain;

    ck_assert_int_eq(credit_column_field(headers[_i].header, &certain), headers[_i].field);
}
END_TEST

START_TEST(credit_column_field__alone__is_surer_than_with_more)
{
    int alone, more, weak;

    credit_column_field("Date", &alone);
    credit_column_field("Date entered", &more);
    credit_column_field("Completed", &weak);

    ck_assert_int_gt(alone, more);
    ck_assert_int_gt(more, weak);
}
END_TEST

/* ---- dates ----------------------------------------------------------------------------------- */

static const struct {
    const char *column[3]; /* the first is the one that is read */
    const char *read;
    bool unclear;
} dates[] = {
    {{"3/4/2026", "3/14/2026"}, "2026-03-04", false},
    {{"3/4/2026", "14/3/2026"}, "2026-04-03", false},
    {{"3/4/2026", "12/3/2026"}, "3/4/2026", true},
    {{"3/4/2026", "14/3/2026", "3/14/2026"}, "3/4/2026", true},
    {{"5/5/2026"}, "2026-05-05", false},
    {{"03/14/2026 12:30 PM"}, "2026-03-14", false},
    {{"2026-03-14T00:00:00"}, "2026-03-14", false},
    {{"14 Mar 2026", "3/14/2026"}, "14 Mar 2026", false},
    {{"3/14/26", "3/14/2026"}, "3/14/26", false},
    {{"99/1/2026"}, "99/1/2026", false},
};

START_TEST(credit_dates__are_read__as_the_whole_column_tells)
{
    struct credit_dates column = {0};
    struct buffer text = {0};

    for (int i = 0; i < 3 && dates[_i].column[i]; i++)
        credit_dates_look(&column, dates[_i].column[i]);
    credit_dates_write(&column, dates[_i].column[0], &text);

    ck_assert_str_eq(buffer_text(&text), dates[_i].read);
    ck_assert_int_eq(credit_dates_unclear(&column, dates[_i].column[0]), dates[_i].unclear);
    buffer_clear(&text);
}
END_TEST

Suite *csv_suite(void)
{
    Suite *suite = suite_create("csv");
    TCase *tcase = tcase_create("csv");

    tcase_add_checked_fixture(tcase, rows_set_up, rows_set_up);
    ADD_TABLE_TEST(tcase, csv_read__gives__each_row_with_its_number, tables);
    ADD_TABLE_TEST(tcase, csv_read__of_broken_text__says_where_it_ends, broken);
    tcase_add_test(tcase, csv_read__that_was_stopped__says_nothing_of_what_stands_behind);
    tcase_add_test(tcase, csv_read__of_a_cell_without_end__gives_up_soon);
    tcase_add_test(tcase, csv_read__of_too_many_cells__gives_up);
    ADD_TABLE_TEST(tcase, credit_column_field__goes_by__what_the_header_says, headers);
    tcase_add_test(tcase, credit_column_field__alone__is_surer_than_with_more);
    ADD_TABLE_TEST(tcase, credit_dates__are_read__as_the_whole_column_tells, dates);
    suite_add_tcase(suite, tcase);
    return suite;
}
