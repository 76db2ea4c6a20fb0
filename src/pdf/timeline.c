/* SPDX-License-Identifier: MIT
 * The timeline: a lane a step, under months; what a bar shows stands beside it in words. */
#include <string.h>

#include "pdf/pdf.h"

/* Parts of the width, and heights times the body's size. */
#define PDF_LABEL_PART 0.36
#define PDF_BAR_HEIGHT 0.62
#define PDF_LANE_AIR   0.3

struct pdf_chart {
    const json_t *block;
    double x, width; /* of the part with the bars */
    double days;
    int node;
};

static double pdf_chart_number(const json_t *list, size_t index)
{
    return (double)json_integer_value(json_array_get(list, index));
}

/* Where a day is. */
static double pdf_chart_place(const struct pdf_chart *chart, double day)
{
    return chart->x + chart->width * (day > chart->days ? 1 : day / chart->days);
}

/* ---- what stands behind the bars ------------------------------------------------------------- */

static void pdf_put_post(struct pdf_sheet *sheet, double x, double height, bool mark)
{
    pdf_strip_add(sheet, (struct pdf_item){.kind = PDF_POST,
                                           .ink = mark ? PDF_INK_SOFT : PDF_INK_HAIR,
                                           .node = -1,
                                           .x = x,
                                           .width = mark ? 0.6 : 0.4,
                                           .height = height,
                                           .dashed = mark});
}

/* The months and the days that weigh, on the lane that is open. */
static void pdf_put_posts(struct pdf_sheet *sheet, const struct pdf_chart *chart, double height)
{
    const json_t *ticks = json_object_get(chart->block, "ticks");
    const json_t *marks = json_object_get(chart->block, "marks");
    size_t index;
    json_t *item;

    json_array_foreach(ticks, index, item)
        pdf_put_post(sheet, pdf_chart_place(chart, pdf_chart_number(item, 0)), height, false);
    json_array_foreach(marks, index, item)
        pdf_put_post(sheet, pdf_chart_place(chart, pdf_chart_number(item, 1)), height, true);
}

/* The names of months, but for those that would run into the one before. */
static void pdf_put_axis(struct pdf_sheet *sheet, const struct pdf_chart *chart)
{
    const json_t *ticks = json_object_get(chart->block, "ticks");
    double free_from = 0, height = 0;
    size_t index;
    json_t *tick;

    pdf_strip_open(sheet, 0.8);
    json_array_foreach(ticks, index, tick)
    {
        struct pdf_cell cell = {.text = json_string_value(json_array_get(tick, 1)),
                                .style = PDF_RUNNING,
                                .x = pdf_chart_place(chart, pdf_chart_number(tick, 0)),
                                .node = pdf_node(sheet, "P", chart->node)};

        cell.width = pdf_layout_width(pdf_layout(sheet, cell.text, cell.style, -1)) + 1;
        if (cell.x < free_from || cell.x + cell.width > sheet->width + sheet->scale.unit)
            continue;
        free_from = cell.x + cell.width + 0.3 * sheet->scale.unit;
        height = pdf_put_cell(sheet, &cell, 0);
    }
    pdf_strip_close(sheet, height)->keep = true;
}

/* ---- the lanes ------------------------------------------------------------------------------- */

static void pdf_put_fill(struct pdf_sheet *sheet, enum pdf_ink ink, double from, double to)
{
    double unit = sheet->scale.unit;

    pdf_strip_add(sheet, (struct pdf_item){.kind = PDF_FILL,
                                           .ink = ink,
                                           .node = -1,
                                           .x = from,
                                           .y = 0.53 * pdf_line_height(sheet, PDF_CELL) -
                                                0.5 * PDF_BAR_HEIGHT * unit,
                                           .width = to - from,
                                           .height = PDF_BAR_HEIGHT * unit});
}

/* Nothing runs through the letters. */
static void pdf_put_on_paper(struct pdf_sheet *sheet, const struct pdf_cell *cell, double y)
{
    double size = pdf_style_size(sheet, cell->style);

    pdf_strip_add(sheet, (struct pdf_item){.kind = PDF_FILL,
                                           .ink = PDF_INK_PAPER,
                                           .node = -1,
                                           .x = cell->x - 0.15 * size,
                                           .y = y + 0.2 * size,
                                           .width = cell->width + 0.2 * size,
                                           .height = 1.05 * size});
    pdf_put_cell(sheet, cell, y);
}

