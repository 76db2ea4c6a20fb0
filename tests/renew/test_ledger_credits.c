/* SPDX-License-Identifier: MIT
 * Covers what becomes of one credit: why it does not count, and what would make it count. What no
 * source decides is to be asked. */
#include <string.h>

#include "ledger_case.h"
#include "renew_suites.h"

static struct ledger_case tried;

static void credits_setup(void)
{
    case_begin(&tried, "2026-11-29");
}

static void credits_teardown(void)
{
    case_end(&tried);
}

/* ---- one credit of a CPC and CCS of 14 March 2026 -------------------------------------------- */

static const struct {
    const char *body, *day, *categories;
    enum credit_why why;
    enum credit_mend mend;
    bool ask;
    const char *source; /* of the rule; NULL: of none */
} single[] = {
    {"AAPC", "2026-05-01", "", CREDIT_COUNTS, CREDIT_MEND_NONE, false, NULL},
    {"AAPC", "2026-03-14", "", CREDIT_COUNTS, CREDIT_MEND_NONE, false, NULL},
    {"AAPC", "2026-11-29", "", CREDIT_COUNTS, CREDIT_MEND_NONE, false, NULL},
    {"AAPC", "2026-11-30", "", CREDIT_AHEAD, CREDIT_MEND_WAIT, false, NULL},
    {"AAPC", "2026-03-13", "", CREDIT_BEFORE_CERTIFIED, CREDIT_MEND_SINCE, false,
     "aapc-ceu-policies"},
    {"AHIMA", "2026-03-13", "", CREDIT_BEFORE_CERTIFIED, CREDIT_MEND_ASK, true, NULL},
    {"AAPC", "2026-05-01", "not-approved", CREDIT_REFUSED, CREDIT_MEND_KIND, false,
     "aapc-ceu-policies"},
    {"AHIMA", "2026-05-01", "self-review health-information ahima-source", CREDIT_REFUSED,
     CREDIT_MEND_KIND, false, "ahima-recert-faq"},
    {"AHIMA", "2026-05-01", "not-approved", CREDIT_COUNTS, CREDIT_MEND_NONE, false, NULL},
    {"NHA", "2026-05-01", "", CREDIT_NOTHING_HELD, CREDIT_MEND_HELD, false, NULL},
    {"PAHCS", "2026-05-01", "", CREDIT_BODY_UNKNOWN, CREDIT_MEND_BODY, false, NULL},
};

START_TEST(ledger__of_one_credit__says_why_it_does_not_count)
{
    case_hold(&tried, "CPC CCS", "2026-03-14");
    case_earn(&tried, single[_i].day, 200, single[_i].body, single[_i].categories, "");
    case_work(&tried);
    const struct ledger_verdict *verdict = case_verdict(&tried, 0, single[_i].body);

    ck_assert_int_eq(verdict->why, single[_i].why);
    ck_assert_int_eq(verdict->mend, single[_i].mend);
    ck_assert_int_eq(verdict->ask, single[_i].ask);
    ck_assert_int_eq(verdict->counted, single[_i].why == CREDIT_COUNTS ? 200 : 0);
    ck_assert_int_eq(verdict->mending[0] != '\0', single[_i].why != CREDIT_COUNTS);
    if (single[_i].source)
        ck_assert_int_ge(catalog_find_source(tried.catalog, single[_i].source), 0);
}
END_TEST

/* The self-review ended on 1 January 2021 (ahima-recert-faq); before that it counted. */
START_TEST(ledger__of_a_kind_that_was_taken_then__counts_it)
{
    case_hold(&tried, "CCS", "2019-06-01");
    case_earn(&tried, "2020-12-31", 500, "AHIMA", "self-review health-information ahima-source",
              "");
    case_earn(&tried, "2021-01-01", 500, "AHIMA", "self-review health-information ahima-source",
              "");
    case_work(&tried);
    ck_assert_int_eq(case_verdict(&tried, 0, "AHIMA")->why, CREDIT_COUNTS);
    ck_assert_int_eq(case_verdict(&tried, 1, "AHIMA")->why, CREDIT_REFUSED);
}
END_TEST

