/* SPDX-License-Identifier: MIT
 * Routes that are as good as each other: which comes first, and that no hour more moves it. */
#include <stdio.h>
#include <string.h>

#include "plan/person.h"
#include "plan/plan_suites.h"

static void setup(void)
{
    person_setup();
    person_answer("goal.target", "first-job");
    person_answer("school.level", "high-school");
    person_answer("school.program", "none");
    person_answer("work.coding_months", "0");
    person_answer("time.hours_per_week", "8");
}

static struct route_summary spread(date_day p20, date_day p50, date_day p80)
{
    return (struct route_summary){.p20 = p20, .p50 = p50, .p80 = p80};
}

START_TEST(routes__apart_by_less_than_half_the_wider_spread__are_as_good)
{
    struct route_summary wide = spread(100, 130, 160), near = spread(150, 159, 165),
                         far = spread(150, 160, 165),
                         none = spread(DATE_NONE, DATE_NONE, DATE_NONE);

    ck_assert(route_is_as_soon(&wide, &near));
    ck_assert(route_is_as_soon(&near, &wide));
    ck_assert(!route_is_as_soon(&wide, &far));
    ck_assert(!route_is_as_soon(&wide, &none));
    ck_assert(!route_is_as_soon(&none, &none));
}
END_TEST

START_TEST(routes__as_good_as_each_other__begin_with_the_most_common_credential)
{
    person_plan();

    const struct route_summary *first = &person.roadmap->routes[0];
    ck_assert(person_has_step(first, "exam.CPC"));
    ck_assert(person_is_told("it comes first because it begins with the most common first "
                             "credential. To know more, count ten adverts near you"));
    for (int i = 1; i < person.roadmap->route_count; i++)
        ck_assert(!person_has_step(&person.roadmap->routes[i], "exam.CPC"));
}
END_TEST

/* Two programs whose prices lie far apart are not; who has done with school pays for the exam. */
START_TEST(routes__told_apart_by_cost__are_in_that_order)
{
    person_answer("goal.priority", "cheapest");
    person_answer("school.program", "completed");
    person_answer("school.program_kind", "course");
    person_answer("school.program_end", "2026-06-30");
    person_plan();

    ck_assert(!person_is_told("is as good as"));
    ck_assert(person.roadmap->routes[0].labels & LABEL_CHEAPEST);
}
END_TEST

START_TEST(adverts__that_were_counted__decide_between_routes_as_good)
{
    person_answer("adverts.CPC", "2");
    person_answer("adverts.CCA", "7");
    person_plan();

    ck_assert(person_has_step(&person.roadmap->routes[0], "exam.CCA"));
    ck_assert_str_eq(person.roadmap->first_because, "7 of your ten adverts ask for the CCA");
    ck_assert(person_is_told("it comes first because 7 of your ten adverts ask for the CCA."));
    ck_assert(!person_is_told("count ten adverts"));
}
END_TEST

START_TEST(adverts__that_ask_for_others__put_a_route_by_another_first)
{
    person_answer("adverts.CPC", "1");
    person_answer("adverts.other", "6");
    person_plan();

    ck_assert(!person_has_step(&person.roadmap->routes[0], "exam.CPC"));
    ck_assert(!person_has_step(&person.roadmap->routes[0], "exam.CCA"));
    ck_assert(person_is_told("6 of your ten adverts ask for another credential."));
}
END_TEST

START_TEST(adverts__that_were_not_counted__are_asked_for_by_the_label_of_their_question)
{
    person_plan();
    ck_assert(person_is_told("near you (Your goal: Adverts that ask for the CPC)."));

    person_answer("goal.target", "CPC");
    person_plan();
    ck_assert(!person_is_told("count ten adverts"));
}
END_TEST

START_TEST(adverts__for_work_from_home__are_told)
{
    person_answer("adverts.CPC", "4");
    person_answer("adverts.remote", "0");
    person_plan();
    ck_assert(person_is_told("None of your ten adverts is for work from home."));

    person_answer("adverts.remote", "1");
    person_plan();
    ck_assert(person_is_told("1 of your ten adverts is for work from home."));
}
END_TEST

/* No source tells how long the CCA takes to prepare for; the person may. */
START_TEST(routes__told_apart_by_an_unsourced_assumption__are_as_good)
{
    struct plan_assumption own = {.assumption =
                                      catalog_find_assumption(catalog_builtin(), "prepare-cca"),
                                  .range = {60, 60, 60}};

    person_answer("goal.priority", "least-effort");
    person_plan();
    ck_assert(person_has_step(&person.roadmap->routes[0], "exam.CPC"));
    ck_assert(!(person.roadmap->routes[0].labels & LABEL_LEAST_EFFORT));
    ck_assert(person_is_told("In hours of study \"Coding course, then CPC, then first coding job\" "
                             "is as good as"));

    person.input.assumptions = &own;
    person.input.assumption_count = 1;
    person_plan();
    ck_assert(person_has_step(&person.roadmap->routes[0], "exam.CCA"));
    ck_assert(person.roadmap->routes[0].labels & LABEL_LEAST_EFFORT);
}
END_TEST

START_TEST(routes__of_equal_odds__begin_with_the_most_common_credential)
{
    person_answer("goal.priority", "best-odds");
    person_plan();

    ck_assert(person_has_step(&person.roadmap->routes[0], "exam.CPC"));
    ck_assert(person.roadmap->routes[0].as_good != 0);
}
END_TEST

/* The price of a course spreads widely, and is the same for both. */
START_TEST(routes__by_one_course__are_told_apart_by_the_price_of_their_exams)
{
    person_answer("goal.priority", "cheapest");
    person_plan();

    const struct route_summary *first = &person.roadmap->routes[0];
    for (int i = 1; i < person.roadmap->route_count; i++) {
        const struct route_summary *other = &person.roadmap->routes[i];
        if (strcmp(other->parts[0], first->parts[0]) == 0) {
            ck_assert_int_gt(other->cost.likely, first->cost.likely);
            ck_assert(!(first->as_good >> other->number & 1));
        }
    }
}
END_TEST

