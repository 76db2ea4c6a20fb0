/* SPDX-License-Identifier: MIT
 * The network: a route (and later its companions) laid on the calendar. For a fixed order of
 * study steps every date is a maximum of sums, so more hours never finish later. */
#include <string.h>

#include "private.h"

/* Up to so many study steps every order is tried; beyond it the one with the longest way to the
 * goal goes first (planning.md, "Schedule"). */
#define EXACT_STUDY_STEPS 7

/* ---- running --------------------------------------------------------------------------------- */

static date_day link_day(const struct timing *timing, const struct link *link)
{
    date_day day = link->day;
    if (link->from >= 0)
        day = link->from_start ? timing->start[link->from] : timing->finish[link->from];
    if (link->months)
        day = date_add_months(day, link->months);
    return day + link->lag;
}

void network_run(const struct network *network, const int *durations, struct timing *timing)
{
    for (int n = 0; n < network->count; n++) {
        const struct node *node = &network->nodes[n];
        date_day start = node->floor;
        timing->bound_by[n] = -1;
        for (int i = node->first_link; i < node->first_link + node->link_count; i++) {
            date_day day = link_day(timing, &network->links[i]);
            if (day > start) {
                start = day;
                timing->bound_by[n] = (int16_t)i;
            }
        }
        date_day until = network->profile->work[node->step].until;
        timing->start[n] = start;
        timing->finish[n] = until == DATE_NONE ? start + durations[n]
                            : until > start    ? until
                                               : start;
    }
}

/* Books of a calendar year may be bought when preparation begins, if it is in that year. */
static date_day when_books_are_used(const struct network *network, const struct timing *timing,
                                    int books, date_day exam)
{
    const struct step *steps = network->profile->catalog->steps;
    const struct step *step = &steps[network->nodes[books].step];
    date_day new_year = date_from_civil(date_to_civil(exam).year, 1, 1);

    for (int n = 0; step->once_a_year[0] && n < network->count; n++) {
        const struct step *other = &steps[network->nodes[n].step];
        if (other->template == TEMPLATE_PREPARATION && other->credential == step->credential) {
            date_day start = timing->start[n] > new_year ? timing->start[n] : new_year;
            return start < exam ? start : exam;
        }
    }
    return exam;
}

static void delay_node(const struct network *network, const int *durations, struct timing *timing,
                       int n)
{
    date_day latest = INT32_MAX;

    for (int i = 0; i < network->link_count; i++) {
        const struct link *link = &network->links[i];
        date_day need = timing->start[link->to] - link->lag;
        if (link->from == n && network->nodes[link->to].route >= 0 && need < latest)
            latest = need;
    }
    if (latest == INT32_MAX)
        return;
    latest = when_books_are_used(network, timing, n, latest);
    if (latest - durations[n] > timing->start[n]) {
        timing->start[n] = latest - durations[n];
        timing->finish[n] = latest;
    }
}

void network_delay(const struct network *network, const int *durations, struct timing *timing)
{
    /* Books go by the preparation they are used in, so that is moved first. */
    for (int books = 0; books < 2; books++) {
        for (int n = network->count - 1; n >= 0; n--) {
            const struct node *node = &network->nodes[n];
            bool is_books = network->profile->catalog->steps[node->step].once_a_year[0] != '\0';
            if (node->late && is_books == (books == 1))
                delay_node(network, durations, timing, n);
        }
    }
}

void network_run_likely(const struct network *network, int *durations, struct timing *timing)
{
    for (int n = 0; n < network->count; n++)
        durations[n] = work_likely_days(network->profile, network->nodes[n].step);
    network_run(network, durations, timing);
    network_delay(network, durations, timing);
}

void network_slack(const struct network *network, const int *durations, const struct timing *timing,
                   int *slack, bool *critical)
{
    date_day latest[NETWORK_NODES]; /* the latest finish that leaves the goal where it is */

    for (int n = 0; n < network->count; n++) {
        latest[n] = INT32_MAX;
        critical[n] = false;
    }
    if (network->goal < 0)
        return;
    latest[network->goal] = timing->finish[network->goal];
    for (int n = network->count - 1; n >= 0; n--) {
        slack[n] = latest[n] == INT32_MAX ? 0 : latest[n] - timing->finish[n];
        for (int i = network->nodes[n].first_link;
             latest[n] != INT32_MAX &&
             i < network->nodes[n].first_link + network->nodes[n].link_count;
             i++) {
            const struct link *link = &network->links[i];
            date_day day = latest[n] - durations[n] - link->lag;
            if (link->months)
                day = date_add_months(day, -link->months);
            if (link->from >= 0 && link->from_start)
                day += timing->finish[link->from] - timing->start[link->from];
            if (link->from >= 0 && day < latest[link->from])
                latest[link->from] = day;
        }
    }
    for (int n = network->goal; n >= 0;) {
        critical[n] = true;
        int link = timing->bound_by[n];
        n = link < 0 ? -1 : network->links[link].from;
    }
}

