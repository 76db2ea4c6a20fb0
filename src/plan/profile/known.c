/* SPDX-License-Identifier: MIT
 * What a plan knows of a person that stands on no line of a roadmap: months of work and doses, as
 * they are today. */
#include "plan/profile/profile.h"

struct plan_work plan_work(const struct plan_input *input, enum experience kind)
{
    struct arena arena = {0};
    struct profile profile;
    struct plan_work work;

    profile_make(&profile, input, &arena);
    const struct experience_state *state = &profile.experience[kind];
    int question = kind == EXPERIENCE_RELATED ? profile.questions.related_months
                                              : profile.questions.work_months;

    work = (struct plan_work){.months = state->months,
                              .told = told_answer(&profile, question) || state->since != DATE_NONE,
                              .going_on = state->growing,
                              .since = state->since};
    if (state->growing)
        work.months += date_months_between(state->as_of, input->today);
    profile_clear(&profile);
    arena_clear(&arena);
    return work;
}

int plan_doses(const struct plan_input *input, int vaccine, date_day *days, int most)
{
    struct arena arena = {0};
    struct profile profile;
    int count;

    profile_make(&profile, input, &arena);
    count = series_given_days(&profile, vaccine, days, most);
    profile_clear(&profile);
    arena_clear(&arena);
    return count;
}
