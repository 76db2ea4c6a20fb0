/* SPDX-License-Identifier: MIT
 * Running text that scrolls: paragraphs with an indent and, in it, a word that names them. */
#include "tui/widgets/page.h"

#include <stdarg.h>
#include <string.h>

enum { NARROW_INDENT = 4, LEAST_WIDTH = 8, TAG_COLUMNS = 9, POINT_COLUMNS = 2 };

/* What it takes to begin a line, in letters. */
enum { LINE_LETTERS = 20 };

void page_init(struct page *page)
{
    *page = (struct page){.jump = -1, .rows = 1};
}

void page_clear(struct page *page)
{
    VECTOR_CLEAR(&page->lines);
    arena_clear(&page->arena);
}

void page_reset(struct page *page)
{
    page->lines.count = 0;
    arena_reset(&page->arena);
}

struct page_line *page_add(struct page *page, struct style style, const char *text)
{
    struct page_line line = {
        .text = arena_copy_text(&page->arena, text), .style = style, .tag = ""};

    VECTOR_PUSH(&page->lines, line);
    return &page->lines.items[page->lines.count - 1];
}

static struct page_line *page_add_list(struct page *page, struct style style, const char *format,
                                       va_list arguments)
{
    struct buffer text = {0};
    struct page_line *line;

    buffer_format_list(&text, format, arguments);
    line = page_add(page, style, buffer_text(&text));
    buffer_clear(&text);
    return line;
}

struct page_line *page_format(struct page *page, struct style style, const char *format, ...)
{
    struct page_line *line;
    va_list arguments;

    va_start(arguments, format);
    line = page_add_list(page, style, format, arguments);
    va_end(arguments);
    return line;
}

static struct page_line *page_tag(struct page_line *line, const char *tag)
{
    line->tag = tag;
    line->indent = TAG_COLUMNS;
    return line;
}

struct page_line *page_add_tagged(struct page *page, const char *tag, const char *text)
{
    return page_tag(page_add(page, STYLE_PLAIN, text), tag);
}

struct page_line *page_format_tagged(struct page *page, const char *tag, const char *format, ...)
{
    struct page_line *line;
    va_list arguments;

    va_start(arguments, format);
    line = page_tag(page_add_list(page, STYLE_PLAIN, format, arguments), tag);
    va_end(arguments);
    return line;
}

static struct page_line *page_point(struct page_line *line)
{
    line->tag = "·";
    line->indent = POINT_COLUMNS;
    return line;
}

struct page_line *page_add_point(struct page *page, const char *text)
{
    return page_point(page_add(page, STYLE_PLAIN, text));
}

struct page_line *page_format_point(struct page *page, const char *format, ...)
{
    struct page_line *line;
    va_list arguments;

    va_start(arguments, format);
    line = page_point(page_add_list(page, STYLE_PLAIN, format, arguments));
    va_end(arguments);
    return line;
}

/* Never two empty lines together, and none at the top. */
void page_blank(struct page *page)
{
    if (page->lines.count > 0 && page->lines.items[page->lines.count - 1].text[0] != '\0')
        page_add(page, STYLE_PLAIN, "");
}

/* The bytes of whole sentences of so many letters at the beginning of a text. */
static size_t page_fit_sentences(const char *text, int letters)
{
    size_t end = 0;

    for (const char *at = text; (at = strstr(at, ". ")); at++)
        if (text_width_bytes(text, (size_t)(at + 1 - text)) <= letters)
            end = (size_t)(at + 1 - text);
    return end;
}

/* No blank line and no heading is left without what it stood before; the title stays. */
static void page_drop_ends(struct page *page)
{
    while (page->lines.count > 1) {
        const struct page_line *last = &page->lines.items[page->lines.count - 1];
        bool heading = last->style.attributes & ATTRIBUTE_BOLD;

        if (!heading && last->text[0] != '\0')
            return;
        page->lines.count--;
    }
}

bool page_shorten(struct page *page, int letters)
{
    for (size_t i = 0; i < page->lines.count; i++) {
        struct page_line *line = &page->lines.items[i];
        int begins = LINE_LETTERS + text_width(line->tag);
        int width = line->text[0] != '\0' ? begins + text_width(line->text) : 0;
        size_t end;

        if (width <= letters) {
            letters -= width;
            continue;
        }
        end = page_fit_sentences(line->text, letters - begins);
        if (end > 0)
            line->text = arena_copy_bytes(&page->arena, line->text, end);
        page->lines.count = i + (end > 0);
        page_drop_ends(page);
        return true;
    }
    return false;
}

static bool is_cramped(const struct page_line *line, int columns)
{
    return line->tag[0] != '\0' && line->indent > columns / 2;
}

/* A tag with no room beside its text stands on a row of its own, above it. */
static bool is_tag_above(const struct page_line *line, int columns)
{
    return is_cramped(line, columns) || text_width(line->tag) > line->indent;
}

