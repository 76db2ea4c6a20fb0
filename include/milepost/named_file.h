/* SPDX-License-Identifier: MIT
 * A file that a person names. */
#ifndef MILEPOST_NAMED_FILE_H
#define MILEPOST_NAMED_FILE_H

#include "milepost/error.h"
#include "milepost/text.h"
#include "milepost/whole_file.h"

/* A path as a person types it (path_add_typed). */
void path_expand(const char *typed, struct buffer *out);
/* Writes a file, which only its owner can read when it is a new one; STATUS_CONFLICT when
 * WHOLE_FILE_NEW is asked for and there is one of that name. */
enum status file_write(const char *path, const char *bytes, size_t length, enum whole_file how,
                       struct error *err) MP_MUST_CHECK;

#endif
