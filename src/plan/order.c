/* SPDX-License-Identifier: MIT
 * The order of study steps that ends a route soonest, and which vaccine series must be given at
 * their shortest intervals for it (planning.md, "Schedule"). */
#include <string.h>

#include "private.h"

/* Up to so many study steps every order is tried; beyond it the one with the longest way to the
 * goal goes first. */
#define EXACT_STUDY_STEPS 7

/* One try: the finish of every step under an order, worked out by recursion on what it waits
 * for. */
struct trial {
    const struct profile *profile;
    const struct route *route;
    const struct study_order *order;
    date_day start[ROUTE_STEPS], finish[ROUTE_STEPS];
    int8_t state[ROUTE_STEPS]; /* 0 not begun, 1 being worked out, 2 known */
    bool impossible;           /* the order contradicts what a step waits for */
};

date_day order_floor(const struct profile *profile, int step, enum binding *binding)
{
    bool waits = step_waits_for_start(&profile->catalog->steps[step]) && profile->start_chosen;
    date_day floor = waits ? profile->start : profile->today;

    *binding = waits ? BINDS_START : BINDS_NOTHING;
    if (own_school_has(profile, step) && profile->school->intake > floor) {
        *binding = BINDS_INTAKE;
        floor = profile->school->intake;
    }
    return floor;
}

static int days_of(const struct trial *trial, int at)
{
    int step = trial->route->steps[at];
    return trial->order->shortest & UINT64_C(1) << at ? trial->profile->work[step].shortest
                                                      : work_likely_days(trial->profile, step);
}

static void settle(struct trial *trial, int at);

static date_day after_study(struct trial *trial, int at)
{
    for (int i = 1; i < trial->order->count; i++) {
        if (trial->order->items[i] != at)
            continue;
        int before = trial->order->items[i - 1];
        settle(trial, before);
        return trial->finish[before];
    }
    return DATE_NONE;
}

static void settle(struct trial *trial, int at)
{
    if (trial->state[at] == 1)
        trial->impossible = true;
    if (trial->state[at] != 0 || trial->impossible)
        return;
    trial->state[at] = 1;

    const struct route *route = trial->route;
    int step = route->steps[at];
    enum binding ignored;
    date_day start = order_floor(trial->profile, step, &ignored);
    for (int i = 0; i < route->link_count; i++) {
        const struct link *link = &route->links[i];
        if (link->to != at)
            continue;
        date_day day = link->day;
        if (link->from >= 0) {
            settle(trial, link->from);
            day = link->from_start ? trial->start[link->from] : trial->finish[link->from];
        }
        if (link->months)
            day = date_add_months(day, link->months);
        day += link->lag;
        if (day > start)
            start = day;
    }
    date_day study = after_study(trial, at);
    if (study != DATE_NONE && study > start)
        start = study;
    date_day until = trial->profile->work[step].until;
    trial->start[at] = start;
    trial->finish[at] = until == DATE_NONE ? start + days_of(trial, at)
                        : until > start    ? until
                                           : start;
    trial->state[at] = 2;
}

/* The finish of the goal under an order; DATE_NONE when the order is impossible. */
static date_day try_order(const struct profile *profile, const struct route *route,
                          const struct study_order *order)
{
    struct trial trial = {.profile = profile, .route = route, .order = order};
    for (int i = 0; i < route->count; i++)
        settle(&trial, i);
    return trial.impossible ? DATE_NONE : trial.finish[0];
}

/* The study steps that have no place yet, as bits of the route. */
static uint64_t left_over(const struct study_order *order, int fixed)
{
    uint64_t bits = 0;
    for (int i = fixed; i < order->count; i++)
        bits |= UINT64_C(1) << order->items[i];
    return bits;
}

static void move_item(struct study_order *order, int from, int to)
{
    int16_t item = order->items[from];
    uint64_t waits_for = order->waits_for[from];

    memmove(&order->items[to + 1], &order->items[to], (size_t)(from - to) * sizeof item);
    memmove(&order->waits_for[to + 1], &order->waits_for[to],
            (size_t)(from - to) * sizeof waits_for);
    order->items[to] = item;
    order->waits_for[to] = waits_for;
}

/* Tries every order of the steps from `fixed` on; the first of the best is kept. */
static void permute(const struct profile *profile, const struct route *route,
                    struct study_order *order, int fixed, struct study_order *best,
                    date_day *best_finish)
{
    if (fixed == order->count) {
        date_day finish = try_order(profile, route, order);
        if (finish != DATE_NONE && (*best_finish == DATE_NONE || finish < *best_finish)) {
            *best_finish = finish;
            *best = *order;
        }
        return;
    }
    for (int i = fixed; i < order->count; i++) {
        struct study_order next = *order;
        if (order->waits_for[i] & left_over(order, fixed))
            continue;
        move_item(&next, i, fixed);
        permute(profile, route, &next, fixed + 1, best, best_finish);
    }
}

/* Days from the start of each step to the goal along its longest way. A way has no more links
 * than the route has steps. */