static int page_indent_of(const struct page_line *line, int columns)
{
    return is_cramped(line, columns) ? NARROW_INDENT : line->indent;
}

static int page_width_of(const struct page_line *line, int columns)
{
    int width = text_columns(columns) - page_indent_of(line, columns);

    return width > LEAST_WIDTH ? width : LEAST_WIDTH;
}

/* A line of a print stands as it is where it fits, or nothing would line up in it. */
static bool page_is_kept(const struct page_line *line, int columns)
{
    return line->fixed && text_width(line->text) <= page_width_of(line, columns);
}

static int page_height_of(const struct page_line *line, int columns)
{
    int width = page_width_of(line, columns);
    int count = page_is_kept(line, columns) ? 1 : text_wrap_count(line->text, width);

    return (count > 0 ? count : 1) + is_tag_above(line, columns);
}

static int page_rows_before(const struct page *page, int line, int columns)
{
    int rows = 0;

    for (int i = 0; i < line; i++)
        rows += page_height_of(&page->lines.items[i], columns);
    return rows;
}

static void page_clamp_top(struct page *page)
{
    int last = page->total - page->rows;

    if (page->top > last)
        page->top = last;
    if (page->top < 0)
        page->top = 0;
}

bool page_key(struct page *page, enum command command)
{
    int step = page->rows > 2 ? page->rows - 1 : 1;

    switch (command) {
    case COMMAND_UP:
        page->top--;
        break;
    case COMMAND_DOWN:
        page->top++;
        break;
    case COMMAND_PAGE_UP:
        page->top -= step;
        break;
    case COMMAND_PAGE_DOWN:
        page->top += step;
        break;
    case COMMAND_FIRST:
        page->top = 0;
        break;
    case COMMAND_LAST:
        page->top = page->total;
        break;
    default:
        return false;
    }
    page_clamp_top(page);
    return true;
}

/* A mark is plain, as it is in lists: to change weight for one character and back costs more than
 * the line it stands before. */
static struct style page_tag_style(const struct page_line *line)
{
    return text_width(line->tag) > 1 ? STYLE_BOLD : STYLE_PLAIN;
}

static void page_draw_line(const struct page_line *line, const struct pane *pane, int at,
                           int height)
{
    bool above = is_tag_above(line, pane->columns);
    int indent = page_indent_of(line, pane->columns);

    draw_fit(pane, at, 0, above ? pane->columns : indent, line->tag, page_tag_style(line));
    if (page_is_kept(line, pane->columns))
        draw_text(pane, at, indent, line->text, line->style);
    else
        draw_wrapped(pane, at + above, indent, height - above, page_width_of(line, pane->columns),
                     line->text, line->style);
}

/* Where that of a list stands: on a wide terminal beside the text. */
static void page_draw_place(const struct page *page, const struct pane *pane)
{
    struct buffer text = {0};
    int last = page->top + page->rows;
    int right = pane->columns < ROW_COLUMNS ? pane->columns : ROW_COLUMNS;

    buffer_format(&text, "%d of %d", last < page->total ? last : page->total, page->total);
    draw_right(pane, pane->rows - 1, right, buffer_text(&text), STYLE_DIM);
    buffer_clear(&text);
}

/* In another width the rows are others: the line that stands at the top, or had rolled half away
 * there, stays at the top. */
static void page_take_columns(struct page *page, int columns)
{
    int line = 0, rows = 0;

    if (page->top > 0 && page->columns > 0 && page->columns != columns) {
        for (; line < (int)page->lines.count; line++) {
            rows += page_height_of(&page->lines.items[line], page->columns);
            if (rows > page->top)
                break;
        }
        page->top = page_rows_before(page, line, columns);
    }
    page->columns = columns;
}

void page_draw(struct page *page, const struct pane *pane, bool focused)
{
    int columns = pane->columns;
    bool longer;
    struct pane seen;
    int at;

    page_take_columns(page, columns);
    page->total = page_rows_before(page, (int)page->lines.count, columns);
    longer = page->total > pane->rows && pane->rows > 2;
    page->rows = pane->rows - longer;
    if (page->jump >= 0)
        page->top = page_rows_before(page, page->jump, columns);
    page->jump = -1;
    page_clamp_top(page);

    seen = pane_part(pane, 0, 0, page->rows, columns);
    spot_add_text(&seen, &page->top);
    at = -page->top;
    for (size_t i = 0; i < page->lines.count && at < seen.rows; i++) {
        int height = page_height_of(&page->lines.items[i], columns);

        page_draw_line(&page->lines.items[i], &seen, at, height);
        at += height;
    }
    if (longer)
        page_draw_place(page, pane);
    if (focused)
        draw_cursor(pane, 0, 0);
}
