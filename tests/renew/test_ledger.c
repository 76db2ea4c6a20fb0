/* SPDX-License-Identifier: MIT
 * Covers what a cycle asks for, by every row of the published tables, its days, what is left of
 * it and at what pace, and where it stands. The source of each row stands beside it. */
#include <string.h>

#include "ledger_case.h"
#include "renew_suites.h"

static struct ledger_case tried;

static void ledger_setup(void)
{
    case_begin(&tried, "2026-11-29");
}

static void ledger_teardown(void)
{
    case_end(&tried);
}

/* ---- the published tables -------------------------------------------------------------------- */

/* AAPC's table of 2015 (aapc-ceu-table) by number held; AHIMA's page of 2019 (ahima-recert-2019)
 * by base, each further one and its cap; what stands for what: ahima-recert-faq, himp-cca. */
static const struct {
    const char *body, *held;
    int units;
    const char *source;
} asked[] = {
    {"AAPC", "CPC", 36, "aapc-ceu-table"},
    {"AAPC", "CPC COC", 40, "aapc-ceu-table"},
    {"AAPC", "CPC COC CRC", 44, "aapc-ceu-table"},
    {"AAPC", "CPC COC CRC CIC", 48, "aapc-ceu-table"},
    {"AAPC", "CPC COC CRC CIC CPB", 52, "aapc-ceu-table"},
    {"AAPC", "CPC COC CRC CIC CPB CPMA", 52, "aapc-ceu-table"},
    {"AAPC", "CPC-A", 36, "aapc-ceu-table"},
    {"AAPC", "CPC-A CPC", 36, "aapc-ceu-table"},
    {"AAPC", "CPC CPC-A COC", 40, "aapc-ceu-table"},
    {"AHIMA", "CCA", 20, "ahima-recert-2019"},
    {"AHIMA", "CCS", 20, "ahima-recert-2019"},
    {"AHIMA", "CCS-P", 20, "ahima-recert-2019"},
    {"AHIMA", "RHIT", 20, "ahima-recert-2019"},
    {"AHIMA", "RHIA", 30, "ahima-recert-2019"},
    {"AHIMA", "CHPS", 30, "ahima-recert-2019"},
    {"AHIMA", "CHDA", 30, "ahima-recert-2019"},
    {"AHIMA", "CDIP", 30, "ahima-recert-2019"},
    {"AHIMA", "CCS CCS-P", 30, "ahima-recert-2019"}, /* the five worked examples */
    {"AHIMA", "RHIT CHPS", 40, "ahima-recert-2019"},
    {"AHIMA", "RHIA CHDA", 40, "ahima-recert-2019"},
    {"AHIMA", "RHIA CDIP", 40, "ahima-recert-2019"},
    {"AHIMA", "RHIA CCS CCS-P", 50, "ahima-recert-2019"},
    {"AHIMA", "RHIT CCS", 30, "ahima-recert-2019"}, /* coding and degree */
    {"AHIMA", "RHIA CCS", 40, "ahima-recert-2019"},
    {"AHIMA", "RHIT CCS CCS-P", 40, "ahima-recert-2019"},
    {"AHIMA", "RHIA CHPS CHDA CDIP", 50, "ahima-recert-2019"}, /* never more than the cap */
    {"AHIMA", "RHIT RHIA", 30, "ahima-recert-faq"},
    {"AHIMA", "RHIT RHIA CCS", 40, "ahima-recert-faq"},
    {"AHIMA", "CCA CCS", 20, "himp-cca"},
    {"AHIMA", "CCA CCS RHIT RHIA", 40, "himp-cca"},
    {"NHA", "CBCS", 10, "oep-cbcs-2026"},
    {"NHA", "CEHRS", 10, "cehrsexam-2026"},
};

START_TEST(ledger__asks_for__what_the_tables_give)
{
    case_hold(&tried, asked[_i].held, "2026-03-14");
    case_work(&tried);
    ck_assert_int_ge(catalog_find_source(tried.catalog, asked[_i].source), 0);
    ck_assert_int_eq(case_present(&tried, asked[_i].body)->needed, asked[_i].units * LEDGER_UNIT);
}
END_TEST

/* The same of several bodies at once: each has its own cycle. */
START_TEST(ledger__of_several_bodies__has_a_cycle_of_each)
{
    case_hold(&tried, "CPC CPMA CCS CBCS", "2026-03-14");
    const struct ledger *ledger = case_work(&tried);

    ck_assert_int_eq(ledger->cycle_count, 3);
    ck_assert_int_eq(case_present(&tried, "AAPC")->needed, 4000);
    ck_assert_int_eq(case_present(&tried, "AHIMA")->needed, 2000);
    ck_assert_int_eq(case_present(&tried, "NHA")->needed, 1000);
}
END_TEST

