/* SPDX-License-Identifier: MIT
 * The lines of a roadmap, and what fills them. */
#ifndef MILEPOST_PLAN_LINE_H
#define MILEPOST_PLAN_LINE_H

#include "milepost/renew.h"
#include "plan/roadmap/builder/builder.h"

/* A line of the roadmap under construction. */
struct line {
    struct roadmap_step step;
    int node;       /* of the network; -1: a *find out* step */
    date_day as_if; /* when it would start if what has no date were over today */
    bool with_live; /* a test that must come before or with the first live vaccine dose */
};

struct line_list {
    struct line *items;
    int count;
};

/* ---- steps.c ------------------------------------------------------------------------------- */

/* Makes roadmap->steps. */
void steps_make(struct builder *builder);

/* ---- line.c -------------------------------------------------------------------------------- */

/* The line of a node, without what speaks of other lines. */
struct roadmap_step line_of(struct builder *builder, int node);

/* "Coding course at Evergreen College" for the program of the school that was chosen. */
const char *line_title(const struct builder *builder, int step);

/* The doses to come of a series that goes on at `start` of its line; of anything else nothing. */
void line_set_doses(const struct builder *builder, bool shortest, struct roadmap_step *step);

/* ---- paid.c -------------------------------------------------------------------------------- */

/* What was paid for a line so far; MONEY_NONE: nothing, or nobody told a price. */
money_cents paid_of(const struct profile *profile, const struct standing *standing);

/* ---- marked.c ------------------------------------------------------------------------------ */

/* Tells on each line what was marked; what is marked and not on the way has a line of its own. */
void marked_place(struct builder *builder, struct line_list *lines);

/* What a line costs that is not on the way. */
void marked_set_cost(const struct builder *builder, struct roadmap_step *step);

/* ---- fees.c -------------------------------------------------------------------------------- */

/* Says on a line of the route how its fee can be had for less. */
void fees_say(struct builder *builder, int node, const struct bill *bill,
              struct roadmap_step *step);

/* ---- line_order.c -------------------------------------------------------------------------- */

/* Puts the lines into the order in which a person reads them. */
void lines_sort(const struct builder *builder, struct line_list *lines);

/* ---- evidence.c ---------------------------------------------------------------------------- */

/* Places evidence by what it is for. */
void evidence_place(struct builder *builder, struct line_list *lines);

/* ---- narrow.c ------------------------------------------------------------------------------ */

/* Says of each answer to find out by how much it could move the date and the cost. */
void narrow_make(struct builder *builder, struct line_list *lines);

/* ---- overdue.c ------------------------------------------------------------------------------ */

/* True when the step is that of a body's cycle, and the cycle ended before today. */
bool overdue_is(const struct builder *builder, const struct step *s, date_day end);

/* The days to come of its cycle: of one that is over what follows, of one that runs, of which all
 * units are earned, by when they are submitted. */
void overdue_set_lasts(struct builder *builder, const struct ledger_cycle *cycle,
                       struct roadmap_step *step);

/* Says of a step of upkeep that its cycle ended, what that costs and until when; the first step of
 * a body says it whole. */
void overdue_set(struct builder *builder, const struct step *s, struct roadmap_step *step,
                 const struct ledger_cycle *cycle);

/* Says at the head that a program should be over by what was told. */
void overdue_note_end(struct builder *builder);

/* ---- cycles.c ------------------------------------------------------------------------------ */

/* Makes the ledger of what is held, of what the route gives and of the credits that are kept. */
void cycles_make(struct builder *builder);

/* The cycle of a body that is planned with: one that is over and not settled, else the one that
 * runs; NULL when there is none. */
const struct ledger_cycle *cycle_planned(const struct builder *builder, int body);

/* ---- turn.c -------------------------------------------------------------------------------- */

/* Says of what was marked as done, and is no cycle, which turn comes next. */
void turn_set(const struct builder *builder, const struct step *s, const struct counting *counting,
              struct roadmap_step *step);

/* The cycle of its body that a step is planned for: after one for which it was marked as done the
 * next; NULL when there is none. */
const struct ledger_cycle *turn_cycle(const struct builder *builder, const struct step *s);
/* Says that this is its turn. */
void turn_set_cycle(const struct builder *builder, const struct step *s,
                    const struct ledger_cycle *cycle, struct roadmap_step *step);

/* ---- minimums.c ---------------------------------------------------------------------------- */

/* Says before all else of what is to be done for a cycle which of its units must be of one field
 * or from one place, and what sources leave open of it. */
void minimums_say(struct builder *builder, const struct renew_cycle *cycle,
                  struct roadmap_step *step);

/* ---- renewals.c ---------------------------------------------------------------------------- */

/* Gives a step of upkeep its day, and its units where it is a cycle of a body. */
void renewals_set(struct builder *builder, struct roadmap_step *step);

#endif
