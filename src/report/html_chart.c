/* SPDX-License-Identifier: MIT
 * The bars of a timeline, each under its title and its days, by phase. Places across are in per
 * cent, so that the picture is as wide as the page while its letters keep their size. */
#include "report/html_chart.h"

#include <stdlib.h>
#include <string.h>

#include "report/pieces.h"

/* Heights, in CSS pixels. */
enum { PHASE_HEIGHT = 28, LABEL_HEIGHT = 17, BAR_HEIGHT = 9 };

/* Columns of a label that fit on a narrow phone, and places, in tenths of a per cent of the width:
 * the first, the last, and those of one column there. */
enum { LABEL_COLUMNS_MOST = 48, PLACE_FIRST = 10, PLACE_LAST = 985, COLUMN_PLACES = 20 };

/* ---- places ---------------------------------------------------------------------------------- */

int chart_place(const struct chart *chart, date_day day)
{
    if (day < chart->shown.from)
        day = chart->shown.from;
    return PLACE_FIRST + (day - chart->shown.from) * (PLACE_LAST - PLACE_FIRST) /
                             (chart->shown.to - chart->shown.from);
}

void chart_put(struct chart *chart, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    buffer_format_list(chart->sheet->out, format, arguments);
    va_end(arguments);
}

void chart_put_at(struct chart *chart, const char *name, int place)
{
    chart_put(chart, " %s=\"%d.%d%%\"", name, place / 10, place % 10);
}

void chart_put_line(struct chart *chart, const char *name, int place, int top, int bottom)
{
    chart_put(chart, "<line class=\"%s\"", name);
    chart_put_at(chart, "x1", place);
    chart_put_at(chart, "x2", place);
    chart_put(chart, " y1=\"%d\" y2=\"%d\"/>\n", top, bottom);
}

/* ---- a step ---------------------------------------------------------------------------------- */

/* A title in lines, the date behind the last one or below it. It stands over its bar: from its left
 * or to its right end, as there is room. */
struct chart_label {
    struct chart *chart;
    int width, last; /* in columns, of the widest line and of the last */
    int place;
    const char *anchor;
    bool open;
};

static void label_measure(void *context, const char *line, size_t length)
{
    struct chart_label *label = context;

    label->last = text_width_bytes(line, length);
    label->width = label->last > label->width ? label->last : label->width;
}

static void label_set_place(struct chart_label *label, int left, int right)
{
    int width = label->width * COLUMN_PLACES;

    label->anchor = "start";
    if (left + width <= PLACE_LAST)
        label->place = left;
    else if (right < width)
        label->place = PLACE_LAST - width > PLACE_FIRST ? PLACE_LAST - width : PLACE_FIRST;
    else {
        label->place = right;
        label->anchor = "end";
    }
}

static void label_end_line(struct chart_label *label)
{
    if (label->open)
        chart_put(label->chart, "</text>\n");
    label->open = false;
}

static void label_begin_line(struct chart_label *label)
{
    label_end_line(label);
    label->chart->y += LABEL_HEIGHT;
    chart_put(label->chart, "<text class=\"step\" text-anchor=\"%s\"", label->anchor);
    chart_put_at(label->chart, "x", label->place);
    chart_put(label->chart, " y=\"%d\">", label->chart->y - 5);
    label->open = true;
}

static void label_put_line(void *context, const char *line, size_t length)
{
    struct chart_label *label = context;
    char *text = memory_copy_bytes(line, length);

    label_begin_line(label);
    html_text(label->chart->sheet, text);
    free(text);
}

static void chart_put_label(struct chart *chart, const char *title,
                            const struct timeline_days *days, const char *date)
{
    struct chart_label label = {.chart = chart};
    bool beside;

    text_wrap(title, LABEL_COLUMNS_MOST, label_measure, &label);
    beside = label.last + 2 + text_width(date) <= LABEL_COLUMNS_MOST;
    label.last = beside ? label.last + 2 + text_width(date) : text_width(date);
    label.width = label.last > label.width ? label.last : label.width;
    label_set_place(&label, chart_place(chart, days->start), chart_place(chart, days->finish));
    text_wrap(title, LABEL_COLUMNS_MOST, label_put_line, &label);
    if (beside)
        chart_put(chart, "&#160; ");
    else
        label_begin_line(&label);
    chart_put(chart, "<tspan class=\"day\">");
    html_text(chart->sheet, date);
    chart_put(chart, "</tspan>");
    label_end_line(&label);
}

/* The bar, at least as wide as it is seen, and a thin line to the day of 80 %. */
static void chart_put_bar(struct chart *chart, enum phase phase, const struct timeline_days *days)
{
    int left = chart_place(chart, days->start);
    int right = chart_place(chart, days->finish);
    int late = chart_place(chart, days->p80);
    int middle = chart->y + BAR_HEIGHT / 2;

    if (right < left + 10)
        right = left + 10;
    if (late > right) {
        chart_put(chart, "<line class=\"late\"");
        chart_put_at(chart, "x1", right);
        chart_put_at(chart, "x2", late);
        chart_put(chart, " y1=\"%d\" y2=\"%d\"/>\n", middle, middle);
    }
    chart_put(chart, "<rect class=\"bar %s\"", phase_id(phase));
    chart_put_at(chart, "x", left);
    chart_put_at(chart, "width", right - left);
    chart_put(chart, " y=\"%d\" height=\"%d\" rx=\"3\"/>\n", chart->y, BAR_HEIGHT);
    chart->y += BAR_HEIGHT + CHART_GAP;
}

static void chart_put_step(struct chart *chart, const struct roadmap_step *step,
                           const struct timeline_days *days)
{
    struct buffer date = {0};

    piece_step_date(chart->roadmap, step, YEARS_WHEN_FAR, &date);
    chart_put_label(chart, step->title, days, buffer_text(&date));
    chart_put_bar(chart, step->phase, days);
    buffer_clear(&date);
}

void chart_put_steps(struct chart *chart)
{
    const struct roadmap *roadmap = chart->roadmap;
    int phase = -1;

    chart->y = CHART_AXIS_HEIGHT;
    for (int i = 0; i < roadmap->step_count; i++) {
        const struct roadmap_step *step = &roadmap->steps[i];
        struct timeline_days days;

        if (!timeline_days(roadmap, step, chart->shown.due, &days))
            continue;
        if ((int)step->phase != phase) {
            chart->y += PHASE_HEIGHT;
            chart_put(chart, "<text class=\"phase\" x=\"%d.%d%%\" y=\"%d\">%s</text>\n",
                      PLACE_FIRST / 10, PLACE_FIRST % 10, chart->y - 8, phase_title(step->phase));
        }
        phase = (int)step->phase;
        chart_put_step(chart, step, &days);
    }
}
