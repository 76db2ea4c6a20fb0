/* SPDX-License-Identifier: MIT
 * Covers the pieces of a line: dates, costs, marks, headlines. */
#include "arrange.h"
#include "milepost/report/ahead.h"
#include "report/pieces.h"
#include "report_suites.h"

#define TODAY 20780

/* Steps that differ in what their date column must say. */
static const struct {
    struct roadmap_step step;
    const char *shown, *printed;
} dates[] = {
    {{.start = TODAY, .finish = TODAY, .by = DATE_NONE}, "23 Nov", "23 Nov 2026"},
    {{.start = TODAY, .finish = TODAY + 30, .by = DATE_NONE},
     "23 Nov–23 Dec",
     "23 Nov–23 Dec 2026"},
    {{.start = TODAY, .finish = TODAY + 7, .by = DATE_NONE}, "23–30 Nov", "23–30 Nov 2026"},
    {{.start = TODAY, .finish = TODAY + 60, .by = DATE_NONE},
     "23 Nov–22 Jan",
     "23 Nov 2026–22 Jan 2027"},
    {{.start = TODAY, .finish = TODAY + 400, .by = DATE_NONE},
     "23 Nov 2026–28 Dec 2027",
     "23 Nov 2026–28 Dec 2027"},
    {{.start = TODAY, .finish = TODAY, .by = TODAY + 14}, "by 7 Dec", "by 7 Dec 2026"},
    {{.start = DATE_NONE, .finish = DATE_NONE, .by = DATE_NONE, .when = "after the offer"},
     "after the offer",
     "after the offer"},
    {{.start = TODAY + 90, .finish = TODAY + 90, .by = DATE_NONE, .when = "after the offer"},
     "about Feb 2027, after the offer",
     "about Feb 2027, after the offer"},
    {{.start = DATE_NONE, .finish = DATE_NONE, .by = DATE_NONE}, "no date", "no date"},
    {{.kind = STEP_ADVICE,
      .role = ROLE_COMPANION,
      .phase = PHASE_ADVANCE,
      .start = TODAY + 60,
      .finish = TODAY + 60,
      .by = DATE_NONE},
     "from 22 Jan",
     "from 22 Jan 2027"},
    {{.status = STEP_DONE, .start = TODAY - 9, .finish = TODAY - 3, .by = TODAY},
     "done 20 Nov 2026",
     "done 20 Nov 2026"},
    {{.status = STEP_STARTED, .start = TODAY - 9, .finish = TODAY + 3, .by = DATE_NONE},
     "until 26 Nov",
     "until 26 Nov 2026"},
    {{.status = STEP_WAIVED, .start = TODAY, .finish = TODAY, .by = DATE_NONE},
     "not needed",
     "not needed"},
};

START_TEST(report_step_date__says__what_the_step_is_bound_to)
{
    report_step_date(&sample.roadmap, &dates[_i].step, &out);
    ck_assert_str_eq(buffer_text(&out), dates[_i].shown);
    buffer_truncate(&out, 0);

    piece_step_date(&sample.roadmap, &dates[_i].step, YEARS_ALWAYS, &out);
    ck_assert_str_eq(buffer_text(&out), dates[_i].printed);
}
END_TEST

START_TEST(report_step_date__lists__doses)
{
    static const date_day doses[] = {TODAY + 42, TODAY + 72};
    struct roadmap_step step = {.doses = doses, .dose_count = 2, .by = DATE_NONE};

    report_step_date(&sample.roadmap, &step, &out);

    ck_assert_str_eq(buffer_text(&out), "from 4 Jan, 3 Feb");
}
END_TEST

START_TEST(report_step_date__of_a_series_that_was_begun__lists_the_doses_to_come)
{
    static const date_day doses[] = {TODAY + 42, TODAY + 72};
    struct roadmap_step step = {.status = STEP_STARTED,
                                .start = TODAY - 9,
                                .finish = TODAY + 72,
                                .doses = doses,
                                .dose_count = 2,
                                .by = DATE_NONE};

    report_step_date(&sample.roadmap, &step, &out);

    ck_assert_str_eq(buffer_text(&out), "from 4 Jan, 3 Feb");
}
END_TEST

START_TEST(report_step_date__says_a_year__once_for_the_doses_in_it)
{
    static const date_day doses[] = {TODAY, TODAY + 30, TODAY + 180};
    struct roadmap_step step = {.doses = doses, .dose_count = 3, .by = DATE_NONE};

    piece_step_date(&sample.roadmap, &step, YEARS_ALWAYS, &out);

    ck_assert_str_eq(buffer_text(&out), "from 23 Nov, 23 Dec 2026, 22 May 2027");
}
END_TEST

