/* SPDX-License-Identifier: MIT
 * The grammar is ECMA-48's, with what terminals send beside it. A sequence is read to its end,
 * known or not, so that none of its bytes is ever taken for a key of its own; ESC with a byte at
 * once behind it is Alt, which no command has. */
#include "tui/terminal/decoder.h"

#include <string.h>

#include "milepost/text.h"
#include "tui/terminal/decoder_parts.h"

enum {
    ESC = 0x1B,
    BEL = 0x07,
    SEQUENCE_ENDS_AFTER_MS = 1000,
    PASTE_ENDS_AFTER_MS = 3000,
};

static const char paste_end[] = "[201~"; /* behind an ESC */

/* ---- text ------------------------------------------------------------------------------------ */

static int bytes_wanted(char lead)
{
    unsigned char byte = (unsigned char)lead;

    return byte < 0xC2 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : byte < 0xF5 ? 4 : 1;
}

/* The bytes of a character may come apart. What is none is passed over, up to the byte that may
 * begin the next. */
static void take_text(struct decoder *decoder, char byte)
{
    const char *at = decoder->bytes;
    bool goes_on = ((unsigned char)byte & 0xC0) == 0x80;

    if (!goes_on)
        decoder->have = 0;
    decoder->bytes[decoder->have++] = byte;
    if (decoder->have < bytes_wanted(decoder->bytes[0]))
        return;
    if (text_is_utf8(at, (size_t)decoder->have))
        decoder_give(decoder, text_next(&at, at + decoder->have));
    decoder->have = 0;
}

/* ---- strings and pastes ---------------------------------------------------------------------- */

/* Whoever wants to get out is not kept in it: Ctrl-C, Ctrl-Q, Ctrl-Z. */
static void take_string(struct decoder *decoder, char byte)
{
    bool asks_out = byte == 3 || byte == 17 || byte == 26;

    if (byte == ESC)
        decoder->state = DECODER_STRING_ESCAPE;
    else if (byte == BEL || asks_out)
        decoder->state = DECODER_TEXT;
    if (asks_out)
        decoder_give(decoder, (uint32_t)byte);
}

static void take_string_escape(struct decoder *decoder, char byte)
{
    decoder->state = byte == '\\' ? DECODER_TEXT : DECODER_ESCAPE;
    decoder->escapes = 1;
    if (byte != '\\')
        decoder_take(decoder, byte);
}

/* Of a paste only its end is a command to the decoder. What is not, is text without its ESC. */
static void take_paste_escape(struct decoder *decoder, char byte)
{
    if (byte != paste_end[decoder->matched]) {
        decoder->state = DECODER_TEXT;
        for (int i = 0; i < decoder->matched; i++)
            decoder_give(decoder, (uint32_t)paste_end[i]);
        decoder_take(decoder, byte);
    } else if (paste_end[++decoder->matched] == '\0') {
        decoder->state = DECODER_TEXT;
        decoder->pasting = false;
        decoder->pasted = 0;
    }
}

/* ---- the beginning --------------------------------------------------------------------------- */

static void take_first(struct decoder *decoder, char byte)
{
    if (byte != ESC) {
        take_text(decoder, byte);
        return;
    }
    decoder->have = 0;
    decoder->matched = 0;
    decoder->escapes = 1;
    decoder->state = decoder->pasting ? DECODER_PASTE_ESCAPE : DECODER_ESCAPE;
}

static void decoder_begin(struct decoder *decoder, enum decoder_state state)
{
    decoder->state = state;
    decoder->altered = decoder->escapes > 1;
    decoder->escapes = 0;
    decoder->foreign = decoder->pointed = false;
    decoder->number = decoder->subnumber = 0;
    memset(decoder->numbers, 0, sizeof decoder->numbers);
}

/* Alt and a key; but a backslash ends a string, of which the beginning was broken off. */
static void decoder_end_alt(struct decoder *decoder, char byte)
{
    decoder->state = DECODER_TEXT;
    if (byte != '\\')
        decoder_give(decoder, PRESS_OTHER);
}

static void take_escape(struct decoder *decoder, char byte)
{
    static const char strings[] = {']', 'P', '_', '^', 'X'};

    if (byte == ESC)
        decoder->escapes += decoder->escapes < DECODER_PRESSES;
    else if (byte == '[')
        decoder_begin(decoder, DECODER_SEQUENCE);
    else if (byte == 'O')
        decoder_begin(decoder, DECODER_FUNCTION);
    else if (memchr(strings, byte, sizeof strings))
        decoder_begin(decoder, DECODER_STRING);
    else
        decoder_end_alt(decoder, byte);
}

/* A byte that no sequence has breaks it off, and stands for itself. */
static bool breaks_off(enum decoder_state state, char byte)
{
    unsigned char number = (unsigned char)byte;

    switch (state) {
    case DECODER_SEQUENCE:
    case DECODER_FUNCTION:
    case DECODER_CONSOLE:
        return number < ' ' || number > '~';
    case DECODER_MOUSE:
        return number < ' ';
    default:
        return false;
    }
}

void decoder_take(struct decoder *decoder, char byte)
{
    static void (*const takers[])(struct decoder *, char) = {
        [DECODER_TEXT] = take_first,
        [DECODER_ESCAPE] = take_escape,
        [DECODER_SEQUENCE] = decoder_take_sequence,
        [DECODER_FUNCTION] = decoder_take_function,
        [DECODER_CONSOLE] = decoder_take_console,
        [DECODER_MOUSE] = decoder_take_mouse,
        [DECODER_STRING] = take_string,
        [DECODER_STRING_ESCAPE] = take_string_escape,
        [DECODER_PASTE_ESCAPE] = take_paste_escape,
    };

    if (breaks_off(decoder->state, byte))
        decoder->state = DECODER_TEXT;
    takers[decoder->state](decoder, byte);
}

/* ---- silence --------------------------------------------------------------------------------- */

int decoder_patience(const struct decoder *decoder, int escape)
{
    if (decoder->pasting)
        return PASTE_ENDS_AFTER_MS;
    if (decoder->state == DECODER_ESCAPE)
        return escape;
    return decoder->state == DECODER_TEXT ? -1 : SEQUENCE_ENDS_AFTER_MS;
}

void decoder_silence(struct decoder *decoder)
{
    int escapes = decoder->state == DECODER_ESCAPE ? decoder->escapes : 0;

    decoder->state = DECODER_TEXT;
    decoder->pasting = false;
    decoder->pasted = decoder->have = 0;
    for (int i = 0; i < escapes; i++)
        decoder_give(decoder, PRESS_ESC);
}
