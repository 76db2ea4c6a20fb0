/* SPDX-License-Identifier: MIT
 * Fees that depend on what the person holds, on who pays them and on the day. */
#include <string.h>

#include "plan/person.h"
#include "plan/plan_suites.h"

static bool fee_is_because(const char *step, const char *text)
{
    const struct because_list *list = &person_step(step)->because;

    for (int i = 0; i < list->count; i++) {
        if (list->items[i].rule && strstr(list->items[i].rule, text))
            return true;
    }
    return false;
}

/* ---- renewals -------------------------------------------------------------------------------- */

static void keep_current(const char *credentials)
{
    person_answer("goal.target", "keep-current");
    person_answer("school.level", "associate");
    person_answer("work.coding_now", "yes");
    person_answer("work.coding_months", "60");
    person_answer("work.credentials", credentials);
    person_plan();
}

START_TEST(renewal__of_several_credentials__costs_more_for_each_further_one)
{
    keep_current("CCS");
    ck_assert_int_eq(person_step("renewal.AHIMA")->cost.likely, 21800);

    keep_current("CCS,CCS-P,RHIT");
    ck_assert_int_eq(person_step("renewal.AHIMA")->cost.likely, 31800);
    ck_assert_int_eq(person.roadmap->upkeep_per_year, 15900);
    ck_assert(fee_is_because("renewal.AHIMA", "2 further credentials in this cycle at $50"));
}
END_TEST

/* Only the higher of two is kept up. */
START_TEST(renewal__of_a_credential_that_another_replaces__costs_no_more)
{
    keep_current("CCA,CCS");
    ck_assert_int_eq(person_step("renewal.AHIMA")->cost.likely, 21800);

    keep_current("CPC,CCS");
    ck_assert_int_eq(person_step("renewal.AHIMA")->cost.likely, 21800);
}
END_TEST

/* ---- students -------------------------------------------------------------------------------- */

static void answer_student(const char *hours, const char *end)
{
    person_answer("goal.target", "CPC");
    person_answer("school.level", "high-school");
    person_answer("school.program", "enrolled");
    person_answer("school.program_kind", "course");
    person_answer("school.program_end", end);
    person_answer("money.student", "yes");
    person_answer("work.coding_months", "0");
    person_answer("time.hours_per_week", hours);
    person_plan();
}

/* $157 and $400 while enrolled, not $222 and $425 seven weeks later. */
START_TEST(student__joins_and_pays_for_the_exam__while_enrolled)
{
    money_cents march = 0;

    answer_student("15", "2027-03-31");

    ck_assert_int_eq(person_step("membership.AAPC")->cost.likely, 15700);
    ck_assert_int_eq(person_step("membership.AAPC")->start, date_from_civil(2027, 3, 31));
    ck_assert_int_eq(person_step("exam.CPC")->cost.likely, 40000);
    ck_assert_int_gt(person_step("exam.CPC")->start, date_from_civil(2027, 3, 31));
    ck_assert_ptr_nonnull(strstr(person_step("exam.CPC")->doing.items[0],
                                 "Pay this by 31 Mar 2027, while you are a student: $400 in place "
                                 "of $425."));
    for (int i = 0; i < person.roadmap->month_count; i++) {
        if (person.roadmap->months[i].first == date_from_civil(2027, 3, 1))
            march = person.roadmap->months[i].cost;
    }
    ck_assert_int_ge(march, 15700 + 40000);
}
END_TEST

/* At an hour a week the exam is years away: dues paid in vain cost more than the student saves. */
START_TEST(student__does_not_join__where_that_is_dearer_over_the_plan)
{
    answer_student("1", "2026-12-31");

    ck_assert_int_eq(person_step("exam.CPC")->cost.likely, 42500);
    ck_assert_int_gt(person_step("membership.AAPC")->start, date_from_civil(2027, 12, 31));
}
END_TEST

/* ---- two tries at once ----------------------------------------------------------------------- */

static bool exam_says(const char *text)
{
    const struct text_list *doing = &person_step("exam.CPC")->doing;

    for (int i = 0; i < doing->count; i++) {
        if (strstr(doing->items[i], text))
            return true;
    }
    return false;
}

/* $425 and, in 30 of 100 cases, as much again: $552.50; two together cost $499. */
START_TEST(package__of_two_tries__is_weighed_at_the_odds_of_the_person)
{
    person_answer("goal.target", "CPC");
    person_answer("school.level", "high-school");
    person_answer("school.program", "none");
    person_answer("school.want_kind", "certificate");
    person_answer("work.coding_months", "0");
    person_plan();
    ck_assert(exam_says("They cost $499 together. One costs $425"));
    ck_assert(exam_says("70 in 100 at the first try, two one by one come to $553 on average: buy "
                        "both together."));
}
END_TEST

