/* SPDX-License-Identifier: MIT
 * What to do now, what is due, and what was done. */
#ifndef MILEPOST_TUI_SCREENS_AGENDA_PLACES_H
#define MILEPOST_TUI_SCREENS_AGENDA_PLACES_H

#include "tui/stage/place.h"

place_fn week_screen, due_screen, history_screen;

#endif
