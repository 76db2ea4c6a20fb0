/* SPDX-License-Identifier: MIT
 * Text on strips: cells, rows of cells, paragraphs that a page may part. */
#include <stdlib.h>
#include <string.h>

#include "pdf/pdf.h"

/* ---- citations ------------------------------------------------------------------------------- */

/* So many bytes before its line a citation may begin; and so many of them lead somewhere: no plan
 * has a tenth of that. */
enum { PDF_CITES_BEFORE = 256, PDF_CITES_MOST = 5000 };

/* Bytes of the number there, which is that of a source on the print; 0: there is none. */
static int pdf_cited_number(const struct pdf_sheet *sheet, const char *text, int *number)
{
    size_t digits = strspn(text, "0123456789");

    if (digits == 0 || digits > 4)
        return 0;
    *number = (int)strtol(text, NULL, 10);
    return *number > 0 && *number <= sheet->print->sources ? (int)digits : 0;
}

/* Bytes of the "[3]" or "[3, 5]" that begins there, or 0. */
static int pdf_cites_length(const struct pdf_sheet *sheet, const char *text)
{
    int length = 1, number;

    for (;;) {
        int digits = pdf_cited_number(sheet, text + length, &number);

        length += digits;
        if (digits == 0 || text[length] == ']')
            return digits > 0 ? length + 1 : 0;
        if (strncmp(text + length, ", ", 2) != 0)
            return 0;
        length += 2;
    }
}

/* The area above a number leads to its source. */
static void pdf_add_cite(struct pdf_sheet *sheet, const struct pdf_item *at, int from, int to,
                         double ascent, int number)
{
    int left, right;

    pango_layout_line_index_to_x(at->line, from, 0, &left);
    pango_layout_line_index_to_x(at->line, to, 0, &right);
    if (right <= left)
        return;
    pdf_strip_add(sheet, (struct pdf_item){.kind = PDF_AREA,
                                           .node = at->node,
                                           .x = at->x + (double)left / PANGO_SCALE,
                                           .y = at->y - ascent,
                                           .width = (double)(right - left) / PANGO_SCALE,
                                           .height = ascent,
                                           .cites = number});
}

/* A citation may begin on one line and end on the next: each has those of its numbers. */
static void pdf_add_cites(struct pdf_sheet *sheet, struct pdf_item at, const char *text,
                          double ascent)
{
    int begun = pango_layout_line_get_start_index(at.line);
    int end = begun + pango_layout_line_get_length(at.line), until = 0, number = 0;

    for (int i = begun > PDF_CITES_BEFORE ? begun - PDF_CITES_BEFORE : 0; i < end; i++) {
        int digits = i < until ? pdf_cited_number(sheet, text + i, &number) : 0;

        if (text[i] == '[' && i >= until)
            until = i + pdf_cites_length(sheet, text + i);
        if (digits == 0)
            continue;
        if (i >= begun && i + digits <= end && sheet->cites++ < PDF_CITES_MOST)
            pdf_add_cite(sheet, &at, i, i + digits, ascent, number);
        i += digits - 1;
    }
}

/* ---- lines ----------------------------------------------------------------------------------- */

/* One line of a cell as an item on the open strip. */
static void pdf_add_line(struct pdf_sheet *sheet, const struct pdf_cell *cell, PangoLayout *layout,
                         PangoLayoutIter *iter, double y)
{
    PangoRectangle box;
    struct pdf_item item;
    double top = (double)pango_layout_iter_get_baseline(iter) / PANGO_SCALE;

    pango_layout_iter_get_line_extents(iter, NULL, &box);
    item = (struct pdf_item){
        .kind = PDF_TEXT,
        .ink = pdf_style_ink(cell->style),
        .node = cell->node,
        .x = cell->x + (double)box.x / PANGO_SCALE,
        .y = y + top,
        .line = pango_layout_iter_get_line_readonly(iter),
        .uri = cell->uri,
        .source = cell->source,
    };
    pdf_strip_add(sheet, item);
    if (!cell->uri && cell->source == 0)
        pdf_add_cites(sheet, item, pango_layout_get_text(layout),
                      pdf_style_size(sheet, cell->style));
}

static PangoLayout *pdf_cell_layout(struct pdf_sheet *sheet, const struct pdf_cell *cell)
{
    PangoLayout *layout = pdf_layout(sheet, cell->text, cell->style, cell->width);

    if (cell->name)
        pdf_layout_part_name(sheet, layout, cell->text, cell->name);
    if (cell->right)
        pango_layout_set_alignment(layout, PANGO_ALIGN_RIGHT);
    return layout;
}

double pdf_put_cell(struct pdf_sheet *sheet, const struct pdf_cell *cell, double y)
{
    PangoLayout *layout = pdf_cell_layout(sheet, cell);
    PangoLayoutIter *iter = pango_layout_get_iter(layout);

    do
        pdf_add_line(sheet, cell, layout, iter, y);
    while (pango_layout_iter_next_line(iter));
    pango_layout_iter_free(iter);
    return pdf_layout_height(layout);
}

struct pdf_strip *pdf_put_row(struct pdf_sheet *sheet, const struct pdf_cell *cells, int count,
                              double before)
{
    double height = 0;

    pdf_strip_open(sheet, before);
    for (int i = 0; i < count; i++) {
        double own = cells[i].text[0] != '\0' ? pdf_put_cell(sheet, &cells[i], 0) : 0;

        height = own > height ? own : height;
    }
    return pdf_strip_close(sheet, height);
}

/* ---- paragraphs ------------------------------------------------------------------------------ */

/* What stands left of the first line: a label, a dot. Returns the label's height. */
static double pdf_add_lead(struct pdf_sheet *sheet, const struct pdf_cell *lead,
                           const struct pdf_cell *cell)
{
    double unit = sheet->scale.unit;

    if (cell->dot)
        pdf_strip_add(sheet, (struct pdf_item){.kind = PDF_DOT,
                                               .ink = PDF_INK_SOFT,
                                               .node = -1,
                                               .x = cell->x - 0.75 * unit,
                                               .y = 0.53 * pdf_line_height(sheet, cell->style),
                                               .width = 0.13 * unit});
    return lead && lead->text[0] != '\0' ? pdf_put_cell(sheet, lead, 0) : 0;
}

/* Neither its first line nor its last but one is left alone. */
static bool pdf_line_keeps(int line, int count)
{
    return line + 1 < count && (line == 0 || line + 2 == count);
}

double pdf_put_paragraph(struct pdf_sheet *sheet, const struct pdf_cell *lead,
                         const struct pdf_cell *cell, double before)
{
    PangoLayout *layout = pdf_cell_layout(sheet, cell);
    PangoLayoutIter *iter = pango_layout_get_iter(layout);
    int count = pango_layout_get_line_count(layout);
    double lead_height = 0;

    for (int i = 0; i < count; i++) {
        int top, bottom;

        pango_layout_iter_get_line_yrange(iter, &top, &bottom);
        pdf_strip_open(sheet, i == 0 ? before : 0);
        if (i == 0)
            lead_height = pdf_add_lead(sheet, lead, cell);
        pdf_add_line(sheet, cell, layout, iter, -(double)top / PANGO_SCALE);
        pdf_strip_close(sheet, (double)(bottom - top) / PANGO_SCALE)->keep =
            pdf_line_keeps(i, count);
        pango_layout_iter_next_line(iter);
    }
    pango_layout_iter_free(iter);
    return lead_height;
}