/* The price of the course holds two tries already. */
START_TEST(package__of_two_tries__is_not_told_where_a_price_holds_them)
{
    person_answer("goal.target", "CPC");
    person_answer("school.level", "high-school");
    person_answer("school.program", "none");
    person_answer("work.coding_months", "0");
    person_plan();
    ck_assert(!exam_says("two tries at once"));
}
END_TEST

/* ---- what is told with the money ------------------------------------------------------------- */

static bool list_says(const struct text_list *list, const char *text)
{
    for (int i = 0; i < list->count; i++) {
        if (strstr(list->items[i], text))
            return true;
    }
    return false;
}

static void answer_rhit(void)
{
    person_answer("goal.target", "RHIT");
    person_answer("school.level", "high-school");
    person_answer("school.program", "none");
    person_answer("work.coding_months", "0");
    person_answer("time.hours_per_week", "30");
    person_answer("money.aid", "pell,gi-bill");
}

/* $4,150 a year, by the College Board for 2025-26. */
START_TEST(price__of_two_years_at_a_community_college__is_likely_the_average)
{
    answer_rhit();
    person_plan();

    const struct roadmap_step *degree = person_step("him-program.associate");
    ck_assert_int_eq(degree->cost.low, 288000);
    ck_assert_int_eq(degree->cost.likely, 830000);
    ck_assert_int_eq(degree->cost.high, 1780000);
    ck_assert_int_eq(degree->cost.open, 0);
}
END_TEST

START_TEST(price__of_a_certificate__names_the_source_of_its_likely_figure)
{
    const struct catalog *catalog = catalog_builtin();
    const struct cost *cost =
        &catalog->steps[catalog_find_step(catalog, "program.certificate")].cost;

    ck_assert_str_eq(catalog->sources[cost->items[0].source].id, "dummies-college-cost");
}
END_TEST

START_TEST(aid__says__what_it_uses_up)
{
    answer_rhit();
    person_plan();

    ck_assert_ptr_nonnull(strstr(person_step("aid.gi-bill")->why, "charged to your entitlement"));
    ck_assert_ptr_nonnull(strstr(person_step("aid.pell")->why, "one lifetime limit"));
    ck_assert_ptr_nonnull(strstr(person_step("aid.pell")->why, "both kinds at once"));
}
END_TEST

START_TEST(record__comes_with__the_rules_that_protect)
{
    answer_rhit();
    person_answer("background.record", "conviction");
    person_answer("background.class", "misdemeanor");
    person_plan();

    const struct text_list *doing = &person_step("record-questions")->doing;
    ck_assert(list_says(doing, "Fair-chance laws"));
    ck_assert(list_says(doing, "The EEOC asks"));
    ck_assert(list_says(doing, "a conviction of any age"));
    ck_assert(list_says(doing, "for $5,000 and for six months"));

    person_answer("background.record", "pending");
    person_plan();
    ck_assert(list_says(&person_step("record-questions-pending")->doing, "Fair-chance laws"));
}
END_TEST

Suite *fees_suite(void)
{
    Suite *suite = suite_create("fees");
    TCase *told = tcase_create("told");
    tcase_add_checked_fixture(told, person_setup, person_teardown);
    tcase_add_test(told, price__of_two_years_at_a_community_college__is_likely_the_average);
    tcase_add_test(told, price__of_a_certificate__names_the_source_of_its_likely_figure);
    tcase_add_test(told, aid__says__what_it_uses_up);
    tcase_add_test(told, record__comes_with__the_rules_that_protect);
    suite_add_tcase(suite, told);
    TCase *paid = tcase_create("paid");
    tcase_add_checked_fixture(paid, person_setup, person_teardown);
    tcase_add_test(paid, student__joins_and_pays_for_the_exam__while_enrolled);
    tcase_add_test(paid, student__does_not_join__where_that_is_dearer_over_the_plan);
    tcase_add_test(paid, package__of_two_tries__is_weighed_at_the_odds_of_the_person);
    tcase_add_test(paid, package__of_two_tries__is_not_told_where_a_price_holds_them);
    suite_add_tcase(suite, paid);
    TCase *tcase = tcase_create("renewals");
    tcase_add_checked_fixture(tcase, person_setup, person_teardown);
    tcase_add_test(tcase, renewal__of_several_credentials__costs_more_for_each_further_one);
    tcase_add_test(tcase, renewal__of_a_credential_that_another_replaces__costs_no_more);
    suite_add_tcase(suite, tcase);
    return suite;
}
