/* SPDX-License-Identifier: MIT
 * A roadmap under construction: what its files hand on to each other. */
#ifndef MILEPOST_PLAN_BUILDER_H
#define MILEPOST_PLAN_BUILDER_H

#include "milepost/vector.h"
#include "private.h"

#define ROUTES_SHOWN    5
#define ROUTES_FORECAST 128 /* of the routes that none beats, so many are drawn */

/* A line of the roadmap under construction. */
struct line {
    struct roadmap_step step;
    int node;       /* of the network; -1: a *find out* step */
    date_day as_if; /* when it would start if what has no date were over today */
    bool with_live; /* a test that must come before or with the first live vaccine dose */
};

struct line_list {
    struct line *items;
    int count;
};

/* What is known of a companion besides its node. */
struct companion {
    int16_t by_node;     /* it comes before the start of this node; -1: it does not */
    bool by_end;         /* ... before its end: what is wanted first is the fact that it gives */
    int16_t during_node; /* it comes while this node is under way; -1: it does not */
    int16_t within_node; /* it comes before something untimed in this node; -1: it does not */
    bool within_sure;    /* ... that will be there */
    bool untimed;        /* nobody knows when that is: late in a program */
    const char *use;     /* of evidence: what it is for, "" when that is not told */
    bool before_goal;    /* it is wanted for a step of the route: it is paid before the goal */
};

struct builder {
    struct roadmap *roadmap;
    const struct plan_input *input;
    struct profile profile;
    struct routes routes;
    const struct route *route;        /* the one followed, or NULL */
    struct route_summary *contenders; /* every route that none beats; number 0: not shown */
    int contender_count;

    struct network network;
    struct companion companions[NETWORK_NODES];
    int durations[NETWORK_NODES];
    struct timing timing;               /* on likely durations */
    date_day late_start[NETWORK_NODES]; /* of the route, with what comes late moved */
    int slack[NETWORK_NODES];
    bool critical[NETWORK_NODES];
    struct forecast forecast;
    bool undated[NETWORK_NODES];     /* waits for something that has no duration */
    bool blocked[NETWORK_NODES];     /* stands behind a bar */
    int16_t bar;                     /* node of the undated wait, or -1 */
    int roadmap_step[NETWORK_NODES]; /* by node */
    bool *units_told;                /* by body: a line says what its cycle asks for */
    int *times;                      /* by step of the roadmap: how often it is paid */
    int *node_of;                    /* by step of the roadmap: its node, or -1 */
};

/* Adds a line to what the person should know of the route followed. */
void builder_note(struct builder *builder, const char *line);

/* Forecasts, labels and orders the routes; picks those shown and the one followed. */
void compare_make(struct builder *builder);

/* Gives a summary its parts and its title; `order` is that of its nodes by date. */
void route_title_make(struct builder *builder, const struct route *route,
                      const struct network *network, const int *order,
                      struct route_summary *summary);

/* Adds every companion of the followed route to the network (planning.md, "Companions"). */
void companions_add(struct builder *builder);

/* True when a companion is part of a step of the route, and the answers say that it will be. */
bool companion_is_sure(const struct builder *builder, int node);

/* The day by which a companion is wanted, as it is shown; DATE_NONE without one. */
date_day wanted_by(const struct builder *builder, int node);

/* Gives a series beside the route at its shortest intervals where it is in time only by them. */
void wanted_hurry(struct builder *builder);

/* That a companion comes later than it is wanted, in words for its line, or NULL. */
const char *wanted_late(const struct builder *builder, int node, const struct roadmap_step *step);

/* Says at the head what comes too late for a practicum that is sure. */
void wanted_note(struct builder *builder);

/* Makes roadmap->steps and, from them, milestones, months, totals and upkeep. */
void steps_make(struct builder *builder);
void totals_make(struct builder *builder);

/* The route that comes first by a label's bit index, or NULL without one. */
const struct route *outlook_best(const struct routes *routes, int label);

/* What other answers would come to, on likely figures. */
struct outlook {
    bool reachable;
    date_day finish;
    money_cents cost;
    bool unpriced; /* a line of it has no price */
};

/* The outlook of the route that comes first by a label's bit index; -1: by goal.priority. */
struct outlook outlook_of(const struct plan_input *input, int label);

/* The same with only what is required, where more is planned. Returns the question that asks for
 * it, or -1: nothing more is planned, or no way leads there. */
int outlook_of_minimum(const struct builder *builder, int label, struct outlook *outlook);

/* Says at the head that the day to be there by is not likely to be met, and what ends sooner. */
void target_note(struct builder *builder);

/* Compares the cost with the budget; after the totals of money. */
void budget_make(struct builder *builder);

/* The line of a node, without what speaks of other lines. */
struct roadmap_step line_of(struct builder *builder, int node);

/* Puts the lines into the order in which a person reads them. */
void lines_sort(const struct builder *builder, struct line_list *lines);

/* "reinstatement + 30 weeks" for a day that comes after a step that nobody can date. */
const char *after_bar(struct builder *builder, date_day day);

/* The day on which a node is likely to be finished, as it is shown; DATE_NONE without one. */
date_day finish_of(const struct builder *builder, int node);

/* The same for a node behind a bar, as if the bar were over today: a length, not a date. */
date_day finish_as_if(const struct builder *builder, int node);

/* Places evidence by what it is for. */
void evidence_place(struct builder *builder, struct line_list *lines);

/* Says of each answer to find out by how much it could move the date and the cost. */
void narrow_make(struct builder *builder, struct line_list *lines);

/* Gives a step of upkeep its day, and its units where it is a cycle of a body. */
void renewals_set(struct builder *builder, struct roadmap_step *step);

/* What the time of a step of upkeep counts from. */
struct counting {
    int node;                   /* of the roadmap, or -1 */
    int question;               /* the answer that tells when it was done last, or -1 */
    const struct fact *at_once; /* a fact that holds: it is due today; or NULL */
};
struct counting renewals_counted_from(const struct builder *builder, const struct step *s);

/* The path of a need that the followed route takes for a step of it (an index within the route), or
 * NULL when none of them can be told. */
const struct path *path_followed(const struct builder *builder, int step, const struct need *need);

/* Makes roadmap->gates. After the steps: a gate names the day it must be settled by. */
void gates_make(struct builder *builder);

/* A chain of reasons under construction; it moves into the roadmap's arena when it is done. */
struct chain {
    const struct builder *builder;
    VECTOR(struct because) links;
};

/* Adds a link, which stays the chain's, and is valid until the next one is added. */
struct because *chain_add(struct chain *chain, enum because_about about, const char *rule);
void chain_add_answer(struct chain *chain, enum because_about about, int question,
                      const char *rule);
/* Adds the answers that a condition asks for, but for those that are there already. */
void chain_add_condition(struct chain *chain, enum because_about about,
                         const struct condition *condition);
/* Says where a link comes from; source -1: that is not told. */
void chain_set_source(const struct chain *chain, struct because *link, int source);
struct because_list chain_finish(struct chain *chain);

/* What sets the day of a node, whose line `step` is, and how likely that day is to hold. */
void because_add_date(struct chain *chain, int node, const struct roadmap_step *step);
void because_add_pace(struct chain *chain);

/* The chain behind a step, a gate, the goal. `node` -1: a *find out* step. */
struct because_list because_of_step(const struct builder *builder, int node,
                                    const struct roadmap_step *step);
struct because_list because_of_gate(const struct builder *builder, const struct gate *gate,
                                    const struct gate_rule *rule);
struct because_list because_of_goal(const struct builder *builder);

#endif