START_TEST(ledger__of_a_credit_for_two_bodies__judges_it_before_each)
{
    case_hold(&tried, "CPC", "2026-03-14");
    case_hold(&tried, "CCS", "2026-06-01");
    case_earn(&tried, "2026-05-01", 400, "AAPC AHIMA", "", "");
    case_work(&tried);
    ck_assert_int_eq(case_verdict(&tried, 0, "AAPC")->counted, 400);
    ck_assert_int_eq(case_verdict(&tried, 0, "AHIMA")->why, CREDIT_BEFORE_CERTIFIED);
}
END_TEST

START_TEST(ledger__of_a_body_named_twice__counts_it_once)
{
    case_hold(&tried, "CPC", "2026-03-14");
    case_earn(&tried, "2026-05-01", 400, "AAPC AAPC", "", "");
    const struct ledger *ledger = case_work(&tried);

    ck_assert_int_eq(ledger->verdict_count, 2);
    ck_assert_int_eq(ledger->verdicts[1].why, CREDIT_NAMED_TWICE);
    ck_assert_int_eq(case_present(&tried, "AAPC")->earned, 400);
}
END_TEST

START_TEST(ledger__of_a_credit_without_a_body__has_no_verdict)
{
    case_hold(&tried, "CPC", "2026-03-14");
    case_earn(&tried, "2026-05-01", 400, "", "", "");
    ck_assert_int_eq(case_work(&tried)->verdict_count, 0);
}
END_TEST

/* ---- repeats: "the same course counts once" (aapc-ceu-policies); of AHIMA nothing was found --- */

static const struct {
    const char *first, *second;
    bool same;
} titles[] = {
    {"Modifiers in depth", "Modifiers in depth", true},
    {"Modifiers in depth", "MODIFIERS  in Depth ", true},
    {"Modifiers in depth", " modifiers in depth", true},
    {"Modifiers in depth", "Modifiers in depth, part 2", false},
    {"", "", false},
};

START_TEST(ledger__of_a_title_that_counts_already__does_not_count_it_again)
{
    case_hold(&tried, "CPC", "2026-03-14");
    case_earn(&tried, "2026-06-01", 300, "AAPC", "", "");
    case_earn(&tried, "2026-05-01", 200, "AAPC", "", "");
    tried.credits.items[0].title = titles[_i].second;
    tried.credits.items[1].title = titles[_i].first;
    case_work(&tried);
    const struct ledger_verdict *later = case_verdict(&tried, 0, "AAPC");

    ck_assert_int_eq(later->why == CREDIT_REPEAT, titles[_i].same);
    ck_assert_int_eq(later->same, titles[_i].same ? 1 : -1);
    ck_assert_int_eq(case_present(&tried, "AAPC")->earned, titles[_i].same ? 200 : 500);
}
END_TEST

START_TEST(ledger__of_a_repeat_that_no_source_decides__asks)
{
    case_hold(&tried, "CPC CCS", "2026-03-14");
    case_earn(&tried, "2026-05-01", 200, "AAPC AHIMA", "", "Modifiers");
    case_earn(&tried, "2026-06-01", 200, "AAPC AHIMA", "", "Modifiers");
    case_work(&tried);
    ck_assert_int_eq(case_verdict(&tried, 1, "AAPC")->mend, CREDIT_MEND_TITLE);
    ck_assert(!case_verdict(&tried, 1, "AAPC")->ask);
    ck_assert_int_eq(case_verdict(&tried, 1, "AHIMA")->mend, CREDIT_MEND_ASK);
    ck_assert(case_verdict(&tried, 1, "AHIMA")->ask);
    ck_assert_int_eq(case_verdict(&tried, 1, "AHIMA")->counted, 0);
}
END_TEST

/* What did not count is no course that counts already. */
START_TEST(ledger__of_a_title_that_did_not_count__counts_it)
{
    case_hold(&tried, "CPC", "2026-03-14");
    case_earn(&tried, "2026-01-01", 200, "AAPC", "", "Modifiers");
    case_earn(&tried, "2026-06-01", 200, "AAPC", "", "Modifiers");
    case_work(&tried);
    ck_assert_int_eq(case_verdict(&tried, 1, "AAPC")->why, CREDIT_COUNTS);
}
END_TEST

