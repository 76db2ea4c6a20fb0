/* SPDX-License-Identifier: MIT
 * Covers UTF-8 reading and writing, comparison, and plainly written numbers. */
#include "milepost/text.h"

#include <string.h>

#include "base_suites.h"

START_TEST(text_next__stays__at_the_end)
{
    const char *text = "x";
    const char *at = text;

    ck_assert_uint_eq(text_next(&at, text), 0);
    ck_assert_ptr_eq(at, text);
}
END_TEST

static const struct {
    uint32_t character;
    const char *bytes;
} characters[] = {
    {0x01, "\x01"},
    {'A', "A"},
    {0x7F, "\x7F"},
    {0x80, "\xC2\x80"},
    {0xE9, "é"},
    {0x7FF, "\xDF\xBF"},
    {0x800, "\xE0\xA0\x80"},
    {0x2013, "–"},
    {0xD7FF, "\xED\x9F\xBF"},
    {0xE000, "\xEE\x80\x80"},
    {0xFFFD, "\xEF\xBF\xBD"},
    {0xFFFF, "\xEF\xBF\xBF"},
    {0x10000, "\xF0\x90\x80\x80"},
    {0x1F600, "😀"},
    {0x10FFFF, "\xF4\x8F\xBF\xBF"},
};

START_TEST(text_next__decodes__one_character)
{
    const char *at = characters[_i].bytes;
    const char *end = at + strlen(at);

    ck_assert_uint_eq(text_next(&at, end), characters[_i].character);
    ck_assert_ptr_eq(at, end);
}
END_TEST

START_TEST(text_encode__writes__what_is_decoded)
{
    char bytes[5] = "";

    bytes[text_encode(characters[_i].character, bytes)] = '\0';

    ck_assert_str_eq(bytes, characters[_i].bytes);
}
END_TEST

static const uint32_t no_characters[] = {0xD800, 0xDFFF, 0x110000, UINT32_MAX};

START_TEST(text_encode__replaces__what_is_no_character)
{
    char bytes[4];

    ck_assert_uint_eq(text_encode(no_characters[_i], bytes), 3);

    ck_assert_mem_eq(bytes, "\xEF\xBF\xBD", 3);
}
END_TEST

START_TEST(text_encode__goes_round__every_character)
{
    for (uint32_t character = 0; character <= 0x10FFFF; character++) {
        char bytes[4];
        const char *at = bytes;
        size_t length;

        if (character == 0xD800)
            character = 0xE000;
        length = text_encode(character, bytes);
        if (text_next(&at, bytes + length) != character || at != bytes + length)
            ck_abort_msg("U+%04X", character);
    }
}
END_TEST

static const char *const broken[] = {
    "\x80",                 /* a continuation alone */
    "\xBF",                 /* the last of them */
    "\xC0\x80",             /* overlong NUL */
    "\xC0\xAF",             /* overlong slash */
    "\xC1\xBF",             /* overlong DEL */
    "\xE0\x80\xAF",         /* overlong in three bytes */
    "\xE0\x9F\xBF",         /* the last overlong in three */
    "\xF0\x80\x80\xAF",     /* overlong in four bytes */
    "\xF0\x8F\xBF\xBF",     /* the last overlong in four */
    "\xED\xA0\x80",         /* first surrogate */
    "\xED\xBF\xBF",         /* last surrogate */
    "\xF4\x90\x80\x80",     /* above U+10FFFF */
    "\xF8\x88\x80\x80\x80", /* five bytes */
    "\xFE",
    "\xFF",
    "\xC3", /* truncated after one, two, three bytes */
    "\xE2\x80",
    "\xF0\x9F\x98",
    "\xC3(", /* no continuation where one belongs */
    "\xE2(\x93",
    "\xE2\x80(",
    "\xF0\x9F\x98(",
};

START_TEST(text_next__replaces_one_byte__of_a_broken_sequence)
{
    const char *at = broken[_i];

    ck_assert_uint_eq(text_next(&at, at + strlen(at)), 0xFFFD);
    ck_assert_ptr_eq(at, broken[_i] + 1);
}
END_TEST

START_TEST(text_is_utf8__refuses__broken_sequences)
{
    char text[16] = "ok ";

    ck_assert(!text_is_utf8(broken[_i], strlen(broken[_i])));
    strcat(text, broken[_i]);
    ck_assert(!text_is_utf8(text, strlen(text)));
}
END_TEST

START_TEST(text_next__does_not_look__past_the_end)
{
    const char *text = "é";
    const char *at = text;

    ck_assert_uint_eq(text_next(&at, text + 1), 0xFFFD);
    ck_assert_ptr_eq(at, text + 1);
}
END_TEST

START_TEST(text_is_utf8__accepts__nothing)
{
    ck_assert(text_is_utf8("", 0));
}
END_TEST

START_TEST(text_is_utf8__accepts__every_length_of_character)
{
    static const char text[] = "A é – 😀\n";

    ck_assert(text_is_utf8(text, sizeof text - 1));
}
END_TEST

START_TEST(text_is_utf8__refuses__nul)
{
    ck_assert(!text_is_utf8("a\0b", 3));
}
END_TEST

