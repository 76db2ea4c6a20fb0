/* SPDX-License-Identifier: MIT
 * The one page that is pinned to the wall: first what it could hold, each thing with its weight,
 * then so much of it as fits, then that on a sheet. What fits is measured on paper, in lines of
 * plain text, so that every form of the page holds the same. */
#ifndef MILEPOST_REPORT_PAGE_H
#define MILEPOST_REPORT_PAGE_H

#include "milepost/memory.h"
#include "report/sheet.h"

enum onepage_kind {
    ONEPAGE_LINE, /* a line of text */
    ONEPAGE_PART, /* the heading of the tasks below it */
    ONEPAGE_TASK,
    ONEPAGE_STOP, /* which tasks come before any money */
    ONEPAGE_ROW,  /* of the section's table */
    ONEPAGE_SUM,  /* its last row */
};

enum {
    ONEPAGE_COLUMNS = 4,   /* of a table, at most */
    ONEPAGE_STAYS = 10000, /* a weight: it is never left out */
};

/* What weighs least is left out first. */
struct onepage_item {
    enum onepage_kind kind;
    int weight;
    bool left_out;
    const char *text;                   /* of a line, a part, a task */
    const char *cells[ONEPAGE_COLUMNS]; /* of a row */
    int holds;          /* so many steps or checks: 1, or more that are told as one */
    money_cents likely; /* what it adds to the sum of its section */
    bool at_least;      /* ... and it has no price, or a part of it has none */
    char mark;          /* of a task */
    size_t act_length;  /* so many bytes of its text say what to do */
    const char *takes, *say, *done_when;
    int say_weight, done_weight;
    bool say_left_out, done_left_out;
    bool stops; /* money waits for it */
};

struct onepage_section {
    const char *title;          /* NULL: the head */
    const char *const *heads;   /* of its table */
    int columns, money;         /* of these the one that holds money, or -1 */
    unsigned right;             /* as of a sheet's table */
    struct onepage_item *items; /* in the order of the page */
    size_t count, capacity;
};

enum { ONEPAGE_SECTIONS = 6 };

struct onepage {
    struct arena arena; /* owns the texts */
    const struct roadmap *roadmap;
    const struct report_plan *plan;
    bool begins; /* it is not alone: a longer print begins with it */
    struct onepage_section sections[ONEPAGE_SECTIONS];
    int count;
    bool *tasks; /* one a line of the roadmap: it is among the tasks */
    bool any_task;
};

/* ---- page_model.c ---------------------------------------------------------------------------- */

/* A section to be filled; texts are borrowed. */
struct onepage_section *onepage_open(struct onepage *page, const char *title);

/* The item, to be given what else it has; valid until the next is added. */
struct onepage_item *onepage_add(struct onepage_section *section, enum onepage_kind kind,
                                 int weight);

/* A line that was put together, which is cleared; nothing for nothing. */
void onepage_add_line(struct onepage *page, struct onepage_section *section, int weight,
                      struct buffer *line);

/* A text that was put together, kept by the page; the buffer is cleared. */
const char *onepage_keep(struct onepage *page, struct buffer *text);

/* What a step likely costs, so that its rows add up: "$299", "$40+" where a part has no price,
 * "ask". What likely costs nothing may cost something: "$0–425". */
void onepage_price(const struct roadmap_step *step, struct buffer *out);

/* The open line of the way that costs money and begins first, or -1. */
int onepage_first_payment(const struct roadmap *roadmap);

void onepage_clear(struct onepage *page);

/* ---- what it holds --------------------------------------------------------------------------- */

void onepage_head(struct onepage *page); /* page_head.c: goal, dates, money, what to know at once */
void onepage_first(struct onepage *page); /* page_first.c: what to do first */
void onepage_way(struct onepage *page); /* page_way.c: the way, or what keeps up what is reached */
void onepage_gates(struct onepage *page); /* page_gates.c: what could stop the person */
void onepage_last(struct onepage *page);  /* page_last.c: the next decision, when to look again */

/* ---- page_put.c ------------------------------------------------------------------------------ */

void onepage_put(struct sheet *sheet, const struct onepage *page);

/* ---- page_fit.c ------------------------------------------------------------------------------ */

/* How many lines of plain text the page takes. */
int onepage_height(const struct onepage *page);

/* Leaves out what weighs least, until the page is one page, and fills that. */
void onepage_fit(struct onepage *page);

/* ---- page.c ---------------------------------------------------------------------------------- */

/* All it could hold, nothing left out; clear with onepage_clear. */
void onepage_make(struct onepage *page, const struct roadmap *roadmap,
                  const struct report_plan *plan);

#endif
