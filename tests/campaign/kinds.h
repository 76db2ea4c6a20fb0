/* SPDX-License-Identifier: MIT
 * Every kind of change that the program makes to files, as a command, and the home it is made in.
 */
#ifndef MILEPOST_TESTS_CAMPAIGN_KINDS_H
#define MILEPOST_TESTS_CAMPAIGN_KINDS_H

#include "e2e/home.h"

enum { KIND_WORDS = 12 };

struct kind {
    const char *name;
    const char *words[KIND_WORDS]; /* of `milepost` */
    const char *script;            /* of sh, in place of the words: what is typed, piped in */
    const char *before;            /* a script that makes the home ready for it */
    bool is_print; /* it writes to a file outside and may leave the data file alone */
};

extern const struct kind kinds[];
extern const size_t kind_count;

/* The kind of that name. */
const struct kind *kind_find(const char *name);

/* Fills a fresh home with plans that have some of everything, and with files to take in. */
void kinds_arrange(struct home *home);

/* Runs it; the exit code, as home_run. */
int kind_run(const struct kind *kind, const struct home *home, struct buffer *out,
             struct buffer *err);

#endif
