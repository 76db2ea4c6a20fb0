/* SPDX-License-Identifier: MIT
 * Covers the choke point: which characters never pass, and what ASCII shows for the rest. */
#include "milepost/text.h"

#include <string.h>

#include "base_suites.h"

static struct buffer buffer;

static void start_empty(void)
{
    buffer = (struct buffer){0};
}

static void finish(void)
{
    buffer_clear(&buffer);
}

static const char *inert(const char *text, bool ascii)
{
    buffer_truncate(&buffer, 0);
    text_add_inert(&buffer, text, ascii);
    return buffer_text(&buffer);
}

static const struct {
    uint32_t first, last;
} controls[] = {
    {0x00, 0x09},       /* C0 up to tab */
    {0x0B, 0x1F},       /* the rest of it, ESC too */
    {0x7F, 0x7F},       /* DEL */
    {0x80, 0x9F},       /* C1: CSI, OSC */
    {0x200B, 0x200B},   /* zero-width space */
    {0x200E, 0x200F},   /* left-to-right and right-to-left marks */
    {0x061C, 0x061C},   /* Arabic letter mark */
    {0x202A, 0x202E},   /* embeddings and overrides */
    {0x2066, 0x2069},   /* isolates */
    {0x2028, 0x2029},   /* line and paragraph separators */
    {0xFE00, 0xFE0D},   /* variation selectors but those of emoji */
    {0xFEFF, 0xFEFF},   /* byte order mark */
    {0xE0001, 0xE007F}, /* tags */
    {0xE0100, 0xE01EF}, /* more variation selectors */
};

/* Whoever draws them on a terminal does not know how wide the whole becomes. */
START_TEST(text_add_inert__joiners__are_left_out)
{
    ck_assert_str_eq(inert("\330\271\331\204\333\214\342\200\214\330\261", false),
                     "\330\271\331\204\333\214\330\261");
    ck_assert_str_eq(inert("a\342\200\215b\357\270\217", true), "ab");
    ck_assert_int_eq(text_width("a\342\200\215b\357\270\217"), 2);
}
END_TEST

START_TEST(text_is_control__knows__what_may_not_pass)
{
    for (uint32_t character = controls[_i].first; character <= controls[_i].last; character++)
        ck_assert_msg(text_is_control(character), "U+%04X", character);
}
END_TEST

static const uint32_t seen[] = {'\n',   ' ',    '~',    0xA0,   0xE9,   0x301,  0x200A,  0x200C,
                                0x200D, 0xFE0F, 0x2013, 0x2713, 0x4E2D, 0xFFFD, 0x1F600, 0x10FFFF};

START_TEST(text_is_control__lets_pass__what_can_be_seen)
{
    ck_assert_msg(!text_is_control(seen[_i]), "U+%04X", seen[_i]);
}
END_TEST

START_TEST(text_is_clean__refuses__a_control_anywhere)
{
    char text[8] = "a";
    size_t length = text_encode(controls[_i].last, text + 1);

    text[1 + length] = 'b';

    ck_assert(!text_is_clean(text, true));
}
END_TEST

START_TEST(text_is_clean__accepts__nothing)
{
    ck_assert(text_is_clean("", false));
}
END_TEST

START_TEST(text_is_clean__accepts_newlines__only_when_told)
{
    ck_assert(text_is_clean("one\ntwo", true));
    ck_assert(!text_is_clean("one\ntwo", false));
}
END_TEST

START_TEST(text_add_inert__adds__nothing_for_nothing)
{
    ck_assert_str_eq(inert("", false), "");
    ck_assert_str_eq(inert("", true), "");
}
END_TEST

START_TEST(text_add_inert__replaces__every_control)
{
    for (uint32_t character = controls[_i].first; character <= controls[_i].last; character++) {
        char text[5] = "";

        text_encode(character, text);
        if (character == 0)
            continue;
        ck_assert_str_eq(inert(text, false), "\xEF\xBF\xBD");
        ck_assert_str_eq(inert(text, true), "?");
    }
}
END_TEST