/* ---- parts of a unit: no source says how small, so a catalogue that counts halves ------------- */

static const struct {
    int parts, units, counted;
    enum credit_why why;
} fine[] = {
    {0, 125, 125, CREDIT_COUNTS}, {2, 125, 100, CREDIT_TOO_FINE}, {2, 150, 150, CREDIT_COUNTS},
    {2, 25, 0, CREDIT_TOO_FINE},  {4, 125, 125, CREDIT_COUNTS},   {1, 350, 300, CREDIT_TOO_FINE},
};

START_TEST(ledger__of_a_part_that_the_body_does_not_count__counts_what_it_does)
{
    struct catalog catalog = *tried.catalog;
    struct body bodies[8];

    memcpy(bodies, catalog.bodies, (size_t)catalog.body_count * sizeof *bodies);
    bodies[case_body(&tried, "AAPC")].ceus.parts = (int16_t)fine[_i].parts;
    catalog.bodies = bodies;
    tried.catalog = &catalog;
    case_hold(&tried, "CPC", "2026-03-14");
    case_earn(&tried, "2026-05-01", fine[_i].units, "AAPC", "", "");
    case_work(&tried);
    ck_assert_int_eq(case_verdict(&tried, 0, "AAPC")->counted, fine[_i].counted);
    ck_assert_int_eq(case_verdict(&tried, 0, "AAPC")->why, fine[_i].why);
    ck_assert_int_eq(credit_smallest(&catalog, case_body(&tried, "AAPC")),
                     fine[_i].parts ? LEDGER_UNIT / fine[_i].parts : 0);
}
END_TEST

START_TEST(ledger__of_the_shipped_bodies__knows_of_no_smallest_part)
{
    for (int i = 0; i < tried.catalog->body_count; i++)
        ck_assert_int_eq(credit_smallest(tried.catalog, i), 0);
}
END_TEST

/* ---- categories ------------------------------------------------------------------------------ */

/* Of CCS's 20 at most 4 are from outside of health information (ahima-recert-2024). */
START_TEST(ledger__of_units_outside_a_share__counts_what_has_room_beside_it)
{
    case_hold(&tried, "CCS", "2026-03-14");
    case_earn(&tried, "2026-05-01", 300, "AHIMA", "ahima-source", "");
    case_earn(&tried, "2026-06-01", 300, "AHIMA", "ahima-source", "");
    case_earn(&tried, "2026-07-01", 100, "AHIMA", "ahima-source", "");
    case_work(&tried);
    const struct ledger_verdict *part = case_verdict(&tried, 1, "AHIMA");

    ck_assert_int_eq(case_verdict(&tried, 0, "AHIMA")->counted, 300);
    ck_assert_int_eq(part->counted, 100);
    ck_assert_int_eq(part->why, CREDIT_CATEGORY_FULL);
    ck_assert_int_eq(part->mend, CREDIT_MEND_CATEGORY);
    ck_assert_str_eq(part->category_id, "health-information");
    ck_assert_int_eq(case_verdict(&tried, 2, "AHIMA")->counted, 0);
    ck_assert_int_eq(case_present(&tried, "AHIMA")->left, 1600);
}
END_TEST

/* What is of neither share goes last, whenever it was earned, as it takes room from both. */
START_TEST(ledger__of_units_of_neither_share__counts_those_of_one_first)
{
    case_hold(&tried, "CCS", "2026-03-14");
    case_earn(&tried, "2026-04-01", 400, "AHIMA", "", "");
    case_earn(&tried, "2026-05-01", 400, "AHIMA", "ahima-source", "");
    case_earn(&tried, "2026-06-01", 1200, "AHIMA", "health-information", "");
    case_work(&tried);
    ck_assert_int_eq(case_verdict(&tried, 0, "AHIMA")->counted, 0);
    ck_assert_int_eq(case_present(&tried, "AHIMA")->earned, 1600);
    ck_assert_int_eq(case_present(&tried, "AHIMA")->left, 400);
}
END_TEST

