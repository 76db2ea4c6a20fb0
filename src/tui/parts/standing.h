/* SPDX-License-Identifier: MIT
 * How a roadmap stands, in the few words and marks that several screens share. */
#ifndef MILEPOST_TUI_PARTS_STANDING_H
#define MILEPOST_TUI_PARTS_STANDING_H

#include "milepost/agenda.h"
#include "milepost/interview.h"
#include "milepost/roadmap.h"
#include "milepost/session.h"
#include "tui/widgets/list.h"

/* What to do this week; where nothing is, what comes first after it. */
void standing_next(struct session *session, struct next_list *list);
/* All steps by their start, those without one last; returns how many. */
int standing_by_start(const struct roadmap *roadmap, int *steps);
/* The date of a step as a report says it, in short where that takes more columns. */
void standing_say_date(const struct roadmap *roadmap, const struct roadmap_step *step, int columns,
                       struct buffer *out);
int standing_done(const struct roadmap *roadmap); /* steps done or waived */
/* Answers to find out. Many of them (standing_is_folded) are shown as one: "Find out 12 answers".
 */
int standing_find_outs(const struct roadmap *roadmap);
bool standing_is_folded(const struct roadmap *roadmap, int step);
void standing_say_find_outs(const struct roadmap *roadmap, struct buffer *out);
/* "even odds 19 Jul 2027 · 80 % by 11 Sep · $3,480–5,140" */
void standing_say_headline(const struct roadmap *roadmap, struct buffer *out);
/* Says why there is no day that four of five would meet; false when there is one. */
bool standing_say_no_p80(const struct roadmap *roadmap, struct buffer *out);
void standing_add_odds(struct list *list, const struct roadmap *roadmap); /* the same as a row */
enum tone standing_gate_tone(enum gate_outcome outcome);
const char *standing_gate_mark(enum gate_outcome outcome);
/* "this one is soonest, best odds; 3 others". Only where a route is followed. */
void standing_say_routes(const struct roadmap *roadmap, struct buffer *out);
/* The body whose cycle a step of the roadmap keeps up, or -1. */
int standing_renews(const struct roadmap *roadmap, int step);
enum tone standing_step_tone(const struct roadmap_step *step);

#endif
