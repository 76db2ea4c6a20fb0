/* SPDX-License-Identifier: MIT
 * Running text that scrolls. */
#ifndef MILEPOST_TUI_WIDGETS_PAGE_H
#define MILEPOST_TUI_WIDGETS_PAGE_H

#include "milepost/error.h"
#include "milepost/memory.h"
#include "tui/canvas/canvas.h"
#include "tui/widgets/keys.h"

/* Lines of running text that scroll: paragraphs are wrapped as they are drawn. */
struct page_line {
    const char *text; /* owned by the page's arena */
    struct style style;
    int indent;      /* columns before each line */
    const char *tag; /* "" or a word that stands in the indent of the first line */
    bool fixed;      /* a line of a print: wrapped only where there is no room for it */
};
struct page {
    struct arena arena;
    VECTOR(struct page_line) lines;
    int top;     /* first row shown */
    int total;   /* rows it took when last drawn */
    int rows;    /* rows of the pane then */
    int columns; /* of it; 0: not drawn yet */
    int jump;    /* a line to show first at the next drawing, or -1 */
};
void page_init(struct page *page);
void page_clear(struct page *page);
void page_reset(struct page *page);
struct page_line *page_add(struct page *page, struct style style, const char *text);
struct page_line *page_format(struct page *page, struct style style, const char *format, ...)
    MP_PRINTF(3, 4);
/* A short word before the text, or a point of a list. */
struct page_line *page_add_tagged(struct page *page, const char *tag, const char *text);
struct page_line *page_format_tagged(struct page *page, const char *tag, const char *format, ...)
    MP_PRINTF(3, 4);
struct page_line *page_add_point(struct page *page, const char *text);
struct page_line *page_format_point(struct page *page, const char *format, ...) MP_PRINTF(2, 3);
void page_blank(struct page *page);
/* Leaves whole paragraphs, of the last one whole sentences, of so many letters, with those that it
 * takes to begin a line; true when that is not all. */
bool page_shorten(struct page *page, int letters);
bool page_key(struct page *page, enum command command);
void page_draw(struct page *page, const struct pane *pane, bool focused);

#endif
