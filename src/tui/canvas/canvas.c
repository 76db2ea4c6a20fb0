/* SPDX-License-Identifier: MIT
 * A sheet of cells: what the terminal is to show, kept as plain data. */
#include "tui/canvas/canvas.h"

#include <string.h>

const struct cell cell_blank = {.points = {' '}, .width = 1};

void canvas_init(struct canvas *canvas, int columns, int rows, bool ascii)
{
    *canvas = (struct canvas){.ascii = ascii};
    canvas_resize(canvas, columns, rows);
}

void canvas_clear(struct canvas *canvas)
{
    free(canvas->cells);
    canvas->cells = NULL;
    VECTOR_CLEAR(&canvas->spots);
    VECTOR_CLEAR(&canvas->later);
    canvas->columns = canvas->rows = 0;
}

static size_t cell_count(const struct canvas *canvas)
{
    return (size_t)canvas->columns * (size_t)canvas->rows;
}

void canvas_resize(struct canvas *canvas, int columns, int rows)
{
    canvas->columns = columns > 0 ? columns : 0;
    canvas->rows = rows > 0 ? rows : 0;
    canvas->cells = memory_resize(canvas->cells, cell_count(canvas) + 1, sizeof *canvas->cells);
    canvas_erase(canvas);
}

void canvas_erase(struct canvas *canvas)
{
    for (size_t i = 0; i < cell_count(canvas); i++)
        canvas->cells[i] = cell_blank;
    canvas->cursor_row = canvas->cursor_column = -1;
    canvas->spots.count = canvas->later.count = 0;
    canvas->roll = (struct roll){0, 0, 0};
}

void canvas_copy(struct canvas *to, const struct canvas *from)
{
    if (to->columns != from->columns || to->rows != from->rows)
        canvas_resize(to, from->columns, from->rows);
    memcpy(to->cells, from->cells, cell_count(from) * sizeof *from->cells);
    to->roll = from->roll;
    to->cursor_row = from->cursor_row;
    to->cursor_column = from->cursor_column;
}

bool cell_equal(const struct cell *left, const struct cell *right)
{
    return memcmp(left->points, right->points, sizeof left->points) == 0 &&
           left->width == right->width && left->style.attributes == right->style.attributes &&
           left->style.tone == right->style.tone;
}

const struct cell *canvas_cell(const struct canvas *canvas, int row, int column)
{
    return &canvas->cells[(size_t)row * (size_t)canvas->columns + (size_t)column];
}

static void add_cell(struct buffer *out, const struct cell *cell)
{
    char bytes[4];

    for (int i = 0; i < CELL_POINTS && cell->points[i] != 0; i++)
        buffer_add_bytes(out, bytes, text_encode(cell->points[i], bytes));
}

void canvas_to_text(const struct canvas *canvas, struct buffer *out)
{
    for (int row = 0; row < canvas->rows; row++) {
        size_t start = out->length;
        size_t length;

        for (int column = 0; column < canvas->columns; column++)
            if (canvas_cell(canvas, row, column)->width > 0)
                add_cell(out, canvas_cell(canvas, row, column));
        length = out->length;
        while (length > start && out->text[length - 1] == ' ')
            length--;
        buffer_truncate(out, length);
        buffer_add_char(out, '\n');
    }
}

struct pane canvas_pane(struct canvas *canvas)
{
    return (struct pane){canvas, 0, 0, canvas->rows, canvas->columns};
}

static int between(int value, int low, int high)
{
    return value < low ? low : value > high ? high : value;
}

struct pane pane_part(const struct pane *pane, int row, int column, int rows, int columns)
{
    int first_row = between(row, 0, pane->rows);
    int first_column = between(column, 0, pane->columns);
    int last_row = between(row + rows, first_row, pane->rows);
    int last_column = between(column + columns, first_column, pane->columns);

    return (struct pane){pane->canvas, pane->row + first_row, pane->column + first_column,
                         last_row - first_row, last_column - first_column};
}
