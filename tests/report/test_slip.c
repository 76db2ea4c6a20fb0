/* SPDX-License-Identifier: MIT
 * Covers what moved since a route was chosen, and what would mend it, in words, prints and JSON. */
#include "milepost/report/slip.h"

#include <string.h>

#include "arrange.h"
#include "milepost/report.h"
#include "report_suites.h"

#define TODAY 20780 /* 23 Nov 2026 */

static const struct baseline_step steps[] = {{"look", TODAY - 20, TODAY - 20, 0},
                                             {"exam", TODAY + 100, TODAY + 100, 40000}};

/* Chosen three weeks ago; the exam comes 40 days later than planned. */
static struct plan_baseline baseline;
static struct slip slip;
static struct offer_list offers;

static void arrange_slip(void)
{
    baseline = (struct plan_baseline){.made = TODAY - 21,
                                      .catalogue = "1",
                                      .route = "Course, then Practicode",
                                      .p50 = sample.roadmap.p50 - 40,
                                      .p80 = sample.roadmap.p80 - 40,
                                      .cost = 388000,
                                      .hours_per_week = 10,
                                      .steps = steps,
                                      .step_count = 2};
    sample.catalog.version = "1";
    sample.roadmap.hours_per_week = 10;
    slip = (struct slip){.baseline = &baseline,
                         .roadmap = &sample.roadmap,
                         .dated = true,
                         .planned = baseline.p50,
                         .now = sample.roadmap.p50,
                         .days = 40,
                         .first = {1, 40, SLIP_LONGER},
                         .most = {1, 40, SLIP_LONGER}};
    offers = (struct offer_list){.items = {{.kind = OFFER_HOURS,
                                            .hours = 13,
                                            .p50 = TODAY + 200,
                                            .p80 = TODAY + 230,
                                            .days = -41,
                                            .meets = true},
                                           {.kind = OFFER_ROUTE,
                                            .answer = {.question = -1},
                                            .route = 2,
                                            .title = "A year at work",
                                            .p50 = TODAY + 220,
                                            .p80 = TODAY + 250,
                                            .days = -21,
                                            .cost = 500000,
                                            .dearer = 27500}},
                                 .count = 2,
                                 .by = baseline.p50};
}

static void expect_said(const char *text)
{
    buffer_truncate(&out, 0);
    ck_assert(report_slip(&slip, &out));
    ck_assert_str_eq(buffer_text(&out), text);
}

START_TEST(slip__of_a_late_plan__says_by_how_much_and_which_step_did_it)
{
    arrange_slip();
    expect_said("40 days later than planned on 2 Nov 2026: “Sit the exam” takes longer.");
    sample.steps[1].status = STEP_DONE;
    expect_said("40 days later than planned on 2 Nov 2026: “Sit the exam” took longer.");
}
END_TEST

START_TEST(slip__by_cause__blames_nobody)
{
    static const char *const words[SLIP_CAUSE_COUNT] = {
        "takes longer",         "was begun later",    "begins later",
        "is still to be begun", "is to be sat again", "was not part of it then"};

    arrange_slip();
    for (int cause = 0; cause < SLIP_CAUSE_COUNT; cause++) {
        slip.most.cause = (enum slip_cause)cause;
        buffer_truncate(&out, 0);
        report_slip(&slip, &out);
        ck_assert_ptr_nonnull(strstr(buffer_text(&out), words[cause]));
    }
}
END_TEST

START_TEST(slip__of_several_steps__names_the_one_that_came_first_too)
{
    arrange_slip();
    slip.first = (struct slip_part){0, 15, SLIP_BEGAN_LATE};
    expect_said("40 days later than planned on 2 Nov 2026: “Sit the exam” takes longer, and before "
                "that “Ask schools” was begun later.");
}
END_TEST

