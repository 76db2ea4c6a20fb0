/* SPDX-License-Identifier: MIT
 * An open plan at a glance. */
#ifndef MILEPOST_TUI_SCREENS_OVERVIEW_PLACES_H
#define MILEPOST_TUI_SCREENS_OVERVIEW_PLACES_H

#include "tui/stage/place.h"

place_fn overview_screen;

#endif
