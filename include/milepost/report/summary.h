/* SPDX-License-Identifier: MIT
 * A roadmap in its few figures, kept to say what an answer changed in them. */
#ifndef MILEPOST_REPORT_SUMMARY_H
#define MILEPOST_REPORT_SUMMARY_H

#include "milepost/report/print.h"
#include "milepost/roadmap.h"
#include "milepost/text.h"

/* Steps but for answers to find out. */
int summary_steps(const struct roadmap *roadmap);

/* What the roadmap says in short, kept to be compared with the next one. */
struct summary {
    bool made;
    date_day p50;
    money_cents likely; /* cost to the goal, as it is shown */
    int gates, steps;
    char goal_id[32]; /* the roadmap's own text goes with it */
};
struct summary summary_of(const struct roadmap *roadmap);

/* What became of one of the figures: nothing where it stayed. Gives its name: "Cost". */
#define SUMMARY_PARTS 5
const char *summary_say_part(const struct summary *before, const struct summary *now, int part,
                             struct buffer *out);
/* What changed from one to the other, in a line: "2 months sooner, $300 less"; false: nothing, and
 * the line says so. */
bool summary_say_change(const struct summary *before, const struct summary *now,
                        struct buffer *out);

/* ---- summary_json.c -------------------------------------------------------------------------- */

/* "milepost-summary": 1, one line: the figures, what to do first, and how late it all is. `plan`
 * has what to do now and what is due; `at_risk` is in words, "" where nothing is. */
void report_summary_json(const struct roadmap *roadmap, const struct report_plan *plan,
                         const char *at_risk, struct buffer *out);

#endif
