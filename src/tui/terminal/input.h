/* SPDX-License-Identifier: MIT
 * Standard input as keys. It knows nothing of what is shown. */
#ifndef MILEPOST_TUI_TERMINAL_INPUT_H
#define MILEPOST_TUI_TERMINAL_INPUT_H

#include <stddef.h>

#include "tui/terminal/decoder.h"
#include "tui/terminal/signals.h"

enum { INPUT_BYTES = 1024 };

/* A zeroed struct is at its beginning and owns nothing. */
struct input {
    bool held; /* `press` was read ahead */
    struct press press;
    struct decoder decoder;
    char bytes[INPUT_BYTES]; /* from `taken` on, not yet decoded */
    size_t taken, filled;
    bool gone;            /* nobody is left who could type */
    int escape_delay;     /* milliseconds that a lone ESC may yet begin a sequence */
    int64_t last_byte_at; /* milliseconds of the monotonic clock */
};

/* True when a press is there, of what was read so far. */
bool input_has_press(struct input *input);
bool input_take(struct input *input, struct press *press); /* false when none is there */

/* Waits for bytes, a signal, or the end of the patience with what is half there, at most so many
 * milliseconds (-1: without an end). False: it was as long, and nothing came. */
bool input_await(struct input *input, struct signals *signals, int most_ms);

#endif