/* ---- categories ------------------------------------------------------------------------------ */

static const struct {
    const char *body, *held, *id;
    int needed, most_of_others;
    const char *source;
} categories[] = {
    {"AAPC", "CPC CPMA", "auditing", 1600, -1, "aapc-ceu-table"},
    {"AAPC", "CPC CPCO", "compliance", 1600, -1, "aapc-ceu-table"},
    {"AAPC", "CPC CDEO", "documentation", 1600, -1, "aapc-ceu-table"},
    {"AAPC", "CPC CPPM", "practice-management", 1600, -1, "aapc-ceu-table"},
    {"AAPC", "CPPM", "practice-management", 3600, -1, "aapc-ceu-table"},
    {"AAPC", "CPC CIRCC", "interventional-radiology", 1600, -1, "aapc-ceu-table"},
    {"AAPC", "CPC CCC", "cardiology", 800, -1, "aapc-ceu-table"},
    {"AAPC", "CPC CPEDC", "pediatrics", 800, -1, "aapc-ceu-table"},
    {"AAPC", "CCC", "cardiology", 800, -1, "aapc-ceu-table"},
    {"AAPC", "CIRCC", "interventional-radiology", 1600, -1, "aapc-ceu-table"},
    {"AHIMA", "CCS", "health-information", 1600, 400, "ahima-recert-2024"},
    {"AHIMA", "RHIA", "health-information", 2400, 600, "ahima-recert-2024"},
    {"AHIMA", "RHIA CCS", "health-information", 3200, 800, "ahima-recert-2024"},
    {"AHIMA", "RHIA CCS CCS-P", "health-information", 4000, 1000, "ahima-recert-2024"},
    {"AHIMA", "CCS", "ahima-source", 800, 1200, "ahima-recert-2025"},
    {"AHIMA", "RHIA", "ahima-source", 1200, 1800, "ahima-recert-2025"},
    {"AHIMA", "RHIA CCS", "ahima-source", 1600, 2400, "ahima-recert-2025"},
    {"AHIMA", "RHIA CCS CCS-P", "ahima-source", 2000, 3000, "ahima-recert-2025"},
};

START_TEST(ledger__has_the_categories__of_its_credentials)
{
    case_hold(&tried, categories[_i].held, "2026-03-14");
    case_work(&tried);
    const struct ledger_category *category =
        case_category(case_present(&tried, categories[_i].body), categories[_i].id);

    ck_assert_int_eq(category->needed, categories[_i].needed);
    ck_assert_int_eq(category->most_of_others, categories[_i].most_of_others);
    ck_assert_str_eq(tried.catalog->sources[category->source].id, categories[_i].source);
}
END_TEST

/* "field share: nf" (aapc/CDEI) */
START_TEST(ledger__of_a_credential_without_a_sourced_field__says_so)
{
    case_hold(&tried, "CPC CDEI", "2026-03-14");
    case_work(&tried);
    const struct ledger_cycle *cycle = case_present(&tried, "AAPC");

    ck_assert_int_eq(cycle->category_count, 1);
    ck_assert(cycle->categories[0].unknown);
    ck_assert_int_eq(cycle->left, 4000);
}
END_TEST

/* The rule on where units come from is of 1 January 2025; whether it binds a cycle that had begun
 * no source says. */
START_TEST(ledger__of_a_cycle_older_than_a_rule__marks_it_to_be_asked)
{
    case_hold(&tried, "CCS", "2024-06-01");
    case_work_on(&tried, "2025-11-29");
    const struct ledger_category *category =
        case_category(case_present(&tried, "AHIMA"), "ahima-source");

    ck_assert_int_eq(category->younger, case_day("2025-01-01"));
    ck_assert_int_eq(case_category(case_present(&tried, "AHIMA"), "health-information")->younger,
                     DATE_NONE);
}
END_TEST

START_TEST(credit_categories__of_a_body__are_what_its_credits_may_name)
{
    struct credit_category found[8];
    int count = credit_categories(tried.catalog, case_body(&tried, "AHIMA"), found, 8);

    ck_assert_int_eq(count, 3);
    ck_assert_str_eq(found[0].id, "health-information");
    ck_assert_str_eq(found[1].id, "ahima-source");
    ck_assert_str_eq(found[2].id, "self-review");
    ck_assert(!found[1].refused && found[2].refused);
}
END_TEST

START_TEST(credit_categories__without_room__are_counted_all_the_same)
{
    int all = credit_categories(tried.catalog, -1, NULL, 0), parts = 0;

    for (int i = 0; i < tried.catalog->body_count; i++)
        parts += credit_categories(tried.catalog, i, NULL, 0);
    ck_assert_int_gt(all, 20);
    ck_assert_int_eq(all, parts);
}
END_TEST

