/* SPDX-License-Identifier: MIT
 * What was drawn has noted what it takes to be pointed at (`struct hotspot`). A click on a key's
 * name is that key; on an item it puts the focus there, and on the item that has it already it is
 * Enter, or whatever key the item names. The wheel scrolls text, and else is an arrow. */
#include "tui/stage/pointing.h"

enum { WHEEL_ROWS = 3 };

static uint32_t point_click(const struct tui *tui, const struct hotspot *spot)
{
    int cursor = tui->canvas.cursor_row;
    bool there = cursor >= spot->row && cursor < spot->row + spot->rows;

    if (!spot->focus)
        return spot->key;
    if (spot->scrolls)
        return PRESS_NONE;
    if (there && *spot->focus == spot->item)
        return spot->key;
    *spot->focus = spot->item;
    return PRESS_POINTED;
}

static uint32_t point_wheel(const struct hotspot *spot, int direction)
{
    if (!spot || !spot->scrolls)
        return direction < 0 ? PRESS_UP : PRESS_DOWN;
    *spot->focus += direction * WHEEL_ROWS;
    return PRESS_NONE;
}

bool tui_is_pointed(struct press press)
{
    return press.key >= PRESS_CLICK && press.key <= PRESS_WHEEL_DOWN;
}

struct press tui_point(struct tui *tui, struct press press)
{
    const struct hotspot *spot;
    uint32_t key = PRESS_NONE;

    spot = canvas_spot(&tui->canvas, press.row, press.column);
    if (press.key != PRESS_CLICK)
        key = point_wheel(spot, press.key == PRESS_WHEEL_UP ? -1 : 1);
    else if (spot)
        key = point_click(tui, spot);
    return (struct press){.key = key};
}
