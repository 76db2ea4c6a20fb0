/* SPDX-License-Identifier: MIT
 * Laying out: from a route, or a companion beside it, to nodes and links that all point forward.
 *
 * A node is placed after all that it waits for, so whoever goes through the nodes in order finds
 * each day it needs worked out. The order of study becomes links of its own, marked as capacity.
 * Evidence that goes stale has a node for each use, begun as long before it as it may take but no
 * sooner than it still counts then. A companion is placed behind all others and nothing is linked
 * from it into the route: it moves nothing. */
#include <string.h>

#include "plan/calendar/network.h"

/* Bought, gone over or tested just before it is used: what is prepared too early is forgotten, and
 * evidence goes stale. */
static bool step_comes_late(const struct step *step)
{
    return step->kind == STEP_PURCHASE || step->template == TEMPLATE_PREPARATION ||
           step->perishable;
}

/* How long before it must be there evidence is begun: as long as it may take, but no sooner than it
 * counts. It must be there `lag` days before its use. That it still counts then holds for every
 * duration that may be drawn. */
static int evidence_lead(const struct profile *profile, int step, int lag)
{
    const struct step *s = &profile->catalog->steps[step];
    const struct range *days = &profile->work[step].days;

    if (s->valid_days && days->low + s->valid_days - lag < days->high)
        return days->low + s->valid_days - lag;
    return days->high;
}

/* A route being laid out. */
struct layout {
    struct network *network;
    const struct route *route;
    int16_t placed[ROUTE_STEPS]; /* node of each step of the route, -1 or BEING_PLACED */
};

/* A step that is met again while what it waits for is being placed: the order contradicts the
 * links, and that link is passed over. */
#define BEING_PLACED INT16_MAX

static bool layout_is_perishable(const struct layout *layout, int at)
{
    const struct profile *profile = layout->network->profile;
    return profile->catalog->steps[layout->route->steps[at]].perishable;
}

static int layout_study_before(const struct study_order *order, int at)
{
    for (int i = 1; i < order->count; i++) {
        if (order->items[i] == at)
            return order->items[i - 1];
    }
    return -1;
}

static int layout_place(struct layout *layout, int at);

static void network_add_link(struct network *network, struct link link, bool capacity)
{
    if (network->link_count == NETWORK_LINKS)
        return;
    network->capacity[network->link_count] = capacity;
    network->links[network->link_count++] = link;
}

/* The node of what `at` waits for. Each use of evidence has an instance of its own, also when one
 * step asks for it twice: then both are met by the same. */
static int layout_node_before(struct layout *layout, int at, int first_link, int from,
                              const int16_t *nodes)
{
    if (!layout_is_perishable(layout, from)) {
        layout_place(layout, from);
        return layout->placed[from];
    }
    for (int i = 0; i < first_link; i++) {
        const struct link *link = &layout->route->links[i];
        if (link->to == at && link->from == from)
            return nodes[i];
    }
    layout->placed[from] = -1;
    int n = layout_place(layout, from);
    return n < 0 ? BEING_PLACED : n;
}

/* Places all that `at` waits for and notes the node of each link. */
static void layout_place_before(struct layout *layout, int at, int16_t *from)
{
    for (int i = 0; i < layout->route->link_count; i++) {
        const struct link *link = &layout->route->links[i];
        if (link->to == at)
            from[i] = link->from < 0 ? (int16_t)-1
                                     : (int16_t)layout_node_before(layout, at, i, link->from, from);
    }
}

static struct node layout_node(const struct layout *layout, int at)
{
    const struct network *network = layout->network;
    int step = layout->route->steps[at];
    struct node node = {.step = (int16_t)step,
                        .route = (int16_t)at,
                        .use = -1,
                        .latest = INT32_MAX,
                        .first_link = network->link_count,
                        .shortest = layout->route->order.shortest & UINT64_C(1) << at};

