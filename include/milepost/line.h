/* SPDX-License-Identifier: MIT
 * The accessible program: plain numbered lines, one session at a time. No escape byte, no cursor
 * addressing and no box drawing goes out, so that it works through a pipe, on a braille display and
 * with a screen reader. */
#ifndef MILEPOST_LINE_H
#define MILEPOST_LINE_H

#include <stdio.h>

#include "milepost/error.h"
#include "milepost/session.h"
#include "milepost/session/settings.h"

/* Where it begins. */
enum line_start { LINE_START_HOME, LINE_START_PLAN, LINE_START_INTERVIEW };

/* What the program runs on. Everything is borrowed and must outlive the call. */
struct line_options {
    struct store *store; /* NULL while the data file can't be opened: its rescue is offered then */
    const struct catalog *catalog;
    const struct catalog *former; /* that plans may have been planned with before, or NULL */
    const struct clock_source *clock;
    const struct store_notice *notice; /* what opening the data file found, or NULL */
    const char *data_path;             /* where the data file is, for the help */
    const char *backups;               /* their folder, for such a rescue, or NULL */
    bool *again;               /* set when the data file is to be opened again after it; or NULL */
    const char *schools;       /* where the file of schools is, or would be; NULL: nowhere */
    const char *state;         /* whose wages are wanted, of two capitals; NULL: no one's */
    const char *author;        /* who looks at a view, or NULL: it is asked when it matters */
    struct plan_view *view;    /* the plan is somebody else's, out of a file: NULL else */
    int64_t plan;              /* the plan to open; 0: start at Home */
    enum line_start start;     /* ignored without a plan */
    struct settings *settings; /* may be changed; NULL: what is usual holds */
    FILE *in, *out;
    bool terminal; /* somebody types: what is asked and what is typed share a line */
    /* Of the display, where `terminal` does not tell; 0: it has no end, and is as wide as usual. */
    int rows, columns;
    bool ascii;  /* ASCII alone goes out */
    bool echoes; /* what is typed goes out as well, as a terminal shows it */
};

/* Runs until it is left or its input ends, with every answer saved. STATUS_NOT_FOUND and the
 * store's failures when the plan can't be opened. */
enum status line_run(const struct line_options *options, struct error *err) MP_MUST_CHECK;

#endif
