/* SPDX-License-Identifier: MIT
 * Routes: every minimal way to the goal, as planning.md ("Routes") has it. A search over open
 * needs: take one, try each path; take a requirement, try each step that gives it. A partial
 * route is given up only when its lower bounds are already beaten by a complete one. */
#include <stdlib.h>
#include <string.h>

#include "private.h"

#define AGENDA 96

/* Something still to be met for `step`: a need, or one requirement of a chosen path. */
struct open_item {
    int16_t step;
    const struct need *need;
    const struct path *path;               /* NULL: the need's path is still to be chosen */
    const struct requirement *requirement; /* set together with path */
};

/* A route under construction. */
struct partial {
    struct route route;
    struct open_item agenda[AGENDA];
    int open;
    uint64_t depends[ROUTE_STEPS]; /* by step: the steps it waits for, directly or not */
    uint64_t gates;                /* gates met so far */
    int8_t *provider;              /* by fact: the step that gives it here, or -1 */
};

struct search {
    const struct profile *profile;
    struct routes *out;
    uint64_t *step_gates; /* by catalogue step: gates that doing it brings up */
    money_cents dearest[STEP_KIND_COUNT];
    int complete;
};

static void expand(struct search *search, struct partial *partial);

/* ---- building -------------------------------------------------------------------------------- */

/* Links `from` to `to` unless that would make a step wait for itself. */
static bool add_link(struct partial *partial, struct link link)
{
    struct route *route = &partial->route;
    uint64_t to_bit = UINT64_C(1) << link.to;

    if (route->link_count == ROUTE_LINKS)
        return false;
    if (link.from >= 0) {
        if (link.from == link.to || (partial->depends[link.from] & to_bit))
            return false;
        uint64_t added = partial->depends[link.from] | UINT64_C(1) << link.from;
        partial->depends[link.to] |= added;
        for (int i = 0; i < route->count; i++) {
            if (partial->depends[i] & to_bit)
                partial->depends[i] |= added;
        }
    }
    route->links[route->link_count++] = link;
    return true;
}

static void add_choice(struct partial *partial, const char *need, const char *path)
{
    struct route *route = &partial->route;
    if (route->choice_count < ROUTE_CHOICES)
        route->choices[route->choice_count++] = (struct route_choice){need, path};
}

static bool push(struct partial *partial, struct open_item item)
{
    if (partial->open == AGENDA)
        return false;
    partial->agenda[partial->open++] = item;
    return true;
}

static bool need_stands(const struct profile *profile, const struct need *need)
{
    if (need->strength == STRENGTH_ADVICE ||
        (need->strength == STRENGTH_RECOMMENDED && !profile->recommended))
        return false;
    return condition_truth_planned(&need->when, &profile->answers, profile->active, NULL) !=
           TRUTH_FALSE;
}

/* Makes the step the giver of whatever it gives and nobody else does yet. */
static void provide(struct partial *partial, const struct profile *profile, int fact, int at)
{
    if (partial->provider[fact] >= 0)
        return;
    partial->provider[fact] = (int8_t)at;
    const struct index_list *implied = &profile->catalog->facts[fact].implies;
    for (int i = 0; i < implied->count; i++)
        provide(partial, profile, implied->items[i], at);
}

static int route_index(const struct route *route, int step)
{
    for (int i = 0; i < route->count; i++) {
        if (route->steps[i] == step)
            return i;
    }
    return -1;
}

static int add_step(struct search *search, struct partial *partial, int step, struct asked asked);

/* No paying step before the exclusion search; no enrolment before what a record asks for. */
static bool add_guards(struct search *search, struct partial *partial, int at)
{
    const struct catalog *catalog = search->profile->catalog;
    const struct step *guarded = &catalog->steps[partial->route.steps[at]];

    for (int g = 0; g < catalog->step_count; g++) {
        const struct step *guard = &catalog->steps[g];
        bool applies = (guard->guard == GUARD_PAYING && step_is_paying(guarded)) ||
                       (guard->guard == GUARD_ENROLMENT && guarded->enrolment);
        if (!applies || guard == guarded || !search->profile->steps[g].stands)
            continue;
        int index = route_index(&partial->route, g);
        if (index < 0)
            index = add_step(search, partial, g, (struct asked){.parent = -1});
        if (index < 0)
            return false;
        /* A guard that itself waits for the guarded step cannot also come before it. */
        add_link(partial,
                 (struct link){.from = (int16_t)index, .to = (int16_t)at, .fact = -1});
    }
    return true;
}

