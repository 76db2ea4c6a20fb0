/* SPDX-License-Identifier: MIT
 * Vaccine series: the days of the doses that are still to come, as recommended and at the shortest
 * intervals at which they count. A series that was begun is continued, never restarted.
 *
 * A dose waits for those before it. What waits for doses to come is told in days after the series
 * goes on, what waits for doses that were given as a day of its own, so that a series which goes on
 * late does not wait twice: each dose comes on the later of the two. */
#include "plan/profile/series.h"

#include <string.h>

enum { DOSE_ROOM = (int)(sizeof((struct dose_days){0}).after / sizeof(int)), LONG_AGO = 36500 };

/* The doses that were given: the days of the first and of the last, and the day from which live
 * doses of other vaccines allow the next. What was not told is long ago. */
struct past_doses {
    date_day first, last, allowed;
};

static int later_day(int left, int right)
{
    return left > right ? left : right;
}

/* The most days that so many months can have. */
static int months_most_days(int months)
{
    return (months * 367 + 11) / 12;
}

int series_span_given(const struct vaccine *vaccine, int given)
{
    int span = 0;
    for (int i = 1; i < given; i++)
        span =
            later_day(span + vaccine->doses[i].min_from_previous, vaccine->doses[i].min_from_first);
    return span;
}

/* Days from the dose before to this one. */
static int dose_wait(const struct dose *dose, bool shortest)
{
    int usual = dose->recommended_days - dose[-1].recommended_days;

    return shortest ? dose->min_from_previous : later_day(usual, dose->min_from_previous);
}

date_day series_dose_after(const struct dose *dose, bool shortest, date_day previous,
                           date_day first)
{
    date_day day = later_day(previous + dose_wait(dose, shortest), first + dose->min_from_first);

    return later_day(day, date_add_months(previous, dose->months_from_previous));
}

static void series_lay_out(const struct vaccine *vaccine, struct work *work,
                           const struct past_doses *past, bool shortest)
{
    struct dose_days *days = &work->pace[shortest];
    date_day first = past->first;

    for (int d = 0; d < work->doses; d++) {
        const struct dose *dose = &vaccine->doses[work->given + d];

        if (d == 0) {
            days->after[0] = 0;
            days->from[0] = past->allowed;
            if (work->given > 0)
                days->from[0] =
                    later_day(past->allowed, series_dose_after(dose, shortest, past->last, first));
            else
                first = days->from[0];
            continue;
        }
        days->after[d] =
            days->after[d - 1] +
            later_day(dose_wait(dose, shortest), months_most_days(dose->months_from_previous));
        if (work->given == 0)
            days->after[d] = later_day(days->after[d], dose->min_from_first);
        days->from[d] = series_dose_after(dose, shortest, days->from[d - 1], first);
    }
}

/* Live doses of two vaccines are given on one day, or so many days apart. */
int series_live_gap(const struct vaccine *left, const struct vaccine *right)
{
    if (!left->live || !right->live || strcmp(left->id, right->id) == 0)
        return 0;
    return later_day(left->live_gap_days, right->live_gap_days);
}

/* How many doses were given by the answers: a last dose that was told is one, also where nobody
 * counted. */
static int series_answered(const struct vaccine *vaccine, const struct answer *doses,
                           const struct answer *last)
{
    int given = later_day(doses ? doses->value : 0, last ? 1 : 0);

    return given < vaccine->dose_count ? given : vaccine->dose_count - 1;
}

/* A mark of a dose that the answers do not know. One that is given anew for each use is no part of
 * a series. */
static void given_take_mark(const struct profile *profile, int vaccine, int mark, date_day known,
                            struct given_doses *given)
{
    const struct catalog *catalog = profile->catalog;
    const struct standings *all = &profile->standings;
    const struct mark *dose = &all->progress->marks[mark];
    int step = all->of_mark[mark] < 0 ? -1 : all->items[all->of_mark[mark]].step;
    int marked = step < 0 || catalog->steps[step].perishable ? -1 : catalog->steps[step].vaccine;

    if (dose->kind != MARK_DOSE || marked < 0 || dose->day <= known ||
        catalog->vaccines[marked].question != catalog->vaccines[vaccine].question)
        return;
    if (given->count == 0)
        given->first = dose->day;
    given->count++;
    given->last = later_day(given->last, dose->day);
}

struct given_doses series_given(const struct profile *profile, int index)
{
    const struct series_questions *asked = &profile->questions.series[index];
    const struct answer *doses = told_answer(profile, asked->doses);
    const struct answer *first = told_answer(profile, asked->first);
    const struct answer *last = told_answer(profile, asked->last);
    date_day known = last ? last->value : doses ? doses->as_of : DATE_NONE;
    struct given_doses given = {.first = first ? first->value : DATE_NONE,
                                .last = last ? last->value : DATE_NONE};

