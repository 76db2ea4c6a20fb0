/* SPDX-License-Identifier: MIT
 * Covers the routes side by side. */
#include <string.h>

#include "arrange.h"
#include "milepost/report.h"
#include "report_suites.h"

START_TEST(report_routes__as_text__is_this)
{
    report_routes(&sample.roadmap, false, false, &out);

    ck_assert_str_eq(buffer_text(&out),
                     "CPC                               even odds 19 Jul 2027 · 80 % by 11 Sep\n"
                     "------------------------------------------------------------------------\n"
                     "                     even odds    80 % by        cost  hours   odds gates\n"
                     "> 1 Course, then Practicode\n"
                     "                     19 Jul 27  11 Sep 27      $4,000    255   70 %     2\n"
                     "    soonest, cheapest\n"
                     "  2 Course, then a year of work\n"
                     "                     14 Feb 28  28 May 28     $3,910+    255   70 %     2\n"
                     "    against 1: 210 days later, $90 cheaper with a price still to ask;\n"
                     "    first coding job and a year at work instead of Practicode\n"
                     "------------------------------------------------------------------------\n"
                     "> is the roadmap's route. Odds: to pass every exam at the first try.\n"
                     "Gates: what somebody else checks on the way.\n"
                     "+ A price is still to be asked: it costs at least that.\n"
                     "Practicode: It mends the credential.\n"
                     "You have $3,000; this way likely costs $4,000, so $1,000 is missing.\n"
                     "Cheaper: route 2 by $90, 210 days later; Alone by $80, 30 days later.\n");
}
END_TEST

/* *Soonest* goes by the 80 % day: the text says who is sooner by which day. */
START_TEST(report_routes__soonest_by_the_80_percent_day_alone__says_so)
{
    sample.routes[1].p50 = sample.routes[0].p50 - 5;
    sample.routes[1].p80 = sample.routes[0].p80 + 3;
    report_routes(&sample.roadmap, false, false, &out);

    ck_assert_ptr_nonnull(
        strstr(buffer_text(&out), "as good as 1 (5 days sooner, 80 % 3 days later)"));
    ck_assert_ptr_nonnull(
        strstr(buffer_text(&out), "Soonest: the earliest day with an 80 % chance.\n"));
}
END_TEST

/* Days within a guess of months tell nothing, and are not told. */
START_TEST(report_routes__by_season__name_months_and_no_days)
{
    sample.routes[0].by_season = sample.routes[1].by_season = true;
    sample.routes[1].p50 = sample.routes[0].p50 + 5;
    sample.routes[1].p80 = sample.routes[0].p80 + 3;
    report_routes(&sample.roadmap, false, false, &out);

    ck_assert_ptr_nonnull(strstr(buffer_text(&out), "Jul 2027   Sep 2027"));
    ck_assert_ptr_nonnull(strstr(buffer_text(&out), "as good as 1 in date"));
    ck_assert_ptr_null(strstr(buffer_text(&out), "5 days"));
}
END_TEST

/* What stands as a month is told by months, also against a day. */
START_TEST(report_routes__of_which_one_is_by_season__differ_by_months)
{
    sample.routes[1].by_season = true;
    sample.routes[1].p50 = date_from_civil(2028, 1, 15); /* against 19 Jul 2027 */
    report_routes(&sample.roadmap, false, false, &out);

    ck_assert_ptr_nonnull(strstr(buffer_text(&out), "Jan 2028"));
    ck_assert_ptr_nonnull(strstr(buffer_text(&out), "    against 1: 6 months later, "));
}
END_TEST

START_TEST(report_routes__says__in_how_many_cases_every_try_fails)
{
    sample.routes[1].not_reached = 3;
    report_routes(&sample.roadmap, false, false, &out);

    ck_assert_ptr_nonnull(
        strstr(buffer_text(&out), "Of 100 cases, every try at an exam fails in 3 on route 2.\n"));
}
END_TEST

