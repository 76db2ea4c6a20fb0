/* SPDX-License-Identifier: MIT
 * A data file that can't be opened. */
#ifndef MILEPOST_TUI_SCREENS_DAMAGED_PLACES_H
#define MILEPOST_TUI_SCREENS_DAMAGED_PLACES_H

#include "tui/stage/place.h"

place_fn damaged_screen;

#endif
