/* SPDX-License-Identifier: MIT
 * What the lines add up to, and what is said about it. */
#ifndef MILEPOST_PLAN_TOTALS_H
#define MILEPOST_PLAN_TOTALS_H

#include "plan/roadmap/builder/builder.h"

/* ---- totals.c ------------------------------------------------------------------------------ */

/* Totals, milestones, upkeep and months; after the lines. */
void totals_make(struct builder *builder);

/* ---- months.c ------------------------------------------------------------------------------ */

void months_make(struct builder *builder);

/* ---- budget.c ------------------------------------------------------------------------------ */

#define SUBSTITUTES 3
#define BUDGET_AIDS 2

/* The best ways to save money on the route followed, at most SUBSTITUTES: those by which a likely
 * cost `over` the budget fits first. Their numbers are places in `routes`, from 1. */
int budget_find_cheaper(const struct route_summary *routes, int count, int followed_at,
                        money_cents over, struct substitute *items);

/* Compares the cost with the budget; after the totals of money. */
void budget_make(struct builder *builder);

/* ---- notices.c ----------------------------------------------------------------------------- */

/* What the catalogue says at once to people with these answers; before the sources are listed. */
void notices_make(struct builder *builder);

/* ---- target.c ------------------------------------------------------------------------------ */

/* Says at the head that the day to be there by is not likely to be met, and what ends sooner. */
void target_note(struct builder *builder);

/* ---- expiring.c ---------------------------------------------------------------------------- */

/* Says at the head by how many hours a week what is held would still be recent enough. */
void expiring_note(struct builder *builder);

/* ---- aid_wait.c ---------------------------------------------------------------------------- */

/* Says at the head by how much a program waits for the answer on help with paying. */
void aid_wait_note(struct builder *builder);

/* ---- gates.c ------------------------------------------------------------------------------- */

/* Makes roadmap->gates. After the steps: a gate names the day it must be settled by. */
void gates_make(struct builder *builder);

#endif
