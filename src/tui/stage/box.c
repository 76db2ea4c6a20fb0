/* SPDX-License-Identifier: MIT
 * The box of an overlay that asks something. No word of its title or text is cut while there is
 * room for them. */
#include "tui/stage/box.h"

enum { BOX_WIDEST = 64, BOX_PADDING = 2 };

/* How the rows inside are shared out. */
struct box_rows {
    int title, text, above, below; /* the last two: blank ones around the text */
};

static struct box_rows box_share(const struct pane *inside, const struct box *box, int own)
{
    int room = inside->rows - own;
    struct box_rows rows = {.title = text_wrap_count(box->title, inside->columns),
                            .text = text_wrap_count(box->text, inside->columns)};
    int spare = room - rows.title - rows.text;

    rows.below = spare > 0;
    rows.above = spare > 1;
    if (spare < 0)
        rows.title = rows.title + spare > 1 ? rows.title + spare : 1;
    if (rows.title + rows.text > room)
        rows.text = room > rows.title ? room - rows.title : 0;
    return rows;
}

/* What is out of sight is said on the lower edge. */
static void box_draw_text(const struct pane *edge, const struct pane *part, struct box *box)
{
    int rows = text_wrap_count(box->text, part->columns);

    box->hidden = rows - part->rows;
    box->top = box->top < box->hidden ? box->top : box->hidden > 0 ? box->hidden : 0;
    draw_wrapped(part, -box->top, 0, part->rows + box->top, part->columns, box->text, STYLE_PLAIN);
    if (box->hidden > 0)
        draw_text(edge, edge->rows - 1, BOX_PADDING,
                  box->top < box->hidden ? " PgDn more " : " PgUp back ", STYLE_DIM);
}

struct pane box_draw(const struct tui *tui, const struct pane *whole, struct box *box, int own)
{
    int columns = whole->columns - 4 < BOX_WIDEST ? whole->columns - 4 : BOX_WIDEST;
    int inner = columns - 2 * BOX_PADDING;
    int rows = text_wrap_count(box->title, inner) + text_wrap_count(box->text, inner) + own + 4;
    struct pane edge, inside, part;
    struct box_rows share;

    edge = frame_asking_box(tui, whole, rows, columns);
    draw_box(&edge);
    inside = pane_part(&edge, 1, BOX_PADDING, edge.rows - 2, inner);
    share = box_share(&inside, box, own);
    draw_wrapped(&inside, 0, 0, share.title, inner, box->title, STYLE_BOLD);
    part = pane_part(&inside, share.title + share.above, 0, share.text, inner);
    box_draw_text(&edge, &part, box);
    return pane_part(&inside, inside.rows - own, 0, own, inner);
}

/* So few rows are in sight then that a page is two of them. */
bool box_key(struct box *box, enum command command)
{
    enum { PAGE = 2 };

    if (box->hidden <= 0 || (command != COMMAND_PAGE_DOWN && command != COMMAND_PAGE_UP))
        return false;
    box->top += command == COMMAND_PAGE_DOWN ? PAGE : -PAGE;
    box->top = box->top < 0 ? 0 : box->top;
    return true;
}
