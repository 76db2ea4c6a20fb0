/* SPDX-License-Identifier: MIT
 * Power cuts without pulling a plug: what was done to files is recorded, and laid out as a disk may
 * hold it when the power goes between two of these steps.
 *
 * - What a sync of a file has confirmed of it is there; a name made, changed or removed is so for
 *   certain once its folder was synced.
 * - Of what came after, nothing, all, some steps, or some 512-byte sectors of some writes.
 * - A disk that lies has said of syncs that they are done, and they are not. */
#ifndef MILEPOST_TESTS_CAMPAIGN_DISK_H
#define MILEPOST_TESTS_CAMPAIGN_DISK_H

#include "campaign/campaign.h"
#include "campaign/tree.h"

enum disk_step_kind {
    DISK_WRITE,
    DISK_CUT,         /* to a length */
    DISK_SYNC,        /* of a file */
    DISK_FOLDER_SYNC, /* of the folder `name` */
    DISK_MAKE,        /* `name` is a new file */
    DISK_REMOVE,
    DISK_RENAME, /* to `to` */
    DISK_LINK,
};

struct disk_step {
    enum disk_step_kind kind;
    ino_t inode;
    size_t offset, length;
    char *name, *to, *bytes; /* owned */
};

struct disk_log {
    struct tree first; /* what was there before */
    VECTOR(struct disk_step) steps;
};

/* What becomes of syncs. */
enum disk_lie { DISK_HONEST, DISK_FORGETS_SOME_SYNCS, DISK_FORGETS_ALL_SYNCS };

/* Reads what disk_log.c recorded and adds it. False: it is no such record. */
bool disk_read(const char *bytes, size_t length, struct disk_log *log);

/* The files after the first `steps` steps, in a tree of the caller's. */
void disk_cut(const struct disk_log *log, size_t steps, enum disk_lie lie, uint64_t *seed,
              struct tree *out);

void disk_clear(struct disk_log *log);

#endif
