/* SPDX-License-Identifier: MIT
 * A roadmap in words. Pure: everything is written into a buffer. Screens and prints share its
 * pieces, so that they can't say different things. */
#ifndef MILEPOST_REPORT_H
#define MILEPOST_REPORT_H

#include "milepost/baseline.h"
#include "milepost/difference.h"
#include "milepost/report/print.h"
#include "milepost/roadmap.h"
#include "milepost/text.h"

/* ---- opening.c ------------------------------------------------------------------------------- */

/* What keeps the person from paying for anything: "Barred until reinstated: pay for nothing ...",
 * or in short "Barred until reinstated". False: nothing does, and nothing is added. */
bool report_bar(const struct roadmap *roadmap, struct buffer *out);
bool report_bar_short(const struct roadmap *roadmap, struct buffer *out);

/* One of the roadmap's notices, with its sources. */
void report_notice(const struct roadmap *roadmap, int index, struct buffer *out);

/* What is missing of the budget and who may help to pay; false where it holds. The cheaper ways in
 * short: "Cheaper: route 3 by $1,743, 575 days later." */
bool report_over(const struct roadmap *roadmap, struct buffer *out);
/* Its two parts: the money, and who may help. */
bool report_missing_money(const struct roadmap *roadmap, struct buffer *out);
bool report_aids(const struct roadmap *roadmap, struct buffer *out);
bool report_cheaper(const struct roadmap *roadmap, struct buffer *out);

/* ---- pieces.c -------------------------------------------------------------------------------- */

/* The goal is to keep up what is held, and nothing that has to be kept up was told. */
bool report_keeps_nothing(const struct roadmap *roadmap);
void report_headline(const struct roadmap *roadmap, struct buffer *out); /* "even odds ..." */
void report_step_date(const struct roadmap *roadmap, const struct roadmap_step *step,
                      struct buffer *out); /* "11 Jan–7 Mar", "by 14 Dec", "after the offer" */
/* "sets the date", "12 days to spare": nothing for what stands beside the route, is told by no day
 * or is done. */
void report_step_spare(const struct roadmap_step *step, struct buffer *out);
void report_step_cost(const struct roadmap_step *step, struct buffer *out); /* "$425", "ask" */
/* "begun 1 Dec 2026; 20 of 80 hours studied; 1 try not passed; $425 paid": nothing when nothing was
 * marked or logged, nor for what is done. */
void report_step_progress(const struct roadmap_step *step, struct buffer *out);
/* When the price was checked, "checked Sep 2020, check again"; nothing when it has no source. With
 * `stale_only`, nothing either while it is fresh. */
void report_price_checked(const struct roadmap_step *step, bool stale_only, struct buffer *out);
const char *report_step_mark(const struct roadmap_step *step); /* "✓" ... */
const char *report_gate_words(enum gate_outcome outcome);      /* "action needed" */
/* With the day from which a barred person may apply: "barred; from 31 Mar 2028 you may apply". */
void report_gate_state(const struct roadmap_gate *gate, struct buffer *out);

/* Figures in the unit of an assumption: "60 to 180 hours, likely 100" or "42 %". */
void report_range(const struct range *range, const char *unit, struct buffer *out);

/* The figures of an assumption, "40 to 120 hours, likely 60", and whose they are when they are the
 * plan's own. `assumption` is an index into the catalogue. */
void report_assumption(const struct roadmap *roadmap, int assumption, struct buffer *out);

/* One for each of the catalogue's assumptions: whether a step of the roadmap rests on it. Free with
 * free(). */
bool *report_used_assumptions(const struct roadmap *roadmap);

/* ---- gate_words.c ---------------------------------------------------------------------------- */

const char *report_gate_time(enum gate_time time); /* "now", "later", "after the offer", "" */
/* "after the offer"; "someone else decides; ask now"; what bars and what is clear as its state. */
void report_gate_due(const struct roadmap_gate *gate, struct buffer *out);
/* "9 open: 2 now, 7 after the offer; 2 on the way", "all clear". Those on the way are the count
 * that the route has. */
void report_gates(const struct roadmap *roadmap, struct buffer *out);
int report_open_gates(const struct roadmap *roadmap); /* those that are not clear */

/* ---- because.c ------------------------------------------------------------------------------- */

/* The because of one step, 72 columns. `step` is an index into roadmap->steps. */
void report_why(const struct roadmap *roadmap, int step, bool ascii, struct buffer *out);

/* One sentence or two, with source and the day it was checked. */
void report_because(const struct roadmap *roadmap, const struct because *because,
                    struct buffer *out);

/* The same by its parts, each of which may be empty: "You answered Coding program: Enrolled now.",
 * the rule or what binds the date, "(AAPC, checked Feb 2026)", what is assumed. */
enum because_part { BECAUSE_ANSWER, BECAUSE_RULE, BECAUSE_SOURCE, BECAUSE_ASSUMPTION };
#define BECAUSE_PART_COUNT 4
void report_because_part(const struct roadmap *roadmap, const struct because *because,
                         enum because_part part, struct buffer *out);