/* Adds a step with its needs and guards; returns its index within the route, or -1. */
static int add_step(struct search *search, struct partial *partial, int step, struct asked asked)
{
    struct route *route = &partial->route;
    const struct step *added = &search->profile->catalog->steps[step];

    if (route->count == ROUTE_STEPS)
        return -1;
    int at = route->count++;
    route->steps[at] = (int16_t)step;
    route->asked[at] = asked;
    partial->depends[at] = 0;
    partial->gates |= search->step_gates[step];
    for (int i = 0; i < added->gives.count; i++)
        provide(partial, search->profile, added->gives.items[i], at);
    for (int i = added->needs.count - 1; i >= 0; i--) {
        if (need_stands(search->profile, &added->needs.items[i]) &&
            !push(partial,
                  (struct open_item){.step = (int16_t)at, .need = &added->needs.items[i]}))
            return -1;
    }
    return add_guards(search, partial, at) ? at : -1;
}

/* ---- what is there already --------------------------------------------------------------------- */

static bool is_recent(const struct profile *profile, const struct requirement *requirement)
{
    const struct fact_state *state = &profile->facts[requirement->fact];
    return state->met &&
           (state->since == DATE_NONE ||
            date_add_months(state->since, requirement->months) >= profile->today);
}

/* The day on which a requirement is met with no further step; DATE_NONE: never. */
static date_day met_on(const struct profile *profile, const struct requirement *requirement)
{
    const struct fact_state *state;
    date_day day = DATE_NONE;

    switch (requirement->kind) {
    case REQUIREMENT_FACT:
        state = &profile->facts[requirement->fact];
        if (state->met)
            day = state->since == DATE_NONE ? profile->today : state->since;
        break;
    case REQUIREMENT_RECENT:
        if (is_recent(profile, requirement))
            day = profile->today;
        break;
    case REQUIREMENT_MONTHS:
        day = profile_months_day(profile, requirement->experience, requirement->months);
        break;
    case REQUIREMENT_CONDITION:
        if (condition_truth_planned(&requirement->when, &profile->answers, profile->active,
                                    NULL) != TRUTH_FALSE)
            day = profile->today;
        break;
    }
    return day == DATE_NONE ? day : day + requirement->lag_days;
}

static const struct path *path_met_today(const struct profile *profile, const struct need *need)
{
    for (int i = 0; i < need->count; i++) {
        const struct path *path = &need->paths[i];
        int met = 0;
        while (met < path->count) {
            date_day day = met_on(profile, &path->items[met]);
            if (day == DATE_NONE || day > profile->today)
                break;
            met++;
        }
        if (met == path->count)
            return path;
    }
    return NULL;
}

/* ---- comparing ---------------------------------------------------------------------------------- */

/* True when a is no worse than b in anything. */
static bool beats(const struct route *a, const struct route *b)
{
    return a->finish <= b->finish && a->cost <= b->cost && a->hours <= b->hours &&
           a->gates <= b->gates && a->odds >= b->odds;
}

static money_cents step_cost_floor(const struct search *search, int step)
{
    const struct step *s = &search->profile->catalog->steps[step];
    struct bill bill = bill_for(search->profile, step, search->profile->today);
    if (bill.free)
        return 0;
    return bill.unpriced ? search->dearest[s->kind] : bill.amount.likely;
}

