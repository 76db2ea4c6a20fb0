/* SPDX-License-Identifier: MIT
 * A list with all of its focused row beside it, where the terminal is wide enough. */
#include "tui/parts/split.h"

enum { WIDE = 100, LEAST_DETAIL = 40, DETAIL_PERCENT = 36 };

void split_init(struct split *split, const struct list_column *columns, int count)
{
    *split = (struct split){.tag = -1, .value = -1};
    list_init(&split->list, columns, count);
    page_init(&split->detail);
}

void split_clear(struct split *split)
{
    list_clear(&split->list);
    page_clear(&split->detail);
}

void split_reset(struct split *split)
{
    list_reset(&split->list);
    split->filled = false;
}

bool split_is_wide(const struct tui *tui)
{
    return tui->canvas.columns >= WIDE;
}

static int detail_columns(int columns_in_all)
{
    int most = TEXT_COLUMNS + 4;
    int width = columns_in_all * DETAIL_PERCENT / 100;

    return width > most ? most : width < LEAST_DETAIL ? LEAST_DETAIL : width;
}

int split_list_columns(const struct tui *tui)
{
    int columns = tui->canvas.columns;

    return (split_is_wide(tui) ? columns - detail_columns(columns) : columns) - 4;
}

/* Filled anew, the detail of the same row stays where it was scrolled to. */
static void fill_detail(struct split *split, const struct screen *screen, split_fill_fn *fill)
{
    const struct list_row *row = list_focused(&split->list);
    bool same = row && row->tag == split->tag && row->value == split->value;

    if (same && split->filled)
        return;
    page_reset(&split->detail);
    if (!same)
        split->detail.top = 0;
    split->filled = true;
    split->tag = row ? row->tag : -1;
    split->value = row ? row->value : -1;
    if (row)
        fill(screen, row, &split->detail);
}

void split_draw(struct split *split, const struct screen *screen, const struct pane *body,
                split_fill_fn *fill)
{
    int right = detail_columns(body->columns);
    struct pane left = pane_part(body, 0, 0, body->rows, body->columns - right);
    struct pane side = pane_part(body, 0, left.columns + 3, body->rows, right - 4);
    struct pane list;

    if (!split_is_wide(screen->tui)) {
        list = body_pane(body);
        split->in_detail = false;
        list_draw(&split->list, &list, true);
        return;
    }
    list = body_pane(&left);
    draw_divider(body, left.columns);
    list_draw(&split->list, &list, !split->in_detail);
    fill_detail(split, screen, fill);
    page_draw(&split->detail, &side, split->in_detail);
}

bool split_key(struct split *split, enum command command)
{
    if (split->in_detail && (command == COMMAND_BACK || command == COMMAND_LEFT)) {
        split->in_detail = false;
        return true;
    }
    return split->in_detail ? page_key(&split->detail, command) : list_key(&split->list, command);
}
