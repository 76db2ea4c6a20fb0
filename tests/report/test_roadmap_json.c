/* SPDX-License-Identifier: MIT
 * Covers the roadmap as JSON, whole: the order of its keys is part of the format. */
#include <string.h>

#include "arrange.h"
#include "milepost/report.h"
#include "report_suites.h"

static const struct report_plan plan = {.name = "Maria", .uuid = "the-id"};

static const char expected[] =
    "{\n"
    "  \"milepost-roadmap\": 1,\n"
    "  \"plan\": {\n"
    "    \"id\": \"the-id\",\n"
    "    \"name\": \"Maria\"\n"
    "  },\n"
    "  \"as_of\": \"2026-11-23\",\n"
    "  \"catalogue\": {\n"
    "    \"id\": \"medical-coder\",\n"
    "    \"version\": \"1\"\n"
    "  },\n"
    "  \"goal\": \"CPC\",\n"
    "  \"goal_state\": \"open\",\n"
    "  \"route\": {\n"
    "    \"number\": 1,\n"
    "    \"labels\": [\"soonest\", \"cheapest\"],\n"
    "    \"choices\": [{\"need\": \"removal/CPC\", \"path\": \"practicode\"}],\n"
    "    \"as_good_as\": [],\n"
    "    \"alone\": null\n"
    "  },\n"
    "  \"finish\": {\n"
    "    \"p50\": \"2027-07-19\",\n"
    "    \"p80\": \"2027-09-11\",\n"
    "    \"not_reached\": 0,\n"
    "    \"p20\": \"2027-06-01\",\n"
    "    \"by_season\": false\n"
    "  },\n"
    "  \"cost\": {\n"
    "    \"low\": 3480,\n"
    "    \"likely\": 4000,\n"
    "    \"high\": 5140,\n"
    "    \"p80\": 4500,\n"
    "    \"at_least\": false\n"
    "  },\n"
    "  \"upkeep\": {\n"
    "    \"per_year\": 222\n"
    "  },\n"
    "  \"effort_hours\": {\n"
    "    \"low\": 200,\n"
    "    \"likely\": 255,\n"
    "    \"high\": 400\n"
    "  },\n"
    "  \"odds\": 70,\n"
    "  \"months\": [\n"
    "    {\"month\": \"2026-11\", \"cost\": 426, \"hours\": 12}\n"
    "  ],\n"
    "  \"milestones\": [\n"
    "    {\"fact\": \"credential/CPC-A\", \"p50\": \"2027-04-12\", \"p80\": \"2027-05-12\", "
    "\"by_season\": false}\n"
    "  ],\n"
    "  \"gates\": [\n"
    "    {\"id\": \"background\", \"outcome\": \"decided-by-other\", \"until\": null, \"by\": "
    "\"2026-12-14\", \"before\": \"before the practicum\", \"who\": \"the practicum site\", "
    "\"question\": \"Would it keep me out?\", "
    "\"wanted_by_season\": false}\n"
    "  ],\n"
    "  \"steps\": [\n"
    "    {\"id\": \"look\", \"phase\": \"prepare\", \"title\": \"Ask schools\", \"role\": "
    "\"companion\", \"status\": \"todo\", \"private\": false, \"start\": \"2026-11-23\", "
    "\"finish\": \"2026-11-23\", \"p80\": \"2026-11-23\", \"when\": null, \"critical\": false, "
    "\"criticality\": null, \"slack_days\": 0, \"cost\": {\"low\": 0, \"likely\": 0, \"high\": 0}, "
    "\"effort_hours\": {\"low\": 0, \"likely\": 0, \"high\": 0}, \"needs\": [], \"doses\": [], "
    "\"because\": [], \"do\": [\"Call two schools.\"], \"ask\": [], \"keep\": [], "
    "\"assumptions\": [], \"sources\": [], \"may_pay\": [], \"by\": \"2026-12-07\", \"late\": \"It "
    "takes longer.\", \"by_season\": false, \"wanted_by_season\": false, "
    "\"began\": \"2026-11-20\", \"ended\": null, \"paid\": 40, \"attempts\": 1, "
    "\"logged_hours\": 3},\n"
    "    {\"id\": \"exam\", \"phase\": \"certify\", \"title\": \"Sit the exam\", \"role\": "
    "\"route\", \"status\": \"todo\", \"private\": false, \"start\": \"2027-04-12\", \"finish\": "
    "\"2027-04-12\", \"p80\": \"2027-05-12\", \"when\": null, \"critical\": true, "
    "\"criticality\": 100, \"slack_days\": 0, \"cost\": {\"low\": 425, \"likely\": 425, \"high\": "
    "425}, \"effort_hours\": {\"low\": 0, \"likely\": 0, \"high\": 0}, \"needs\": [\"look\"], "
    "\"doses\": [], \"because\": [{\"about\": \"step\", \"answer\": \"school.level\", \"value\": "
    "\"high\", \"rule\": \"The exam asks for a diploma\", \"binds\": null, \"source\": \"s1\", "
    "\"checked\": \"2026-10-24\"}, {\"about\": \"date\", \"answer\": null, \"value\": null, "
    "\"rule\": \"It waits for\", \"binds\": \"look\", \"source\": null, \"checked\": null}], "
    "\"do\": [], "
    "\"ask\": [], \"keep\": [], \"assumptions\": [\"prepare\"], \"sources\": [\"s1\"], "
    "\"may_pay\": [], \"by\": null, \"late\": null, \"by_season\": false, "
    "\"wanted_by_season\": false, "
    "\"began\": null, \"ended\": null, \"paid\": null, \"attempts\": 0, \"logged_hours\": 0},\n"
    "    {\"id\": \"screen\", \"phase\": \"work\", \"title\": \"Drug screen\", \"role\": "
    "\"route\", \"status\": \"todo\", \"private\": false, \"start\": null, \"finish\": null, "
    "\"p80\": null, \"when\": \"after the offer\", \"critical\": false, \"criticality\": 100, "
    "\"slack_days\": 0, \"cost\": {\"low\": null, \"likely\": null, \"high\": null}, "
    "\"effort_hours\": {\"low\": 0, \"likely\": 0, \"high\": 0}, \"needs\": [], \"doses\": [], "
    "\"because\": [], \"do\": [], \"ask\": [], \"keep\": [], \"assumptions\": [], \"sources\": "
    "[], \"may_pay\": [\"grant\"], \"by\": null, \"late\": null, \"by_season\": false, "
    "\"wanted_by_season\": false, "
    "\"began\": null, \"ended\": null, \"paid\": null, \"attempts\": 0, \"logged_hours\": 0}\n"
    "  ],\n"
    "  \"missing\": [],\n"
    "  \"sources\": [\n"
    "    {\"id\": \"s1\", \"title\": \"Fees\", \"url\": \"https://example.org/fees\", \"checked\": "
    "\"2026-10-24\"},\n"
    "    {\"id\": \"s2\", \"title\": \"Old [rules]\", \"url\": \"javascript:alert(1)\", "
    "\"checked\": \"2025-07-11\"}\n"
    "  ],\n"
    "  \"private\": \"left out\",\n"
    "  \"budget\": {\n"
    "    \"amount\": 3000,\n"
    "    \"over\": 1000,\n"
    "    \"aid_may_pay\": 425,\n"
    "    \"cheaper\": [{\"title\": \"Course, then a year of work\", \"route\": 2, \"saves\": 90, "
    "\"days_later\": 210, \"fits\": false}, {\"title\": \"Alone\", \"route\": null, \"saves\": "
    "80, \"days_later\": 30, \"fits\": false}]\n"
    "  },\n"
    "  \"meets_by\": null,\n"
    "  \"paid\": 40,\n"
    "  \"pay\": null\n"
    "}\n";

