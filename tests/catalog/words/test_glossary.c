/* SPDX-License-Identifier: MIT
 * Whether a word of the glossary stands in a text. */
#include <check.h>

#include "catalog/catalog_suites.h"
#include "milepost/catalog.h"

static const struct {
    const char *term, *text;
    bool stands;
} cases[] = {
    {"even odds", "CPC by Jun 2027, even odds", true},
    {"even odds", "Even odds: Jun 2027", true},
    {"gate", "2 gates are open", true},
    {"gate", "to investigate", false},
    {"gate", "gateway", false},
    {"insurer (payer)", "what payers ask", true},
    {"insurer (payer)", "the insurer", true},
    {"apprentice, the \"-A\"", "you get the CPC-A first", true},
    {"apprentice, the \"-A\"", "X-Axis", false},
    {"apprentice, the \"-A\"", "as an apprentice.", true},
    {"80 % date (80 % by)", "80 % by Sep 2027", true},
    {"SAM", "call Sam", false},
    {"SAM", "the SAM list", true},
    {"CEU (credit)", "36 CEUs", true},
    {"CEU (credit)", "", false},
};

START_TEST(term_stands_in__a_text__as_whole_words_in_any_form)
{
    const struct term term = {.term = cases[_i].term};

    ck_assert_int_eq(term_stands_in(&term, cases[_i].text), cases[_i].stands);
}
END_TEST

Suite *glossary_suite(void)
{
    Suite *suite = suite_create("glossary");
    TCase *tcase = tcase_create("glossary");

    ADD_TABLE_TEST(tcase, term_stands_in__a_text__as_whole_words_in_any_form, cases);
    suite_add_tcase(suite, tcase);
    return suite;
}
