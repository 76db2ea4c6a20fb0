/* SPDX-License-Identifier: MIT
 * What can be done about a data file that is damaged. Nothing here writes to it. */
#ifndef MILEPOST_STORE_RESCUE_H
#define MILEPOST_STORE_RESCUE_H

#include "milepost/store/keep.h"
#include "milepost/store/plan.h"

/* Looks through all of an open data file, as opening does only after an unclean end:
 * STATUS_CORRUPT when it is damaged. */
enum status store_check(struct store *store, struct error *err) MP_MUST_CHECK;

/* So large that this takes longer than a person should wait for the first screen. */
bool store_check_is_long(struct store *store);

/* A backup of a day that was found to be good. */
struct good_copy {
    char *path;
    date_day day;
    int plans; /* not deleted; -1: of an older Milepost, not counted */
};

struct good_copies {
    struct good_copy *items;
    size_t count, capacity;
};

/* The good ones among the automatic backups of a data file, whatever has become of that, the newest
 * first. `folder` may be NULL. */
enum status store_good_copies(const char *path, const char *folder, struct good_copies *out,
                              struct error *err) MP_MUST_CHECK;
void good_copies_clear(struct good_copies *copies);

/* Opens a damaged data file for reading what can be read: it is never changed, a half-done write is
 * not taken back, and what can't be read is not there. */
enum status store_open_damaged(const char *path, struct store **out,
                               struct error *err) MP_MUST_CHECK;
/* True once something of it could not be read. */
bool store_lost_some(const struct store *store);

/* True for a file of Milepost's, or one that has good copies, so that a person can be offered more
 * than a line. */
bool store_can_be_rescued(const char *path, const char *folder);

#endif