static const struct {
    const char *text, *plain, *ascii;
} attacks[] = {
    {"\033[2J\033[H", "�[2J�[H", "?[2J?[H"},
    {"\033]0;title\a", "�]0;title�", "?]0;title?"},
    {"\xC2\x9B"
     "31mred",
     "�31mred", "?31mred"},
    {"a\rb\tc\bd", "a�b�c�d", "a?b?c?d"},
    {"\xE2\x80\xAE"
     "gpj.exe",
     "�gpj.exe", "?gpj.exe"},
    {"cut \xE2\x80", "cut ��", "cut ??"},
    {"\x9B"
     "31m",
     "�31m", "?31m"},
    {"\xC1\x9B", "��", "??"},
};

START_TEST(text_add_inert__disarms__escapes_and_broken_bytes)
{
    ck_assert_str_eq(inert(attacks[_i].text, false), attacks[_i].plain);
    ck_assert_str_eq(inert(attacks[_i].text, true), attacks[_i].ascii);
}
END_TEST

START_TEST(text_add_inert__keeps__ordinary_text)
{
    static const char text[] = "Zoë ~ 14 Jun–3 Jul\n中文 😀 ✓";

    ck_assert_str_eq(inert(text, false), text);
}
END_TEST

START_TEST(text_add_inert_line__of_several_lines__adds_one)
{
    buffer_add(&buffer, "a\n");
    text_add_inert_line(&buffer, "b\nc\033\n", false);

    ck_assert_str_eq(buffer_text(&buffer), "a\nb c\xEF\xBF\xBD ");
}
END_TEST

START_TEST(text_add_inert__adds__after_what_is_there)
{
    buffer_add(&buffer, "Plan: ");
    text_add_inert(&buffer, "Maria", false);

    ck_assert_str_eq(buffer_text(&buffer), "Plan: Maria");
}
END_TEST

static const struct {
    const char *text, *ascii;
} look_alikes[] = {
    {"✓▸·–!?✗*~", "x>.-!?X*~"},
    {"◆●█▒▌▐│─", "#o#:##|-"},
    {"– — …", "- - ."},
    {"“code” ‘set’ it’s", "\"code\" 'set' it's"},
    {"3 × 4 ≥ 5 ≤ 6 → 7 − 1", "3 x 4 > 5 < 6 > 7 - 1"},
    {"◂ ▾ ▴ ▶ ▼", "< v ^ > v"},
    {"┌┬┐├┼┤└┴┘═║╔╬╝", "+++++++++=|+++"},
    {"$3,480–5,140", "$3,480-5,140"},
    {"non\xC2\xA0"
     "breaking",
     "non breaking"},
    {"àáâãäåçèéêëìíîïñòóôõöøùúûüýÿ", "aaaaaaceeeeiiiinoooooouuuuyy"},
    {"ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝ", "AAAAAACEEEEIIIINOOOOOOUUUUY"},
    {"æÆßðÐþÞ", "aAsdDtT"},
    {"ĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚě", "AaAaAaCcCcCcCcDdDdEeEeEeEeEe"},
    {"ĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĲĳĴĵĶķĸ", "GgGgGgGgHhHhIiIiIiIiIiIiJjKkk"},
    {"ĹĺĻļĽľĿŀŁłŃńŅņŇňŉŊŋŌōŎŏŐőŒœ", "LlLlLlLlLlNnNnNnnNnOoOoOoOo"},
    {"ŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲų", "RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUu"},
    {"ŴŵŶŷŸŹźŻżŽžſ", "WwYyYZzZzZzs"},
    {"Șș Țț", "Ss Tt"},
    {"Nguyễn Thị Ươm Đặng Ỹỹ", "Nguyen Thi Uom Dang Yy"},
    {"Jose\xCC\x81 Nun\xCC\x83"
     "ez",
     "Jose Nunez"},
    {"中 😀 \xEF\xBF\xBD", "? ? ?"},
    {"one\ntwo", "one\ntwo"},
};

