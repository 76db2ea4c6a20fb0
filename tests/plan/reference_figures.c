/* SPDX-License-Identifier: MIT
 * The reference solver's effort and odds, and what a route is made with. */
#include "reference_parts.h"

/* ---- effort, odds ---------------------------------------------------------------------------- */

int times_done(const struct candidate *candidate, const struct handovers *handovers, int step)
{
    unsigned users = 0;

    for (int h = 0; h < handovers->count; h++) {
        if (handovers->items[h].from == step)
            users |= 1u << candidate->picks[handovers->items[h].pick].step;
    }
    if (!candidate->told->catalog->steps[step].perishable || users == 0)
        return 1;
    return __builtin_popcount(users);
}

/* What is left of a program that ends on a day of its own holds no more hours than there are. */
static int hours_left(const struct told *told, int s, int hours)
{
    date_day end = told_end(told, s);
    int left = end == DATE_NONE ? hours : (end - told->today) * told->hours_per_week / 7;

    return left < hours ? left : hours;
}

static void add_hours(const struct candidate *candidate, int s, int times,
                      struct reference_route *route)
{
    struct range hours = doing_hours(candidate->told, s);

    route->hours.low += hours_left(candidate->told, s, hours.low) * times;
    route->hours.likely += hours_left(candidate->told, s, hours.likely) * times;
    route->hours.high += hours_left(candidate->told, s, hours.high) * times;
}

unsigned steps_after(const struct candidate *candidate, const struct handovers *handovers, int step)
{
    unsigned later = 1u << step, before;

    do {
        before = later;
        for (int h = 0; h < handovers->count; h++) {
            int from = handovers->items[h].from;
            if (from >= 0 && in_set(later, from))
                later |= 1u << candidate->picks[handovers->items[h].pick].step;
        }
        for (int s = 0; s < candidate->told->catalog->step_count; s++) {
            if (in_set(candidate->set, s) && (candidate->told->guards[s] & later))
                later |= 1u << s;
            if (in_set(later, s))
                later |= exams_for_members(candidate->told->catalog, s) & candidate->set;
        }
    } while (later != before);
    return later;
}

/* It is met today, or given by a step that does not wait for the exam. */
static bool has_fact(const struct candidate *candidate, const struct handovers *handovers, int exam,
                     int fact)
{
    unsigned others = candidate->set & ~steps_after(candidate, handovers, exam);

    if (candidate->told->met[fact])
        return true;
    for (int s = 0; s < candidate->told->catalog->step_count; s++) {
        if (in_set(others, s) && step_hands_over(candidate->told->catalog, s, fact))
            return true;
    }
    return false;
}

static double pass_rate(const struct candidate *candidate, const struct handovers *handovers,
                        int exam, struct reference_route *route)
{
    const struct step *step = &candidate->told->catalog->steps[exam];

    for (int i = 0; i < step->pass_rate_count; i++) {
        const struct pass_rate *rate = &step->pass_rates[i];
        if (rate->fact >= 0 && !has_fact(candidate, handovers, exam, rate->fact))
            continue;
        route->features |= UINT64_C(1) << WITH_EXAM;
        if (rate->fact >= 0)
            route->features |= UINT64_C(1) << WITH_RATE_BY_FACT;
        return rate->permille / 1000.0;
    }
    return 1;
}

/* Gates that are not clear, brought up by a step or by a fact that one gives. */
static int count_gates(const struct candidate *candidate)
{
    const struct catalog *catalog = candidate->told->catalog;
    int count = 0;

    for (int g = 0; g < catalog->gate_count; g++) {
        const struct gate *gate = &catalog->gates[g];
        bool here = false;
        for (int s = 0; s < catalog->step_count; s++)
            here |= in_set(candidate->set, s) &&
                    (gate->by->kind == ANCHOR_STEP ? gate->by->index == s
                                                   : step_hands_over(catalog, s, gate->by->index));
        count += here && gate->rules[0].outcome != GATE_CLEAR;
    }
    return count;
}

/* ---- what it is made with -------------------------------------------------------------------- */

static void note(struct reference_route *route, enum reference_feature feature, bool there)
{
    if (there)
        route->features |= UINT64_C(1) << feature;
}

static void note_need(const struct candidate *candidate, int n, struct reference_route *route)
{
    const struct pick *pick = &candidate->picks[n];
    const struct path *path = &pick->need->paths[pick->path];

    note(route, WITH_SEVERAL_PATHS, pick->need->count > 1);
    note(route, WITH_RECOMMENDED_NEED, pick->need->strength == STRENGTH_RECOMMENDED);
    note(route, WITH_CONDITION, pick->need->when.count > 0);
    for (int other = 0; other < n; other++)
        note(route, WITH_SHARED_NEED, candidate->picks[other].need->id == pick->need->id);
    for (int i = 0; i < path->count; i++) {
        const struct requirement *requirement = &path->items[i];
        struct demand demand = told_demand(candidate->told, requirement);
        bool by_step = demand.state == TAKES_A_STEP;
        note(route, WITH_MET_FACT, demand.state == STANDS_TODAY);
        note(route, WITH_LAG, requirement->lag_days > 0);
        note(route, WITH_CONDITION, requirement->kind == REQUIREMENT_CONDITION);
        note(route, WITH_MONTHS_GROWING, demand.state == STANDS_LATER);
        note(route, WITH_MONTHS_OF_JOB, by_step && requirement->kind == REQUIREMENT_MONTHS);
        note(route, WITH_RECENT_FACT, by_step && requirement->kind == REQUIREMENT_RECENT);
        note(route, WITH_OLD_FACT,
             by_step && requirement->kind == REQUIREMENT_RECENT &&
                 candidate->told->met[requirement->fact]);
    }
}

