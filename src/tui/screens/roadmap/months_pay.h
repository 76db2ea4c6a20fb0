/* SPDX-License-Identifier: MIT
 * What the work pays, below the months. */
#ifndef MILEPOST_TUI_SCREENS_ROADMAP_MONTHS_PAY_H
#define MILEPOST_TUI_SCREENS_ROADMAP_MONTHS_PAY_H

#include "milepost/report/pay.h"
#include "tui/widgets/list.h"

/* ---- months_pay.c ---------------------------------------------------------------------------- */

/* `pay` may be NULL: nothing was imported. */
void months_add_pay(struct list *list, const struct roadmap *roadmap, const struct report_pay *pay);

#endif
