/* SPDX-License-Identifier: MIT
 * What-if: the screens work on a copy of the plan, and nothing of it is saved. */
#ifndef MILEPOST_TUI_STAGE_WHAT_IF_H
#define MILEPOST_TUI_STAGE_WHAT_IF_H

#include "tui/stage/stage.h"

bool what_if_stands(const struct tui *tui);
/* True when the key that begins one, or leads to its difference, works on this screen. */
bool what_if_can(const struct screen *screen);
/* Begins one with its answers on top, or goes back to its difference. */
void what_if_show(struct tui *tui);
/* Asks whether to keep what differs in it before the program is left; false when there is nothing
 * to ask, or it was asked already. */
bool what_if_asks(struct tui *tui);
/* Ends one with its screens, and forgets what was done in it. */
void what_if_drop(struct tui *tui);
/* The copy gives way to the plan; the screens stay. */
void what_if_restore(struct tui *tui);
/* The plan's name, in a what-if with the words that label it. */
void what_if_add_name(const struct tui *tui, struct buffer *out);

/* Asks what becomes of the answers; it is on top. */
void difference_ask(struct screen *difference, bool leaves_program);

#endif
