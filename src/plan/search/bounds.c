/* SPDX-License-Identifier: MIT
 * Bounds: whether a complete route beats a partial one, whatever that may become.
 *
 * A complete route beats another when it is no worse on date, cost, effort, gates and odds, and
 * enters work by the same credential or by none. Equal figures beat as well: of two routes that are
 * equal in all of them the one that was completed first stays.
 *
 * For a partial route lower bounds stand in place of its figures, each of which its completions can
 * only raise: the date by the longest chain so far, and by its study steps one after another; the
 * cost by the least that each step costs on any day on which it may be paid, one line of a group
 * that is paid once a year, less what members could save beyond their dues; effort and gates as far
 * as they are known; the odds at the best entry of each exam.
 *
 * What the person chose stands above all that: a route to the school that they chose is beaten by
 * such a route alone, however dear the school is, and so is a partial one that may still lead
 * there. A route that is unpriced or undated never beats one that is not so yet. */
#include <string.h>

#include "plan/profile/gate_rule.h"
#include "plan/search/search.h"

/* Whoever may enter with what is held needs no other credential first. What is known to cost or to
 * last so much is not beaten by a guess. */
static bool route_may_beat(const struct route *a, const struct route *b)
{
    return (a->at_school || !b->at_school) && (a->entry < 0 || a->entry == b->entry) &&
           a->unpriced <= b->unpriced && a->undated <= b->undated;
}

bool route_beats(const struct route *a, const struct route *b)
{
    return route_may_beat(a, b) && a->finish <= b->finish && a->cost <= b->cost &&
           a->hours <= b->hours && a->gates <= b->gates && a->odds >= b->odds;
}

/* The earliest days of a step that is finished on `end` at the soonest. One that ends on a known
 * day may have begun at any time. */
static void floor_set(const struct search *search, int step, date_day end, date_day *start,
                      date_day *finish)
{
    const struct profile *profile = search->profile;

    *finish = end;
    *start =
        profile->work[step].until != DATE_NONE ? profile->today : end - search->floors[step].days;
}

/* The earliest day the goal could come on these links alone. */
static date_day partial_finish_floor(const struct search *search, const struct partial *partial)
{
    const struct route *route = &partial->route;
    date_day start[ROUTE_STEPS], finish[ROUTE_STEPS], today = search->profile->today;
    bool moved = true;

    for (int i = 0; i < route->count; i++) {
        date_day until = search->profile->work[route->steps[i]].until;
        date_day end = today + search->floors[route->steps[i]].days;
        floor_set(search, route->steps[i], until > end ? until : end, &start[i], &finish[i]);
    }
    for (int round = 0; moved && round < route->count; round++) {
        moved = false;
        for (int i = 0; i < route->link_count; i++) {
            const struct link *link = &route->links[i];
            int to = link->to, step = route->steps[to];
            date_day end = link_day(link, start, finish) + search->floors[step].days;
            if (end > finish[to]) {
                floor_set(search, step, end, &start[to], &finish[to]);
                moved = true;
            }
        }
    }
    return finish[0] > today + partial->study ? finish[0] : today + partial->study;
}

/* What the route costs at least when each body is joined by which it then costs less. */
money_cents partial_cost_floor(const struct search *search, const struct partial *partial)
{
    money_cents cost = partial->route.cost;

    for (int i = 0; i < search->saver_count; i++) {
        money_cents saved = partial->saved[i] - search->floors[search->savers[i]].cost;
        if (saved > 0)
            cost -= saved;
    }
    return cost;
}

/* It has no program of the chosen school yet, and may get one. */
static bool partial_may_reach_school(const struct search *search, const struct partial *partial)
{
    for (int i = 0; i < search->school_count; i++) {
        if (partial_may_add(search, partial, search->school[i]))
            return true;
    }
    return false;
}

/* The date, dear to work out, is asked for last. */
bool partial_is_beaten(const struct search *search, struct partial *partial)
{
    struct route *route = &partial->route;
    money_cents cost = partial_cost_floor(search, partial);
    bool known = false, open = partial_may_reach_school(search, partial);

    for (int i = 0; i < search->out->count; i++) {
        const struct route *best = search->out->items[i];
        if (!route_may_beat(best, route) || (open && !best->at_school) || best->cost > cost ||
            best->hours > route->hours || best->gates > route->gates || best->odds < route->odds)
            continue;
        if (!known)
            route->finish = partial_finish_floor(search, partial);
        known = true;
        if (best->finish <= route->finish)
            return true;
    }
    return false;
}

