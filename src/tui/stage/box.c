/* SPDX-License-Identifier: MIT
 * The box of an overlay that asks something. No word of its title or text is cut while there is
 * room for them. */
#include "tui/stage/box.h"

enum { BOX_WIDEST = 64, BOX_PADDING = 2 };

/* How the rows inside are shared out. */
struct box_rows {
    int title, text, above, below; /* the last two: blank ones around the text */
};

static struct box_rows box_share(const struct pane *inside, const char *title, const char *text,
                                 int own)
{
    int room = inside->rows - own;
    struct box_rows rows = {.title = text_wrap_count(title, inside->columns),
                            .text = text_wrap_count(text, inside->columns)};
    int spare = room - rows.title - rows.text;

    rows.below = spare > 0;
    rows.above = spare > 1;
    if (spare < 0)
        rows.title = rows.title + spare > 1 ? rows.title + spare : 1;
    if (rows.title + rows.text > room)
        rows.text = room > rows.title ? room - rows.title : 0;
    return rows;
}

struct pane box_draw(const struct pane *whole, const char *title, const char *text, int own)
{
    int columns = whole->columns - 4 < BOX_WIDEST ? whole->columns - 4 : BOX_WIDEST;
    int inner = columns - 2 * BOX_PADDING;
    int rows = text_wrap_count(title, inner) + text_wrap_count(text, inner) + own + 4;
    struct pane box, inside;
    struct box_rows share;

    rows = rows < whole->rows - 1 ? rows : whole->rows - 1;
    box = pane_part(whole, (whole->rows - rows) / 2, (whole->columns - columns) / 2, rows, columns);
    draw_box(&box);
    inside = pane_part(&box, 1, BOX_PADDING, rows - 2, inner);
    share = box_share(&inside, title, text, own);
    draw_wrapped(&inside, 0, 0, share.title, inner, title, STYLE_BOLD);
    draw_wrapped(&inside, share.title + share.above, 0, share.text, inner, text, STYLE_PLAIN);
    return pane_part(&inside, inside.rows - own, 0, own, inner);
}
