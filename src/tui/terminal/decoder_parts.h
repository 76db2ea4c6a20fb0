/* SPDX-License-Identifier: MIT
 * What the files of the decoder share. */
#ifndef MILEPOST_TUI_TERMINAL_DECODER_PARTS_H
#define MILEPOST_TUI_TERMINAL_DECODER_PARTS_H

#include "tui/terminal/decoder.h"

/* ---- decoder_press.c */

/* Keeps a press for decoder_next; none for PRESS_NONE, nor of a paste that is too long. */
void decoder_give(struct decoder *decoder, uint32_t key);

/* ---- decoder_sequence.c: the next byte of a sequence, in the state that bears its name */

void decoder_take_sequence(struct decoder *decoder, char byte);
void decoder_take_function(struct decoder *decoder, char byte);
void decoder_take_console(struct decoder *decoder, char byte);
void decoder_take_mouse(struct decoder *decoder, char byte);

#endif
