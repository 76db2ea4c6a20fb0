/* SPDX-License-Identifier: MIT
 * Line and column (from 1) of a key in a JSON text that is known to parse. */
#ifndef MILEPOST_SESSION_JSON_PLACE_H
#define MILEPOST_SESSION_JSON_PLACE_H

#include <stdbool.h>
#include <stddef.h>

/* The key `inner` in the object under `outer`; either may be NULL. What is not there leaves the
 * place of what is around it. */
void json_locate(const char *bytes, size_t length, const char *outer, const char *inner, int *line,
                 int *column);

#endif