START_TEST(slip__of_a_plan_on_time_or_early__is_told_calmly)
{
    arrange_slip();
    slip.days = 0;
    expect_said("As planned on 2 Nov 2026.");
    slip.days = -5;
    slip.most.step = slip.first.step = -1;
    expect_said("5 days sooner than planned on 2 Nov 2026.");
    slip.dated = false;
    ck_assert(!report_slip(&slip, &out));
}
END_TEST

START_TEST(slip__of_study_in_another_order__names_both)
{
    arrange_slip();
    slip.days = 0;
    slip.sooner = 1;
    slip.later = 0;
    expect_said("As planned on 2 Nov 2026. From here “Sit the exam” comes before “Ask schools”, in "
                "another order than then.");
}
END_TEST

START_TEST(slip__with_other_hours__says_so)
{
    arrange_slip();
    slip.hours = true;
    sample.roadmap.hours_per_week = 6;
    report_slip(&slip, &out);
    ck_assert_ptr_nonnull(
        strstr(buffer_text(&out), "planned with 10 hours of study a week, now with 6."));
}
END_TEST

START_TEST(money__of_a_fee_that_rose__is_told_as_a_price)
{
    arrange_slip();
    slip.cost = 12000;
    slip.prices = 9500;
    ck_assert(report_slip_money(&slip, &out));
    ck_assert_str_eq(buffer_text(&out), "$120 more than planned, $95 of it by other prices.");
    buffer_truncate(&out, 0);
    slip.cost = slip.prices;
    slip.catalogue = true;
    report_slip_money(&slip, &out);
    ck_assert_str_eq(buffer_text(&out),
                     "$95 more than planned, by other prices. The catalogue is another than then "
                     "(1, now 1): facts and fees may have changed.");
}
END_TEST

START_TEST(money__of_a_baseline_without_a_cost__is_not_spoken_of)
{
    arrange_slip();
    slip.cost = MONEY_NONE;
    slip.prices = 9500;
    ck_assert(!report_slip_money(&slip, &out));
    ck_assert_str_eq(buffer_text(&out), "");
}
END_TEST

START_TEST(money__as_planned__is_not_spoken_of)
{
    arrange_slip();
    ck_assert(!report_slip_money(&slip, &out));
    ck_assert_str_eq(buffer_text(&out), "");
}
END_TEST

START_TEST(offer__of_each_kind__says_what_changes)
{
    static const struct {
        struct offer offer;
        const char *text;
    } cases[] = {
        {{.kind = OFFER_HOURS, .hours = 13}, "Study 13 hours a week"},
        {{.kind = OFFER_HOURS, .hours = 1}, "Study 1 hour a week"},
        {{.kind = OFFER_ROUTE, .route = 2, .title = "Practicode"}, "Route 2: Practicode"},
        {{.kind = OFFER_MINIMUM}, "Only what is required, not what is recommended"},
        {{.kind = OFFER_PACE, .hours = 14}, "Plan with the 14 hours a week that you study now"},
    };

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        buffer_truncate(&out, 0);
        report_offer(&cases[i].offer, &out);
        ck_assert_str_eq(buffer_text(&out), cases[i].text);
    }
}
END_TEST

START_TEST(pace__that_is_slower__has_its_day)
{
    arrange_slip();
    ck_assert(!report_pace(&offers, &out));
    offers.pace = (struct offer){.kind = OFFER_PACE, .hours = 6, .p50 = TODAY + 300, .days = 59};
    ck_assert(report_pace(&offers, &out));
    ck_assert_str_eq(buffer_text(&out),
                     "At the 6 hours a week that you study now: 19 Sep 2027, 59 days later.");
}
END_TEST