START_TEST(report_step_progress__says__what_was_begun_studied_tried_and_paid)
{
    struct roadmap_step step = {.status = STEP_STARTED,
                                .began = TODAY - 3,
                                .minutes = 20 * 60,
                                .hours = {80, 80, 144},
                                .attempts = 2,
                                .paid = 85000};

    report_step_progress(&step, &out);
    ck_assert_str_eq(buffer_text(&out),
                     "begun 20 Nov 2026; 20 of 80 hours studied; 2 tries not passed; $850 paid");
    buffer_truncate(&out, 0);
    step.status = STEP_DONE;
    report_step_progress(&step, &out);
    ck_assert_str_eq(buffer_text(&out), "");
}
END_TEST

START_TEST(report_step_cost__of_what_was_paid__says_so)
{
    struct roadmap_step step = {.status = STEP_STARTED, .paid = 42500};

    report_step_cost(&step, &out);
    ck_assert_str_eq(buffer_text(&out), "paid");
    buffer_truncate(&out, 0);
    step.status = STEP_DONE;
    step.cost = (struct money_range){42500, 42500, 42500, 0};
    report_step_cost(&step, &out);
    ck_assert_str_eq(buffer_text(&out), "$425");
    buffer_truncate(&out, 0);
    step.unpriced = true;
    report_step_cost(&step, &out);
    ck_assert_str_eq(buffer_text(&out), "not told");
}
END_TEST

START_TEST(report_gate_due__says__when_there_is_something_to_do)
{
    static const struct {
        enum gate_outcome outcome;
        enum gate_time time;
        const char *says;
    } dues[] = {
        {GATE_ACTION, GATE_NOW, "now"},
        {GATE_ACTION, GATE_AFTER_OFFER, "after the offer"},
        {GATE_DECIDED_BY_OTHER, GATE_LATER, "someone else decides; ask later"},
        {GATE_BARRED, GATE_NOW, "barred"},
        {GATE_CLEAR, GATE_NEVER, "clear"},
    };

    for (size_t i = 0; i < sizeof dues / sizeof *dues; i++) {
        sample.gate.outcome = dues[i].outcome;
        sample.gate.time = dues[i].time;
        buffer_truncate(&out, 0);
        report_gate_due(&sample.gate, &out);
        ck_assert_str_eq(buffer_text(&out), dues[i].says);
    }
}
END_TEST

START_TEST(report_gates__say__how_many_are_open_on_the_way_and_when)
{
    struct roadmap_gate gates[4];

    for (int i = 0; i < 4; i++)
        gates[i] = sample.gate;
    gates[1].time = GATE_AFTER_OFFER;
    gates[1].on_way = false;
    gates[2].time = GATE_LATER;
    gates[3] = (struct roadmap_gate){.outcome = GATE_CLEAR, .time = GATE_NEVER};
    sample.roadmap.gates = gates;
    sample.roadmap.gate_count = 4;

    report_gates(&sample.roadmap, &out);
    ck_assert_str_eq(buffer_text(&out), "3 open: 1 now, 1 later, 1 after the offer; 2 on the way");
    ck_assert_int_eq(report_open_gates(&sample.roadmap), 3);

    buffer_truncate(&out, 0);
    sample.roadmap.gates = &gates[3];
    sample.roadmap.gate_count = 1;
    report_gates(&sample.roadmap, &out);
    ck_assert_str_eq(buffer_text(&out), "all clear");
}
END_TEST

START_TEST(report_gate_state__says__from_which_day_one_may_apply)
{
    sample.gate.outcome = GATE_BARRED;
    report_gate_state(&sample.gate, &out);
    ck_assert_str_eq(buffer_text(&out), "barred");
    buffer_truncate(&out, 0);

    sample.gate.until = TODAY;
    report_gate_state(&sample.gate, &out);
    ck_assert_str_eq(buffer_text(&out), "barred; from 23 Nov 2026 you may apply");
}
END_TEST

static const struct {
    struct roadmap_step step;
    const char *text;
} costs[] = {
    {{.free = true}, "$0"},
    {{.unpriced = true, .cost = {MONEY_NONE, MONEY_NONE, MONEY_NONE, 0}}, "ask"},
    {{.cost = {42500, 42500, 42500, 0}}, "$425"},
    {{.cost = {250000, 389500, 750000, 0}}, "$2,500–7,500"},
    {{.cost = {MONEY_NONE, 42500, MONEY_NONE, 0}}, "$425"},
    {{.cost = {250000, MONEY_NONE, 750000, 0}}, "$2,500–7,500"},
    {{.partial = true, .cost = {1800, 1800, 1800, 0}}, "at least $18"},
};

