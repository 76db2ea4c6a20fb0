/* SPDX-License-Identifier: MIT
 * Rows as an undo record has them, part by part. */
#include "session/change/undo_lines.h"

#include <stdlib.h>
#include <string.h>

#include "milepost/memory.h"

char *undo_lines(const char *text, const char **lines, int count)
{
    char *copy = memory_copy_text(text), *at = copy;

    for (int i = 0; i < count; i++) {
        lines[i] = at ? at : "";
        at = at ? strchr(at, '\n') : NULL;
        if (at)
            *at++ = '\0';
    }
    return copy;
}

void undo_lines_add(const char *text, int which, struct buffer *out)
{
    const char *lines[CREDIT_LINES];
    char *copy = undo_lines(text, lines, CREDIT_LINES);

    text_add_inert(out, lines[which], false);
    free(copy);
}
