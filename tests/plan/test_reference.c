/* SPDX-License-Identifier: MIT
 * The planner against the slow and obvious solver on random small catalogues.
 * MILEPOST_CATALOGUES sets how many are tried. */
#include "reference.h"

#include <check.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "plan_suites.h"
#include "random_catalogue.h"
#include "reference_parts.h"

enum { BATCHES = 20 };

static int batch_size(void)
{
    const char *text = getenv("MILEPOST_CATALOGUES");
    int64_t count = 6000;

    if (text)
        ck_assert(text_parse_number(text, 1, 100000000, &count));
    return (int)((count + BATCHES - 1) / BATCHES);
}

/* One catalogue, what the reference finds in it and what the planner makes of it. */
static struct mini mini;
static struct reference reference;
static struct roadmap *roadmap;
static int number; /* of the catalogue */

/* Every other catalogue is followed. */
static void solve_both(int seed)
{
    struct dice dice = {(uint64_t)seed * UINT64_C(0x2545f4914f6cdd1d) + 1};

    number = seed;
    random_catalogue(&mini, (uint64_t)seed);
    if (seed % 2)
        random_progress(&mini, &dice);
    struct plan_input input = {.catalog = &mini.catalog,
                               .answers = &mini.answers,
                               .today = mini.today,
                               .progress = mini.progress,
                               .without_forecast = true};
    roadmap = roadmap_make(&input);
    reference_solve(&mini, &reference);
}

static void forget_both(void)
{
    roadmap_free(&roadmap);
    reference_clear(&reference);
    mini_clear(&mini);
}

/* Evidence has a line for each use, "ID@USE". */
static unsigned steps_of(const struct route_summary *route)
{
    unsigned set = 0;

    for (int i = 0; i < route->step_count; i++) {
        const char *id = route->steps[i];
        for (int s = 0; s < mini.catalog.step_count; s++) {
            size_t length = strlen(mini.steps[s].id);
            if (strncmp(id, mini.steps[s].id, length) == 0 &&
                (id[length] == '\0' || id[length] == '@'))
                set |= 1u << s;
        }
    }
    return set;
}

/* The minimal route that one is which the planner shows. */
static const struct reference_route *shown_as(const struct route_summary *route)
{
    unsigned set = steps_of(route);
    const struct reference_route *found =
        reference_find(&reference, set, route->choices, route->choice_count);

    ck_assert_msg(found != NULL, "catalogue %d, route %d: steps %x are no minimal route", number,
                  route->number, set);
    return found;
}

/* ---- the best of each kind ------------------------------------------------------------------- */

/* Exactly one route carries a label. */
static const struct route_summary *labelled(unsigned label)
{
    const struct route_summary *found = NULL;

    for (int i = 0; i < roadmap->route_count; i++) {
        if (!(roadmap->routes[i].labels & label))
            continue;
        ck_assert_msg(!found, "catalogue %d: two routes carry label %u", number, label);
        found = &roadmap->routes[i];
    }
    ck_assert_msg(found != NULL, "catalogue %d: no route carries label %u", number, label);
    return found;
}

static void check_soonest(void)
{
    date_day best = INT32_MAX;

    for (size_t i = 0; i < reference.routes.count; i++) {
        if (reference.routes.items[i].finish < best)
            best = reference.routes.items[i].finish;
    }
    date_day told = labelled(LABEL_SOONEST)->p50;
    ck_assert_msg(told == best, "catalogue %d: soonest in %d days, the planner says %d", number,
                  best - mini.today, told - mini.today);
}

/* What the route costs as the planner tells it: one of what it may cost. */
static const struct reference_cost *cost_shown(const struct route_summary *route)
{
    const struct reference_route *found = shown_as(route);
    const struct reference_cost *cost = reference_cost_of(found, route);
    const struct range *other = &found->costs[0].cents;

    ck_assert_msg(
        cost != NULL, "catalogue %d, route %d: costs %s%d to %d to %d, not %s%lld to %lld to %lld",
        number, route->number, found->costs[0].unpriced ? "at least " : "", other->low,
        other->likely, other->high, route->at_least ? "at least " : "", (long long)route->cost.low,
        (long long)route->cost.likely, (long long)route->cost.high);
    return cost;
}