static bool gives_itself(const struct step *step, int fact)
{
    for (int i = 0; i < step->gives.count; i++) {
        if (step->gives.items[i] == fact)
            return true;
    }
    return false;
}

static void note_handover(const struct candidate *candidate, const struct handovers *all, int h,
                          struct reference_route *route)
{
    const struct catalog *catalog = candidate->told->catalog;
    const struct handover *handover = &all->items[h];
    const struct step *step = &catalog->steps[handover->from];

    note(route, WITH_MONTHS_FROM_START, step->employment && handover->demand.months > 0);
    note(route, WITH_IMPLIED_FACT, !gives_itself(step, handover->demand.fact));
    for (int s = 0; s < catalog->step_count; s++)
        note(route, WITH_SEVERAL_GIVERS,
             s != handover->from && step_hands_over(catalog, s, handover->demand.fact));
    for (int other = 0; other < h; other++) {
        bool same = all->items[other].from == handover->from;
        note(route, WITH_SHARED_STEP, same && all->items[other].pick != handover->pick);
        note(route, WITH_TWO_GIVES, same && all->items[other].demand.fact != handover->demand.fact);
    }
}

static void note_step(const struct candidate *candidate, const struct handovers *handovers, int s,
                      struct reference_route *route)
{
    const struct told *told = candidate->told;
    const struct step *step = &told->catalog->steps[s];
    bool later = told->start > told->today;

    note(route, WITH_HOURS, step->kind == STEP_STUDY && step->hours.stated);
    note(route, WITH_UNPRICED_STEP, step->cost.pricing == PRICING_ASK);
    note(route, WITH_GUARD, told->guards[s] != 0);
    note(route, WITH_FIXED_END,
         step->until >= 0 && told->answers->items[step->until].state == ANSWER_VALUE);
    note(route, WITH_CHOSEN_START, later && (step->kind == STEP_STUDY || step_takes_money(step)));
    note(route, WITH_CONDITION, step->when.count > 0);
    note(route, WITH_EVIDENCE, step->perishable);
    note(route, WITH_EVIDENCE_TWICE, times_done(candidate, handovers, s) > 1);
    note(route, WITH_RECOMMENDED_SERIES,
         step->kind == STEP_SERIES && route->recommended_finish == route->finish);
    note(route, WITH_SHORTENED_SERIES,
         step->kind == STEP_SERIES && route->recommended_finish > route->finish);
    for (int n = 0; n < step->needs.count; n++) {
        enum strength strength = step->needs.items[n].strength;
        note(route, WITH_ADVICE, strength == STRENGTH_ADVICE);
        note(route, WITH_MINIMUM, strength == STRENGTH_RECOMMENDED && !told->recommended);
    }
    for (int other = 0; other < told->catalog->step_count; other++)
        note(route, WITH_GOAL_BY_STEPS,
             step_hands_over(told->catalog, s, GOAL) && other != s &&
                 step_hands_over(told->catalog, other, GOAL));
}

void reference_figures(const struct candidate *candidate, const struct handovers *handovers,
                       struct reference_route *route)
{
    const struct catalog *catalog = candidate->told->catalog;
    int study = 0, memberships = 0;

    route->odds = 1;
    for (int s = 0; s < catalog->step_count; s++) {
        if (!in_set(candidate->set, s))
            continue;
        add_hours(candidate, s, times_done(candidate, handovers, s), route);
        route->odds *= pass_rate(candidate, handovers, s, route);
        note_step(candidate, handovers, s, route);
        study += catalog->steps[s].kind == STEP_STUDY;
        memberships += catalog->steps[s].if_cheaper;
    }
    route->gates = count_gates(candidate);
    note(route, WITH_GATE, route->gates > 0);
    note(route, WITH_STUDY_ORDER, study > 1);
    note(route, WITH_MEMBERSHIP, memberships > 0);
    note(route, WITH_TWO_MEMBERSHIPS, memberships > 1);
    note(route, route->cost_count > 1 ? WITH_SEVERAL_COSTS : WITH_ONE_COST, true);
    for (int n = 0; n < candidate->pick_count; n++)
        note_need(candidate, n, route);
    for (int h = 0; h < handovers->count; h++)
        note_handover(candidate, handovers, h, route);
}
