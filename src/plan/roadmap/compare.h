/* SPDX-License-Identifier: MIT
 * The routes side by side. */
#ifndef MILEPOST_PLAN_COMPARE_H
#define MILEPOST_PLAN_COMPARE_H

#include "plan/roadmap/builder/builder.h"

#define ROUTES_SHOWN    5
#define ROUTES_FORECAST 128 /* of the routes that none beats, so many are drawn */

struct contender {
    const struct route *route;
    struct route_summary summary;
    bool shown;
};

/* ---- compare.c ----------------------------------------------------------------------------- */

/* Forecasts, labels and orders the routes; picks those shown and the one followed. */
void compare_make(struct builder *builder);

/* ---- summary.c ----------------------------------------------------------------------------- */

/* Fills the summary of a contender, whose route is set. */
void summary_make(struct builder *builder, struct contender *contender);

/* ---- title.c ------------------------------------------------------------------------------- */

/* Gives a summary its parts and its title; `order` is that of its nodes by date. */
void title_make(struct builder *builder, const struct route *route, const struct network *network,
                const int *order, struct route_summary *summary);

#endif
