/* SPDX-License-Identifier: MIT
 * Requirements and needs: what holds today, and what could meet the rest. */
#include "plan/profile/requirement.h"

bool need_counts(const struct profile *profile, const struct need *need)
{
    return need->strength == STRENGTH_REQUIRED ||
           (need->strength == STRENGTH_RECOMMENDED && profile->recommended);
}

bool need_stands(const struct profile *profile, const struct need *need)
{
    return need_counts(profile, need) &&
           condition_truth_planned(&need->when, &profile->answers, profile->active, NULL) !=
               TRUTH_FALSE;
}

int requirement_fact(const struct profile *profile, const struct requirement *requirement)
{
    switch (requirement->kind) {
    case REQUIREMENT_FACT:
    case REQUIREMENT_RECENT:
        return requirement->fact;
    case REQUIREMENT_MONTHS:
        return requirement->experience == EXPERIENCE_RELATED ? profile->fact_related
                                                             : profile->fact_coding;
    case REQUIREMENT_CONDITION:
        break;
    }
    return -1;
}

bool requirement_ages(const struct profile *profile, const struct requirement *requirement)
{
    return requirement->kind == REQUIREMENT_RECENT && profile->facts[requirement->fact].met &&
           profile_recent_until(profile, requirement) >= profile->today;
}

/* The day on which a requirement is met for good with no further step; DATE_NONE: never. */
date_day requirement_met_on(const struct profile *profile, const struct requirement *requirement)
{
    const struct fact_state *state;
    date_day day = DATE_NONE;

    switch (requirement->kind) {
    case REQUIREMENT_FACT:
        state = &profile->facts[requirement->fact];
        if (state->met)
            day = state->since == DATE_NONE ? profile->today : state->since;
        break;
    case REQUIREMENT_RECENT: /* until when it counts depends on the route */
        break;
    case REQUIREMENT_MONTHS:
        day = profile_months_day(profile, requirement->experience, requirement->months);
        break;
    case REQUIREMENT_CONDITION:
        if (condition_truth_planned(&requirement->when, &profile->answers, profile->active, NULL) ==
            TRUTH_TRUE)
            day = profile->today;
        break;
    }
    return day == DATE_NONE ? day : day + requirement->lag_days;
}

const struct path *path_met_today(const struct profile *profile, const struct need *need)
{
    for (int i = 0; i < need->count; i++) {
        const struct path *path = &need->paths[i];
        int met = 0;
        while (met < path->count) {
            date_day day = requirement_met_on(profile, &path->items[met]);
            if (day == DATE_NONE || day > profile->today)
                break;
            met++;
        }
        if (met == path->count)
            return path;
    }
    return NULL;
}