/* Cost, effort, gates and odds of the steps so far: they only grow (odds only fall). */
static void measure(const struct search *search, struct partial *partial)
{
    const struct profile *profile = search->profile;
    struct route *route = &partial->route;

    route->cost = 0;
    route->hours = 0;
    route->odds = 1;
    route->unpriced = false;
    for (int i = 0; i < route->count; i++) {
        int step = route->steps[i];
        const struct step *s = &profile->catalog->steps[step];
        struct bill bill = bill_for(profile, step, profile->today);
        route->cost += step_cost_floor(search, step);
        route->unpriced |= bill.unpriced;
        route->hours += profile->work[step].hours.likely;
        if (s->kind == STEP_EXAM)
            route->odds *= exam_permille(profile, NULL, step, NULL) / 1000.0;
    }
    route->gates = __builtin_popcountll(partial->gates);
}

/* The earliest day the goal could come on these links alone. */
static date_day finish_floor(const struct profile *profile, const struct route *route)
{
    date_day finish[ROUTE_STEPS];
    int study = 0;
    bool moved = true;

    for (int i = 0; i < route->count; i++) {
        finish[i] = profile->today + work_likely_days(profile, route->steps[i]);
        if (profile->catalog->steps[route->steps[i]].kind == STEP_STUDY)
            study += work_likely_days(profile, route->steps[i]);
    }
    for (int round = 0; moved && round < route->count; round++) {
        moved = false;
        for (int i = 0; i < route->link_count; i++) {
            const struct link *link = &route->links[i];
            date_day start = link->from < 0 ? link->day : finish[link->from] + link->lag;
            if (link->from >= 0 && link->from_start)
                start -= work_likely_days(profile, route->steps[link->from]);
            if (link->months)
                start = date_add_months(start, link->months);
            date_day end = start + work_likely_days(profile, route->steps[link->to]);
            if (end > finish[link->to]) {
                finish[link->to] = end;
                moved = true;
            }
        }
    }
    return finish[0] > profile->today + study ? finish[0] : profile->today + study;
}

/* True when a complete route is at least as good as anything this one can become. */
static bool is_beaten(const struct search *search, struct partial *partial)
{
    measure(search, partial);
    partial->route.finish = finish_floor(search->profile, &partial->route);
    for (int i = 0; i < search->out->count; i++) {
        if (beats(search->out->items[i], &partial->route))
            return true;
    }
    return false;
}

/* ---- a complete route ---------------------------------------------------------------------------- */

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

/* Fills what the schedule decides: the finish, and costs at their dates. */
static void settle(const struct search *search, struct partial *partial)
{
    const struct profile *profile = search->profile;
    struct route *route = &partial->route;
    struct network *network = memory_new(1, sizeof *network);
    struct timing *timing = memory_new(1, sizeof *timing);
    int durations[NETWORK_NODES];

    network_make(network, profile, route);
    for (int i = 0; i < network->count; i++) {
        durations[i] = work_likely_days(profile, network->nodes[i].step);
        route->undated |= profile->work[network->nodes[i].step].undated;
    }
    network_run(network, durations, timing);
    network_delay_purchases(network, durations, timing);
    route->finish = timing->finish[network->goal];
    route->cost = 0;
    for (int i = 0; i < network->count; i++) {
        int step = network->nodes[i].step;
        const struct step *s = &profile->catalog->steps[step];
        struct bill bill = bill_for(profile, step, timing->start[i]);
        money_cents each = bill.free       ? 0
                           : bill.unpriced ? search->dearest[s->kind]
                                           : bill.amount.likely;
        route->cost += each * bill_times(s, timing->start[i], route->finish);
        if (s->kind == STEP_EXAM)
            route->odds *= exam_permille(profile, route, step, NULL) / 1000.0;
    }
    free(timing);
    free(network);
}

