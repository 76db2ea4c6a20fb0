/* SPDX-License-Identifier: MIT
 * Files that are written from the tables of the program. */
#ifndef MILEPOST_CLI_GENERATE_H
#define MILEPOST_CLI_GENERATE_H

#include "milepost/text.h"

void manual_page(struct buffer *out);
void manual_catalogue_page(struct buffer *out);

#endif
