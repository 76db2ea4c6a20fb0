/* SPDX-License-Identifier: MIT
 * Line and column (from 1) of a value in a JSON text that is known to parse. */
#ifndef MILEPOST_SESSION_EXCHANGE_JSON_PLACE_H
#define MILEPOST_SESSION_EXCHANGE_JSON_PLACE_H

#include <stdbool.h>
#include <stddef.h>

/* Where in the document: at most a member of it, an item of that if it is a list, and a member of
 * either. */
struct json_place {
    const char *outer, *inner; /* NULL: not that deep */
    size_t item;               /* from 1; 0: not in a list */
};

/* What is not there leaves the place of what is around it. */
void json_locate(const char *bytes, size_t length, const struct json_place *place, int *line,
                 int *column);

#endif
