/* SPDX-License-Identifier: MIT
 * Lines out and lines in. What goes out is inert, what comes in is text that may be kept. */
#ifndef MILEPOST_LINE_TALK_TALK_H
#define MILEPOST_LINE_TALK_TALK_H

#include <stdio.h>

#include "milepost/error.h"
#include "milepost/text.h"

/* The most columns of a line, be the terminal as wide as it will, and the fewest. */
enum { TALK_COLUMNS = 79, TALK_COLUMNS_LEAST = 20 };

struct talk {
    FILE *in, *out;
    bool terminal, ascii;
    bool echoes;         /* what is read goes out, behind what was asked */
    int rows, columns;   /* of the display; 0: it has no end, and TALK_COLUMNS */
    struct buffer typed; /* the line that was read last, without blanks at its ends */
    bool ended;          /* nothing more comes in, or nobody hears any more */
    int said;            /* lines since one was read */
    bool held;           /* `typed` was read where more was to be said: it is the next that is read,
                            and what was to be said is not */
    bool too_long;       /* ... and not all of it was taken */
};

void talk_clear(struct talk *talk);

/* ---- say.c */

/* A line; a newline within it begins another one. What is too long for one goes on in the next,
 * behind two blanks. A display that is full is read first: Enter alone goes on, and what else is
 * typed is the answer to what is asked. */
void talk_say(struct talk *talk, const char *format, ...) MP_PRINTF(2, 3);
/* Text of many lines, as it stands: lines that say nothing are left out, and blanks at the
 * ends of lines. */
void talk_say_text(struct talk *talk, const char *text);
/* What is asked for, in a few words, ahead of a line that is read. */
void talk_prompt(struct talk *talk, const char *text);

/* ---- read.c */

/* Asks the terminal, if there is one, how large it is by now. */
void talk_measure(struct talk *talk);

/* The most bytes of a line that is taken. */
enum { TALK_MOST = 8000 };

/* Reads a line into `typed`. STATUS_USAGE: it can't be taken, and the error says why; whatever else
 * follows on it is skipped. At the end of the input `ended` is set. */
enum status talk_read(struct talk *talk, struct error *err) MP_MUST_CHECK;
/* Takes a line where a display is full: unless it is empty it is the next that is read. */
void talk_take_ahead(struct talk *talk);

#endif
