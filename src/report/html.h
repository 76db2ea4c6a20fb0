/* SPDX-License-Identifier: MIT
 * The HTML form of a print by its parts, the lowest first: html_text.c, html_mark.c, html_blocks.c,
 * html_table.c, html_timeline.c (over html_chart.c), html_sheet.c. */
#ifndef MILEPOST_REPORT_HTML_H
#define MILEPOST_REPORT_HTML_H

#include "report/sheet.h"

/* ---- html_style.css, embedded at build ------------------------------------------------------- */

extern const char html_style[];

/* ---- html_text.c ----------------------------------------------------------------------------- */

/* Adds a text so that nothing in it is markup: on one line, or with its line breaks. Where the
 * sheet is to be ASCII, other characters are written as references, which a reader shows as they
 * are. */
void html_text(struct sheet *sheet, const char *text);
void html_lines(struct sheet *sheet, const char *text);

/* The same of a text that may cite sources: "[1, 3]" leads to the first and the third, once they
 * were cited. */
void html_cited(struct sheet *sheet, const char *text);

/* ---- html_mark.c ----------------------------------------------------------------------------- */

/* A mark of an entry as a box, and in words for those who don't see it; nothing for '\0'. */
void html_mark(struct sheet *sheet, char mark);
/* The mark that a cell is, as "[x]"; '\0' for any other text. */
char html_mark_of(const char *text);

/* ---- html_blocks.c --------------------------------------------------------------------------- */

enum html_list { LIST_NONE, LIST_ENTRIES, LIST_TASKS, LIST_SOURCES };

/* What is open on a sheet: struct sheet's `own`. */
struct html_state {
    const char *title, *whose;
    date_day day;
    bool titled, main, section, item, details;
    enum html_list list;
    int sections;
    struct buffer heading;  /* under which comes what comes next */
    size_t contents_at;     /* where the list of contents goes */
    struct buffer contents; /* its items */
};

struct html_state *html_state_of(const struct sheet *sheet);

void html_begin(struct sheet *sheet, const struct sheet_head *head);
void html_end(struct sheet *sheet);

void html_title(struct sheet *sheet, const char *left, const char *right);
void html_opened(struct sheet *sheet);
void html_heading(struct sheet *sheet, const char *text);
void html_subheading(struct sheet *sheet, const char *text);

/* Ends what is open within the section; within the header nothing is. */
void html_close_list(struct sheet *sheet);
/* Begins an item of such a list, which is opened if it is not open yet. `attributes` is "" or
 * markup that begins with a space. */
void html_open_item(struct sheet *sheet, enum html_list list, const char *attributes);
/* Begins the details of the open item, and ends them. */
void html_open_details(struct sheet *sheet);
void html_close_details(struct sheet *sheet);

/* ---- html_table.c ---------------------------------------------------------------------------- */

/* A table: without a caption of its own it gets the heading it stands under. */
void html_table(struct sheet *sheet, const struct sheet_table *table);

/* ---- html_timeline.c ------------------------------------------------------------------------- */

/* The dated steps on the way as a picture, with a table of the same days; nothing without any. */
void html_timeline(struct sheet *sheet, const struct roadmap *roadmap);

#endif
