/* SPDX-License-Identifier: MIT
 * The order of study steps that ends a route soonest on likely durations, and which vaccine series
 * must be given at their shortest intervals for it (docs/planning.md, "Network").
 *
 * One study step runs at a time and all else in parallel, so an order of the study steps fixes
 * every date of a route: each is the latest of what it waits for. An order is impossible when it
 * goes against what a step waits for, or lets what is held grow too old. What the person is
 * enrolled in goes before any other study that it does not itself wait for; of the orders left
 *
 * - up to EXACT_STUDY_STEPS steps, none that ends sooner is passed over: every one is tried but for
 *   those whose bound is no sooner than the best so far, and of equals the first is kept;
 * - beyond that only one is tried, the longest way first, and `exact` is false.
 *
 * The bound (permutation_is_too_late): the steps still to be placed follow one another after those
 * placed, and after the last of them comes its way to the goal, whose months are counted as short
 * as months can be. That holds of any few of them as well: the goal is no sooner than if those with
 * the longest ways went first, whatever else they wait for (Jackson's rule for one machine with
 * tails). It does not hold where work that counts from its start may go on after the goal; there
 * only the goal's day without any order bounds. */
#include <string.h>

#include "plan/calendar/route.h"

/* Up to so many study steps every order is tried; beyond it the one with the longest way to the
 * goal goes first. */
#define EXACT_STUDY_STEPS 7

/* A route made ready for many tries. */
struct ready {
    const struct route *route;
    int16_t first[ROUTE_STEPS + 1]; /* by step: where its links begin in `links` */
    int16_t links[ROUTE_LINKS];     /* indexes into the route's, grouped by the step they lead to */
    date_day floor[ROUTE_STEPS];
    date_day until[ROUTE_STEPS], shortest_until[ROUTE_STEPS]; /* not finished before this day */
    int days[ROUTE_STEPS], shortest[ROUTE_STEPS];
    int tail[ROUTE_STEPS];        /* days from a step's finish to the goal along its longest way */
    date_day latest[ROUTE_STEPS]; /* a step may not start later: what is held is too old then */
    bool loose;                   /* work that counts from its start may go on after the goal */
};

/* One try: the finish of every step under an order, worked out by recursion on what it waits
 * for. */
struct order_try {
    const struct ready *ready;
    uint64_t series;             /* given at their shortest intervals */
    int16_t before[ROUTE_STEPS]; /* the study step that goes before, or -1 */
    date_day start[ROUTE_STEPS], finish[ROUTE_STEPS];
    int8_t state[ROUTE_STEPS]; /* 0 not begun, 1 being worked out, 2 known */
    bool impossible; /* the order contradicts what a step waits for, or a step comes too late */
};

/* The day from which an exam that was failed may be sat again: by the rule of its body, from the
 * day of the last attempt. DATE_NONE: it was not failed. */
static date_day order_retake(const struct profile *profile, int step)
{
    const struct standing *standing = standing_of(&profile->standings, step);

    if (!standing || standing->attempts == 0)
        return DATE_NONE;
    return standing->failed + own_retake(profile, step, standing->attempts).likely;
}

date_day order_floor(const struct profile *profile, int step, enum binding *binding)
{
    date_day retake = order_retake(profile, step);

    *binding = BINDS_NOTHING;
    if (standing_is_begun(&profile->standings, step))
        return profile->today;
    bool waits = step_waits_for_start(&profile->catalog->steps[step]) && profile->start_chosen;
    date_day floor = waits ? profile->start : profile->today;

    *binding = waits ? BINDS_START : BINDS_NOTHING;
    if (own_school_has(profile, step) && profile->school->intake > floor) {
        *binding = BINDS_INTAKE;
        floor = profile->school->intake;
    }
    if (retake > floor) {
        *binding = BINDS_RETAKE;
        floor = retake;
    }
    return floor;
}

