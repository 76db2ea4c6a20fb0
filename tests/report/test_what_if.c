/* SPDX-License-Identifier: MIT
 * Covers what a what-if shows: text and JSON. */
#include <string.h>

#include "milepost/report.h"
#include "report_suites.h"
#include "sample.h"

static struct sample before, after;
static struct difference difference;
static struct answers answers;
static struct buffer out;

static void setup(void)
{
    sample_init(&before);
    sample_init(&after);
    after.roadmap.catalog = &before.catalog;
    answers_init(&answers, &before.catalog);
}

static void teardown(void)
{
    difference_clear(&difference);
    answers_clear(&answers);
    buffer_clear(&out);
}

/* Days later and dollars more than before. */
static void change(int days, int dollars)
{
    after.roadmap.p50 += days;
    after.roadmap.p80 += days;
    after.roadmap.cost.likely += dollars * 100;
    after.roadmap.counted += dollars * 100;
}

/* A step goes, one comes, one moves and is dearer, one beside the route moves, and a gate is
 * clear. */
static void change_much(void)
{
    change(-42, 275);
    after.steps[2].id = "college";
    after.steps[2].title = "College certificate";
    after.steps[2].when = NULL;
    after.steps[2].start = after.steps[2].finish = after.roadmap.today + 50;
    after.steps[1].start = after.steps[1].finish = before.steps[1].start - 42;
    after.steps[1].cost = (struct money_range){50000, 50000, 50000, 0};
    after.steps[0].by += 1;
    after.gate.outcome = GATE_CLEAR;
}

static void report(bool json)
{
    const struct answer_change changes[] = {
        {.question = 0, .after = {.state = ANSWER_VALUE, .value = 1}}};

    change_much();
    difference_make(&difference, &before.roadmap, &after.roadmap);
    report_what_if(
        &(struct report_trial){
            .before = &answers, .changes = changes, .count = 1, .difference = &difference},
        json, false, &out);
}

START_TEST(report_what_if__as_text__is_this)
{
    report(false);

    ck_assert_str_eq(buffer_text(&out),
                     "42 days sooner, $275 dearer.                   What-if, nothing is saved\n"
                     "------------------------------------------------------------------------\n"
                     "                                   now                what-if\n"
                     "ANSWERS\n"
                     "  Schooling                        not answered       High school\n"
                     "\n"
                     "THE GOAL\n"
                     "  Even odds                        19 Jul 2027        7 Jun 2027\n"
                     "  80 % by                          11 Sep 2027        31 Jul 2027\n"
                     "  Likely cost                      $4,000             $4,275\n"
                     "\n"
                     "GATES\n"
                     "  Record and clearance             someone else       clear\n"
                     "                                   decides\n"
                     "\n"
                     "STEPS THAT GO\n"
                     "  Drug screen                      after the offer    –\n"
                     "\n"
                     "NEW STEPS\n"
                     "  College certificate              –                  12 Jan 2027\n"
                     "\n"
                     "ON OTHER DAYS\n"
                     "  Sit the exam                     12 Apr 2027        1 Mar 2027\n"
                     "\n"
                     "AT ANOTHER PRICE\n"
                     "  Sit the exam                     $425               $500\n"
                     "\n"
                     "ON OTHER DAYS, BESIDE THE ROUTE\n"
                     "  Ask schools                      7 Dec 2026         8 Dec 2026\n");
}
END_TEST

START_TEST(report_what_if__as_json__is_this)
{
    report(true);

    ck_assert_str_eq(
        buffer_text(&out),
        "{\n"
        "  \"milepost-what-if\": 1,\n"
        "  \"answers\": {\n"
        "    \"school.level\": \"high\"\n"
        "  },\n"
        "  \"before\": {\n"
        "    \"finish\": {\"p50\": \"2027-07-19\", \"p80\": \"2027-09-11\", \"not_reached\": 0, "
        "\"p20\": \"2027-06-01\", \"by_season\": false},\n"
        "    \"cost\": {\"low\": 3480, \"likely\": 4000, \"high\": 5140, \"p80\": 4500, "
        "\"at_least\": false},\n"
        "    \"goal_state\": \"open\",\n"
        "    \"goal\": \"CPC\",\n"
        "    \"route\": \"Course, then Practicode\"\n"
        "  },\n"
        "  \"after\": {\n"
        "    \"finish\": {\"p50\": \"2027-06-07\", \"p80\": \"2027-07-31\", \"not_reached\": 0, "
        "\"p20\": \"2027-06-01\", \"by_season\": false},\n"
        "    \"cost\": {\"low\": 3480, \"likely\": 4275, \"high\": 5140, \"p80\": 4500, "
        "\"at_least\": false},\n"
        "    \"goal_state\": \"open\",\n"
        "    \"goal\": \"CPC\",\n"
        "    \"route\": \"Course, then Practicode\"\n"
        "  },\n"
        "  \"steps_gone\": [\n"
        "    \"screen\"\n"
        "  ],\n"
        "  \"steps_new\": [\n"
        "    \"college\"\n"
        "  ],\n"
        "  \"dates\": [\n"
        "    {\"step\": \"look\", \"before\": \"2026-12-07\", \"after\": \"2026-12-08\", "
        "\"start_before\": \"2026-11-23\", \"start_after\": \"2026-11-23\", "
        "\"when_before\": null, \"when_after\": null},\n"
        "    {\"step\": \"exam\", \"before\": \"2027-04-12\", \"after\": \"2027-03-01\", "
        "\"start_before\": \"2027-04-12\", \"start_after\": \"2027-03-01\", "
        "\"when_before\": null, \"when_after\": null}\n"
        "  ],\n"
        "  \"costs\": [\n"
        "    {\"step\": \"exam\", \"before\": 425, \"after\": 500}\n"
        "  ],\n"
        "  \"gates\": [\n"
        "    {\"id\": \"background\", \"before\": \"decided-by-other\", \"after\": \"clear\"}\n"
        "  ],\n"
        "  \"units\": [],\n"
        "  \"upkeep_per_year\": {\n"
        "    \"before\": 222,\n"
        "    \"after\": 222\n"
        "  }\n"
        "}\n");
}
END_TEST

