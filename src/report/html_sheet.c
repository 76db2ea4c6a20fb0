/* SPDX-License-Identifier: MIT
 * The HTML form of a print: one file that loads nothing, read by eye, ear or on paper. Marks are
 * said in words; the boxes that are seen are drawn. */
#include <stdio.h>

#include "report/html.h"

static void html_notice(struct sheet *sheet, const char *text)
{
    html_close_list(sheet);
    buffer_add(sheet->out, "<p class=\"notice\">");
    html_text(sheet, text);
    buffer_add(sheet->out, "</p>\n");
}

static void html_summary(struct sheet *sheet, const char *left, const char *right)
{
    buffer_add(sheet->out, "<p class=\"key\"><strong>");
    html_text(sheet, left);
    buffer_add(sheet->out, "</strong>");
    if (right[0]) {
        buffer_add(sheet->out, " <span>");
        html_text(sheet, right);
        buffer_add(sheet->out, "</span>");
    }
    buffer_add(sheet->out, "</p>\n");
}

static void html_line(struct sheet *sheet, const char *text)
{
    html_close_list(sheet);
    buffer_add(sheet->out, "<p>");
    html_cited(sheet, text);
    buffer_add(sheet->out, "</p>\n");
}

/* ---- entries --------------------------------------------------------------------------------- */

static void html_put_span(struct sheet *sheet, const char *name, const char *text)
{
    if (!text || text[0] == '\0')
        return;
    buffer_format(sheet->out, " <span class=\"%s\">", name);
    html_cited(sheet, text);
    buffer_add(sheet->out, "</span>");
}

static void html_entry(struct sheet *sheet, const struct sheet_entry *entry)
{
    html_open_item(sheet, LIST_ENTRIES,
                   !entry->mark    ? " class=\"bare\""
                   : entry->called ? " class=\"told\""
                                   : "");
    html_mark(sheet, entry->mark);
    buffer_add(sheet->out, "<bdi class=\"what\">");
    html_cited(sheet, entry->title);
    buffer_add(sheet->out, "</bdi>");
    html_put_span(sheet, "called", entry->called);
    html_put_span(sheet, "when", entry->middle);
    html_put_span(sheet, "cost", entry->right);
}

/* A detail may stand under no item: then it is a list of its own. */
static void html_detail(struct sheet *sheet, const char *label, const struct text_list *items)
{
    if (items->count == 0)
        return;
    html_open_details(sheet);
    if (items->count > 1) /* the label stands beside all of them */
        buffer_format(sheet->out, "<dt style=\"grid-row: span %d\">", items->count);
    else
        buffer_add(sheet->out, "<dt>");
    html_text(sheet, label);
    buffer_add(sheet->out, "</dt>");
    for (int i = 0; i < items->count; i++) {
        buffer_add(sheet->out, "<dd dir=\"auto\">");
        html_cited(sheet, items->items[i]);
        buffer_add(sheet->out, "</dd>\n");
    }
}

/* ---- tasks ----------------------------------------------------------------------------------- */

static void html_put_say(struct sheet *sheet, const char *text)
{
    if (text[0] == '\0')
        return;
    buffer_add(sheet->out, "\n<p class=\"words\">Say: <q>");
    html_text(sheet, text);
    buffer_add(sheet->out, "</q></p>");
}

static void html_put_done_when(struct sheet *sheet, const char *text)
{
    if (text[0] == '\0')
        return;
    buffer_add(sheet->out, "\n<p class=\"until\">Done when: ");
    html_text(sheet, text);
    buffer_add(sheet->out, "</p>");
}

static void html_task(struct sheet *sheet, const struct sheet_task *task)
{
    html_open_item(sheet, LIST_TASKS, "");
    html_mark(sheet, task->mark);
    if (task->number > 0)
        buffer_format(sheet->out, "<span class=\"number\">%d</span> ", task->number);
    buffer_add(sheet->out, "<bdi class=\"what\">");
    html_cited(sheet, task->text);
    buffer_add(sheet->out, "</bdi>");
    html_put_span(sheet, "takes", task->takes);
    html_put_say(sheet, task->say);
    html_put_done_when(sheet, task->done_when);
}

/* ---- sources --------------------------------------------------------------------------------- */

/* Only the address of a web page becomes a link. */
static void html_source(struct sheet *sheet, int number, const struct source *source,
                        const char *about)
{
    bool link = text_is_address(source->url);
    char attributes[48];

    snprintf(attributes, sizeof attributes, " id=\"source-%d\" value=\"%d\"", number, number);
    html_open_item(sheet, LIST_SOURCES, attributes);
    if (link) {
        buffer_add(sheet->out, "<a rel=\"noreferrer\" href=\"");
        html_text(sheet, source->url);
        buffer_add(sheet->out, "\">");
    }
    html_text(sheet, source->title);
    buffer_add(sheet->out, link ? "</a> (" : " (");
    html_text(sheet, source->publisher);
    buffer_add(sheet->out, source->publisher[0] ? ", " : "");
    html_text(sheet, about);
    buffer_add(sheet->out, ")");
}

const struct sheet_form sheet_html = {
    .begin = html_begin,
    .end = html_end,
    .notice = html_notice,
    .title = html_title,
    .summary = html_summary,
    .opened = html_opened,
    .heading = html_heading,
    .subheading = html_subheading,
    .entry = html_entry,
    .detail = html_detail,
    .line = html_line,
    .table = html_table,
    .task = html_task,
    .source = html_source,
    .timeline = html_timeline,
    .marks =
        "In the boxes: empty for what is to do, ▸ started, ✓ done or clear, – not needed, ! you "
        "have to act, ? someone else decides, ⊘ barred or blocked. ",
};
