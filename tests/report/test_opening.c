/* SPDX-License-Identifier: MIT
 * Covers what a page opens with, on the sample roadmap. */
#include "arrange.h"
#include "milepost/report.h"
#include "report_suites.h"

static struct step guarding;

/* A step before any payment that the person has because of a private answer. */
static void guard(bool is_private)
{
    guarding = sample.catalog.steps[0];
    guarding.guard = GUARD_PAYING;
    guarding.is_private = is_private;
    guarding.gives = (struct index_list){0};
    sample.catalog.steps = &guarding;
    sample.steps[0].step = 0;
}

START_TEST(report_bar__of_one_who_is_barred__says_from_when_one_may_apply)
{
    sample.gate.outcome = GATE_BARRED;
    sample.gate.until = date_from_civil(2028, 3, 31);

    ck_assert(report_bar(&sample.roadmap, &out));
    ck_assert_str_eq(buffer_text(&out), "Barred: pay for nothing before you have the answer in "
                                        "writing. From 31 Mar 2028 you may apply.");
}
END_TEST

START_TEST(report_bar__of_one_who_must_ask_first__names_what_comes_before_paying)
{
    guard(true);

    ck_assert(report_bar(&sample.roadmap, &out));
    ck_assert_str_eq(buffer_text(&out), "Pay for nothing yet: ask schools.");
    buffer_truncate(&out, 0);
    ck_assert(report_bar_short(&sample.roadmap, &out));
    ck_assert_str_eq(buffer_text(&out), "Ask schools");
}
END_TEST

/* A free search that everybody has keeps nobody from anything. */
START_TEST(report_bar__of_anybody_else__says_nothing)
{
    guard(false);

    ck_assert(!report_bar(&sample.roadmap, &out));
    ck_assert(!report_bar_short(&sample.roadmap, &out));
    ck_assert_str_eq(buffer_text(&out), "");
}
END_TEST

Suite *opening_suite(void)
{
    Suite *suite = suite_create("opening");
    TCase *tcase = sample_case("opening");

    tcase_add_test(tcase, report_bar__of_one_who_is_barred__says_from_when_one_may_apply);
    tcase_add_test(tcase, report_bar__of_one_who_must_ask_first__names_what_comes_before_paying);
    tcase_add_test(tcase, report_bar__of_anybody_else__says_nothing);
    suite_add_tcase(suite, tcase);
    return suite;
}
