/* SPDX-License-Identifier: MIT
 * Names that look alike, and those of which nothing can be seen. */
#include <stdio.h>
#include <string.h>

#include "base_suites.h"
#include "milepost/text.h"

static struct buffer folded;

static void tear_down(void)
{
    buffer_clear(&folded);
}

static const struct {
    const char *left, *right;
} alike[] = {
    {"Maria", "Maria"},
    {"", ""},
    {"Jos\303\251", "Jose\314\201"},              /* composed or not */
    {"Maria", "Maria\302\240 "},                  /* blanks at the end, */
    {"Maria", "\343\200\200Maria"},               /* or at the beginning */
    {"My plan", "My\302\240plan"},                /* another blank */
    {"My plan", "My  plan"},                      /* or two */
    {"Maria", "Ma\342\200\215ria"},               /* a joiner where none is needed */
    {"\342\235\244", "\342\235\244\357\270\217"}, /* a heart, as emoji */
    {"Anne-Marie", "Anne\342\200\221Marie"},      /* a hyphen that does not break */
    {"Ma\302\255ria", "Maria"},                   /* a soft one */
    {"\341\204\200\341\205\241", "\352\260\200"}, /* Hangul by parts */
};

START_TEST(text_alike__what_looks_the_same__is)
{
    ck_assert(text_alike(alike[_i].left, alike[_i].right));
    ck_assert(text_alike(alike[_i].right, alike[_i].left));
}
END_TEST

static const struct {
    const char *left, *right;
} different[] = {
    {"Maria", "maria"}, {"Maria", "Mar\303\255a"}, {"My plan", "Myplan"},
    {"a", ""},          {"\377", "\376"}, /* no text at all */
    {"\377", ""},
};

START_TEST(text_alike__what_looks_different__is_not)
{
    ck_assert(!text_alike(different[_i].left, different[_i].right));
    ck_assert(!text_alike(different[_i].right, different[_i].left));
}
END_TEST

static const char *const invisible[] = {
    "",
    " ",
    "\302\240",
    "\343\205\244", /* Hangul filler */
    "\342\240\200", /* Braille without dots */
    "\342\200\215", /* a joiner of nothing */
    "\342\200\213 \302\255",
    "\341\205\240\357\276\240",
};

START_TEST(text_fold__nothing_to_be_seen__is_empty)
{
    text_fold(invisible[_i], &folded);
    ck_assert_uint_eq(folded.length, 0);
}
END_TEST

START_TEST(text_fold_loosely__has_neither_capitals_nor_accents)
{
    text_fold_loosely("JOS\303\211 O\342\200\220Brien", &folded);
    ck_assert_str_eq(buffer_text(&folded), "jose o-brien");
}
END_TEST

/* Plain names are folded without the tables of Unicode, and come to what those give: the accent
 * makes the second one take the long way. */
START_TEST(text_fold_loosely__a_plain_text__comes_to_the_same_as_with_an_accent)
{
    char plain[128], accented[sizeof "\303\211" + sizeof plain];
    struct buffer other = {0};
    size_t length = 0;

    plain[length++] = 'e';
    for (char c = ' '; c < 0x7F; c++)
        plain[length++] = c;
    plain[length] = '\0';
    snprintf(accented, sizeof accented, "\303\211%s", plain + 1);
    text_fold_loosely(plain, &folded);
    text_fold_loosely(accented, &other);
    ck_assert_str_eq(buffer_text(&folded), buffer_text(&other));
    buffer_clear(&other);
}
END_TEST

START_TEST(text_fold_loosely__further_blanks__are_one_or_none)
{
    text_fold_loosely("  A  b   C ", &folded);
    ck_assert_str_eq(buffer_text(&folded), "a b c");
}
END_TEST

START_TEST(text_fold__a_huge_text__is_left_as_it_is)
{
    struct buffer huge = {0};

    buffer_repeat(&huge, "e\314\201", 1 << 16);
    text_fold(buffer_text(&huge), &folded);

    ck_assert_uint_eq(folded.length, huge.length);
    buffer_clear(&huge);
}
END_TEST

Suite *alike_suite(void)
{
    Suite *suite = suite_create("alike");
    TCase *tcase = tcase_create("alike");

    tcase_add_checked_fixture(tcase, NULL, tear_down);
    ADD_TABLE_TEST(tcase, text_alike__what_looks_the_same__is, alike);
    ADD_TABLE_TEST(tcase, text_alike__what_looks_different__is_not, different);
    ADD_TABLE_TEST(tcase, text_fold__nothing_to_be_seen__is_empty, invisible);
    tcase_add_test(tcase, text_fold_loosely__a_plain_text__comes_to_the_same_as_with_an_accent);
    tcase_add_test(tcase, text_fold_loosely__further_blanks__are_one_or_none);
    tcase_add_test(tcase, text_fold_loosely__has_neither_capitals_nor_accents);
    tcase_add_test(tcase, text_fold__a_huge_text__is_left_as_it_is);
    suite_add_tcase(suite, tcase);
    return suite;
}