    given.answered = series_answered(&profile->catalog->vaccines[index], doses, last);
    given.count = given.answered;
    for (int i = 0; profile->standings.count && i < profile->standings.progress->mark_count; i++)
        given_take_mark(profile, index, i, known, &given);
    return given;
}

/* True of a mark that counted as one more dose. */
static bool given_counts(const struct profile *profile, int vaccine, int mark, date_day known)
{
    struct given_doses one = {.count = 0};

    given_take_mark(profile, vaccine, mark, known, &one);
    return one.count > 0;
}

int series_given_days(const struct profile *profile, int vaccine, date_day *days, int most)
{
    const struct series_questions *asked = &profile->questions.series[vaccine];
    const struct answer *doses = told_answer(profile, asked->doses);
    const struct answer *last = told_answer(profile, asked->last);
    struct given_doses given = series_given(profile, vaccine);
    date_day known = last ? last->value : doses ? doses->as_of : DATE_NONE;
    int count = given.answered;
    int marks = profile->standings.count ? profile->standings.progress->mark_count : 0;

    for (int i = 0; i < most; i++)
        days[i] = DATE_NONE;
    if (count > 1 && most > 0)
        days[0] = given.first;
    if (last && count > 0 && count <= most)
        days[count - 1] = last->value;
    for (int i = 0; i < marks; i++) {
        if (!given_counts(profile, vaccine, i, known))
            continue;
        if (count < most)
            days[count] = profile->standings.progress->marks[i].day;
        count++;
    }
    return count;
}

/* The day from which the live doses that were given of other vaccines allow a dose of this one. */
static date_day series_allowed(const struct profile *profile, const struct vaccine *vaccine)
{
    const struct catalog *catalog = profile->catalog;
    date_day allowed = profile->today - LONG_AGO;

    for (int i = 0; i < catalog->vaccine_count; i++) {
        int gap = series_live_gap(vaccine, &catalog->vaccines[i]);
        date_day last = gap > 0 ? series_given(profile, i).last : DATE_NONE;
        if (last != DATE_NONE)
            allowed = later_day(allowed, last + gap);
    }
    return allowed;
}

int series_length(const struct vaccine *vaccine, int given)
{
    int length = vaccine->dose_count;

    for (int i = 1; given == 0 && i < length; i++) {
        if (vaccine->doses[i].if_begun)
            length = i;
    }
    return length < given + DOSE_ROOM ? length : given + DOSE_ROOM;
}

/* The day of the first dose, or the latest on which it can have been given. */
static date_day series_first(const struct vaccine *vaccine, const struct given_doses *given,
                             date_day last)
{
    return given->first != DATE_NONE && given->count > 1 && given->first <= last
               ? given->first
               : last - series_span_given(vaccine, given->count);
}

bool series_is_complete(const struct profile *profile, int step)
{
    const struct step *s = &profile->catalog->steps[step];
    const struct vaccine *vaccine = &profile->catalog->vaccines[s->vaccine];
    struct given_doses given = series_given(profile, s->vaccine);
    bool met = s->gives.count > 0;

    for (int i = 0; i < s->gives.count; i++)
        met &= profile->facts[s->gives.items[i]].met;
    return met || given.count >= series_length(vaccine, given.answered);
}

void series_read(const struct profile *profile, int index, struct work *work)
{
    const struct vaccine *vaccine = &profile->catalog->vaccines[index];
    struct given_doses given = series_given(profile, index);
    struct past_doses past = {.last =
                                  given.last != DATE_NONE ? given.last : profile->today - LONG_AGO,
                              .allowed = series_allowed(profile, vaccine)};

    work->given = given.count;
    work->last_told = given.last != DATE_NONE;
    work->doses = later_day(series_length(vaccine, given.answered) - given.count, 0);
    past.first = series_first(vaccine, &given, past.last);
    series_lay_out(vaccine, work, &past, false);
    series_lay_out(vaccine, work, &past, true);
    int length = work->doses ? work->pace[false].after[work->doses - 1] : 0;
    work->days = (struct range){length, length, length};
    work->shortest = work->doses ? work->pace[true].after[work->doses - 1] : 0;
}

date_day series_dose(const struct work *work, bool shortest, int dose, date_day start)
{
    return later_day(start + work->pace[shortest].after[dose], work->pace[shortest].from[dose]);
}

date_day series_hold(const struct work *work, bool shortest)
{
    return work->doses > 0 ? work->pace[shortest].from[work->doses - 1] : DATE_NONE;
}

date_day series_season_end(const struct catalog *catalog, int question, date_day given)
{
    int vaccine = question < 0 ? -1 : catalog->questions[question].vaccine;
    int month = vaccine < 0 ? 0 : catalog->vaccines[vaccine].season_month;

    if (month == 0)
        return DATE_NONE;
    date_day end = date_from_civil(date_to_civil(given).year, month, 1);
    return end > given ? end : date_add_months(end, 12);
}
