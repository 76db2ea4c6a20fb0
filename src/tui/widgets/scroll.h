/* SPDX-License-Identifier: MIT
 * A place in something that is longer than its pane. */
#ifndef MILEPOST_TUI_WIDGETS_SCROLL_H
#define MILEPOST_TUI_WIDGETS_SCROLL_H

#include "tui/widgets/keys.h"

/* A place in a list that is longer than its pane. */
struct scroll {
    int top, focus;
};

/* Moves by a command among `count` items, skipping those where `stops` says false (NULL: all
 * are stops). `page` is the rows of the pane. True when the command was a movement. */
typedef bool stop_fn(const void *context, int index);
bool scroll_move(struct scroll *scroll, enum command command, int count, int page, stop_fn *stops,
                 const void *context);
/* Puts the focus on a stop, near where it was. */
void scroll_settle(struct scroll *scroll, int count, stop_fn *stops, const void *context);
/* The first item to show in `rows` rows so that the focus is seen. */
int scroll_top(struct scroll *scroll, int count, int rows);

#endif
