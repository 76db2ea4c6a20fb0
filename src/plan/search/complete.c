/* SPDX-License-Identifier: MIT
 * A complete route: all its steps are known, and what is open on its agenda can each be met by
 * several of them, or by what is held and grows old. Every way to hand these over is tried, the one
 * by which the goal comes soonest is kept, and a route that works in no order lacks a step.
 *
 * What is kept is minimal: with the same choices the goal is not reached without any one of its
 * steps. It is beaten by none that was kept before, and drops those that it beats; its cost at its
 * dates, dear to work out, is asked for only where its least cost leaves the matter open. A
 * membership that only saves money is tried on the route as a route of its own. */
#include <string.h>

#include "plan/profile/requirement.h"
#include "plan/search/search.h"

/* ---- minimal --------------------------------------------------------------------------------- */

/* True when a step among `done` gives what a link hands over: the step it comes from, or with the
 * same fact another. */
static bool link_is_handed_over(const struct search *search, const struct route *route,
                                const struct link *link, uint64_t done)
{
    if (link->from < 0 || done & UINT64_C(1) << link->from)
        return true;
    for (int i = 0; link->fact >= 0 && i < route->count; i++) {
        if (done & UINT64_C(1) << i && profile_gives(search->profile, route->steps[i], link->fact))
            return true;
    }
    return false;
}

/* The steps whose links are all served by `done`, and not yet among them. */
static uint64_t route_may_follow(const struct search *search, const struct route *route,
                                 uint64_t done)
{
    uint64_t ready = (UINT64_C(1) << route->count) - 1;

    ready &= ~done;
    for (int i = 0; i < route->link_count; i++) {
        const struct link *link = &route->links[i];
        uint64_t to = UINT64_C(1) << link->to;
        if (ready & to && !link_is_handed_over(search, route, link, done))
            ready &= ~to;
    }
    return ready;
}

/* Does what can be done with one step left out, until the goal is reached or nothing more can. */
static bool route_can_do_without(const struct search *search, const struct route *route, int at)
{
    uint64_t left_out = UINT64_C(1) << at, done = 0, more;

    do {
        more = route_may_follow(search, route, done) & ~left_out;
        done |= more;
    } while (more && !(done & 1));
    return done & 1;
}

/* What no other step of the route could hand over in its place. */
static bool link_is_irreplaceable(const struct search *search, const struct route *route,
                                  const struct link *link)
{
    for (int i = 0; link->fact >= 0 && i < route->count; i++) {
        if (i != link->from && profile_gives(search->profile, route->steps[i], link->fact))
            return false;
    }
    return true;
}

/* With the same chosen paths no step can be left out. Where each hands on what no other could, that
 * is plain. */
static bool route_is_minimal(const struct search *search, const struct route *route)
{
    uint64_t plain = 1;

    for (int i = 0; i < route->link_count; i++) {
        const struct link *link = &route->links[i];
        if (link->from >= 0 && !(plain & UINT64_C(1) << link->from) &&
            link_is_irreplaceable(search, route, link))
            plain |= UINT64_C(1) << link->from;
    }
    for (int at = 1; at < route->count; at++) {
        if (!(plain & UINT64_C(1) << at) && route_can_do_without(search, route, at))
            return false;
    }
    return true;
}

/* ---- keeping --------------------------------------------------------------------------------- */

/* The odds that every exam is passed at the first try. */
static double route_odds(const struct profile *profile, const struct route *route)
{
    double odds = 1;

    for (int i = 0; i < route->count; i++) {
        if (profile->catalog->steps[route->steps[i]].kind == STEP_EXAM)
            odds *= odds_permille(profile, route, route->steps[i], NULL) / 1000.0;
    }
    return odds;
}

static bool route_is_alone(const struct profile *profile, const struct route *route)
{
    for (int i = 0; i < route->count; i++) {
        if (odds_step_is_alone(profile, route->steps[i]))
            return true;
    }
    return false;
}

