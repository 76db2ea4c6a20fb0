/* SPDX-License-Identifier: MIT
 * What a line of a roadmap asks its reader to do: its first line on a page, the words to say, how
 * one knows that it is done, and how long it takes. All add to `out`; `index` is that of the line
 * in roadmap->steps. */
#ifndef MILEPOST_REPORT_ACT_H
#define MILEPOST_REPORT_ACT_H

#include "milepost/roadmap.h"
#include "milepost/text.h"

/* "Ask three schools for the whole price.": one sentence with its full stop, of at most 100
 * columns and, of evidence, what it is for: "... (first job).". Of an answer to find out, how to
 * find it out; of a series that was begun, the next dose. What has no act is called by its title.
 */
void report_step_act(const struct roadmap *roadmap, int index, struct buffer *out);

/* The words to say or to write, without quotes around them; nothing where nobody is asked. */
void report_step_say(const struct roadmap *roadmap, int index, struct buffer *out);

/* "you have both results on paper": a clause without a capital or a full stop, to stand behind
 * "Done when"; nothing where it is plain. */
void report_step_done_when(const struct roadmap *roadmap, int index, struct buffer *out);

/* "20 min", "3 hours", "80 hours": of study as it is planned, else the plan's estimate; nothing
 * where neither is told. */
void report_step_takes(const struct roadmap *roadmap, int index, struct buffer *out);

/* The same in minutes; 0 where it is not told. And minutes in words: "20 min", "3 hours". */
int report_step_minutes(const struct roadmap *roadmap, int index);
void report_minutes(int minutes, struct buffer *out);

/* Sets in `used`, one an assumption of the catalogue, those behind what the open lines take. */
void report_takes_assumed(const struct roadmap *roadmap, bool *used);

/* The errand that the line is part of, as an index into catalog->errands, or -1. Where no other
 * line of its window is part of it, the line's own words say more. */
int report_step_errand(const struct roadmap *roadmap, int index);

/* How many minutes an errand takes, all of its steps together; 0: not told. */
int report_errand_minutes(const struct roadmap *roadmap, int errand);

#endif
