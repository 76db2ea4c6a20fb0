/* SPDX-License-Identifier: MIT
 * A list with all of its focused row beside it. */
#ifndef MILEPOST_TUI_PARTS_SPLIT_H
#define MILEPOST_TUI_PARTS_SPLIT_H

#include "tui/stage/stage.h"
#include "tui/widgets/list.h"

/* A list and, on a wide terminal, all of its focused row beside it. */
struct split {
    struct list list;
    struct page detail;
    int tag, value; /* what the detail is of; -1: of nothing */
    bool filled;
    bool in_detail; /* the keys move the detail */
};
typedef void split_fill_fn(const struct screen *screen, const struct list_row *row,
                           struct page *page);
void split_init(struct split *split, const struct list_column *columns, int count);
void split_clear(struct split *split);
void split_reset(struct split *split); /* no rows; what had the focus is remembered */
bool split_is_wide(const struct tui *tui);
int split_list_columns(const struct tui *tui); /* of the list's pane */
void split_draw(struct split *split, const struct screen *screen, const struct pane *body,
                split_fill_fn *fill);
/* Moves the list or the detail; Left and Esc lead from the detail to the list. True when the
 * command was one of these. */
bool split_key(struct split *split, enum command command);

#endif