START_TEST(report_print__as_json__is_this)
{
    sample.steps[0].late = "It takes longer.";
    sample.steps[0].began = date_from_civil(2026, 11, 20);
    sample.steps[0].paid = sample.roadmap.paid = 4000;
    sample.steps[0].attempts = 1;
    sample.steps[0].minutes = 170;
    sample.gate.before = "before the practicum";
    print_sample(&plan, REPORT_JSON);

    ck_assert_str_eq(buffer_text(&out), expected);
}
END_TEST

START_TEST(report_print__as_json__has_every_key_without_a_route)
{
    sample.roadmap.route = -1;
    sample.roadmap.p50 = sample.roadmap.p80 = DATE_NONE;
    print_sample(&plan, REPORT_JSON);

    ck_assert_ptr_nonnull(strstr(buffer_text(&out), "\"number\": null,\n    \"labels\": [],\n    "
                                                    "\"choices\": []"));
    ck_assert_ptr_nonnull(strstr(buffer_text(&out), "\"p50\": null,\n    \"p80\": null"));
    ck_assert_ptr_nonnull(strstr(buffer_text(&out), "\"odds\": null"));
}
END_TEST

/* Where only two ends are known `likely` is the dearer one, and the other stands beside it. */
START_TEST(report_print__as_json__has_both_ends_of_an_open_price)
{
    sample.steps[1].cost = (struct money_range){25000, 30000, 30000, 5000};
    sample.month.open = 5000;
    sample.month.cost = 30000;

    print_sample(&plan, REPORT_JSON);

    ck_assert_ptr_nonnull(strstr(buffer_text(&out), "\"low\": 250, \"likely\": 300, "
                                                    "\"likely_from\": 250, \"high\": 300"));
    ck_assert_ptr_nonnull(strstr(buffer_text(&out), "\"cost\": 300, \"cost_from\": 250"));
}
END_TEST

Suite *roadmap_json_suite(void)
{
    Suite *suite = suite_create("roadmap json");
    TCase *tcase = sample_case("roadmap json");

    tcase_add_test(tcase, report_print__as_json__is_this);
    tcase_add_test(tcase, report_print__as_json__has_every_key_without_a_route);
    tcase_add_test(tcase, report_print__as_json__has_both_ends_of_an_open_price);
    suite_add_tcase(suite, tcase);
    return suite;
}
