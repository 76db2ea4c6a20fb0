/* SPDX-License-Identifier: MIT
 * A roadmap under construction: what its files hand on to each other. */
#ifndef MILEPOST_PLAN_BUILDER_H
#define MILEPOST_PLAN_BUILDER_H

#include "private.h"

#define ROUTES_SHOWN    5
#define ROUTES_FORECAST 24 /* of the routes that none beats, so many are drawn */

/* What is known of a companion besides its node. */
struct companion {
    int16_t by_node;  /* it comes before the start of this node; -1: it does not */
    bool before_goal; /* ... and that node is on the route: it is paid before the goal */
};

struct builder {
    struct roadmap *roadmap;
    const struct plan_input *input;
    struct profile profile;
    struct routes routes;
    const struct route *route;       /* the one followed, or NULL */
    struct route_summary *summaries; /* roadmap->routes, while they are made */

    struct network network;
    struct companion companions[NETWORK_NODES];
    int durations[NETWORK_NODES];
    struct timing timing; /* on likely durations */
    int slack[NETWORK_NODES];
    bool critical[NETWORK_NODES];
    struct forecast forecast;
    bool undated[NETWORK_NODES]; /* waits for something that has no duration */
    bool blocked[NETWORK_NODES]; /* stands behind a bar */
    int16_t bar;                 /* node of the undated wait, or -1 */
    int roadmap_step[NETWORK_NODES];
};

/* Adds a line to what the person should know of the route followed. */
void builder_note(struct builder *builder, const char *line);

/* Forecasts, labels and orders the routes; picks those shown and the one followed. */
void compare_make(struct builder *builder);

/* Adds every companion of the followed route to the network (planning.md, "Companions"). */
void companions_add(struct builder *builder);

/* Makes roadmap->steps and, from them, milestones, months, totals and upkeep. */
void steps_make(struct builder *builder);
void totals_make(struct builder *builder);

/* Gives a step of upkeep its day, and its units where it is a cycle of a body. */
void renewals_set(struct builder *builder, struct roadmap_step *step);

/* Makes roadmap->gates. After the steps: a gate names the day it must be settled by. */
void gates_make(struct builder *builder);

/* The chain behind a step, a gate, the goal. `node` -1: a *find out* step. */
struct because_list because_of_step(const struct builder *builder, int node,
                                    const struct roadmap_step *step);
struct because_list because_of_gate(const struct builder *builder, const struct gate *gate,
                                    const struct gate_rule *rule);
struct because_list because_of_goal(const struct builder *builder);

#endif