/* ---- floors ---------------------------------------------------------------------------------- */

static void floors_find_gates(struct search *search)
{
    const struct profile *profile = search->profile;
    const struct catalog *catalog = profile->catalog;

    for (int g = 0; g < catalog->gate_count && g < 64; g++) {
        const struct gate_rule *rule = gate_decide(profile, &catalog->gates[g], profile->today);
        if (!rule || rule->outcome == GATE_CLEAR)
            continue;
        for (int s = 0; s < catalog->step_count; s++) {
            if (profile->steps[s].stands && gate_stands_before(profile, &catalog->gates[g], s))
                search->floors[s].gates |= UINT64_C(1) << g;
        }
    }
}

/* The least that a step costs, also for members of its body. */
static money_cents floor_least_cost(const struct step_floor *floor)
{
    money_cents least = floor->cost - (floor->saver >= 0 ? floor->saves : 0);
    return least > 0 ? least : 0;
}

/* Of a group that is paid once a year one member is paid at least, the cheapest perhaps: one that
 * comes to the route later may take its place, at what members pay. */
static void floors_find_groups(struct search *search)
{
    const struct catalog *catalog = search->profile->catalog;
    const struct step_state *stands = search->profile->steps;
    int groups = 0;

    for (int s = 0; s < catalog->step_count; s++) {
        struct step_floor *floor = &search->floors[s];
        const char *name = catalog->steps[s].once_a_year;
        if (!name[0] || floor->group || !stands[s].stands)
            continue;
        uint64_t group = groups < 64 ? UINT64_C(1) << groups++ : 0;
        int year = date_to_civil(search->profile->today).year;
        bool free = !group || price_group_paid(search->profile, name, year);
        money_cents least = free ? 0 : floor_least_cost(floor);
        for (int i = s; i < catalog->step_count; i++) {
            if (stands[i].stands && strcmp(catalog->steps[i].once_a_year, name) == 0 &&
                floor_least_cost(&search->floors[i]) < least)
                least = floor_least_cost(&search->floors[i]);
        }
        for (int i = s; i < catalog->step_count; i++) {
            if (strcmp(catalog->steps[i].once_a_year, name) == 0) {
                search->floors[i].group = group;
                search->floors[i].cost = least;
            }
        }
    }
}

static int floor_least_days(const struct profile *profile, int step)
{
    if (profile->work[step].until != DATE_NONE)
        return 0;
    return profile->catalog->steps[step].kind == STEP_SERIES ? profile->work[step].shortest
                                                             : work_likely_days(profile, step);
}

/* The memberships that may save money, one a body. */
static void search_find_savers(struct search *search)
{
    const struct profile *profile = search->profile;
    uint64_t bodies = 0;

    for (int s = 0; s < profile->catalog->step_count && search->saver_count < SAVERS; s++) {
        const struct step *step = &profile->catalog->steps[s];
        if (!step->if_cheaper || !profile->steps[s].offered || step->body >= 64 ||
            (bodies & UINT64_C(1) << step->body))
            continue;
        search->savers[search->saver_count++] = (int16_t)s;
        bodies |= UINT64_C(1) << step->body;
    }
}

/* What a step may come to cost, on whatever day it is paid. */
struct span {
    money_cents least, most;
    bool priced; /* on some day */
};

static void span_widen(const struct profile *profile, int step, date_day day, uint64_t joined,
                       struct span *span)
{
    struct terms terms = {.joined = joined, .certified = INT32_MAX};

    if (day < profile->today)
        return;
    for (int student = 0; student < 2; student++) {
        struct bill bill = price_on(profile, step, day, terms);
        span->least = bill.compare < span->least ? bill.compare : span->least;
        span->most = bill.compare > span->most ? bill.compare : span->most;
        span->priced |= !bill.unpriced;
        terms.certified = DATE_NONE; /* a credential may have ended the student price */
    }
}

