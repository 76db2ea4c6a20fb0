/* SPDX-License-Identifier: MIT
 * What of a frame follows the focus without being it, and so may come once keys rest: until then
 * what stood in its place stays, and rolls with the rows that it stands among. */
#include "tui/canvas/canvas.h"

void later_add(const struct pane *pane, enum later_kind kind)
{
    struct later later = {pane->row, pane->column, pane->rows, pane->columns, kind};

    VECTOR_PUSH(&pane->canvas->later, later);
}

void later_cover(const struct pane *pane)
{
    size_t kept = 0;

    for (size_t i = 0; i < pane->canvas->later.count; i++) {
        struct later later = pane->canvas->later.items[i];

        if (later.row >= pane->row + pane->rows || later.row + later.rows <= pane->row)
            pane->canvas->later.items[kept++] = later;
    }
    pane->canvas->later.count = kept;
}

void roll_note(const struct pane *pane, int above)
{
    pane->canvas->roll = (struct roll){pane->row, pane->rows, above};
}

/* Otherwise a message came or went that takes rows of everything. */
static bool roll_is_there(const struct roll *shown, const struct roll *now)
{
    return shown->row == now->row && shown->rows == now->rows;
}

static struct cell *later_cell(const struct canvas *canvas, int row, int column)
{
    return &canvas->cells[(size_t)row * (size_t)canvas->columns + (size_t)column];
}

/* Where a row of the canvas is shown so far; -1: it has just come into sight. */
static int later_row_shown(const struct roll *roll, int by, int row)
{
    bool rolls = by != 0 && row >= roll->row && row < roll->row + roll->rows;

    if (!rolls)
        return row;
    row += by;
    return row >= roll->row && row < roll->row + roll->rows ? row : -1;
}

/* What has just come into sight, or had and was held back then. */
static bool later_is_unseen(const struct canvas *shown, const struct later *later, int shown_row)
{
    int column = later->column;

    while (shown_row >= 0 && column < later->column + later->columns &&
           cell_equal(canvas_cell(shown, shown_row, column), &cell_blank))
        column++;
    return shown_row < 0 || column == later->column + later->columns;
}

static bool later_waits(const struct canvas *shown, const struct later *later, int by,
                        int shown_row)
{
    switch (later->kind) {
    case LATER_SHOWN:
        return shown_row >= 0;
    case LATER_ALL:
        return true;
    case LATER_UNSEEN:
        return later_is_unseen(shown, later, shown_row);
    case LATER_ROLLING:
        return by != 0;
    }
    return false;
}

/* True when one of the cells of a row waits. */
static bool later_hold_row(struct canvas *out, const struct canvas *shown,
                           const struct later *later, int by, int row)
{
    int shown_row = later_row_shown(&out->roll, by, row);
    bool waits = false;

    if (!later_waits(shown, later, by, shown_row))
        return false;
    for (int column = later->column; column < later->column + later->columns; column++) {
        struct cell *cell = later_cell(out, row, column);
        const struct cell *old =
            shown_row < 0 ? &cell_blank : canvas_cell(shown, shown_row, column);

        waits = waits || !cell_equal(cell, old);
        *cell = *old;
    }
    return waits;
}

bool later_hold(struct canvas *out, const struct canvas *canvas, const struct canvas *shown)
{
    int by = canvas->roll.above - shown->roll.above;
    bool waits = false;

    canvas_copy(out, canvas);
    if (!roll_is_there(&shown->roll, &canvas->roll))
        return false;
    for (size_t i = 0; i < canvas->later.count; i++) {
        const struct later *later = &canvas->later.items[i];

        for (int row = later->row; row < later->row + later->rows; row++)
            waits = later_hold_row(out, shown, later, by, row) || waits;
    }
    return waits;
}
