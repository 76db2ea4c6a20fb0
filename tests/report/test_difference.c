/* SPDX-License-Identifier: MIT
 * Covers a difference in one sentence. */
#include <string.h>

#include "milepost/report.h"
#include "report_suites.h"
#include "sample.h"

static struct sample before, after;
static struct difference difference;
static struct buffer out;

static void setup(void)
{
    sample_init(&before);
    sample_init(&after);
    after.roadmap.catalog = &before.catalog;
}

static void teardown(void)
{
    difference_clear(&difference);
    buffer_clear(&out);
}

static const char *sentence(void)
{
    difference_make(&difference, &before.roadmap, &after.roadmap);
    report_difference(&difference, &out);
    return buffer_text(&out);
}

/* Days later and dollars more than before. */
static void change(int days, int dollars)
{
    after.roadmap.p50 += days;
    after.roadmap.p80 += days;
    after.roadmap.cost.likely += dollars * 100;
    after.roadmap.counted += dollars * 100;
}

static const struct {
    int days, dollars;
    const char *says;
} sentences[] = {
    {0, 0, "Nothing would change: the same steps, dates, cost and gates."},
    {-42, 275, "42 days sooner, $275 dearer."},
    {1, -1200, "1 day later, $1,200 cheaper."},
    {730, 0, "730 days later, at the same cost."},
    {731, 0, "2 years later, at the same cost."},
    {-1170, 0, "3 years 2 months sooner, at the same cost."},
    {762, 0, "2 years 1 month later, at the same cost."},
    {-42, 0, "42 days sooner, at the same cost."},
    {0, 275, "The same date, $275 dearer."},
};

START_TEST(report_difference__says__date_and_money_first)
{
    change(sentences[_i].days, sentences[_i].dollars);

    ck_assert_str_eq(sentence(), sentences[_i].says);
}
END_TEST

START_TEST(report_difference__says__that_only_other_lines_change)
{
    after.steps[0].by += 3;

    ck_assert_str_eq(sentence(), "The same date and cost, but other lines change.");
}
END_TEST

static void keep_nothing(struct sample *sample)
{
    sample->roadmap.goal_state = GOAL_REACHED;
    sample->roadmap.goal_fact = -1;
    sample->roadmap.step_count = 0;
}

START_TEST(report_difference__of_nothing_to_keep__does_not_say_reached)
{
    keep_nothing(&after);
    ck_assert_str_eq(sentence(), "There would be nothing to keep current.");
    difference_clear(&difference);
    buffer_truncate(&out, 0);

    keep_nothing(&before);
    after.steps[0].phase = PHASE_MAINTAIN;
    after.roadmap.step_count = 1;
    after.roadmap.cycles = &(struct roadmap_cycle){.full = 36};
    after.roadmap.cycle_count = 1;
    ck_assert_str_eq(sentence(), "What you hold would be kept current.");
    difference_clear(&difference);
    buffer_truncate(&out, 0);

    after.roadmap.goal_state = GOAL_OPEN;
    ck_assert_ptr_nonnull(strstr(sentence(), "A route opens: "));
}
END_TEST

START_TEST(report_difference__says__when_the_80_percent_date_moves_alone)
{
    after.roadmap.p80 -= 12;

    ck_assert_str_eq(sentence(), "The same even odds, 80 % 12 days sooner, at the same cost.");
}
END_TEST

/* In dollars: what the ends of the range are on either side, and how it is told. */
static const struct {
    int days, low_before, low_after, high_before, high_after;
    const char *says;
} ranges[] = {
    {0, 129, 129, 129, 199, "The same date and likely cost, at most $199 in place of $129."},
    {0, 129, 99, 129, 129, "The same date and likely cost, at least $99 in place of $129."},
    {7, 129, 99, 129, 199,
     "7 days later, at the same likely cost, at least $99 in place of $129, at most $199 in place "
     "of $129."},
};

START_TEST(report_difference__says__that_the_range_is_another_though_the_likely_cost_is_not)
{
    before.roadmap.cost.low = ranges[_i].low_before * 100;
    before.roadmap.cost.high = ranges[_i].high_before * 100;
    after.roadmap.cost.low = ranges[_i].low_after * 100;
    after.roadmap.cost.high = ranges[_i].high_after * 100;
    change(ranges[_i].days, 0);

    ck_assert_str_eq(sentence(), ranges[_i].says);
}
END_TEST

START_TEST(report_difference__says__that_prices_are_missing)
{
    after.roadmap.at_least = true;
    change(-42, 275);

    ck_assert_str_eq(sentence(), "42 days sooner, $275 dearer as far as prices are known.");
}
END_TEST

START_TEST(report_difference__names__another_goal)
{
    after.roadmap.goal_id = after.roadmap.goal_title = "CCS";
    change(30, 0);

    ck_assert_str_eq(sentence(),
                     "Another goal, CCS in place of CPC. 30 days later, at the same cost.");
}
END_TEST

static const struct {
    enum goal_state before, after;
    const char *says;
} states[] = {
    {GOAL_OPEN, GOAL_REACHED, "The goal would be reached."},
    {GOAL_OPEN, GOAL_UNREACHABLE, "No route would reach the goal any more."},
    {GOAL_UNREACHABLE, GOAL_OPEN, "A route opens: even odds 19 Jul 2027 · 80 % by 11 Sep, $4,000."},
    {GOAL_REACHED, GOAL_OPEN,
     "The goal is no longer reached: even odds 19 Jul 2027 · 80 % by 11 Sep, $4,000."},
};

START_TEST(report_difference__says__how_the_goal_stands)
{
    before.roadmap.goal_state = states[_i].before;
    after.roadmap.goal_state = states[_i].after;

    ck_assert_str_eq(sentence(), states[_i].says);
}
END_TEST

START_TEST(report_difference__says__that_a_date_is_lost)
{
    after.roadmap.p50 = after.roadmap.p80 = DATE_NONE;
    after.roadmap.when = "reinstatement + 30 weeks";

    ck_assert_str_eq(sentence(), "No date any more: reinstatement + 30 weeks, at the same cost.");
}
END_TEST

Suite *difference_words_suite(void)
{
    Suite *suite = suite_create("difference_words");
    TCase *tcase = tcase_create("difference_words");

    tcase_add_checked_fixture(tcase, setup, teardown);
    ADD_TABLE_TEST(tcase, report_difference__says__date_and_money_first, sentences);
    tcase_add_test(tcase, report_difference__of_nothing_to_keep__does_not_say_reached);
    tcase_add_test(tcase, report_difference__says__that_only_other_lines_change);
    tcase_add_test(tcase, report_difference__says__when_the_80_percent_date_moves_alone);
    tcase_add_loop_test(
        tcase, report_difference__says__that_the_range_is_another_though_the_likely_cost_is_not, 0,
        sizeof ranges / sizeof *ranges);
    tcase_add_test(tcase, report_difference__says__that_prices_are_missing);
    tcase_add_test(tcase, report_difference__names__another_goal);
    ADD_TABLE_TEST(tcase, report_difference__says__how_the_goal_stands, states);
    tcase_add_test(tcase, report_difference__says__that_a_date_is_lost);
    suite_add_tcase(suite, tcase);
    return suite;
}