/* Whoever takes a program on the way does not learn its field alone. */
static bool route_is_at_odds(const struct profile *profile, const struct route *route)
{
    bool program = false;

    for (int i = 0; route->alone && i < route->count; i++)
        program |= profile->catalog->steps[route->steps[i]].template == TEMPLATE_PROGRAM;
    return program;
}

/* Lays the route on the calendar and sums what it costs there. */
static void route_lay_out(struct search *search, struct route *route)
{
    struct network *network = search->network;
    struct bill bills[NETWORK_NODES];
    int durations[NETWORK_NODES];

    network_make(network, search->profile, route);
    network_run_likely(network, durations, search->timing);
    bills_make(network, search->timing, bills);
    route->finish = search->timing->finish[network->goal];
    route->cost = 0;
    route->unpriced = false;
    for (int i = 0; i < network->count; i++) {
        route->cost += bills[i].compare_total;
        route->unpriced |= bills[i].unpriced;
    }
}

static bool route_is_beaten(const struct routes *routes, const struct route *route)
{
    for (int i = 0; i < routes->count; i++) {
        if (route_beats(routes->items[i], route))
            return true;
    }
    return false;
}

/* Keeps a route unless one that is there is at least as good; drops those it beats. What it costs
 * at its dates is worked out last, if its least cost does not settle the matter. */
static void route_keep(struct search *search, const struct partial *partial, struct route *route)
{
    struct routes *out = search->out;

    route->odds = route_odds(search->profile, route);
    route->cost = partial_cost_floor(search, partial);
    if (route_is_beaten(out, route))
        return;
    route->alone = route_is_alone(search->profile, route);
    if (route_is_at_odds(search->profile, route))
        return;
    route_lay_out(search, route);
    if (route_is_beaten(out, route))
        return;
    int kept = 0;
    for (int i = 0; i < out->count; i++) {
        if (!route_beats(route, out->items[i]))
            out->items[kept++] = out->items[i];
    }
    out->count = kept;
    struct route **items = arena_new(search->profile->arena, (size_t)out->count + 1, sizeof *items);
    if (out->count)
        memcpy(items, out->items, (size_t)out->count * sizeof *items);
    out->items = items;
    struct route *copy = arena_new(search->profile->arena, 1, sizeof *copy);
    *copy = *route;
    out->items[out->count++] = copy;
}

/* ---- memberships ----------------------------------------------------------------------------- */

/* Links a membership to the exams of its body; how many there are. */
static int membership_link_exams(const struct search *search, struct partial *partial, int at)
{
    const struct catalog *catalog = search->profile->catalog;
    int body = catalog->steps[partial->route.steps[at]].body, exams = 0;

    for (int i = 0; i < partial->route.count; i++) {
        const struct step *exam = &catalog->steps[partial->route.steps[i]];
        struct link link = {.from = (int16_t)at, .to = (int16_t)i, .fact = -1};
        if (exam->template == TEMPLATE_EXAM && catalog->credentials[exam->credential].body == body)
            exams += partial_link(partial, link);
    }
    return exams;
}

static void membership_keep_each(struct search *search, struct partial *partial, int saver);

/* The same route with a membership that it can do without. Where members save more than it costs
 * it beats the route without. */
static void membership_keep_joined(struct search *search, const struct partial *partial, int saver)
{
    struct partial *joined = partial_branch(search, partial);
    int at = partial_add_step(search, joined, search->savers[saver], (struct asked){.parent = -1});

    joined->route.cost = partial->route.cost; /* the floor of a cost counts the dues by itself */
    if (at >= 0 && joined->open == 0 && membership_link_exams(search, joined, at) > 0 &&
        order_find(search->profile, &joined->route))
        membership_keep_each(search, joined, saver + 1);
    partial_give_back(search, joined);
}

