/* SPDX-License-Identifier: MIT
 * Covers text in columns: widths (in a UTF-8 locale and in the C locale), fitting, wrapping. */
#include "milepost/text.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "base_suites.h"

static const struct {
    const char *text;
    int width;
} widths[] = {
    {"", 0},      {"a", 1}, {"Zoë", 3},  {"e\xCC\x81", 1},    {"中文", 4},         {"✓ done", 6},
    {"─│█▒▌", 5}, {"😀", 2}, {"\033", 1}, {"\xE2\x80\x8D", 0}, {"\xE2\x80\x8B", 1}, {"\xFF\xFF", 2},
};

START_TEST(text_width__counts__columns)
{
    ck_assert_int_eq(text_width(widths[_i].text), widths[_i].width);
}
END_TEST

START_TEST(text_width_bytes__counts__so_many_bytes_alone)
{
    struct buffer buffer = {0};

    buffer_format(&buffer, "%s中x", widths[_i].text);

    ck_assert_int_eq(text_width_bytes(buffer_text(&buffer), strlen(widths[_i].text)),
                     widths[_i].width);
    buffer_clear(&buffer);
}
END_TEST

START_TEST(text_width__is_kept__when_text_is_made_inert)
{
    struct buffer buffer = {0};

    text_add_inert(&buffer, widths[_i].text, false);

    ck_assert_int_eq(text_width(buffer_text(&buffer)), widths[_i].width);
    buffer_clear(&buffer);
}
END_TEST

static void enter_c_locale(void)
{
    setlocale(LC_ALL, "C");
}

static void leave_c_locale(void)
{
    setlocale(LC_ALL, "");
}

START_TEST(text_char_width__is_one__where_the_locale_knows_no_width)
{
    ck_assert_int_eq(text_char_width('a'), 1);
    ck_assert_int_eq(text_char_width(0xE9), 1);
    ck_assert_int_eq(text_char_width(0x2713), 1);
}
END_TEST

static const struct {
    const char *text;
    int columns;
    size_t bytes;
} fits[] = {
    {"", 0, 0},     {"", 5, 0},     {"abc", -1, 0},       {"abc", 0, 0},
    {"abc", 2, 2},  {"abc", 3, 3},  {"abc", 4, 3},        {"éé", 1, 2},
    {"中文", 1, 0}, {"中文", 2, 3}, {"中文", 3, 3},       {"中文", 4, 6},
    {"a中", 2, 1},  {"😀", 1, 0},    {"e\xCC\x81x", 1, 3}, {"\xFF\xFF", 1, 1},
};

START_TEST(text_fit__cuts__between_characters)
{
    ck_assert_uint_eq(text_fit(fits[_i].text, fits[_i].columns), fits[_i].bytes);
}
END_TEST

static void add_line(void *context, const char *line, size_t length)
{
    struct buffer *lines = context;

    buffer_add_bytes(lines, line, length);
    buffer_add(lines, "|");
}

