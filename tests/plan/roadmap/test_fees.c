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

Suite *fees_suite(void)
{
    Suite *suite = suite_create("fees");
    TCase *tcase = tcase_create("renewals");
    tcase_add_checked_fixture(tcase, person_setup, person_teardown);
    tcase_add_test(tcase, renewal__of_several_credentials__costs_more_for_each_further_one);
    tcase_add_test(tcase, renewal__of_a_credential_that_another_replaces__costs_no_more);
    suite_add_tcase(suite, tcase);
    return suite;
}
