/* SPDX-License-Identifier: MIT
 * What must hold of the money and the odds of every route, over random people on the shipped
 * catalogue. MILEPOST_PROFILES sets how many are tried. */
#include "plan/plan_suites.h"
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

/* ---- no price of zero that is none ----------------------------------------------------------- */

static money_cents dearest_of(const struct catalog *catalog, const enum step_kind *kind)
{
    money_cents dearest = 0;

    for (int s = 0; s < catalog->step_count; s++) {
        const struct step *step = &catalog->steps[s];
        for (int p = 0; (!kind || step->kind == *kind) && p < step->cost.count; p++) {
            const struct range *cents = &step->cost.items[p].cents;
            money_cents price = cents->likely == CATALOG_BLANK ? cents->high : cents->likely;
            if (step->cost.items[p].years <= 1 && price > dearest)
                dearest = price;
        }
    }
    return dearest;
}

/* What a line without a price must count for: the dearest sourced price of its kind, or of any. */
static money_cents stand_in(const struct catalog *catalog, enum step_kind kind)
{
    money_cents dearest = dearest_of(catalog, &kind);

    return dearest > 0 ? dearest : dearest_of(catalog, NULL);
}

static void check_sum_of_route(const struct roadmap *roadmap)
{
    const struct route_summary *route = &roadmap->routes[roadmap->route];
    money_cents least = route->cost.likely;

    for (int s = 0; s < roadmap->step_count; s++) {
        const struct roadmap_step *line = &roadmap->steps[s];
        if (line->role != ROLE_ROUTE || !line->unpriced)
            continue;
        money_cents price = stand_in(roadmap->catalog, line->kind);
        ck_assert_int_gt(price, 0);
        least += price;
    }
    ck_assert_msg(route->counted >= least, "%d: %s counts for $%lld, not for $%lld or more",
                  profile.number, roadmap->goal_id, (long long)route->counted / 100,
                  (long long)least / 100);
}

static struct roadmap *follow(const struct roadmap *before, int route)
{
    struct plan_input input = random_profile_input(&profile);

    input.without_forecast = true;
    input.choices = before->routes[route].choices;
    input.choice_count = before->routes[route].choice_count;
    return roadmap_make(&input);
}

/* Whichever route is followed: what it is compared by has a price for each line that has none. */
START_TEST(sums__that_are_compared__hold_no_price_of_zero_that_is_none)
{
    int unpriced = 0;

    for (int i = 0, count = random_profiles() / 2; i < count; i++) {
        random_profile_next(&profile);
        struct roadmap *roadmap = random_profile_plan(&profile, false);
        for (int r = 0; r < roadmap->route_count; r++) {
            struct roadmap *other = follow(roadmap, r);
            if (other->route >= 0)
                check_sum_of_route(other);
            unpriced += other->route >= 0 && other->routes[other->route].unpriced > 0;
            roadmap_free(&other);
        }
        roadmap_free(&roadmap);
    }
    ck_assert_int_gt(unpriced, random_profiles() / 4);
}
END_TEST

/* A budget is held against such lines too, where their kind has a sourced price. */
START_TEST(budget__of_any_roadmap__is_held_against_what_has_no_price)
{
    int unpriced = 0;

    for (int i = 0, count = random_profiles() / 2; i < count; i++) {
        random_profile_next(&profile);
        struct roadmap *roadmap = random_profile_plan(&profile, false);
        money_cents least = roadmap->cost.likely;
        for (int s = 0; s < roadmap->step_count; s++) {
            const struct roadmap_step *line = &roadmap->steps[s];
            if (line->role != ROLE_ROUTE || !line->unpriced)
                continue;
            unpriced++;
            least += dearest_of(roadmap->catalog, &line->kind);
        }
        ck_assert_msg(roadmap->goal_state != GOAL_OPEN || roadmap->counted >= least,
                      "%d: %s counts for $%lld, not for $%lld or more", profile.number,
                      roadmap->goal_id, (long long)roadmap->counted / 100, (long long)least / 100);
        roadmap_free(&roadmap);
    }
    ck_assert_int_gt(unpriced, random_profiles() / 10);
}
END_TEST

/* ---- more knowledge -------------------------------------------------------------------------- */

static int best_odds(void)
{
    struct roadmap *roadmap = random_profile_plan(&profile, false);
    int odds = roadmap->goal_state == GOAL_REACHED ? 100 : 0;

    for (int r = 0; r < roadmap->route_count; r++) {
        if (roadmap->routes[r].odds > odds)
            odds = roadmap->routes[r].odds;
    }
    roadmap_free(&roadmap);
    return odds;
}

static void raise_number(const char *id, int by)
{
    int q = catalog_find_question(profile.answers.catalog, id);
    const struct question *question = &profile.answers.catalog->questions[q];
    struct answer *answer = &profile.answers.items[q];
    int value = answer->state == ANSWER_VALUE ? answer->value : 0;

    random_profile_answer(&profile, id, value + by > question->max ? question->max : value + by);
}

static void learn_courses(void)
{
    int q = catalog_find_question(profile.answers.catalog, "school.courses");
    const struct question *question = &profile.answers.catalog->questions[q];

    random_profile_answer(&profile, "school.courses", 0);
    /* all but the last, which is "none of these" */
    profile.answers.items[q].set = (UINT64_C(1) << (question->value_count - 1)) - 1;
}

static void know_more(int what)
{
    if (what == 0)
        raise_number("work.coding_months", 1 + random_dice(&profile.dice, 36));
    else if (what == 1)
        raise_number("work.related_months", 1 + random_dice(&profile.dice, 36));
    else
        learn_courses();
}

/* Months of work or courses more: the best odds are no lower. A rate of the person's own may say
 * anything, so there is none. */
START_TEST(odds__of_anybody_who_knows_more__are_never_lower)
{
    int higher = 0;

    for (int i = 0, count = random_profiles(); i < count; i++) {
        random_profile_next(&profile);
        profile.assumption_count = 0;
        int before = best_odds(), what = i % 3;
        know_more(what);
        int after = best_odds();
        higher += after > before;
        ck_assert_msg(after >= before, "%d: %d before, %d with more of %d", profile.number, before,
                      after, what);
    }
    ck_assert_int_gt(higher, 0);
}
END_TEST

Suite *figures_suite(void)
{
    Suite *suite = suite_create("figures");
    TCase *tcase = tcase_create("figures");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_set_timeout(tcase, 600);
    tcase_set_tags(tcase, "sweep");
    tcase_add_test(tcase, sums__that_are_compared__hold_no_price_of_zero_that_is_none);
    tcase_add_test(tcase, budget__of_any_roadmap__is_held_against_what_has_no_price);
    tcase_add_test(tcase, odds__of_anybody_who_knows_more__are_never_lower);
    suite_add_tcase(suite, tcase);
    return suite;
}
