/* SPDX-License-Identifier: MIT
 * Boxes to tick. What a mark says is said in words too: who hears the print sees no box. */
#include <string.h>

#include "pdf/pdf.h"

#define PDF_BOX_SIZE 0.95 /* times the type's size */

/* What gates say stands in their line. */
const char *pdf_mark_words(const char *mark)
{
    return strcmp(mark, "x") == 0   ? "Done: "
           : strcmp(mark, ">") == 0 ? "Started: "
           : strcmp(mark, "-") == 0 ? "Not needed: "
           : strcmp(mark, "#") == 0 ? "Barred or blocked: "
                                    : "";
}

static void pdf_put_letter(struct pdf_sheet *sheet, const char *mark, double x, double y,
                           double size)
{
    struct pdf_cell letter = {.text = mark, .style = PDF_HEAD, .width = -1, .node = -1};

    letter.x = x + 0.5 * (size - pdf_layout_width(pdf_layout(sheet, mark, PDF_HEAD, -1)));
    pdf_put_cell(sheet, &letter, y + 0.5 * (size - pdf_line_height(sheet, PDF_HEAD)));
}

void pdf_put_mark(struct pdf_sheet *sheet, const char *mark, double x, double y,
                  enum pdf_style style)
{
    double size = PDF_BOX_SIZE * pdf_style_size(sheet, style);

    if (mark[0] == '\0')
        return;
    y += 0.5 * (pdf_line_height(sheet, style) - size) + 0.03 * size;
    pdf_strip_add(sheet, (struct pdf_item){.kind = PDF_MARK,
                                           .ink = PDF_INK_TEXT,
                                           .node = -1,
                                           .x = x,
                                           .y = y,
                                           .width = size,
                                           .mark = mark[0]});
    if (strcmp(mark, "!") == 0 || strcmp(mark, "?") == 0 || strcmp(mark, "#") == 0)
        pdf_put_letter(sheet, mark, x, y, size);
}

/* ---- a box as a cell ------------------------------------------------------------------------- */

static const char *pdf_box_words(char mark)
{
    return mark == 'x'   ? "done"
           : mark == '>' ? "started"
           : mark == '-' ? "not needed"
           : mark == '#' ? "blocked"
                         : "";
}

static double pdf_box_indent(const struct pdf_sheet *sheet, enum pdf_style style)
{
    return 1.4 * pdf_style_size(sheet, style);
}

double pdf_box_width(struct pdf_sheet *sheet, char mark, enum pdf_style style)
{
    return pdf_box_indent(sheet, style) +
           pdf_layout_width(pdf_layout(sheet, pdf_box_words(mark), style, -1)) + 1;
}

double pdf_put_box_cell(struct pdf_sheet *sheet, const struct pdf_cell *cell, char mark, double y)
{
    double indent = pdf_box_indent(sheet, cell->style);
    struct pdf_cell said = *cell;

    said.text = pdf_box_words(mark);
    said.x += indent;
    said.width -= indent;
    said.right = false;
    pdf_put_mark(sheet, (const char[]){mark, '\0'}, cell->x, y, cell->style);
    return said.text[0] ? pdf_put_cell(sheet, &said, y) : pdf_line_height(sheet, cell->style);
}
