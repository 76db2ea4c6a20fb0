/* SPDX-License-Identifier: MIT
 * Routes: every minimal way to the goal, as planning.md ("Routes") has it. A search over open
 * needs: settle what leaves no choice, then branch on what weighs most. A partial
 * route is given up only when its lower bounds are already beaten by a complete one. */
#include <stdlib.h>
#include <string.h>

#include "search.h"

/* ---- a complete route ------------------------------------------------------------------------ */

/* True when what `at` hands to `link` could come from another step of the route. */
static bool replaceable(const struct search *search, const struct partial *partial, int at,
                        const struct link *link)
{
    const struct route *route = &partial->route;
    if (link->fact < 0)
        return false;
    for (int i = 0; i < route->count; i++) {
        bool waits = i == link->to || (partial->depends[i] & UINT64_C(1) << link->to);
        bool rests = partial->depends[i] & UINT64_C(1) << at;
        if (i != at && !waits && !rests &&
            profile_gives(search->profile, route->steps[i], link->fact))
            return true;
    }
    return false;
}

/* With the same chosen paths no step can be left out. */
static bool is_minimal(const struct search *search, const struct partial *partial)
{
    const struct route *route = &partial->route;
    for (int at = 1; at < route->count; at++) {
        bool needed = false;
        for (int i = 0; i < route->link_count && !needed; i++) {
            if (route->links[i].from == at)
                needed = !replaceable(search, partial, at, &route->links[i]);
        }
        if (!needed)
            return false;
    }
    return true;
}

/* The odds that every exam is passed at the first try. */
static double odds_of(const struct profile *profile, const struct route *route)
{
    double odds = 1;

    for (int i = 0; i < route->count; i++) {
        if (profile->catalog->steps[route->steps[i]].kind == STEP_EXAM)
            odds *= exam_permille(profile, route, route->steps[i], NULL) / 1000.0;
    }
    return odds;
}

/* Lays the route on the calendar and sums what it costs there. */
static void lay_out(struct search *search, struct route *route)
{
    struct network *network = search->network;
    struct bill bills[NETWORK_NODES];
    int durations[NETWORK_NODES], times[NETWORK_NODES];

    network_make(network, search->profile, route);
    network_run_likely(network, durations, search->timing);
    bills_make(network, search->timing, bills, times);
    route->finish = search->timing->finish[network->goal];
    route->cost = 0;
    for (int i = 0; i < network->count; i++)
        route->cost += bills[i].compare * times[i];
}

static bool is_beaten(const struct routes *routes, const struct route *route)
{
    for (int i = 0; i < routes->count; i++) {
        if (route_beats(routes->items[i], route))
            return true;
    }
    return false;
}

/* Keeps a complete route unless one that is there is at least as good; drops those it beats. What
 * it costs at its dates is worked out last, if its least cost does not settle the matter. */
