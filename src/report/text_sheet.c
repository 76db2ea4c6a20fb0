/* SPDX-License-Identifier: MIT
 * The plain text form of a print: 72 columns, boxes to tick. */
#include <stdio.h>

#include "milepost/layout.h"
#include "report/sheet.h"

static void text_sheet_notice(struct sheet *sheet, const char *text)
{
    layout_paragraph(sheet->out, "", text);
}

static void text_sheet_title(struct sheet *sheet, const char *left, const char *right)
{
    struct buffer upper = {0};

    layout_upper(&upper, left);
    layout_pair(sheet->out, buffer_text(&upper), right);
    buffer_clear(&upper);
}

static void text_sheet_summary(struct sheet *sheet, const char *left, const char *right)
{
    layout_pair(sheet->out, left, right);
}

static void text_sheet_opened(struct sheet *sheet)
{
    layout_rule(sheet->out);
}

static void text_sheet_heading(struct sheet *sheet, const char *text)
{
    layout_heading(sheet->out, text);
}

static void text_sheet_entry(struct sheet *sheet, const struct sheet_entry *entry)
{
    char mark[] = "[ ] ";

    if (entry->mark)
        mark[1] = entry->mark;
    layout_row(sheet->out, entry->mark ? mark : "", entry->title, entry->middle, entry->right);
}

/* One item follows its label, more stand below each other with a dash. */
static void text_sheet_detail(struct sheet *sheet, const char *label, const struct text_list *items)
{
    char lead[32];

    snprintf(lead, sizeof lead, "    %s: ", label);
    if (items->count == 1) {
        layout_paragraph(sheet->out, lead, items->items[0]);
        return;
    }
    if (items->count > 0)
        buffer_format(sheet->out, "    %s:\n", label);
    for (int i = 0; i < items->count; i++)
        layout_paragraph(sheet->out, "    - ", items->items[i]);
}

static void text_sheet_line(struct sheet *sheet, const char *text)
{
    layout_paragraph(sheet->out, "", text);
}

static void text_sheet_row(struct sheet *sheet, const char *label, const char *const *cells,
                           int count)
{
    layout_columns(sheet->out, label, cells, count);
}

static void text_sheet_source(struct sheet *sheet, const struct source *source, const char *about)
{
    struct buffer text = {0};

    buffer_format(&text, "%s (%s%s%s)", source->title, source->publisher,
                  source->publisher[0] ? ", " : "", about);
    layout_paragraph(sheet->out, "- ", buffer_text(&text));
    layout_paragraph(sheet->out, "  ", source->url);
    buffer_clear(&text);
}

const struct sheet_form sheet_text = {
    .notice = text_sheet_notice,
    .title = text_sheet_title,
    .summary = text_sheet_summary,
    .opened = text_sheet_opened,
    .heading = text_sheet_heading,
    .entry = text_sheet_entry,
    .detail = text_sheet_detail,
    .line = text_sheet_line,
    .row = text_sheet_row,
    .source = text_sheet_source,
    .marks = "[ ] to do, [>] started, [x] done or clear, [-] not needed, [!] you have to act, "
             "[?] someone else decides, [X] barred or blocked. ",
};
