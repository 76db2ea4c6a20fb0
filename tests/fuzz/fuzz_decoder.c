/* SPDX-License-Identifier: MIT
 * Fuzzes the decoder of what a terminal sends. Whatever came, each press is a key or a character,
 * and after a silence the next key is read as if nothing had been. */
#include <stddef.h>
#include <stdlib.h>

#include "tui/terminal/decoder.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static void demand(bool holds)
{
    if (!holds)
        abort();
}

static void take_presses(struct decoder *decoder, bool pasting)
{
    struct press press;

    while (decoder_next(decoder, &press)) {
        bool surrogate = press.key >= 0xD800 && press.key <= 0xDFFF;

        demand(press.key < PRESS_LAST && press.key != PRESS_NONE && press.key != 0 && !surrogate);
        demand(!press.pasted || (pasting && press.key < PRESS_NONE));
    }
}

/* A byte 0xFF is a silence as well. */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    struct decoder decoder = {0};
    struct press press = {0};

    for (size_t i = 0; i < length; i++) {
        bool pasting = decoder.pasting;

        decoder_take(&decoder, (char)bytes[i]);
        take_presses(&decoder, pasting);
        demand(decoder_patience(&decoder, 25) != 0);
        if (bytes[i] == 0xFF)
            decoder_silence(&decoder);
        take_presses(&decoder, false);
    }
    decoder_silence(&decoder);
    take_presses(&decoder, false);
    demand(decoder_patience(&decoder, 25) == -1);
    decoder_take(&decoder, 'k');
    demand(decoder_next(&decoder, &press) && press.key == 'k' && !press.pasted);
    return 0;
}
