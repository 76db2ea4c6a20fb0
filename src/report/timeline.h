/* SPDX-License-Identifier: MIT
 * What a print's timeline shows, whoever draws it. */
#ifndef MILEPOST_REPORT_TIMELINE_H
#define MILEPOST_REPORT_TIMELINE_H

#include "milepost/roadmap.h"
#include "milepost/text.h"

/* What is drawn, between two days. */
struct timeline {
    bool due; /* what is due by a day, as the way has no days; else the steps of the way */
    date_day from, to;
};

struct timeline_days {
    date_day start, finish;
    date_day p80; /* finish in 80 % of cases, or DATE_NONE */
};

/* A day that weighs for the whole. */
struct timeline_mark {
    const char *id;    /* "today", "even", "likely" */
    const char *words; /* "even odds" */
    date_day day;
    bool by_season;
};
enum { TIMELINE_MARKS = 3 };

/* ---- timeline.c ------------------------------------------------------------------------------ */

/* The days of what is drawn: an open step of the route that has days, or with `due` what is due by
 * a day, on any day until then. False: this one is not drawn. */
bool timeline_days(const struct roadmap *roadmap, const struct roadmap_step *step, bool due,
                   struct timeline_days *days);

/* From the first day to the last one of all that is drawn; what began long ago is shown from a
 * little before today. False: nothing is, or nothing is to come. */
bool timeline_make(const struct roadmap *roadmap, struct timeline *timeline);

const char *timeline_heading(const struct timeline *timeline);
/* What its bars mean. `late`: what is drawn up to the day of 80 %, such as "thin line". */
void timeline_caption(const struct timeline *timeline, const char *late, struct buffer *out);

/* Today, the goal's even odds and its 80 %, as far as they are known; returns how many. */
int timeline_marks(const struct roadmap *roadmap, struct timeline_mark marks[TIMELINE_MARKS]);

#endif