/* A text beside a place of the chart: behind it, else before it, else where it ends with it. */
static struct pdf_cell pdf_beside(struct pdf_sheet *sheet, const struct pdf_chart *chart,
                                  const char *text, double from, double to)
{
    struct pdf_cell cell = {
        .text = text, .style = PDF_RUNNING, .node = pdf_node(sheet, "P", chart->node)};
    double gap = 0.4 * sheet->scale.unit;

    cell.width = pdf_layout_width(pdf_layout(sheet, text, cell.style, -1)) + 1;
    cell.x = to + gap;
    if (cell.x + cell.width > sheet->width)
        cell.x = from - gap - cell.width;
    if (cell.x < chart->x)
        cell.x = sheet->width - cell.width;
    return cell;
}

static void pdf_put_lane(struct pdf_sheet *sheet, const struct pdf_chart *chart, const json_t *bar)
{
    double unit = sheet->scale.unit;
    double from = pdf_chart_place(chart, pdf_chart_number(bar, 2));
    double to = pdf_chart_place(chart, pdf_chart_number(bar, 3));
    double late = pdf_chart_place(chart, pdf_chart_number(bar, 4));
    const struct pdf_cell label = {.text = json_string_value(json_array_get(bar, 0)),
                                   .style = PDF_CELL,
                                   .width = chart->x - unit,
                                   .node = pdf_node(sheet, "P", chart->node)};
    struct pdf_cell date;
    double height;

    to = to < from + 0.3 * unit ? from + 0.3 * unit : to;
    late = late < to ? to : late;
    date = pdf_beside(sheet, chart, json_string_value(json_array_get(bar, 1)), from, late);
    pdf_strip_open(sheet, 0);
    height = pdf_layout_height(pdf_layout(sheet, label.text, label.style, label.width)) +
             PDF_LANE_AIR * unit;
    pdf_put_posts(sheet, chart, height);
    pdf_put_cell(sheet, &label, 0);
    pdf_put_fill(sheet, PDF_INK_PALE, from, late);
    pdf_put_fill(sheet, PDF_INK_ACCENT, from, to);
    pdf_put_on_paper(sheet, &date,
                     0.5 * (pdf_line_height(sheet, PDF_CELL) - pdf_line_height(sheet, date.style)));
    pdf_strip_close(sheet, height)->keep = true;
}

/* A day that weighs, on a line of its own, so that none runs into another; the posts of those that
 * follow pass it. */
static void pdf_put_chart_mark(struct pdf_sheet *sheet, const struct pdf_chart *chart,
                               const json_t *marks, size_t index)
{
    const json_t *mark = json_array_get(marks, index);
    double x = pdf_chart_place(chart, pdf_chart_number(mark, 1));
    const struct pdf_cell cell =
        pdf_beside(sheet, chart, json_string_value(json_array_get(mark, 0)), x, x);
    double height = pdf_layout_height(pdf_layout(sheet, cell.text, cell.style, -1));

    pdf_strip_open(sheet, 0);
    for (size_t i = index; i < json_array_size(marks); i++)
        pdf_put_post(sheet, pdf_chart_place(chart, pdf_chart_number(json_array_get(marks, i), 1)),
                     i == index ? 0.8 * height : height, true);
    pdf_put_on_paper(sheet, &cell, 0);
    pdf_strip_close(sheet, height)->keep = index + 1 < json_array_size(marks);
}

void pdf_put_timeline(struct pdf_sheet *sheet, const json_t *block)
{
    const json_t *bars = json_object_get(block, "bars");
    const json_t *marks = json_object_get(block, "marks");
    struct pdf_chart chart = {
        .block = block,
        .x = PDF_LABEL_PART * sheet->width,
        .width = (1 - PDF_LABEL_PART) * sheet->width,
        .days = (double)json_integer_value(json_object_get(block, "days")),
        .node = pdf_node(sheet, "Div", PDF_ROOT),
    };
    size_t index;
    json_t *item;

    if (chart.days < 1)
        chart.days = 1;
    pdf_put_axis(sheet, &chart);
    json_array_foreach(bars, index, item) pdf_put_lane(sheet, &chart, item);
    for (size_t i = 0; i < json_array_size(marks); i++)
        pdf_put_chart_mark(sheet, &chart, marks, i);
    sheet->strips.items[sheet->strips.count - 1].keep = false;
}
