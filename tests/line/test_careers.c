/* SPDX-License-Identifier: MIT
 * Drives somebody who becomes a pharmacy technician through the accessible program: from the first
 * start to the roadmap, and later from the certification to what keeps it. */
#include <check.h>
#include <string.h>

#include "career_words.h"
#include "guide.h"
#include "line_suites.h"

/* Nothing that is said to these people is about another career, but at Home. */
static void assert_own_words(void)
{
    const char *plan = strstr(talker.heard, "What is the plan called?");

    ck_assert_ptr_nonnull(plan);
    career_words_expect_none("medical-coder", plan, "what is said");
}

START_TEST(second_career__from_the_first_start__leads_to_its_roadmap)
{
    go("Another career: Pharmacy technician\n=Zoe\nCPhT: Certified\nYes, or an equivalent\nNone "
       "yet\n=600\n=10\nRead the roadmap\n");

    ck_assert_heard(&talker, "Pharmacy technicians prepare and hand out medicine");
    ck_assert_heard(&talker, "A first sketch of your way to the CPhT.");
    ck_assert_heard(&talker, "Sit the CPhT exam");
    ck_assert_heard(&talker, "Search the exclusion list");
    assert_own_words();
    assert_exports("\"id\": \"pharmacy-technician\"", true);
    assert_exports("work.pharmacy_hours", true);
}
END_TEST

/* 20 hours in two years, one of them in pharmacy law. */
START_TEST(second_career__once_certified__is_led_to_its_renewal)
{
    go("Another career: Pharmacy technician\n=Kim\nKeep the certification\nGo on\nCPhT: Certified\n"
       "=2025-03-14\n");
    ck_assert_heard(&talker, "Since when have you held the CPhT?");
    assert_own_words();
    go("Kim\nCredits, and\nAdd a credit\n=Law update\n=2026-12-01\n=2\nPTCB\n=!\n");
    assert_exports("\"title\": \"Law update\"", true);
    go("Kim\nCredits, and\n1. PTCB\n");
    ck_assert_heard(&talker, "of 20 units");
    ck_assert_heard(&talker, "pharmacy law");
    ck_assert_heard(&talker, "patient safety");
    ck_assert_heard(&talker, "14 Mar 2027");
    ck_assert_not_heard(&talker, "AAPC");
}
END_TEST

/* Programs of the first career are found by plans of the first one alone. */
START_TEST(second_career__beside_schools_of_the_first__is_told_how_to_get_its_own)
{
    talker_import_schools(&talker);
    go("Another career: Pharmacy technician\n=Zoe\nCPhT: Certified\nYes, or an equivalent\nNone "
       "yet\n=0\n=10\n");
    go("Zoe\nThe worksheet of schools\nFind a school\n");
    ck_assert_heard(&talker, "The schools that were imported are of other careers.");
}
END_TEST

/* Its catalogue has no list of approvals, and none of help with paying. */
START_TEST(second_career__of_a_school__is_asked_what_can_be_answered)
{
    go("Another career: Pharmacy technician\n=Zoe\nCPhT: Certified\nYes, or an equivalent\nNone "
       "yet\n=0\n=10\n");
    go("Zoe\nThe worksheet of schools\nAdd a school\n=College\nAccredited college\n=+\n");
    ck_assert_heard(&talker, "Practicum: ask");
    ck_assert_not_heard(&talker, "Approval: ask");
    ck_assert_not_heard(&talker, "Takes: ask");
}
END_TEST

START_TEST(second_career__with_nothing_to_keep_current__is_not_told_it_is_reached)
{
    go("Another career: Pharmacy technician\n=Zoe\nKeep the certification\n");
    go("Zoe\nRead the roadmap\n");
    ck_assert_heard(&talker, "There is nothing to keep current yet: answer which credentials");
    ck_assert_not_heard(&talker, "reached");
}
END_TEST

Suite *line_careers_suite(void)
{
    Suite *suite = suite_create("line_careers");
    TCase *tcase = tcase_create("line_careers");

    tcase_add_checked_fixture(tcase, guide_setup, guide_teardown);
    tcase_add_test(tcase, second_career__from_the_first_start__leads_to_its_roadmap);
    tcase_add_test(tcase, second_career__once_certified__is_led_to_its_renewal);
    tcase_add_test(tcase, second_career__beside_schools_of_the_first__is_told_how_to_get_its_own);
    tcase_add_test(tcase, second_career__of_a_school__is_asked_what_can_be_answered);
    tcase_add_test(tcase, second_career__with_nothing_to_keep_current__is_not_told_it_is_reached);
    suite_add_tcase(suite, tcase);
    return suite;
}
