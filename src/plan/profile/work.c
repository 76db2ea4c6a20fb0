/* SPDX-License-Identifier: MIT
 * How long each step takes: days that pass, hours of study at the person's pace, doses of a
 * series. */
#include "plan/profile/profile.h"

/* What is left of a program that ends on a known day can't hold more hours than there are. */
static void work_bound_hours(const struct profile *profile, struct work *work)
{
    int32_t left = (int32_t)((int64_t)(work->until - profile->today) * profile->hours_per_week / 7);
    if (work->hours.low > left)
        work->hours.low = left;
    if (work->hours.likely > left)
        work->hours.likely = left;
    if (work->hours.high > left)
        work->hours.high = left;
}

void work_read(struct profile *profile)
{
    const struct catalog *catalog = profile->catalog;

    profile->work =
        arena_new(profile->arena, (size_t)catalog->step_count + 1, sizeof *profile->work);
    for (int i = 0; i < catalog->step_count; i++) {
        const struct step *step = &catalog->steps[i];
        struct work *work = &profile->work[i];
        const struct answer *until = told_answer(profile, step->until);
        work->days = own_days(profile, i);
        work->hours = own_estimate(profile, &step->hours);
        own_school_work(profile, i, work);
        work->planned = work->hours;
        if (remaining_since(profile, i) != DATE_NONE)
            remaining_read(profile, i, work);
        work->until = until ? until->value : DATE_NONE;
        if (work->until != DATE_NONE && work->until < profile->today)
            work->until = profile->today;
        if (work->until != DATE_NONE)
            work_bound_hours(profile, work);
        if (work->until != DATE_NONE)
            work->days_spent = work->minutes_spent = 0;
        if (!standing_is_begun(&profile->standings, i))
            work->planned = work->hours;
        work->undated = step->kind == STEP_WAIT && !step->days.stated && work->until == DATE_NONE;
        if (step->kind == STEP_SERIES && step->vaccine >= 0)
            series_read(profile, step->vaccine, work);
    }
}

int work_days_of_hours(const struct profile *profile, int step, double hours)
{
    int logged = profile->work[step].weekly;
    double weekly = logged ? logged / 60.0 : profile->hours_per_week;
    double days = hours * 7 / weekly;
    int rounded = (int)days;
    return rounded < days ? rounded + 1 : rounded;
}

int work_likely_days(const struct profile *profile, int step)
{
    const struct work *work = &profile->work[step];
    int days = work->days.likely;
    int study = profile->catalog->steps[step].kind == STEP_STUDY
                    ? work_days_of_hours(profile, step, work->hours.likely)
                    : 0;
    return study > days ? study : days;
}
