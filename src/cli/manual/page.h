/* SPDX-License-Identifier: MIT
 * A page that is written once and stands in two places: in the manual, as mdoc, and in what
 * `milepost help` shows, as plain text. Text may hold what is typed between backticks. */
#ifndef MILEPOST_CLI_PAGE_H
#define MILEPOST_CLI_PAGE_H

#include "milepost/text.h"

struct man_page {
    struct buffer *out;
    bool mdoc;     /* else plain text, of LAYOUT_COLUMNS */
    bool in_items; /* the last that was added is an item */
    bool begun;    /* the section has something in it */
};

/* A heading of the page, and one within a section. */
void page_section(struct man_page *page, const char *heading);
void page_part(struct man_page *page, const char *heading);

/* A paragraph. */
void page_text(struct man_page *page, const char *text);
/* A name with what is said of it below; several make a list. */
void page_item(struct man_page *page, const char *name, const char *text);
/* Lines as they stand, ending in a newline each. */
void page_lines(struct man_page *page, const char *lines);
/* Ends the last list; the page may end then. */
void page_end(struct man_page *page);

#endif
