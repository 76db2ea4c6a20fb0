/* SPDX-License-Identifier: MIT
 * Covers the plain text print, whole. */
#include <string.h>

#include "arrange.h"
#include "milepost/report.h"
#include "report_suites.h"

static const struct report_plan plan = {.name = "Maria", .uuid = "u"};

static const char expected[] =
    "Private answers are left out; your own dates and costs may differ.\n"
    "ROADMAP TO CPC                                        Maria, 23 Nov 2026\n"
    "even odds 19 Jul 2027 · 80 % by 11 Sep                      $3,480–5,140\n"
    "------------------------------------------------------------------------\n"
    "You have $3,000; this way likely costs $4,000, so $1,000 is missing.\n"
    "Cheaper: route 2 by $90, 210 days later; Alone by $80, 30 days later.\n"
    "Route 1 of 2: Course, then Practicode (soonest, cheapest)\n"
    "\n"
    "WHAT COULD STOP YOU\n"
    "Gates, what somebody else checks: 1 open: 1 now; on the way.\n"
    "[?] Record and clearance             someone else decides;            by\n"
    "                                     ask now                 14 Dec 2026\n"
    "See \"What somebody checks\" below for whom to ask and what to do.\n"
    "\n"
    "MILESTONES\n"
    "CPC-A: even odds 12 Apr 2027 · 80 % by 12 May\n"
    "\n"
    "COST, TIME AND ODDS\n"
    "To the goal: $3,480–5,140, likely $4,000; with 80 % chance no more than\n"
    "$4,500.\n"
    "That is the way to the goal and what must be paid before one of its\n"
    "steps; other lines come on top.\n"
    "Help with paying that you named may cover lines of $425 of this, once it\n"
    "is confirmed for each.\n"
    "Study and paperwork: 200 to 400 hours, likely 255.\n"
    "Chance to pass every exam on the way at the first try: 70 %.\n"
    "Lines on top without a price, or a part of it: Drug screen.\n"
    "Upkeep: $222 a year.\n"
    "\n"
    "HOW TO READ THIS\n"
    "[ ] to do, [>] started, [x] done or clear, [-] not needed, [!] you have\n"
    "to act, [?] someone else decides, [#] barred or blocked. * rests on what\n"
    "is assumed, as told at the end. ~ rests on an answer that is missing or\n"
    "not known yet.\n"
    "\n"
    "PREPARE\n"
    "[ ] Call two schools.\n"
    "    Ask schools                      by 7 Dec 2026                    $0\n"
    "    Why: It saves money.\n"
    "\n"
    "CERTIFY\n"
    "[ ] Sit the exam*~                   12 Apr 2027                    $425\n"
    "    If you fail:\n"
    "    - Wait.\n"
    "    - Study what was weak.\n"
    "    Sources: [1]\n"
    "\n"
    "WORK\n"
    "[ ] Drug screen                      after the offer                 ask\n"
    "    May be paid by: A grant, but first the school has to say yes.\n"
    "\n"
    "WHAT SOMEBODY CHECKS\n"
    "What follows says whom to ask. It is no legal or medical advice and\n"
    "decides nothing.\n"
    "RECORD AND CLEARANCE\n"
    "    Who: the practicum site\n"
    "    Ask: Would it keep me out?\n"
    "    Source: [1]\n"
    "\n"
    "MONTH BY MONTH\n"
    "Likely costs on middle dates, with 10 hours of study a week as you said.\n"
    "Month              Study  Cost  In all\n"
    "Nov 2026  12 of 11 hours  $426    $426\n"
    "\n"
    "THE ROUTES SIDE BY SIDE\n"
    "No.  Route                           Even odds    80 % by   Likely  Odds\n"
    "1    Course, then Practicode         19 Jul 27  11 Sep 27   $4,000  70 %\n"
    "     (soonest, cheapest)\n"
    "2    Course, then a year of work     14 Feb 28  28 May 28  $3,910+  70 %\n"
    "Odds: to pass every exam at the first try. + A price is still to be\n"
    "asked: it costs at least that.\n"
    "\n"
    "WHAT IS ASSUMED (*)\n"
    "Preparation: 60 to 180 hours, likely 100 (a guess)\n"
    "\n"
    "SOURCES\n"
    "[1]  Fees (The body, official, checked Oct 2026)\n"
    "     https://example.org/fees\n"
    "\n"
    "ABOUT THIS PRINT\n"
    "Planned from the catalogue \"Sample\", version 1. Every date is the middle\n"
    "one of many simulated cases, not a promise. This is no legal or medical\n"
    "advice.\n";

START_TEST(report_print__as_text__is_this)
{
    print_sample(&plan, REPORT_TEXT);

    ck_assert_str_eq(buffer_text(&out), expected);
}
END_TEST

