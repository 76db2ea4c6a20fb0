/* SPDX-License-Identifier: MIT
 * On which day something is due: as it is planned, and as it was due if that day was missed. */
#ifndef MILEPOST_PLAN_DUE_DAY_H
#define MILEPOST_PLAN_DUE_DAY_H

#include "milepost/agenda.h"

/* Which day of a line counts. */
enum due_from { DUE_FROM_START, DUE_FROM_FINISH, DUE_FROM_BY };

struct due_day {
    date_day planned; /* or DATE_NONE: it has no day */
    date_day missed;  /* the day before today on which it was due, or DATE_NONE */
};

enum due_held { DUE_HELD_UNKNOWN, DUE_HELD, DUE_NOT_HELD };

/* What a day that was missed is worked out from. */
struct due_past {
    const struct roadmap *roadmap;
    const struct plan_baseline
        *baseline;       /* or NULL: then only what has a rule of its own is missed */
    enum due_held *held; /* of each line, once it is known */
};

/* Of a line. */
struct due_day due_day(struct due_past *past, int line, enum due_from from);

/* Of a dose to come of a series: 0 is the next one. */
struct due_day due_dose_day(struct due_past *past, int line, int dose);

/* The day before today by which a gate was to be settled, or DATE_NONE. */
date_day due_gate_missed(struct due_past *past, int gate);

#endif
