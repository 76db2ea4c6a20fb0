/* SPDX-License-Identifier: MIT
 * What stands over a list of a roadmap's rows and is never scrolled away. */
#ifndef MILEPOST_TUI_PARTS_HEAD_H
#define MILEPOST_TUI_PARTS_HEAD_H

#include "milepost/roadmap.h"
#include "tui/stage/stage.h"

/* What bars the person, the goal with its dates and its cost; returns the pane that is left. A
 * credential's code may stand in the title already (`coded` false). */
struct pane head_draw(const struct tui *tui, const struct roadmap *roadmap, const struct pane *pane,
                      bool coded);

#endif
