/* SPDX-License-Identifier: MIT
 * Covers the one page by its sections: the head, the way, the checks and what comes after, for each
 * kind of plan. */
#include "page_arrange.h"
#include "report_suites.h"

/* ---- the head -------------------------------------------------------------------------------- */

START_TEST(page__of_an_open_goal__says_plainly_when_half_are_done)
{
    arrange_page();
    ck_assert_says("Half of such plans are done by 19 Jul 2027; 8 in 10 by 11 Sep 2027.\n");
}
END_TEST

START_TEST(page__of_what_is_told_by_month__says_no_day)
{
    arrange_page();
    sample.roadmap.by_season = true;
    ck_assert_says("Half of such plans are done by Jul 2027; 8 in 10 by Sep 2027.\n");
}
END_TEST

START_TEST(page__of_a_plan_without_a_date__says_what_it_waits_for)
{
    arrange_page();
    sample.roadmap.when = "reinstatement + 30 weeks";
    ck_assert_says("No day can be told yet: reinstatement + 30 weeks.\n");
}
END_TEST

START_TEST(page__of_one_who_is_barred__says_so_first)
{
    arrange_page();
    sample.gate.outcome = GATE_BARRED;
    ck_assert_says("---\nBarred: pay for nothing before you have the answer in writing.\n");
}
END_TEST

START_TEST(page__with_private_answers__says_so_at_its_top)
{
    arrange_page();
    sample.roadmap.with_private = true;
    ck_assert_ptr_eq(strstr(print_page(), "Private answers are included: keep this print to "
                                          "yourself.\n"),
                     buffer_text(&out));
}
END_TEST

START_TEST(page__of_a_budget_that_is_too_small__says_what_is_missing)
{
    arrange_page();
    sample.roadmap.budget = 30000;
    sample.roadmap.over = 12500;
    ck_assert_says("Money to the goal: $425. You have $300; this way likely costs $425, so\n"
                   "$125 is missing.\n");
}
END_TEST

START_TEST(page__of_a_budget_that_is_enough__says_so)
{
    arrange_page();
    sample.roadmap.over = 0;
    ck_assert_says("Money to the goal: $425. You have $3,000: the likely cost is within it.\n");
}
END_TEST

START_TEST(page__of_a_budget_of_which_something_is_paid__says_nothing_of_the_rest)
{
    arrange_page();
    sample.roadmap.over = 0;
    sample.roadmap.paid = 9900;
    ck_assert_says("Paid so far: $99. Still to pay up to the goal: $425.\n");
}
END_TEST

START_TEST(page__without_a_budget__says_only_what_it_costs)
{
    arrange_page();
    sample.roadmap.over = 0;
    sample.roadmap.budget = MONEY_NONE;
    ck_assert_says("Money to the goal: $425.\n");
}
END_TEST

START_TEST(page__of_what_is_due_and_paid__says_what_is_paid_first)
{
    static struct due_item items[1];

    arrange_page();
    items[0] = (struct due_item){
        .day = sample.steps[1].start, .line = 1, .gate = -1, .pays = &sample.steps[1]};
    page_due.items = items;
    page_due.count = 1;
    ck_assert_says("First to pay, by 12 Apr 2027: Sit the exam, $425.\n");
    sample.steps[1].unpriced = true;
    ck_assert_says("First to pay, by 12 Apr 2027: Sit the exam; ask for its price.\n");
}
END_TEST

START_TEST(page__of_what_is_to_be_known_at_once__says_it_before_its_figures)
{
    static const struct notice notice = {.text = "Jobs are on site. In 2022 half were not."};
    static const struct notice *const notices[] = {&notice};

    arrange_page();
    sample.roadmap.notices = notices;
    sample.roadmap.notice_count = 1;
    ck_assert_says("\nJobs are on site.\nIn 2022 half were not.\n");
}
END_TEST

START_TEST(page__of_assumed_hours__says_that_they_are)
{
    arrange_page();
    sample.roadmap.hours_assumed = true;
    ck_assert_says("Study likely 255 hours, 10 a week (assumed: you did not say).");
}
END_TEST

/* ---- the way --------------------------------------------------------------------------------- */

START_TEST(page__of_a_way__has_its_steps_and_their_sum)
{
    arrange_page();
    ck_assert_says("[ ]   Sit the exam    12 Apr                  $425\n"
                   "[ ]   Drug screen     after the offer          ask\n"
                   "      In all, likely                          $425\n");
}
END_TEST

START_TEST(page__of_what_has_no_price__says_that_the_sum_is_the_least)
{
    arrange_page();
    sample.steps[2].in_cost = true;
    sample.roadmap.at_least = true;
    ck_assert_says("      In all, likely at least ");
}
END_TEST

