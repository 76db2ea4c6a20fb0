/* SPDX-License-Identifier: MIT
 * Knowing a data file, or a copy of one, by its first bytes. */
#ifndef MILEPOST_STORE_FILE_RECOGNISE_H
#define MILEPOST_STORE_FILE_RECOGNISE_H

#include <stdbool.h>
#include <stdint.h>

/* What a file says it is: plans that nothing may replace, or schools that are made anew. */
enum application {
    APPLICATION_PLANS = 0x4D696C65,   /* "Mile" */
    APPLICATION_SCHOOLS = 0x4D696C53, /* "MilS" */
};

enum { HEADER_LENGTH = 100 };

bool header_is_of(const unsigned char header[HEADER_LENGTH], enum application application);
int64_t header_number(const unsigned char *bytes);

/* For a file that this program has not open: closing it here would drop the locks on it. */
bool file_is_of(const char *path, enum application application);

#endif
