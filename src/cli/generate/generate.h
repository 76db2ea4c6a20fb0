/* SPDX-License-Identifier: MIT
 * Files that are written from the tables of commands, options and keys. */
#ifndef MILEPOST_CLI_GENERATE_H
#define MILEPOST_CLI_GENERATE_H

#include "milepost/text.h"

void manual_page(struct buffer *out);
/* What the accessible program says and is told in a short session. */
void transcript_add(struct buffer *out);

#endif
