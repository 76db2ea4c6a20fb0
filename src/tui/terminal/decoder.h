/* SPDX-License-Identifier: MIT
 * What a terminal sends, made presses of keys. It reads no terminal and no clock. */
#ifndef MILEPOST_TUI_TERMINAL_DECODER_H
#define MILEPOST_TUI_TERMINAL_DECODER_H

#include "tui/terminal/press.h"

/* What the next byte belongs to. */
enum decoder_state {
    DECODER_TEXT,
    DECODER_ESCAPE,        /* behind one ESC or several */
    DECODER_SEQUENCE,      /* CSI: parameters up to a last byte */
    DECODER_FUNCTION,      /* SS3: one byte more */
    DECODER_CONSOLE,       /* CSI [: one byte more */
    DECODER_MOUSE,         /* CSI M: three bytes more */
    DECODER_STRING,        /* OSC, DCS, APC, PM, SOS: up to BEL or ST */
    DECODER_STRING_ESCAPE, /* behind an ESC in it: ST, or something new */
    DECODER_PASTE_ESCAPE,  /* behind an ESC in a paste: its end, or text */
};

enum { DECODER_NUMBERS = 3, DECODER_SUBNUMBERS = 2, DECODER_PRESSES = 64 };

/* A zeroed struct is at its beginning and owns nothing. */
struct decoder {
    enum decoder_state state;
    bool pasting;
    int escapes;  /* that came without a byte behind them */
    bool altered; /* the sequence stands behind an Alt */
    bool foreign; /* it has a byte that no key's has */
    bool pointed; /* it is of the mouse: CSI < */
    bool points;  /* what the mouse does is given, too; else it is passed over */
    int number, subnumber;
    int numbers[DECODER_NUMBERS][DECODER_SUBNUMBERS]; /* its parameters, apart by ; and : */
    int mouse;                                        /* bytes still to come */
    int pasted;                                       /* characters of the paste so far */
    int matched;                                      /* bytes of its end so far */
    char bytes[4];                                    /* of a character */
    int have;
    struct press presses[DECODER_PRESSES]; /* from `first` on, not yet given */
    int first, count;
};

/* Takes a byte. What is no key, and broken text, makes no press. */
void decoder_take(struct decoder *decoder, char byte);

/* The next press; false when there is none. None is lost that is fetched after each byte. */
bool decoder_next(struct decoder *decoder, struct press *press);

/* After how long a silence decoder_silence is to be called, in milliseconds: `escape` behind a
 * lone ESC. -1 when nothing is half done. */
int decoder_patience(const struct decoder *decoder, int escape);

/* Nothing more came: a lone ESC is the key, and what has no end is given up. */
void decoder_silence(struct decoder *decoder);

#endif
