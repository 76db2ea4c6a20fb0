/* SPDX-License-Identifier: MIT
 * What lies ahead, for who has just given the first answers: the way as a few parts with their
 * months, three figures with what each means, and what would move them, all in words that need no
 * glossary. */
#ifndef MILEPOST_REPORT_AHEAD_H
#define MILEPOST_REPORT_AHEAD_H

#include "milepost/levers.h"
#include "milepost/text.h"

/* ---- ahead.c --------------------------------------------------------------------------------- */

/* A part of the way, up to the next one: what sets the date in it is of one phase. */
struct ahead_part {
    const char *title; /* "Study" */
    date_day from;
    const char *reached; /* a milestone on that day, or NULL: "CPC-A" */
};

#define AHEAD_MOST 12
struct ahead_way {
    struct ahead_part parts[AHEAD_MOST];
    int count;
    const char *goal; /* what is reached at its end, or "" */
    date_day end, p80;
};

/* False: no day is known for the goal, or nothing is left to do. */
bool ahead_way_make(const struct roadmap *roadmap, struct ahead_way *way);
/* Joins the shortest part to a neighbour, where there is no room for all; false: one is left. */
bool ahead_way_join(struct ahead_way *way);

/* ---- ahead_words.c --------------------------------------------------------------------------- */

enum ahead_figure { AHEAD_DATE, AHEAD_MONEY, AHEAD_CHANCE };
#define AHEAD_FIGURE_COUNT 3

/* "7 Dec 2027", and "as likely as not by then; in 4 of 5 cases by 21 Feb 2028".
 * False: there is no such figure. */
bool report_ahead(const struct roadmap *roadmap, enum ahead_figure which, struct buffer *figure,
                  struct buffer *words);

/* "12 May 2031, as likely as not by then; in 4 of 5 cases by 6 Nov 2031"; of a goal without a day
 * how it stands. It needs no word explained, and nothing stands beside it. */
void report_ahead_when(const struct roadmap *roadmap, struct buffer *out);

/* "CPC-A: ..." in other words, where the way passes one; false: it does not. */
bool report_ahead_apprentice(const struct roadmap *roadmap, struct buffer *out);

/* "10 hours of study a week more", and "4 months sooner"; nothing while that is not worked out. */
void report_lever(const struct roadmap *roadmap, const struct lever *lever, struct buffer *out);
void report_lever_effect(const struct roadmap *roadmap, const struct lever *lever,
                         struct buffer *out);

#endif
