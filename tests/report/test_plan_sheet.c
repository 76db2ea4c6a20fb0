/* SPDX-License-Identifier: MIT
 * Covers the plan, the few pages that are printed when nobody says which part. */
#include <string.h>

#include "arrange.h"
#include "milepost/report.h"
#include "report_suites.h"

static void print_plan_as(const struct report_plan *plan, enum report_format format)
{
    const struct report_print print = {.format = format, .extent = EXTENT_PLAN};

    report_print(&sample.roadmap, plan, &print, &out);
}

static const struct report_plan bare = {.name = "Maria", .uuid = "u"};

static void print_plan(void)
{
    print_plan_as(&bare, REPORT_TEXT);
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
    sample.steps[0].doing = (struct text_list){0};
    print_plan();

    ck_assert_printed("\nPREPARE\n"
                      "[ ] Ask schools                                    by 7 Dec 2026      $0\n"
                      "    Ask: the school; a teacher, or coders\n\n");
}
END_TEST

/* A name such as "The practicum" is no help; whom to ask is said with it. */
START_TEST(plan__under_a_name__says_what_to_do)
{
    static const char *const asking[] = {"To the school: \"By when?\""};

    sample.steps[0].asking = (struct text_list){asking, 1};
    print_plan();

    ck_assert_printed("[ ] Ask schools                                    by 7 Dec 2026      $0\n"
                      "    Do: Call two schools.\n\n");
}
END_TEST

START_TEST(plan__of_what_its_page_said__names_whom_to_ask)
{
    static const char *const asking[] = {"To the school: \"By when?\""};
    struct next_list next = {.days = NEXT_DAYS, .count = 1, .items = {{.line = 0}}};

    sample.steps[0].asking = (struct text_list){asking, 1};
    print_plan_as(&(struct report_plan){.name = "Maria", .uuid = "u", .next = &next}, REPORT_TEXT);

    ck_assert_printed("Call two schools.");
    ck_assert_printed("by 7 Dec 2026      $0\n    Ask: the school\n");
}
END_TEST

/* "blocked until reinstated," on each of forty lines was two of every three. */
START_TEST(plan__of_what_is_blocked__marks_it_in_a_line)
{
    sample.steps[1].status = STEP_BLOCKED;
    print_plan();

    ck_assert_printed("[#] Sit the exam*~                                   12 Apr 2027    $425\n");
    ck_assert_printed("[#] blocked. ");
}
END_TEST

/* An HTML print has boxes with signs of its own, so it explains those. */
START_TEST(plan__explains__the_marks_of_its_form)
{
    sample.steps[0].status = STEP_STARTED;
    print_plan_as(&bare, REPORT_HTML);

    ck_assert_printed("▸ started");
    ck_assert_ptr_null(strstr(buffer_text(&out), "[&gt;] started"));
}
END_TEST

/* Who is barred does this before all else, and nobody can say on which day. */
START_TEST(plan__of_what_all_payments_wait_for__has_it_first)
{
    static const struct step guard = {
        .id = "reinstatement", .guard = GUARD_PAYING, .is_private = true};

    sample.catalog.steps = &guard;
    sample.catalog.step_count = 1;
    sample.steps[2].step = 0;
    sample.steps[2].phase = PHASE_PREPARE;
    sample.steps[2].when = NULL;
    sample.steps[2].start = sample.steps[2].by = DATE_NONE;
    print_plan();

    ck_assert_printed("\nPREPARE\n[ ] Drug screen ");
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

/* A test before the first job is in the sum at the top, and in no route of the table. */
START_TEST(plan__whose_way_costs_more_than_its_route__says_both)
{
    sample.roadmap.cost.likely = sample.routes[0].cost.likely + 6000;
    print_plan();

    ck_assert_printed("\nWith what else must be paid on the way, number 1 costs $4,060.\n");
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
    tcase_add_test(tcase, plan__under_a_name__says_what_to_do);
    tcase_add_test(tcase, plan__of_what_its_page_said__names_whom_to_ask);
    tcase_add_test(tcase, plan__of_what_is_blocked__marks_it_in_a_line);
    tcase_add_test(tcase, plan__explains__the_marks_of_its_form);
    tcase_add_test(tcase, plan__of_what_all_payments_wait_for__has_it_first);
    tcase_add_test(tcase, plan__cites__where_a_price_is_from);
    tcase_add_test(tcase, plan__of_what_is_done__is_a_line);
    tcase_add_test(tcase, plan__lists__only_months_with_a_payment);
    tcase_add_test(tcase, plan__ends__with_what_its_marks_mean_and_how_to_get_everything);
    tcase_add_test(tcase, plan__as_blocks__tells_of_boxes_as_they_are_drawn);
    tcase_add_test(tcase, plan__whose_way_costs_more_than_its_route__says_both);
    tcase_add_test(tcase, plan__puts__proof_of_vaccines_into_one_table);
    suite_add_tcase(suite, tcase);
    return suite;
}