/* The links of each step, by counting. */
static void ready_group_links(struct ready *ready)
{
    const struct route *route = ready->route;
    int16_t next[ROUTE_STEPS];

    memset(ready->first, 0, sizeof ready->first);
    for (int i = 0; i < route->link_count; i++)
        ready->first[route->links[i].to + 1]++;
    for (int at = 0; at < route->count; at++) {
        ready->first[at + 1] = (int16_t)(ready->first[at + 1] + ready->first[at]);
        next[at] = ready->first[at];
    }
    for (int i = 0; i < route->link_count; i++)
        ready->links[next[route->links[i].to]++] = (int16_t)i;
}

/* The fewest days that so many months can have. */
static int months_least_days(int months)
{
    int days = months * 365 / 12;
    return months % 12 == 0 ? days : days - 3;
}

/* A way has no more links than the route has steps. No way is longer here than on the calendar. */
static void ready_find_tails(struct ready *ready)
{
    const struct route *route = ready->route;
    bool more = true;

    memset(ready->tail, 0, sizeof ready->tail);
    for (int round = 0; more && round < route->count; round++) {
        more = false;
        for (int i = 0; i < route->link_count; i++) {
            const struct link *link = &route->links[i];
            if (link->from < 0 || link->from_start)
                continue;
            int tail = ready->tail[link->to] + ready->shortest[link->to] + link->lag +
                       months_least_days(link->months);
            more |= tail > ready->tail[link->from];
            if (tail > ready->tail[link->from])
                ready->tail[link->from] = tail;
        }
    }
}

static void ready_make(const struct profile *profile, const struct route *route,
                       struct ready *ready)
{
    ready->route = route;
    for (int at = 0; at < route->count; at++) {
        int step = route->steps[at];
        const struct work *work = &profile->work[step];
        enum binding ignored;
        bool series = profile->catalog->steps[step].kind == STEP_SERIES;
        bool fixed = work->until != DATE_NONE;

        ready->latest[at] = INT32_MAX;
        ready->floor[at] = order_floor(profile, step, &ignored);
        ready->until[at] = fixed ? work->until : series_hold(work, false);
        ready->shortest_until[at] = fixed ? work->until : series_hold(work, true);
        ready->days[at] = fixed ? 0 : work_likely_days(profile, step);
        ready->shortest[at] = series && !fixed ? work->shortest : ready->days[at];
    }
    ready->loose = false;
    for (int i = 0; i < route->link_count; i++) {
        const struct link *link = &route->links[i];
        ready->loose |= link->from_start;
        if (link->expires && link->until < ready->latest[link->to])
            ready->latest[link->to] = link->until;
    }
    ready_group_links(ready);
    ready_find_tails(ready);
}

static void try_settle(struct order_try *tried, int at)
{
    const struct ready *ready = tried->ready;

    if (tried->state[at] == 1)
        tried->impossible = true;
    if (tried->state[at] != 0 || tried->impossible)
        return;
    tried->state[at] = 1;

    date_day start = ready->floor[at];
    for (int i = ready->first[at]; i < ready->first[at + 1]; i++) {
        const struct link *link = &ready->route->links[ready->links[i]];
        if (link->from >= 0)
            try_settle(tried, link->from);
        date_day day = link_day(link, tried->start, tried->finish);
        if (day > start)
            start = day;
    }
    if (tried->before[at] >= 0) {
        try_settle(tried, tried->before[at]);
        if (tried->finish[tried->before[at]] > start)
            start = tried->finish[tried->before[at]];
    }
    bool shortest = tried->series & UINT64_C(1) << at;
    date_day until = shortest ? ready->shortest_until[at] : ready->until[at];
    date_day finish = start + (shortest ? ready->shortest[at] : ready->days[at]);
    tried->impossible |= start > ready->latest[at];
    tried->start[at] = start;
    tried->finish[at] = until > finish ? until : finish;
    tried->state[at] = 2;
}

/* The finish of the goal under an order; DATE_NONE when the order is impossible. */
static date_day try_order(const struct ready *ready, const struct study_order *order)
{
    struct order_try tried = {.ready = ready, .series = order->shortest};

    memset(tried.before, -1, sizeof tried.before);
    for (int i = 1; i < order->count; i++)
        tried.before[order->items[i]] = order->items[i - 1];
    for (int i = 0; i < ready->route->count; i++)
        try_settle(&tried, i);
    return tried.impossible ? DATE_NONE : tried.finish[0];
}