START_TEST(report_routes__says__what_the_roadmap_adds_to_its_route)
{
    sample.roadmap.cost.likely += 6000;
    report_routes(&sample.roadmap, false, false, &out);

    ck_assert_ptr_nonnull(strstr(buffer_text(&out),
                                 "Routes are compared by their own steps. The roadmap's total, "
                                 "likely\n$4,060, adds what must be paid before one of them.\n"));
}
END_TEST

START_TEST(report_routes__of_a_single_one__says_that_no_other_is_better)
{
    sample.roadmap.route_count = 1;
    sample.routes[0].not_reached = 2;
    report_routes(&sample.roadmap, false, false, &out);

    ck_assert_ptr_nonnull(strstr(buffer_text(&out), "No other route is better in date, "));
    ck_assert_ptr_nonnull(
        strstr(buffer_text(&out), "In 2 of 100 cases every try at an exam fails.\n"));
}
END_TEST

START_TEST(report_routes__says__what_no_date_waits_for)
{
    sample.roadmap.when = "reinstatement + 38 weeks";
    for (int i = 0; i < 2; i++)
        sample.routes[i].p50 = sample.routes[i].p80 = DATE_NONE;
    report_routes(&sample.roadmap, false, false, &out);

    ck_assert_ptr_nonnull(strstr(buffer_text(&out), "  no date          -      $4,000"));
    ck_assert_ptr_nonnull(strstr(buffer_text(&out), "No route has a date yet. The one you follow: "
                                                    "reinstatement + 38 weeks.\n"));
    ck_assert_ptr_nonnull(strstr(buffer_text(&out), "against 1: $90 cheaper"));
}
END_TEST

START_TEST(report_routes__says__that_more_were_there)
{
    sample.roadmap.capped = true;
    report_routes(&sample.roadmap, false, false, &out);

    ck_assert_ptr_nonnull(strstr(buffer_text(&out), "There were more routes"));
}
END_TEST

START_TEST(report_routes__a_day_later__is_said_in_the_singular)
{
    sample.routes[1].p50 = sample.routes[0].p50 + 1;
    report_routes(&sample.roadmap, false, false, &out);

    ck_assert_ptr_nonnull(
        strstr(buffer_text(&out), "    against 1: as good as 1 (1 day later), $90 cheaper"));
}
END_TEST

START_TEST(report_routes__as_json__is_this)
{
    sample.roadmap.route_count = 1;
    sample.routes[0].as_good = 1u << 2;
    sample.roadmap.first_because = "it costs less";
    report_routes(&sample.roadmap, true, false, &out);

    ck_assert_str_eq(buffer_text(&out),
                     "{\n"
                     "  \"milepost-routes\": 1,\n"
                     "  \"capped\": false,\n"
                     "  \"routes\": [\n"
                     "    {\"number\": 1, \"labels\": [\"soonest\", \"cheapest\"], \"finish\": "
                     "{\"p50\": \"2027-07-19\", \"p80\": \"2027-09-11\", \"not_reached\": 0, "
                     "\"p20\": \"2027-06-01\", \"by_season\": false}, "
                     "\"cost\": {\"low\": 3480, \"likely\": 4000, \"high\": 5140, \"p80\": 4500, "
                     "\"at_least\": false}, \"effort_hours\": {\"low\": 200, \"likely\": 255, "
                     "\"high\": 400}, \"odds\": 70, \"gates\": 2, \"choices\": [{\"need\": "
                     "\"removal/CPC\", \"path\": \"practicode\"}], \"steps\": [\"look\", "
                     "\"practicode\", \"exam\"], \"as_good_as\": [2], \"alone\": null}\n"
                     "  ],\n"
                     "  \"ordered_by\": \"soonest\",\n"
                     "  \"first_because\": \"it costs less\"\n"
                     "}\n");
}
END_TEST

