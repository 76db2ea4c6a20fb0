/* SPDX-License-Identifier: MIT
 * Vaccine series: the days of the doses that are still to come, as recommended and at the shortest
 * intervals at which they count. A series that was begun is continued, never restarted. */
#include "plan/profile/profile.h"

static int later_day(int left, int right)
{
    return left > right ? left : right;
}

/* Days from the latest day on which the first dose can have been given to that of the last, when
 * `given` doses were given. */
static int series_span_given(const struct vaccine *vaccine, int given)
{
    int span = 0;
    for (int i = 1; i < given; i++)
        span =
            later_day(span + vaccine->doses[i].min_from_previous, vaccine->doses[i].min_from_first);
    return span;
}

/* The days of the next doses when the last one was given on day `last`, both counted from the day
 * the series goes on; without a dose so far the first is given on that day. */
static void series_lay_out(const struct vaccine *vaccine, struct work *work, int last,
                           bool shortest)
{
    int *days = shortest ? work->shortest_days : work->dose_days;
    int first = last - series_span_given(vaccine, work->given);

    for (int d = 0; d < work->doses; d++) {
        const struct dose *dose = &vaccine->doses[work->given + d];
        int day = 0;

        if (work->given + d == 0)
            first = 0;
        else if (shortest)
            day = later_day(last + dose->min_from_previous, first + dose->min_from_first);
        else
            day = last + dose->recommended_days - dose[-1].recommended_days;
        days[d] = later_day(day, 0);
        last = days[d];
    }
}

void series_read(const struct profile *profile, int index, struct work *work)
{
    enum { ROOM = (int)(sizeof work->dose_days / sizeof work->dose_days[0]), LONG_AGO = 36500 };
    const struct vaccine *vaccine = &profile->catalog->vaccines[index];
    const struct series_questions *asked = &profile->questions.series[index];
    const struct answer *doses = told_answer(profile, asked->doses);
    const struct answer *given_last = told_answer(profile, asked->last);
    int given = doses ? doses->value : 0;

    if (given >= vaccine->dose_count)
        given = vaccine->dose_count - 1;
    work->given = later_day(given, 0);
    work->doses = vaccine->dose_count - work->given;
    if (work->doses > ROOM)
        work->doses = ROOM;
    /* Without the day of the last dose the next may be given at once. */
    int last = given_last ? given_last->value - profile->today : -LONG_AGO;
    series_lay_out(vaccine, work, last, false);
    series_lay_out(vaccine, work, last, true);
    int length = work->doses ? work->dose_days[work->doses - 1] : 0;
    work->days = (struct range){length, length, length};
    work->shortest = work->doses ? work->shortest_days[work->doses - 1] : 0;
}
