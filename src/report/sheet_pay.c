/* SPDX-License-Identifier: MIT
 * What the work pays, on a print. */
#include "milepost/report/pay.h"
#include "report/sheet_parts.h"

static void payline_add(struct sheet *sheet, struct sheet_cells *cells, const struct pay_line *line)
{
    struct buffer label = {0}, year = {0};
    char month[DATE_TEXT];

    buffer_add(&label, line->label);
    sheet_cite_to(sheet, line->source, &label);
    pay_add_year(line, &year);
    sheet_add_cell(cells, "%s", buffer_text(&label));
    sheet_add_cell(cells, "%s", buffer_text(&year));
    if (line->months > 0)
        sheet_add_cell(cells, "%d", line->months);
    else
        sheet_add_cell(cells, "–");
    sheet_add_cell(cells, "%s", line->back == DATE_NONE ? "–" : date_month_year(line->back, month));
    buffer_clear(&label);
    buffer_clear(&year);
}

static void payblock_put(struct sheet *sheet, const struct pay_block *block)
{
    static const char *const heads[] = {"A year, before tax", "Pay", "Months", "Back by"};
    struct sheet_cells cells = {0};

    for (int i = 0; i < block->line_count; i++)
        payline_add(sheet, &cells, &block->lines[i]);
    sheet_put_table(
        sheet,
        (struct sheet_table){.caption = block->title, .heads = heads, .columns = 4, .right = 6},
        &cells);
}

void sheet_pay(struct sheet *sheet, const struct roadmap *roadmap, const struct report_pay *pay)
{
    struct pay_page page;
    struct buffer line = {0};

    pay_page_make(&page, roadmap, pay);
    if (page.title)
        sheet->form->heading(sheet, "What it pays");
    if (page.title && !sheet->terse)
        sheet->form->line(sheet, page.title);
    for (int i = 0; i < page.block_count; i++)
        payblock_put(sheet, &page.blocks[i]);
    for (int i = 0; i < page.note_count; i++) {
        if (sheet->terse && page.notes[i].more)
            continue;
        buffer_add(&line, page.notes[i].text);
        sheet_cite_to(sheet, page.notes[i].source, &line);
        sheet_line(sheet, &line);
    }
    pay_page_clear(&page);
}