START_TEST(text_add_inert__shows_in_ascii__a_look_alike)
{
    ck_assert_str_eq(inert(look_alikes[_i].text, true), look_alikes[_i].ascii);
}
END_TEST

START_TEST(text_ascii_for__keeps__ascii)
{
    for (char character = ' '; character <= '~'; character++)
        ck_assert_int_eq(text_ascii_for((uint32_t)character), character);
    ck_assert_int_eq(text_ascii_for('\n'), '\n');
}
END_TEST

START_TEST(text_ascii_for__is_printable__for_every_character)
{
    for (uint32_t character = 0; character <= 0x110000; character++) {
        char shown = text_ascii_for(character);

        if (character != '\n' && (shown < ' ' || shown > '~'))
            ck_abort_msg("U+%04X", character);
    }
}
END_TEST

START_TEST(text_ascii_for__has_a_letter__for_all_of_latin_extended_a)
{
    for (uint32_t character = 0x100; character <= 0x17F; character++)
        ck_assert_msg(text_ascii_for(character) != '?', "U+%04X", character);
}
END_TEST

static const struct {
    const char *text;
    bool is;
} addresses[] = {
    {"https://www.aapc.com/fees?year=2026&a=[1]#top", true},
    {"http://a", true},
    {"", false},
    {"www.aapc.com", false},
    {"HTTPS://www.aapc.com", false},
    {"javascript:alert(1)", false},
    {"https://a b", false},
    {"https://a\nb", false},
    {"https://a'b", false},
    {"https://a\"b", false},
    {"https://a\\b", false},
    {"https://a<b", false},
    {"https://a>b", false},
    {"https://a\xC3\xA9", false},
};

START_TEST(text_is_address__knows__what_may_be_a_link)
{
    ck_assert_int_eq(text_is_address(addresses[_i].text), addresses[_i].is);
}
END_TEST

static TCase *controls_case(void)
{
    TCase *tcase = tcase_create("controls");

    tcase_add_checked_fixture(tcase, start_empty, finish);
    tcase_add_test(tcase, text_add_inert__joiners__are_left_out);
    ADD_TABLE_TEST(tcase, text_is_control__knows__what_may_not_pass, controls);
    ADD_TABLE_TEST(tcase, text_is_control__lets_pass__what_can_be_seen, seen);
    ADD_TABLE_TEST(tcase, text_is_clean__refuses__a_control_anywhere, controls);
    tcase_add_test(tcase, text_is_clean__accepts__nothing);
    tcase_add_test(tcase, text_is_clean__accepts_newlines__only_when_told);
    tcase_add_test(tcase, text_add_inert__adds__nothing_for_nothing);
    ADD_TABLE_TEST(tcase, text_add_inert__replaces__every_control, controls);
    ADD_TABLE_TEST(tcase, text_add_inert__disarms__escapes_and_broken_bytes, attacks);
    tcase_add_test(tcase, text_add_inert__keeps__ordinary_text);
    tcase_add_test(tcase, text_add_inert_line__of_several_lines__adds_one);
    tcase_add_test(tcase, text_add_inert__adds__after_what_is_there);
    ADD_TABLE_TEST(tcase, text_is_address__knows__what_may_be_a_link, addresses);
    return tcase;
}

Suite *inert_suite(void)
{
    Suite *suite = suite_create("inert");
    TCase *ascii = tcase_create("ascii");

    suite_add_tcase(suite, controls_case());

    tcase_add_checked_fixture(ascii, start_empty, finish);
    ADD_TABLE_TEST(ascii, text_add_inert__shows_in_ascii__a_look_alike, look_alikes);
    tcase_add_test(ascii, text_ascii_for__keeps__ascii);
    tcase_add_test(ascii, text_ascii_for__is_printable__for_every_character);
    tcase_add_test(ascii, text_ascii_for__has_a_letter__for_all_of_latin_extended_a);
    suite_add_tcase(suite, ascii);
    return suite;
}
