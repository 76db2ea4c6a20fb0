/* SPDX-License-Identifier: MIT
 * Rows of an undo record that are several texts, a line each. */
#include "store/change/written_lines.h"

#include <stdlib.h>
#include <string.h>

#include "milepost/memory.h"

bool lines_read(const char *text, int count, struct written_lines *out)
{
    for (int i = 0; i < count; i++) {
        size_t length = strcspn(text, "\n");

        if ((text[length] == '\n') != (i + 1 < count))
            return false;
        out->items[i] = memory_copy_bytes(text, length);
        text += length + 1;
    }
    return true;
}

void lines_clear(struct written_lines *lines)
{
    for (int i = 0; i < LINES_MOST; i++)
        free(lines->items[i]);
    *lines = (struct written_lines){0};
}

char *lines_copy(const char *text, int count, int which)
{
    struct written_lines lines = {0};
    bool good = lines_read(text, count, &lines);
    char *copy = memory_copy_text(good ? lines.items[which] : "");

    lines_clear(&lines);
    return copy;
}

int64_t number_given(int64_t own, int64_t *last)
{
    if (own <= *last)
        return ++*last;
    *last = own;
    return own;
}
