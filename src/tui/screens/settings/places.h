/* SPDX-License-Identifier: MIT
 * How the program looks and speaks. */
#ifndef MILEPOST_TUI_SCREENS_SETTINGS_PLACES_H
#define MILEPOST_TUI_SCREENS_SETTINGS_PLACES_H

#include "tui/stage/place.h"

place_fn settings_screen;

#endif
