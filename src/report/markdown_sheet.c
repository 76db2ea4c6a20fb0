/* SPDX-License-Identifier: MIT
 * The Markdown form of a print. Every text from a plan or a catalogue is escaped, so that none can
 * become a heading, a link or HTML. */
#include <ctype.h>
#include <string.h>

#include "report/sheet.h"

/* A text that begins like a list item, a heading or a number would start a block of its own. */
static const char *add_start(struct buffer *out, const char *text)
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

static void add_escaped(struct buffer *out, const char *text)
{
    for (text = add_start(out, text); *text; text++) {
        if (strchr("\\`*_[]<>#|~&!", *text))
            buffer_add_char(out, '\\');
        buffer_add_char(out, *text == '\n' ? ' ' : *text);
    }
}

static void notice(struct sheet *sheet, const char *text)
{
    add_escaped(sheet->out, text);
    buffer_add(sheet->out, "\n\n");
}

static void title(struct sheet *sheet, const char *left, const char *right)
{
    buffer_add(sheet->out, "# ");
    add_escaped(sheet->out, left);
    buffer_add(sheet->out, "\n\n");
    add_escaped(sheet->out, right);
    buffer_add(sheet->out, "\n\n");
}

static void summary(struct sheet *sheet, const char *left, const char *right)
{
    buffer_add(sheet->out, "**");
    add_escaped(sheet->out, left);
    buffer_add(sheet->out, "**");
    if (right[0]) {
        buffer_add(sheet->out, ", ");
        add_escaped(sheet->out, right);
    }
    buffer_add(sheet->out, "\n");
}

static void opened(struct sheet *sheet)
{
    buffer_add(sheet->out, "\n");
}

static void heading(struct sheet *sheet, const char *text)
{
    buffer_add(sheet->out, "\n## ");
    add_escaped(sheet->out, text);
    buffer_add(sheet->out, "\n\n");
}

/* A task list knows two states; what the line does not say itself is said in words. */
static void add_mark(struct buffer *out, char mark)
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
        {'X', "- [ ] "},
        {'!', "- [ ] "},
        {'?', "- [ ] "},
    };

    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (marks[i].mark == mark)
            buffer_add(out, marks[i].text);
}

static void entry(struct sheet *sheet, const struct sheet_entry *entry)
{
    add_mark(sheet->out, entry->mark);
    buffer_add(sheet->out, "**");
    add_escaped(sheet->out, entry->title);
    buffer_add(sheet->out, "**");
    if (entry->middle[0]) {
        buffer_add(sheet->out, " — ");
        add_escaped(sheet->out, entry->middle);
    }
    if (entry->right[0]) {
        buffer_add(sheet->out, " — ");
        add_escaped(sheet->out, entry->right);
    }
    buffer_add(sheet->out, "\n");
}

static void detail(struct sheet *sheet, const char *label, const struct text_list *items)
{
    for (int i = 0; i < items->count; i++) {
        buffer_format(sheet->out, "  - *%s:* ", label);
        add_escaped(sheet->out, items->items[i]);
        buffer_add(sheet->out, "\n");
    }
}

static void line(struct sheet *sheet, const char *text)
{
    buffer_add(sheet->out, "- ");
    add_escaped(sheet->out, text);
    buffer_add(sheet->out, "\n");
}

static void row(struct sheet *sheet, const char *label, const char *const *cells, int count)
{
    buffer_add(sheet->out, "- **");
    add_escaped(sheet->out, label);
    buffer_add(sheet->out, "**");
    for (int i = 0; i < count; i++) {
        buffer_add(sheet->out, " — ");
        add_escaped(sheet->out, cells[i]);
    }
    buffer_add(sheet->out, "\n");
}

/* Only addresses of web pages become links, and nothing in them can end the link. */
static bool is_link(const char *url)
{
    return (strncmp(url, "https://", 8) == 0 || strncmp(url, "http://", 7) == 0) &&
           !strpbrk(url, " <>\\\n\"");
}

static void source(struct sheet *sheet, const struct source *source, const char *about)
{
    bool link = is_link(source->url);

    buffer_add(sheet->out, link ? "- [" : "- ");
    add_escaped(sheet->out, source->title);
    if (link)
        buffer_format(sheet->out, "](<%s>)", source->url);
    buffer_add(sheet->out, " (");
    add_escaped(sheet->out, source->publisher);
    buffer_add(sheet->out, source->publisher[0] ? ", " : "");
    add_escaped(sheet->out, about);
    buffer_add(sheet->out, ")\n");
}

const struct sheet_form sheet_markdown = {
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
    .marks = "",
};