START_TEST(report_what_if__of_one_more_credential__says_the_units_and_dues_that_it_adds)
{
    static const struct roadmap_cycle one = {.body = 0, .full = 36};
    static const struct roadmap_cycle two = {.body = 0, .full = 40};
    static const struct body aapc = {.id = "AAPC", .name = "AAPC"};
    struct catalog catalog = *after.roadmap.catalog;

    catalog.bodies = &aapc;
    catalog.body_count = 1;
    before.roadmap.catalog = after.roadmap.catalog = &catalog;
    before.roadmap.cycles = &one;
    after.roadmap.cycles = &two;
    before.roadmap.cycle_count = after.roadmap.cycle_count = 1;
    after.roadmap.upkeep_per_year = 37100;
    report(false);

    ck_assert_ptr_nonnull(strstr(buffer_text(&out),
                                 "TO STAY CERTIFIED\n"
                                 "  Units in a cycle, AAPC           36                 40\n"
                                 "  Dues and fees a year             $222               $371\n"));
}
END_TEST

START_TEST(report_what_if__names__another_route)
{
    after.roadmap.route = 1;
    after.roadmap.p50 = after.routes[1].p50;
    after.routes[1].choice_count = 0;
    report(false);

    ck_assert_ptr_nonnull(strstr(buffer_text(&out),
                                 "  Route                            Course, then       Course, "
                                 "then a\n"
                                 "                                   Practicode         year of "
                                 "work\n"));
}
END_TEST

START_TEST(report_what_if__names__what_is_above_the_budget)
{
    after.roadmap.over = 94400;
    report(false);

    ck_assert_ptr_nonnull(
        strstr(buffer_text(&out), "  Above your budget                $1,000             $944\n"));
}
END_TEST

START_TEST(report_what_if__beside_an_event__names_it_and_the_month)
{
    before.steps[2].by_month = after.steps[2].by_month = true;
    before.steps[2].start = before.roadmap.today + 30;
    after.steps[2].start = before.roadmap.today + 70;
    difference_make(&difference, &before.roadmap, &after.roadmap);
    report_what_if(&(struct report_trial){.before = &answers, .difference = &difference}, true,
                   false, &out);

    ck_assert_ptr_nonnull(
        strstr(buffer_text(&out),
               "{\"step\": \"screen\", \"before\": null, \"after\": null, \"start_before\": null, "
               "\"start_after\": null, \"when_before\": \"about Dec 2026, after the offer\", "
               "\"when_after\": \"about Feb 2027, after the offer\"}"));
}
END_TEST

START_TEST(report_what_if__in_text__does_not_repeat_a_private_answer)
{
    struct question question = before.catalog.questions[0];

    question.is_private = true;
    before.catalog.questions = &question;
    report(false);

    ck_assert_ptr_nonnull(strstr(
        buffer_text(&out), "  Schooling                        private            private\n"));
    ck_assert_ptr_null(strstr(buffer_text(&out), "High school"));
}
END_TEST

START_TEST(report_answer_json__without_an_answer__is_null)
{
    const struct answer_change changes[] = {{.question = 0, .after = {.state = ANSWER_NONE}}};

    difference_make(&difference, &before.roadmap, &after.roadmap);
    report_what_if(
        &(struct report_trial){
            .before = &answers, .changes = changes, .count = 1, .difference = &difference},
        true, false, &out);

    ck_assert_ptr_nonnull(strstr(buffer_text(&out), "\"school.level\": null"));
    ck_assert_ptr_nonnull(strstr(buffer_text(&out), "\"steps_gone\": []"));
}
END_TEST

Suite *what_if_suite(void)
{
    Suite *suite = suite_create("what_if");
    TCase *tcase = tcase_create("what_if");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, report_what_if__as_text__is_this);
    tcase_add_test(tcase,
                   report_what_if__of_one_more_credential__says_the_units_and_dues_that_it_adds);
    tcase_add_test(tcase, report_what_if__as_json__is_this);
    tcase_add_test(tcase, report_what_if__names__another_route);
    tcase_add_test(tcase, report_what_if__names__what_is_above_the_budget);
    tcase_add_test(tcase, report_what_if__beside_an_event__names_it_and_the_month);
    tcase_add_test(tcase, report_what_if__in_text__does_not_repeat_a_private_answer);
    tcase_add_test(tcase, report_answer_json__without_an_answer__is_null);
    suite_add_tcase(suite, tcase);
    return suite;
}
