/* SPDX-License-Identifier: MIT
 * Moving the focus through items of which only some can be seen. */
#include "tui/widgets/scroll.h"

#include "tui/widgets/page.h"

static bool scroll_is_stop(int index, stop_fn *stops, const void *context)
{
    return !stops || stops(context, index);
}

/* The first stop from `index` on in this direction, or -1. */
static int scroll_find_stop(int index, int step, int count, stop_fn *stops, const void *context)
{
    for (; index >= 0 && index < count; index += step)
        if (scroll_is_stop(index, stops, context))
            return index;
    return -1;
}

static int scroll_clamp(int value, int low, int high)
{
    return value > high ? high : value < low ? low : value;
}

/* Where a movement starts to look for a stop, and in which direction. */
static const struct move {
    enum command command;
    int by, pages, step;
    bool from_end, from_start, around;
} moves[] = {
    {.command = COMMAND_POINTED, .step = 1},
    {.command = COMMAND_UP, .by = -1, .step = -1},
    {.command = COMMAND_DOWN, .by = 1, .step = 1},
    {.command = COMMAND_PREVIOUS_ITEM, .by = -1, .step = -1, .around = true},
    {.command = COMMAND_NEXT_ITEM, .by = 1, .step = 1, .around = true},
    {.command = COMMAND_PAGE_UP, .pages = -1, .step = -1},
    {.command = COMMAND_PAGE_DOWN, .pages = 1, .step = 1},
    {.command = COMMAND_FIRST, .from_start = true, .step = 1},
    {.command = COMMAND_LAST, .from_end = true, .step = -1},
};

static const struct move *scroll_find_move(enum command command)
{
    for (size_t i = 0; i < sizeof moves / sizeof *moves; i++)
        if (moves[i].command == command)
            return &moves[i];
    return NULL;
}

static int scroll_start(const struct move *move, int focus, int count, int page)
{
    int start = focus + move->by + move->pages * (page > 1 ? page - 1 : 1);

    if (move->from_start)
        return 0;
    if (move->from_end)
        return count - 1;
    return move->pages != 0 ? scroll_clamp(start, 0, count - 1) : start;
}

bool scroll_move(struct scroll *scroll, enum command command, int count, int page, stop_fn *stops,
                 const void *context)
{
    const struct move *move = scroll_find_move(command);
    int start, found;

    if (!move)
        return false;
    start = scroll_start(move, scroll->focus, count, page);
    found = scroll_find_stop(start, move->step, count, stops, context);
    if (found < 0 && move->pages != 0)
        found = scroll_find_stop(start, -move->step, count, stops, context);
    if (found < 0 && move->around)
        found = scroll_find_stop(move->step > 0 ? 0 : count - 1, move->step, count, stops, context);
    if (found >= 0)
        scroll->focus = found;
    return true;
}

void scroll_settle(struct scroll *scroll, int count, stop_fn *stops, const void *context)
{
    int from = scroll_clamp(scroll->focus, 0, count > 0 ? count - 1 : 0);
    int found = scroll_find_stop(from, 1, count, stops, context);

    if (found < 0)
        found = scroll_find_stop(from, -1, count, stops, context);
    scroll->focus = found < 0 ? 0 : found;
}

int scroll_top(struct scroll *scroll, int count, int rows)
{
    int above = scroll->focus > 0 ? scroll->focus - 1 : 0;

    if (rows < 2)
        above = scroll->focus;
    if (scroll->top > above)
        scroll->top = above; /* with the line before it: it may be a heading */
    if (scroll->top < scroll->focus - rows + 1)
        scroll->top = scroll->focus - rows + 1;
    scroll->top = scroll_clamp(scroll->top, 0, count > rows ? count - rows : 0);
    return scroll->top;
}