/* A route with an unpriced line is the cheapest only if every one has such a line. */
static void check_cheapest(void)
{
    const struct route_summary *told = labelled(LABEL_CHEAPEST);
    const struct reference_cost *shown = cost_shown(told);

    for (size_t i = 0; i < reference.routes.count; i++) {
        struct reference_cost most = reference_cost_at_most(&reference.routes.items[i]);
        ck_assert_msg(!shown->unpriced || most.unpriced,
                      "catalogue %d: the cheapest has no price, steps %x have one", number,
                      reference.routes.items[i].set);
        ck_assert_msg(shown->compare <= most.compare || most.unpriced > shown->unpriced,
                      "catalogue %d: steps %x cost %lld, the cheapest %lld", number,
                      reference.routes.items[i].set, (long long)most.compare,
                      (long long)shown->compare);
    }
}

static void check_effort_gates_and_odds(void)
{
    int hours = INT32_MAX, gates = INT32_MAX;
    double odds = 0;

    for (size_t i = 0; i < reference.routes.count; i++) {
        const struct reference_route *route = &reference.routes.items[i];
        hours = route->hours.likely < hours ? route->hours.likely : hours;
        gates = route->gates < gates ? route->gates : gates;
        odds = route->odds > odds ? route->odds : odds;
    }
    ck_assert_msg(labelled(LABEL_FEWEST_GATES)->gates == gates,
                  "catalogue %d: fewest gates are %d, the planner says %d", number, gates,
                  labelled(LABEL_FEWEST_GATES)->gates);
    ck_assert_msg(labelled(LABEL_LEAST_EFFORT)->hours.likely == hours,
                  "catalogue %d: least effort is %d h, the planner says %d", number, hours,
                  labelled(LABEL_LEAST_EFFORT)->hours.likely);
    ck_assert_msg(fabs(labelled(LABEL_BEST_ODDS)->odds - odds * 100) <= 0.5001,
                  "catalogue %d: best odds are %g, the planner says %d %%", number, odds,
                  labelled(LABEL_BEST_ODDS)->odds);
}

/* ---- each route that is shown ---------------------------------------------------------------- */

/* Nothing that is shown is worse than another way in something and better in nothing. */
static void check_not_dominated(const struct route_summary *route,
                                const struct reference_route *shown)
{
    const struct reference_cost *cost = cost_shown(route);

    for (size_t i = 0; i < reference.routes.count; i++) {
        const struct reference_route *other = &reference.routes.items[i];
        struct reference_cost most = reference_cost_at_most(other);
        if (most.unpriced && !cost->unpriced)
            continue; /* nobody knows that it costs less */
        bool no_worse = other->finish <= shown->finish && most.compare <= cost->compare &&
                        other->hours.likely <= shown->hours.likely &&
                        other->gates <= shown->gates && other->odds >= shown->odds;
        bool better = other->finish < shown->finish || most.compare < cost->compare ||
                      other->hours.likely < shown->hours.likely || other->gates < shown->gates ||
                      other->odds > shown->odds;
        ck_assert_msg(!(no_worse && better), "catalogue %d, route %d: steps %x do better", number,
                      route->number, other->set);
    }
}

static void check_route(const struct route_summary *route)
{
    const struct reference_route *found = shown_as(route);

    ck_assert_msg(route->p50 == found->finish, "catalogue %d, route %d: %d days, not %d", number,
                  route->number, found->finish - mini.today, route->p50 - mini.today);
    ck_assert_msg(route->gates == found->gates, "catalogue %d, route %d: %d gates, not %d", number,
                  route->number, found->gates, route->gates);
    ck_assert_msg(route->hours.low == found->hours.low &&
                      route->hours.likely == found->hours.likely &&
                      route->hours.high == found->hours.high,
                  "catalogue %d, route %d: %d h of effort, not %d", number, route->number,
                  found->hours.likely, route->hours.likely);
    ck_assert_msg(fabs(route->odds - found->odds * 100) <= 0.5001,
                  "catalogue %d, route %d: odds %g, not %d %%", number, route->number, found->odds,
                  route->odds);
    check_not_dominated(route, found);
}

/* ---- the followed route on the calendar ------------------------------------------------------ */

static const struct roadmap_step *line_of(int step, const char *use)
{
    for (int i = 0; i < roadmap->step_count; i++) {
        const struct roadmap_step *line = &roadmap->steps[i];
        const char *at = strchr(line->id, '@');
        if (line->step == step && (!at || !use || strcmp(at + 1, use) == 0))
            return line;
    }
    return NULL;
}

