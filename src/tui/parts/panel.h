/* SPDX-License-Identifier: MIT
 * What the roadmap says in short, beside the interview. */
#ifndef MILEPOST_TUI_PARTS_PANEL_H
#define MILEPOST_TUI_PARTS_PANEL_H

#include "milepost/report/summary.h"
#include "tui/widgets/page.h"

/* The side panel: the roadmap so far, and what changed since `before`. `rough`: the first answers
 * are not all given. */
void panel_fill(struct page *panel, const struct roadmap *roadmap, const struct summary *before,
                bool rough);

#endif
