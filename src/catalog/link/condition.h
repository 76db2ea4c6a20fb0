/* SPDX-License-Identifier: MIT
 * Conditions, compiled. */
#ifndef MILEPOST_CATALOG_LINK_CONDITION_H
#define MILEPOST_CATALOG_LINK_CONDITION_H

#include "catalog/read/loader.h"

/* ---- condition.c */

void condition_compile(struct loader *loader, const struct pending_condition *pending);

/* ---- condition_nodes.c */

/* Both conditions together; an empty one gives the other. */
struct condition condition_both(struct arena *arena, struct condition left, struct condition right);
/* The most truth values that evaluating it puts on the stack. */
int condition_stack(const struct condition *condition);

#endif
