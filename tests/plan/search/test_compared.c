/* SPDX-License-Identifier: MIT
 * What must hold of the routes of every roadmap, their labels, their money and the gates, over
 * random people on the shipped catalogue. MILEPOST_PROFILES sets how many are tried. */
#include <string.h>

#include "plan/plan_suites.h"
#include "plan/profile/gate_rule.h"
#include "plan/random_profile.h"
#include "plan/search/search.h"

static struct random_profile profile;

static void setup(void)
{
    random_profile_init(&profile);
}

static void teardown(void)
{
    random_profile_clear(&profile);
}

/* ---- labels and order ------------------------------------------------------------------------ */

static int64_t day_rank(date_day day)
{
    return day == DATE_NONE ? INT64_MAX : day;
}

/* What a label goes by; less is better. */
static int64_t figure(const struct route_summary *route, int label)
{
    const int64_t figures[ROUTE_LABEL_COUNT] = {day_rank(route->p80), route->cost.likely,
                                                route->hours.likely, -route->odds, route->gates};
    return figures[label];
}

static const struct route_summary *labelled(const struct roadmap *roadmap, int label)
{
    const struct route_summary *found = NULL;

    for (int i = 0; i < roadmap->route_count; i++) {
        if (!(roadmap->routes[i].labels & 1u << label))
            continue;
        ck_assert_msg(!found, "%d: two routes are %s", profile.number, route_label_id(label));
        found = &roadmap->routes[i];
    }
    ck_assert_msg(found != NULL, "%d: no route is %s", profile.number, route_label_id(label));
    return found;
}

/* Where each credential that opens a door has its place among the five. */
static bool is_first_job(const struct roadmap *roadmap)
{
    return strcmp(roadmap->goal_id, "first-job") == 0;
}

/* Which of two routes costs more is known only if all of both is priced. */
static bool can_compare(const struct route_summary *a, const struct route_summary *b, int label)
{
    return 1 << label != LABEL_CHEAPEST || (!a->at_least && !b->at_least);
}

START_TEST(labels__of_any_roadmap__are_on_one_route_each_and_right)
{
    int several = 0;

    for (int i = 0, count = random_profiles(); i < count; i++) {
        random_profile_next(&profile);
        profile.has_school = false;
        struct roadmap *roadmap = random_profile_plan(&profile, true);
        several += roadmap->route_count > 1;
        bool labels = roadmap->route_count > 0;
        for (int label = 0; labels && label < ROUTE_LABEL_COUNT; label++) {
            const struct route_summary *best = labelled(roadmap, label);
            for (int r = 0; r < roadmap->route_count; r++) {
                const struct route_summary *other = &roadmap->routes[r];
                ck_assert_msg(!can_compare(best, other, label) ||
                                  figure(best, label) <= figure(other, label),
                              "%d: route %d is not %s, route %d is", profile.number, best->number,
                              route_label_id(label), other->number);
            }
        }
        roadmap_free(&roadmap);
    }
    ck_assert_int_gt(several, random_profiles() / 5);
}
END_TEST

static int priority(const struct roadmap *roadmap)
{
    int question = catalog_find_question(roadmap->catalog, "goal.priority");
    const struct answer *answer = &profile.answers.items[question];

    return answer->state == ANSWER_VALUE ? answer->value : 0;
}

/* What only works for people who know the field stands last for others, whatever its figures; those
 * that are as good as the best stand before all others, in an order of their own. */
static bool in_order(const struct roadmap *roadmap, const struct route_summary *a,
                     const struct route_summary *b, int label)
{
    if (!a->alone != !b->alone)
        return !a->alone;
    for (int i = 0; i < roadmap->route_count; i++) {
        const struct route_summary *best = &roadmap->routes[i];
        if (!best->alone == !a->alone && figure(best, label) <= figure(a, label) &&
            figure(best, label) <= figure(b, label) &&
            (a == best || a->as_good >> best->number & 1))
            return true;
    }
    return !can_compare(a, b, label) || figure(a, label) <= figure(b, label);
}

static bool is_named(const struct roadmap *roadmap, const struct route_summary *route)
{
    bool named = route->labels || route == &roadmap->routes[roadmap->route];

    for (int i = 0; i < roadmap->substitute_count; i++)
        named |= roadmap->substitutes[i].route == route->number;
    return named;
}

