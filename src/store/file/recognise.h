/* SPDX-License-Identifier: MIT
 * Knowing a data file, or a copy of one, by its first bytes. */
#ifndef MILEPOST_STORE_FILE_RECOGNISE_H
#define MILEPOST_STORE_FILE_RECOGNISE_H

#include <stdbool.h>
#include <stdint.h>

#define STORE_APPLICATION_ID 0x4D696C65 /* "Mile" */

enum { HEADER_LENGTH = 100 };

bool header_is_ours(const unsigned char header[HEADER_LENGTH]);
int64_t header_number(const unsigned char *bytes);

/* For a file that this program has not open: closing it here would drop the locks on it. */
bool file_is_ours(const char *path);

#endif
