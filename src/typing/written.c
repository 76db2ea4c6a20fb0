/* SPDX-License-Identifier: MIT
 * A result as it is kept: a line that a person can read as well. */
#include <stdio.h>
#include <string.h>

#include "milepost/typing.h"

void measure_write(const struct measure_result *result, struct buffer *out)
{
    buffer_format(out, "%d words a minute, %d keystrokes an hour, %d.%d %% right, ", result->words,
                  result->keystrokes, result->right / 10, result->right % 10);
    if (result->erased == MEASURE_UNSEEN)
        buffer_add(out, "typed by lines");
    else
        buffer_format(out, "Backspace keys: %d", result->erased);
    buffer_format(out, ", text %d", result->number + 1);
}

static bool measure_scan(const char *text, struct measure_result *read)
{
    int whole = 0, tenth = 0, rest = 0;
    bool scanned = sscanf(text, "%6d words a minute, %9d keystrokes an hour, %3d.%1d %% right, %n",
                          &read->words, &read->keystrokes, &whole, &tenth, &rest) == 4 &&
                   rest > 0;

    read->right = whole * 10 + tenth;
    if (!scanned)
        return false;
    if (sscanf(text + rest, "Backspace keys: %6d, text %3d", &read->erased, &read->number) == 2)
        return true;
    read->erased = MEASURE_UNSEEN;
    return sscanf(text + rest, "typed by lines, text %3d", &read->number) == 1;
}

/* What was read is written again, so that nothing passes that only looks like it. */
bool measure_read(const char *text, struct measure_result *out)
{
    struct measure_result read = {0};
    struct buffer again = {0};
    bool same = measure_scan(text, &read);

    read.number--;
    measure_write(&read, &again);
    same = same && strcmp(buffer_text(&again), text) == 0 && read.words >= 0 &&
           read.keystrokes >= 0 && read.right >= 0 && read.right <= 1000 && read.number >= 0;
    buffer_clear(&again);
    if (same)
        *out = read;
    return same;
}
