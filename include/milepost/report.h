/* SPDX-License-Identifier: MIT
 * A roadmap as text, Markdown or JSON. Pure: everything is written into a buffer. */
#ifndef MILEPOST_REPORT_H
#define MILEPOST_REPORT_H

#include "milepost/roadmap.h"

enum report_format { REPORT_TEXT, REPORT_MARKDOWN, REPORT_JSON };
#define REPORT_FORMAT_COUNT 3

/* What a print needs to know of the plan besides its roadmap. */
struct report_plan {
    const char *name, *uuid;
};

/* `ascii`: marks and dashes become ASCII (text and Markdown only). */
void report_roadmap(const struct roadmap *roadmap, const struct report_plan *plan,
                    enum report_format format, bool ascii, struct buffer *out);

/* The routes side by side: a table for a person, or "milepost-routes": 1. */
void report_routes(const struct roadmap *roadmap, bool json, bool ascii, struct buffer *out);

/* The because of one step, 72 columns. `step` is an index into roadmap->steps. */
void report_why(const struct roadmap *roadmap, int step, bool ascii, struct buffer *out);

/* The figures of an assumption, "40 to 120 hours, likely 60", and whose they are when they are the
 * plan's own. `assumption` is an index into the catalogue. */
void report_assumption(const struct roadmap *roadmap, int assumption, struct buffer *out);

/* Pieces that screens and prints share, so that they can't say different things. */
void report_headline(const struct roadmap *roadmap, struct buffer *out); /* "even odds ..." */
void report_step_date(const struct roadmap *roadmap, const struct roadmap_step *step,
                      struct buffer *out); /* "11 Jan–7 Mar", "by 14 Dec", "after the offer" */
void report_step_cost(const struct roadmap_step *step, struct buffer *out); /* "$425", "ask" */
/* When the price was checked, "checked Sep 2020, check again"; nothing when it has no source. With
 * `stale_only`, nothing either while it is fresh. */
void report_price_checked(const struct roadmap_step *step, bool stale_only, struct buffer *out);
const char *report_step_mark(const struct roadmap_step *step); /* "✓" ... */
void report_because(const struct roadmap *roadmap, const struct because *because,
                    struct buffer *out); /* one sentence or two, with source and checked date */

const char *report_format_id(enum report_format format);

#endif