START_TEST(print__of_a_late_plan__tells_slip_days_and_offers)
{
    struct report_plan plan = {.name = "Maria", .uuid = "u", .slip = &slip, .offers = &offers};

    arrange_slip();
    print_sample(&plan, REPORT_TEXT);
    const char *text = buffer_text(&out);
    ck_assert_ptr_nonnull(strstr(text, "40 days later than planned on 2 Nov 2026: “Sit the exam”"));
    ck_assert_ptr_nonnull(strstr(text, "WHAT WOULD BRING IT BACK\n"
                                       "Study 13 hours a week: 11 Jun 2027, 41 days sooner, in "
                                       "time.\n"));
    ck_assert_ptr_nonnull(
        strstr(text, "Route 2: A year at work: 1 Jul 2027, 21 days sooner, $275 dearer.\n"));
    ck_assert_ptr_nonnull(strstr(text, "    Planned: 3 Mar 2027\n"));
}
END_TEST

START_TEST(plan__of_a_late_plan__tells_what_would_bring_it_back)
{
    struct report_plan plan = {.name = "Maria", .uuid = "u", .slip = &slip, .offers = &offers};
    const struct report_print print = {.format = REPORT_TEXT, .extent = EXTENT_PLAN};

    arrange_slip();
    report_print(&sample.roadmap, &plan, &print, &out);
    ck_assert_ptr_nonnull(strstr(buffer_text(&out), "\nWHAT WOULD BRING IT BACK\n"
                                                    "Study 13 hours a week: "));
}
END_TEST

START_TEST(json__of_a_late_plan__has_baseline_slip_and_offers)
{
    struct report_plan plan = {.name = "Maria", .uuid = "u", .slip = &slip, .offers = &offers};

    arrange_slip();
    print_sample(&plan, REPORT_JSON);
    const char *text = buffer_text(&out);
    ck_assert_ptr_nonnull(strstr(text, "\"baseline\": {"));
    ck_assert_ptr_nonnull(strstr(text, "\"made\": \"2026-11-02\""));
    ck_assert_ptr_nonnull(strstr(text, "\"most\": {\"step\": \"exam\", \"days\": 40, \"cause\": "
                                       "\"longer\"}"));
    ck_assert_ptr_nonnull(strstr(text, "{\"kind\": \"hours\", \"hours_per_week\": 13"));
    ck_assert_ptr_nonnull(strstr(text, "\"pace\": null"));
}
END_TEST

START_TEST(print__without_a_baseline__says_nothing_of_it)
{
    static const struct report_plan plan = {.name = "Maria", .uuid = "u"};

    print_sample(&plan, REPORT_JSON);
    ck_assert_ptr_null(strstr(buffer_text(&out), "baseline"));
}
END_TEST

Suite *slip_words_suite(void)
{
    Suite *suite = suite_create("slip_words");
    TCase *tcase = sample_case("slip_words");
    tcase_add_test(tcase, slip__of_a_late_plan__says_by_how_much_and_which_step_did_it);
    tcase_add_test(tcase, slip__by_cause__blames_nobody);
    tcase_add_test(tcase, slip__of_several_steps__names_the_one_that_came_first_too);
    tcase_add_test(tcase, slip__of_a_plan_on_time_or_early__is_told_calmly);
    tcase_add_test(tcase, slip__of_study_in_another_order__names_both);
    tcase_add_test(tcase, slip__with_other_hours__says_so);
    tcase_add_test(tcase, money__of_a_fee_that_rose__is_told_as_a_price);
    tcase_add_test(tcase, money__of_a_baseline_without_a_cost__is_not_spoken_of);
    tcase_add_test(tcase, money__as_planned__is_not_spoken_of);
    tcase_add_test(tcase, offer__of_each_kind__says_what_changes);
    tcase_add_test(tcase, pace__that_is_slower__has_its_day);
    tcase_add_test(tcase, print__of_a_late_plan__tells_slip_days_and_offers);
    tcase_add_test(tcase, plan__of_a_late_plan__tells_what_would_bring_it_back);
    tcase_add_test(tcase, json__of_a_late_plan__has_baseline_slip_and_offers);
    tcase_add_test(tcase, print__without_a_baseline__says_nothing_of_it);
    suite_add_tcase(suite, tcase);
    return suite;
}
