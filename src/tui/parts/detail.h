/* SPDX-License-Identifier: MIT
 * All that is known of a step, a gate or a route. */
#ifndef MILEPOST_TUI_PARTS_DETAIL_H
#define MILEPOST_TUI_PARTS_DETAIL_H

#include "milepost/session/open.h"
#include "tui/widgets/page.h"

/* Fills an empty page with all that is known of a step or a gate, or of several in short. Of a step
 * of the session's roadmap with what others wrote to it. */
void detail_step(struct page *page, struct session *session, int step);
void detail_gate(struct page *page, const struct roadmap *roadmap, int gate);
void detail_gates(struct page *page, const struct roadmap *roadmap);
void detail_find_outs(struct page *page, const struct roadmap *roadmap);
/* ---- detail_route.c */

/* A route in figures, against another (-1 or the same: none), and its steps. */
void detail_route(struct page *page, const struct roadmap *roadmap, int route, int against);

#endif
