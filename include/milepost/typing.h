/* SPDX-License-Identifier: MIT
 * How fast somebody types: two minutes on text as a coder meets it. It is fed characters and
 * milliseconds, and has no clock of its own. */
#ifndef MILEPOST_TYPING_H
#define MILEPOST_TYPING_H

#include "milepost/text.h"

enum {
    MEASURE_MS = 120000,     /* how long it takes */
    MEASURE_IDLE_MS = 30000, /* without a key for so long: somebody went away */
    MEASURE_LENGTH = 4096,   /* characters of its text, more than anybody types in the time */
    MEASURE_TEXTS = 7,       /* it begins with one of so many */
    MEASURE_UNSEEN = -1,     /* Backspace keys of one that was typed by lines */
};

enum measure_state {
    MEASURE_READY, /* the time begins with the first character */
    MEASURE_RUNS,
    MEASURE_DONE,
    MEASURE_STOPPED, /* nobody typed for a while: it says nothing */
};

struct measure {
    enum measure_state state;
    int number; /* of the text that it begins with, from 0 */
    char text[MEASURE_LENGTH + 1];
    bool wrong[MEASURE_LENGTH]; /* of each character before `at`, as it stands now */
    int length, at;
    bool by_lines;                /* whole lines were heard of, no keys */
    int characters, hits, erased; /* keys: characters, those that were right at once, Backspace */
    int64_t last;                 /* when it heard of the time last */
    int elapsed, idle;            /* milliseconds since the first key, and since the last */
};

/* What comes of it, by the rule that five keystrokes are a word. */
struct measure_result {
    int words;      /* a minute; only what stands right at the end counts */
    int keystrokes; /* an hour, Backspace with them */
    int right;      /* of a thousand characters so many were right at once */
    int erased;     /* how often Backspace was pressed, or MEASURE_UNSEEN */
    int number;     /* of its text */
};

/* ---- texts.c --------------------------------------------------------------------------------- */

/* A text as it stands in a measure: one paragraph, ASCII. */
const char *measure_text(int number);
/* The one to begin with after text `last` (-1: none), never the same. */
int measure_next_text(int last);

/* ---- measure.c ------------------------------------------------------------------------------- */

void measure_begin(struct measure *measure, int number);
/* The milliseconds are those of any clock. One that goes back costs no time; one that jumps ahead
 * is somebody who went away. */
void measure_type(struct measure *measure, uint32_t character, int64_t ms);
void measure_erase(struct measure *measure, int64_t ms);
/* Time passes. True when that changed its state. */
bool measure_pass(struct measure *measure, int64_t ms);
/* Seconds left at this time, rounded up. */
int measure_seconds_left(const struct measure *measure, int64_t ms);
/* Of one that is done. */
struct measure_result measure_result_of(const struct measure *measure);

/* ---- lines.c ---------------------------------------------------------------------------------- */

/* Where keys are not heard of, but whole lines: their keys are taken to have come evenly, and what
 * was mended within a line is not seen. */

/* The time begins now, not with the first key. */
void measure_start(struct measure *measure, int64_t ms);
/* How many characters of the text the next line has, `columns` at most, without the blank or the
 * Enter behind it; 0 behind the end. */
int measure_line(const struct measure *measure, int columns);
/* A line came for the next `length` characters of the text, which its Enter ends, in the time from
 * one to the other. A letter too much or too few makes none beside it wrong. Back with false it
 * came faster than anybody types, as a paste does: nothing of it counts, but the time. Who takes
 * far too long for a line went away. */
bool measure_type_line(struct measure *measure, int length, const char *typed, int64_t from,
                       int64_t to);

/* ---- written.c ------------------------------------------------------------------------------- */

/* "52 words a minute, 15600 keystrokes an hour, 97.5 % right, Backspace keys: 12, text 3": as it is
 * kept; by lines "typed by lines" in place of the Backspace keys. */
void measure_write(const struct measure_result *result, struct buffer *out);
/* False when the text is not what measure_write makes. */
bool measure_read(const char *text, struct measure_result *out);

#endif