int network_find(const struct network *network, int step)
{
    for (int n = 0; n < network->count; n++) {
        if (network->nodes[n].step == step)
            return n;
    }
    return -1;
}

/* ---- laying out ------------------------------------------------------------------------------ */

/* The order of study steps under trial, as indexes within the route. */
struct study_order {
    int16_t items[ROUTE_STEPS];
    uint64_t waits_for[ROUTE_STEPS]; /* by item: the steps it waits for, as bits of the route */
    int count;
};

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

static date_day floor_of(const struct profile *profile, int step, enum binding *binding)
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
    date_day start = floor_of(trial->profile, step, &ignored);
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
    trial->finish[at] = until == DATE_NONE ? start + work_likely_days(trial->profile, step)
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

static bool best_order(const struct profile *profile, const struct route *route,
                       struct study_order *order)
{
    struct study_order best;
    date_day finish = DATE_NONE;

    order->count = 0;
    for (int i = route->count - 1; i >= 0; i--) {
        if (profile->catalog->steps[route->steps[i]].kind == STEP_STUDY)
            order->items[order->count++] = (int16_t)i;
    }
    find_waits(route, order);
    put_running_first(profile, route, order);
    best = *order;
    if (order->count > EXACT_STUDY_STEPS) {
        longest_first(profile, route, order);
        return false;
    }
    permute(profile, route, order, 0, &best, &finish);
    *order = best;
    return finish != DATE_NONE;
}

/* Bought, or gone over, just before it is used: what is prepared too early is forgotten. */
static bool is_late(const struct step *step)
{
    return step->kind == STEP_PURCHASE || step->template == TEMPLATE_PREPARATION;
}

/* A step that is met again while what it waits for is being placed: the order contradicts the
 * links, and that link is passed over. */
#define BEING_PLACED INT16_MAX

/* Appends a node after all it waits for. `at` and `placed` are indexes within the route. */
static void place(struct network *network, const struct route *route,
                  const struct study_order *order, int at, int16_t *placed)
{
    if (placed[at] >= 0)
        return;
    placed[at] = BEING_PLACED;
    for (int i = 0; i < route->link_count; i++) {
        if (route->links[i].to == at && route->links[i].from >= 0)
            place(network, route, order, route->links[i].from, placed);
    }
    int before = -1;
    for (int i = 1; i < order->count; i++) {
        if (order->items[i] == at)
            before = order->items[i - 1];
    }
    if (before >= 0)
        place(network, route, order, before, placed);

    int n = network->count++;
    struct node *node = &network->nodes[n];
    *node = (struct node){
        .step = route->steps[at], .route = (int16_t)at, .first_link = network->link_count};
    node->floor = floor_of(network->profile, node->step, &node->floor_binding);
    node->late = is_late(&network->profile->catalog->steps[node->step]);
    for (int i = 0; i < route->link_count && network->link_count < NETWORK_LINKS; i++) {
        struct link link = route->links[i];
        if (link.to != at || (link.from >= 0 && placed[link.from] == BEING_PLACED))
            continue;
        link.to = (int16_t)n;
        link.from = link.from < 0 ? (int16_t)-1 : placed[link.from];
        network->links[network->link_count++] = link;
    }
    if (before >= 0 && placed[before] != BEING_PLACED) {
        network->capacity[network->link_count] = true;
        network->links[network->link_count++] =
            (struct link){.from = placed[before], .to = (int16_t)n, .fact = -1};
    }
    node->link_count = network->link_count - node->first_link;
    placed[at] = (int16_t)n;
}

void network_make(struct network *network, const struct profile *profile, const struct route *route)
{
    struct study_order order;
    int16_t placed[ROUTE_STEPS];

    memset(network, 0, sizeof *network);
    network->profile = profile;
    network->goal = -1;
    if (!route)
        return;
    network->exact = best_order(profile, route, &order);
    memset(placed, -1, sizeof placed);
    for (int at = route->count - 1; at >= 0; at--)
        place(network, route, &order, at, placed);
    network->goal = placed[0];
}

int network_add_companion(struct network *network, int step, const struct link *links, int count)
{
    const struct step *s = &network->profile->catalog->steps[step];
    if (network->count == NETWORK_NODES || network->link_count + count > NETWORK_LINKS)
        return -1;
    int n = network->count++;
    struct node *node = &network->nodes[n];
    *node = (struct node){
        .step = (int16_t)step, .route = -1, .first_link = network->link_count, .link_count = count};
    node->floor = network->profile->today;
    if (s->enrolment)
        node->floor = floor_of(network->profile, step, &node->floor_binding);
    for (int i = 0; i < count; i++) {
        network->links[network->link_count] = links[i];
        network->links[network->link_count++].to = (int16_t)n;
    }
    return n;
}
