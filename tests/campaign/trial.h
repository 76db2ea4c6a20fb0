/* SPDX-License-Identifier: MIT
 * One kind of change, tried again and again from the same beginning, and what came of it: all of
 * it, nothing of it, or what must not be. */
#ifndef MILEPOST_TESTS_CAMPAIGN_TRIAL_H
#define MILEPOST_TESTS_CAMPAIGN_TRIAL_H

#include "campaign/campaign.h"
#include "campaign/kinds.h"
#include "campaign/tree.h"

struct trial {
    struct home home;
    struct tree arranged; /* the home before any kind */
    const struct kind *kind;
    struct tree before, after; /* the home before this kind, and after it */
    struct buffer state_before, state_after;
    struct buffer why; /* what must not be */
};

enum trial_outcome {
    TRIAL_BEFORE, /* nothing of the change is there */
    TRIAL_AFTER,  /* all of it */
    TRIAL_SAME,   /* both, for the change leaves the data file alone */
    TRIAL_BROKEN, /* see `why` */
};

void trial_open(struct trial *trial);
void trial_close(struct trial *trial);

/* Runs it once without a fault, to know what comes of it. */
void trial_take(struct trial *trial, const struct kind *kind);

/* The home is as it was before the change. */
void trial_reset(struct trial *trial);

/* Judges the home as it lies. A file of the program's own that is half written is well where
 * `litter` is true: when it was ended within. */
enum trial_outcome trial_look(struct trial *trial, bool litter);

#endif
