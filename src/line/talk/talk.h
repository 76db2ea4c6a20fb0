/* SPDX-License-Identifier: MIT
 * Lines out and lines in. What goes out is inert, what comes in is text that may be kept. */
#ifndef MILEPOST_LINE_TALK_TALK_H
#define MILEPOST_LINE_TALK_TALK_H

#include <stdio.h>

#include "milepost/error.h"
#include "milepost/text.h"

struct talk {
    FILE *in, *out;
    bool terminal, ascii;
    struct buffer typed; /* the line that was read last, without blanks at its ends */
    bool ended;          /* nothing more comes in, or nobody hears any more */
};

void talk_clear(struct talk *talk);

/* ---- say.c */

/* A line; a newline within it begins another one. Never wrapped: a terminal does that, and a screen
 * reader reads a sentence whole. */
void talk_say(struct talk *talk, const char *format, ...) MP_PRINTF(2, 3);
/* Text of many lines, as it stands: blank lines are left out, and blanks at the ends of lines. */
void talk_say_text(struct talk *talk, const char *text);
/* What is asked for, in a few words, ahead of a line that is read. */
void talk_prompt(struct talk *talk, const char *text);

/* ---- read.c */

/* The most bytes of a line that is taken. */
enum { TALK_MOST = 1000 };

/* Reads a line into `typed`. STATUS_USAGE: it can't be taken, and the error says why; whatever else
 * follows on it is skipped. At the end of the input `ended` is set. */
enum status talk_read(struct talk *talk, struct error *err) MP_MUST_CHECK;

#endif