/* A price changes with a list, or when the program ends that makes a student. */
static struct span span_of_step(const struct profile *profile, int step, uint64_t joined)
{
    const struct catalog *catalog = profile->catalog;
    const struct step *s = &catalog->steps[step];
    const struct cost *lists[] = {
        &s->cost, &s->student_cost,
        s->credential < 0 ? NULL : &catalog->credentials[s->credential].member_fee};
    struct span span = {INT64_MAX, INT64_MIN, false};

    span_widen(profile, step, profile->today, joined, &span);
    if (profile->student && profile->student_until != INT32_MAX)
        span_widen(profile, step, profile->student_until + 1, joined, &span);
    for (size_t l = 0; l < sizeof lists / sizeof lists[0]; l++) {
        for (int i = 0; lists[l] && i < lists[l]->count; i++)
            span_widen(profile, step, lists[l]->items[i].from, joined, &span);
    }
    return span;
}

/* What a member may save on an exam, at most. */
static void floor_find_savings(const struct search *search, int step, struct step_floor *floor)
{
    const struct profile *profile = search->profile;
    const struct step *exam = &profile->catalog->steps[step];

    floor->saver = -1;
    for (int i = 0; exam->template == TEMPLATE_EXAM && i < search->saver_count; i++) {
        int body = profile->catalog->steps[search->savers[i]].body;
        money_cents saves = span_of_step(profile, step, 0).most -
                            span_of_step(profile, step, UINT64_C(1) << body).least;
        if (saves > 0 && profile->catalog->credentials[exam->credential].body == body) {
            floor->saver = i;
            floor->saves = saves;
        }
    }
}

/* As a member it may have a price, and what is paid once a year may be free. */
static bool floor_is_never_priced(const struct search *search, int step)
{
    uint64_t joined = search->saver_count > 0 ? UINT64_MAX : 0;

    return !search->profile->catalog->steps[step].once_a_year[0] &&
           !span_of_step(search->profile, step, 0).priced &&
           !span_of_step(search->profile, step, joined).priced;
}

static void search_find_guards(struct search *search)
{
    const struct profile *profile = search->profile;
    size_t room = (size_t)profile->catalog->step_count + 1;

    search->guards = arena_new(profile->arena, room, sizeof *search->guards);
    for (int s = 0; s < profile->catalog->step_count; s++) {
        if (profile->catalog->steps[s].guard != GUARD_NOTHING && profile->steps[s].stands)
            search->guards[search->guard_count++] = (int16_t)s;
    }
}

static void search_find_school(struct search *search)
{
    const struct profile *profile = search->profile;
    int count = profile->school ? profile->catalog->step_count : 0;

    search->school = arena_new(profile->arena, (size_t)count + 1, sizeof *search->school);
    for (int s = 0; s < count; s++) {
        if (profile->steps[s].stands && own_school_has(profile, s))
            search->school[search->school_count++] = (int16_t)s;
    }
}

void bounds_prepare(struct search *search)
{
    const struct profile *profile = search->profile;
    const struct catalog *catalog = profile->catalog;
    const bool *held = holds_steps(profile);

    search_find_guards(search);
    search_find_school(search);
    search_find_savers(search);
    search->floors =
        arena_new(profile->arena, (size_t)catalog->step_count + 1, sizeof *search->floors);
    for (int s = 0; s < catalog->step_count; s++) {
        const struct step *step = &catalog->steps[s];
        if (!profile->steps[s].stands) /* it is on no route */
            continue;
        search->floors[s] = (struct step_floor){
            .cost = held[s] || price_tries_left(profile, s) ? 0 : span_of_step(profile, s, 0).least,
            .hours = profile->work[s].hours.likely,
            .days = floor_least_days(profile, s),
            .odds = step->kind == STEP_EXAM ? odds_permille(profile, NULL, s, NULL) / 1000.0 : 1,
            .unpriced = floor_is_never_priced(search, s),
            .undated = profile->work[s].undated,
            .study = step->kind == STEP_STUDY && !step->employment};
        floor_find_savings(search, s, &search->floors[s]);
    }
    floors_find_groups(search);
    floors_find_gates(search);
}
