/* SPDX-License-Identifier: MIT
 * What a print is: which part of a roadmap, in which format. One table says which formats there are
 * and which parts each of them knows (src/report/print.c). */
#ifndef MILEPOST_REPORT_PRINT_H
#define MILEPOST_REPORT_PRINT_H

#include "milepost/agenda.h"
#include "milepost/report/comment.h"

enum report_format {
    REPORT_TEXT,
    REPORT_MARKDOWN,
    REPORT_HTML,
    REPORT_PDF,
    REPORT_JSON,
    REPORT_ICS,
    REPORT_CSV,
    REPORT_ORG,
    REPORT_TASKWARRIOR,
};
#define REPORT_FORMAT_COUNT 9

/* Which part of the roadmap. */
enum report_extent {
    EXTENT_PLAN,   /* a few pages to be read */
    EXTENT_PAGE,   /* one page to be followed */
    EXTENT_FULL,   /* all there is */
    EXTENT_WEEK,   /* what to do now */
    EXTENT_STEP,   /* one step as a card */
    EXTENT_SCHOOL, /* what one school promised */
};
#define REPORT_EXTENT_COUNT 6

struct report_pay;

/* What a print needs to know of the plan besides its roadmap; all of the same roadmap. */
struct report_plan {
    const char *name, *uuid;
    const struct slip *slip; /* against its baseline, with what would mend it; NULL: it has none */
    const struct offer_list *offers;
    const struct next_list *next; /* what to do now; NULL, not for EXTENT_WEEK: not known */
    const struct due_list *due;   /* likewise what is due */
    /* What others wrote to its steps: in a print that is not to share alone. */
    const struct report_comment *comments;
    int comment_count;
    const struct report_pay *pay; /* imported wages, or NULL */
    const char *standing; /* the chosen school is closed or gone, says who; NULL or "": no */
};

struct sent_calendar;
struct promise_sheet;

struct report_print {
    enum report_format format;
    enum report_extent extent;
    int step;                           /* of EXTENT_STEP: index into roadmap->steps */
    const struct promise_sheet *school; /* of EXTENT_SCHOOL */
    bool ascii;                         /* marks and dashes become ASCII, in what a person reads */
    bool one_line;                      /* of JSON: for a file of many */
    bool letter;                        /* a PDF is for US Letter, else for A4 */
    struct sent_calendar *calendar;     /* where report_format_follows: what was written last, then
                                           what was written now; NULL: nothing was, and nobody wants
                                           to know */
};

/* ---- print.c --------------------------------------------------------------------------------- */

/* Writes the roadmap into the buffer. The format must be one that knows the extent. Of REPORT_PDF
 * it writes what the helper program makes a PDF of. */
void report_print(const struct roadmap *roadmap, const struct report_plan *plan,
                  const struct report_print *print, struct buffer *out);

/* "markdown" */
const char *report_format_id(enum report_format format);
const char *report_format_label(enum report_format format);  /* "Markdown" */
const char *report_format_about(enum report_format format);  /* "for paper and mail" */
const char *report_format_ending(enum report_format format); /* of a file: "md" */
/* What is printed when nobody says which part. */
enum report_extent report_format_usual(enum report_format format);
bool report_format_knows(enum report_format format, enum report_extent extent);
/* Its bytes are no text; it is something that a printer takes. */
bool report_format_is_binary(enum report_format format);
bool report_format_is_for_paper(enum report_format format);
/* It tells by report_print.calendar what became of what the one before had. */
bool report_format_follows(enum report_format format);
/* False: no format of the table has the id. */
bool report_format_find(const char *id, enum report_format *format);

const char *report_extent_id(enum report_extent extent);    /* "page" */
const char *report_extent_label(enum report_extent extent); /* "one page" */

/* How many pages a text takes on paper. */
enum { REPORT_PAGE_LINES = 60 };
int report_pages(const struct buffer *text);

#endif
