/* SPDX-License-Identifier: MIT
 * The list of plans. */
#ifndef MILEPOST_TUI_SCREENS_HOME_PLACES_H
#define MILEPOST_TUI_SCREENS_HOME_PLACES_H

#include "tui/stage/place.h"

place_fn home_screen;

#endif
