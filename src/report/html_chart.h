/* SPDX-License-Identifier: MIT
 * The bars of a timeline and where they stand: html_chart.c, for html_timeline.c. */
#ifndef MILEPOST_REPORT_HTML_CHART_H
#define MILEPOST_REPORT_HTML_CHART_H

#include "report/html.h"
#include "report/timeline.h"

/* In CSS pixels. */
enum { CHART_AXIS_HEIGHT = 26, CHART_GAP = 9 };

struct chart {
    struct sheet *sheet;
    const struct roadmap *roadmap;
    struct timeline shown; /* from its left to its right edge */
    int y;                 /* down to which it is drawn */
};

/* A day in tenths of a per cent of the width; what is drawn around it has room at the ends. */
int chart_place(const struct chart *chart, date_day day);

void chart_put(struct chart *chart, const char *format, ...) MP_PRINTF(2, 3);
/* An attribute, ` x="12.5%"`. */
void chart_put_at(struct chart *chart, const char *name, int place);
/* A line from top to bottom. */
void chart_put_line(struct chart *chart, const char *name, int place, int top, int bottom);

/* The steps by phase, each a label over its bar. */
void chart_put_steps(struct chart *chart);

#endif
