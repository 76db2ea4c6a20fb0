/* SPDX-License-Identifier: MIT
 * A step of a roadmap as a bar over days. */
#ifndef MILEPOST_TUI_PARTS_GANTT_H
#define MILEPOST_TUI_PARTS_GANTT_H

#include "milepost/roadmap.h"
#include "tui/widgets/calendar.h"
#include "tui/widgets/page.h"

/* A step of a roadmap as a bar over the days of a calendar. */
bool gantt_has_bar(const struct roadmap_step *step);
date_day gantt_end(const struct roadmap_step *step); /* the last day that its bar shows */
void gantt_draw(const struct calendar *calendar, const struct roadmap *roadmap, int step,
                const struct pane *chart);
/* The day on which it was planned to be finished, on top of that. */
void gantt_draw_planned(const struct calendar *calendar, date_day day, const struct pane *chart);
void gantt_draw_legend(const struct pane *pane, int row);
void gantt_explain(struct page *page, bool ascii);

#endif
