/* SPDX-License-Identifier: MIT
 * Many exported plans in a row, each planned by itself from its line to its answer. No data file is
 * opened or made. */
#ifndef MILEPOST_SESSION_BATCH_H
#define MILEPOST_SESSION_BATCH_H

#include "milepost/line_source.h"
#include "milepost/session/open.h"

struct batch {
    const struct catalog *catalog;
    struct clock_source clock;
    bool summaries; /* in the place of roadmaps */
    bool with_private;
    int ahead;   /* what lapses within so many days is at risk, in a summary */
    bool broken; /* the line before was of a plan that is broken into lines */
};

/* True of a line that goes on with a plan that is broken into lines: its first line was answered
 * for all of them. Asked of every line, in their order. */
bool batch_is_behind_broken(struct batch *batch, const struct source_line *line);

/* Adds one line to `out` for one line of a file, which `name` names in messages. It is a plan as it
 * is exported, or answers alone, which have neither id nor name; the answer is its roadmap as
 * `print --format json` writes it, or its summary. False: the line was bad, and the answer is a
 * "milepost-error": 1 that says why, in its place. */
bool batch_answer(const struct batch *batch, const char *name, const struct source_line *line,
                  struct buffer *out);

/* Adds the summary of an open plan. */
void session_summary(struct session *session, bool with_private, int ahead, struct buffer *out);

#endif
