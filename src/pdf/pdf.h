/* SPDX-License-Identifier: MIT
 * milepost-pdf: blocks (milepost/blocks.h) laid out on pages. A print becomes strips, one below the
 * other, each of which is on one page as a whole; strips become pages; pages are painted. */
#ifndef MILEPOST_PDF_PDF_H
#define MILEPOST_PDF_PDF_H

#include <jansson.h>
#include <pango/pangocairo.h>

#include "milepost/error.h"
#include "milepost/text.h"

/* ---- read.c ---------------------------------------------------------------------------------- */

/* A print as it was read; free with pdf_print_clear. Every member that blocks.h names is there and
 * of its kind. */
struct pdf_print {
    json_t *head;
    json_t *blocks; /* an array, without the end */
    int sources;    /* how many of them there are */
};

/* `*version` is true when it is a print of another version. */
enum status pdf_read(const char *bytes, size_t length, struct pdf_print *print, bool *version,
                     struct error *err) MP_MUST_CHECK;
void pdf_print_clear(struct pdf_print *print);

/* Of a member that is there: a text, never NULL. */
const char *pdf_member(const json_t *block, const char *key);

/* ---- members.c ------------------------------------------------------------------------------- */

/* A table with more of them is refused. */
enum { PDF_COLUMNS_MOST = 12 };

/* Whether a head or a block has all its members, each of its kind. False with `*what` naming the
 * member that is missing or wrong: "block" where nobody knows such a block. */
bool pdf_has_head(const json_t *head, const char **what);
bool pdf_has_members(const json_t *block, const char **what);

/* ---- the sheet: sheet.c ---------------------------------------------------------------------- */

enum pdf_ink {
    PDF_INK_TEXT,
    PDF_INK_SOFT,
    PDF_INK_ACCENT,
    PDF_INK_HAIR,
    PDF_INK_PALE,
    PDF_INK_PAPER,
    PDF_INKS
};

enum pdf_style {
    PDF_BODY,
    PDF_STRONG, /* what a line begins with */
    PDF_DETAIL, /* what stands below it */
    PDF_LABEL,  /* what that is called */
    PDF_SPOKEN, /* words to say */
    PDF_CELL,
    PDF_HEAD, /* of a column */
    PDF_NOTICE,
    PDF_TITLE,
    PDF_WHOSE, /* below the title */
    PDF_SUMMARY,
    PDF_HEADING,
    PDF_SUBHEADING,
    PDF_RUNNING, /* at the edges of a page */
    PDF_LINK,
    PDF_STYLES,
};

enum pdf_kind {
    PDF_TEXT, /* a line of a layout, its baseline at y */
    PDF_RULE, /* from x, y, `width` long */
    PDF_POST, /* likewise downwards, `height` long */
    PDF_FILL, /* a rectangle */
    PDF_MARK, /* a box to tick, `width` wide */
    PDF_DOT,
    PDF_AREA, /* a rectangle that is only a link */
};

/* Something on a strip, from the strip's left upper corner. */
struct pdf_item {
    enum pdf_kind kind;
    enum pdf_ink ink;
    int node; /* whose it is in the document's structure; -1: it only decorates */
    double x, y, width, height;
    PangoLayoutLine *line;
    char mark;
    bool dashed;
    const char *uri;   /* where it leads to; or NULL */
    int cites, source; /* leads to that source, is that source; 0: no */
};

struct pdf_strip {
    double before, height; /* points; `before` is not kept at the top of a page */
    bool keep;             /* the next one must be on the same page */
    int head;              /* a strip that is repeated where this one begins a page; or -1 */
    int outline;           /* heading that begins here, 1 or 2; 0: none */
    const char *title;     /* of that heading */
    size_t first, count;   /* its items */
};

/* An element of the document's structure: "P" in "LI" in "L". */
struct pdf_node {
    const char *tag;
    int parent; /* -1: of the document itself */
};

/* How large and how airy. */
struct pdf_scale {
    double unit; /* size of the body, in points */
    double air;  /* of what stands between things; 1 is usual */
    double margin;
};

struct pdf_sheet {
    const struct pdf_print *print;
    struct pdf_scale scale;
    double page_width, page_height, width; /* the last of what is written on */
    PangoContext *context;
    struct {
        PangoLayout **items;
        size_t count, capacity;
    } layouts;
    struct {
        struct pdf_item *items;
        size_t count, capacity;
    } items;
    struct {
        struct pdf_strip *items;
        size_t count, capacity;
    } strips;
    struct {
        struct pdf_node *items;
        size_t count, capacity;
    } nodes;
    struct {
        char **items; /* texts made inert, kept until the end */
        size_t count, capacity;
    } texts;
    struct {
        size_t *items; /* the first strip of each page */
        size_t count, capacity;
    } pages;
    double text_at; /* where the text of the last item begins */
    int cites;      /* how many lead to their sources so far */
    int list, item; /* the nodes of the list and of its item that are open, or PDF_ROOT */
};