/* Each expected line ends in a bar. */
static const struct {
    const char *text;
    int columns;
    const char *lines;
} wraps[] = {
    {"", 10, ""},
    {"a", 10, "a|"},
    {"\n", 10, "|"},
    {"\n\n", 10, "||"},
    {" ", 10, "|"},
    {"              ", 10, "|"},
    {"one two three", 20, "one two three|"},
    {"one two three", 13, "one two three|"},
    {"one two three", 12, "one two|three|"},
    {"one two three", 7, "one two|three|"},
    {"one two three", 6, "one|two|three|"},
    {"one two three", 5, "one|two|three|"},
    {"one two three", 4, "one|two|thre|e|"},
    {"one two", 1, "o|n|e|t|w|o|"},
    {"one two", 0, "o|n|e|t|w|o|"},
    {"one two", -5, "o|n|e|t|w|o|"},
    {"a verylongword b", 6, "a|verylo|ngword|b|"},
    {"verylongword", 6, "verylo|ngword|"},
    {"one  two", 20, "one  two|"},
    {"one  two", 5, "one|two|"},
    {"one  two", 4, "one|two|"},
    {"one  two", 3, "one|two|"},
    {"one two  ", 20, "one two|"},
    {"one two  ", 7, "one two|"},
    {"  one", 20, "  one|"},
    {"  one two", 5, "  one|two|"},
    {"  verylong", 6, "  very|long|"},
    {"one\ntwo", 20, "one|two|"},
    {"one\n\ntwo", 20, "one||two|"},
    {"one\n", 20, "one|"},
    {"\none", 20, "|one|"},
    {"one two\nthree four", 7, "one two|three|four|"},
    {"中文 字典", 4, "中文|字典|"},
    {"中文字典", 5, "中文|字典|"},
    {"中文", 1, "中|文|"},
    {"naïve façade", 6, "naïve|façade|"},
    {"e\xCC\x81"
     "e\xCC\x81",
     1, "e\xCC\x81|e\xCC\x81|"},
    {"80 % by 27 Oct", 10, "80 % by|27 Oct|"},
    {"80 % by 27 Oct", 7, "80 % by|27 Oct|"},
    {"by 80 % at", 5, "by|80 %|at|"},
    {"in 80 % of", 7, "in 80 %|of|"},
    {"by 14 Feb 28", 9, "by|14 Feb 28|"},
    {"by 14 Feb 28", 11, "by|14 Feb 28|"},
    {"by 14 Feb 2028", 6, "by|14 Feb|2028|"},
    {"by Feb 14, 2028, or", 13, "by|Feb 14, 2028,|or|"},
    {"due Sep '27", 8, "due|Sep '27|"},
    {"in Dec 2027", 9, "in|Dec 2027|"},
    {"(14 Feb)", 6, "(14|Feb)|"},
    {"14 Febs", 6, "14|Febs|"},
    {"of 2027 May is", 9, "of 2027|May is|"},
    {"14 Jun–3 Jul", 7, "14|Jun–3|Jul|"},
    {"14 Jun–3 Jul", 8, "14 Jun–3|Jul|"},
    {"due 14 Jun–3 Jul", 12, "due|14 Jun–3 Jul|"},
    {"$25,440–180,000", 12, "$25,440–|180,000|"},
    {"$2–8", 2, "$2|–8|"},
    {"a\xC2\xA0"
     "b c",
     3,
     "a\xC2\xA0"
     "b|c|"},
    {"\xFF\xFF", 1, "\xFF|\xFF|"},
};

START_TEST(text_wrap__breaks__at_spaces_and_newlines)
{
    struct buffer lines = {0};

    text_wrap(wraps[_i].text, wraps[_i].columns, add_line, &lines);

    ck_assert_str_eq(buffer_text(&lines), wraps[_i].lines);
    buffer_clear(&lines);
}
END_TEST

START_TEST(text_wrap_count__counts__the_lines)
{
    int expected = 0;

    for (const char *at = wraps[_i].lines; *at != '\0'; at++)
        expected += *at == '|';

    ck_assert_int_eq(text_wrap_count(wraps[_i].text, wraps[_i].columns), expected);
}
END_TEST

static void check_width(void *context, const char *line, size_t length)
{
    const int *columns = context;

    ck_assert_uint_ge(text_fit(line, *columns), length);
}

START_TEST(text_wrap__keeps_every_line__within_the_columns)
{
    static const char text[] = "Ask schools the twelve questions 中文字典 before an enrolment fee "
                               "is paid – “Are the books of this year included?”";

    for (int columns = 2; columns <= 130; columns++)
        text_wrap(text, columns, check_width, &columns);
}
END_TEST

Suite *wrap_suite(void)
{
    Suite *suite = suite_create("wrap");
    TCase *columns = tcase_create("columns");
    TCase *c_locale = tcase_create("C locale");
    TCase *lines = tcase_create("lines");

    ADD_TABLE_TEST(columns, text_width__counts__columns, widths);
    ADD_TABLE_TEST(columns, text_width_bytes__counts__so_many_bytes_alone, widths);
    ADD_TABLE_TEST(columns, text_width__is_kept__when_text_is_made_inert, widths);
    ADD_TABLE_TEST(columns, text_fit__cuts__between_characters, fits);
    suite_add_tcase(suite, columns);

    tcase_add_checked_fixture(c_locale, enter_c_locale, leave_c_locale);
    tcase_add_test(c_locale, text_char_width__is_one__where_the_locale_knows_no_width);
    suite_add_tcase(suite, c_locale);

    ADD_TABLE_TEST(lines, text_wrap__breaks__at_spaces_and_newlines, wraps);
    ADD_TABLE_TEST(lines, text_wrap_count__counts__the_lines, wraps);
    tcase_add_test(lines, text_wrap__keeps_every_line__within_the_columns);
    suite_add_tcase(suite, lines);
    return suite;
}
