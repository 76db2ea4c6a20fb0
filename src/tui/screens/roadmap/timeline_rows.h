/* SPDX-License-Identifier: MIT
 * The rows of the timeline: timeline_rows.c. */
#ifndef MILEPOST_TUI_TIMELINE_ROWS_H
#define MILEPOST_TUI_TIMELINE_ROWS_H

#include "tui/parts/gantt.h"
#include "tui/parts/list_screen.h"

enum { TAG_BAR = PLACE_COUNT };

struct timeline_screen {
    struct list_screen base;
    struct calendar calendar;
    struct buffer said; /* of the focused step: its dates in words */
    date_day first, last;
    int chart; /* columns of the chart when it was last drawn */
};

const struct roadmap *timeline_roadmap(const struct timeline_screen *view);

/* There a bar stands below its title. */
bool timeline_is_narrow(const struct timeline_screen *view);

extern const struct list_column timeline_columns[2];
void timeline_fill(struct list_screen *base);
void timeline_say_focused(struct list_screen *base);

/* The column where the bars begin; how many they have, before the title line is drawn, which tells
 * the place. */
int timeline_chart_column(const struct timeline_screen *view);
void timeline_measure_chart(struct timeline_screen *view);

#endif
