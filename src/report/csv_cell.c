/* SPDX-License-Identifier: MIT
 * The one way in which a text becomes a cell of CSV. */
#include "milepost/report/csv_cell.h"

#include <csv.h>
#include <stdlib.h>
#include <string.h>

#include "milepost/memory.h"

static bool cell_looks_like_formula(const char *text)
{
    char first = text[strspn(text, "'")];

    return first != '\0' && strchr("=+-@", first) != NULL;
}

void csv_add_cell(struct buffer *out, const char *text)
{
    struct buffer inert = {0};
    size_t length;
    char *cell;

    if (cell_looks_like_formula(text))
        buffer_add_char(&inert, '\'');
    buffer_add(&inert, text);
    length = csv_write(NULL, 0, buffer_text(&inert), inert.length);
    cell = memory_new(length + 1, 1);
    csv_write(cell, length, buffer_text(&inert), inert.length);
    buffer_add_bytes(out, cell, length);
    free(cell);
    buffer_clear(&inert);
}

size_t csv_mark_length(const char *text)
{
    return text[0] == '\'' && cell_looks_like_formula(text) ? 1 : 0;
}
