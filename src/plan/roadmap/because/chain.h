/* SPDX-License-Identifier: MIT
 * A chain of reasons under construction. */
#ifndef MILEPOST_PLAN_CHAIN_H
#define MILEPOST_PLAN_CHAIN_H

#include "milepost/vector.h"
#include "plan/roadmap/builder/builder.h"

/* A chain of reasons under construction; it moves into the roadmap's arena when it is done. */
struct chain {
    const struct builder *builder;
    VECTOR(struct because) links;
};

/* ---- because_chain.c ----------------------------------------------------------------------- */

/* Adds a link, which stays the chain's, and is valid until the next one is added. */
struct because *chain_add(struct chain *chain, enum because_about about, const char *rule);

void chain_add_answer(struct chain *chain, enum because_about about, int question,
                      const char *rule);

/* Adds the answers that a condition asks for, but for those that are there already. */
void chain_add_condition(struct chain *chain, enum because_about about,
                         const struct condition *condition);

/* Says where a link comes from; source -1: that is not told. */
void chain_set_source(const struct chain *chain, struct because *link, int source);

struct because_list chain_finish(struct chain *chain);

/* ---- because_date.c ------------------------------------------------------------------------ */

/* What sets the day of a node, whose line `step` is, and how likely that day is to hold. */
void because_add_date(struct chain *chain, int node, const struct roadmap_step *step);

void because_add_pace(struct chain *chain);

/* ---- because_marks.c ----------------------------------------------------------------------- */

/* What was marked on a line, and logged for it. */
void because_add_marks(struct chain *chain, const struct roadmap_step *step);

/* ---- because_school.c ---------------------------------------------------------------------- */

/* What the price of the chosen school is made of, where it is that of its years as published. */
void because_add_published(struct chain *chain);

/* That a price is that of the kind, if the step is the program of the chosen school. */
void because_add_usual_price(struct chain *chain, int step);

/* ---- followed.c ---------------------------------------------------------------------------- */

/* The path of a need that the followed route takes for a step of it (an index within the route), or
 * NULL when none of them can be told. */
const struct path *path_followed(const struct builder *builder, int step, const struct need *need);

#endif
