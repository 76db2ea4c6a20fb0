/* SPDX-License-Identifier: MIT
 * What-if: the screens work on a copy of the plan, and nothing of it is saved. */
#ifndef MILEPOST_TUI_STAGE_WHAT_IF_H
#define MILEPOST_TUI_STAGE_WHAT_IF_H

#include "tui/stage/stage.h"

/* ---- what_if.c */

bool what_if_stands(const struct tui *tui);
/* True when the key that begins one, or leads to its difference, works on this screen. */
bool what_if_can(const struct screen *screen);
/* The plan's name, in a what-if with the words that label it. */
void what_if_add_name(const struct tui *tui, struct buffer *out);
/* Another id than the plan's in a what-if, for programs that would take its days for the plan's. */
void what_if_add_uuid(const struct tui *tui, struct buffer *out);

/* ---- what_if_way.c */

/* Begins one with its answers on top, or goes back to its difference. */
struct action what_if_show(struct tui *tui);
/* Before the program is left: true when something differs in it, so that its difference, which is
 * on top now, is to ask whether to keep that; false when it was asked already. */
bool what_if_asks(struct tui *tui);
/* Ends one with its screens, and forgets what was done in it. */
void what_if_drop(struct tui *tui);
/* The copy gives way to the plan; the screens stay. */
void what_if_restore(struct tui *tui);

#endif
