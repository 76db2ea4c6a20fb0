/* SPDX-License-Identifier: MIT
 * From blocks to strips: one function a kind of block. Lengths are times the body's size. */
#include <string.h>

#include "pdf/pdf.h"

typedef void pdf_put_fn(struct pdf_sheet *sheet, const json_t *block);

/* ---- the head of a print --------------------------------------------------------------------- */

static void pdf_put_notice(struct pdf_sheet *sheet, const json_t *block)
{
    double edge = 0.8 * sheet->scale.unit;
    const struct pdf_cell cell = {.text = pdf_member(block, "text"),
                                  .style = PDF_NOTICE,
                                  .x = edge,
                                  .width = sheet->width - edge,
                                  .node = pdf_node(sheet, "P", PDF_ROOT)};
    double height;

    pdf_strip_open(sheet, 0.8);
    height = pdf_put_cell(sheet, &cell, 0);
    pdf_strip_add(sheet, (struct pdf_item){.kind = PDF_FILL,
                                           .ink = PDF_INK_ACCENT,
                                           .node = -1,
                                           .width = 0.2 * sheet->scale.unit,
                                           .height = height});
    pdf_strip_close(sheet, height);
}

static void pdf_put_title(struct pdf_sheet *sheet, const json_t *block)
{
    const struct pdf_cell title = {.text = pdf_member(block, "left"),
                                   .style = PDF_TITLE,
                                   .width = sheet->width,
                                   .node = pdf_node(sheet, "H1", PDF_ROOT)};
    const struct pdf_cell whose = {.text = pdf_member(block, "right"),
                                   .name = pdf_member(sheet->print->head, "whose"),
                                   .style = PDF_WHOSE,
                                   .width = sheet->width,
                                   .node = pdf_node(sheet, "P", PDF_ROOT)};

    pdf_put_row(sheet, &title, 1, 1.2)->keep = true;
    pdf_put_row(sheet, &whose, 1, 0.15);
}

/* Beside each other where there is room. */
static void pdf_put_summary(struct pdf_sheet *sheet, const json_t *block)
{
    const char *left = pdf_member(block, "left"), *right = pdf_member(block, "right");
    double a = pdf_layout_width(pdf_layout(sheet, left, PDF_SUMMARY, -1));
    double b = pdf_layout_width(pdf_layout(sheet, right, PDF_SUMMARY, -1));
    bool fits = a + b + 2 * sheet->scale.unit <= sheet->width;
    struct pdf_cell cells[2] = {{.text = left,
                                 .style = PDF_SUMMARY,
                                 .width = fits ? a + 1 : sheet->width,
                                 .node = pdf_node(sheet, "P", PDF_ROOT)},
                                {.text = right,
                                 .style = PDF_SUMMARY,
                                 .width = sheet->width,
                                 .node = pdf_node(sheet, "P", PDF_ROOT)}};

    cells[1].right = fits;
    if (fits) {
        pdf_put_row(sheet, cells, 2, 1.0);
        return;
    }
    pdf_put_row(sheet, cells, 1, 1.0)->keep = true;
    pdf_put_row(sheet, cells + 1, 1, 0.1);
}

static void pdf_put_opened(struct pdf_sheet *sheet, const json_t *block)
{
    (void)block;
    pdf_strip_open(sheet, 0.6);
    pdf_strip_add(sheet, (struct pdf_item){.kind = PDF_RULE,
                                           .ink = PDF_INK_ACCENT,
                                           .node = -1,
                                           .width = sheet->width,
                                           .height = 0.9});
    pdf_strip_close(sheet, 0.4 * sheet->scale.unit * sheet->scale.air);
}

/* ---- headings and lines ---------------------------------------------------------------------- */

static void pdf_put_some_heading(struct pdf_sheet *sheet, const json_t *block, int level)
{
    const struct pdf_cell cell = {.text = pdf_member(block, "text"),
                                  .style = level == 1 ? PDF_HEADING : PDF_SUBHEADING,
                                  .width = sheet->width,
                                  .node = pdf_node(sheet, level == 1 ? "H2" : "H3", PDF_ROOT)};
    struct pdf_strip *strip = pdf_put_row(sheet, &cell, 1, level == 1 ? 1.7 : 1.0);

    strip->keep = true;
    strip->outline = level;
    strip->title = cell.text;
}

static void pdf_put_heading(struct pdf_sheet *sheet, const json_t *block)
{
    pdf_put_some_heading(sheet, block, 1);
}

static void pdf_put_subheading(struct pdf_sheet *sheet, const json_t *block)
{
    pdf_put_some_heading(sheet, block, 2);
}

static void pdf_put_line(struct pdf_sheet *sheet, const json_t *block)
{
    const struct pdf_cell cell = {.text = pdf_member(block, "text"),
                                  .style = PDF_BODY,
                                  .width = sheet->width,
                                  .node = pdf_node(sheet, "P", PDF_ROOT)};

    pdf_put_paragraph(sheet, NULL, &cell, 0.42);
}

/* ---- all of them ----------------------------------------------------------------------------- */

enum pdf_listing { PDF_ALONE, PDF_ITEM, PDF_OF_ITEM };

static const struct pdf_block_row {
    const char *kind;
    pdf_put_fn *put;
    enum pdf_listing listing;
} pdf_block_rows[] = {
    {"notice", pdf_put_notice, PDF_ALONE},     {"title", pdf_put_title, PDF_ALONE},
    {"summary", pdf_put_summary, PDF_ALONE},   {"opened", pdf_put_opened, PDF_ALONE},
    {"heading", pdf_put_heading, PDF_ALONE},   {"subheading", pdf_put_subheading, PDF_ALONE},
    {"entry", pdf_put_entry, PDF_ITEM},        {"detail", pdf_put_detail, PDF_OF_ITEM},
    {"line", pdf_put_line, PDF_ALONE},         {"table", pdf_put_table, PDF_ALONE},
    {"task", pdf_put_task, PDF_ITEM},          {"source", pdf_put_source, PDF_ITEM},
    {"timeline", pdf_put_timeline, PDF_ALONE},
};

/* Items that follow each other are one list. */
static void pdf_open_list(struct pdf_sheet *sheet, enum pdf_listing listing)
{
    if (listing == PDF_ALONE) {
        sheet->list = sheet->item = PDF_ROOT;
        return;
    }
    if (sheet->list == PDF_ROOT)
        sheet->list = pdf_node(sheet, "L", PDF_ROOT);
    if (listing == PDF_ITEM || sheet->item == PDF_ROOT)
        sheet->item = pdf_node(sheet, "LI", sheet->list);
}

static void pdf_put_block(struct pdf_sheet *sheet, const json_t *block)
{
    const char *kind = pdf_member(block, "block");

    for (size_t i = 0; i < sizeof pdf_block_rows / sizeof *pdf_block_rows; i++) {
        if (strcmp(pdf_block_rows[i].kind, kind) != 0)
            continue;
        pdf_open_list(sheet, pdf_block_rows[i].listing);
        pdf_block_rows[i].put(sheet, block);
    }
}

void pdf_put_blocks(struct pdf_sheet *sheet)
{
    size_t index;
    json_t *block;

    json_array_foreach(sheet->print->blocks, index, block) pdf_put_block(sheet, block);
}