/* Keeps a complete route unless one that is there is at least as good; drops those it beats. */
static void keep(struct search *search, struct partial *partial)
{
    struct routes *out = search->out;
    struct route *route = &partial->route;

    measure(search, partial);
    route->odds = 1;
    settle(search, partial);
    for (int i = 0; i < out->count; i++) {
        if (beats(out->items[i], route))
            return;
    }
    int kept = 0;
    for (int i = 0; i < out->count; i++) {
        if (!beats(route, out->items[i]))
            out->items[kept++] = out->items[i];
    }
    out->count = kept;
    struct route **items =
        arena_new(search->profile->arena, (size_t)out->count + 1, sizeof *items);
    if (out->count)
        memcpy(items, out->items, (size_t)out->count * sizeof *items);
    out->items = items;
    struct route *copy = arena_new(search->profile->arena, 1, sizeof *copy);
    *copy = *route;
    out->items[out->count++] = copy;
}

static void finish_route(struct search *search, struct partial *partial)
{
    if (search->complete >= ROUTE_CAP) {
        search->out->capped = true;
        return;
    }
    if (!is_minimal(search, partial))
        return;
    search->complete++;
    keep(search, partial);
}

/* ---- the search ------------------------------------------------------------------------------------ */

/* Goes on with a copy, so that the next branch starts from the same point. */
static struct partial *branch(const struct search *search, const struct partial *partial)
{
    size_t facts = (size_t)search->profile->catalog->fact_count;
    struct partial *copy = memory_new(1, sizeof *copy + facts);
    *copy = *partial;
    copy->provider = (int8_t *)(copy + 1);
    memcpy(copy->provider, partial->provider, facts);
    return copy;
}

static void choose_path(struct search *search, struct partial *partial,
                        const struct open_item *item, const struct path *path)
{
    for (int i = path->count - 1; i >= 0; i--) {
        if (!push(partial, (struct open_item){.step = item->step,
                                              .need = item->need,
                                              .path = path,
                                              .requirement = &path->items[i]}))
            return;
    }
    expand(search, partial);
}

static void expand_need(struct search *search, struct partial *partial, struct open_item item)
{
    const struct path *met = path_met_today(search->profile, item.need);
    if (met || item.need->count == 1) {
        choose_path(search, partial, &item, met ? met : &item.need->paths[0]);
        return;
    }
    for (int i = 0; i < item.need->count; i++) {
        struct partial *copy = branch(search, partial);
        add_choice(copy, item.need->id, item.need->paths[i].id);
        choose_path(search, copy, &item, &item.need->paths[i]);
        free(copy);
    }
}

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

static bool link_from(struct search *search, struct partial *partial, struct link link, int from)
{
    const struct step *step = &search->profile->catalog->steps[partial->route.steps[from]];
    link.from = (int16_t)from;
    link.from_start = link.months > 0 && step->employment;
    return add_link(partial, link);
}

/* Tries every step that gives `fact`, or the one the route has chosen for it already. */
static void expand_fact(struct search *search, struct partial *partial, struct open_item item,
                        int fact)
{
    const struct profile *profile = search->profile;
    struct link link = link_for(search, &item, fact);
    int provider = fact < 0 ? -1 : partial->provider[fact];

    if (provider >= 0) {
        if (link_from(search, partial, link, provider))
            expand(search, partial);
        return;
    }
    if (fact < 0)
        return;
    const struct index_list *givers = &profile->givers[fact];
    for (int i = 0; i < givers->count; i++) {
        int step = givers->items[i];
        if (route_index(&partial->route, step) >= 0)
            continue;
        struct partial *copy = branch(search, partial);
        if (givers->count > 1)
            add_choice(copy, profile->catalog->facts[fact].id, profile->catalog->steps[step].id);
        int at = add_step(search, copy, step,
                          (struct asked){item.step, item.need, item.path});
        if (at < 0)
            search->out->capped |= copy->route.count == ROUTE_STEPS;
        else if (link_from(search, copy, link, at))
            expand(search, copy);
        free(copy);
    }
}

static void expand_requirement(struct search *search, struct partial *partial,
                               struct open_item item)
{
    const struct profile *profile = search->profile;
    const struct requirement *requirement = item.requirement;
    date_day day = met_on(profile, requirement);

