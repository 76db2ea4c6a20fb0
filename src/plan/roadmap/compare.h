/* SPDX-License-Identifier: MIT
 * The routes side by side. */
#ifndef MILEPOST_PLAN_COMPARE_H
#define MILEPOST_PLAN_COMPARE_H

#include "plan/roadmap/builder/builder.h"

#define ROUTES_SHOWN    5   /* so many at least; more where each has a label or is named */
#define ROUTES_FORECAST 128 /* of the routes that none beats, so many are drawn */

/* How far a figure goes up and down where an assumption takes its highest and lowest. */
struct drift {
    int up, down;
};

/* How far the figures of a route may lie from what is shown. */
struct leeway {
    struct money_range *costs; /* by step of the route */
    struct drift *days;        /* of its end, by assumption that has no source */
    struct drift *hours;       /* of its hours of study */
};

struct contender {
    const struct route *route;
    struct route_summary summary;
    struct leeway leeway;
    bool tied; /* it is as good as the best, by what goal.priority orders routes by */
    bool shown;
};

/* ---- compare.c ----------------------------------------------------------------------------- */

/* Forecasts, labels and orders the routes; picks those shown and the one followed. */
void compare_make(struct builder *builder);

/* ---- ties.c -------------------------------------------------------------------------------- */

/* Of contenders in order of a label puts in front those that are as good as the first, in the order
 * that decides between such. */
void ties_sort(struct builder *builder, struct contender *contenders, int count, int label);

/* Where the first of those that are tied is not the best of them, or the person's own count of
 * adverts decides: that it is as good, and why it comes first. */
void ties_note(struct builder *builder, const struct contender *contenders, int count, int label);

/* How many of the adverts that the person counted are for work from home. */
void ties_note_remote(struct builder *builder);

/* Once the routes that are shown have their numbers: which are as good as which, and why the first
 * comes first. */
void ties_tell(struct builder *builder, struct contender *contenders, int count, int label);

/* ---- leeway.c ------------------------------------------------------------------------------ */

void leeway_make(const struct builder *builder, const struct route *route,
                 const struct network *network, const struct bill *bills, struct leeway *leeway);

/* True when two contenders differ by less than is known, by a label's bit index. */
bool contender_is_as_good(const struct builder *builder, const struct contender *a,
                          const struct contender *b, int label);

/* ---- summary.c ----------------------------------------------------------------------------- */

/* Fills the summary of a contender, whose route is set. */
void summary_make(struct builder *builder, struct contender *contender);

/* ---- title.c ------------------------------------------------------------------------------- */

/* Gives a summary its parts and its title; `order` is that of its nodes by date. */
void title_make(struct builder *builder, const struct route *route, const struct network *network,
                const int *order, struct route_summary *summary);

/* ---- gates_on_way.c ------------------------------------------------------------------------ */

/* The gate is open, and to be settled or asked about before a step of the route; how many are. */
bool gate_is_on_way(const struct profile *profile, const struct route *route,
                    const struct gate *gate, const struct gate_rule *rule);
int gates_on_way(const struct profile *profile, const struct route *route);

#endif
