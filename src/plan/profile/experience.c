/* SPDX-License-Identifier: MIT
 * Months of experience, as they were told and as they grow. */
#include "plan/profile/profile.h"

static struct experience_state experience_read_months(const struct profile *profile, int question,
                                                      bool growing)
{
    const struct answer *answer = told_answer(profile, question);
    const struct answer *now = told_answer(profile, profile->questions.coding_now);
    struct experience_state state = {.growing = growing, .as_of = profile->today};

    if (answer) {
        state.months = answer->value;
        state.as_of = answer->as_of;
    } else if (growing && now) {
        state.as_of = now->as_of;
    }
    if (state.as_of == DATE_NONE || state.as_of > profile->today)
        state.as_of = profile->today;
    return state;
}

void experience_read(struct profile *profile)
{
    bool coding_now = told_is(profile, profile->questions.coding_now, "yes");
    struct experience_state coding =
        experience_read_months(profile, profile->questions.coding_months, coding_now);
    struct experience_state extern_months =
        experience_read_months(profile, profile->questions.extern_months, false);

    profile->experience_assumed = !told_answer(profile, profile->questions.coding_months);
    profile->experience[EXPERIENCE_CODING] = coding;
    coding.months += extern_months.months;
    profile->experience[EXPERIENCE_CODING_EXTERN] = coding;
    profile->experience[EXPERIENCE_RELATED] =
        experience_read_months(profile, profile->questions.related_months, false);
}

date_day experience_day(const struct profile *profile, enum experience kind, int months)
{
    const struct experience_state *state = &profile->experience[kind];
    if (months <= state->months)
        return state->as_of;
    return state->growing ? date_add_months(state->as_of, months - state->months) : DATE_NONE;
}
