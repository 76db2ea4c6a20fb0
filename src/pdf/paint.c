/* SPDX-License-Identifier: MIT
 * Pages painted as PDF: text that can be selected, elements that a screen reader follows, an
 * outline, links. The same print gives the same bytes: no clock is read. */
#include <cairo-pdf.h>
#include <stdio.h>
#include <string.h>

#include "pdf/draw.h"
#include "pdf/pdf.h"

struct pdf_painter {
    struct pdf_sheet *sheet;
    cairo_surface_t *surface;
    cairo_t *cairo;
    int open;    /* the element that is open, or -1 */
    int chapter; /* of the outline: the last heading */
    int page;    /* from 1 */
};

/* ---- elements -------------------------------------------------------------------------------- */

static bool pdf_is_within(const struct pdf_sheet *sheet, int node, int outer)
{
    while (node >= 0 && node != outer)
        node = sheet->nodes.items[node].parent;
    return node == outer;
}

static void pdf_open_elements(struct pdf_painter *painter, int node)
{
    if (node == painter->open)
        return;
    pdf_open_elements(painter, painter->sheet->nodes.items[node].parent);
    cairo_tag_begin(painter->cairo, painter->sheet->nodes.items[node].tag, NULL);
    painter->open = node;
}

/* Ends what does not hold `node`, and begins what does. */
static void pdf_enter(struct pdf_painter *painter, int node)
{
    const struct pdf_node *nodes = painter->sheet->nodes.items;

    while (painter->open >= 0 && !pdf_is_within(painter->sheet, node, painter->open)) {
        cairo_tag_end(painter->cairo, nodes[painter->open].tag);
        painter->open = nodes[painter->open].parent;
    }
    pdf_open_elements(painter, node);
}

static void pdf_close_all(struct pdf_painter *painter)
{
    pdf_enter(painter, PDF_ROOT);
    cairo_tag_end(painter->cairo, painter->sheet->nodes.items[PDF_ROOT].tag);
    painter->open = -1;
}

/* ---- items ----------------------------------------------------------------------------------- */

/* What of an address could end the attribute it stands in was refused when it was taken. */
static void pdf_paint_link(struct pdf_painter *painter, const struct pdf_item *item, double x,
                           double y)
{
    struct buffer attributes = {0};

    buffer_format(&attributes, "uri='%s'", item->uri);
    cairo_tag_begin(painter->cairo, CAIRO_TAG_LINK, buffer_text(&attributes));
    pdf_draw_item(painter->cairo, item, x, y);
    cairo_tag_end(painter->cairo, CAIRO_TAG_LINK);
    buffer_clear(&attributes);
}

static void pdf_paint_source(struct pdf_painter *painter, const struct pdf_item *item, double x,
                             double y)
{
    char name[40];

    snprintf(name, sizeof name, "name='source-%d'", item->source);
    cairo_tag_begin(painter->cairo, CAIRO_TAG_DEST, name);
    pdf_draw_item(painter->cairo, item, x, y);
    cairo_tag_end(painter->cairo, CAIRO_TAG_DEST);
}

static void pdf_paint_item(struct pdf_painter *painter, const struct pdf_item *item, double x,
                           double y)
{
    if (item->kind == PDF_AREA)
        return;
    if (item->node >= 0)
        pdf_enter(painter, item->node);
    if (item->uri)
        pdf_paint_link(painter, item, x, y);
    else if (item->source > 0)
        pdf_paint_source(painter, item, x, y);
    else
        pdf_draw_item(painter->cairo, item, x, y);
}

/* A citation's link lies over text that is painted: within its element it would part that. */
static void pdf_paint_area(struct pdf_painter *painter, const struct pdf_item *item, double x,
                           double y)
{
    char attributes[160];

    if (item->kind != PDF_AREA)
        return;
    snprintf(attributes, sizeof attributes, "rect=[%.2f %.2f %.2f %.2f] dest='source-%d'",
             x + item->x, y + item->y, item->width, item->height, item->cites);
    cairo_tag_begin(painter->cairo, CAIRO_TAG_LINK, attributes);
    cairo_tag_end(painter->cairo, CAIRO_TAG_LINK);
}

typedef void pdf_paint_fn(struct pdf_painter *painter, const struct pdf_item *item, double x,
                          double y);

static void pdf_paint_strip(struct pdf_painter *painter, const struct pdf_strip *strip, double y,
                            pdf_paint_fn *paint)
{
    for (size_t i = 0; i < strip->count; i++)
        paint(painter, &painter->sheet->items.items[strip->first + i], painter->sheet->scale.margin,
              y);
}

/* ---- the edges of a page --------------------------------------------------------------------- */

static void pdf_paint_edge(struct pdf_painter *painter, const char *text, double y, bool right)
{
    struct pdf_sheet *sheet = painter->sheet;
    PangoLayout *layout = pdf_layout(sheet, text, PDF_RUNNING, -1);
    double x = sheet->scale.margin + (right ? sheet->width - pdf_layout_width(layout) : 0);

    pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
    pdf_draw_ink(painter->cairo, pdf_style_ink(PDF_RUNNING));
    cairo_move_to(painter->cairo, x, y);
    pango_cairo_show_layout(painter->cairo, layout);
}

static const char *pdf_first_text(const struct pdf_sheet *sheet, const char *kind, const char *key)
{
    size_t index;
    json_t *block;

    json_array_foreach(sheet->print->blocks, index,
                       block) if (strcmp(pdf_member(block, "block"), kind) ==
                                  0) return pdf_member(block, key);
    return "";
}

