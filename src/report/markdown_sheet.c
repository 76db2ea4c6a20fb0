/* SPDX-License-Identifier: MIT
 * The Markdown form of a print. Every text from a plan or a catalogue is escaped, so that none can
 * become a heading, a link or HTML. */
#include <ctype.h>
#include <string.h>

#include "report/sheet.h"

/* A text that begins like a list item, a heading or a number would start a block of its own. */
static const char *markdown_start(struct buffer *out, const char *text)
{
    const char *at = text;

    while (isdigit((unsigned char)*at))
        at++;
    if (at > text && (*at == '.' || *at == ')')) {
        buffer_add_bytes(out, text, (size_t)(at - text));
        buffer_format(out, "\\%c", *at);
        return at + 1;
    }
    if (*text && strchr("-+=", *text)) {
        buffer_format(out, "\\%c", *text);
        return text + 1;
    }
    return text;
}

static void markdown_escape(struct buffer *out, const char *text)
{
    for (text = markdown_start(out, text); *text; text++) {
        if (strchr("\\`*_[]<>#|~&!", *text))
            buffer_add_char(out, '\\');
        buffer_add_char(out, *text == '\n' ? ' ' : *text);
    }
}

static void markdown_notice(struct sheet *sheet, const char *text)
{
    markdown_escape(sheet->out, text);
    buffer_add(sheet->out, "\n\n");
}

static void markdown_title(struct sheet *sheet, const char *left, const char *right)
{
    buffer_add(sheet->out, "# ");
    markdown_escape(sheet->out, left);
    buffer_add(sheet->out, "\n\n");
    markdown_escape(sheet->out, right);
    buffer_add(sheet->out, "\n\n");
}

static void markdown_summary(struct sheet *sheet, const char *left, const char *right)
{
    buffer_add(sheet->out, "**");
    markdown_escape(sheet->out, left);
    buffer_add(sheet->out, "**");
    if (right[0]) {
        buffer_add(sheet->out, ", ");
        markdown_escape(sheet->out, right);
    }
    buffer_add(sheet->out, "\n");
}

static void markdown_opened(struct sheet *sheet)
{
    buffer_add(sheet->out, "\n");
}

static void markdown_heading(struct sheet *sheet, const char *text)
{
    buffer_add(sheet->out, "\n## ");
    markdown_escape(sheet->out, text);
    buffer_add(sheet->out, "\n\n");
}

static void markdown_subheading(struct sheet *sheet, const char *text)
{
    buffer_add(sheet->out, "\n### ");
    markdown_escape(sheet->out, text);
    buffer_add(sheet->out, "\n\n");
}

/* A task list knows two states; what the line does not say itself is said in words. */
static void markdown_mark(struct buffer *out, char mark)
{
    static const struct {
        char mark;
        const char *text;
    } marks[] = {
        {'\0', "- "},
        {'x', "- [x] "},
        {' ', "- [ ] "},
        {'>', "- [ ] started: "},
        {'-', "- [x] not needed: "},
        {'#', "- [ ] "},
        {'!', "- [ ] "},
        {'?', "- [ ] "},
    };

    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (marks[i].mark == mark)
            buffer_add(out, marks[i].text);
}

static void markdown_beside(struct buffer *out, const char *text)
{
    if (!text || text[0] == '\0')
        return;
    buffer_add(out, " — ");
    markdown_escape(out, text);
}

static void markdown_entry(struct sheet *sheet, const struct sheet_entry *entry)
{
    markdown_mark(sheet->out, entry->mark);
    buffer_add(sheet->out, "**");
    markdown_escape(sheet->out, entry->title);
    buffer_add(sheet->out, "**");
    markdown_beside(sheet->out, entry->called);
    markdown_beside(sheet->out, entry->middle);
    markdown_beside(sheet->out, entry->right);
    buffer_add(sheet->out, "\n");
}

static void markdown_detail(struct sheet *sheet, const char *label, const struct text_list *items)
{
    for (int i = 0; i < items->count; i++) {
        buffer_format(sheet->out, "  - *%s:* ", label);
        markdown_escape(sheet->out, items->items[i]);
        buffer_add(sheet->out, "\n");
    }
}

static void markdown_line(struct sheet *sheet, const char *text)
{
    buffer_add(sheet->out, "- ");
    markdown_escape(sheet->out, text);
    buffer_add(sheet->out, "\n");
}

static void markdown_row(struct buffer *out, const char *const *cells, int count)
{
    for (int i = 0; i < count; i++) {
        buffer_add(out, "| ");
        markdown_escape(out, cells[i]);
        buffer_add(out, cells[i][0] ? " " : "");
    }
    buffer_add(out, "|\n");
}

static void markdown_table(struct sheet *sheet, const struct sheet_table *table)
{
    buffer_add(sheet->out, "\n");
    if (table->caption[0]) {
        markdown_escape(sheet->out, table->caption);
        buffer_add(sheet->out, "\n\n");
    }
    markdown_row(sheet->out, table->heads, table->columns);
    for (int i = 0; i < table->columns; i++)
        buffer_add(sheet->out, table->right >> i & 1U ? "| ---: " : "| --- ");
    buffer_add(sheet->out, "|\n");
    for (int i = 0; i < table->rows; i++)
        markdown_row(sheet->out, &table->cells[i * table->columns], table->columns);
    buffer_add(sheet->out, "\n");
}

static void markdown_put_part(struct buffer *out, const char *label, const char *text)
{
    if (text[0] == '\0')
        return;
    buffer_format(out, "  - *%s:* ", label);
    markdown_escape(out, text);
    buffer_add(out, "\n");
}

static void markdown_task(struct sheet *sheet, const struct sheet_task *task)
{
    markdown_mark(sheet->out, task->mark);
    if (task->number > 0)
        buffer_format(sheet->out, "**%d** ", task->number);
    markdown_escape(sheet->out, task->text);
    if (task->takes[0]) {
        buffer_add(sheet->out, " (");
        markdown_escape(sheet->out, task->takes);
        buffer_add_char(sheet->out, ')');
    }
    buffer_add(sheet->out, "\n");
    markdown_put_part(sheet->out, "Say", task->say);
    markdown_put_part(sheet->out, "Done when", task->done_when);
}

/* Only addresses of web pages become links, and nothing in them can end the link. */
static void markdown_source(struct sheet *sheet, int number, const struct source *source,
                            const char *about)
{
    bool link = text_is_address(source->url);

    buffer_format(sheet->out, "- \\[%d\\] %s", number, link ? "[" : "");
    markdown_escape(sheet->out, source->title);
    if (link)
        buffer_format(sheet->out, "](<%s>)", source->url);
    buffer_add(sheet->out, " (");
    markdown_escape(sheet->out, source->publisher);
    buffer_add(sheet->out, source->publisher[0] ? ", " : "");
    markdown_escape(sheet->out, about);
    buffer_add(sheet->out, ")\n");
}

const struct sheet_form sheet_markdown = {
    .notice = markdown_notice,
    .title = markdown_title,
    .summary = markdown_summary,
    .opened = markdown_opened,
    .heading = markdown_heading,
    .subheading = markdown_subheading,
    .entry = markdown_entry,
    .detail = markdown_detail,
    .line = markdown_line,
    .table = markdown_table,
    .task = markdown_task,
    .source = markdown_source,
    .marks = "",
};
