/* SPDX-License-Identifier: MIT
 * Covers what a page opens with, on the sample roadmap. */
#include <string.h>

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

/* "Roadmap to A first job" had a capital inside the sentence. */
START_TEST(opening__names__the_goal_as_within_a_sentence)
{
    static const struct report_plan plan = {.name = "Maria", .uuid = "u"};

    sample.roadmap.goal_title = "A first job";
    print_sample(&plan, REPORT_MARKDOWN);
    ck_assert_ptr_nonnull(strstr(buffer_text(&out), "# Roadmap to a first job\n"));
}
END_TEST

/* ---- what must be known ---------------------------------------------------------------------- */

START_TEST(report_notice__says__who_said_it_and_to_check_again_what_is_old)
{
    static const int16_t first[] = {0};
    static const struct notice notice = {.text = "Jobs are on site.", .sources = {first, 1}};
    static const struct notice *const notices[] = {&notice};

    sample.roadmap.notices = notices;
    sample.roadmap.notice_count = 1;
    report_notice(&sample.roadmap, 0, &out);
    ck_assert_ptr_null(strstr(buffer_text(&out), "check again"));
    buffer_truncate(&out, 0);
    sample.roadmap.today += 800;
    report_notice(&sample.roadmap, 0, &out);
    ck_assert_ptr_nonnull(strstr(buffer_text(&out), "Jobs are on site. ("));
    ck_assert_ptr_nonnull(strstr(buffer_text(&out), ", check again)"));
}
END_TEST

/* ---- the budget ------------------------------------------------------------------------------ */

/* The gap and who may help come in plain words, before anything else is named. */
START_TEST(report_over__says__what_is_missing_and_who_may_help)
{
    static const int found[] = {0};

    sample.roadmap.aids = found;
    sample.roadmap.aid_count = 1;

    ck_assert(report_over(&sample.roadmap, &out));
    ck_assert_str_eq(buffer_text(&out),
                     "You have $3,000; this way likely costs $4,000, so $1,000 is missing. A grant "
                     "may pay a part; ask before you pay anything.");
}
END_TEST

START_TEST(report_over__with_a_price_to_ask__promises_no_total)
{
    sample.roadmap.at_least = true;

    ck_assert(report_over(&sample.roadmap, &out));
    ck_assert_str_eq(buffer_text(&out), "You have $3,000; this way likely costs at least $4,000, "
                                        "so at least $1,000 is missing.");
}
END_TEST

START_TEST(report_cheaper__says__routes_by_their_numbers)
{
    static const struct substitute ways[] = {
        {.title = "A", .route = 2, .saves = 100000, .days_later = 210, .fits = true},
        {.title = "B", .route = 4, .saves = 9000, .days_later = -3}};

    sample.roadmap.substitutes = ways;
    ck_assert(report_cheaper(&sample.roadmap, &out));
    ck_assert_str_eq(buffer_text(&out), "Cheaper: route 2 by $1,000, within your budget, 210 days "
                                        "later; route 4 by $90, 3 days sooner.");

    buffer_truncate(&out, 0);
    sample.roadmap.substitute_count = 0;
    ck_assert(report_cheaper(&sample.roadmap, &out));
    ck_assert_str_eq(buffer_text(&out), "No cheaper route leads there.");
}
END_TEST

START_TEST(report_over__where_the_budget_holds__says_nothing)
{
    sample.roadmap.over = 0;

    ck_assert(!report_over(&sample.roadmap, &out));
    ck_assert(!report_cheaper(&sample.roadmap, &out));
    ck_assert_str_eq(buffer_text(&out), "");
}
END_TEST

Suite *opening_suite(void)
{
    Suite *suite = suite_create("opening");
    TCase *tcase = sample_case("opening");

    tcase_add_test(tcase, report_notice__says__who_said_it_and_to_check_again_what_is_old);
    tcase_add_test(tcase, report_bar__of_one_who_is_barred__says_from_when_one_may_apply);
    tcase_add_test(tcase, report_bar__of_one_who_must_ask_first__names_what_comes_before_paying);
    tcase_add_test(tcase, report_bar__of_anybody_else__says_nothing);
    tcase_add_test(tcase, report_over__says__what_is_missing_and_who_may_help);
    tcase_add_test(tcase, report_over__with_a_price_to_ask__promises_no_total);
    tcase_add_test(tcase, report_cheaper__says__routes_by_their_numbers);
    tcase_add_test(tcase, report_over__where_the_budget_holds__says_nothing);
    tcase_add_test(tcase, opening__names__the_goal_as_within_a_sentence);
    suite_add_tcase(suite, tcase);
    return suite;
}