/* The study steps that have no place yet, as bits of the route. */
static uint64_t order_left_over(const struct study_order *order, int fixed)
{
    uint64_t bits = 0;
    for (int i = fixed; i < order->count; i++)
        bits |= UINT64_C(1) << order->items[i];
    return bits;
}

static void order_move(struct study_order *order, int from, int to)
{
    int16_t item = order->items[from];
    uint64_t waits_for = order->waits_for[from];

    memmove(&order->items[to + 1], &order->items[to], (size_t)(from - to) * sizeof item);
    memmove(&order->waits_for[to + 1], &order->waits_for[to],
            (size_t)(from - to) * sizeof waits_for);
    order->items[to] = item;
    order->waits_for[to] = waits_for;
}

/* The search for the best order. */
struct permutation {
    const struct ready *ready;
    struct study_order best;
    date_day finish; /* of the best; DATE_NONE before there is one */
    date_day least;  /* of the goal if study steps could run side by side */
};

static int order_days(const struct ready *ready, const struct study_order *order, int at)
{
    return order->shortest & UINT64_C(1) << at ? ready->shortest[at] : ready->days[at];
}

/* The goal's day at the soonest when the steps from `fixed` on begin on day `end`: with the longest
 * ways first, each of them in turn is the last of those with a way as long. */
static date_day permutation_floor(const struct ready *ready, const struct study_order *order,
                                  int fixed, date_day end)
{
    uint64_t left = order_left_over(order, fixed);
    date_day floor = end;

    while (left) {
        int next = -1;
        for (int i = fixed; i < order->count; i++) {
            int at = order->items[i];
            if (left & UINT64_C(1) << at && (next < 0 || ready->tail[at] > ready->tail[next]))
                next = at;
        }
        left &= ~(UINT64_C(1) << next);
        end += order_days(ready, order, next);
        floor = end + ready->tail[next] > floor ? end + ready->tail[next] : floor;
    }
    return floor;
}

/* Whether the goal can be no sooner than the best so far, when the study steps fixed so far end on
 * day `end` at the soonest. */
static bool permutation_is_too_late(const struct permutation *permutation,
                                    const struct study_order *order, int fixed, date_day end)
{
    const struct ready *ready = permutation->ready;

    if (permutation->finish == DATE_NONE)
        return false;
    if (permutation->finish <= permutation->least)
        return true;
    return !ready->loose && permutation_floor(ready, order, fixed, end) >= permutation->finish;
}

/* Tries every order of the steps from `fixed` on that may still be sooner; the first of the best
 * is kept. `end` is when those before may end at the soonest. */
static void permutation_try(struct permutation *permutation, const struct study_order *order,
                            int fixed, date_day end)
{
    const struct ready *ready = permutation->ready;

    if (permutation_is_too_late(permutation, order, fixed, end))
        return;
    if (fixed == order->count) {
        date_day finish = try_order(ready, order);
        if (finish != DATE_NONE &&
            (permutation->finish == DATE_NONE || finish < permutation->finish)) {
            permutation->finish = finish;
            permutation->best = *order;
        }
        return;
    }
    for (int i = fixed; i < order->count; i++) {
        struct study_order next = *order;
        int at = order->items[i];
        if (order->waits_for[i] & order_left_over(order, fixed))
            continue;
        order_move(&next, i, fixed);
        date_day start = end > ready->floor[at] ? end : ready->floor[at];
        date_day finish = start + order_days(ready, order, at);
        permutation_try(permutation, &next, fixed + 1,
                        ready->until[at] > finish ? ready->until[at] : finish);
    }
}

