/* SPDX-License-Identifier: MIT
 * Covers the routes side by side. */
#include <string.h>

#include "milepost/report.h"
#include "report_suites.h"
#include "sample.h"

static struct sample sample;
static struct buffer out;

static void setup(void)
{
    sample_init(&sample);
}

static void teardown(void)
{
    buffer_clear(&out);
}

START_TEST(report_routes__as_text__is_this)
{
    report_routes(&sample.roadmap, false, false, &out);

    ck_assert_str_eq(buffer_text(&out),
                     "CPC                               even odds 19 Jul 2027 · 80 % by 11 Sep\n"
                     "                     even odds    80 % by     likely  hours   odds gates\n"
                     "> 1                  19 Jul 27  11 Sep 27     $4,000    255   70 %     2\n"
                     "    Course, then Practicode\n"
                     "    soonest, cheapest\n"
                     "  2                  14 Feb 28  28 May 28   >=$3,910    255   70 %     2\n"
                     "    Course, then a year of work\n"
                     "    210 days later, $90 cheaper than route 1\n");
}
END_TEST

START_TEST(report_routes__a_day_later__is_said_in_the_singular)
{
    sample.routes[1].p50 = sample.routes[0].p50 + 1;
    report_routes(&sample.roadmap, false, false, &out);

    ck_assert_ptr_nonnull(strstr(buffer_text(&out), "    1 day later, $90 cheaper than route 1"));
}
END_TEST

START_TEST(report_routes__as_json__is_this)
{
    sample.roadmap.route_count = 1;
    report_routes(&sample.roadmap, true, false, &out);

    ck_assert_str_eq(buffer_text(&out),
                     "{\n"
                     "  \"milepost-routes\": 1,\n"
                     "  \"capped\": false,\n"
                     "  \"routes\": [\n"
                     "    {\"number\": 1, \"labels\": [\"soonest\", \"cheapest\"], \"finish\": "
                     "{\"p50\": \"2027-07-19\", \"p80\": \"2027-09-11\", \"not_reached\": 0}, "
                     "\"cost\": {\"low\": 3480, \"likely\": 4000, \"high\": 5140, \"p80\": 4500, "
                     "\"at_least\": false}, \"effort_hours\": {\"low\": 200, \"likely\": 255, "
                     "\"high\": 400}, \"odds\": 70, \"gates\": 2, \"choices\": [{\"need\": "
                     "\"removal/CPC\", \"path\": \"practicode\"}], \"steps\": [\"look\", "
                     "\"exam\"]}\n"
                     "  ]\n"
                     "}\n");
}
END_TEST

START_TEST(report_routes__says__that_there_are_none)
{
    sample.roadmap.route_count = 0;
    sample.roadmap.route = -1;
    report_routes(&sample.roadmap, false, false, &out);

    ck_assert_ptr_nonnull(strstr(buffer_text(&out), "There are no routes to compare.\n"));
}
END_TEST

Suite *routes_suite(void)
{
    Suite *suite = suite_create("routes");
    TCase *tcase = tcase_create("routes");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, report_routes__as_text__is_this);
    tcase_add_test(tcase, report_routes__a_day_later__is_said_in_the_singular);
    tcase_add_test(tcase, report_routes__as_json__is_this);
    tcase_add_test(tcase, report_routes__says__that_there_are_none);
    suite_add_tcase(suite, tcase);
    return suite;
}
