/* SPDX-License-Identifier: MIT
 * The sheet that a print is put on: one walk over the roadmap, put down in the form of text,
 * Markdown or another. What a form is handed is UTF-8 as a plan or a catalogue has it: each form
 * makes it inert in its own way. */
#ifndef MILEPOST_REPORT_SHEET_H
#define MILEPOST_REPORT_SHEET_H

#include "milepost/report.h"

struct sheet_entry {
    char mark; /* 'x' done or clear, '>' started, ' ' to do, '-' not needed, '!' to act on, '?'
                  decided by others, '#' barred or blocked; '\0' none */
    const char *title, *middle, *right;
    const char *called; /* where the title says what to do: its name; else NULL */
};

/* Rows of cells under their heads, read row by row. */
struct sheet_table {
    const char *caption; /* "" for none */
    const char *const *heads;
    int columns, rows;
    const char *const *cells; /* rows * columns */
    unsigned right;           /* bit i: column i holds figures, which stand at its right edge */
};

/* Something to do, told so that a person can do it. */
struct sheet_task {
    char mark;         /* as of an entry */
    int number;        /* 0: none */
    const char *takes; /* "20 min", or "" */
    const char *text;
    const char *say;       /* the words to say, without quotes, or "" */
    const char *done_when; /* or "" */
};

/* What a whole document has to say of itself. */
struct sheet_head {
    const char *title, *whose;
    const char *language; /* "en" */
    date_day day;
};

/* The sources that were cited, in the order of their numbers. A zeroed struct is empty. */
struct sheet_cited {
    int *items; /* indexes into the catalogue's sources */
    size_t count, capacity;
};

/* A sentence, and the title of what it stood under. */
struct said {
    const char *text;
    size_t length;
    const char *under;
};

enum { SAID_REFERENCES = 2 };

/* What was said so far, and where that stands of it which was to be said again. */
struct sheet_said {
    struct said *items;
    size_t count, capacity;
    struct arena arena;
    const char *under; /* what is being put down */
    const char *references[SAID_REFERENCES];
    int reference_count;
};

/* A zeroed one, with a form and where it writes, is empty; free with sheet_clear. */
struct sheet {
    const struct sheet_form *form;
    struct buffer *out;
    const struct report_print *print; /* what is asked for; NULL: nothing but what follows */
    struct sheet_cited cited;
    struct sheet_said said;
    void *own;  /* of the form: which elements are open */
    bool ascii; /* what is drawn, too, is ASCII alone */
    int width;  /* in columns, where a form counts them */
    bool terse; /* few words: entries on few lines, a source without an address that is no link */
};

struct sheet_form {
    void (*begin)(struct sheet *sheet, const struct sheet_head *head); /* may be NULL */
    void (*end)(struct sheet *sheet);                                  /* may be NULL */
    void (*notice)(struct sheet *sheet, const char *text);
    void (*title)(struct sheet *sheet, const char *left, const char *right);
    void (*summary)(struct sheet *sheet, const char *left, const char *right);
    void (*opened)(struct sheet *sheet); /* after the head */
    void (*heading)(struct sheet *sheet, const char *text);
    void (*subheading)(struct sheet *sheet, const char *text);
    void (*entry)(struct sheet *sheet, const struct sheet_entry *entry);
    void (*detail)(struct sheet *sheet, const char *label, const struct text_list *items);
    void (*line)(struct sheet *sheet, const char *text);
    void (*table)(struct sheet *sheet, const struct sheet_table *table);
    void (*task)(struct sheet *sheet, const struct sheet_task *task);
    void (*source)(struct sheet *sheet, int number, const struct source *source, const char *about);
    /* NULL: this form draws none */
    void (*timeline)(struct sheet *sheet, const struct roadmap *roadmap);
    const char *marks; /* what the marks of its entries mean, or "" when they are words */
};

/* ---- text_sheet.c, markdown_sheet.c, blocks_sheet.c ------------------------------------------ */

extern const struct sheet_form sheet_text, sheet_markdown, sheet_blocks;

/* ---- html_sheet.c ---------------------------------------------------------------------------- */

extern const struct sheet_form sheet_html;

/* ---- sheet_line.c ---------------------------------------------------------------------------- */

void sheet_clear(struct sheet *sheet);

/* A line. */
void sheet_say(struct sheet *sheet, const char *format, ...) MP_PRINTF(2, 3);

/* A line that was put together, which is cleared, and a detail of one text: nothing for nothing. */
void sheet_line(struct sheet *sheet, struct buffer *line);
void sheet_text_detail(struct sheet *sheet, const char *label, const char *text);

/* ---- sheet_cite.c ---------------------------------------------------------------------------- */

/* The number of a source on this print, from 1: the next one when it is cited for the first time.
 * `source` is an index into the catalogue's. */
int sheet_cite(struct sheet *sheet, int source);
/* Adds " [3]"; nothing for a source of -1. */
void sheet_cite_to(struct sheet *sheet, int source, struct buffer *out);
/* Adds " [1, 3, 7]" for some; nothing for none. */
void sheet_cite_all(struct sheet *sheet, const int *sources, int count, struct buffer *out);
/* Those that were cited so far, in the order of their numbers. */
void sheet_sources(struct sheet *sheet, const struct roadmap *roadmap);

/* ---- sheet_said.c ---------------------------------------------------------------------------- */

/* What is put down next belongs to this; the title is borrowed for as long as the sheet is. */
void sheet_under(struct sheet *sheet, const char *title);
/* Adds what the sheet has not said before. */
void sheet_fresh(struct sheet *sheet, const char *text, struct buffer *out);
/* The same, with "As above." in place of the rest. */
void sheet_fresh_or_above(struct sheet *sheet, const char *text, struct buffer *out);
/* So much was said by other means. */
void sheet_has_said(struct sheet *sheet, const char *text);
/* A detail without the sentences that the sheet has said before; nothing if none is left. */
void sheet_once(struct sheet *sheet, const char *label, const struct text_list *items);
void sheet_text_once(struct sheet *sheet, const char *label, const char *text);
/* Where that stands which was left out since sheet_under. */
void sheet_refer(struct sheet *sheet);

/* ---- sheet_table.c --------------------------------------------------------------------------- */

/* A table while its cells are written, row by row. A zeroed struct is empty. */
struct sheet_cells {
    struct arena arena;
    const char **items;
    size_t count, capacity;
};

void sheet_add_cell(struct sheet_cells *cells, const char *format, ...) MP_PRINTF(2, 3);

/* Puts down the table when it has a row, and clears its cells. `table` tells all but those. */
void sheet_put_table(struct sheet *sheet, struct sheet_table table, struct sheet_cells *cells);

/* ---- sheet.c --------------------------------------------------------------------------------- */

/* Puts a part of a roadmap on a sheet. */
typedef void sheet_put_fn(struct sheet *sheet, const struct roadmap *roadmap,
                          const struct report_plan *plan, const struct report_print *print);

sheet_put_fn sheet_roadmap; /* everything */

/* ---- sheet_plan.c ---------------------------------------------------------------------------- */

sheet_put_fn sheet_plan; /* a few pages */

/* ---- sheet_card.c, sheet_week.c -------------------------------------------------------------- */

sheet_put_fn sheet_card; /* one step */
sheet_put_fn sheet_week; /* what to do now */

/* ---- sheet_school.c -------------------------------------------------------------------------- */

sheet_put_fn sheet_school; /* what one school promised */

/* ---- page.c ---------------------------------------------------------------------------------- */

sheet_put_fn sheet_page; /* one page */

#endif
