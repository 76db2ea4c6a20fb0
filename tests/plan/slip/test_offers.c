/* SPDX-License-Identifier: MIT
 * Covers what would mend a plan that is late: each offer meets the day it names, and none is worse
 * than doing nothing. */
#include <stdio.h>

#include "plan/plan_suites.h"
#include "plan/random_profile.h"
#include "plan/slip/follower.h"

static date_day on(int year, int month, int day)
{
    return date_from_civil(year, month, day);
}

static date_day day_with_hours(int hours)
{
    char value[16];

    snprintf(value, sizeof value, "%d", hours);
    person_answer("time.hours_per_week", value);
    return person_plan()->p50;
}

START_TEST(offers__for_a_plan_on_time__are_none)
{
    follower_look(2026, 11, 23);
    ck_assert_int_eq(follower.offers.count, 0);
    ck_assert_int_eq(follower.offers.pace.hours, 0);
}
END_TEST

START_TEST(offer__of_hours__is_the_fewest_that_meet_the_day)
{
    follower_look(2026, 12, 10);
    const struct offer *offer = follower_offer(OFFER_HOURS);
    ck_assert_ptr_nonnull(offer);
    ck_assert(offer->meets);
    ck_assert_int_le(offer->p50, follower.baseline.p50);
    ck_assert_int_gt(offer->hours, 10);
    int hours = offer->hours;
    date_day named = offer->p50;
    ck_assert_int_eq(day_with_hours(hours), named);
    ck_assert_int_gt(day_with_hours(hours - 1), follower.baseline.p50);
}
END_TEST

/* Hours that were told after what was logged count in place of its pace. */
START_TEST(offer__of_hours__counts_for_the_course_that_goes_slowly)
{
    person_mark("choose-school", MARK_DONE, on(2026, 12, 9));
    person_mark("program.course", MARK_STARTED, on(2026, 12, 9));
    person_log("program.course", 4, on(2027, 4, 10));
    person_log("program.course", 4, on(2027, 4, 20));
    follower_look(2027, 5, 1);
    ck_assert_int_gt(follower.slip.days, 100);
    const struct offer *offer = follower_offer(OFFER_HOURS);
    ck_assert_ptr_nonnull(offer);
    ck_assert(offer->meets);
    date_day named = offer->p50;
    ck_assert_int_eq(day_with_hours(offer->hours), named);
}
END_TEST

START_TEST(offers__at_a_slower_pace__name_its_day_and_do_not_offer_it)
{
    person_mark("choose-school", MARK_DONE, on(2026, 12, 9));
    person_mark("program.course", MARK_STARTED, on(2026, 12, 9));
    person_log("program.course", 12, on(2027, 4, 10));
    person_log("program.course", 12, on(2027, 4, 20));
    follower_look(2027, 5, 1);
    ck_assert_int_eq(follower.offers.pace.hours, 6);
    ck_assert_int_gt(follower.offers.pace.days, 0);
    ck_assert_ptr_null(follower_offer(OFFER_PACE));
    date_day named = follower.offers.pace.p50;
    ck_assert_int_eq(day_with_hours(6), named);
}
END_TEST

static int slowest_route(void)
{
    int slowest = 0;

    for (int i = 0; i < follower.first->route_count; i++)
        if (follower.first->routes[i].p50 > follower.first->routes[slowest].p50)
            slowest = i;
    return slowest;
}

/* The slowest way was chosen; after a month another would be there much sooner. */
START_TEST(offer__of_a_route__is_the_soonest_from_here)
{
    follower_choose(slowest_route());
    follower_look(2026, 12, 28);
    const struct offer *offer = follower_offer(OFFER_ROUTE);
    ck_assert_ptr_nonnull(offer);
    ck_assert(offer->meets);
    struct roadmap *seen = person.roadmap; /* it owns the choices */
    const struct route_summary *route = &seen->routes[offer->route - 1];
    ck_assert_str_eq(offer->title, route->title);
    person.roadmap = NULL;
    person.input.choices = route->choices;
    person.input.choice_count = route->choice_count;
    ck_assert_int_eq(person_plan()->p50, offer->p50);
    ck_assert_int_eq(person.roadmap->cost.likely, offer->cost);
    roadmap_free(&seen);
}
END_TEST

