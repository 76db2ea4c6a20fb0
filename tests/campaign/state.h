/* SPDX-License-Identifier: MIT
 * What a data file says, read by SQLite alone: to compare it with what it said before a fault. */
#ifndef MILEPOST_TESTS_CAMPAIGN_STATE_H
#define MILEPOST_TESTS_CAMPAIGN_STATE_H

#include <stdbool.h>

#include "milepost/text.h"

/* Appends every row of every table, but for what follows from the others (outline, agenda), the
 * order of use and new ids. A journal beside the file is rolled back first. False: it is damaged,
 * and `out` says how. A file that is not there is "none". */
#define STATE_PLACES "[places]\n" /* what follows is where each plan is left */
bool state_read(const char *path, struct buffer *out);

/* The number that a query gives; -1: it gives none. */
long state_count(const char *path, const char *sql);

#endif