START_TEST(report_print__as_text__says_when_private_answers_are_in)
{
    sample.roadmap.with_private = true;
    print_sample(&plan, REPORT_TEXT);

    ck_assert_ptr_eq(
        strstr(buffer_text(&out), "Private answers are included: keep this print to yourself.\n"),
        buffer_text(&out));
}
END_TEST

START_TEST(report_print__as_text__is_ascii_when_asked)
{
    const struct report_print print = {.format = REPORT_TEXT, .extent = EXTENT_FULL, .ascii = true};

    report_print(&sample.roadmap, &plan, &print, &out);

    for (size_t i = 0; i < out.length; i++)
        ck_assert_int_lt((unsigned char)out.text[i], 128);
}
END_TEST

START_TEST(report_print__as_text__shows_what_is_missing)
{
    static const char *const missing[] = {"a high school diploma"};

    sample.roadmap.goal_state = GOAL_UNREACHABLE;
    sample.roadmap.route = -1;
    sample.roadmap.missing = missing;
    sample.roadmap.missing_count = 1;
    print_sample(&plan, REPORT_TEXT);

    ck_assert_ptr_nonnull(strstr(buffer_text(&out), "no route reaches it as things stand\n"));
    ck_assert_ptr_nonnull(
        strstr(buffer_text(&out), "\nWHAT NO ROUTE CAN MEET\na high school diploma\n"));
}
END_TEST

START_TEST(report_print__as_text__names_free_checks_and_gates_before_the_steps)
{
    static const struct step checks[] = {{.id = "look", .guard = GUARD_PAYING}};
    struct roadmap_gate gates[] = {sample.gate, sample.gate};
    const char *text;

    sample.catalog.steps = checks;
    sample.steps[0].step = 0;
    gates[0].title = "Drug screen";
    gates[0].outcome = GATE_CLEAR;
    gates[0].time = GATE_NEVER;
    gates[0].on_way = false;
    sample.roadmap.gates = gates;
    sample.roadmap.gate_count = 2;
    print_sample(&plan, REPORT_TEXT);

    text =
        strstr(buffer_text(&out), "\nWHAT COULD STOP YOU\n"
                                  "Free, before you pay anything: Ask schools.\n"
                                  "Gates, what somebody else checks: 1 open: 1 now; on the way.\n"
                                  "[?] Record and clearance  ");
    ck_assert_ptr_nonnull(text);
    ck_assert(text < strstr(buffer_text(&out), "\n[x] Drug screen   "));
    ck_assert(text < strstr(buffer_text(&out), "\nPREPARE\n"));
}
END_TEST

START_TEST(report_print__as_text__says_a_barred_person_may_only_apply_from_a_day)
{
    sample.gate.outcome = GATE_BARRED;
    sample.gate.until = 21274; /* 2028-03-31 */
    print_sample(&plan, REPORT_TEXT);

    ck_assert_ptr_nonnull(strstr(buffer_text(&out), "[#] Record and clearance             "
                                                    "barred; from 31 Mar 2028 you may\n"));
    ck_assert_ptr_null(strstr(buffer_text(&out), "until"));
    ck_assert_ptr_null(strstr(buffer_text(&out), "by 14 Dec 2026"));
}
END_TEST

START_TEST(report_print__as_text__sums_the_months_and_sets_their_hours_against_those_said)
{
    struct roadmap_month months[] = {sample.month, sample.month};

    months[1].first = date_add_months(months[0].first, 1);
    months[1].hours = 40;
    sample.roadmap.months = months;
    sample.roadmap.month_count = 2;
    sample.roadmap.hours_assumed = true;
    print_sample(&plan, REPORT_TEXT);

    ck_assert_ptr_nonnull(strstr(
        buffer_text(&out), "Likely costs on middle dates, with 10 hours of study a week, which is\n"
                           "assumed.\n"
                           "Month              Study  Cost  In all\n"
                           "Nov 2026  12 of 11 hours  $426    $426\n"
                           "Dec 2026  40 of 44 hours  $426    $851\n"));
}
END_TEST

START_TEST(report_print__reached__lists_the_months_of_its_upkeep_without_hours)
{
    sample.roadmap.goal_state = GOAL_REACHED;
    print_sample(&plan, REPORT_TEXT);

    ck_assert_ptr_nonnull(strstr(buffer_text(&out),
                                 "These are the payments of two years that keep it up.\n"
                                 "Month     Cost  In all\n"
                                 "Nov 2026  $426    $426\n"));
}
END_TEST