static void find_ways(const struct profile *profile, const struct route *route, int *ways)
{
    bool more = true;

    for (int i = 0; i < route->count; i++)
        ways[i] = work_likely_days(profile, route->steps[i]);
    for (int round = 0; more && round < route->count; round++) {
        more = false;
        for (int i = 0; i < route->link_count; i++) {
            const struct link *link = &route->links[i];
            if (link->from < 0)
                continue;
            int way = ways[link->to] + link->lag + link->months * 30 +
                      work_likely_days(profile, route->steps[link->from]);
            more |= way > ways[link->from];
            if (way > ways[link->from])
                ways[link->from] = way;
        }
    }
}

/* Of the steps that wait for none of the others left, the one with the longest way goes next. */
static void longest_first(const struct profile *profile, const struct route *route,
                          struct study_order *order)
{
    int ways[ROUTE_STEPS];

    find_ways(profile, route, ways);
    for (int fixed = 0; fixed < order->count; fixed++) {
        int next = -1;
        for (int i = fixed; i < order->count; i++) {
            if (!(order->waits_for[i] & left_over(order, fixed)) &&
                (next < 0 || ways[order->items[i]] > ways[order->items[next]]))
                next = i;
        }
        if (next > fixed)
            move_item(order, next, fixed);
    }
}

/* What each study step waits for, directly or not. */
static void find_waits(const struct route *route, struct study_order *order)
{
    uint64_t waits[ROUTE_STEPS] = {0};
    bool more = true;

    while (more) {
        more = false;
        for (int i = 0; i < route->link_count; i++) {
            const struct link *link = &route->links[i];
            if (link->from < 0)
                continue;
            uint64_t all = waits[link->to] | waits[link->from] | UINT64_C(1) << link->from;
            more |= all != waits[link->to];
            waits[link->to] = all;
        }
    }
    for (int i = 0; i < order->count; i++)
        order->waits_for[i] = waits[order->items[i]];
}

/* What the person is enrolled in goes on before any other study begins, but for what it waits
 * for itself. */
static void put_running_first(const struct profile *profile, const struct route *route,
                              struct study_order *order)
{
    uint64_t running[ROUTE_STEPS] = {0}; /* by item */

    for (int i = 0; i < order->count; i++) {
        uint64_t self = UINT64_C(1) << order->items[i];
        for (int j = 0; j < order->count; j++) {
            bool is_running = profile->catalog->steps[route->steps[order->items[j]]].until >= 0;
            if (i != j && is_running && !(order->waits_for[j] & self))
                running[i] |= UINT64_C(1) << order->items[j];
        }
    }
    for (int i = 0; i < order->count; i++) {
        if (profile->catalog->steps[route->steps[order->items[i]]].until < 0)
            order->waits_for[i] |= running[i];
    }
}

/* The best of all orders, or beyond EXACT_STUDY_STEPS a good one; its finish, or DATE_NONE when
 * every order contradicts the links. */
static date_day best_order(const struct profile *profile, const struct route *route,
                           struct study_order *order)
{
    struct study_order best = *order;
    date_day finish = DATE_NONE;

    if (order->count > EXACT_STUDY_STEPS) {
        longest_first(profile, route, order);
        return try_order(profile, route, order);
    }
    permute(profile, route, order, 0, &best, &finish);
    *order = best;
    return finish;
}

static uint64_t series_of(const struct profile *profile, const struct route *route)
{
    uint64_t series = 0;

    for (int i = 0; i < route->count; i++) {
        int step = route->steps[i];
        if (profile->catalog->steps[step].kind == STEP_SERIES &&
            profile->work[step].shortest < work_likely_days(profile, step))
            series |= UINT64_C(1) << i;
    }
    return series;
}

/* A series is given at its shortest intervals only if the goal is sooner by it. With all of them
 * short the goal is as soon as it can be; those that make no difference then are not. */
static void shorten_series(const struct profile *profile, const struct route *route,
                           struct study_order *order, date_day finish)
{
    struct study_order shortened = *order;

    shortened.shortest = series_of(profile, route);
    if (!shortened.shortest)
        return;
    date_day sooner = best_order(profile, route, &shortened);
    if (sooner == DATE_NONE || sooner >= finish)
        return;
    *order = shortened;
    for (int i = 0; i < route->count; i++) {
        order->shortest &= ~(UINT64_C(1) << i);
        if (try_order(profile, route, order) > sooner)
            order->shortest |= shortened.shortest & UINT64_C(1) << i;
    }
}

bool order_find(const struct profile *profile, const struct route *route, struct study_order *order)
{
    order->count = 0;
    order->shortest = 0;
    for (int i = route->count - 1; i >= 0; i--) {
        if (profile->catalog->steps[route->steps[i]].kind == STEP_STUDY)
            order->items[order->count++] = (int16_t)i;
    }
    find_waits(route, order);
    put_running_first(profile, route, order);
    date_day finish = best_order(profile, route, order);
    if (finish != DATE_NONE)
        shorten_series(profile, route, order, finish);
    return finish != DATE_NONE && order->count <= EXACT_STUDY_STEPS;
}
