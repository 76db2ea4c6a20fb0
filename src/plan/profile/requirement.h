/* SPDX-License-Identifier: MIT
 * What steps ask for: needs, their paths, and the requirements of a path. */
#ifndef MILEPOST_PLAN_REQUIREMENT_H
#define MILEPOST_PLAN_REQUIREMENT_H

#include "plan/profile/profile.h"

/* How a requirement stands with no further step. */
enum requirement_state {
    REQUIREMENT_OPEN, /* something must give its fact; a condition is not to be met at all */
    REQUIREMENT_HELD, /* it is met today, and too old one day: for steps that start before that */
    REQUIREMENT_MET,  /* for good, from a day that may be still to come (months that grow) */
};

/* ---- requirement.c ------------------------------------------------------------------------- */

/* True when the need is planned: it is required, or recommended and that is wanted. */
bool need_counts(const struct profile *profile, const struct need *need);

/* True when it is planned and its condition does not rule it out. */
bool need_stands(const struct profile *profile, const struct need *need);

/* The fact that a step must give to meet a requirement, or -1. */
int requirement_fact(const struct profile *profile, const struct requirement *requirement);

/* How it stands on what is held; *since is the day from which it counts, DATE_NONE while open. */
enum requirement_state requirement_state(const struct profile *profile,
                                         const struct requirement *requirement, date_day *since);

/* The state is REQUIREMENT_HELD. Asked of every open item of every partial route. */
static inline bool requirement_is_held(const struct profile *profile,
                                       const struct requirement *requirement)
{
    date_day ignored;
    return requirement->kind == REQUIREMENT_RECENT &&
           requirement_state(profile, requirement, &ignored) == REQUIREMENT_HELD;
}

/* True when a path of the need asks for no more than what holds today. */
bool need_is_met_today(const struct profile *profile, const struct need *need);

/* True when the step turns a credential that is held into its full form: what the person has done
 * may stand for it, whatever the goal. */
bool step_is_claim(const struct profile *profile, int step);

/* True when it can be claimed today: all that it needs is there. */
bool step_is_claimable(const struct profile *profile, int step);

#endif
