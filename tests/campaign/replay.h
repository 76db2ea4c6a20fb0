/* SPDX-License-Identifier: MIT
 * A kind of change recorded once, and laid out again and again as a disk may hold it. */
#ifndef MILEPOST_TESTS_CAMPAIGN_REPLAY_H
#define MILEPOST_TESTS_CAMPAIGN_REPLAY_H

#include "campaign/disk.h"
#include "campaign/trial.h"

struct replay {
    struct disk_log log;
};

/* Runs the trial's kind, recorded. */
void replay_record(struct trial *trial, struct replay *replay);

/* Lays out the home of the trial after so many steps. */
void replay_cut(struct trial *trial, const struct replay *replay, size_t steps, enum disk_lie lie,
                uint64_t *seed);

/* Every file that the kind writes for others is there as it is to be. */
bool replay_has_files(struct trial *trial);

void replay_clear(struct replay *replay);

#endif
