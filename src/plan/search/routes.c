/* SPDX-License-Identifier: MIT
 * Routes: every minimal way to the goal that no other beats (docs/planning.md, "Routes").
 *
 * A depth-first search over the open items of partial routes (partial.c): what leaves no choice is
 * settled at once, then the item that weighs most is branched on, once for each way to meet it. An
 * item that something meets already and something else could meet as well waits until all steps are
 * known (complete.c). Weights and ranks only order the search: good routes stand sooner, so the
 * bounds cut off more. A partial route is given up only where a complete route beats all that it
 * can become (bounds.c), or where the search has no room left, which is said (`capped`). No chance
 * is in it: the same answers complete the same routes in the same order. */
#include <stdlib.h>
#include <string.h>

#include "plan/profile/requirement.h"
#include "plan/search/search.h"

/* ---- the search ------------------------------------------------------------------------------ */

/* The path that this route has taken for the need elsewhere: a choice is made once. */
static const struct path *partial_path_chosen(const struct partial *partial,
                                              const struct need *need)
{
    const char *chosen = route_chosen(&partial->route, need->id);

    for (int i = 0; chosen && i < need->count; i++) {
        if (strcmp(chosen, need->paths[i].id) == 0)
            return &need->paths[i];
    }
    return NULL;
}

/* How many ways are open for an item: 0 means that the route is at a dead end. What something meets
 * already and something else could meet, too, waits until all steps of the route are known. */
static int item_ways(const struct search *search, const struct partial *partial,
                     struct open_item *item)
{
    item->waits = false;
    if (!item->path)
        return partial_path_chosen(partial, item->need) ? 1 : item->need->count;
    int fact = requirement_fact(search->profile, item->requirement);
    const struct index_list *givers = &search->profile->givers[fact];
    int met = requirement_is_held(search->profile, item->requirement), others = 0;
    for (int i = -1; (i = partial_provider(search, partial, fact, item->step, i)) >= 0;)
        met++;
    for (int i = 0; i < givers->count; i++)
        others += partial_may_add(search, partial, givers->items[i]);
    item->waits = met > 0 && met + others > 1;
    return met + others;
}

/* Adds a step that can meet an item, which stays open. */
static bool item_add_giver(struct search *search, struct partial *partial,
                           const struct open_item *item, int step)
{
    struct asked asked = {item->step, item->need, item->path};
    return partial_add_step(search, partial, step, asked) >= 0;
}

/* Does the one thing that can be done for an item. */
static bool item_settle(struct search *search, struct partial *partial,
                        const struct open_item *item)
{
    if (!item->path)
        return partial_take_path(search, partial, item->step, item->need,
                                 partial_path_chosen(partial, item->need));
    int fact = requirement_fact(search->profile, item->requirement);
    int from = partial_provider(search, partial, fact, item->step, -1);
    if (from >= 0)
        return partial_link(partial, link_from(search, partial, item, from));
    if (requirement_is_held(search->profile, item->requirement))
        return partial_link(partial, link_held(search, item));
    const struct index_list *givers = &search->profile->givers[fact];
    for (int i = 0; i < givers->count; i++) {
        if (partial_may_add(search, partial, givers->items[i]))
            return item_add_giver(search, partial, item, givers->items[i]) &&
                   partial_push(partial, *item);
    }
    return false;
}

/* Settles all that leaves no choice; false at a dead end. */
static bool partial_settle_forced(struct search *search, struct partial *partial)
{
    for (int i = 0; i < partial->open;) {
        int open = item_ways(search, partial, &partial->agenda[i]);
        if (open == 0)
            return false;
        if (open > 1) {
            i++;
            continue;
        }
        struct open_item item = partial_take_item(partial, i);
        if (!item_settle(search, partial, &item))
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
        partial_provider(search, partial, fact, step, -1) >= 0)
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

/* What weighs most is decided first: it moves the bounds most. -1: nothing is left to decide. */
static int partial_heaviest_item(const struct search *search, const struct partial *partial)
{
    int heaviest = -1;
    int64_t most = -1;
    for (int i = 0; i < partial->open; i++) {
        if (partial->agenda[i].waits)
            continue;
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

static void branches_add(struct search *search, struct branches *branches, struct partial *partial,
                         bool stands)
{
    enum { CENTS_AN_OPEN_ITEM = 100000 }; /* a nearly complete route is soon a bound */
    const struct route *route = &partial->route;
    int64_t rank = 0;

    search->out->capped |= partial->full || branches->count == BRANCHES;
    search->out_of_room += partial->full;
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

static void branches_of_paths(struct search *search, const struct partial *partial,
                              const struct open_item *item, struct branches *branches)
{
    for (int i = 0; i < item->need->count; i++) {
        const struct path *path = &item->need->paths[i];
        struct partial *copy = partial_branch(search, partial);
        partial_note_choice(copy, item->need->id, path->id);
        bool stands = partial_take_path(search, copy, item->step, item->need, path) &&
                      partial_settle_forced(search, copy);
        branches_add(search, branches, copy, stands);
    }
}

/* The item stays on the agenda: it is settled when all that can meet it is known. */
static void branches_of_givers(struct search *search, const struct partial *partial,
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
        bool stands =
            item_add_giver(search, copy, item, step) && partial_settle_forced(search, copy);
        branches_add(search, branches, copy, stands);
    }
}

/* What seemed to be met can't be in any order: one of these items takes a step of its own. */
static void branches_of_waiting(struct search *search, const struct partial *partial,
                                struct branches *branches)
{
    for (int i = 0; i < partial->open; i++)
        branches_of_givers(search, partial, &partial->agenda[i], branches);
}

/* Goes on from a route in which nothing is forced any more. */
static void search_expand(struct search *search, struct partial *partial)
{
    struct branches branches = {.count = 0};

    bool enough =
        search->complete + search->out_of_room >= ROUTE_CAP || search->tried >= ROUTE_TRIES;
    search->out->capped |= enough;
    search->tried++;
    if (enough || partial_is_beaten(search, partial))
        return;
    int heaviest = partial_heaviest_item(search, partial);
    const struct open_item *item = &partial->agenda[heaviest < 0 ? 0 : heaviest];
    if (heaviest < 0) {
        if (!complete_route(search, partial))
            branches_of_waiting(search, partial, &branches);
    } else if (item->path) {
        branches_of_givers(search, partial, item, &branches);
    } else {
        struct open_item need = partial_take_item(partial, heaviest);
        branches_of_paths(search, partial, &need, &branches);
    }
    for (int i = 0; i < branches.count; i++) {
        search_expand(search, branches.items[i]);
        partial_give_back(search, branches.items[i]);
    }
}

/* ---- the start ------------------------------------------------------------------------------- */

static int route_compare(const void *left, const void *right)
{
    const struct route *a = *(struct route *const *)left, *b = *(struct route *const *)right;
    if (a->undated != b->undated)
        return a->undated ? 1 : -1;
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
                      partial_settle_forced(&search, partial);
        out->capped |= partial->full;
        if (stands)
            search_expand(&search, partial);
    }
    arena_clear(&partials);
    if (out->count > 1)
        qsort(out->items, (size_t)out->count, sizeof *out->items, route_compare);
}