/* ---- days ------------------------------------------------------------------------------------ */

START_TEST(ledger__without_a_tracker__has_cycles_from_the_first_credential)
{
    case_hold(&tried, "CPC-A", "2024-02-29");
    case_hold(&tried, "CPC", "2026-01-10");
    const struct ledger *ledger = case_work(&tried);

    ck_assert_int_eq(ledger->cycle_count, 2);
    ck_assert_int_eq(ledger->cycles[0].from, case_day("2024-02-29"));
    ck_assert_int_eq(ledger->cycles[0].to, case_day("2026-02-28"));
    ck_assert_int_eq(ledger->cycles[1].from, case_day("2026-03-01"));
    ck_assert_int_eq(ledger->cycles[1].to, case_day("2028-02-29"));
}
END_TEST

START_TEST(ledger__with_the_end_and_the_number_of_a_tracker__takes_those)
{
    case_hold(&tried, "CPC", "2026-03-14");
    case_track(&tried, "AAPC", "2027-05-31", 21);
    case_work(&tried);
    const struct ledger_cycle *cycle = case_present(&tried, "AAPC");

    ck_assert_int_eq(cycle->from, case_day("2026-03-14"));
    ck_assert_int_eq(cycle->to, case_day("2027-05-31"));
    ck_assert_int_eq(cycle->needed, 2100);
    ck_assert(cycle->told);
    ck_assert(!cycle->prorated);
}
END_TEST

/* Certified on the day of the month on which the tracker ends cycles: that day begins the first. */
START_TEST(ledger__of_an_end_years_to_the_day_behind_the_first__has_no_cycle_of_one_day)
{
    case_hold(&tried, "CPC", "2022-11-01");
    case_track(&tried, "AAPC", "2026-11-01", -1);
    const struct ledger *ledger = case_work(&tried);

    ck_assert_int_eq(ledger->cycles[0].from, case_day("2022-11-01"));
    ck_assert_int_eq(ledger->cycles[0].to, case_day("2024-11-01"));
    ck_assert_int_eq(ledger->cycles[1].from, case_day("2024-11-02"));
}
END_TEST

/* "First cycle: pro-rated to the existing renewal month" (aapc-maintain): only the tracker knows
 * the number. */
START_TEST(ledger__of_a_first_cycle__is_marked_as_one_that_the_body_may_cut)
{
    case_hold(&tried, "CPC", "2026-03-14");
    case_work(&tried);
    ck_assert(case_present(&tried, "AAPC")->prorated);
    case_work_on(&tried, "2028-11-29");
    ck_assert(!case_present(&tried, "AAPC")->prorated);
}
END_TEST

START_TEST(ledger__of_a_first_cycle_that_the_tracker_cuts__asks_for_its_number)
{
    case_hold(&tried, "CPC", "2026-03-14");
    case_track(&tried, "AAPC", "2027-05-31", -1);
    case_work(&tried);
    ck_assert(case_present(&tried, "AAPC")->prorated);
    ck_assert_int_eq(case_present(&tried, "AAPC")->needed, 3600);
}
END_TEST

START_TEST(ledger__without_a_day_and_a_tracker__has_a_cycle_without_days)
{
    case_hold(&tried, "CPC COC", NULL);
    case_earn(&tried, "2026-05-01", 200, "AAPC", "", "");
    case_work(&tried);
    const struct ledger_cycle *cycle = case_present(&tried, "AAPC");

    ck_assert_int_eq(cycle->state, LEDGER_UNDATED);
    ck_assert_int_eq(cycle->to, DATE_NONE);
    ck_assert_int_eq(cycle->left, 4000);
    ck_assert_int_eq(case_verdict(&tried, 0, "AAPC")->why, CREDIT_UNDATED);
    ck_assert_int_eq(case_verdict(&tried, 0, "AAPC")->mend, CREDIT_MEND_SINCE);
}
END_TEST

/* Of a day for the end that lies beyond one cycle only that day is known. */
START_TEST(ledger__with_an_end_far_ahead__has_one_cycle_until_then)
{
    case_hold(&tried, "CPC", "2020-03-14");
    case_track(&tried, "AAPC", "2029-11-30", -1);
    case_work(&tried);
    const struct ledger_cycle *cycle = case_present(&tried, "AAPC");

    ck_assert_int_eq(cycle->to, case_day("2029-11-30"));
    ck_assert_int_eq(cycle->from, case_day("2025-12-01"));
}
END_TEST