/* "One specialty CEU may count at once for one specialty and one core credential" (aapc/3.1). */
START_TEST(ledger__of_a_specialty_and_a_core_field__counts_a_unit_for_both)
{
    case_hold(&tried, "CPC CPMA CCC", "2026-03-14");
    case_earn(&tried, "2026-05-01", 800, "AAPC", "cardiology auditing", "");
    case_work(&tried);
    const struct ledger_cycle *cycle = case_present(&tried, "AAPC");

    ck_assert_int_eq(case_category(cycle, "cardiology")->earned, 800);
    ck_assert_int_eq(case_category(cycle, "auditing")->earned, 800);
    ck_assert_int_eq(cycle->earned, 800);
}
END_TEST

START_TEST(ledger__of_two_specialties__counts_a_unit_for_one)
{
    case_hold(&tried, "CPC CCC CPEDC", "2026-03-14");
    case_earn(&tried, "2026-04-01", 800, "AAPC", "cardiology pediatrics", "");
    case_earn(&tried, "2026-05-01", 600, "AAPC", "cardiology", "");
    case_work(&tried);
    const struct ledger_cycle *cycle = case_present(&tried, "AAPC");

    ck_assert_int_eq(case_category(cycle, "cardiology")->earned, 800);
    ck_assert_int_eq(case_category(cycle, "pediatrics")->earned, 600);
    ck_assert_int_eq(cycle->left, 4400 - 1400);
}
END_TEST

/* Two core fields: no page lets a unit count for both. */
START_TEST(ledger__of_two_core_fields__counts_a_unit_for_one)
{
    case_hold(&tried, "CPMA CPCO", "2026-03-14");
    case_earn(&tried, "2026-05-01", 1600, "AAPC", "auditing compliance", "");
    case_work(&tried);
    const struct ledger_cycle *cycle = case_present(&tried, "AAPC");

    ck_assert_int_eq(case_category(cycle, "auditing")->earned, 1600);
    ck_assert_int_eq(case_category(cycle, "compliance")->earned, 0);
}
END_TEST

Suite *ledger_credits_suite(void)
{
    Suite *suite = suite_create("ledger_credits");
    TCase *tcase = tcase_create("ledger_credits");

    tcase_add_checked_fixture(tcase, credits_setup, credits_teardown);
    ADD_TABLE_TEST(tcase, ledger__of_one_credit__says_why_it_does_not_count, single);
    tcase_add_test(tcase, ledger__of_a_kind_that_was_taken_then__counts_it);
    tcase_add_test(tcase, ledger__of_a_credit_for_two_bodies__judges_it_before_each);
    tcase_add_test(tcase, ledger__of_a_body_named_twice__counts_it_once);
    tcase_add_test(tcase, ledger__of_a_credit_without_a_body__has_no_verdict);
    ADD_TABLE_TEST(tcase, ledger__of_a_title_that_counts_already__does_not_count_it_again, titles);
    tcase_add_test(tcase, ledger__of_a_repeat_that_no_source_decides__asks);
    tcase_add_test(tcase, ledger__of_a_title_that_did_not_count__counts_it);
    ADD_TABLE_TEST(tcase, ledger__of_a_part_that_the_body_does_not_count__counts_what_it_does,
                   fine);
    tcase_add_test(tcase, ledger__of_the_shipped_bodies__knows_of_no_smallest_part);
    tcase_add_test(tcase, ledger__of_units_outside_a_share__counts_what_has_room_beside_it);
    tcase_add_test(tcase, ledger__of_units_of_neither_share__counts_those_of_one_first);
    tcase_add_test(tcase, ledger__of_a_specialty_and_a_core_field__counts_a_unit_for_both);
    tcase_add_test(tcase, ledger__of_two_specialties__counts_a_unit_for_one);
    tcase_add_test(tcase, ledger__of_two_core_fields__counts_a_unit_for_one);
    suite_add_tcase(suite, tcase);
    return suite;
}
