/* SPDX-License-Identifier: MIT
 * What is left of a step that is under way (docs/planning.md, "Progress").
 *
 * What was spent is taken off its estimates. What goes on beyond its likely end takes a day more at
 * least, and most likely; at the worst what is left to its high estimate, or as long again as it is
 * late already. So an end that does not come moves on by more than a day a day, and says so. How
 * the forecast draws it stands in draws.c. */
#include "plan/profile/requirement.h"

static int32_t remaining_of(int32_t estimate, int32_t spent)
{
    return estimate > spent ? estimate - spent : 1;
}

static struct range range_remaining(struct range range, int32_t spent)
{
    struct range left = {remaining_of(range.low, spent), remaining_of(range.likely, spent),
                         remaining_of(range.high, spent)};

    if (spent <= 0)
        return range;
    if (spent - range.likely > left.high)
        left.high = spent - range.likely;
    return left;
}

/* ---- since when ------------------------------------------------------------------------------ */

static date_day later_of(date_day one, date_day other)
{
    return one > other ? one : other;
}

static date_day answer_day(const struct profile *profile, const struct answer *answer)
{
    return answer->as_of == DATE_NONE || answer->as_of > profile->today ? profile->today
                                                                        : answer->as_of;
}

/* The day from which a fact that is met is known to hold: its own, or that of the answers that say
 * so. */
static date_day remaining_fact_since(const struct profile *profile, int fact)
{
    const struct condition *met = &profile->catalog->facts[fact].met;
    date_day since = profile->facts[fact].since;

    for (int i = 0; since == DATE_NONE && i < met->count; i++) {
        const struct answer *answer = met->nodes[i].op <= CONDITION_ANSWERED
                                          ? told_answer(profile, met->nodes[i].question)
                                          : NULL;
        since = answer ? answer_day(profile, answer) : since;
    }
    return since;
}

/* True when all that the step needs is there; `since` is the last day from which something is. */
static bool remaining_needs_nothing(const struct profile *profile, int step, date_day *since)
{
    const struct need_list *needs = &profile->catalog->steps[step].needs;

    for (int i = 0; i < needs->count; i++) {
        const struct need *need = &needs->items[i];

        if (need_stands(profile, need) && !need_is_met_today(profile, need))
            return false;
        for (int j = 0; j < need->count; j++)
            for (int k = 0; k < need->paths[j].count; k++) {
                int fact = requirement_fact(profile, &need->paths[j].items[k]);
                if (fact >= 0 && profile->facts[fact].met)
                    *since = later_of(*since, remaining_fact_since(profile, fact));
            }
    }
    return true;
}

date_day remaining_since(const struct profile *profile, int step)
{
    const struct answer *count = told_answer(profile, profile->catalog->steps[step].counts);
    date_day since = DATE_NONE;

    if (standing_is_begun(&profile->standings, step))
        since = standing_of(&profile->standings, step)->began;
    else if (!count || !remaining_needs_nothing(profile, step, &since))
        return DATE_NONE;
    return count ? later_of(since, answer_day(profile, count)) : since;
}

bool remaining_had_time(const struct profile *profile, int step, date_day until)
{
    struct range hours = own_estimate(profile, &profile->catalog->steps[step].hours);
    date_day since = DATE_NONE;

    return remaining_needs_nothing(profile, step, &since) && since != DATE_NONE &&
           (int64_t)(until - since) * profile->hours_per_week >= (int64_t)hours.likely * 7;
}

/* Days for which the step is under way. */
static int32_t remaining_elapsed(const struct profile *profile, int step)
{
    return profile->today - remaining_since(profile, step);
}

/* ---- what was spent -------------------------------------------------------------------------- */

/* Days for which the step is under way, since its last pause, with the hours a week that were told
 * last. */
static int32_t remaining_told_days(const struct profile *profile, int step)
{
    const struct standing *standing = standing_of(&profile->standings, step);
    date_day began = standing->resumed > standing->began ? standing->resumed : standing->began;

    return profile->hours_since > began ? profile->today - profile->hours_since
                                        : profile->today - began + 1;
}

/* Minutes a week, over the last PACE_DAYS or since the step began, a pause was over or the hours
 * were told anew, once that is PACE_LEAST_DAYS ago; 0: nobody logged any, or not for long enough to
 * tell. No pace is below the one hour a week that the interview takes. */
static int remaining_pace(const struct profile *profile, int step)
{
    const struct standing *standing = standing_of(&profile->standings, step);
    int32_t days = remaining_told_days(profile, step);

    if (days <= PACE_LEAST_DAYS || standing->recent == 0)
        return 0;
    if (days > PACE_DAYS)
        days = PACE_DAYS;
    int pace = (int)((int64_t)standing->recent * 7 / days);
    return pace > 60 ? pace : 60;
}

/* Days of it that passed before the hours a week were told, as far as what was planned then is
 * known. */
static int32_t remaining_days_before(const struct profile *profile, date_day began)
{
    bool known = profile->hours_before > 0 && profile->hours_since > began;

    return known ? profile->hours_since - began : 0;
}

/* Minutes as logged; where none were, as many as were planned since the start: hours that are told
 * anew make nobody have studied more before. */
static int32_t remaining_minutes_spent(const struct profile *profile, int step)
{
    const struct standing *standing = standing_of(&profile->standings, step);
    int64_t before = remaining_days_before(profile, standing->began);
    int64_t after = remaining_elapsed(profile, step) - before;
    int64_t hours = before * profile->hours_before + after * profile->hours_per_week;

    return standing->minutes > 0 ? standing->minutes : (int32_t)((hours * 60 + 6) / 7);
}

bool remaining_is_late(const struct profile *profile, int step)
{
    const struct step *s = &profile->catalog->steps[step];
    struct work whole = {.days = own_days(profile, step)};
    bool known = s->days.stated || profile->work[step].planned.high > 0;
    int32_t spent = remaining_elapsed(profile, step);

    own_school_work(profile, step, &whole);
    int32_t most = whole.days.high;
    if (s->kind == STEP_STUDY && profile->work[step].planned.high > 0) {
        int32_t study = (profile->work[step].planned.high * 7 + profile->hours_per_week - 1) /
                        profile->hours_per_week;
        most = study > most ? study : most;
    }
    return known && s->kind != STEP_SERIES && profile->work[step].until == DATE_NONE &&
           spent > most;
}

void remaining_read(const struct profile *profile, int step, struct work *work)
{
    const struct step *s = &profile->catalog->steps[step];

    if (s->kind == STEP_SERIES || (s->kind == STEP_WAIT && !s->days.stated))
        return;
    work->whole = work->days;
    work->days_spent = remaining_elapsed(profile, step);
    work->days = range_remaining(work->days, work->days_spent);
    if (work->hours.high <= 0)
        return;
    work->minutes_spent = remaining_minutes_spent(profile, step);
    work->hours = range_remaining(work->hours, work->minutes_spent / 60);
    if (s->kind == STEP_STUDY)
        work->weekly = remaining_pace(profile, step);
}
