/* SPDX-License-Identifier: MIT
 * Lines out of an open file, one after the other, in memory that no number of lines makes grow. */
#ifndef MILEPOST_LINE_SOURCE_H
#define MILEPOST_LINE_SOURCE_H

#include "milepost/text.h"

/* Begin with `{.file = FILE, .most = BYTES}`; free with line_source_clear. */
struct line_source {
    int file;           /* stays the caller's */
    size_t most;        /* so many bytes a line may have */
    struct buffer held; /* what was read, with the line that was given last */
    size_t begin;       /* where the next line begins in it */
    size_t looked;      /* up to there it does not end */
    int64_t number;     /* of the line that was given last, from 1 */
    bool skips;         /* the line is too long: what was read of it is gone */
    bool ended;         /* nothing more comes */
};

struct source_line {
    const char *bytes; /* without the newline; valid until the next call */
    size_t length;
    int64_t number;
    bool too_long; /* it was passed over: there are no bytes */
};

/* The next line of those that were read; the last one may do without a newline. False: there is
 * none yet, or none any more. */
bool line_source_next(struct line_source *source, struct source_line *line);

/* Waits for more and reads it; 0, or the errno. */
int line_source_read(struct line_source *source);

void line_source_clear(struct line_source *source);

#endif