/* Steps 1 and 2 wait for step 0, which gives the sample's only fact. */
static void block_steps(struct step steps[2])
{
    static const int16_t gives[] = {0};

    steps[0] = (struct step){.id = "reinstatement", .gives = {gives, 1}};
    sample.steps[0].id = "reinstatement";
    steps[1] = (struct step){.id = "course"};
    sample.catalog.steps = steps;
    sample.steps[0].step = 0;
    sample.steps[0].kind = steps[0].kind = STEP_WAIT;
    sample.steps[1].status = sample.steps[2].status = STEP_BLOCKED;
}

START_TEST(report_print__as_text__says_what_blocks_a_step)
{
    static const struct fact fact = {.id = "f", .title = "Reinstated", .since = -1};
    struct step steps[2];

    block_steps(steps);
    sample.catalog.facts = &fact;
    print_sample(&plan, REPORT_TEXT);

    ck_assert_ptr_nonnull(
        strstr(buffer_text(&out),
               "[#] Sit the exam*~                   blocked until reinstated,      $425\n"
               "                                     12 Apr 2027\n"));
}
END_TEST

START_TEST(report_print__as_text__names_what_blocks_a_step_once)
{
    struct step steps[2];

    block_steps(steps);
    sample.steps[2].when = "after reinstatement";
    print_sample(&plan, REPORT_TEXT);

    ck_assert_ptr_nonnull(
        strstr(buffer_text(&out),
               "[#] Drug screen                      blocked, after reinstatement    ask\n"));
}
END_TEST

START_TEST(report_print__as_text__says_what_to_do_once_for_two_uses)
{
    struct step steps[2];

    block_steps(steps);
    sample.steps[2] = sample.steps[0];
    sample.steps[2].title = "Ask schools again";
    print_sample(&plan, REPORT_TEXT);

    ck_assert_ptr_nonnull(strstr(buffer_text(&out),
                                 "\n[ ] Ask schools again                by 7 Dec 2026    "
                                 "                $0\n"
                                 "    Do: The same as for \"Ask schools\" above.\n\n"));
}
END_TEST

START_TEST(report_print__as_text__tells_the_odds_of_exams_where_there_is_one)
{
    static const char odds[] = "Chance to pass every exam on the way at the first try: 70 %.\n";

    print_sample(&plan, REPORT_TEXT);
    ck_assert_ptr_nonnull(strstr(buffer_text(&out), odds));
    buffer_truncate(&out, 0);

    sample.steps[1].kind = STEP_PAPERWORK;
    print_sample(&plan, REPORT_TEXT);
    ck_assert_ptr_null(strstr(buffer_text(&out), odds));
}
END_TEST

START_TEST(report_print__as_text__does_not_count_a_single_route)
{
    sample.roadmap.route_count = 1;
    print_sample(&plan, REPORT_TEXT);

    ck_assert_ptr_nonnull(strstr(buffer_text(&out), "\nThe only route: Course, then Practicode\n"));
}
END_TEST

START_TEST(report_print__as_text__shows_a_hostile_name_inert)
{
    const struct report_plan hostile = {.name = "a\033]0;x\007\xE2\x80\xAE", .uuid = "u"};

    print_sample(&hostile, REPORT_TEXT);

    ck_assert(text_is_clean(buffer_text(&out), true));
}
END_TEST

Suite *text_sheet_suite(void)
{
    Suite *suite = suite_create("text");
    TCase *tcase = sample_case("text");

    tcase_add_test(tcase, report_print__as_text__is_this);
    tcase_add_test(tcase, report_print__as_text__says_when_private_answers_are_in);
    tcase_add_test(tcase, report_print__as_text__is_ascii_when_asked);
    tcase_add_test(tcase, report_print__as_text__shows_what_is_missing);
    tcase_add_test(tcase, report_print__as_text__names_free_checks_and_gates_before_the_steps);
    tcase_add_test(tcase, report_print__as_text__says_a_barred_person_may_only_apply_from_a_day);
    tcase_add_test(tcase,
                   report_print__as_text__sums_the_months_and_sets_their_hours_against_those_said);
    tcase_add_test(tcase, report_print__reached__lists_the_months_of_its_upkeep_without_hours);
    tcase_add_test(tcase, report_print__as_text__says_what_blocks_a_step);
    tcase_add_test(tcase, report_print__as_text__names_what_blocks_a_step_once);
    tcase_add_test(tcase, report_print__as_text__says_what_to_do_once_for_two_uses);
    tcase_add_test(tcase, report_print__as_text__tells_the_odds_of_exams_where_there_is_one);
    tcase_add_test(tcase, report_print__as_text__does_not_count_a_single_route);
    tcase_add_test(tcase, report_print__as_text__shows_a_hostile_name_inert);
    suite_add_tcase(suite, tcase);
    return suite;
}