static const char *const no_numbers[] = {
    "",
    " ",
    "-",
    "--1",
    "+1",
    "-0",
    "00",
    "012",
    "-012",
    "1e9",
    " 12 ",
    " 12",
    "12 ",
    "12\n",
    "1.0",
    "1.",
    ".5",
    "1,000",
    "0x10",
    "1_000",
    "$12",
    "12a",
    "a12",
    "½",
    "１２",
    "1 2",
    "−5",
    "9223372036854775808",
    "-9223372036854775809",
    "18446744073709551616",
    "99999999999999999999999999999999",
};

START_TEST(text_parse_number__refuses__all_but_plain_digits)
{
    int64_t number = 7;

    ck_assert(!text_parse_number(no_numbers[_i], INT64_MIN, INT64_MAX, &number));

    ck_assert_int_eq(number, 7);
}
END_TEST

static const struct {
    const char *text;
    int64_t number;
} numbers[] = {
    {"0", 0},
    {"7", 7},
    {"-1", -1},
    {"100", 100},
    {"9223372036854775807", INT64_MAX},
    {"-9223372036854775808", INT64_MIN},
};

START_TEST(text_parse_number__reads__plain_digits)
{
    int64_t number = 99;

    ck_assert(text_parse_number(numbers[_i].text, INT64_MIN, INT64_MAX, &number));

    ck_assert_int_eq(number, numbers[_i].number);
}
END_TEST

static const struct {
    const char *text;
    int64_t min, max;
    bool ok;
} limits[] = {
    {"-1", 0, 10, false}, {"0", 0, 10, true},   {"10", 0, 10, true},   {"11", 0, 10, false},
    {"0", 1, 10, false},  {"-1", -1, 10, true}, {"-2", -1, 10, false}, {"600", 0, 600, true},
    {"5", -9, -1, false}, {"-5", -9, -1, true},
};

START_TEST(text_parse_number__keeps_to__its_limits)
{
    int64_t number;

    ck_assert_int_eq(text_parse_number(limits[_i].text, limits[_i].min, limits[_i].max, &number),
                     limits[_i].ok);
}
END_TEST

START_TEST(text_characters__counts__characters_and_broken_bytes)
{
    ck_assert_int_eq(text_characters(""), 0);
    ck_assert_int_eq(text_characters("a\xc3\xa9\xf0\x9f\x98\x80"), 3);
    ck_assert_int_eq(text_characters("a\xff\xc3"), 3);
}
END_TEST

static TCase *utf8_case(void)
{
    TCase *tcase = tcase_create("UTF-8");

    tcase_add_test(tcase, text_next__stays__at_the_end);
    ADD_TABLE_TEST(tcase, text_next__decodes__one_character, characters);
    ADD_TABLE_TEST(tcase, text_encode__writes__what_is_decoded, characters);
    ADD_TABLE_TEST(tcase, text_encode__replaces__what_is_no_character, no_characters);
    tcase_add_test(tcase, text_encode__goes_round__every_character);
    ADD_TABLE_TEST(tcase, text_next__replaces_one_byte__of_a_broken_sequence, broken);
    ADD_TABLE_TEST(tcase, text_is_utf8__refuses__broken_sequences, broken);
    tcase_add_test(tcase, text_next__does_not_look__past_the_end);
    tcase_add_test(tcase, text_is_utf8__accepts__nothing);
    tcase_add_test(tcase, text_is_utf8__accepts__every_length_of_character);
    tcase_add_test(tcase, text_is_utf8__refuses__nul);
    tcase_add_test(tcase, text_characters__counts__characters_and_broken_bytes);
    return tcase;
}

START_TEST(text_begins__looks_at__ascii_letters_in_either_case_alone)
{
    ck_assert(text_begins("Sit the CPC exam", "sIT"));
    ck_assert(text_begins("Sit", ""));
    ck_assert(!text_begins("Sit", "sit the"));
    ck_assert(!text_begins("\xc3\x89t\xc3\xa9", "\xc3\xa9")); /* É is not e with an accent */
    ck_assert_int_eq(text_lower('['), '[');
}
END_TEST

START_TEST(text_holds__finds__a_part_anywhere_in_either_case)
{
    ck_assert(text_holds("Sit the CPC exam", "cpc"));
    ck_assert(text_holds("", ""));
    ck_assert(!text_holds("Sit the CPC exam", "exams"));
    ck_assert(!text_holds("", "a"));
}
END_TEST

START_TEST(text_same__looks_at__ascii_letters_in_either_case_alone)
{
    ck_assert(text_same("AAPC", "aapc"));
    ck_assert(text_same("", ""));
    ck_assert(!text_same("AAPC", "AAP"));
    ck_assert(!text_same("AAP", "AAPC"));
    ck_assert(!text_same("\xc3\x89", "\xc3\xa9"));
}
END_TEST

Suite *text_suite(void)
{
    Suite *suite = suite_create("text");
    TCase *reading = tcase_create("numbers");

    suite_add_tcase(suite, utf8_case());

    ADD_TABLE_TEST(reading, text_parse_number__refuses__all_but_plain_digits, no_numbers);
    ADD_TABLE_TEST(reading, text_parse_number__reads__plain_digits, numbers);
    ADD_TABLE_TEST(reading, text_parse_number__keeps_to__its_limits, limits);
    tcase_add_test(reading, text_begins__looks_at__ascii_letters_in_either_case_alone);
    tcase_add_test(reading, text_holds__finds__a_part_anywhere_in_either_case);
    tcase_add_test(reading, text_same__looks_at__ascii_letters_in_either_case_alone);
    suite_add_tcase(suite, reading);
    return suite;
}
