/* SPDX-License-Identifier: MIT
 * The parts of a print, each put down by a file of its own. */
#ifndef MILEPOST_REPORT_SHEET_PARTS_H
#define MILEPOST_REPORT_SHEET_PARTS_H

#include "report/sheet.h"

/* ---- sheet_opening.c ------------------------------------------------------------------------- */

/* What every print opens with: whether private answers are in, its title, whose it is and of which
 * day. */
void sheet_title(struct sheet *sheet, const struct roadmap *roadmap, const struct report_plan *plan,
                 const char *title);
/* That for the whole roadmap, with what bars, the goal's days and costs. */
void sheet_opening(struct sheet *sheet, const struct roadmap *roadmap,
                   const struct report_plan *plan);
/* What has to be known first, and the route that is followed. */
void sheet_route(struct sheet *sheet, const struct roadmap *roadmap);
void sheet_missing(struct sheet *sheet, const struct roadmap *roadmap);

/* ---- sheet_order.c --------------------------------------------------------------------------- */

/* The steps of the roadmap in the order of a print: indexes, by phase, then by the day that is
 * shown. Free with free(). */
int *sheet_order(const struct roadmap *roadmap);

/* ---- sheet_details.c ------------------------------------------------------------------------- */

/* Where the price of a step is from, an index into the catalogue's sources, or -1. */
int sheet_price_source(const struct roadmap_step *step);
/* How far it is, and with private things the person's note. */
void sheet_step_progress(struct sheet *sheet, const struct roadmap *roadmap,
                         const struct roadmap_step *step);
void sheet_step_payers(struct sheet *sheet, const struct roadmap *roadmap,
                       const struct roadmap_step *step);
/* What to do, ask and keep, why, and where more of it stands on this sheet. */
void sheet_step_details(struct sheet *sheet, const struct roadmap *roadmap,
                        const struct roadmap_step *step);

/* ---- sheet_comments.c ------------------------------------------------------------------------ */

/* What others wrote to a line of the roadmap. */
void sheet_step_comments(struct sheet *sheet, const struct report_plan *plan, int line);
/* And to steps that have no line on this print. `vaccines`: those of the table have one, too. */
void sheet_other_comments(struct sheet *sheet, const struct roadmap *roadmap,
                          const struct report_plan *plan, bool vaccines);

/* ---- sheet_steps.c --------------------------------------------------------------------------- */

char sheet_step_mark(const struct roadmap_step *step);
/* "blocked until reinstated," before its date. */
void sheet_say_blocked(const struct roadmap *roadmap, int index, struct buffer *out);
/* What to do; false of what is closed, and of what has but a name. */
bool sheet_step_act(const struct roadmap *roadmap, int index, struct buffer *out);
/* The line of a step alone. `with_act`: what to do before its name, where it can be told. */
void sheet_step_entry(struct sheet *sheet, const struct roadmap *roadmap, int index, bool with_act);
/* The task of a step: what to say and when it is done are added to what `task` has. */
void sheet_step_task(struct sheet *sheet, const struct roadmap *roadmap, int index,
                     const struct sheet_task *task);
/* Every step with all that is to be said of it. */
void sheet_steps(struct sheet *sheet, const struct roadmap *roadmap,
                 const struct report_plan *plan);

/* ---- sheet_routes.c -------------------------------------------------------------------------- */

void sheet_routes(struct sheet *sheet, const struct roadmap *roadmap);

/* ---- sheet_rests.c --------------------------------------------------------------------------- */

void sheet_marks(struct sheet *sheet, const struct roadmap *roadmap); /* what they mean */
void sheet_milestones(struct sheet *sheet, const struct roadmap *roadmap);
void sheet_assumptions(struct sheet *sheet, const struct roadmap *roadmap);
void sheet_about(struct sheet *sheet, const struct roadmap *roadmap); /* what a print is made of */

/* ---- sheet_gates.c --------------------------------------------------------------------------- */

void sheet_gates_first(struct sheet *sheet, const struct roadmap *roadmap); /* one line each */
void sheet_gates(struct sheet *sheet, const struct roadmap *roadmap);

/* ---- sheet_vaccines.c ------------------------------------------------------------------------ */

/* The gates that ask for proof of a vaccine, in one table; nothing where none does. */
void sheet_vaccines(struct sheet *sheet, const struct roadmap *roadmap, const char *caption);
/* The vaccine that a gate is about, an index into the catalogue, or -1. */
int sheet_gate_vaccine(const struct roadmap *roadmap, const struct roadmap_gate *gate);
/* Whether the days of a step stand in that table. */
bool sheet_in_vaccines(const struct roadmap *roadmap, const struct roadmap_step *step);

/* ---- sheet_slip.c ---------------------------------------------------------------------------- */

void sheet_slip(struct sheet *sheet, const struct slip *slip); /* a line or two */
/* The days on which a line was planned, where it ends on another. `slip` may be NULL. */
void sheet_planned(struct sheet *sheet, const struct slip *slip, int line);
void sheet_offers(struct sheet *sheet, const struct slip *slip, const struct offer_list *offers);

/* ---- sheet_money.c --------------------------------------------------------------------------- */

void sheet_money(struct sheet *sheet, const struct roadmap *roadmap);

/* ---- sheet_pay.c ----------------------------------------------------------------------------- */

struct report_pay;
/* What the work pays; `pay` may be NULL. */
void sheet_pay(struct sheet *sheet, const struct roadmap *roadmap, const struct report_pay *pay);

/* ---- sheet_months.c -------------------------------------------------------------------------- */

void sheet_months(struct sheet *sheet, const struct roadmap *roadmap);
void sheet_payments(struct sheet *sheet, const struct roadmap *roadmap); /* months that cost */

#endif
