/* SPDX-License-Identifier: MIT
 * Every place and the screen that stands there. */
#ifndef MILEPOST_TUI_PLACES_H
#define MILEPOST_TUI_PLACES_H

#include "tui/stage/place.h"

extern place_fn *const places[PLACE_COUNT];

#endif