    if (day != DATE_NONE) {
        if (day > profile->today &&
            !add_link(partial, (struct link){
                                   .from = -1, .to = item.step, .day = day, .fact = -1}))
            return;
        expand(search, partial);
        return;
    }
    if (requirement->kind == REQUIREMENT_FACT || requirement->kind == REQUIREMENT_RECENT)
        expand_fact(search, partial, item, requirement->fact);
    else if (requirement->kind == REQUIREMENT_MONTHS)
        expand_fact(search, partial, item,
                    requirement->experience == EXPERIENCE_RELATED ? profile->fact_related
                                                                  : profile->fact_coding);
}

static void expand(struct search *search, struct partial *partial)
{
    if (search->out->capped && search->complete >= ROUTE_CAP)
        return;
    if (is_beaten(search, partial))
        return;
    if (partial->open == 0) {
        finish_route(search, partial);
        return;
    }
    struct open_item item = partial->agenda[--partial->open];
    if (item.path)
        expand_requirement(search, partial, item);
    else
        expand_need(search, partial, item);
}

/* ---- the start --------------------------------------------------------------------------------------- */

static bool anchors(const struct profile *profile, const struct gate *gate, int step)
{
    const struct step *s = &profile->catalog->steps[step];
    switch (gate->by_kind) {
    case ANCHOR_STEP:
        return gate->by == step;
    case ANCHOR_FACT:
        return profile_gives(profile, step, gate->by);
    case ANCHOR_PHASE:
        return (int)s->phase == gate->by && (s->phase != PHASE_WORK || s->kind == STEP_JOB);
    case ANCHOR_GOAL:
        return profile->goal_fact >= 0 && profile_gives(profile, step, profile->goal_fact);
    }
    return false;
}

static void find_step_gates(struct search *search)
{
    const struct profile *profile = search->profile;
    const struct catalog *catalog = profile->catalog;

    search->step_gates = arena_new(profile->arena, (size_t)catalog->step_count + 1,
                                   sizeof *search->step_gates);
    for (int g = 0; g < catalog->gate_count && g < 64; g++) {
        const struct gate_rule *rule = gate_decide(profile, &catalog->gates[g]);
        if (!rule || rule->outcome == GATE_CLEAR)
            continue;
        for (int s = 0; s < catalog->step_count; s++) {
            if (anchors(profile, &catalog->gates[g], s))
                search->step_gates[s] |= UINT64_C(1) << g;
        }
    }
}

static int compare_routes(const void *left, const void *right)
{
    const struct route *a = *(struct route *const *)left, *b = *(struct route *const *)right;
    if (a->finish != b->finish)
        return a->finish < b->finish ? -1 : 1;
    if (a->cost != b->cost)
        return a->cost < b->cost ? -1 : 1;
    for (int i = 0; i < a->choice_count && i < b->choice_count; i++) {
        int order = strcmp(a->choices[i].path, b->choices[i].path);
        if (order)
            return order;
    }
    return a->choice_count - b->choice_count;
}

void routes_find(const struct profile *profile, struct routes *out)
{
    struct search search = {.profile = profile, .out = out};
    size_t facts = (size_t)profile->catalog->fact_count;
    int goal = profile->goal_fact;

    *out = (struct routes){0};
    if (goal < 0 || profile->facts[goal].met)
        return;
    for (int kind = 0; kind < STEP_KIND_COUNT; kind++)
        search.dearest[kind] = bill_dearest(profile->catalog, (enum step_kind)kind);
    find_step_gates(&search);
    const struct index_list *givers = &profile->givers[goal];
    for (int i = 0; i < givers->count; i++) {
        struct partial *partial = memory_new(1, sizeof *partial + facts);
        partial->provider = (int8_t *)(partial + 1);
        memset(partial->provider, -1, facts);
        if (givers->count > 1)
            add_choice(partial, profile->catalog->facts[goal].id,
                       profile->catalog->steps[givers->items[i]].id);
        if (add_step(&search, partial, givers->items[i], (struct asked){.parent = -1}) >= 0)
            expand(&search, partial);
        free(partial);
    }
    if (out->count > 1)
        qsort(out->items, (size_t)out->count, sizeof *out->items, compare_routes);
}
