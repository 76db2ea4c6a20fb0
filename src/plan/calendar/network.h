/* SPDX-License-Identifier: MIT
 * The network: a route, and later its companions, on the calendar. */
#ifndef MILEPOST_PLAN_NETWORK_H
#define MILEPOST_PLAN_NETWORK_H

#include "plan/calendar/route.h"

#define NETWORK_NODES 128
#define NETWORK_LINKS 512

/* One step of a schedule. Nodes stand in an order in which every link points forward. */
struct node {
    int16_t step;    /* catalogue index */
    int16_t route;   /* index within the route, or -1 for a companion */
    int16_t use;     /* of evidence: the node it is for; of another companion: the node it must be
                        done before; or -1 */
    int lead;        /* of evidence: days before its use at which it is begun */
    bool shortest;   /* a series at its shortest intervals */
    date_day hold;   /* of a series: doses that were given hold its end until this day */
    date_day floor;  /* not before this day: today, or what floor_binding says */
    date_day latest; /* not moved beyond this day: what is held is too old then */
    enum binding floor_binding; /* what it is */
    bool late; /* moved to just before it is used: purchases, preparation, evidence */
    int first_link, link_count;
};

struct network {
    const struct profile *profile;
    struct node nodes[NETWORK_NODES];
    int count;
    struct link links[NETWORK_LINKS]; /* grouped by `to`; from and to are node indexes */
    bool capacity[NETWORK_LINKS];     /* the link stands for the one-study-step rule */
    int link_count;
    uint64_t joined; /* bodies whose members' prices are paid, as bits */
    int goal;        /* node that gives the goal, or -1 */
    bool exact;      /* every order of study steps was tried */
};

/* Days of every node on given durations. */
struct timing {
    date_day start[NETWORK_NODES], finish[NETWORK_NODES];
    int bound_by[NETWORK_NODES]; /* link that binds the start, or -1: the floor */
};

/* The same of several runs side by side, each on durations of its own: what is of node n in run i
 * stands at [n * count + i]. A forecast runs a network a thousand times, and what is the same in
 * all runs is looked at once. */
struct runs {
    int count; /* RUNS_MOST at most */
    const int *durations;
    date_day *start, *finish;
    int *bound_by;
};

#define RUNS_MOST 100

/* What is moved to just before it is used, and the links that lead from it: found once for many
 * runs. */
struct delays {
    int16_t nodes[NETWORK_NODES];       /* in the order in which they are moved */
    int16_t preparation[NETWORK_NODES]; /* of books: the preparation they are used in, or -1 */
    int16_t first[NETWORK_NODES + 1];   /* by place in `nodes`: where its links begin */
    int16_t links[NETWORK_LINKS];
    int count;
};

/* Nodes whose start or finish rests on a guess so wide that it is told by month, not by day. */
struct season {
    bool start[NETWORK_NODES], finish[NETWORK_NODES];
};

/* ---- layout.c ------------------------------------------------------------------------------ */

/* Lays a route out with the order of study steps that finishes soonest on likely durations. */
void network_make(struct network *network, const struct profile *profile,
                  const struct route *route);

/* Adds a companion (a step index) after the nodes it is linked from; returns its node, or -1
 * when the network is full. It never moves anything else. */
int network_add_companion(struct network *network, int step, const struct link *links, int count,
                          int use);

/* ---- live.c -------------------------------------------------------------------------------- */

/* Moves live vaccine series so that no two of their doses are too near each other. `timing` is the
 * network's run on these durations, and is again. */
void network_space_live(struct network *network, const int *durations, struct timing *timing);

/* The same for a route that was just laid out. */
void network_space_live_route(struct network *network);

/* ---- season.c ------------------------------------------------------------------------------ */

void season_find(const struct network *network, struct season *season);

/* ---- network.c ----------------------------------------------------------------------------- */

/* Days of everything when node n takes durations[n] days. */
void network_run(const struct network *network, const int *durations, struct timing *timing);
void network_run_many(const struct network *network, const struct runs *runs);

/* Likely durations and the days on them, with what is bought late moved. */
void network_run_likely(const struct network *network, int *durations, struct timing *timing);

void network_find_delays(const struct network *network, struct delays *delays);

/* Moves purchases, preparations and evidence to just before they are used. */
void network_delay(const struct network *network, const struct delays *delays, const int *durations,
                   struct timing *timing);
void network_delay_many(const struct network *network, const struct delays *delays,
                        const struct runs *runs);

/* Slack of each node in days on these times, and whether it is on the chain that sets the goal's
 * date. */
void network_slack(const struct network *network, const int *durations, const struct timing *timing,
                   int *slack, bool *critical);

/* Likely duration of a node in whole days. */
int network_likely_days(const struct network *network, int n);

/* The preparation in which what is bought is used (books), or -1. */
int network_preparation(const struct network *network, int n);

/* True when a step is proof that is asked for on the first day at work, the end of the search for
 * it that node `use` is, not when that begins. */
bool network_wanted_at_end(const struct network *network, int step, int use);

/* The id of a node: its step's, with "@USE" for evidence, which has a node for each use. `use` says
 * what a companion is for. */
const char *network_evidence_id(const struct step *step, const char *use, struct arena *arena);
const char *network_id(const struct network *network, int n, const char *use, struct arena *arena);

#endif
