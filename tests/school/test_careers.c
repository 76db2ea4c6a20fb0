/* SPDX-License-Identifier: MIT
 * Covers files of schools of several careers: what an import keeps, and that each career finds its
 * own programs, schools and wages alone. */
#include <string.h>

#include "fixture.h"

/* Birch has a program of each career, Cedar the one of the second alone. */
static const char awards[] = "UNITID,CIPCODE,MAJORNUM,AWLEVEL,CTOTALT\r\n"
                             "900001,\"51.0713\",1,20,16\r\n"
                             "900002,\"51.0713\",1,21,38\r\n"
                             "900002,\"51.0805\",1,21,12\r\n"
                             "900003,\"51.0805\",1,21,7\r\n"
                             "900003,\"51.0801\",1,21,99\r\n";
static const char wages[] =
    "AREA,AREA_TITLE,PRIM_STATE,OCC_CODE,TOT_EMP,A_PCT10,A_PCT25,A_MEDIAN,A_PCT75,A_PCT90\r\n"
    "99,U.S.,US,29-2072,9,30000,36000,48000,4,5\r\n"
    "99,U.S.,US,29-2052,9,31000,35000,43000,4,5\r\n"
    "99,U.S.,US,29-1141,9,60000,70000,90000,4,5\r\n";

#define FILES "hd2024.csv c2024_a.csv oews2025.csv"

static struct buffer found;

static void careers_setup(void)
{
    schools_setup();
    school_career_count = 2;
    put_table("c2024_a.csv", awards, sizeof awards - 1);
    put_table("oews2025.csv", wages, sizeof wages - 1);
}

static void careers_teardown(void)
{
    buffer_clear(&found);
    schools_teardown();
}

static struct store *careers_file(void)
{
    struct store *store;

    ck_assert_int_eq(schools_file_open(schools_path, &store, &school_error), STATUS_OK);
    return store;
}

static const char *find_of(struct career_codes career)
{
    const struct school_query query = {
        .where = "GA", .most_price = SCHOOLS_UNKNOWN, .career = career};
    struct school_finding finding = {0};
    struct store *store = careers_file();

    buffer_truncate(&found, 0);
    if (school_find(store, &query, &finding, &school_error) != STATUS_OK)
        buffer_add(&found, school_error.text);
    for (int i = 0; i < finding.count; i++)
        buffer_format(&found, "%s: %s; ", finding.offers[i].name,
                      finding.offers[i].field ? finding.offers[i].field : "?");
    school_finding_clear(&finding);
    store_close(&store);
    return buffer_text(&found);
}

START_TEST(import__of_two_careers__keeps_what_either_is_about)
{
    import_ok(FILES);
    ck_assert_int_eq(count_programs("51.0713"), 2);
    ck_assert_int_eq(count_programs("51.0805"), 2);
    ck_assert_int_eq(count_programs("51.0801"), 0);
}
END_TEST

START_TEST(import__of_one_career__keeps_nothing_of_another)
{
    school_career_count = 1;
    import_ok(FILES);
    ck_assert_int_eq(count_programs("51.0713"), 2);
    ck_assert_int_eq(count_programs("51.0805"), 0);
}
END_TEST

START_TEST(school_find__for_a_career__gives_its_programs_alone)
{
    import_ok(FILES);
    ck_assert_str_eq(find_of(CODING), "Almond College: Medical insurance coding; Birch Institute: "
                                      "Medical insurance coding; ");
    ck_assert_ptr_nonnull(strstr(find_of(PHARMACY), "Birch Institute: Pharmacy technician; "));
    ck_assert_ptr_null(strstr(find_of(PHARMACY), "Medical"));
}
END_TEST

/* A file of an earlier version of Milepost has health information alone; it can still be read. */
START_TEST(school_find__in_a_file_of_another_career__says_to_import_again)
{
    school_career_count = 1;
    import_ok(FILES);
    ck_assert_str_ne(find_of(CODING), "");
    ck_assert_ptr_nonnull(strstr(find_of(PHARMACY), "no program of this career (CIP 51.0805) "
                                                    "was imported"));
}
END_TEST

START_TEST(school_stand__of_a_school_that_has_another_career_alone__is_not_there)
{
    struct school_standing standing;
    struct store *store;

    import_ok(FILES);
    store = careers_file();
    ck_assert_int_eq(school_stand(store, 900003, &CODING, &standing, &school_error), STATUS_OK);
    ck_assert(standing.known && !standing.there);
    ck_assert_int_eq(school_stand(store, 900002, &CODING, &standing, &school_error), STATUS_OK);
    ck_assert(standing.there);
    store_close(&store);
}
END_TEST

START_TEST(school_offers_of__a_school_with_both__gives_those_of_the_career)
{
    struct school_finding finding = {0};
    struct store *store;

    import_ok(FILES);
    store = careers_file();
    ck_assert_int_eq(school_offers_of(store, 900002, &PHARMACY, &finding, &school_error),
                     STATUS_OK);
    ck_assert_int_eq(finding.count, 1);
    ck_assert_str_eq(finding.offers[0].cip, "51.0805");
    school_finding_clear(&finding);
    store_close(&store);
}
END_TEST

START_TEST(school_pay_read__of_two_careers__tells_each_its_own_wages)
{
    struct school_pay pay;
    struct store *store;

    import_ok(FILES);
    store = careers_file();
    ck_assert_int_eq(school_pay_read(store, "US", PHARMACY.occupation, &pay, NULL), STATUS_OK);
    ck_assert_int_eq(pay.dollars[SCHOOL_PAY_MEDIAN], 43000);
    ck_assert_int_eq(school_pay_read(store, "US", CODING.occupation, &pay, NULL), STATUS_OK);
    ck_assert_int_eq(pay.dollars[SCHOOL_PAY_MEDIAN], 48000);
    ck_assert_int_eq(school_pay_read(store, "US", "29-1141", &pay, NULL), STATUS_OK);
    ck_assert(!pay.known);
    store_close(&store);
}
END_TEST

START_TEST(school_cip_words__takes__the_longest_code)
{
    ck_assert_str_eq(school_cip_words(school_careers, 2, "51.0713"), "Medical insurance coding");
    ck_assert_str_eq(school_cip_words(school_careers, 2, "51.0710"),
                     "Health information and records");
    ck_assert_str_eq(school_cip_words(school_careers, 2, "51.0805"), "Pharmacy technician");
    ck_assert_ptr_null(school_cip_words(school_careers, 2, "51.08"));
}
END_TEST

Suite *school_careers_suite(void)
{
    Suite *suite = suite_create("careers");
    TCase *tcase = tcase_create("careers");

    tcase_add_checked_fixture(tcase, careers_setup, careers_teardown);
    tcase_add_test(tcase, import__of_two_careers__keeps_what_either_is_about);
    tcase_add_test(tcase, import__of_one_career__keeps_nothing_of_another);
    tcase_add_test(tcase, school_find__for_a_career__gives_its_programs_alone);
    tcase_add_test(tcase, school_find__in_a_file_of_another_career__says_to_import_again);
    tcase_add_test(tcase, school_stand__of_a_school_that_has_another_career_alone__is_not_there);
    tcase_add_test(tcase, school_offers_of__a_school_with_both__gives_those_of_the_career);
    tcase_add_test(tcase, school_pay_read__of_two_careers__tells_each_its_own_wages);
    tcase_add_test(tcase, school_cip_words__takes__the_longest_code);
    suite_add_tcase(suite, tcase);
    return suite;
}
