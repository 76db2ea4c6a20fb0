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

#include "plan/calendar/ready.h"

/* Up to so many study steps every order is tried; beyond it the one with the longest way to the
 * goal goes first. */
#define EXACT_STUDY_STEPS 7

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
        date_day finish = ready_try(ready, order);
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
    date_day finish = ready_try(ready, order);
    if (order->count > EXACT_STUDY_STEPS)
        return finish;
    const struct study_order none = {.shortest = order->shortest};
    struct permutation permutation = {
        .ready = ready, .best = *order, .finish = finish, .least = ready_try(ready, &none)};
    permutation_try(&permutation, order, 0, order_begins(ready, order));
    *order = permutation.best;
    return permutation.finish;
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
        date_day without = ready_try(ready, order);
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
    if (order_keeps_waits(&turns) && ready_try(ready, &turns) == ready_try(ready, order))
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
    route->finish = ready_try(&ready, order);
    return route->finish != DATE_NONE;
}
