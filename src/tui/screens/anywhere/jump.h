/* SPDX-License-Identifier: MIT
 * What can be jumped to, kind by kind. */
#ifndef MILEPOST_TUI_SCREENS_ANYWHERE_JUMP_H
#define MILEPOST_TUI_SCREENS_ANYWHERE_JUMP_H

#include "milepost/session.h"
#include "tui/parts/list_screen.h"
#include "tui/widgets/line.h"

struct jump_screen {
    struct list_screen base;
    struct line_field line;
    struct plan_cards plans; /* read once */
    int kind;                /* whose rows are added: a row's tag is PLACE_COUNT and it */
};

struct jump_kind {
    const char *name;                      /* beside the row */
    void (*add)(struct jump_screen *jump); /* those that have what is typed in them */
    struct action (*go)(int value);        /* the row's */
};

/* In the order in which they are shown. */
extern const struct jump_kind jump_kinds[];
extern const int jump_kind_count;

/* The plans of the file but the open one. None where another plan can't be opened: in a what-if,
 * in somebody else's plan, and while the file can't be opened. */
void jump_read_plans(struct jump_screen *jump);

#endif
