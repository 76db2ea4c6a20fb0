/* SPDX-License-Identifier: MIT
 * How what lies ahead is drawn. */
#ifndef MILEPOST_TUI_SCREENS_REVEAL_REVEAL_H
#define MILEPOST_TUI_SCREENS_REVEAL_REVEAL_H

#include "milepost/report/ahead.h"
#include "milepost/session/open.h"
#include "tui/stage/stage.h"

/* ---- reveal_draw.c */

/* Figures and words side by side need so many columns, and more than a few rows. */
bool reveal_is_roomy(const struct tui *tui);
/* A line with its parts over it and their months under it; the row after that. */
int reveal_draw_way(const struct pane *pane, int row, const struct roadmap *roadmap);
/* The three figures, each with what it means beside it; the row after that. */
int reveal_draw_figures(const struct pane *pane, int row, const struct roadmap *roadmap);

/* ---- reveal_detail.c */

/* What a lever is, and what it leads to; what the rest of the questions is good for. */
void reveal_explain(struct page *page, struct session *session, const struct lever *lever);
void reveal_explain_rest(struct page *page, struct session *session);

#endif