void pdf_sheet_init(struct pdf_sheet *sheet, const struct pdf_print *print,
                    const struct pdf_scale *scale, PangoContext *context);
void pdf_sheet_clear(struct pdf_sheet *sheet);

/* A new element of the structure, in PDF_ROOT or another one. */
enum { PDF_ROOT = 0 };
int pdf_node(struct pdf_sheet *sheet, const char *tag, int parent);

/* Whoever wrote to the helper: a text as it may be drawn, without a control character. */
void pdf_add_inert(struct buffer *out, const char *text);

/* A text on lines of `width` (negative: one line, but for its own breaks). */
PangoLayout *pdf_layout(struct pdf_sheet *sheet, const char *text, enum pdf_style style,
                        double width);
/* The text as it was, but for the name that it begins with: what follows runs from left to right,
 * as all that the program says, whichever way the name is written. */
void pdf_layout_part_name(struct pdf_sheet *sheet, PangoLayout *layout, const char *text,
                          const char *name);
double pdf_layout_width(PangoLayout *layout);
double pdf_layout_height(PangoLayout *layout);
double pdf_style_size(const struct pdf_sheet *sheet, enum pdf_style style);
double pdf_line_height(const struct pdf_sheet *sheet, enum pdf_style style);
enum pdf_ink pdf_style_ink(enum pdf_style style);

/* A strip: opened, filled, closed. */
void pdf_strip_open(struct pdf_sheet *sheet, double before);
struct pdf_item *pdf_strip_add(struct pdf_sheet *sheet, struct pdf_item item);
struct pdf_strip *pdf_strip_close(struct pdf_sheet *sheet, double height);

/* ---- text.c ---------------------------------------------------------------------------------- */

/* Where a text stands on a strip. */
struct pdf_cell {
    const char *text;
    enum pdf_style style;
    double x, width;
    bool right; /* at the right edge */
    int node;
    const char *uri;  /* all of it leads there; or NULL */
    bool dot;         /* of a list */
    int source;       /* it is that source's number; 0: no */
    const char *name; /* that it may begin with, written in whatever direction; or NULL */
};

/* Puts the cell's lines on the open strip from `y` on, and returns their height. */
double pdf_put_cell(struct pdf_sheet *sheet, const struct pdf_cell *cell, double y);

/* Cells side by side as one strip. Those without text are left out. */
struct pdf_strip *pdf_put_row(struct pdf_sheet *sheet, const struct pdf_cell *cells, int count,
                              double before);

/* A cell whose lines may be parted by the end of a page, but neither the first two nor the last
 * two; a strip a line. `lead` stands left of the first ones; or NULL. Returns its height. */
double pdf_put_paragraph(struct pdf_sheet *sheet, const struct pdf_cell *lead,
                         const struct pdf_cell *cell, double before);

/* ---- blocks.c, marks.c, tasks.c, table.c, timeline.c ----------------------------------------- */

/* The box of a mark on the open strip, and what it says in words: "Done: ", or "". */
void pdf_put_mark(struct pdf_sheet *sheet, const char *mark, double x, double y,
                  enum pdf_style style);
const char *pdf_mark_words(const char *mark);

/* All blocks as strips. */
void pdf_put_blocks(struct pdf_sheet *sheet);

/* All marks (milepost/blocks.h). */
#define PDF_MARKS " x>-!?#"

/* A box as a cell of a table, with its mark in words where it has one: how wide it is; puts it on
 * the open strip and returns its height. */
double pdf_box_width(struct pdf_sheet *sheet, char mark, enum pdf_style style);
double pdf_put_box_cell(struct pdf_sheet *sheet, const struct pdf_cell *cell, char mark, double y);

void pdf_put_entry(struct pdf_sheet *sheet, const json_t *block);
void pdf_put_detail(struct pdf_sheet *sheet, const json_t *block);
void pdf_put_task(struct pdf_sheet *sheet, const json_t *block);
void pdf_put_source(struct pdf_sheet *sheet, const json_t *block);
void pdf_put_table(struct pdf_sheet *sheet, const json_t *block);
void pdf_put_timeline(struct pdf_sheet *sheet, const json_t *block);

/* ---- pages.c --------------------------------------------------------------------------------- */

/* Parts the strips into pages. */
void pdf_make_pages(struct pdf_sheet *sheet);
/* Where the strips of a page begin and how tall they may be together. */
double pdf_page_top(const struct pdf_sheet *sheet);
double pdf_page_room(const struct pdf_sheet *sheet);

/* ---- finish.c -------------------------------------------------------------------------------- */

/* Says in a PDF of ours in which language it is, and that a window shows its title. One that cairo
 * wrote in another way stays as it is. */
void pdf_finish(struct buffer *pdf, const char *language);

/* ---- paint.c --------------------------------------------------------------------------------- */

enum status pdf_paint(struct pdf_sheet *sheet, struct buffer *out, struct error *err) MP_MUST_CHECK;

#endif
