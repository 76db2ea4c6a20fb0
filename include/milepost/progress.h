/* SPDX-License-Identifier: MIT
 * What a person has marked on a plan: what was begun, done, failed or is not needed, and the hours
 * studied. A roadmap is made from it as from the answers (docs/planning.md, "Progress"). */
#ifndef MILEPOST_PROGRESS_H
#define MILEPOST_PROGRESS_H

#include "milepost/date.h"
#include "milepost/money.h"

enum mark_kind {
    MARK_STARTED,
    MARK_DONE,
    MARK_DOSE,   /* of a series: one more dose was given */
    MARK_FAILED, /* an attempt at an exam */
    MARK_WAIVED, /* it is not needed: met without evidence */
};
#define MARK_KIND_COUNT (MARK_WAIVED + 1)

/* One mark on a step. A step that is opened again has none of those that closed it. */
struct mark {
    const char *step; /* id of a line of the roadmap: "course.CPC", or "tb-test@practicum" */
    enum mark_kind kind;
    date_day day;     /* never after the day on which it was marked */
    money_cents cost; /* what was paid, with MARK_STARTED so far, else of all that the mark closes;
                         MONEY_NONE: not told */
    const char *note; /* "" for none */
};

/* Hours of study on a day. */
struct study_log {
    const char *step; /* id of a line */
    date_day day;
    int minutes; /* 1 to 24 hours */
};

/* What was marked, in the order in which it was. */
struct progress {
    const struct mark *marks;
    int mark_count;
    const struct study_log *logs;
    int log_count;
};

#endif