START_TEST(page__of_a_sum_whose_least_is_nothing__says_that_there_is_more)
{
    arrange_page();
    sample.roadmap.cost = (struct money_range){0, 77400, 77400, 77400};
    sample.roadmap.over = 0;
    sample.roadmap.at_least = true;
    ck_assert_says("\nMoney to the goal: $0–774 and more.");
    ck_assert_says("      In all, likely                   $0–774 and more\n");
}
END_TEST

START_TEST(page__of_what_is_done__counts_it)
{
    arrange_page();
    sample.steps[1].status = STEP_DONE;
    ck_assert_says("[x]   1 step is done\n");
    ck_assert_says_not("Sit the exam");
}
END_TEST

START_TEST(page__of_what_is_done_beside_the_way__counts_it_too)
{
    arrange_page();
    sample.steps[0].status = sample.steps[1].status = STEP_DONE;
    ck_assert_says("[x]   2 steps are done\n");
}
END_TEST

START_TEST(page__of_a_step_that_is_blocked__marks_it)
{
    arrange_page();
    sample.steps[1].status = STEP_BLOCKED;
    ck_assert_says("[#]   Sit the exam ");
}
END_TEST

START_TEST(page__of_a_goal_that_is_reached__has_what_keeps_it_up)
{
    arrange_page();
    sample.roadmap.goal_state = GOAL_REACHED;
    sample.roadmap.route = -1;
    sample.steps[2].phase = PHASE_MAINTAIN;
    sample.steps[2].when = "every year";
    ck_assert_says("You are there. What keeps it up is below.\n");
    ck_assert_says("\nWHAT KEEPS IT UP\n");
    ck_assert_says("[ ]   Drug screen        every year          ask\n"
                   "      In a year, likely                     $222\n");
    ck_assert_says_not("THE WAY");
}
END_TEST

START_TEST(page__of_a_goal_that_no_route_reaches__has_what_is_missing)
{
    static const char *const missing[] = {"A diploma."};

    arrange_page();
    sample.roadmap.goal_state = GOAL_UNREACHABLE;
    sample.roadmap.route = -1;
    sample.roadmap.missing = missing;
    sample.roadmap.missing_count = 1;
    ck_assert_says("No route leads there as things stand: what is missing is below.\n");
    ck_assert_says("\nWHAT IS MISSING\nA diploma.\n");
}
END_TEST

/* ---- what could stop the person -------------------------------------------------------------- */

static struct roadmap_gate gates[3];

static void arrange_gates(const char *const *titles)
{
    arrange_page();
    for (int i = 0; i < 3; i++) {
        gates[i] = sample.gate;
        gates[i].title = titles[i];
        gates[i].outcome = GATE_ACTION;
    }
    sample.roadmap.gates = gates;
    sample.roadmap.gate_count = 3;
}

START_TEST(page__of_a_check__says_whom_to_ask_by_when)
{
    arrange_page();
    ck_assert_says("What                                  Ask whom            By when\n"
                   "Record and clearance (someone else    the practicum site  by 14 Dec 2026\n"
                   "decides)\n");
}
END_TEST

START_TEST(page__of_checks_that_ask_for_the_same__has_one_row)
{
    arrange_gates((const char *const[]){"MMR proof", "Flu proof", "Tdap proof"});
    ck_assert_says("\nMMR, Flu, Tdap proof  the practicum site  by 14 Dec 2026\n");
}
END_TEST

START_TEST(page__of_checks_of_other_days__has_a_row_for_each)
{
    arrange_gates((const char *const[]){"MMR proof", "Flu proof", "TB test"});
    gates[1].time = GATE_AFTER_OFFER;
    ck_assert_says("\nMMR proof, TB test  the practicum site  by 14 Dec 2026\n"
                   "Flu proof           the practicum site  after the offer\n");
}
END_TEST

START_TEST(page__of_checks_that_are_clear__says_that_none_is_open)
{
    arrange_page();
    sample.gate.outcome = GATE_CLEAR;
    ck_assert_says("\nWHAT COULD STOP YOU\nNothing that is checked stands open.\n");
}
END_TEST

/* ---- after that ------------------------------------------------------------------------------ */

START_TEST(page__before_a_route_is_followed__says_that_it_is_to_be_chosen)
{
    arrange_page();
    ck_assert_says("Next decision: which of 2 ways (milepost routes). This is number 1.\n");
}
END_TEST

START_TEST(page__of_a_route_that_is_dearer_than_the_budget__asks_who_pays)
{
    arrange_page();
    page_next.followed = true;
    ck_assert_says("Next decision: who pays what is missing, $1,000. Cheaper: route 2 by\n"
                   "$90, 210 days later; Alone by $80, 30 days later.\n");
}
END_TEST

