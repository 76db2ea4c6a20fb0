/* SPDX-License-Identifier: MIT
 * Lines, rectangles, boxes to tick. */
#include "pdf/draw.h"

static const double pdf_inks[PDF_INKS][3] = {
    [PDF_INK_TEXT] = {0.10, 0.11, 0.13},   [PDF_INK_SOFT] = {0.37, 0.40, 0.44},
    [PDF_INK_ACCENT] = {0.10, 0.31, 0.45}, [PDF_INK_HAIR] = {0.82, 0.84, 0.87},
    [PDF_INK_PALE] = {0.70, 0.79, 0.86},   [PDF_INK_PAPER] = {1, 1, 1},
};

void pdf_draw_ink(cairo_t *cairo, enum pdf_ink ink)
{
    cairo_set_source_rgb(cairo, pdf_inks[ink][0], pdf_inks[ink][1], pdf_inks[ink][2]);
}

/* ---- lines and areas ------------------------------------------------------------------------- */

static void pdf_draw_line(cairo_t *cairo, double x, double y, double to_x, double to_y,
                          double width)
{
    cairo_set_line_width(cairo, width);
    cairo_move_to(cairo, x, y);
    cairo_line_to(cairo, to_x, to_y);
    cairo_stroke(cairo);
}

static void pdf_draw_post(cairo_t *cairo, const struct pdf_item *item, double x, double y)
{
    const double dashes[] = {1.6, 1.6};

    if (item->dashed)
        cairo_set_dash(cairo, dashes, 2, 0);
    pdf_draw_line(cairo, x, y, x, y + item->height, item->width);
    cairo_set_dash(cairo, NULL, 0, 0);
}

static void pdf_draw_dot(cairo_t *cairo, const struct pdf_item *item, double x, double y)
{
    cairo_new_path(cairo); /* else a line leads there */
    cairo_arc(cairo, x, y, item->width, 0, 6.2832);
    cairo_fill(cairo);
}

/* ---- boxes ----------------------------------------------------------------------------------- */

static void pdf_draw_tick(cairo_t *cairo, double x, double y, double size)
{
    cairo_set_line_width(cairo, 0.14 * size);
    cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
    cairo_move_to(cairo, x + 0.22 * size, y + 0.54 * size);
    cairo_line_to(cairo, x + 0.42 * size, y + 0.74 * size);
    cairo_line_to(cairo, x + 0.80 * size, y + 0.26 * size);
    cairo_stroke(cairo);
}

/* Begun: its lower half is filled. Not needed: a stroke. */
static void pdf_draw_box(cairo_t *cairo, const struct pdf_item *item, double x, double y)
{
    double size = item->width;

    cairo_set_line_width(cairo, 0.7);
    cairo_rectangle(cairo, x + 0.35, y + 0.35, size - 0.7, size - 0.7);
    cairo_stroke(cairo);
    if (item->mark == 'x')
        pdf_draw_tick(cairo, x, y, size);
    if (item->mark == '-')
        pdf_draw_line(cairo, x + 0.25 * size, y + 0.5 * size, x + 0.75 * size, y + 0.5 * size,
                      0.12 * size);
    if (item->mark == '>') {
        cairo_rectangle(cairo, x + 0.2 * size, y + 0.5 * size, 0.6 * size, 0.3 * size);
        cairo_fill(cairo);
    }
}

void pdf_draw_item(cairo_t *cairo, const struct pdf_item *item, double x, double y)
{
    x += item->x;
    y += item->y;
    cairo_save(cairo);
    pdf_draw_ink(cairo, item->ink);
    switch (item->kind) {
    case PDF_TEXT:
        cairo_move_to(cairo, x, y);
        pango_cairo_show_layout_line(cairo, item->line);
        break;
    case PDF_RULE:
        pdf_draw_line(cairo, x, y, x + item->width, y, item->height);
        break;
    case PDF_POST:
        pdf_draw_post(cairo, item, x, y);
        break;
    case PDF_FILL:
        cairo_rectangle(cairo, x, y, item->width, item->height);
        cairo_fill(cairo);
        break;
    case PDF_MARK:
        pdf_draw_box(cairo, item, x, y);
        break;
    case PDF_DOT:
        pdf_draw_dot(cairo, item, x, y);
        break;
    case PDF_AREA:
        break;
    }
    cairo_restore(cairo);
}
