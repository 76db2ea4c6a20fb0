/* SPDX-License-Identifier: MIT
 * The ways to the goal. */
#ifndef MILEPOST_TUI_SCREENS_ROUTES_PLACES_H
#define MILEPOST_TUI_SCREENS_ROUTES_PLACES_H

#include "tui/stage/place.h"

place_fn routes_screen;
place_fn route_screen;

#endif