START_TEST(page__of_a_payment_that_waits_for_a_choice__names_that_and_its_day)
{
    arrange_page();
    page_next.followed = true;
    sample.roadmap.over = 0;
    ck_assert_says_not("Next decision");
    sample.steps[0].role = ROLE_ROUTE;
    sample.steps[0].kind = STEP_PAPERWORK;
    sample.steps[0].finish += 14;
    ck_assert_says("Next decision, by 7 Dec 2026: Ask schools.\n");
}
END_TEST

START_TEST(page__of_an_answer_that_moves_the_end__says_to_find_it_out)
{
    arrange_page();
    page_next.followed = true;
    sample.roadmap.over = 0;
    sample.steps[0].question = 0;
    sample.steps[0].title = "Find out: Schooling";
    sample.steps[0].narrows_days = 40;
    ck_assert_says("Next to find out: Schooling. It may move the end by up to 40 days.\n");
}
END_TEST

/* What the print is for, and that it promises nothing, it says itself. */
START_TEST(page__that_a_longer_print_begins_with__is_called_by_that)
{
    const struct report_print whole = {.format = REPORT_TEXT, .extent = EXTENT_PLAN};

    arrange_page();
    ck_assert_says("\nYOUR ONE PAGE: CPC ");
    ck_assert_says("\nChange anything: milepost.");
    buffer_truncate(&out, 0);
    report_print(&sample.roadmap, &page_plan, &whole, &out);
    ck_assert_ptr_nonnull(strstr(buffer_text(&out), "\nYOUR PLAN: CPC "));
    ck_assert_ptr_null(strstr(buffer_text(&out), "Change anything"));
}
END_TEST

START_TEST(page__says__when_to_look_again)
{
    arrange_page();
    ck_assert_says("Look again on 30 Nov 2026, and when an answer, date or price changes.\n");
}
END_TEST

Suite *one_page_suite(void)
{
    Suite *suite = suite_create("one_page");
    TCase *tcase = sample_case("page");

    tcase_add_test(tcase, page__of_an_open_goal__says_plainly_when_half_are_done);
    tcase_add_test(tcase, page__of_what_is_told_by_month__says_no_day);
    tcase_add_test(tcase, page__of_a_plan_without_a_date__says_what_it_waits_for);
    tcase_add_test(tcase, page__of_one_who_is_barred__says_so_first);
    tcase_add_test(tcase, page__with_private_answers__says_so_at_its_top);
    tcase_add_test(tcase, page__of_a_budget_that_is_too_small__says_what_is_missing);
    tcase_add_test(tcase, page__of_a_budget_that_is_enough__says_so);
    tcase_add_test(tcase, page__of_a_budget_of_which_something_is_paid__says_nothing_of_the_rest);
    tcase_add_test(tcase, page__without_a_budget__says_only_what_it_costs);
    tcase_add_test(tcase, page__of_what_is_due_and_paid__says_what_is_paid_first);
    tcase_add_test(tcase, page__of_what_is_to_be_known_at_once__says_it_before_its_figures);
    tcase_add_test(tcase, page__of_assumed_hours__says_that_they_are);
    tcase_add_test(tcase, page__of_a_way__has_its_steps_and_their_sum);
    tcase_add_test(tcase, page__of_what_has_no_price__says_that_the_sum_is_the_least);
    tcase_add_test(tcase, page__of_a_sum_whose_least_is_nothing__says_that_there_is_more);
    tcase_add_test(tcase, page__of_what_is_done__counts_it);
    tcase_add_test(tcase, page__of_what_is_done_beside_the_way__counts_it_too);
    tcase_add_test(tcase, page__of_a_step_that_is_blocked__marks_it);
    tcase_add_test(tcase, page__of_a_goal_that_is_reached__has_what_keeps_it_up);
    tcase_add_test(tcase, page__of_a_goal_that_no_route_reaches__has_what_is_missing);
    tcase_add_test(tcase, page__of_a_check__says_whom_to_ask_by_when);
    tcase_add_test(tcase, page__of_checks_that_ask_for_the_same__has_one_row);
    tcase_add_test(tcase, page__of_checks_of_other_days__has_a_row_for_each);
    tcase_add_test(tcase, page__of_checks_that_are_clear__says_that_none_is_open);
    tcase_add_test(tcase, page__before_a_route_is_followed__says_that_it_is_to_be_chosen);
    tcase_add_test(tcase, page__of_a_route_that_is_dearer_than_the_budget__asks_who_pays);
    tcase_add_test(tcase, page__of_a_payment_that_waits_for_a_choice__names_that_and_its_day);
    tcase_add_test(tcase, page__of_an_answer_that_moves_the_end__says_to_find_it_out);
    tcase_add_test(tcase, page__that_a_longer_print_begins_with__is_called_by_that);
    tcase_add_test(tcase, page__says__when_to_look_again);
    suite_add_tcase(suite, tcase);
    return suite;
}