    node.hold = series_hold(&network->profile->work[step], node.shortest);
    node.floor = order_floor(network->profile, step, &node.floor_binding);
    node.late = step_comes_late(&network->profile->catalog->steps[step]) &&
                !standing_is_begun(&network->profile->standings, step);
    if (layout_is_perishable(layout, at))
        node.lead = evidence_lead(network->profile, step, 0);
    return node;
}

static void evidence_use(const struct network *network, struct node *evidence, int user, int lag)
{
    int lead = evidence_lead(network->profile, evidence->step, lag);

    evidence->use = (int16_t)user;
    evidence->lead = lead < evidence->lead ? lead : evidence->lead;
}

/* Appends a node after all it waits for and returns it; -1 when it is being placed already.
 * `at` is an index within the route. */
static int layout_place(struct layout *layout, int at)
{
    struct network *network = layout->network;
    int16_t from[ROUTE_LINKS];

    if (layout->placed[at] >= 0)
        return layout->placed[at] == BEING_PLACED ? -1 : layout->placed[at];
    layout->placed[at] = BEING_PLACED;
    layout_place_before(layout, at, from);
    int before = layout_study_before(&layout->route->order, at);
    if (before >= 0)
        layout_place(layout, before);
    if (network->count == NETWORK_NODES)
        return -1;

    struct node node = layout_node(layout, at);
    int n = network->count++;
    for (int i = 0; i < layout->route->link_count; i++) {
        struct link link = layout->route->links[i];
        if (link.to != at || from[i] == BEING_PLACED)
            continue;
        if (link.from >= 0 && layout_is_perishable(layout, link.from))
            evidence_use(network, &network->nodes[from[i]], n, link.lag);
        if (link.expires && link.until < node.latest)
            node.latest = link.until;
        link.to = (int16_t)n;
        link.from = from[i];
        network_add_link(network, link, false);
    }
    if (before >= 0 && layout->placed[before] != BEING_PLACED)
        network_add_link(
            network, (struct link){.from = layout->placed[before], .to = (int16_t)n, .fact = -1},
            true);
    node.link_count = network->link_count - node.first_link;
    network->nodes[n] = node;
    layout->placed[at] = (int16_t)n;
    return n;
}

static bool route_uses(const struct route *route, int at)
{
    for (int i = 0; i < route->link_count; i++) {
        if (route->links[i].from == at)
            return true;
    }
    return false;
}

void network_make(struct network *network, const struct profile *profile, const struct route *route)
{
    struct layout layout = {.network = network, .route = route};

    network->profile = profile;
    network->count = network->link_count = 0;
    network->goal = -1;
    network->joined = 0;
    network->exact = true;
    if (!route)
        return;
    network->joined = route_joins(profile, route);
    network->exact = route->order.exact;
    memset(layout.placed, -1, sizeof layout.placed);
    for (int at = route->count - 1; at >= 0; at--) {
        /* evidence comes with each step that uses it */
        if (!layout_is_perishable(&layout, at) || !route_uses(route, at))
            layout_place(&layout, at);
    }
    network->goal = layout.placed[0];
    network_space_live_route(network);
}

int network_add_companion(struct network *network, int step, const struct link *links, int count,
                          int use)
{
    const struct step *s = &network->profile->catalog->steps[step];
    if (network->count == NETWORK_NODES || network->link_count + count > NETWORK_LINKS)
        return -1;
    int n = network->count++;
    struct node *node = &network->nodes[n];
    *node = (struct node){.step = (int16_t)step,
                          .route = -1,
                          .use = (int16_t)use,
                          .latest = INT32_MAX,
                          .hold = series_hold(&network->profile->work[step], false),
                          .first_link = network->link_count,
                          .link_count = count};
    node->floor = order_floor(network->profile, step, &node->floor_binding);
    node->late = use >= 0 && s->perishable;
    if (node->late)
        node->lead = evidence_lead(network->profile, step, 0);
    for (int i = 0; i < count; i++) {
        network->links[network->link_count] = links[i];
        network->links[network->link_count++].to = (int16_t)n;
    }
    return n;
}