/* Five, and more only where each has a label or is named. */
START_TEST(routes__of_any_roadmap__can_be_taken_where_they_are_named)
{
    int over = 0;

    for (int i = 0, count = random_profiles(); i < count; i++) {
        random_profile_next(&profile);
        random_profile_answer(&profile, "money.budget", random_dice(&profile.dice, 6000));
        struct roadmap *roadmap = random_profile_plan(&profile, true);
        for (int s = 0; s < roadmap->substitute_count; s++) {
            int number = roadmap->substitutes[s].route;
            ck_assert_int_ge(number, 1);
            ck_assert_int_le(number, roadmap->route_count);
            ck_assert_str_eq(roadmap->substitutes[s].title, roadmap->routes[number - 1].title);
        }
        int unnamed = 0;
        for (int r = 0; r < roadmap->route_count; r++)
            unnamed += !is_named(roadmap, &roadmap->routes[r]);
        ck_assert_msg(roadmap->route_count <= 5 || unnamed <= 3, "%d: %d of %d have no name", i,
                      unnamed, roadmap->route_count);
        over += roadmap->substitute_count > 0;
        roadmap_free(&roadmap);
    }
    ck_assert_int_gt(over, 0);
}
END_TEST

START_TEST(routes__of_any_roadmap__stand_in_order_of_priority)
{
    for (int i = 0, count = random_profiles(); i < count; i++) {
        random_profile_next(&profile);
        struct roadmap *roadmap = random_profile_plan(&profile, true);
        int label = priority(roadmap);
        ck_assert_int_lt(roadmap->route, roadmap->route_count);
        for (int r = 0; r < roadmap->route_count; r++) {
            const struct route_summary *route = &roadmap->routes[r];
            ck_assert_int_eq(route->number, r + 1);
            ck_assert_msg(r == 0 || is_first_job(roadmap) ||
                              in_order(roadmap, route - 1, route, label),
                          "%d: route %d comes before route %d", profile.number, r, r + 1);
        }
        roadmap_free(&roadmap);
    }
}
END_TEST

static struct roadmap *follow(const struct roadmap *before, int route)
{
    struct plan_input input = random_profile_input(&profile);

    input.choices = before->routes[route].choices;
    input.choice_count = before->routes[route].choice_count;
    return roadmap_make(&input);
}

/* Whichever of the routes is chosen is followed, and its figures do not change by that, if the goal
 * has a date. */
START_TEST(routes__that_are_chosen__are_followed_with_the_same_figures)
{
    for (int i = 0, count = random_profiles() / 3; i < count; i++) {
        random_profile_next(&profile);
        struct roadmap *roadmap = random_profile_plan(&profile, true);
        for (int r = 0; !roadmap->when && r < roadmap->route_count; r++) {
            const struct route_summary *chosen = &roadmap->routes[r];
            struct roadmap *other = follow(roadmap, r);
            const struct route_summary *followed = &other->routes[other->route];
            ck_assert_msg(followed->step_count == chosen->step_count &&
                              followed->p50 == chosen->p50 && followed->p80 == chosen->p80 &&
                              followed->cost.likely == chosen->cost.likely &&
                              followed->cost_p80 == chosen->cost_p80,
                          "%d: route %d becomes route %d", profile.number, r + 1, followed->number);
            ck_assert_int_eq(other->p50, chosen->p50);
            ck_assert_int_eq(other->p80, chosen->p80);
            roadmap_free(&other);
        }
        roadmap_free(&roadmap);
    }
}
END_TEST

/* ---- money and effort ------------------------------------------------------------------------ */

static void add(struct money_range *sum, const struct roadmap_step *line)
{
    if (line->free || line->unpriced)
        return;
    sum->low += line->cost.low;
    sum->likely += line->cost.likely;
    sum->high += line->cost.high;
}

/* What the route's lines add up to is the route's cost; what companions before the goal cost comes
 * to it. */
START_TEST(costs__of_the_route_that_is_followed__are_the_sum_of_its_lines)
{
    for (int i = 0, count = random_profiles(); i < count; i++) {
        random_profile_next(&profile);
        struct roadmap *roadmap = random_profile_plan(&profile, true);
        struct money_range route = {0}, all = {0};
        int hours = 0;
        for (int s = 0; s < roadmap->step_count; s++) {
            add(&all, &roadmap->steps[s]);
            if (roadmap->steps[s].role != ROLE_ROUTE)
                continue;
            add(&route, &roadmap->steps[s]);
            hours += roadmap->steps[s].hours.likely;
        }
        if (roadmap->route >= 0) {
            const struct route_summary *summary = &roadmap->routes[roadmap->route];
            ck_assert_msg(summary->cost.low == route.low && summary->cost.likely == route.likely &&
                              summary->cost.high == route.high,
                          "%d: lines cost %lld, the route %lld", profile.number,
                          (long long)route.likely, (long long)summary->cost.likely);
            ck_assert_int_eq(summary->hours.likely, hours);
            ck_assert_int_ge(summary->counted, summary->cost.likely);
            ck_assert(summary->unpriced == 0 || summary->counted > summary->cost.likely);
        }
        ck_assert_int_eq(roadmap->hours.likely, hours);
        ck_assert_int_le(route.likely, roadmap->cost.likely);
        ck_assert_int_le(roadmap->cost.likely, all.likely);
        ck_assert_int_le(roadmap->cost.low, roadmap->cost.likely);
        ck_assert_int_le(roadmap->cost.likely, roadmap->cost.high);
        roadmap_free(&roadmap);
    }
}
END_TEST

