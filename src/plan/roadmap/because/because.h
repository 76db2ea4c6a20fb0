/* SPDX-License-Identifier: MIT
 * The chain of reasons behind a step, a gate, the goal. */
#ifndef MILEPOST_PLAN_BECAUSE_H
#define MILEPOST_PLAN_BECAUSE_H

#include "plan/roadmap/builder/builder.h"

/* ---- because.c ----------------------------------------------------------------------------- */

/* The chain behind a step, a gate, the goal. `node` -1: a *find out* step. */
struct because_list because_of_step(const struct builder *builder, int node,
                                    const struct roadmap_step *step);

struct because_list because_of_gate(const struct builder *builder, const struct gate *gate,
                                    const struct gate_rule *rule);

struct because_list because_of_goal(const struct builder *builder);

#endif
