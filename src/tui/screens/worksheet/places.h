/* SPDX-License-Identifier: MIT
 * Schools side by side, own figures, and one value of them to enter. */
#ifndef MILEPOST_TUI_SCREENS_WORKSHEET_PLACES_H
#define MILEPOST_TUI_SCREENS_WORKSHEET_PLACES_H

#include "tui/stage/place.h"

place_fn schools_screen;
place_fn school_entry;
place_fn find_screen;
place_fn compare_screen;
place_fn asking_screen;
place_fn promises_screen;
place_fn figures_screen;
place_fn figures_entry;

#endif
