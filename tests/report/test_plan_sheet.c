/* SPDX-License-Identifier: MIT
 * Covers the plan, the few pages that are printed when nobody says which part. */
#include <string.h>

#include "arrange.h"
#include "milepost/report.h"
#include "report_suites.h"

static void print_plan(void)
{
    static const struct report_plan plan = {.name = "Maria", .uuid = "u"};
    const struct report_print print = {.format = REPORT_TEXT, .extent = EXTENT_PLAN};

    report_print(&sample.roadmap, &plan, &print, &out);
}

static void ck_assert_printed(const char *text)
{
    ck_assert_msg(strstr(buffer_text(&out), text) != NULL, "%s\nis not in\n%s", text,
                  buffer_text(&out));
}

START_TEST(plan__names__whom_to_ask_once_each)
{
    static const char *const asking[] = {"To the school, first: \"Is it in the price?\"",
                                         "To a teacher, or to coders: \"Which tests?\"",
                                         "To the school: \"By when?\"", "Which books are meant?"};

    sample.steps[0].asking = (struct text_list){asking, 4};
    print_plan();

    ck_assert_printed("\nPREPARE\n"
                      "[ ] Ask schools                                    by 7 Dec 2026      $0\n"
                      "    Ask: the school; a teacher, or coders\n\n");
}
END_TEST

START_TEST(plan__cites__where_a_price_is_from)
{
    sample.because[1].about = ABOUT_COST;
    sample.because[1].source = 0;
    print_plan();

    ck_assert_printed("[ ] Sit the exam*~                                   12 Apr 2027    $425\n"
                      "    Price: [1]\n");
    ck_assert_printed("\nSOURCES\n[1]  Fees (The body, seen Oct 2026)\n\n");
}
END_TEST

START_TEST(plan__of_what_is_done__is_a_line)
{
    static const char *const asking[] = {"To the school: \"By when?\""};

    sample.steps[0].asking = (struct text_list){asking, 1};
    sample.steps[0].status = STEP_DONE;
    print_plan();

    ck_assert_printed(
        "[x] Ask schools                                 done 23 Nov 2026      $0\n\n");
}
END_TEST

START_TEST(plan__lists__only_months_with_a_payment)
{
    struct roadmap_month months[] = {sample.month, sample.month, sample.month};

    for (int i = 1; i < 3; i++)
        months[i].first = date_add_months(months[0].first, i);
    months[1].cost = 0;
    sample.roadmap.months = months;
    sample.roadmap.month_count = 3;
    print_plan();

    ck_assert_printed("\nMONTHS WITH A PAYMENT\n"
                      "Month     Cost  In all\n"
                      "Nov 2026  $426    $426\n"
                      "Jan 2027  $426    $851\n\n");
}
END_TEST

START_TEST(plan__ends__with_what_its_marks_mean_and_how_to_get_everything)
{
    sample.steps[0].status = STEP_STARTED;
    print_plan();

    ck_assert_printed("\n[>] started. * rests on what is assumed. ~ rests on an answer that is\n"
                      "missing.\n"
                      "What to do, ask and keep for each step, and where each source is:\n"
                      "milepost print --full. One step: milepost print --step STEP.\n");
}
END_TEST

/* Boxes that are drawn are not told as text has them. */
START_TEST(plan__as_blocks__tells_of_boxes_as_they_are_drawn)
{
    static const struct report_plan plan = {.name = "Maria", .uuid = "u"};
    const struct report_print print = {.format = REPORT_PDF, .extent = EXTENT_PLAN};

    sample.steps[0].status = STEP_STARTED;
    report_print(&sample.roadmap, &plan, &print, &out);

    ck_assert_ptr_null(strstr(buffer_text(&out), "[>]"));
    ck_assert_printed("half full when it is started");
}
END_TEST

/* ---- proof of vaccines ----------------------------------------------------------------------- */

/* The sample's gate is about a vaccine, of which its second step is the series. */
static struct vaccine vaccines[] = {{.id = "mmr", .title = "MMR", .question = 0}};
static const struct condition_node asked[] = {{.op = CONDITION_EQUAL, .question = 0}};
static const struct gate_rule rules[] = {{.when = {.nodes = asked, .count = 1}}};
static const struct gate gates[] = {{.id = "vaccine-mmr", .rules = rules, .rule_count = 1}};
static const struct step series[] = {{.id = "vaccine.mmr", .kind = STEP_SERIES, .vaccine = 0}};

static void ask_for_vaccine(void)
{
    sample.catalog.vaccines = vaccines;
    sample.catalog.vaccine_count = 1;
    sample.catalog.gates = gates;
    sample.catalog.gate_count = 1;
    sample.catalog.steps = series;
    sample.catalog.step_count = 1;
    sample.steps[1].step = 0;
    sample.steps[1].phase = PHASE_CLEAR;
    sample.gate.outcome = GATE_ACTION;
    print_plan();
}

START_TEST(plan__puts__proof_of_vaccines_into_one_table)
{
    ask_for_vaccine();

    ck_assert_printed("Vaccine  Doses        Cost  Wanted by\n"
                      "MMR      12 Apr 2027  $425  14 Dec 2026\n");
    ck_assert_ptr_null(strstr(buffer_text(&out), "\n[ ] Sit the exam"));
}
END_TEST

Suite *plan_sheet_suite(void)
{
    Suite *suite = suite_create("plan sheet");
    TCase *tcase = sample_case("plan sheet");

    tcase_add_test(tcase, plan__names__whom_to_ask_once_each);
    tcase_add_test(tcase, plan__cites__where_a_price_is_from);
    tcase_add_test(tcase, plan__of_what_is_done__is_a_line);
    tcase_add_test(tcase, plan__lists__only_months_with_a_payment);
    tcase_add_test(tcase, plan__ends__with_what_its_marks_mean_and_how_to_get_everything);
    tcase_add_test(tcase, plan__as_blocks__tells_of_boxes_as_they_are_drawn);
    tcase_add_test(tcase, plan__puts__proof_of_vaccines_into_one_table);
    suite_add_tcase(suite, tcase);
    return suite;
}
