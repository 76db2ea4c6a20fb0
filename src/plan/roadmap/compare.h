/* SPDX-License-Identifier: MIT
 * The routes side by side. */
#ifndef MILEPOST_PLAN_COMPARE_H
#define MILEPOST_PLAN_COMPARE_H

#include "plan/roadmap/builder/builder.h"

#define ROUTES_SHOWN    5   /* so many at least; more where each has a label or is named */
#define ROUTES_FORECAST 128 /* of the routes that none beats, so many are drawn */

struct contender {
    const struct route *route;
    struct route_summary summary;
    bool shown;
};

/* ---- compare.c ----------------------------------------------------------------------------- */

/* Forecasts, labels and orders the routes; picks those shown and the one followed. */
void compare_make(struct builder *builder);

/* ---- ties.c -------------------------------------------------------------------------------- */

/* Of contenders in order of date puts in front those that are as good as the first, in the order
 * that decides between such; returns how many they are. */
int ties_sort(struct builder *builder, struct contender *contenders, int count);

/* Where the first of those that are tied is not the soonest: that it is as good, and why it comes
 * first. */
void ties_note(struct builder *builder, const struct contender *contenders, int tied);

/* ---- summary.c ----------------------------------------------------------------------------- */

/* Fills the summary of a contender, whose route is set. */
void summary_make(struct builder *builder, struct contender *contender);

/* ---- title.c ------------------------------------------------------------------------------- */

/* Gives a summary its parts and its title; `order` is that of its nodes by date. */
void title_make(struct builder *builder, const struct route *route, const struct network *network,
                const int *order, struct route_summary *summary);

#endif
