/* SPDX-License-Identifier: MIT
 * What can be pointed at on a canvas. */
#include "tui/canvas/canvas.h"

void spot_add(const struct pane *pane, int row, int column, struct hotspot spot)
{
    struct pane part = pane_part(pane, row, column, spot.rows, spot.columns);

    spot.row = part.row;
    spot.column = part.column;
    spot.rows = part.rows;
    spot.columns = part.columns;
    VECTOR_PUSH(&pane->canvas->spots, spot);
}

void spot_add_item(const struct pane *pane, int row, int rows, int *focus, int item, uint32_t key)
{
    spot_add(pane, row, 0,
             (struct hotspot){
                 .rows = rows, .columns = pane->columns, .key = key, .focus = focus, .item = item});
}

void spot_add_text(const struct pane *pane, int *top)
{
    spot_add(pane, 0, 0,
             (struct hotspot){
                 .rows = pane->rows, .columns = pane->columns, .focus = top, .scrolls = true});
}

const struct hotspot *canvas_spot(const struct canvas *canvas, int row, int column)
{
    for (size_t i = canvas->spots.count; i-- > 0;) {
        const struct hotspot *spot = &canvas->spots.items[i];

        if (row >= spot->row && row < spot->row + spot->rows && column >= spot->column &&
            column < spot->column + spot->columns)
            return spot;
    }
    return NULL;
}