START_TEST(offers__of_a_goal_that_is_reached__are_none)
{
    person_answer("work.credentials", "CPC");
    follower_look(2028, 12, 10);
    ck_assert_int_eq(follower.offers.count, 0);
}
END_TEST

/* ---- over random people ---------------------------------------------------------------------- */

static struct random_profile profile;

static void expect_kept(const struct plan_input *input, const struct slip *slip,
                        const struct offer *offer)
{
    struct plan_input other = *input;
    struct answers answers = {0};

    answers_copy(&answers, input->answers);
    if (offer->answer.question >= 0) {
        answers.items[offer->answer.question] = offer->answer.after;
    } else {
        other.choices = slip->roadmap->routes[offer->route - 1].choices;
        other.choice_count = slip->roadmap->routes[offer->route - 1].choice_count;
    }
    other.answers = &answers;
    struct roadmap *taken = roadmap_make(&other);
    ck_assert_int_eq(taken->p50, offer->p50);
    ck_assert_int_eq(taken->cost.likely, offer->cost);
    ck_assert_int_lt(taken->p50, slip->roadmap->p50);
    roadmap_free(&taken);
    answers_clear(&answers);
}

/* Follows the route that comes first, and does nothing for some weeks. */
static int follow_and_wait(void)
{
    struct arena arena = {0};
    struct slip slip;
    struct offer_list offers;
    struct plan_input input = random_profile_input(&profile);
    struct roadmap *first = roadmap_make(&input), *now = NULL;
    int count = 0;

    if (first->route >= 0) {
        struct plan_baseline baseline = baseline_of(first, &arena);
        profile.today += 7 + random_dice(&profile.dice, 60);
        input = random_profile_input(&profile);
        input.choices = first->routes[first->route].choices;
        input.choice_count = first->routes[first->route].choice_count;
        input.hours_before = baseline.hours_per_week;
        now = roadmap_make(&input);
        slip_make(&slip, now, &baseline);
        offers_make(&offers, &input, &slip);
        for (count = 0; count < offers.count; count++)
            expect_kept(&input, &slip, &offers.items[count]);
    }
    roadmap_free(&first);
    roadmap_free(&now);
    arena_clear(&arena);
    return count;
}

START_TEST(offers__to_anybody__meet_their_day_and_are_better_than_nothing)
{
    int seen = 0;

    random_profile_init(&profile);
    for (int i = 0, count = random_profiles() / 4; i < count; i++) {
        random_profile_next(&profile);
        seen += follow_and_wait();
    }
    random_profile_clear(&profile);
    ck_assert_int_gt(seen, 5);
}
END_TEST

Suite *offers_suite(void)
{
    Suite *suite = suite_create("offers");
    TCase *tcase = tcase_create("offers"), *wide = tcase_create("wide"),
          *sweep = tcase_create("sweep");

    tcase_add_checked_fixture(tcase, follower_setup, follower_teardown);
    tcase_set_timeout(tcase, 240);
    tcase_add_test(tcase, offers__for_a_plan_on_time__are_none);
    tcase_add_test(wide, offer__of_hours__is_the_fewest_that_meet_the_day);
    tcase_add_test(tcase, offer__of_hours__counts_for_the_course_that_goes_slowly);
    tcase_add_test(wide, offers__at_a_slower_pace__name_its_day_and_do_not_offer_it);
    tcase_add_test(wide, offer__of_a_route__is_the_soonest_from_here);
    tcase_add_test(tcase, offers__of_a_goal_that_is_reached__are_none);
    suite_add_tcase(suite, tcase);

    /* Each offer is found by planning the person anew at other hours. */
    tcase_add_checked_fixture(wide, follower_setup, follower_teardown);
    tcase_set_timeout(wide, 240);
    tcase_set_tags(wide, "wide");
    suite_add_tcase(suite, wide);

    tcase_set_timeout(sweep, 240);
    tcase_set_tags(sweep, "sweep");
    tcase_add_test(sweep, offers__to_anybody__meet_their_day_and_are_better_than_nothing);
    suite_add_tcase(suite, sweep);
    return suite;
}
