/* SPDX-License-Identifier: MIT
 * The presses that are made and not yet fetched. */
#include "tui/terminal/decoder_parts.h"

/* Characters: no field takes as many, so the rest is passed over. */
enum { MOST_PASTED = 64 * 1024 };

void decoder_give(struct decoder *decoder, uint32_t key)
{
    int place = (decoder->first + decoder->count) % DECODER_PRESSES;

    if (key == PRESS_NONE || decoder->count == DECODER_PRESSES || decoder->pasted >= MOST_PASTED)
        return;
    decoder->presses[place] = (struct press){.key = key, .pasted = decoder->pasting};
    decoder->count++;
    decoder->pasted += decoder->pasting;
}

bool decoder_next(struct decoder *decoder, struct press *press)
{
    if (decoder->count == 0)
        return false;
    *press = decoder->presses[decoder->first];
    decoder->first = (decoder->first + 1) % DECODER_PRESSES;
    decoder->count--;
    return true;
}