static bool is_dated(const struct roadmap *roadmap)
{
    if (roadmap->goal_state == GOAL_REACHED)
        return false; /* its months list what keeps it up, which is no cost of the way */
    for (int s = 0; s < roadmap->step_count; s++) {
        const struct roadmap_step *line = &roadmap->steps[s];
        if (line->start == DATE_NONE || line->finish == DATE_NONE)
            return false;
    }
    return true;
}

/* Months add up to the totals where every line has its days. */
START_TEST(months__of_any_roadmap__add_up_to_the_totals)
{
    int seen = 0;

    for (int i = 0, count = random_profiles(); i < count; i++) {
        random_profile_next(&profile);
        struct roadmap *roadmap = random_profile_plan(&profile, true);
        money_cents cost = 0;
        int hours = 0;
        for (int m = 0; m < roadmap->month_count; m++) {
            const struct roadmap_month *month = &roadmap->months[m];
            ck_assert(m == 0 || month[-1].first < month->first);
            ck_assert_int_ge(month->hours, 0);
            cost += month->cost;
            hours += month->hours;
        }
        if (is_dated(roadmap)) {
            seen++;
            ck_assert_msg(cost == roadmap->cost.likely, "%d: months cost %lld of %lld",
                          profile.number, (long long)cost, (long long)roadmap->cost.likely);
            ck_assert_msg(hours == roadmap->hours.likely, "%d: months take %d of %d hours",
                          profile.number, hours, roadmap->hours.likely);
        }
        roadmap_free(&roadmap);
    }
    ck_assert_int_gt(seen, random_profiles() / 10);
}
END_TEST

/* ---- gates ----------------------------------------------------------------------------------- */

/* The shipped catalogue with another neutral value for each question that has one. */
static void change_neutrals(struct catalog *catalog, struct question *questions)
{
    *catalog = *catalog_builtin();
    memcpy(questions, catalog->questions, (size_t)catalog->question_count * sizeof *questions);
    for (int q = 0; q < catalog->question_count; q++) {
        struct question *question = &questions[q];
        if (!question->has_neutral || question->engine)
            continue;
        if (question->value_count > 1)
            question->neutral = (question->neutral + 1) % question->value_count;
        else
            question->neutral = question->neutral == question->max ? question->min : question->max;
    }
    catalog->questions = questions;
}

START_TEST(gates__of_any_answers__do_not_depend_on_neutral_values)
{
    static struct question questions[1000];
    struct catalog other;

    ck_assert_int_le(catalog_builtin()->question_count, 1000);
    change_neutrals(&other, questions);
    for (int i = 0, count = random_profiles(); i < count; i++) {
        random_profile_next(&profile);
        struct arena arena = {0};
        struct plan_input input = random_profile_input(&profile);
        struct profile shipped, changed;
        profile_make(&shipped, &input, &arena);
        input.catalog = &other;
        profile_make(&changed, &input, &arena);
        for (int g = 0; g < other.gate_count; g++) {
            const struct gate *gate = &other.gates[g];
            ck_assert_msg(gate_decide(&shipped, gate, input.today) ==
                              gate_decide(&changed, gate, input.today),
                          "%d: gate %s rests on a neutral value", profile.number, gate->id);
        }
        profile_clear(&shipped);
        profile_clear(&changed);
        arena_clear(&arena);
    }
}
END_TEST

Suite *compared_suite(void)
{
    Suite *suite = suite_create("compared");
    TCase *tcase = tcase_create("compared");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_set_timeout(tcase, 600);
    tcase_set_tags(tcase, "sweep");
    tcase_add_test(tcase, labels__of_any_roadmap__are_on_one_route_each_and_right);
    tcase_add_test(tcase, routes__of_any_roadmap__can_be_taken_where_they_are_named);
    tcase_add_test(tcase, routes__of_any_roadmap__stand_in_order_of_priority);
    tcase_add_test(tcase, routes__that_are_chosen__are_followed_with_the_same_figures);
    tcase_add_test(tcase, costs__of_the_route_that_is_followed__are_the_sum_of_its_lines);
    tcase_add_test(tcase, months__of_any_roadmap__add_up_to_the_totals);
    tcase_add_test(tcase, gates__of_any_answers__do_not_depend_on_neutral_values);
    suite_add_tcase(suite, tcase);
    return suite;
}
