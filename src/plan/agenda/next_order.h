/* SPDX-License-Identifier: MIT
 * What comes before what. */
#ifndef MILEPOST_PLAN_NEXT_ORDER_H
#define MILEPOST_PLAN_NEXT_ORDER_H

#include "milepost/roadmap.h"

/* What every payment waits for that only some have, or what that waits for. */
bool next_leads_to_guard(const struct roadmap *roadmap, int line);

/* 0: nothing is worth money before it, or it is there for the asking; 1: every payment waits for
 * it; 2: it costs nothing, and what it shows could make the rest void; 3: none of these. */
int next_voids(const struct roadmap *roadmap, int line);

/* True of a companion that is wanted before this step of the route, or before it is done. */
bool next_comes_before(const struct roadmap *roadmap, int line, int other);

/* How many steps of the route wait for a line. What is wanted before a step has no link to it, and
 * is yet as pressing as that step. */
int next_weight(const struct roadmap *roadmap, int line);

/* True of the answer to find out on which most hangs: it is as pressing as what falls due. */
bool next_is_most_open(const struct roadmap *roadmap, int line);

#endif
