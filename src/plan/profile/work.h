/* SPDX-License-Identifier: MIT
 * How long steps take. */
#ifndef MILEPOST_PLAN_WORK_H
#define MILEPOST_PLAN_WORK_H

#include "milepost/roadmap.h"

struct profile;

/* The doses to come of a series at one set of intervals: each so many days after the series goes
 * on, and not before a day that doses which were given set. */
struct dose_days {
    int after[8];
    date_day from[8];
};

/* How long a step takes, as the forecast draws it. */
struct work {
    struct range days, hours; /* elapsed days; effort: what is left of them */
    struct range planned;     /* effort in all */
    struct range whole;       /* of what is under way: elapsed days in all, and ... */
    int32_t days_spent;       /* ... how many have passed ... */
    int32_t minutes_spent; /* ... and what was studied of the effort; both 0: it is drawn whole */
    int weekly;            /* minutes of study a week, as logged; 0: as planned */
    date_day until;        /* ends on this day whatever the above say; or DATE_NONE */
    bool undated;          /* nobody can say how long: what follows has no date */
    int doses;             /* of a series: those still to come */
    struct dose_days pace[2]; /* as recommended; [true] at the shortest intervals that count */
    int shortest;             /* days the series takes at these */
    int given;                /* doses that the person already has */
    bool last_told;           /* ... and the day of the last of them is known */
};

/* ---- work.c -------------------------------------------------------------------------------- */

/* Reads it for every step; after the facts and what the person put in place of figures. */
void work_read(struct profile *profile);

/* Likely duration of a step in whole days. */
int work_likely_days(const struct profile *profile, int step);

/* Days that `hours` of a study step take at the person's pace, rounded up. */
int work_days_of_hours(const struct profile *profile, int step, double hours);

/* ---- remaining.c --------------------------------------------------------------------------- */

/* The day from which a step has been under way: that of its mark; what is counted goes on by itself
 * since the day on which the count was told, once all that it needs is there. DATE_NONE: it is not
 * under way. */
date_day remaining_since(const struct profile *profile, int step);

/* True when it can have been done by that day, though nobody marked it: all that it needs was there
 * for as long as it likely takes at the planned hours. Since when some of it is there may be
 * unknown: then nobody can tell. */
bool remaining_had_time(const struct profile *profile, int step, date_day until);

/* What is left of a step that is under way, at the pace of the hours that were logged for it. */
void remaining_read(const struct profile *profile, int step, struct work *work);

/* True when it is under way longer than it should take at most. */
bool remaining_is_late(const struct profile *profile, int step);

/* ---- series.c ------------------------------------------------------------------------------ */

/* Reads the days of the doses of a vaccine that are still to come. */
void series_read(const struct profile *profile, int vaccine, struct work *work);

/* True when every dose of a series is given. */
bool series_is_complete(const struct profile *profile, int step);

/* The day of a dose to come when the series goes on on day `start`. */
date_day series_dose(const struct work *work, bool shortest, int dose, date_day start);

/* The day before which the last dose can't be, whenever the series goes on; DATE_NONE: any, or no
 * series. */
date_day series_hold(const struct work *work, bool shortest);

/* The day on which a dose given on day `given` is of an earlier season, when `question` tells it of
 * a vaccine that goes by seasons; else DATE_NONE. */
date_day series_season_end(const struct catalog *catalog, int question, date_day given);

/* Days between live doses of two vaccines that are not given on one day; 0: any. */
int series_live_gap(const struct vaccine *left, const struct vaccine *right);

#endif
