/* SPDX-License-Identifier: MIT
 * Covers look-ups, prices on a day, names of enums, and when a value is stale. */
#include "catalog_suites.h"
#include "changed.h"

static date_day day(int year, int month, int of_month)
{
    return date_from_civil(year, month, of_month);
}

START_TEST(find__gives__minus_one_for_nothing)
{
    const struct catalog *catalog = catalog_builtin();

    ck_assert_int_eq(catalog_find_question(catalog, ""), -1);
    ck_assert_int_eq(catalog_find_question(catalog, "goal.targe"), -1);
    ck_assert_int_eq(catalog_find_step(catalog, "none"), -1);
    ck_assert_int_eq(catalog_find_credential(catalog, "one"), -1);
    ck_assert_int_eq(catalog_find_value(&catalog->questions[2], "a"), -1);
    ck_assert_int_eq(catalog_find_assumption(catalog, "survey"), -1);
    ck_assert_int_eq(catalog_find_program(catalog, "diploma"), -1);
    ck_assert_int_eq(catalog_find_school_question(catalog, "exam"), -1);
    ck_assert_int_eq(catalog_find_aid(catalog, "none"), -1);
}
END_TEST

START_TEST(find__gives__the_index)
{
    const struct catalog *catalog = catalog_builtin();

    ck_assert_int_eq(catalog_find_question(catalog, "goal.target"), 0);
    ck_assert_int_eq(catalog_find_value(&catalog->questions[0], "first-job"), 0);
    ck_assert_int_eq(catalog_find_credential(catalog, "THREE"), 3);
    ck_assert_int_eq(catalog_find_step(catalog, "exclusion-search"), 0);
    ck_assert_int_eq(catalog_find_fact(catalog, "program/coding"), 0);
    ck_assert_int_eq(catalog_find_source(catalog, "survey"), 2);
    ck_assert_int_eq(catalog_find_assumption(catalog, "search"), 1);
    ck_assert_int_eq(catalog_find_program(catalog, "apprenticeship"), 1);
    ck_assert_int_eq(catalog_find_school_question(catalog, "practicum"), 1);
    ck_assert_int_eq(catalog_find_aid(catalog, "grant"), 0);
}
END_TEST

/* The mark is what the code has beyond that of the full form, if it is longer at all. */
START_TEST(apprentice_mark__is__what_the_code_has_more_than_the_full_one)
{
    const struct credential credentials[] = {
        {.code = "ONE", .apprentice_of = 1},
        {.code = "ONE-A", .apprentice_of = -1},
        {.code = "TWO", .apprentice_of = 3},
        {.code = "BEGINNER", .apprentice_of = -1},
    };
    const struct catalog catalog = {.credentials = credentials, .credential_count = 4};

    ck_assert_int_eq(catalog_full_form(&catalog, 1), 0);
    ck_assert_str_eq(catalog_apprentice_mark(&catalog, 1), "-A");
    ck_assert_int_eq(catalog_full_form(&catalog, 3), 2);
    ck_assert_str_eq(catalog_apprentice_mark(&catalog, 3), "");
    ck_assert_int_eq(catalog_full_form(&catalog, 0), -1);
    ck_assert_str_eq(catalog_apprentice_mark(&catalog, 0), "");
}
END_TEST

START_TEST(price_on__takes__the_entry_in_force)
{
    const struct cost *fee = &catalog_builtin()->credentials[0].fee;

    ck_assert_ptr_eq(catalog_price_on(fee, day(2024, 6, 1)), &fee->items[0]);
    ck_assert_ptr_eq(catalog_price_on(fee, day(2025, 1, 1)), &fee->items[0]);
    ck_assert_ptr_eq(catalog_price_on(fee, day(2026, 1, 31)), &fee->items[0]);
    ck_assert_ptr_eq(catalog_price_on(fee, day(2026, 2, 1)), &fee->items[1]);
    ck_assert_ptr_eq(catalog_price_on(fee, day(2030, 1, 1)), &fee->items[1]);
}
END_TEST

START_TEST(price_on__without_a_price__is_null)
{
    struct cost free_cost = {.pricing = PRICING_FREE};

    ck_assert_ptr_null(catalog_price_on(&free_cost, day(2026, 1, 1)));
}
END_TEST

START_TEST(is_stale__after__twelve_months)
{
    ck_assert(!catalog_is_stale(day(2026, 1, 31), day(2026, 1, 31)));
    ck_assert(!catalog_is_stale(day(2026, 1, 31), day(2027, 1, 31)));
    ck_assert(catalog_is_stale(day(2026, 1, 31), day(2027, 2, 1)));
    ck_assert(!catalog_is_stale(day(2024, 2, 29), day(2025, 2, 28)));
    ck_assert(!catalog_is_stale(DATE_NONE, day(2027, 2, 1)));
}
END_TEST

START_TEST(names__are__those_of_the_files)
{
    ck_assert_str_eq(phase_id(PHASE_MAINTAIN), "maintain");
    ck_assert_str_eq(phase_title(PHASE_ENROL), "Enroll");
    ck_assert_str_eq(step_kind_id(STEP_SERIES), "series");
    ck_assert_str_eq(confidence_id(CONFIDENCE_CONFLICTING), "conflicting");
    ck_assert_str_eq(gate_outcome_id(GATE_DECIDED_BY_OTHER), "decided-by-other");
    ck_assert_str_eq(strength_id(STRENGTH_ADVICE), "advice");
    ck_assert_str_eq(answer_type_id(ANSWER_YESNO), "yesno");
}
END_TEST

static const struct {
    const char *title;
    char first;
} in_sentences[] = {
    {"A school and a start day", 'a'},
    {"Reinstated", 'r'},
    {"CPC", 'C'},
    {"AAPC membership", 'A'},
    {"TB test", 'T'},
    {"Practicode completed", 'P'},
    {"Hepatitis B", 'H'},
    {"Medicare", 'M'},
    {"ICD-10-CM", 'I'},
    {"a year of coding", 'a'},
    {"80 contact", '8'},
    {"", '\0'},
};

START_TEST(small_first__keeps__names_and_abbreviations)
{
    static const char *const names[] = {"Practicode", "Hepatitis", "Medicare"};
    const struct catalog catalog = {.names = {names, 3}};

    ck_assert_int_eq(catalog_small_first(&catalog, in_sentences[_i].title), in_sentences[_i].first);
}
END_TEST

Suite *lookup_suite(void)
{
    Suite *suite = suite_create("lookup");
    TCase *tcase = tcase_create("lookup");

    tcase_add_test(tcase, find__gives__minus_one_for_nothing);
    tcase_add_test(tcase, find__gives__the_index);
    tcase_add_test(tcase, apprentice_mark__is__what_the_code_has_more_than_the_full_one);
    tcase_add_test(tcase, price_on__takes__the_entry_in_force);
    tcase_add_test(tcase, price_on__without_a_price__is_null);
    tcase_add_test(tcase, is_stale__after__twelve_months);
    tcase_add_test(tcase, names__are__those_of_the_files);
    tcase_add_loop_test(tcase, small_first__keeps__names_and_abbreviations, 0,
                        (int)(sizeof in_sentences / sizeof in_sentences[0]));
    suite_add_tcase(suite, tcase);
    return suite;
}
