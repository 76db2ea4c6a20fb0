/* SPDX-License-Identifier: MIT
 * Texts side by side, each wrapped within its own columns. */
#include "report/layout_cells.h"

#include "milepost/vector.h"

/* One line of a cell. */
struct piece {
    const char *text;
    size_t length;
    int width;
};

typedef VECTOR(struct piece) pieces;

static void cells_add_piece(void *context, const char *line, size_t length)
{
    pieces *lines = context;

    VECTOR_PUSH(lines, (struct piece){line, length, text_width_bytes(line, length)});
}

void layout_end_line(struct buffer *out)
{
    buffer_trim(out);
    buffer_add_char(out, '\n');
}

static void cells_put_piece(struct buffer *out, const struct layout_cell *cell, const pieces *lines,
                            size_t index)
{
    static const struct piece empty = {"", 0, 0};
    const struct piece *piece = index < lines->count ? &lines->items[index] : &empty;
    int free = cell->columns - piece->width;

    buffer_repeat(out, " ", cell->right ? free : 0);
    buffer_add_bytes(out, piece->text, piece->length);
    buffer_repeat(out, " ", cell->right ? 0 : free);
}

static void cells_put_line(struct buffer *out, const struct layout_line *line,
                           const pieces *wrapped, size_t index)
{
    int mark = index == 0 ? text_width(line->mark) : 0;

    buffer_add(out, index == 0 ? line->mark : "");
    buffer_repeat(out, " ", line->indent - mark);
    for (int i = 0; i < line->count; i++) {
        buffer_repeat(out, " ", i > 0 ? line->gap : 0);
        cells_put_piece(out, &line->cells[i], &wrapped[i], index);
    }
    layout_end_line(out);
}

void layout_cells(struct buffer *out, const struct layout_line *line)
{
    pieces *wrapped = memory_new((size_t)line->count, sizeof *wrapped);
    size_t lines = 0;

    for (int i = 0; i < line->count; i++) {
        text_wrap(line->cells[i].text, line->cells[i].columns, cells_add_piece, &wrapped[i]);
        if (wrapped[i].count > lines)
            lines = wrapped[i].count;
    }
    for (size_t i = 0; i < lines; i++)
        cells_put_line(out, line, wrapped, i);
    for (int i = 0; i < line->count; i++)
        VECTOR_CLEAR(&wrapped[i]);
    free(wrapped);
}
