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

static void text_sheet_subheading(struct sheet *sheet, const char *text)
{
    struct buffer upper = {0};

    layout_upper(&upper, text);
    layout_paragraph(sheet->out, "", buffer_text(&upper));
    buffer_clear(&upper);
}

/* What to do has a line of its own, and its name, day and cost the next. */
static void text_sheet_entry(struct sheet *sheet, const struct sheet_entry *entry)
{
    char mark[] = "[ ] ";
    const char *lead = entry->mark ? mark : "";

    if (entry->mark)
        mark[1] = entry->mark;
    if (!entry->called && sheet->terse) {
        layout_entry(sheet->out, lead, entry->title, entry->middle, entry->right);
        return;
    }
    if (!entry->called) {
        layout_row(sheet->out, lead, entry->title, entry->middle, entry->right);
        return;
    }
    layout_paragraph(sheet->out, lead, entry->title);
    layout_row(sheet->out, "", entry->called, entry->middle, entry->right);
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

static void text_sheet_table(struct sheet *sheet, const struct sheet_table *table)
{
    layout_paragraph(sheet->out, "", table->caption);
    layout_table(sheet->out, &(struct layout_table){
                                 .heads = table->heads,
                                 .columns = table->columns,
                                 .rows = table->rows,
                                 .cells = table->cells,
                                 .right = table->right,
                             });
}

/* "[ ] 1  20 min  ": what follows is indented by it. */
static void text_sheet_lead(const struct sheet_task *task, struct buffer *lead)
{
    buffer_format(lead, "[%c] ", task->mark);
    if (task->number > 0)
        buffer_format(lead, "%-2d ", task->number);
    if (task->takes[0])
        buffer_format(lead, "%-7s ", task->takes);
}

static void text_sheet_task(struct sheet *sheet, const struct sheet_task *task)
{
    struct buffer lead = {0}, text = {0};
    int indent;

    text_sheet_lead(task, &lead);
    buffer_add(&text, task->text);
    if (task->say[0])
        buffer_format(&text, " Say: \"%s\"", task->say);
    layout_paragraph(sheet->out, buffer_text(&lead), buffer_text(&text));
    if (task->done_when[0]) {
        indent = text_width(buffer_text(&lead));
        buffer_truncate(&lead, 0);
        buffer_repeat(&lead, " ", indent);
        buffer_truncate(&text, 0);
        buffer_format(&text, "Done when: %s", task->done_when);
        layout_paragraph(sheet->out, buffer_text(&lead), buffer_text(&text));
    }
    buffer_clear(&lead);
    buffer_clear(&text);
}

/* "Fees of 2026 (a body, official, checked Oct 2026)" */
static void text_say_source(const struct source *source, const char *about, struct buffer *out)
{
    buffer_format(out, "%s (%s%s%s)", source->title, source->publisher,
                  source->publisher[0] && about[0] ? ", " : "", about);
}

/* "a body, seen Oct 2026" */
static void text_say_part(const char *part, const char *about, struct buffer *out)
{
    buffer_truncate(out, 0);
    buffer_format(out, "%s%s%s", part, about[0] ? ", " : "", about);
}

/* On one line: where all is too long for it, whose word it is weighs more than what its page is
 * called. */
static void text_say_source_briefly(const struct source *source, const char *about, int columns,
                                    struct buffer *out)
{
    text_say_source(source, about, out);
    if (text_width(buffer_text(out)) > columns && source->publisher[0])
        text_say_part(source->publisher, about, out);
    if (text_width(buffer_text(out)) > columns)
        text_say_part(source->title, about, out);
}

static void text_sheet_source(struct sheet *sheet, int number, const struct source *source,
                              const char *about)
{
    struct buffer text = {0};
    char lead[16];

    snprintf(lead, sizeof lead, "[%d]%s ", number, number < 10 ? " " : "");
    if (sheet->terse) {
        text_say_source_briefly(source, about, LAYOUT_COLUMNS - text_width(lead), &text);
    } else {
        text_say_source(source, about, &text);
        buffer_format(&text, " %s", source->url);
    }
    layout_paragraph(sheet->out, lead, buffer_text(&text));
    buffer_clear(&text);
}

const struct sheet_form sheet_text = {
    .notice = text_sheet_notice,
    .title = text_sheet_title,
    .summary = text_sheet_summary,
    .opened = text_sheet_opened,
    .heading = text_sheet_heading,
    .subheading = text_sheet_subheading,
    .entry = text_sheet_entry,
    .detail = text_sheet_detail,
    .line = text_sheet_line,
    .table = text_sheet_table,
    .task = text_sheet_task,
    .source = text_sheet_source,
    .marks = "[ ] to do, [>] started, [x] done or clear, [-] not needed, [!] you have to act, "
             "[?] someone else decides, [#] barred or blocked. ",
};