/* Of the steps that wait for none of the others left, the one with the longest way goes next. */
static void order_longest_first(const struct ready *ready, struct study_order *order)
{
    for (int fixed = 0; fixed < order->count; fixed++) {
        int next = -1, longest = -1;
        for (int i = fixed; i < order->count; i++) {
            int way = ready->days[order->items[i]] + ready->tail[order->items[i]];
            if (!(order->waits_for[i] & order_left_over(order, fixed)) && way > longest) {
                next = i;
                longest = way;
            }
        }
        if (next > fixed)
            order_move(order, next, fixed);
    }
}

/* The day before which no study begins. */
static date_day order_begins(const struct ready *ready, const struct study_order *order)
{
    date_day day = INT32_MAX;

    for (int i = 0; i < order->count; i++) {
        int at = order->items[i];
        day = ready->floor[at] < day ? ready->floor[at] : day;
    }
    return day;
}

/* The best of all orders, or beyond EXACT_STUDY_STEPS a good one; its finish, or DATE_NONE when
 * every order contradicts the links. */
static date_day order_best(const struct ready *ready, struct study_order *order)
{
    order_longest_first(ready, order);
    date_day finish = try_order(ready, order);
    if (order->count > EXACT_STUDY_STEPS)
        return finish;
    const struct study_order none = {.shortest = order->shortest};
    struct permutation permutation = {
        .ready = ready, .best = *order, .finish = finish, .least = try_order(ready, &none)};
    permutation_try(&permutation, order, 0, order_begins(ready, order));
    *order = permutation.best;
    return permutation.finish;
}

static uint64_t ready_series(const struct ready *ready)
{
    uint64_t series = 0;

    for (int at = 0; at < ready->route->count; at++) {
        if (ready->shortest[at] < ready->days[at] || ready->shortest_until[at] < ready->until[at])
            series |= UINT64_C(1) << at;
    }
    return series;
}

/* A series is given at its shortest intervals only if the goal is sooner by it. With all of them
 * short the goal is as soon as it can be; those that make no difference then are not. */
static void order_shorten_series(const struct ready *ready, struct study_order *order,
                                 date_day finish)
{
    struct study_order shortened = *order;

    shortened.shortest = ready_series(ready);
    if (!shortened.shortest)
        return;
    date_day sooner = order_best(ready, &shortened);
    if (sooner == DATE_NONE || (finish != DATE_NONE && sooner >= finish))
        return;
    *order = shortened;
    for (int at = 0; at < ready->route->count; at++) {
        order->shortest &= ~(UINT64_C(1) << at);
        date_day without = try_order(ready, order);
        if (without == DATE_NONE || without > sooner)
            order->shortest |= shortened.shortest & UINT64_C(1) << at;
    }
}

/* True when no step stands before one that it waits for. */
static bool order_keeps_waits(const struct study_order *order)
{
    for (int i = 0; i < order->count; i++) {
        if (order->waits_for[i] & order_left_over(order, i + 1))
            return false;
    }
    return true;
}

/* Prepare, sit, then the next: unless it is sooner to go on with the one before the other is
 * sat. */
static void order_take_turns(const struct profile *profile, const struct route *route,
                             const struct ready *ready, struct study_order *order)
{
    struct study_order turns = *order;

    if (!order_put_exams_in_turn(profile, route, &turns))
        return;
    order_shorten_series(ready, &turns, order_best(ready, &turns));
    if (order_keeps_waits(&turns) && try_order(ready, &turns) == try_order(ready, order))
        *order = turns;
}

bool order_find(const struct profile *profile, struct route *route)
{
    struct study_order *order = &route->order;
    struct ready ready;

    order->count = 0;
    order->shortest = 0;
    for (int i = route->count - 1; i >= 0; i--) {
        if (profile->catalog->steps[route->steps[i]].kind == STEP_STUDY)
            order->items[order->count++] = (int16_t)i;
    }
    order_find_waits(profile, route, order);
    ready_make(profile, route, &ready);
    order_shorten_series(&ready, order, order_best(&ready, order));
    order_take_turns(profile, route, &ready, order);
    order->exact = order->count <= EXACT_STUDY_STEPS;
    route->finish = try_order(&ready, order);
    return route->finish != DATE_NONE;
}
