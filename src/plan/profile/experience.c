/* SPDX-License-Identifier: MIT
 * Months of experience, as they were told and as they grow. */
#include "plan/profile/profile.h"

static struct experience_state experience_read_months(const struct profile *profile, int question,
                                                      bool growing)
{
    const struct answer *answer = told_answer(profile, question);
    const struct answer *now = told_answer(profile, profile->questions.work_now);
    struct experience_state state = {
        .growing = growing, .as_of = profile->today, .since = DATE_NONE};

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

/* The day on which work began by a mark: a job that was found, or a program that is paid work from
 * its first day on; DATE_NONE: none did. */
static date_day standing_work_since(const struct profile *profile, const struct standing *standing,
                                    int fact)
{
    const struct step *step = standing->step < 0 ? NULL : &profile->catalog->steps[standing->step];

    if (!step || fact < 0)
        return DATE_NONE;
    if (step->employment && fact == profile->fact_job && standing->began != DATE_NONE)
        return standing->began;
    return standing_is_closed(standing) && facts_come_with(profile->catalog, standing->step, fact)
               ? standing->ended
               : DATE_NONE;
}

/* An answer given after that day says that the person does not code for pay. */
static bool work_is_overruled(const struct profile *profile, int fact, date_day since)
{
    const struct answer *now = told_answer(profile, profile->questions.work_now);

    return fact == profile->fact_job && now && now->as_of > since &&
           !told_is(profile, profile->questions.work_now, "yes");
}

/* The first day on which such work began by a mark; DATE_NONE: it did not. */
static date_day work_since(const struct profile *profile, int fact)
{
    date_day first = DATE_NONE;

    for (int i = 0; i < profile->standings.count; i++) {
        date_day since = standing_work_since(profile, &profile->standings.items[i], fact);
        if (since != DATE_NONE && !work_is_overruled(profile, fact, since) &&
            (first == DATE_NONE || since < first))
            first = since;
    }
    return first;
}

/* Months grow from the day on which work began by a mark, but for those that were told after it.
 * Who worked before that day goes on. */
static void experience_take_work(const struct profile *profile, int fact, int question,
                                 struct experience_state *state)
{
    const struct answer *now = told_answer(profile, profile->questions.work_now);
    const struct answer *months = told_answer(profile, question);
    date_day since = work_since(profile, fact);

    state->since = since;
    if (since == DATE_NONE || (state->growing && now && now->as_of < since))
        return;
    state->growing = true;
    state->as_of = months && months->as_of > since ? months->as_of : since;
}

void experience_read(struct profile *profile)
{
    bool work_now = told_is(profile, profile->questions.work_now, "yes");
    struct experience_state field =
        experience_read_months(profile, profile->questions.work_months, work_now);
    struct experience_state extern_months =
        experience_read_months(profile, profile->questions.extern_months, false);

    experience_take_work(profile, profile->fact_job, profile->questions.work_months, &field);
    profile->experience_assumed = !told_answer(profile, profile->questions.work_months);
    profile->experience[EXPERIENCE_FIELD] = field;
    field.months += extern_months.months;
    profile->experience[EXPERIENCE_FIELD_EXTERN] = field;
    profile->experience[EXPERIENCE_RELATED] =
        experience_read_months(profile, profile->questions.related_months, false);
    experience_take_work(profile, profile->fact_related, profile->questions.related_months,
                         &profile->experience[EXPERIENCE_RELATED]);
}

date_day experience_day(const struct profile *profile, enum experience kind, int months)
{
    const struct experience_state *state = &profile->experience[kind];
    if (months <= state->months)
        return state->as_of;
    return state->growing ? date_add_months(state->as_of, months - state->months) : DATE_NONE;
}
