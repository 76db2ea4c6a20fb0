/* SPDX-License-Identifier: MIT
 * An axis of days: which column a day stands in, and the months written above. */
#include "tui/widgets/calendar.h"

#include <stdio.h>
#include <string.h>

enum { WEEK = 7 };

/* A month takes so many columns, a week one a day; one label of so many columns stands over so many
 * months. */
static const struct {
    const char *name;
    int columns, months, label;
} zooms[ZOOM_COUNT] = {
    [ZOOM_WEEKS] = {"weeks", 0, 0, 2},
    [ZOOM_MONTHS] = {"months", 5, 1, 3},
    [ZOOM_QUARTERS] = {"quarters", 2, 3, 3},
    [ZOOM_YEARS] = {"years", 1, 12, 4},
};

const char *calendar_unit(enum zoom zoom)
{
    return zooms[zoom].name;
}

date_day calendar_snap(enum zoom zoom, date_day day)
{
    enum { MONDAY_BEFORE_1970 = 3 }; /* 1 January 1970 was a Thursday */
    struct date_civil civil = date_to_civil(day);
    int months = zooms[zoom].months;
    int after_monday = (int)((((int64_t)day + MONDAY_BEFORE_1970) % WEEK + WEEK) % WEEK);

    if (zoom == ZOOM_WEEKS)
        return day - after_monday;
    return date_from_civil(civil.year, (civil.month - 1) / months * months + 1, 1);
}

static date_day calendar_add_units(enum zoom zoom, date_day day, int units)
{
    return zoom == ZOOM_WEEKS ? day + units * WEEK
                              : date_add_months(day, units * zooms[zoom].months);
}

/* A week from Sunday is one from Monday, a day before. */
static date_day calendar_begin(const struct calendar *calendar, enum zoom zoom, date_day day)
{
    int before = zoom == ZOOM_WEEKS && calendar->from_sunday ? 1 : 0;

    return calendar_snap(zoom, day + before) - before;
}

void calendar_set(struct calendar *calendar, enum zoom zoom, date_day day, int units_before)
{
    calendar->zoom = zoom;
    calendar->origin = calendar_add_units(zoom, calendar_begin(calendar, zoom, day), -units_before);
    calendar->wanted = units_before > 0 ? calendar->origin : day;
}

void calendar_zoom(struct calendar *calendar, enum zoom zoom)
{
    calendar_set(calendar, zoom, calendar->wanted, 0);
}

void calendar_move(struct calendar *calendar, int units)
{
    calendar_set(calendar, calendar->zoom,
                 calendar_add_units(calendar->zoom, calendar->origin, units), 0);
}

int calendar_column(const struct calendar *calendar, date_day day)
{
    struct date_civil from = date_to_civil(calendar->origin), to = date_to_civil(day);
    int width = zooms[calendar->zoom].columns;
    int months = (to.year - from.year) * 12 + to.month - from.month;

    if (calendar->zoom == ZOOM_WEEKS)
        return day - calendar->origin;
    return months * width + (to.day - 1) * width / date_days_in_month(to.year, to.month);
}

int calendar_unit_of(const struct calendar *calendar, date_day day)
{
    date_day from = calendar->origin, to = calendar_begin(calendar, calendar->zoom, day);
    struct date_civil first = date_to_civil(from), last = date_to_civil(to);

    if (calendar->zoom == ZOOM_WEEKS)
        return (to - from) / WEEK;
    return ((last.year - first.year) * 12 + last.month - first.month) /
           zooms[calendar->zoom].months;
}

int calendar_units_in(const struct calendar *calendar, int columns)
{
    int label = zooms[calendar->zoom].label;
    int unit = calendar->zoom == ZOOM_WEEKS
                   ? WEEK
                   : zooms[calendar->zoom].columns * zooms[calendar->zoom].months;

    return (columns - label + unit) / unit;
}

/* The day over a week, "Nov" over a month or a quarter, "2027" over a year. */
static void calendar_say_unit(enum zoom zoom, date_day day, char text[DATE_TEXT])
{
    if (zoom == ZOOM_WEEKS)
        snprintf(text, DATE_TEXT, "%d", date_to_civil(day).day);
    else if (zoom == ZOOM_YEARS)
        snprintf(text, DATE_TEXT, "%d", date_to_civil(day).year);
    else
        date_month(day, text);
}

/* A label is written whole or not at all. */
static void calendar_put_label(const struct pane *pane, int row, int column, const char *text)
{
    if (column >= 0 && column + pane_text_width(pane, text) <= pane->columns)
        draw_text(pane, row, column, text, STYLE_DIM);
}

/* The first day of the month, or of the year, that comes after `day`. */
static date_day calendar_next_span(enum zoom zoom, date_day day)
{
    struct date_civil civil = date_to_civil(day);

    if (zoom == ZOOM_WEEKS)
        return date_add_months(date_from_civil(civil.year, civil.month, 1), 1);
    return date_from_civil(civil.year + 1, 1, 1);
}

/* Above weeks stands the month, above months the year: over its first day, and over the first
 * column if the next does not begin too soon after that. */
static void calendar_draw_spans(const struct calendar *calendar, const struct pane *pane)
{
    date_day day = calendar->origin;

    for (int column = 0; column < pane->columns;) {
        date_day after = calendar_next_span(calendar->zoom, day);
        int next = calendar_column(calendar, after);
        char text[DATE_TEXT];

        if (calendar->zoom == ZOOM_WEEKS)
            date_month_year(day, text);
        else
            snprintf(text, sizeof text, "%d", date_to_civil(day).year);
        if (next - column > pane_text_width(pane, text))
            calendar_put_label(pane, 0, column, text);
        column = next;
        day = after;
    }
}

void calendar_draw(const struct calendar *calendar, const struct pane *pane)
{
    date_day day = calendar->origin;
    int column = 0;

    if (calendar->zoom != ZOOM_YEARS)
        calendar_draw_spans(calendar, pane);
    while (column < pane->columns) {
        char text[DATE_TEXT];

        calendar_say_unit(calendar->zoom, day, text);
        calendar_put_label(pane, 1, column, text);
        day = calendar_add_units(calendar->zoom, day, 1);
        column = calendar_column(calendar, day);
    }
}
