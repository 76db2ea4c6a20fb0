/* SPDX-License-Identifier: MIT
 * What a school promised, beside what the catalogue and the file of schools have of it; what to
 * look into; and the help with paying that fits. Nobody is accused: what a figure does not say is
 * said with it. */
#ifndef MILEPOST_REPORT_PROMISE_H
#define MILEPOST_REPORT_PROMISE_H

#include "milepost/memory.h"
#include "milepost/plan/aid_fit.h"
#include "milepost/roadmap.h"

/* The catalogue's promises that are held against figures, by their ids; others are only shown. */
enum promise {
    PROMISE_PLACEMENT,
    PROMISE_SALARY,
    PROMISE_HOURS,
    PROMISE_APPROVAL,
    PROMISE_EXAM,
    PROMISE_AID,
    PROMISE_COUNT,
};

/* A figure of the file of schools; a source of "" is none. */
#define PROMISE_UNKNOWN INT64_MIN
struct promise_figure {
    int64_t value; /* PROMISE_UNKNOWN: nobody says */
    int year;
    const char *source; /* "IPEDS completions" */
};

/* That tell a price: a middle one of fewer says little. */
#define PROMISE_NEIGHBOURS_LEAST 3

/* What the file of schools has of one program. */
struct promise_record {
    bool found;  /* false: the program is not in the file, and nothing but the pay is known */
    bool closed; /* the school is, or has merged */
    bool gone;   /* it is not there, though there is a directory */
    const char *directory; /* what says so, with its year */
    struct promise_figure graduates, graduates_before;
    struct promise_figure price;    /* dollars, of the whole program */
    struct promise_figure tuition;  /* dollars, of a year */
    struct promise_figure earnings; /* dollars, of the whole school, 10 years after entry */
    /* Dollars a year that 10, 25 and 50 of 100 in the work stay below, in `state` or the nation. */
    struct promise_figure pay_10, pay_25, pay_median;
    const char *pay_area;
    /* Of the same field and award in the same state: how many say a price of the whole program, or
     * of a year, and the middle one of these. */
    int prices, tuitions;
    int64_t middle_price, middle_tuition;
    const char *state;
    int old_before;                   /* years before it are old, and bear the mark */
    const char *old_mark, *old_words; /* what the mark means; "": no year is old */
};

/* What a sheet is made of. */
struct promise_input {
    const struct roadmap *roadmap;
    const struct plan_school *school;
    const char *told[PROMISE_COUNT];    /* as a person reads it; "": not told */
    int64_t salary, hours;              /* as promised; PROMISE_UNKNOWN: not so */
    uint64_t promised_aid;              /* bits of the catalogue's aids */
    uint64_t aids;                      /* that the person named */
    const struct promise_record *found; /* NULL: there is no file of schools, or no number in it */
};

enum promise_verdict {
    PROMISE_UNTOLD,
    PROMISE_AGREES,
    PROMISE_DIFFERS,
    PROMISE_UNPUBLISHED,
};

enum { PROMISE_SOURCES = 6 };
struct promise_sources {
    int items[PROMISE_SOURCES]; /* indexes into the catalogue's */
    int count;
};

struct promise_line {
    enum promise kind;
    const struct school_promise *promise;
    const char *told; /* or "" */
    enum promise_verdict verdict;
    const char *beside; /* what others say of it */
    struct promise_sources sources;
};

struct promise_sign {
    const char *text;
    int source; /* or -1: the text names it */
};

struct promise_help {
    int aid;
    struct aid_fit fit;
    const char *text;               /* why, and what is still to be asked */
    struct promise_sources sources; /* of the rules that it tells */
};

/* A zeroed one is empty. */
struct promise_sheet {
    struct arena arena; /* owns the texts */
    const char *school; /* its name */
    struct promise_line lines[PROMISE_COUNT];
    int line_count;
    struct promise_sign *signs;
    int sign_count;
    struct promise_help *helps;
    int help_count;
    const char *old; /* what the mark of old years means, or "" */
};

/* ---- promise.c */

void promise_sheet_make(struct promise_sheet *sheet, const struct promise_input *input);
void promise_sheet_clear(struct promise_sheet *sheet);

/* ---- promise_words.c */

const char *promise_id(enum promise promise);                    /* "placement" */
const char *promise_verdict_words(enum promise_verdict verdict); /* "nobody publishes this" */
/* A record of which nothing is known yet. */
struct promise_record promise_record_empty(void);

/* ---- aid_words.c */

/* "150–599 hours over 8–14 weeks, from 1 Jul 2026" */
void report_aid_length(const struct aid_length *length, struct buffer *out);
const char *report_aid_answer(enum aid_answer answer); /* "does not fit" */

#endif
