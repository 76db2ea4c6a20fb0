/* SPDX-License-Identifier: MIT
 * A letter while it is filled. */
#ifndef MILEPOST_REPORT_LETTER_MAKING_H
#define MILEPOST_REPORT_LETTER_MAKING_H

#include "milepost/report/letter.h"

/* The fewest columns of a gap. */
enum { LETTER_GAP = 20 };

struct letter_making {
    const struct letter_source *source;
    const struct catalog *catalog;
    const struct answers *answers; /* those that the letter may hold */
    bool *active;                  /* by question */
    struct buffer *out;
};

/* ---- letter_slots.c */

/* Adds what stands for the slot; false: the plan does not know it. */
bool letter_fill(const struct letter_making *making, enum letter_slot slot, struct buffer *out);

/* Each vaccine with its doses, a line each, known or to be filled in. */
void letter_put_doses(const struct letter_making *making);

/* A label, and what is known behind it or a gap to the right edge. */
void letter_put_field(struct buffer *out, const char *label, const char *known);

#endif
