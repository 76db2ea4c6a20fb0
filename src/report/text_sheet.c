/* SPDX-License-Identifier: MIT
 * The plain text form of a print: 72 columns, boxes to tick. */
#include <stdio.h>

#include "milepost/layout.h"
#include "report/sheet.h"

static void notice(struct sheet *sheet, const char *text)
{
    layout_paragraph(sheet->out, "", text);
}

static void title(struct sheet *sheet, const char *left, const char *right)
{
    struct buffer upper = {0};

    layout_upper(&upper, left);
    layout_pair(sheet->out, buffer_text(&upper), right);
    buffer_clear(&upper);
}

static void summary(struct sheet *sheet, const char *left, const char *right)
{
    layout_pair(sheet->out, left, right);
}

static void opened(struct sheet *sheet)
{
    layout_rule(sheet->out);
}

static void heading(struct sheet *sheet, const char *text)
{
    buffer_add_char(sheet->out, '\n');
    layout_upper(sheet->out, text);
    buffer_add_char(sheet->out, '\n');
}

static void entry(struct sheet *sheet, const struct sheet_entry *entry)
{
    char mark[] = "[ ] ";

    if (entry->mark)
        mark[1] = entry->mark;
    layout_row(sheet->out, entry->mark ? mark : "", entry->title, entry->middle, entry->right);
}

/* One item follows its label, more stand below each other with a dash. */
static void detail(struct sheet *sheet, const char *label, const struct text_list *items)
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

static void line(struct sheet *sheet, const char *text)
{
    layout_paragraph(sheet->out, "", text);
}

static void row(struct sheet *sheet, const char *label, const char *const *cells, int count)
{
    layout_columns(sheet->out, label, cells, count);
}

static void source(struct sheet *sheet, const struct source *source, const char *about)
{
    struct buffer text = {0};

    buffer_format(&text, "%s (%s%s%s)", source->title, source->publisher,
                  source->publisher[0] ? ", " : "", about);
    layout_paragraph(sheet->out, "- ", buffer_text(&text));
    layout_paragraph(sheet->out, "  ", source->url);
    buffer_clear(&text);
}

const struct sheet_form sheet_text = {
    .notice = notice,
    .title = title,
    .summary = summary,
    .opened = opened,
    .heading = heading,
    .entry = entry,
    .detail = detail,
    .line = line,
    .row = row,
    .source = source,
    .marks = "[ ] to do, [>] started, [x] done or clear, [-] not needed, [!] you have to act, "
             "[?] someone else decides, [X] barred or blocked. ",
};
