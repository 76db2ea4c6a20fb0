/* SPDX-License-Identifier: MIT
 * Gates on the answers alone. */
#ifndef MILEPOST_PLAN_GATE_RULE_H
#define MILEPOST_PLAN_GATE_RULE_H

#include "plan/profile/profile.h"

/* ---- gate_rule.c --------------------------------------------------------------------------- */

/* The outcome of a gate on the answers as given (no neutral values), with proof as old as it is on
 * `day`. NULL: the gate does not concern this person. */
const struct gate_rule *gate_decide(const struct profile *profile, const struct gate *gate,
                                    date_day day);

/* True when the step is what the anchor names. */
bool anchor_is_step(const struct profile *profile, const struct anchor *anchor, int step);

/* True when the gate is to be settled before the step. */
bool gate_stands_before(const struct profile *profile, const struct gate *gate, int step);

/* True when it is, or when the answer that its rule asks for is wanted before the step. */
bool gate_is_asked_before(const struct profile *profile, const struct gate *gate,
                          const struct gate_rule *rule, int step);

#endif
