/* SPDX-License-Identifier: MIT
 * What to do now, and what is due. */
#ifndef MILEPOST_TUI_SCREENS_AGENDA_PLACES_H
#define MILEPOST_TUI_SCREENS_AGENDA_PLACES_H

#include "tui/stage/place.h"

place_fn week_screen, due_screen;

#endif
