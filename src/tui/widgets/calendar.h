/* SPDX-License-Identifier: MIT
 * An axis of days. */
#ifndef MILEPOST_TUI_WIDGETS_CALENDAR_H
#define MILEPOST_TUI_WIDGETS_CALENDAR_H

#include "milepost/date.h"
#include "tui/canvas/canvas.h"

/* An axis of days. */
enum zoom { ZOOM_WEEKS, ZOOM_MONTHS, ZOOM_QUARTERS, ZOOM_YEARS };
#define ZOOM_COUNT 4
struct calendar {
    enum zoom zoom;
    date_day origin;  /* the first day shown, which begins a unit */
    date_day wanted;  /* the day it was to show, which a zoom comes back to */
    bool from_sunday; /* its weeks begin on one; else on a Monday */
};
const char *calendar_unit(enum zoom zoom); /* "months" */
date_day calendar_snap(enum zoom zoom, date_day day);
/* Shows `day`, with so many units before its own. */
void calendar_set(struct calendar *calendar, enum zoom zoom, date_day day, int units_before);
void calendar_zoom(struct calendar *calendar, enum zoom zoom);
void calendar_move(struct calendar *calendar, int units);
/* The column of a day, counted from that of the first day; it may be out of sight. */
int calendar_column(const struct calendar *calendar, date_day day);
/* How many units after the first one shown a day's unit is; negative: before it. */
int calendar_unit_of(const struct calendar *calendar, date_day day);
/* How many units are named over so many columns: of the last there may be a part. */
int calendar_units_in(const struct calendar *calendar, int columns);
/* Two rows: years, and weeks, months or quarters below them. */
void calendar_draw(const struct calendar *calendar, const struct pane *pane);

#endif