/* A step of the roadmap hands the fact over in time: evidence not too long before. */
static bool handed_over(const struct told *told, const struct demand *demand,
                        const struct roadmap_step *user)
{
    for (int s = 0; s < mini.catalog.step_count; s++) {
        const struct roadmap_step *line = line_of(s, user->id);
        const struct step *step = &mini.steps[s];
        if (!line || !step_hands_over(told->catalog, s, demand->fact))
            continue;
        date_day day = demand->months > 0 && step->employment ? line->start : line->finish;
        if (date_add_months(day + demand->lag, demand->months) > user->start)
            continue;
        if (!step->perishable || step->valid_days == 0 ||
            user->start - line->finish <= step->valid_days)
            return true;
    }
    return false;
}

static const struct path *path_of(const struct reference_route *route, const struct need *need)
{
    for (int c = 0; c < route->choice_count; c++) {
        for (int p = 0; p < need->count; p++) {
            if (strcmp(route->choices[c].need, need->id) == 0 &&
                strcmp(route->choices[c].path, need->paths[p].id) == 0)
                return &need->paths[p];
        }
    }
    return NULL;
}

static void check_needs(const struct told *told, const struct reference_route *route,
                        const struct roadmap_step *line)
{
    const struct need_list *needs = &mini.steps[line->step].needs;

    for (int n = 0; n < needs->count; n++) {
        const struct path *path = path_of(route, &needs->items[n]);
        for (int i = 0; told_need_stands(told, &needs->items[n]) && i < path->count; i++) {
            struct demand demand = told_demand(told, &path->items[i]);
            bool held = demand.state < TAKES_A_STEP && demand.day <= line->start &&
                        (demand.state != STANDS_WHILE || line->start <= demand.until);
            bool met = held || (demand.state >= STANDS_WHILE && handed_over(told, &demand, line));
            ck_assert_msg(met, "catalogue %d: %s starts before what it needs", number, line->id);
        }
    }
    for (int g = 0; g < mini.catalog.step_count; g++) {
        const struct roadmap_step *guard = line_of(g, NULL);
        if (in_set(told->guards[line->step], g))
            ck_assert_msg(guard && guard->finish <= line->start, "catalogue %d: %s is not guarded",
                          number, line->id);
    }
}

static void check_alone(const struct roadmap_step *line)
{
    for (int i = 0; i < roadmap->step_count; i++) {
        const struct roadmap_step *other = &roadmap->steps[i];
        if (other == line || other->kind != STEP_STUDY || line->kind != STEP_STUDY ||
            other->status != STEP_TODO)
            continue;
        ck_assert_msg(other->finish <= line->start || line->finish <= other->start,
                      "catalogue %d: %s and %s at once", number, line->id, other->id);
    }
}

/* All doses as recommended, or all as short as may be, and that only if the goal is sooner. */
static void check_doses(const struct reference_route *route, const struct roadmap_step *line)
{
    const struct vaccine *vaccine = &mini.catalog.vaccines[mini.steps[line->step].vaccine];
    bool recommended = true, shortest = true;
    int day = 0;

    ck_assert_int_eq(line->dose_count, vaccine->dose_count);
    for (int d = 1; d < vaccine->dose_count; d++) {
        const struct dose *dose = &vaccine->doses[d];
        day += dose->min_from_previous;
        day = day < dose->min_from_first ? dose->min_from_first : day;
        recommended &= line->doses[d] - line->doses[0] == dose->recommended_days;
        shortest &= line->doses[d] - line->doses[0] == day;
    }
    ck_assert_msg(recommended || (shortest && route->finish < route->recommended_finish),
                  "catalogue %d: the doses of %s are neither", number, line->id);
}

static void check_followed(void)
{
    static struct told told;
    const struct route_summary *shown = &roadmap->routes[roadmap->route];
    const struct reference_route *route = shown_as(shown);

    ck_assert_int_eq(roadmap->cost.low, shown->cost.low);
    ck_assert_int_eq(roadmap->cost.likely, shown->cost.likely);
    ck_assert_int_eq(roadmap->cost.high, shown->cost.high);
    told_read(&told, &mini);
    for (int i = 0; i < roadmap->step_count; i++) {
        const struct roadmap_step *line = &roadmap->steps[i];
        if (line->step < 0) { /* an end of study that is past is asked again */
            ck_assert_str_eq(mini.catalog.questions[line->question].id, "own.end");
            continue;
        }
        const struct step *step = &mini.steps[line->step];
        if (!in_set(route->set, line->step) || line->status == STEP_STARTED)
            continue; /* done, or under way since its own day */
        bool bound = step->kind == STEP_STUDY || step_takes_money(step);
        ck_assert_int_ge(line->start, bound ? told.start : told.today);
        check_needs(&told, route, line);
        check_alone(line);
        if (step->kind == STEP_SERIES)
            check_doses(route, line);
    }
}