START_TEST(report_routes__unreachable__says_what_is_missing)
{
    const char *const missing[] = {"a licence"};

    sample.roadmap.route_count = 0;
    sample.roadmap.route = -1;
    sample.roadmap.goal_state = GOAL_UNREACHABLE;
    sample.roadmap.missing = missing;
    sample.roadmap.missing_count = 1;
    report_routes(&sample.roadmap, false, false, &out);

    ck_assert_ptr_nonnull(strstr(buffer_text(&out), "No route leads to it as things stand.\n"
                                                    "Missing: a licence\n"));
}
END_TEST

START_TEST(report_routes__reached__says_that_there_is_nothing_to_compare)
{
    sample.roadmap.route_count = 0;
    sample.roadmap.route = -1;
    sample.roadmap.goal_state = GOAL_REACHED;
    report_routes(&sample.roadmap, false, false, &out);

    ck_assert_ptr_nonnull(strstr(buffer_text(&out), "you hold what you aim at"));
}
END_TEST

/* ---- one against another --------------------------------------------------------------------- */

static const char *difference(int route, int other)
{
    buffer_truncate(&out, 0);
    report_route_difference(&sample.routes[route], &sample.routes[other], true, &out);
    return buffer_text(&out);
}

START_TEST(report_route_difference__names__days_dollars_and_what_takes_the_place)
{
    sample.routes[1].at_least = false;

    ck_assert_str_eq(difference(0, 1), "210 days sooner, $90 dearer; Practicode instead of "
                                       "first coding job and a year at work");
    ck_assert_str_eq(difference(1, 0), "210 days later, $90 cheaper; first coding job and a "
                                       "year at work instead of Practicode");
}
END_TEST

START_TEST(report_route_difference__of_a_missing_price__says_whose)
{
    ck_assert_ptr_nonnull(
        strstr(difference(0, 1), "$90 dearer, the other with a price still to ask;"));
    sample.routes[0].at_least = true;
    ck_assert_ptr_nonnull(strstr(difference(0, 1), "$90 dearer; "));
}
END_TEST

/* Not by what is counted for a line without a price, which no column shows. */
START_TEST(report_route_difference__in_dollars__is_that_of_the_costs_that_are_shown)
{
    sample.routes[1].counted += 500000;
    ck_assert_ptr_nonnull(strstr(difference(0, 1), "$90 dearer, the other with a price"));
    sample.routes[1].cost.likely = sample.routes[0].cost.likely;
    ck_assert_ptr_nonnull(
        strstr(difference(0, 1), "the same cost, the other with a price still to ask;"));
}
END_TEST

START_TEST(report_route_difference__of_more_or_less__has_nothing_instead)
{
    sample.routes[1] = sample.routes[0];
    sample.routes[1].part_count = 1;

    ck_assert_str_eq(difference(0, 1), "the same in days and dollars; Practicode besides");
    ck_assert_str_eq(difference(1, 0), "the same in days and dollars; without Practicode");
}
END_TEST

START_TEST(report_route_difference__of_years__says_years)
{
    sample.routes[1].p50 = sample.routes[0].p50 + 1195;
    ck_assert_ptr_nonnull(strstr(difference(1, 0), "3 years 3 months later, "));
    sample.routes[1].p50 = sample.routes[0].p50 + 1;
    ck_assert_ptr_nonnull(strstr(difference(1, 0), "as good as 1 (1 day later), "));
}
END_TEST

START_TEST(report_route_note__of_either__is_told)
{
    ck_assert(report_route_note(&sample.roadmap, &sample.routes[1], &sample.routes[0], &out));
    ck_assert_str_eq(buffer_text(&out), "Practicode: It mends the credential.");
    ck_assert(!report_route_note(&sample.roadmap, &sample.routes[0], &sample.routes[0], &out));
}
END_TEST

START_TEST(report_route_labels__are__words)
{
    report_route_labels(LABEL_SOONEST | LABEL_BEST_ODDS | LABEL_FEWEST_GATES, &out);

    ck_assert_str_eq(buffer_text(&out), "soonest, best odds, fewest gates");
}
END_TEST

