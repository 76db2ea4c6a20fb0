/* SPDX-License-Identifier: MIT
 * The sheet that a print is put on: one walk over the roadmap, put down in the form of text or
 * Markdown. */
#ifndef MILEPOST_REPORT_SHEET_H
#define MILEPOST_REPORT_SHEET_H

#include "milepost/report.h"

struct sheet_entry {
    char mark; /* 'x' done, '>' started, ' ' to do, '-' not needed, '!' '?' 'X' for gates */
    const char *title, *middle, *right;
};

struct sheet {
    const struct sheet_form *form;
    struct buffer *out;
};

struct sheet_form {
    void (*notice)(struct sheet *sheet, const char *text);
    void (*title)(struct sheet *sheet, const char *left, const char *right);
    void (*summary)(struct sheet *sheet, const char *left, const char *right);
    void (*opened)(struct sheet *sheet); /* after the head */
    void (*heading)(struct sheet *sheet, const char *text);
    void (*entry)(struct sheet *sheet, const struct sheet_entry *entry);
    void (*detail)(struct sheet *sheet, const char *label, const struct text_list *items);
    void (*line)(struct sheet *sheet, const char *text);
    void (*row)(struct sheet *sheet, const char *label, const char *const *cells, int count);
    void (*source)(struct sheet *sheet, const struct source *source, const char *about);
    const char *marks; /* what the marks of its entries mean, or "" when they are words */
};

/* ---- text_sheet.c, markdown_sheet.c ---------------------------------------------------------- */

extern const struct sheet_form sheet_text, sheet_markdown;

/* ---- sheet_line.c ---------------------------------------------------------------------------- */

/* A line. */
void sheet_say(struct sheet *sheet, const char *format, ...) MP_PRINTF(2, 3);

/* A line that was put together, which is cleared, and a detail of one text: nothing for nothing. */
void sheet_line(struct sheet *sheet, struct buffer *line);
void sheet_text_detail(struct sheet *sheet, const char *label, const char *text);

/* ---- sheet_gates.c --------------------------------------------------------------------------- */

void sheet_gates_first(struct sheet *sheet, const struct roadmap *roadmap); /* one line each */
void sheet_gates(struct sheet *sheet, const struct roadmap *roadmap);

/* ---- sheet_slip.c ---------------------------------------------------------------------------- */

void sheet_slip(struct sheet *sheet, const struct slip *slip); /* a line or two */
/* The days on which a line was planned, where it ends on another. `slip` may be NULL. */
void sheet_planned(struct sheet *sheet, const struct slip *slip, int line);
void sheet_offers(struct sheet *sheet, const struct slip *slip, const struct offer_list *offers);

/* ---- sheet_money.c --------------------------------------------------------------------------- */

void sheet_money(struct sheet *sheet, const struct roadmap *roadmap);
void sheet_months(struct sheet *sheet, const struct roadmap *roadmap);

/* ---- sheet.c --------------------------------------------------------------------------------- */

void sheet_roadmap(struct sheet *sheet, const struct roadmap *roadmap,
                   const struct report_plan *plan);

#endif