/* The first route carries the label, or is as good as the one that does. */
static bool leads_or_ties(unsigned wanted)
{
    const struct route_summary *first = &roadmap->routes[0];

    for (int i = 0; i < roadmap->route_count; i++) {
        if (roadmap->routes[i].labels & wanted)
            return i == 0 || first->as_good >> roadmap->routes[i].number & 1;
    }
    return false;
}

static void check_order(void)
{
    static const unsigned labels[] = {LABEL_SOONEST, LABEL_CHEAPEST, LABEL_LEAST_EFFORT,
                                      LABEL_BEST_ODDS};
    const struct answer *priority =
        &mini.answers.items[catalog_find_question(&mini.catalog, "goal.priority")];
    unsigned wanted = labels[priority->state == ANSWER_VALUE ? priority->value : 0];

    ck_assert_int_le(roadmap->route_count, 5);
    ck_assert_msg(leads_or_ties(wanted), "catalogue %d: the first route has labels %x, not %x",
                  number, roadmap->routes[0].labels, wanted);
    for (int i = 0; i < roadmap->route_count; i++)
        ck_assert_int_eq(roadmap->routes[i].number, i + 1);
}

static void compare(int seed)
{
    solve_both(seed);
    ck_assert_msg(reference.state == roadmap->goal_state,
                  "catalogue %d: the goal is %s, the planner says %s", seed,
                  goal_state_id(reference.state), goal_state_id(roadmap->goal_state));
    ck_assert(!roadmap->capped);
    if (reference.state == GOAL_UNREACHABLE)
        ck_assert_int_gt(roadmap->missing_count, 0);
    if (reference.state == GOAL_OPEN) {
        for (int i = 0; i < roadmap->route_count; i++)
            check_route(&roadmap->routes[i]);
        check_order();
        check_followed();
        check_soonest();
        check_cheapest();
        check_effort_gates_and_odds();
    }
    forget_both();
}

START_TEST(routes_find__agrees_with__every_set_tried)
{
    int size = batch_size();

    for (int i = 0; i < size; i++)
        compare(_i * size + i + 1);
}
END_TEST

/* The comparison is worth something only if much of everything occurs on minimal routes. Fewer
 * catalogues would not tell. */
START_TEST(random_catalogues__are__of_every_kind)
{
    enum { TRIED = 5000, FEW = 25 };
    int states[3] = {0}, several = 0, with[REFERENCE_FEATURES] = {0};

    if (batch_size() * BATCHES < TRIED)
        return;
    for (int i = 1; i <= TRIED; i++) {
        uint64_t features = 0;
        random_catalogue(&mini, (uint64_t)i);
        reference_solve(&mini, &reference);
        states[reference.state]++;
        several += reference.routes.count > 1;
        for (size_t r = 0; r < reference.routes.count; r++)
            features |= reference.routes.items[r].features;
        for (int f = 0; f < REFERENCE_FEATURES; f++)
            with[f] += (features >> f & 1) != 0;
        reference_clear(&reference);
        mini_clear(&mini);
    }
    for (int i = 0; i < 3; i++)
        ck_assert_msg(states[i] >= FEW, "%s: %d", goal_state_id((enum goal_state)i), states[i]);
    ck_assert_int_gt(several, TRIED / 3);
    for (int f = 0; f < REFERENCE_FEATURES; f++)
        ck_assert_msg(with[f] >= FEW, "feature %d: in %d of %d", f, with[f], TRIED);
}
END_TEST

Suite *reference_suite(void)
{
    Suite *suite = suite_create("reference");
    TCase *tcase = tcase_create("reference");
    tcase_set_timeout(tcase, 120);
    tcase_add_loop_test(tcase, routes_find__agrees_with__every_set_tried, 0, BATCHES);
    tcase_add_test(tcase, random_catalogues__are__of_every_kind);
    suite_add_tcase(suite, tcase);
    return suite;
}
