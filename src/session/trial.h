/* SPDX-License-Identifier: MIT
 * What a trial holds besides what a session does. */
#ifndef MILEPOST_SESSION_TRIAL_H
#define MILEPOST_SESSION_TRIAL_H

#include "private.h"

/* Something done in a trial: what undo says of it, and how things stood afterwards. */
struct trial_step {
    struct change_report report;
    struct plan_state after;
};

struct trial_draft {
    char *field, *text;
};

/* steps[0] to steps[standing - 1] stand; the others are undone and can be made again. */
struct trial {
    struct plan_state base; /* the plan as it was known when the trial began */
    VECTOR(struct trial_step) steps;
    size_t standing;
    VECTOR(struct trial_draft) drafts;
};

#endif