START_TEST(report_step_cost__never_shows__a_figure_nobody_told)
{
    report_step_cost(&costs[_i].step, &out);

    ck_assert_str_eq(buffer_text(&out), costs[_i].text);
}
END_TEST

START_TEST(report_headline__says__even_odds_and_80_percent)
{
    report_headline(&sample.roadmap, &out);

    ck_assert_str_eq(buffer_text(&out), "even odds 19 Jul 2027 · 80 % by 11 Sep");
}
END_TEST

START_TEST(report_headline__says__the_second_year_when_it_differs)
{
    sample.roadmap.p80 += 200;
    report_headline(&sample.roadmap, &out);

    ck_assert_str_eq(buffer_text(&out), "even odds 19 Jul 2027 · 80 % by 29 Mar 2028");
}
END_TEST

START_TEST(report_headline__says__what_stands_in_place_of_dates)
{
    sample.roadmap.when = "reinstatement + 30 weeks";
    report_headline(&sample.roadmap, &out);
    ck_assert_str_eq(buffer_text(&out), "reinstatement + 30 weeks");
    buffer_truncate(&out, 0);

    sample.roadmap.goal_state = GOAL_REACHED;
    report_headline(&sample.roadmap, &out);
    ck_assert_str_eq(buffer_text(&out), "reached; what keeps it up is below");
}
END_TEST

/* The goal to keep up what is held has no fact of its own. */
START_TEST(report_headline__of_a_plan_that_keeps_nothing__does_not_say_reached)
{
    sample.roadmap.goal_state = GOAL_REACHED;
    sample.roadmap.goal_fact = -1;
    sample.roadmap.step_count = 0;
    report_headline(&sample.roadmap, &out);
    ck_assert_str_eq(buffer_text(&out), "nothing to keep current yet");
    buffer_truncate(&out, 0);

    report_ahead_when(&sample.roadmap, &out);
    ck_assert_str_eq(buffer_text(&out), "nothing to keep current yet");
}
END_TEST

START_TEST(report_price_checked__speaks_of__the_price_alone)
{
    const struct because links[] = {
        {.about = ABOUT_STEP, .source = 0, .checked = TODAY - 900, .stale = true},
        {.about = ABOUT_COST, .source = 1, .checked = TODAY - 900, .stale = true}};
    struct roadmap_step step = {.because = {links, 1}};

    report_price_checked(&step, false, &out);
    ck_assert_str_eq(buffer_text(&out), "");

    step.because.count = 2;
    report_price_checked(&step, true, &out);
    ck_assert_str_eq(buffer_text(&out), "checked Jun 2024, check again");
}
END_TEST

START_TEST(report_range__shows__shares_as_percent)
{
    const struct range rate = {420, 420, 420};

    report_range(&rate, "per mille", &out);

    ck_assert_str_eq(buffer_text(&out), "42 %");
}
END_TEST

Suite *pieces_suite(void)
{
    Suite *suite = suite_create("pieces");
    TCase *tcase = sample_case("pieces");

    ADD_TABLE_TEST(tcase, report_step_date__says__what_the_step_is_bound_to, dates);
    tcase_add_test(tcase, report_step_date__lists__doses);
    tcase_add_test(tcase, report_step_date__of_a_series_that_was_begun__lists_the_doses_to_come);
    tcase_add_test(tcase, report_step_date__says_a_year__once_for_the_doses_in_it);
    tcase_add_test(tcase, report_step_progress__says__what_was_begun_studied_tried_and_paid);
    tcase_add_test(tcase, report_step_cost__of_what_was_paid__says_so);
    tcase_add_test(tcase, report_gate_due__says__when_there_is_something_to_do);
    tcase_add_test(tcase, report_gates__say__how_many_are_open_on_the_way_and_when);
    tcase_add_test(tcase, report_gate_state__says__from_which_day_one_may_apply);
    ADD_TABLE_TEST(tcase, report_step_cost__never_shows__a_figure_nobody_told, costs);
    tcase_add_test(tcase, report_headline__says__even_odds_and_80_percent);
    tcase_add_test(tcase, report_headline__of_a_plan_that_keeps_nothing__does_not_say_reached);
    tcase_add_test(tcase, report_headline__says__the_second_year_when_it_differs);
    tcase_add_test(tcase, report_headline__says__what_stands_in_place_of_dates);
    tcase_add_test(tcase, report_price_checked__speaks_of__the_price_alone);
    tcase_add_test(tcase, report_range__shows__shares_as_percent);
    suite_add_tcase(suite, tcase);
    return suite;
}
