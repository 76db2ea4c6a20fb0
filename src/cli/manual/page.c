/* SPDX-License-Identifier: MIT
 * A page as mdoc and as plain text. */
#include "cli/manual/page.h"

#include <stdio.h>
#include <string.h>

#include "milepost/layout.h"

/* ---- mdoc ------------------------------------------------------------------------------------ */

/* What roff would take for something else: its escape character, hyphens that must stay hyphens
 * when they are copied, quotes. `backticks`: what stands between them is set in bold. */
static void roff_add(struct buffer *out, const char *text, size_t length, bool backticks)
{
    bool typed = false;

    for (const char *end = text + length; text < end; text++) {
        if (*text == '\\')
            buffer_add(out, "\\e");
        else if (*text == '-')
            buffer_add(out, "\\-");
        else if (*text == '`' && backticks)
            buffer_add(out, (typed = !typed) ? "\\fB" : "\\fR");
        else if (*text == '`' || *text == '\'')
            buffer_add(out, *text == '`' ? "\\(ga" : "\\(aq");
        else if (*text == '"')
            buffer_add(out, "\\(dq");
        else
            buffer_add_char(out, *text);
    }
}

/* A line of text, which no first character makes a request. */
static void roff_line(struct buffer *out, const char *text, size_t length, bool backticks)
{
    if (length > 0 && (*text == '.' || *text == '\''))
        buffer_add(out, "\\&");
    roff_add(out, text, length, backticks);
    buffer_add_char(out, '\n');
}

/* A sentence a line, so that changes are easy to see. */
static void roff_text(struct buffer *out, const char *text)
{
    const char *start = text;

    for (const char *at = text; *at; at++) {
        bool ends = strchr(".?!", *at) && at[1] == ' ' && at[2] >= 'A' && at[2] <= 'Z';

        if (!ends)
            continue;
        roff_line(out, start, (size_t)(at + 1 - start), true);
        start = at + 2;
    }
    roff_line(out, start, strlen(start), true);
}

/* Arguments of a macro: no word of them is one itself. */
static void roff_arguments(struct buffer *out, const char *macro, const char *text)
{
    enum { LONGEST_MACRO = 3 };

    buffer_add(out, macro);
    while (*text) {
        size_t length = strcspn(text, " ");

        buffer_add(out, length <= LONGEST_MACRO ? " \\&" : " ");
        roff_add(out, text, length, true);
        text += length + strspn(text + length, " ");
    }
    buffer_add_char(out, '\n');
}

static void roff_lines(struct buffer *out, const char *lines)
{
    buffer_add(out, ".Bd -literal\n");
    while (*lines) {
        size_t length = strcspn(lines, "\n");

        roff_line(out, lines, length, false);
        lines += length + (lines[length] == '\n');
    }
    buffer_add(out, ".Ed\n");
}

/* ---- both ------------------------------------------------------------------------------------ */

void page_end(struct man_page *page)
{
    if (page->in_items && page->mdoc)
        buffer_add(page->out, ".El\n");
    page->in_items = false;
}

void page_section(struct man_page *page, const char *heading)
{
    page_end(page);
    if (page->mdoc)
        roff_arguments(page->out, ".Sh", heading);
    else if (page->out->length > 0)
        layout_heading(page->out, heading);
    else {
        layout_upper(page->out, heading);
        buffer_add_char(page->out, '\n');
    }
    page->begun = false;
}

void page_part(struct man_page *page, const char *heading)
{
    page_end(page);
    if (page->mdoc)
        roff_arguments(page->out, ".Ss", heading);
    else
        buffer_format(page->out, "\n%s\n", heading);
    page->begun = false;
}

/* What comes next is parted from what stands above it, but not from a heading. */
static void page_go_on(struct man_page *page)
{
    page_end(page);
    if (page->begun)
        buffer_add(page->out, page->mdoc ? ".Pp\n" : "\n");
    page->begun = true;
}

void page_text(struct man_page *page, const char *text)
{
    page_go_on(page);
    if (page->mdoc)
        roff_text(page->out, text);
    else
        layout_paragraph(page->out, "", text);
}

/* A short name has its text beside it. */
static void item_plain(struct buffer *out, const char *name, const char *text)
{
    enum { NAME_COLUMNS = 16 };
    char lead[NAME_COLUMNS + 1];

    if (text_width(name) > NAME_COLUMNS - 4) {
        layout_paragraph(out, "  ", name);
        name = "";
    }
    snprintf(lead, sizeof lead, "  %-*s", NAME_COLUMNS - 2, name);
    layout_paragraph(out, lead, text);
}

void page_item(struct man_page *page, const char *name, const char *text)
{
    if (!page->in_items && page->mdoc)
        buffer_add(page->out, ".Bl -tag -width Ds\n");
    else if (!page->in_items && page->begun)
        buffer_add_char(page->out, '\n');
    page->in_items = page->begun = true;
    if (page->mdoc) {
        roff_arguments(page->out, ".It", name);
        roff_text(page->out, text);
    } else {
        item_plain(page->out, name, text);
    }
}

void page_lines(struct man_page *page, const char *lines)
{
    page_end(page);
    if (page->mdoc) {
        page->begun = true;
        roff_lines(page->out, lines);
        return;
    }
    page_go_on(page);
    while (*lines) {
        size_t length = strcspn(lines, "\n");

        buffer_format(page->out, "%s%.*s\n", length > 0 ? "    " : "", (int)length, lines);
        lines += length + (lines[length] == '\n');
    }
}