START_TEST(specialists_exam__is_no_first_one_for_a_beginner_unless_asked_for)
{
    person_plan();
    for (int i = 0; i < person.roadmap->route_count; i++) {
        ck_assert(!person_has_step(&person.roadmap->routes[i], "exam.CIC"));
        ck_assert(!person_has_step(&person.roadmap->routes[i], "exam.CCS"));
    }

    person_answer("goal.setting", "hospital-inpatient");
    person_plan();
    bool inpatient = false;
    for (int i = 0; i < person.roadmap->route_count; i++)
        inpatient |= person_has_step(&person.roadmap->routes[i], "exam.CIC");
    ck_assert(inpatient);
}
END_TEST

/* ---- hours a week ---------------------------------------------------------------------------- */

struct seen {
    char first[256];
    char tied[8][256]; /* what was as good as the soonest of those shown */
    int count;
};

static const struct route_summary *the_soonest(void)
{
    for (int i = 0; i < person.roadmap->route_count; i++) {
        if (person.roadmap->routes[i].labels & LABEL_SOONEST)
            return &person.roadmap->routes[i];
    }
    ck_abort_msg("no route is the soonest");
}

static struct seen look(int hours)
{
    struct seen seen = {.count = 0};
    char text[8];

    snprintf(text, sizeof text, "%d", hours);
    person_answer("time.hours_per_week", text);
    person_plan();
    snprintf(seen.first, sizeof seen.first, "%s", person.roadmap->routes[0].title);
    for (int i = 0; i < person.roadmap->route_count; i++) {
        const struct route_summary *route = &person.roadmap->routes[i];
        if (route_is_as_soon(route, the_soonest()))
            snprintf(seen.tied[seen.count++], sizeof seen.tied[0], "%s", route->title);
    }
    return seen;
}

static bool is_tied(const struct seen *seen, const char *title)
{
    for (int i = 0; i < seen->count; i++) {
        if (strcmp(seen->tied[i], title) == 0)
            return true;
    }
    return false;
}

static void check_hours(int step)
{
    struct seen before = look(5);

    for (int hours = 5 + step; hours <= 40; hours += step) {
        struct seen after = look(hours);
        ck_assert_msg(strcmp(before.first, after.first) == 0 || !is_tied(&before, after.first) ||
                          !is_tied(&after, before.first),
                      "%d hours: \"%s\" became \"%s\"", hours, before.first, after.first);
        before = after;
    }
}

START_TEST(hours_a_week__from_4_to_20__leave_the_first_credential)
{
    static const char *const goals[] = {"soonest", "cheapest", "least-effort", "best-odds"};

    for (size_t i = 0; i < sizeof goals / sizeof goals[0]; i++) {
        char first[256] = "";
        person_answer("goal.priority", goals[i]);
        for (int hours = 4; hours <= 20; hours++) {
            struct seen seen = look(hours);
            if (first[0])
                ck_assert_msg(strcmp(first, seen.first) == 0, "%s, %d hours: \"%s\" became \"%s\"",
                              goals[i], hours, first, seen.first);
            snprintf(first, sizeof first, "%s", seen.first);
        }
    }
}
END_TEST

START_TEST(hours_a_week__inside_the_spread__leave_the_recommendation)
{
    static const char *const goals[] = {"CPC", "CCS", "CPMA", "CRC"};

    check_hours(1);
    ck_assert(person_has_step(&person.roadmap->routes[0], "exam.CPC"));
    for (size_t i = 0; i < sizeof goals / sizeof goals[0]; i++) {
        person_answer("goal.target", goals[i]);
        check_hours(5);
    }
}
END_TEST

Suite *ties_suite(void)
{
    TCase *test_case = tcase_create("ties"), *wide = tcase_create("hours");
    Suite *suite = suite_create("ties");

    tcase_add_checked_fixture(test_case, setup, person_teardown);
    tcase_set_timeout(test_case, 120);
    tcase_add_test(test_case, routes__apart_by_less_than_half_the_wider_spread__are_as_good);
    tcase_add_test(test_case, routes__as_good_as_each_other__begin_with_the_most_common_credential);
    tcase_add_test(test_case, routes__told_apart_by_cost__are_in_that_order);
    tcase_add_test(test_case, specialists_exam__is_no_first_one_for_a_beginner_unless_asked_for);
    tcase_add_test(test_case, adverts__that_were_counted__decide_between_routes_as_good);
    tcase_add_test(test_case, adverts__that_ask_for_others__put_a_route_by_another_first);
    tcase_add_test(test_case,
                   adverts__that_were_not_counted__are_asked_for_by_the_label_of_their_question);
    tcase_add_test(test_case, adverts__for_work_from_home__are_told);
    tcase_add_test(test_case, routes__told_apart_by_an_unsourced_assumption__are_as_good);
    tcase_add_test(test_case, routes__of_equal_odds__begin_with_the_most_common_credential);
    tcase_add_test(test_case, routes__by_one_course__are_told_apart_by_the_price_of_their_exams);
    suite_add_tcase(suite, test_case);
    tcase_add_checked_fixture(wide, setup, person_teardown);
    tcase_set_timeout(wide, 120);
    tcase_set_tags(wide, "wide");
    tcase_add_test(wide, hours_a_week__from_4_to_20__leave_the_first_credential);
    tcase_add_test(wide, hours_a_week__inside_the_spread__leave_the_recommendation);
    suite_add_tcase(suite, wide);
    return suite;
}
