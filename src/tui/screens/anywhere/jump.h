/* SPDX-License-Identifier: MIT
 * Jumping: what is looked for, and where each kind of what is found leads to. */
#ifndef MILEPOST_TUI_SCREENS_ANYWHERE_JUMP_H
#define MILEPOST_TUI_SCREENS_ANYWHERE_JUMP_H

#include "milepost/session.h"
#include "tui/parts/list_screen.h"
#include "tui/widgets/line.h"

/* A row's tag is PLACE_COUNT and its kind. */
struct jump_screen {
    struct list_screen base;
    struct line_field line;
    struct plan_cards plans; /* read once */
};

/* ---- jump_places.c */

/* The plans of the file but the open one. None where another plan can't be opened: in a what-if,
 * in somebody else's plan, and while the file can't be opened. */
void jump_read_plans(struct jump_screen *jump);
struct action jump_go(enum jump_kind kind, int value);

#endif
