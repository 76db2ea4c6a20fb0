/* SPDX-License-Identifier: MIT
 * Which help with paying fits a program, by the shipped catalogue's rules. */
#include <check.h>

#include "milepost/plan/aid_fit.h"
#include "plan/plan_suites.h"

static struct plan_school fitted;
static date_day start;

static void fit_setup(void)
{
    fitted = (struct plan_school){.name = "Evergreen College",
                                  .program = catalog_find_program(catalog_builtin(), "certificate"),
                                  .hours = -1,
                                  .weeks = -1,
                                  .price = MONEY_NONE,
                                  .intake = DATE_NONE};
    start = date_from_civil(2026, 11, 30);
}

static struct aid_fit fit_of(const char *aid)
{
    return aid_fit(catalog_builtin(), catalog_find_aid(catalog_builtin(), aid), &fitted, start);
}

static const struct {
    int hours, weeks;
    enum aid_answer answer;
    int length; /* of Pell: 0 the regular one, 1 for the workforce */
} lengths[] = {
    {600, 15, AID_FITS, 0},     {599, 15, AID_DOES_NOT, -1}, {600, 14, AID_DOES_NOT, -1},
    {599, 14, AID_FITS, 1},     {150, 8, AID_FITS, 1},       {149, 8, AID_DOES_NOT, -1},
    {150, 7, AID_DOES_NOT, -1}, {80, -1, AID_DOES_NOT, -1},  {640, -1, AID_ASK, 0},
    {-1, 10, AID_ASK, 1},       {-1, -1, AID_ASK, 0},
};

START_TEST(aid_fit__of_pell__goes_by_hours_and_weeks)
{
    struct aid_fit fit;

    fitted.hours = lengths[_i].hours;
    fitted.weeks = lengths[_i].weeks;
    fit = fit_of("pell");

    ck_assert_int_eq(fit.answer, lengths[_i].answer);
    ck_assert_int_eq(fit.length, lengths[_i].length);
}
END_TEST

START_TEST(aid_fit__of_a_class_before_the_rule__does_not_fit_by_its_day)
{
    struct aid_fit fit;

    fitted.hours = 200;
    fitted.weeks = 10;
    fitted.intake = date_from_civil(2026, 6, 30);
    fit = fit_of("pell");

    ck_assert_int_eq(fit.answer, AID_DOES_NOT);
    ck_assert_int_eq(fit.why, AID_WHY_DAY);
    fitted.intake = date_from_civil(2026, 7, 1);
    ck_assert_int_eq(fit_of("pell").answer, AID_FITS);
}
END_TEST

START_TEST(aid_fit__of_what_the_school_does_not_take__does_not_fit)
{
    fitted.aid_told = true;
    fitted.aid = UINT64_C(1) << catalog_find_aid(catalog_builtin(), "wioa");

    ck_assert_int_eq(fit_of("mycaa").why, AID_WHY_REFUSED);
    ck_assert_int_eq(fit_of("wioa").answer, AID_ASK);
}
END_TEST

START_TEST(aid_fit__without_a_rule_of_length__is_to_be_asked)
{
    ck_assert_int_eq(fit_of("gi-bill").answer, AID_ASK);
    ck_assert_int_eq(fit_of("gi-bill").why, AID_WHY_CONFIRM);
    fitted.program = catalog_find_program(catalog_builtin(), "course");
    ck_assert_int_eq(fit_of("gi-bill").why, AID_WHY_KIND);
}
END_TEST

Suite *aid_fit_suite(void)
{
    Suite *suite = suite_create("aid_fit");
    TCase *tcase = tcase_create("aid_fit");

    tcase_add_checked_fixture(tcase, fit_setup, NULL);
    tcase_add_loop_test(tcase, aid_fit__of_pell__goes_by_hours_and_weeks, 0,
                        (int)(sizeof lengths / sizeof *lengths));
    tcase_add_test(tcase, aid_fit__of_a_class_before_the_rule__does_not_fit_by_its_day);
    tcase_add_test(tcase, aid_fit__of_what_the_school_does_not_take__does_not_fit);
    tcase_add_test(tcase, aid_fit__without_a_rule_of_length__is_to_be_asked);
    suite_add_tcase(suite, tcase);
    return suite;
}
