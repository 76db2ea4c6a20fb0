/* SPDX-License-Identifier: MIT
 * Copies of the bytes of a data file and its journal. */
#ifndef MILEPOST_STORE_FILE_BYTES_H
#define MILEPOST_STORE_FILE_BYTES_H

#include "milepost/error.h"

/* New files (0600) of the same bytes, for a file that this program has not open: 0, or the errno,
 * and then nothing is left behind. */
int bytes_copy_pair(const char *from, const char *to) MP_MUST_CHECK;

#endif
