/* SPDX-License-Identifier: MIT
 * What steps ask for: needs, their paths, and the requirements of a path. */
#ifndef MILEPOST_PLAN_REQUIREMENT_H
#define MILEPOST_PLAN_REQUIREMENT_H

#include "plan/profile/profile.h"

/* ---- requirement.c ------------------------------------------------------------------------- */

/* True when the need is planned: it is required, or recommended and that is wanted. */
bool need_counts(const struct profile *profile, const struct need *need);

/* True when it is planned and its condition does not rule it out. */
bool need_stands(const struct profile *profile, const struct need *need);

/* The fact that a step must give to meet a requirement, or -1. */
int requirement_fact(const struct profile *profile, const struct requirement *requirement);

/* True when what is held today may meet a requirement now, but not for ever. */
bool requirement_ages(const struct profile *profile, const struct requirement *requirement);

/* The day on which a requirement is met for good with no further step; DATE_NONE: never. */
date_day requirement_met_on(const struct profile *profile, const struct requirement *requirement);

/* The first path of a need that is met today, or NULL. */
const struct path *path_met_today(const struct profile *profile, const struct need *need);

#endif
