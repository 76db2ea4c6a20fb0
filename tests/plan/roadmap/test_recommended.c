/* SPDX-License-Identifier: MIT
 * What must hold of the route that a roadmap puts first, over random people on the shipped
 * catalogue. MILEPOST_PROFILES sets how many are tried. */
#include <string.h>

#include "plan/plan_suites.h"
#include "plan/profile/requirement.h"
#include "plan/random_profile.h"

static struct random_profile profile;

static void setup(void)
{
    random_profile_init(&profile);
}

static void teardown(void)
{
    random_profile_clear(&profile);
}

static int value_of(const char *question, const char *value)
{
    const struct catalog *catalog = profile.answers.catalog;

    return catalog_find_value(&catalog->questions[catalog_find_question(catalog, question)], value);
}

/* ---- hours a week ---------------------------------------------------------------------------- */

/* The route of `roadmap` with the same steps in the same choices, or NULL. */
static const struct route_summary *find_alike(const struct roadmap *roadmap,
                                              const struct route_summary *route)
{
    for (int i = 0; i < roadmap->route_count; i++) {
        const struct route_summary *other = &roadmap->routes[i];
        bool alike = other->choice_count == route->choice_count;
        for (int c = 0; alike && c < route->choice_count; c++)
            alike = strcmp(other->choices[c].need, route->choices[c].need) == 0 &&
                    strcmp(other->choices[c].path, route->choices[c].path) == 0;
        if (alike)
            return other;
    }
    return NULL;
}

/* The best by what orders the routes, of those that are as open to the person as the first. */
static const struct route_summary *find_best(const struct roadmap *roadmap)
{
    for (int i = 0; i < roadmap->route_count; i++) {
        if (roadmap->routes[i].labels & 1u << roadmap->by_label)
            return &roadmap->routes[i];
    }
    return NULL;
}

static bool is_as_good(const struct route_summary *route, const struct route_summary *other)
{
    return other && (route == other || route->as_good >> other->number & 1);
}

/* Both were as good as the best and as each other, at either pace. */
static bool stood_beside(const struct roadmap *roadmap, const struct route_summary *other)
{
    const struct route_summary *there = find_alike(roadmap, other);

    return there && is_as_good(there, &roadmap->routes[0]) && is_as_good(there, find_best(roadmap));
}

static int check_hours(int hours, int more)
{
    random_profile_answer(&profile, "time.hours_per_week", hours);
    struct roadmap *before = random_profile_plan(&profile, true);
    random_profile_answer(&profile, "time.hours_per_week", hours + more);
    struct roadmap *after = random_profile_plan(&profile, true);
    int several = before->route_count > 1 && after->route_count > 1;

    if (several && !find_alike(after, &before->routes[0]))
        several = 0;
    if (several) {
        bool same = find_alike(after, &before->routes[0]) == &after->routes[0];
        ck_assert_msg(same || !stood_beside(before, &after->routes[0]) ||
                          !stood_beside(after, &before->routes[0]),
                      "%d: from %d to %d hours \"%s\" became \"%s\"", profile.number, hours,
                      hours + more, before->routes[0].title, after->routes[0].title);
    }
    roadmap_free(&before);
    roadmap_free(&after);
    return several;
}

START_TEST(hours__inside_the_spread__leave_the_recommendation_of_anybody)
{
    int several = 0;

    for (int i = 0, count = random_profiles(); i < count; i++) {
        random_profile_next(&profile);
        profile.has_school = false;
        int hours = 5 + random_dice(&profile.dice, 30);
        several += check_hours(hours, 1 + random_dice(&profile.dice, 40 - hours));
    }
    ck_assert_int_gt(several, random_profiles() / 10);
}
END_TEST

/* ---- what the bodies recommend --------------------------------------------------------------- */

static bool route_hands_over(const struct profile *read, const struct route_summary *route,
                             int fact)
{
    for (int i = 0; fact >= 0 && i < route->step_count; i++) {
        int step = catalog_find_step(read->catalog, route->steps[i]);
        if (step >= 0 && profile_gives(read, step, fact))
            return true;
    }
    return false;
}

static bool path_is_met(const struct profile *read, const struct route_summary *route,
                        const struct path *path)
{
    for (int i = 0; i < path->count; i++) {
        date_day since;
        if (requirement_state(read, &path->items[i], &since) == REQUIREMENT_OPEN &&
            !route_hands_over(read, route, requirement_fact(read, &path->items[i])))
            return false;
    }
    return true;
}

static bool need_is_left(const struct profile *read, const struct route_summary *route,
                         const struct need *need)
{
    if (need->strength != STRENGTH_RECOMMENDED || !need_stands(read, need))
        return false;
    for (int i = 0; i < need->count; i++) {
        if (path_is_met(read, route, &need->paths[i]))
            return false;
    }
    return true;
}

/* An exam on it is sat without what its body recommends. */
static bool leaves_recommendation(const struct profile *read, const struct route_summary *route)
{
    for (int i = 0; i < route->step_count; i++) {
        int index = catalog_find_step(read->catalog, route->steps[i]);
        const struct step *step = index < 0 ? NULL : &read->catalog->steps[index];
        for (int n = 0; step && step->kind == STEP_EXAM && n < step->needs.count; n++) {
            if (need_is_left(read, route, &step->needs.items[n]))
                return true;
        }
    }
    return false;
}

static int check_first(void)
{
    struct plan_input input = random_profile_input(&profile);
    struct roadmap *roadmap = roadmap_make(&input);
    struct arena arena = {0};
    struct profile read;
    int left = 0;

    profile_make(&read, &input, &arena);
    read.recommended = true; /* what is recommended counts here, whatever is planned */
    for (int i = 0; i < roadmap->route_count; i++)
        left += leaves_recommendation(&read, &roadmap->routes[i]);
    for (int i = 1; i < roadmap->route_count; i++) {
        const struct route_summary *first = &roadmap->routes[0], *other = &roadmap->routes[i];
        ck_assert_msg(!leaves_recommendation(&read, first) || leaves_recommendation(&read, other) ||
                          !route_is_as_soon(first, other) || !is_as_good(first, other),
                      "%d: \"%s\" comes before \"%s\"", profile.number, first->title, other->title);
    }
    profile_clear(&read);
    arena_clear(&arena);
    roadmap_free(&roadmap);
    return left;
}

START_TEST(first_job__by_what_its_body_recommends__comes_before_one_without)
{
    int left = 0;

    for (int i = 0, count = random_profiles(); i < count; i++) {
        random_profile_next(&profile);
        random_profile_answer(&profile, "goal.target", value_of("goal.target", "first-job"));
        random_profile_answer(&profile, "work.coding_now", value_of("work.coding_now", "no"));
        left += check_first();
    }
    ck_assert_int_gt(left, 0);
}
END_TEST

Suite *recommended_suite(void)
{
    Suite *suite = suite_create("recommended");
    TCase *tcase = tcase_create("recommended");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_set_timeout(tcase, 600);
    tcase_set_tags(tcase, "sweep");
    tcase_add_test(tcase, hours__inside_the_spread__leave_the_recommendation_of_anybody);
    tcase_add_test(tcase, first_job__by_what_its_body_recommends__comes_before_one_without);
    suite_add_tcase(suite, tcase);
    return suite;
}
