/* SPDX-License-Identifier: MIT
 * What the work pays, below the months. */
#ifndef MILEPOST_TUI_SCREENS_ROADMAP_MONTHS_PAY_H
#define MILEPOST_TUI_SCREENS_ROADMAP_MONTHS_PAY_H

#include "tui/stage/stage.h"
#include "tui/widgets/list.h"

/* ---- months_pay.c ---------------------------------------------------------------------------- */

void months_add_pay(const struct tui *tui, struct list *list, const struct roadmap *roadmap);

#endif
