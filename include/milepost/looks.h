/* SPDX-License-Identifier: MIT
 * Texts by what they look like (text_fold), each with a number: whether one of ten thousand names
 * is taken is one look-up. */
#ifndef MILEPOST_LOOKS_H
#define MILEPOST_LOOKS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct look_place {
    char *text; /* as it looks; NULL: the place is free */
    int64_t number;
};

/* A zeroed struct is empty; free with looks_clear. */
struct looks {
    struct look_place *places;
    size_t count, room; /* the room is a power of two */
};

/* The text has this number from now on, and what looks like it had another one no longer. */
void looks_put(struct looks *looks, const char *text, int64_t number);
bool looks_find(const struct looks *looks, const char *text, int64_t *number);
void looks_clear(struct looks *looks);

#endif