START_TEST(ledger__of_nothing_held__has_no_cycles)
{
    case_earn(&tried, "2026-05-01", 200, "AAPC", "", "");
    ck_assert_int_eq(case_work(&tried)->cycle_count, 0);
    ck_assert_int_eq(ledger_present(tried.ledger, case_body(&tried, "AAPC")), -1);
    ck_assert_int_eq(ledger_before(tried.ledger, case_body(&tried, "AAPC")), -1);
}
END_TEST

/* ---- what is left ---------------------------------------------------------------------------- */

/* 36 in 24 months are 1.5 a month. */
START_TEST(ledger__at_the_beginning__asks_for_an_even_pace)
{
    case_hold(&tried, "CPC", "2026-11-29");
    case_work(&tried);
    ck_assert_int_eq(case_present(&tried, "AAPC")->pace, 150);
}
END_TEST

START_TEST(ledger__in_its_last_month__asks_for_all_that_is_left)
{
    case_hold(&tried, "CPC", "2024-12-10");
    case_earn(&tried, "2026-05-01", 3000, "AAPC", "", "");
    case_work(&tried);
    ck_assert_int_eq(case_present(&tried, "AAPC")->left, 600);
    ck_assert_int_eq(case_present(&tried, "AAPC")->pace, 600);
}
END_TEST

START_TEST(ledger__with_all_earned__is_met)
{
    case_hold(&tried, "CPC", "2026-03-14");
    case_earn(&tried, "2026-05-01", 3650, "AAPC", "", "");
    case_work(&tried);
    const struct ledger_cycle *cycle = case_present(&tried, "AAPC");

    ck_assert_int_eq(cycle->state, LEDGER_MET);
    ck_assert_int_eq(cycle->earned, 3650);
    ck_assert_int_eq(cycle->left, 0);
    ck_assert_int_eq(cycle->pace, 0);
}
END_TEST

/* The whole is there, and 10 of the 16 in auditing are not. */
START_TEST(ledger__with_a_field_that_lacks_units__is_not_met)
{
    case_hold(&tried, "CPC CPMA", "2026-03-14");
    case_earn(&tried, "2026-05-01", 600, "AAPC", "auditing", "");
    case_earn(&tried, "2026-05-02", 3400, "AAPC", "", "");
    case_work(&tried);
    const struct ledger_cycle *cycle = case_present(&tried, "AAPC");

    ck_assert_int_eq(cycle->earned, 4000);
    ck_assert_int_eq(cycle->left, 1000);
    ck_assert_int_eq(cycle->state, LEDGER_RUNNING);
}
END_TEST

Suite *ledger_suite(void)
{
    Suite *suite = suite_create("ledger");
    TCase *tcase = tcase_create("ledger");

    tcase_add_checked_fixture(tcase, ledger_setup, ledger_teardown);
    ADD_TABLE_TEST(tcase, ledger__asks_for__what_the_tables_give, asked);
    tcase_add_test(tcase, ledger__of_several_bodies__has_a_cycle_of_each);
    ADD_TABLE_TEST(tcase, ledger__has_the_categories__of_its_credentials, categories);
    tcase_add_test(tcase, ledger__of_a_credential_without_a_sourced_field__says_so);
    tcase_add_test(tcase, ledger__of_a_cycle_older_than_a_rule__marks_it_to_be_asked);
    tcase_add_test(tcase, credit_categories__of_a_body__are_what_its_credits_may_name);
    tcase_add_test(tcase, credit_categories__without_room__are_counted_all_the_same);
    tcase_add_test(tcase, ledger__without_a_tracker__has_cycles_from_the_first_credential);
    tcase_add_test(tcase, ledger__with_the_end_and_the_number_of_a_tracker__takes_those);
    tcase_add_test(tcase,
                   ledger__of_an_end_years_to_the_day_behind_the_first__has_no_cycle_of_one_day);
    tcase_add_test(tcase, ledger__of_a_first_cycle__is_marked_as_one_that_the_body_may_cut);
    tcase_add_test(tcase, ledger__of_a_first_cycle_that_the_tracker_cuts__asks_for_its_number);
    tcase_add_test(tcase, ledger__without_a_day_and_a_tracker__has_a_cycle_without_days);
    tcase_add_test(tcase, ledger__with_an_end_far_ahead__has_one_cycle_until_then);
    tcase_add_test(tcase, ledger__of_nothing_held__has_no_cycles);
    tcase_add_test(tcase, ledger__at_the_beginning__asks_for_an_even_pace);
    tcase_add_test(tcase, ledger__in_its_last_month__asks_for_all_that_is_left);
    tcase_add_test(tcase, ledger__with_all_earned__is_met);
    tcase_add_test(tcase, ledger__with_a_field_that_lacks_units__is_not_met);
    suite_add_tcase(suite, tcase);
    return suite;
}