/* Whose it is above all pages but the first, who may see it and the number below each. */
static void pdf_paint_edges(struct pdf_painter *painter)
{
    struct pdf_sheet *sheet = painter->sheet;
    double size = pdf_style_size(sheet, PDF_RUNNING);
    double top = sheet->scale.margin - 2.4 * size;
    double bottom = sheet->page_height - sheet->scale.margin + 0.6 * size;
    char number[40];

    if (painter->page > 1) {
        pdf_paint_edge(painter, pdf_member(sheet->print->head, "title"), top, false);
        pdf_paint_edge(painter, pdf_first_text(sheet, "title", "right"), top, true);
    }
    snprintf(number, sizeof number, "%d of %d", painter->page, (int)sheet->pages.count);
    pdf_paint_edge(painter, pdf_first_text(sheet, "notice", "text"), bottom, false);
    pdf_paint_edge(painter, number, bottom, true);
}

/* ---- pages ----------------------------------------------------------------------------------- */

static void pdf_paint_outline(struct pdf_painter *painter, const struct pdf_strip *strip, double y)
{
    struct buffer title = {0};
    char attributes[80];
    int parent = strip->outline > 1 ? painter->chapter : CAIRO_PDF_OUTLINE_ROOT, id;

    if (strip->outline == 0)
        return;
    snprintf(attributes, sizeof attributes, "page=%d pos=[%.2f %.2f]", painter->page,
             painter->sheet->scale.margin, y);
    pdf_add_inert(&title, strip->title);
    id = cairo_pdf_surface_add_outline(painter->surface, parent, buffer_text(&title), attributes,
                                       CAIRO_PDF_OUTLINE_FLAG_OPEN);
    buffer_clear(&title);
    if (strip->outline == 1)
        painter->chapter = id;
}

/* Goes over the strips of a page twice: all that is painted, then the links above it. */
static void pdf_paint_strips(struct pdf_painter *painter, size_t first, size_t last,
                             pdf_paint_fn *paint)
{
    const struct pdf_strip *strips = painter->sheet->strips.items;
    double y = pdf_page_top(painter->sheet);

    if (first < last && strips[first].head >= 0) {
        pdf_paint_strip(painter, &strips[strips[first].head], y, paint);
        y += strips[strips[first].head].height;
    }
    for (size_t i = first; i < last; i++) {
        y += i > first ? strips[i].before : 0;
        if (paint == pdf_paint_item)
            pdf_paint_outline(painter, &strips[i], y);
        pdf_paint_strip(painter, &strips[i], y, paint);
        y += strips[i].height;
    }
    pdf_enter(painter, PDF_ROOT);
}

static void pdf_paint_page(struct pdf_painter *painter, size_t page)
{
    const struct pdf_sheet *sheet = painter->sheet;
    size_t first = sheet->pages.items[page];
    size_t last =
        page + 1 < sheet->pages.count ? sheet->pages.items[page + 1] : sheet->strips.count;

    painter->page = (int)page + 1;
    pdf_paint_strips(painter, first, last, pdf_paint_item);
    pdf_paint_strips(painter, first, last, pdf_paint_area);
    pdf_paint_edges(painter);
    if (page + 1 == sheet->pages.count)
        pdf_close_all(painter);
    cairo_show_page(painter->cairo);
}

/* ---- the document ---------------------------------------------------------------------------- */

/* The day is the plan's, for otherwise cairo would ask the clock. */
static void pdf_paint_metadata(struct pdf_painter *painter)
{
    const json_t *head = painter->sheet->print->head;
    cairo_surface_t *surface = painter->surface;
    struct buffer title = {0};
    char day[40];

    snprintf(day, sizeof day, "%.10sT00:00:00Z", pdf_member(head, "day"));
    pdf_add_inert(&title, pdf_member(head, "title"));
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, day);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, buffer_text(&title));
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Milepost");
    buffer_clear(&title);
}

static cairo_status_t pdf_take_bytes(void *out, const unsigned char *bytes, unsigned length)
{
    buffer_add_bytes(out, (const char *)bytes, length);
    return CAIRO_STATUS_SUCCESS;
}

enum status pdf_paint(struct pdf_sheet *sheet, struct buffer *out, struct error *err)
{
    struct pdf_painter painter = {.sheet = sheet, .open = -1, .chapter = CAIRO_PDF_OUTLINE_ROOT};
    cairo_status_t status;

    painter.surface = cairo_pdf_surface_create_for_stream(pdf_take_bytes, out, sheet->page_width,
                                                          sheet->page_height);
    painter.cairo = cairo_create(painter.surface);
    pdf_paint_metadata(&painter);
    for (size_t i = 0; i < sheet->pages.count; i++)
        pdf_paint_page(&painter, i);
    status = cairo_status(painter.cairo);
    cairo_destroy(painter.cairo);
    cairo_surface_finish(painter.surface);
    if (status == CAIRO_STATUS_SUCCESS)
        status = cairo_surface_status(painter.surface);
    cairo_surface_destroy(painter.surface);
    if (status != CAIRO_STATUS_SUCCESS)
        return error_set(err, STATUS_IO, "it can't be drawn: %s", cairo_status_to_string(status));
    pdf_finish(out, pdf_member(sheet->print->head, "language"));
    return STATUS_OK;
}
