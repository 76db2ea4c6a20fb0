/* SPDX-License-Identifier: MIT
 * Requirements and needs: what holds today, and what could meet the rest. Whoever asks whether a
 * requirement is met asks here, so that the search, what it says is missing and the reasons cannot
 * come to different answers. What a route gives on the way is no matter of this file. */
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
                                                             : profile->fact_job;
    case REQUIREMENT_CONDITION:
        break;
    }
    return -1;
}

/* The day since which a fact that is held counts; DATE_NONE: it is not held. */
static date_day fact_held_since(const struct profile *profile, int fact)
{
    const struct fact_state *state = &profile->facts[fact];

    if (!state->met)
        return DATE_NONE;
    return state->since == DATE_NONE ? profile->today : state->since;
}

enum requirement_state requirement_state(const struct profile *profile,
                                         const struct requirement *requirement, date_day *since)
{
    enum requirement_state state = REQUIREMENT_MET;
    date_day day = DATE_NONE;

    switch (requirement->kind) {
    case REQUIREMENT_FACT:
        day = fact_held_since(profile, requirement->fact);
        break;
    case REQUIREMENT_RECENT:
        if (profile->facts[requirement->fact].met &&
            facts_recent_until(profile, requirement) >= profile->today)
            day = facts_gained(profile, requirement->fact);
        state = REQUIREMENT_HELD;
        break;
    case REQUIREMENT_MONTHS:
        day = experience_day(profile, requirement->experience, requirement->months);
        break;
    case REQUIREMENT_CONDITION:
        if (condition_truth_planned(&requirement->when, &profile->answers, profile->active, NULL) ==
            TRUTH_TRUE)
            day = profile->today;
        break;
    }
    *since = day == DATE_NONE ? day : day + requirement->lag_days;
    return day == DATE_NONE ? REQUIREMENT_OPEN : state;
}

static bool path_is_met_today(const struct profile *profile, const struct path *path)
{
    for (int i = 0; i < path->count; i++) {
        date_day since;
        if (requirement_state(profile, &path->items[i], &since) != REQUIREMENT_MET ||
            since > profile->today)
            return false;
    }
    return true;
}

bool need_is_met_today(const struct profile *profile, const struct need *need)
{
    for (int i = 0; i < need->count; i++) {
        if (path_is_met_today(profile, &need->paths[i]))
            return true;
    }
    return false;
}

bool step_is_claim(const struct profile *profile, int step)
{
    const struct catalog *catalog = profile->catalog;
    const struct step *s = &catalog->steps[step];

    if (s->template != TEMPLATE_APPRENTICE || !profile->steps[step].offered)
        return false;
    int of = catalog->credentials[s->credential].apprentice_of;
    return of >= 0 && profile->facts[catalog->credentials[of].fact].met;
}

bool step_is_claimable(const struct profile *profile, int step)
{
    const struct need_list *needs = &profile->catalog->steps[step].needs;

    for (int i = 0; i < needs->count; i++) {
        if (need_stands(profile, &needs->items[i]) && !need_is_met_today(profile, &needs->items[i]))
            return false;
    }
    return step_is_claim(profile, step);
}
