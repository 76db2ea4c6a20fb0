/* SPDX-License-Identifier: MIT
 * What the work pays, beside what the way to it costs. */
#ifndef MILEPOST_REPORT_PAY_H
#define MILEPOST_REPORT_PAY_H

#include "milepost/roadmap.h"
#include "milepost/text.h"

/* Of a hundred people in the work so many earn less. */
enum pay_level { PAY_TENTH, PAY_QUARTER, PAY_HALF };
#define PAY_LEVEL_COUNT 3

/* A wage above the highest that is published. */
#define PAY_ABOVE ((money_cents)INT64_MAX)

/* Wages of the nation, or of a state. */
struct pay_area {
    const char *name;                      /* "United States" */
    const char *state;                     /* "US", or of two letters */
    int year;                              /* of its May */
    money_cents year_pay[PAY_LEVEL_COUNT]; /* MONEY_NONE: not known; or PAY_ABOVE */
};

/* What was imported of wages. Zeroed: nothing; then the catalogue's figures stand. */
struct report_pay {
    struct pay_area areas[2];
    int area_count;
    const char *file, *address; /* where they come from */
    date_day imported;
    const char *state; /* that is asked for, or NULL */
    bool of_school;    /* ... since the chosen school is there; else somebody named it */
    bool lacks;        /* ... and is not among them */
};

struct pay_line {
    const char *label;
    int percent;      /* of a hundred people so many earn less; 0: it is no such figure */
    money_cents year; /* PAY_ABOVE: more than is published */
    int months;       /* of it that come to the cost; 0: there is none, or it is not known */
    date_day back;    /* the month in which they are over, or DATE_NONE */
    int source;       /* in the catalogue, or -1 */
};

struct pay_note {
    const char *text;
    bool more;  /* where there is room for few words it is left out */
    int source; /* or -1 */
};

enum { PAY_NOTES_MOST = 12 };

/* All that is to be said of it. */
struct pay_page {
    struct arena arena;
    const char *title;     /* the work; NULL: the catalogue says nothing of what it pays */
    const struct job *job; /* the same */
    const struct report_pay *pay;
    struct pay_block {
        const char *title;
        const struct pay_area *area; /* NULL: the catalogue's figures */
        struct pay_line lines[PAY_LEVEL_COUNT];
        int line_count;
    } blocks[2];
    int block_count;
    struct pay_note notes[PAY_NOTES_MOST];
    int note_count;
};

/* ---- pay.c ----------------------------------------------------------------------------------- */

/* How many months of a year's pay come to a cost, the begun one counted; 0 for no cost or pay. */
int pay_months(money_cents cost, money_cents year);

/* `pay` may be NULL: nothing was imported. Clear with pay_page_clear. */
void pay_page_make(struct pay_page *page, const struct roadmap *roadmap,
                   const struct report_pay *pay);
void pay_page_clear(struct pay_page *page);

/* "$37,000" a year; "above what is published". */
void pay_add_year(const struct pay_line *line, struct buffer *out);

/* Outside tables: "One in ten earns less than $37,000; 2 months of it, back by Feb 2028". */
void pay_say_line(const struct pay_line *line, struct buffer *out);
/* The note, with who says it and when that was last seen. */
void pay_say_note(const struct roadmap *roadmap, const struct pay_note *note, struct buffer *out);

#endif