/* What a chain is about, as a heading: "Why this date". */
const char *report_because_heading(enum because_about about);

/* ---- routes.c -------------------------------------------------------------------------------- */

/* The routes side by side: a table for a person, or "milepost-routes": 1. */
void report_routes(const struct roadmap *roadmap, bool json, bool ascii, struct buffer *out);

/* Why there are none, or but one, and what to say when not all were looked at. */
const char *report_no_routes(const struct roadmap *roadmap);
const char *report_only_route(void);
const char *report_capped(void);

/* ---- route_words.c --------------------------------------------------------------------------- */

/* The labels of a route: "soonest, best odds". Nothing without one. */
void report_route_labels(unsigned labels, struct buffer *out);

/* A label in a sentence: "Soonest: the earliest day with an 80 % chance." */
const char *report_label_sentence(int bit_index);

/* A choice in a sentence, with its source: "Two years of coding: a course and Practicode. (AAPC,
 * checked Feb 2026)". */
void report_route_choice(const struct roadmap *roadmap, const struct route_choice *choice,
                         struct buffer *out);

/* True when *soonest* stands on a route that another is before at even odds: its sentence tells
 * why.
 */
bool report_soonest_turned(const struct roadmap *roadmap);

/* "14 Jun 27", or "Jun 2027" where only the month can be told; `day` is one of the route's. */
char *report_route_day(const struct route_summary *route, date_day day, char buffer[DATE_TEXT]);
/* The likely cost of a route: "$4,944", or "$4,944+" when a price is still to be asked. */
void report_route_cost(const struct route_summary *route, struct buffer *out);

/* How a price counts of which only the two ends are known; NULL where no such price counts. */
const char *report_two_ends(const struct roadmap *roadmap);

/* Why routes have no date; nothing when they have. */
void report_no_date(const struct roadmap *roadmap, struct buffer *out);

/* Why the roadmap's total is not the cost of its route; adds nothing where it is. */
void report_more_than_route(const struct roadmap *roadmap, struct buffer *out);

/* The catalogue's step for a step of a route summary, or -1. */
int report_route_step(const struct catalog *catalog, const char *id);

/* What `route` costs and saves against `other`: "382 days sooner, $275 dearer", and
 * `with_parts` "; Practicode instead of a year at work". Both are of one roadmap. */
void report_route_difference(const struct route_summary *route, const struct route_summary *other,
                             bool with_parts, struct buffer *out);

/* What is to be known of a step that only one of the two has: "Practicode: ..."; false when
 * there is nothing. */
bool report_route_note(const struct roadmap *roadmap, const struct route_summary *route,
                       const struct route_summary *other, struct buffer *out);

/* ---- difference.c ---------------------------------------------------------------------------- */

/* "42 days sooner, $275 dearer.", or what there is to say in place of it. */
void report_difference(const struct difference *difference, struct buffer *out);

/* What differs, line by line: a part's lines follow each other. */
enum difference_part {
    DIFFERENCE_GOAL, /* dates and cost, whether they differ or not */
    DIFFERENCE_GATES,
    DIFFERENCE_GONE,
    DIFFERENCE_NEW,
    DIFFERENCE_MOVED, /* of the route */
    DIFFERENCE_REPRICED,
    DIFFERENCE_UPKEEP,       /* what staying certified takes */
    DIFFERENCE_MOVED_BESIDE, /* companions */
};
#define DIFFERENCE_PART_COUNT 8

struct difference_line {
    enum difference_part part;
    const char *title, *before, *after; /* valid during the call */
    int step;                           /* index into the steps of `after`, or -1 */
};

typedef void difference_line_fn(void *context, const struct difference_line *line);
void report_difference_lines(const struct difference *difference, difference_line_fn *line,
                             void *context);
const char *report_difference_part(enum difference_part part); /* "Steps that go" */
/* What stands for a side on which there is none of it. */
bool report_difference_is_none(const char *side);

/* ---- what_if.c ------------------------------------------------------------------------------- */

/* What some answers would change. `before` holds the answers as they are. */
struct report_trial {
    const struct answers *before;
    const struct answer_change *changes;
    int count;
    const struct difference *difference;
};

/* What would change in the date and the money, then all that would: 72 columns for a person, or
 * "milepost-what-if": 1. Of private answers a person reads only which they are. */
void report_what_if(const struct report_trial *trial, bool json, bool ascii, struct buffer *out);

/* All lines of a difference under their headings, in 72 columns of three; and as members of a JSON
 * object: both sides, then steps, dates, costs, gates and upkeep. */
struct json_writer;
void report_difference_text(const struct difference *difference, struct buffer *out);
void report_difference_json(const struct difference *difference, struct json_writer *json);

/* ---- json_parts.c ---------------------------------------------------------------------------- */

/* An answer as a member of a JSON object, called by its question's id: a text, a number, a list;
 * null when there is none. */
void report_answer_json(struct json_writer *json, const struct question *question,
                        const struct answer *answer);

/* Figures as a member of a JSON object: low, likely and high, null where they are not known; null
 * for NULL. */
void report_range_json(struct json_writer *json, const char *key, const struct range *range);

#endif
