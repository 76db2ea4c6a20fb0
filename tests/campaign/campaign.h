/* SPDX-License-Identifier: MIT
 * What the campaigns share: each is a program `campaign_NAME [COUNT] [SEED]` that tries COUNT
 * faults and prints what it tried and what it found, one line each. It ends with 1 when it found
 * something that must not be. */
#ifndef MILEPOST_TESTS_CAMPAIGN_H
#define MILEPOST_TESTS_CAMPAIGN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "milepost/text.h"

struct campaign {
    const char *name;
    long count; /* how many faults to try; 0: all there are */
    uint64_t seed;
    uint64_t state; /* of the chances */
    long found;     /* what must not be */
};

/* Takes the arguments. Without a count it is `count`. Homes are made in memory's file system, where
 * nothing waits for a disk, unless TMPDIR says otherwise. */
void campaign_begin(struct campaign *campaign, const char *name, int count, char **words,
                    int word_count);

/* False once somebody interrupted it: it then says what it did so far. */
bool campaign_goes_on(void);

/* The exit code of the program. */
int campaign_end(const struct campaign *campaign);

/* A number below `of`, which follows from the seed. */
size_t campaign_chance(struct campaign *campaign, size_t of);

/* Says of a fault what it led to that must not be, in a line on standard error. */
void campaign_finds(struct campaign *campaign, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* The line of figures: "NAME: ..." on standard output. */
void campaign_says(const struct campaign *campaign, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* What is to be seen of a run: an exit code that the manual names and, when it is not 0, a line on
 * standard error that says so. NULL: it is well; otherwise what is wrong with it. A finding (exit
 * 1) may stand on standard output instead. */
const char *campaign_judges(int code, const struct buffer *out, const struct buffer *err);

#endif
