/* SPDX-License-Identifier: MIT
 * Marking schools to see them side by side, on Find and on the worksheet. */
#ifndef MILEPOST_TUI_SCREENS_WORKSHEET_COMPARING_H
#define MILEPOST_TUI_SCREENS_WORKSHEET_COMPARING_H

#include "milepost/session/school_compare.h"
#include "tui/stage/stage.h"

/* After a mark was set or taken off: says how many there are, or why there is none more. */
struct action comparing_marked(struct screen *screen, enum status status, const struct error *err);
/* To those that are marked, if there are two. */
struct action comparing_go(struct screen *screen);

#endif
