/* SPDX-License-Identifier: MIT
 * A file that a person names. */
#ifndef MILEPOST_TUI_PARTS_NAMED_FILE_H
#define MILEPOST_TUI_PARTS_NAMED_FILE_H

#include "milepost/error.h"
#include "milepost/text.h"

/* A path as a person types it: without blanks around it, "~/" for the home folder. */
void path_expand(const char *typed, struct buffer *out);
/* Writes a new file that only its owner can read; STATUS_CONFLICT when there is one of that
 * name and `over` is false. */
enum status file_write(const char *path, const char *bytes, size_t length, bool over,
                       struct error *err) MP_MUST_CHECK;

#endif
