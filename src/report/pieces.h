/* SPDX-License-Identifier: MIT
 * The pieces of a line that prints share: pieces.c. */
#ifndef MILEPOST_REPORT_PIECES_H
#define MILEPOST_REPORT_PIECES_H

#include "milepost/report.h"

enum years { YEARS_WHEN_FAR, YEARS_ALWAYS };

void piece_step_date(const struct roadmap *roadmap, const struct roadmap_step *step,
                     enum years years, struct buffer *out);
void piece_when(const struct roadmap_step *step,
                struct buffer *out); /* "about Mar 2027, after the offer" */

/* How long the first sentence is: its stop is followed by a blank and a capital. */
size_t piece_sentence(const char *text);

/* "40", or a dash where no units are asked for. */
void piece_units(int units, struct buffer *out);

/* "at least $371": what staying certified costs a year. */
void piece_upkeep(const struct roadmap *roadmap, struct buffer *out);

/* "at least $371": what reaching the goal likely costs. */
void piece_likely(const struct roadmap *roadmap, struct buffer *out);

/* True when the likely cost is the same on both sides, and the low or high end of it is not. */
bool piece_bound_differs(const struct difference *difference, bool high);

#endif