/* ---- choices --------------------------------------------------------------------------------- */

static const struct path paths[] = {
    {.id = "course", .title = "a course", .source = 1, .note = "each takes one year off"},
    {.id = "work", .title = "two years of coding", .source = -1, .note = ""}};
static const struct need need = {
    .id = "removal/CPC", .title = "two years of coding", .paths = paths, .count = 2};
static const struct step asking[] = {
    {.id = "remove", .title = "Send the proof", .needs = {.items = &need, .count = 1}}};

static const char *choice(const char *needed, const char *path)
{
    const struct route_choice made = {.need = needed, .path = path};

    sample.catalog.steps = asking;
    buffer_truncate(&out, 0);
    report_route_choice(&sample.roadmap, &made, &out);
    return buffer_text(&out);
}

START_TEST(report_route_choice__of_a_path__has_note_and_source)
{
    ck_assert_str_eq(choice("removal/CPC", "course"),
                     "Two years of coding: a course. Note: each takes one year off. (Old [rules], "
                     "checked Jul 2025, check again)");
    ck_assert_str_eq(choice("removal/CPC", "work"), "Two years of coding.");
}
END_TEST

START_TEST(report_route_choice__of_a_step__names_what_it_gives)
{
    ck_assert_str_eq(choice("credential/CPC-A", "remove"), "CPC-A: Send the proof.");
}
END_TEST

START_TEST(report_route_choice__no_longer_in_the_catalogue__is_shown_as_kept)
{
    ck_assert_str_eq(choice("removal/CPC", "gone"), "Removal/CPC: gone.");
}
END_TEST

Suite *routes_suite(void)
{
    Suite *suite = suite_create("routes");
    TCase *tcase = sample_case("routes");

    tcase_add_test(tcase, report_routes__as_text__is_this);
    tcase_add_test(tcase, report_routes__a_day_later__is_said_in_the_singular);
    tcase_add_test(tcase, report_routes__as_json__is_this);
    tcase_add_test(tcase, report_routes__soonest_by_the_80_percent_day_alone__says_so);
    tcase_add_test(tcase, report_routes__by_season__name_months_and_no_days);
    tcase_add_test(tcase, report_routes__of_which_one_is_by_season__differ_by_months);
    tcase_add_test(tcase, report_routes__says__in_how_many_cases_every_try_fails);
    tcase_add_test(tcase, report_routes__says__what_the_roadmap_adds_to_its_route);
    tcase_add_test(tcase, report_routes__of_a_single_one__says_that_no_other_is_better);
    tcase_add_test(tcase, report_routes__says__what_no_date_waits_for);
    tcase_add_test(tcase, report_routes__says__that_more_were_there);
    tcase_add_test(tcase, report_routes__unreachable__says_what_is_missing);
    tcase_add_test(tcase, report_routes__reached__says_that_there_is_nothing_to_compare);
    tcase_add_test(tcase, report_route_difference__names__days_dollars_and_what_takes_the_place);
    tcase_add_test(tcase, report_route_difference__of_a_missing_price__says_whose);
    tcase_add_test(tcase, report_route_difference__in_dollars__is_that_of_the_costs_that_are_shown);
    tcase_add_test(tcase, report_route_difference__of_more_or_less__has_nothing_instead);
    tcase_add_test(tcase, report_route_difference__of_years__says_years);
    tcase_add_test(tcase, report_route_note__of_either__is_told);
    tcase_add_test(tcase, report_route_labels__are__words);
    tcase_add_test(tcase, report_route_choice__of_a_path__has_note_and_source);
    tcase_add_test(tcase, report_route_choice__of_a_step__names_what_it_gives);
    tcase_add_test(tcase, report_route_choice__no_longer_in_the_catalogue__is_shown_as_kept);
    suite_add_tcase(suite, tcase);
    return suite;
}
