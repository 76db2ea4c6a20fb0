/* SPDX-License-Identifier: MIT
 * A disk that is full for a while. */
#ifndef MILEPOST_TESTS_E2E_DISK_H
#define MILEPOST_TESTS_E2E_DISK_H

#include "home.h"

/* Before the program starts: from disk_fill to disk_free it can write nothing to its data file. */
void disk_prepare(struct home *home);
void disk_fill(const struct home *home);
void disk_free(const struct home *home);

/* The data file has room, but of what is written to any other file a few bytes are all. */
void disk_fill_folder(const struct home *home);

#endif
