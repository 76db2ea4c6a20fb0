/* SPDX-License-Identifier: MIT
 * Covers csv_read: rows of CSV, whole and piece by piece. */
#include "milepost/csv_read.h"

#include <string.h>

#include "base_suites.h"
#include "milepost/text.h"

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

/* ---- piece by piece -------------------------------------------------------------------------- */

START_TEST(csv_feed__byte_by_byte__gives_the_same_rows)
{
    static const char text[] = "\xEF\xBB\xBF"
                               "a;b\n\"c\nd\";e\n";
    static const struct csv_bounds bounds = {100, 10};
    struct csv_reading *reading = csv_begin(&bounds, note_row, NULL);

    csv_feed(reading, text, 6);
    for (size_t i = 6; i < sizeof text - 1; i++)
        ck_assert(csv_feed(reading, text + i, 1));
    ck_assert_int_eq(csv_feed_end(reading).end, CSV_END);
    ck_assert_str_eq(buffer_text(&seen), "1<a><b>2<c\nd><e>");
}
END_TEST

START_TEST(csv_feed__keeps_to__the_bounds_it_was_given)
{
    static const struct csv_bounds bounds = {100, 2};
    struct csv_reading *reading = csv_begin(&bounds, note_row, NULL);

    ck_assert(csv_feed(reading, "a,b\n", 4));
    ck_assert(!csv_feed(reading, "a,b,c\n", 6));
    ck_assert_int_eq(csv_feed_end(reading).end, CSV_ROW_TOO_LONG);
}
END_TEST

Suite *csv_read_suite(void)
{
    Suite *suite = suite_create("csv_read");
    TCase *tcase = tcase_create("csv_read");

    tcase_add_checked_fixture(tcase, rows_set_up, rows_set_up);
    ADD_TABLE_TEST(tcase, csv_read__gives__each_row_with_its_number, tables);
    ADD_TABLE_TEST(tcase, csv_read__of_broken_text__says_where_it_ends, broken);
    tcase_add_test(tcase, csv_read__that_was_stopped__says_nothing_of_what_stands_behind);
    tcase_add_test(tcase, csv_read__of_a_cell_without_end__gives_up_soon);
    tcase_add_test(tcase, csv_read__of_too_many_cells__gives_up);
    tcase_add_test(tcase, csv_feed__byte_by_byte__gives_the_same_rows);
    tcase_add_test(tcase, csv_feed__keeps_to__the_bounds_it_was_given);
    suite_add_tcase(suite, tcase);
    return suite;
}