static void keep(struct search *search, struct partial *partial)
{
    struct routes *out = search->out;
    struct route *route = &partial->route;

    order_find(search->profile, route);
    route->odds = odds_of(search->profile, route);
    route->cost = partial_cost_floor(search, partial);
    if (is_beaten(out, route))
        return;
    lay_out(search, route);
    if (is_beaten(out, route))
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

/* Links a membership to the exams of its body; how many there are. */
static int link_exams(const struct search *search, struct partial *partial, int at)
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

/* The same route with a membership that it can do without. Where members save more than it costs
 * it beats the route without. */
static void keep_joined(struct search *search, const struct partial *partial, int step)
{
    struct partial *joined = partial_branch(search, partial);
    int at = partial_add_step(search, joined, step, (struct asked){.parent = -1});

    joined->route.cost = partial->route.cost; /* the floor of a cost counts the dues by itself */
    if (at >= 0 && joined->open == 0 && link_exams(search, joined, at) > 0)
        keep(search, joined);
    partial_give_back(search, joined);
}

static void finish_route(struct search *search, struct partial *partial)
{
    if (!is_minimal(search, partial))
        return;
    prepare_after_programs(search, partial);
    search->complete++;
    money_cents cost = partial->route.cost;
    keep(search, partial);
    partial->route.cost = cost;
    for (int i = 0; i < search->saver_count; i++) {
        int step = search->savers[i];
        if (partial->saved[i] > search->floors[step].cost && route_index(&partial->route, step) < 0)
            keep_joined(search, partial, step);
    }
}

/* ---- the search ------------------------------------------------------------------------------ */

/* How a step that gives `fact` serves the requirement. */
static struct link link_for(const struct search *search, const struct open_item *item, int fact)
{
    const struct requirement *requirement = item->requirement;
    struct link link = {.to = item->step, .fact = (int16_t)fact, .lag = requirement->lag_days};
    if (requirement->kind == REQUIREMENT_MONTHS)
        link.months = (int16_t)(requirement->months -
                                search->profile->experience[requirement->experience].months);
    return link;
}

/* The path that this route has taken for the need elsewhere: a choice is made once. */
static const struct path *path_chosen(const struct partial *partial, const struct need *need)
{
    const struct route *route = &partial->route;
    for (int i = 0; i < route->choice_count; i++) {
        if (strcmp(route->choices[i].need, need->id) != 0)
            continue;
        for (int j = 0; j < need->count; j++) {
            if (strcmp(route->choices[i].path, need->paths[j].id) == 0)
                return &need->paths[j];
        }
    }
    return NULL;
}

/* How many ways are open for an item: 0 means that the route is at a dead end. */
static int ways(const struct search *search, const struct partial *partial,
                const struct open_item *item)
{
    if (!item->path)
        return path_chosen(partial, item->need) ? 1 : item->need->count;
    int fact = requirement_fact(search->profile, item->requirement);
    if (partial_provider(search, partial, fact, item->step) >= 0)
        return 1;
    const struct index_list *givers = &search->profile->givers[fact];
    int count = 0;
    for (int i = 0; i < givers->count; i++)
        count += partial_may_add(search, partial, givers->items[i]);
    return count;
}

static struct open_item take_item(struct partial *partial, int at)
{
    struct open_item item = partial->agenda[at];
    memmove(&partial->agenda[at], &partial->agenda[at + 1],
            (size_t)(--partial->open - at) * sizeof item);
    return item;
}

static bool add_giver(struct search *search, struct partial *partial, const struct open_item *item,
                      int step, int fact)
{
    struct asked asked = {item->step, item->need, item->path};
    int at = partial_add_step(search, partial, step, asked);
    return at >= 0 && partial_link_from(search, partial, link_for(search, item, fact), at);
}

/* Does the one thing that can be done for an item. */
static bool settle_item(struct search *search, struct partial *partial,
                        const struct open_item *item)
{
    if (!item->path)
        return partial_take_path(search, partial, item->step, item->need,
                                 path_chosen(partial, item->need));
    int fact = requirement_fact(search->profile, item->requirement);
    int provider = partial_provider(search, partial, fact, item->step);
    if (provider >= 0)
        return partial_link_from(search, partial, link_for(search, item, fact), provider);
    const struct index_list *givers = &search->profile->givers[fact];
    for (int i = 0; i < givers->count; i++) {
        if (partial_may_add(search, partial, givers->items[i]))
            return add_giver(search, partial, item, givers->items[i], fact);
    }
    return false;
}

/* Settles all that leaves no choice; false at a dead end. */
static bool settle_forced(struct search *search, struct partial *partial)
{
    for (int i = 0; i < partial->open;) {
        int open = ways(search, partial, &partial->agenda[i]);
        if (open == 0)
            return false;
        if (open > 1) {
            i++;
            continue;
        }
        struct open_item item = take_item(partial, i);
        if (!settle_item(search, partial, &item))
            return false;
        i = 0; /* what came in may have settled what was open before */
    }
    return true;
}

/* One figure for what a step costs in money and time. It only orders the search. */
static int64_t weight_of_step(const struct search *search, int step)
{
    enum { CENTS_AN_HOUR = 1000, CENTS_A_DAY = 100 };
    const struct step_floor *floor = &search->floors[step];
    return floor->cost + (int64_t)floor->hours * CENTS_AN_HOUR + (int64_t)floor->days * CENTS_A_DAY;
}

/* The least that meeting a requirement adds, as far as one step shows. */
static int64_t weight_of_requirement(const struct search *search, const struct partial *partial,
                                     const struct requirement *requirement, int step)
{
    int fact = requirement_fact(search->profile, requirement);
    if (fact < 0 || search->profile->facts[fact].met ||
        partial_provider(search, partial, fact, step) >= 0)
        return 0;
    int64_t least = INT64_MAX;
    const struct index_list *givers = &search->profile->givers[fact];
    for (int i = 0; i < givers->count; i++) {
        int64_t weight = weight_of_step(search, givers->items[i]);
        if (weight < least)
            least = weight;
    }
    return least == INT64_MAX ? 0 : least;
}

static int64_t weight_of_item(const struct search *search, const struct partial *partial,
                              const struct open_item *item)
{
    if (item->path)
        return weight_of_requirement(search, partial, item->requirement, item->step);
    if (item->step == 0 && search->profile->goal_credential < 0)
        return INT64_MAX; /* by which credential work is entered is what bounds go by */
    int64_t least = INT64_MAX;
    for (int p = 0; p < item->need->count; p++) {
        const struct path *path = &item->need->paths[p];
        int64_t sum = 0;
        for (int r = 0; r < path->count; r++)
            sum += weight_of_requirement(search, partial, &path->items[r], item->step);
        if (sum < least)
            least = sum;
    }
    return least;
}

/* What weighs most is decided first: it moves the bounds most. */
static int heaviest_item(const struct search *search, const struct partial *partial)
{
    int heaviest = 0;
    int64_t most = -1;
    for (int i = 0; i < partial->open; i++) {
        int64_t weight = weight_of_item(search, partial, &partial->agenda[i]);
        if (weight > most) {
            most = weight;
            heaviest = i;
        }
    }
    return heaviest;
}

#define BRANCHES 32

/* The ways that are open for an item, each settled as far as it goes, the likeliest to be short
 * and cheap first: the sooner good routes stand, the more the bounds cut off. */
struct branches {
    struct partial *items[BRANCHES];
    int64_t rank[BRANCHES];
    int count;
};

static void add_branch(struct search *search, struct branches *branches, struct partial *partial,
                       bool stands)
{
    enum { CENTS_AN_OPEN_ITEM = 100000 }; /* a nearly complete route is soon a bound */
    const struct route *route = &partial->route;
    int64_t rank = 0;

    search->out->capped |= partial->full || branches->count == BRANCHES;
    if (!stands || branches->count == BRANCHES) {
        partial_give_back(search, partial);
        return;
    }
    for (int i = 0; i < route->count; i++)
        rank += weight_of_step(search, route->steps[i]);
    rank += (int64_t)partial->open * CENTS_AN_OPEN_ITEM;
    int at = branches->count++;
    for (; at > 0 && rank < branches->rank[at - 1]; at--) {
        branches->items[at] = branches->items[at - 1];
        branches->rank[at] = branches->rank[at - 1];
    }
    branches->items[at] = partial;
    branches->rank[at] = rank;
}

static void open_paths(struct search *search, const struct partial *partial,
                       const struct open_item *item, struct branches *branches)
{
    for (int i = 0; i < item->need->count; i++) {
        const struct path *path = &item->need->paths[i];
        struct partial *copy = partial_branch(search, partial);
        partial_note_choice(copy, item->need->id, path->id);
        bool stands = partial_take_path(search, copy, item->step, item->need, path) &&
                      settle_forced(search, copy);
        add_branch(search, branches, copy, stands);
    }
}

static void open_givers(struct search *search, const struct partial *partial,
                        const struct open_item *item, struct branches *branches)
{
    const struct catalog *catalog = search->profile->catalog;
    int fact = requirement_fact(search->profile, item->requirement);
    const struct index_list *givers = &search->profile->givers[fact];

    for (int i = 0; i < givers->count; i++) {
        int step = givers->items[i];
        if (!partial_may_add(search, partial, step))
            continue;
        struct partial *copy = partial_branch(search, partial);
        partial_note_choice(copy, catalog->facts[fact].id, catalog->steps[step].id);
        bool stands = add_giver(search, copy, item, step, fact) && settle_forced(search, copy);
        add_branch(search, branches, copy, stands);
    }
}

/* Goes on from a route in which nothing is forced any more. */
static void expand(struct search *search, struct partial *partial)
{
    struct branches branches = {.count = 0};

    bool enough = search->complete >= ROUTE_CAP || search->tried >= ROUTE_TRIES;
    search->out->capped |= enough;
    search->tried++;
    if (enough || partial_is_beaten(search, partial))
        return;
    if (partial->open == 0) {
        finish_route(search, partial);
        return;
    }
    struct open_item item = take_item(partial, heaviest_item(search, partial));
    if (item.path)
        open_givers(search, partial, &item, &branches);
    else
        open_paths(search, partial, &item, &branches);
    for (int i = 0; i < branches.count; i++) {
        expand(search, branches.items[i]);
        partial_give_back(search, branches.items[i]);
    }
}

/* ---- the start ------------------------------------------------------------------------------- */

int route_compare_ids(const struct route *a, const struct route *b)
{
    for (int i = 0; i < a->choice_count && i < b->choice_count; i++) {
        int order = strcmp(a->choices[i].path, b->choices[i].path);
        if (order)
            return order;
    }
    return a->choice_count - b->choice_count;
}

static int compare_routes(const void *left, const void *right)
{
    const struct route *a = *(struct route *const *)left, *b = *(struct route *const *)right;
    if (a->finish != b->finish)
        return a->finish < b->finish ? -1 : 1;
    if (a->cost != b->cost)
        return a->cost < b->cost ? -1 : 1;
    return route_compare_ids(a, b);
}

void routes_find(const struct profile *profile, struct routes *out)
{
    struct arena partials = {0};
    struct search search = {.profile = profile, .out = out, .arena = &partials};
    int goal = profile->goal_fact;

    *out = (struct routes){0};
    if (goal < 0 || profile->facts[goal].met)
        return;
    search.network = arena_new(&partials, 1, sizeof *search.network);
    search.timing = arena_new(&partials, 1, sizeof *search.timing);
    bounds_prepare(&search);
    const struct index_list *givers = &profile->givers[goal];
    for (int i = 0; i < givers->count; i++) {
        struct partial *partial = arena_new(&partials, 1, sizeof *partial);
        partial->route.odds = 1;
        partial->route.entry = -1;
        if (givers->count > 1)
            partial_note_choice(partial, profile->catalog->facts[goal].id,
                                profile->catalog->steps[givers->items[i]].id);
        struct asked asked = {.parent = -1};
        bool stands = partial_add_step(&search, partial, givers->items[i], asked) >= 0 &&
                      settle_forced(&search, partial);
        out->capped |= partial->full;
        if (stands)
            expand(&search, partial);
    }
    arena_clear(&partials);
    if (out->count > 1)
        qsort(out->items, (size_t)out->count, sizeof *out->items, compare_routes);
}
