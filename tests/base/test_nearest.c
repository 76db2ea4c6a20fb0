/* SPDX-License-Identifier: MIT
 * The name that was meant. */
#include <string.h>

#include "base_suites.h"
#include "milepost/nearest.h"

static const char names[] = "print plans list log reopen routes redo undo";

static const struct {
    const char *word, *names, *said;
} slips[] = {
    {"prnt", names, "did you mean `print`?"},         /* one is missing */
    {"printt", names, "did you mean `print`?"},       /* one too many */
    {"priht", names, "did you mean `print`?"},        /* another one */
    {"rpint", names, "did you mean `print`?"},        /* two changed places: one slip */
    {"PRNT", names, "did you mean `print`?"},         /* capitals */
    {"pr\303\255nt", names, "did you mean `print`?"}, /* an accent */
    {"xyzzy", names, "no"},                           /* far from all */
    {"rpitn", names, "no"},                           /* two slips in five letters */
    {"lg", names, "did you mean `log`?"},             /* the longer one has three letters */
    {"school.end", "school.level school.list", "no"}, /* the section alone is alike */
    {"school.levle", "school.list school.level", "did you mean `school.level`?"},
    {"lx", "no", "no"}, /* a third of two letters is none */
    {"", names, "no"},
    {"print", "", "no"},
    {"lof", "log lot", "did you mean `log`?"}, /* of two the first by the alphabet, */
    {"lof", "lot log", "did you mean `log`?"}, /* whichever comes first */
    {"reopne", "routes reopen", "did you mean `reopen`?"},
    {"CCP", "CCC CCS CPC", "did you mean `CPC`?"},   /* changed places before another one, */
    {"CCOC", "CCC COC", "did you mean `COC`?"},      /* doubled before one too many, */
    {"CPM", "CPMA CPPM", "did you mean `CPPM`?"},    /* typed once before missing, */
    {"rote", "note route", "did you mean `route`?"}, /* missing before another one, */
    {"xpcc", "CPCO XPCD", "did you mean `XPCD`?"},   /* and fewer slips before all of that */
};

START_TEST(nearest_or__a_word_with_slips__names_what_was_meant)
{
    struct nearest nearest = {.word = slips[_i].word};

    nearest_offer_words(&nearest, slips[_i].names);

    ck_assert_str_eq(nearest_or(&nearest, "no"), slips[_i].said);
}
END_TEST

START_TEST(nearest_says__what_is_near__stands_behind_a_semicolon)
{
    struct nearest near = {.word = "prnt"}, far = {.word = "xyzzy"};

    nearest_offer_words(&near, names);
    nearest_offer_words(&far, names);

    ck_assert_str_eq(nearest_says(&near), "; did you mean `print`?");
    ck_assert_str_eq(nearest_says(&far), "");
}
END_TEST

START_TEST(nearest_offer_as__by_its_title__gives_the_id)
{
    struct nearest nearest = {.word = "sit the cpd exam"};

    nearest_offer_as(&nearest, "exam.CPC", "Sit the CPC exam");

    ck_assert_str_eq(nearest_or(&nearest, ""), "did you mean `exam.CPC`?");
}
END_TEST

START_TEST(nearest_offer__names_longer_than_it_compares__are_near_to_none)
{
    char longest[NEAREST_CHARACTERS + 1], longer[NEAREST_CHARACTERS + 2];
    struct nearest at_bound = {.word = longest}, beyond = {.word = longer};

    memset(longest, 'a', sizeof longest);
    memset(longer, 'a', sizeof longer);
    longest[sizeof longest - 1] = longer[sizeof longer - 1] = '\0';
    nearest_offer(&at_bound, longest);
    nearest_offer(&beyond, longer);

    ck_assert_ptr_eq(at_bound.name, longest);
    ck_assert_ptr_null(beyond.name);
}
END_TEST

Suite *nearest_suite(void)
{
    Suite *suite = suite_create("nearest");
    TCase *tcase = tcase_create("nearest");

    tcase_add_loop_test(tcase, nearest_or__a_word_with_slips__names_what_was_meant, 0,
                        sizeof slips / sizeof *slips);
    tcase_add_test(tcase, nearest_says__what_is_near__stands_behind_a_semicolon);
    tcase_add_test(tcase, nearest_offer_as__by_its_title__gives_the_id);
    tcase_add_test(tcase, nearest_offer__names_longer_than_it_compares__are_near_to_none);
    suite_add_tcase(suite, tcase);
    return suite;
}
