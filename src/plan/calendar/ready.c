/* SPDX-License-Identifier: MIT
 * What of a route no order of its study steps changes, and the day that an order gives. */
#include "plan/calendar/ready.h"

#include <string.h>

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

void ready_make(const struct profile *profile, const struct route *route, struct ready *ready)
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

date_day ready_try(const struct ready *ready, const struct study_order *order)
{
    struct order_try tried = {.ready = ready, .series = order->shortest};

    memset(tried.before, -1, sizeof tried.before);
    for (int i = 1; i < order->count; i++)
        tried.before[order->items[i]] = order->items[i - 1];
    for (int i = 0; i < ready->route->count; i++)
        try_settle(&tried, i);
    return tried.impossible ? DATE_NONE : tried.finish[0];
}

uint64_t ready_series(const struct ready *ready)
{
    uint64_t series = 0;

    for (int at = 0; at < ready->route->count; at++) {
        if (ready->shortest[at] < ready->days[at] || ready->shortest_until[at] < ready->until[at])
            series |= UINT64_C(1) << at;
    }
    return series;
}