/* With each choice of the memberships from `saver` on. */
static void membership_keep_each(struct search *search, struct partial *partial, int saver)
{
    money_cents cost = partial->route.cost;

    route_keep(search, partial, &partial->route);
    partial->route.cost = cost;
    for (int i = saver; i < search->saver_count; i++) {
        int step = search->savers[i];
        if (partial->saved[i] > search->floors[step].cost && route_index(&partial->route, step) < 0)
            membership_keep_joined(search, partial, i);
    }
}

/* ---- who hands what over --------------------------------------------------------------------- */

/* Preparing for an exam comes after the programs that lead to it: what a course teaches is what
 * the preparation goes over. */
static void prepare_after_programs(const struct search *search, struct partial *partial)
{
    const struct catalog *catalog = search->profile->catalog;
    struct route *route = &partial->route;

    for (int i = 0; i < route->count; i++) {
        const struct step *preparation = &catalog->steps[route->steps[i]];
        for (int j = 0; preparation->template == TEMPLATE_PREPARATION && j < route->count; j++) {
            const struct step *exam = &catalog->steps[route->steps[j]];
            if (exam->template != TEMPLATE_EXAM || exam->credential != preparation->credential)
                continue;
            for (int k = 0; k < route->count; k++) {
                struct link link = {.from = (int16_t)k, .to = (int16_t)i, .fact = -1};
                bool leads = partial->depends[j] & UINT64_C(1) << k;
                if (leads && catalog->steps[route->steps[k]].template == TEMPLATE_PROGRAM)
                    (void)partial_link(partial, link);
            }
        }
    }
}

/* Every way to hand over what several steps could give. */
struct handover {
    struct search *search;
    struct partial *best; /* with the soonest goal, or NULL */
    bool possible;        /* some way can be done in some order */
};

/* Takes a partial route in which every link stands. */
static void handover_weigh(struct handover *handover, struct partial *partial)
{
    struct search *search = handover->search;

    search->tried++;
    if (!route_is_minimal(search, &partial->route)) {
        handover->possible = true; /* with fewer steps */
        partial_give_back(search, partial);
        return;
    }
    prepare_after_programs(search, partial);
    bool stands = order_find(search->profile, &partial->route);
    handover->possible |= stands;
    if (stands && (!handover->best || partial->route.finish < handover->best->route.finish)) {
        if (handover->best)
            partial_give_back(search, handover->best);
        handover->best = partial;
    } else {
        partial_give_back(search, partial);
    }
}

static void handover_try(struct handover *handover, struct partial *partial);

static void handover_try_link(struct handover *handover, const struct partial *partial,
                              struct link link)
{
    struct partial *copy = partial_branch(handover->search, partial);

    if (partial_link(copy, link))
        handover_try(handover, copy);
    else
        partial_give_back(handover->search, copy);
}

/* Takes a partial route: tries everything that can meet its last open item, then the one before. */
static void handover_try(struct handover *handover, struct partial *partial)
{
    struct search *search = handover->search;

    if (search->tried >= ROUTE_TRIES) {
        search->out->capped = handover->possible = true;
        partial_give_back(search, partial);
        return;
    }
    if (partial->open == 0) {
        handover_weigh(handover, partial);
        return;
    }
    struct open_item item = partial_take_item(partial, partial->open - 1);
    int fact = requirement_fact(search->profile, item.requirement);

    if (requirement_is_held(search->profile, item.requirement))
        handover_try_link(handover, partial, link_held(search, &item));
    for (int i = -1; (i = partial_provider(search, partial, fact, item.step, i)) >= 0;)
        handover_try_link(handover, partial, link_from(search, partial, &item, i));
    partial_give_back(search, partial);
}

bool complete_route(struct search *search, const struct partial *partial)
{
    struct handover handover = {.search = search};

    handover_try(&handover, partial_branch(search, partial));
    if (handover.best) {
        search->complete++;
        membership_keep_each(search, handover.best, 0);
        partial_give_back(search, handover.best);
    }
    return handover.possible;
}
